"""Killed, out of space, forbidden, or at work at the same time: every file is old or new, whole."""

import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from pipeline import build, files
from pipeline.build.updating import Merging
from pipeline.model import Problem, SourceError
from tests.conftest import copied
from tests.test_publish import DAY, change, kyr, publish

# A server that has loaded everything: each run begins at once, and may be killed at any moment.
FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.test_hazards_faults"])
SKIPPED = shutil.ignore_patterns("output")


def update(project: Path) -> None:
    for problem in build.update(build.read_sources(project), DAY, [], Merging()):
        if isinstance(problem, Problem):
            raise SourceError(problem.place, problem.message, problem.check)


def publish_pages(project: Path) -> None:
    publish(project, formats=("html",))


def everything(project: Path) -> dict[str, bytes]:
    """Return every file of a project but what a run keeps for itself."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file() and ".kyr" not in path.parts
    }


def left(project: Path) -> list[str]:
    return [str(path) for path in files.leftovers(project)]


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A project that was published, and in which every sentence with a lantern has changed since.

    Its templates, catalogues and pages are all to be written anew.
    """
    home = tmp_path / "changed"
    copied(home)
    update(home)
    publish_pages(home)
    change(home / "sources/lantern/guide.md", "lantern", "lamp")
    change(home / "sources/lantern/guide.md", "images/lamp.png", "images/lantern.png")
    change(home / "sources/lantern/guide.md", "#lamp", "#lantern")
    change(home / "sources/publication.toml", "Lantern papers", "Lamp papers")
    return home


def disturbed(home: Path, work: Callable[[Path], None], again: Path, number: int) -> bool:
    """Work on a copy, and kill it; return whether it was at work.

    Half of the runs are killed after some time, the others soon after they wrote something.
    """
    shutil.copytree(home, again)
    before = written(again)
    run = FORKED.Process(target=work, args=(again,))
    run.start()
    if number % 2:
        run.join(random.uniform(0.01, 0.4))
    else:
        while written(again) == before and run.exitcode is None:
            time.sleep(0.001)
        time.sleep(random.uniform(0, 0.02))
    run.kill()
    run.join()
    return run.exitcode == -9


def written(project: Path) -> list[int]:
    return [path.stat().st_mtime_ns for path in sorted(project.glob("[lo]*/**/[!.]*.[hp]*"))]


@pytest.mark.parametrize("work", [update, publish_pages])
def test_killed_at_any_moment_and_run_again(
    changed: Path, tmp_path: Path, work: Callable[[Path], None]
) -> None:
    old, whole = everything(changed), tmp_path / "whole"
    shutil.copytree(changed, whole)
    work(whole)
    new = everything(whole)
    assert sum(old.get(name) != data for name, data in new.items()) >= 3
    random.seed(1)
    killed, between = 0, 0
    for number in range(12):
        again = tmp_path / f"{number}"
        killed += disturbed(changed, work, again, number)
        gone, there = left(again), everything(again)
        for name, data in there.items():
            assert str(again / name) in gone or data in (old.get(name), new.get(name)), name
        assert {*old} & {*new} <= {*there}, "no file is away, not for a moment"
        between += there not in (old, new)
        work(again)
        assert everything(again) == new
        assert not left(again)
        shutil.rmtree(again)
    assert killed >= 4
    assert between >= 1, "some runs were killed half way"


def test_a_killed_run_leaves_no_printer_behind(project: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "--project", str(project), "publish"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    assert run.stderr is not None
    assert "7. print" in run.stderr.readline()  # printers are at work
    printers = children(run.pid)
    assert printers
    run.kill()
    run.wait()
    run.stderr.close()
    for _ in range(100):
        if not any(map(is_alive, printers)):
            break
        time.sleep(0.1)
    assert not any(map(is_alive, printers))


def children(number: int) -> list[int]:
    """Return the processes that a process has started."""
    said = Path(f"/proc/{number}/task/{number}/children").read_text()
    return [int(word) for word in said.split()]


def is_alive(number: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{number}/status").read_text()
    except OSError:
        return False


@contextmanager
def mounted(home: Path, size: str) -> Iterator[None]:
    """Mount a disk of so many bytes; what cannot be done here is a reason to skip."""
    home.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(home)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(home)], check=True)


def fill(home: Path, leave: int) -> Path:
    """Fill a disk up to so many bytes; return the file that fills it."""
    there = os.statvfs(home)
    stuff = home / "stuff"
    with stuff.open("wb") as file:
        file.write(bytes(max(0, there.f_bavail * there.f_frsize - leave)))
    return stuff


def extract(project: Path) -> None:
    list(build.write_templates(build.read_sources(project), DAY))


def start_guide(project: Path) -> None:
    list(build.guide(build.read_sources(project), "rent", DAY))


def start_language(project: Path) -> None:
    for problem in build.language(build.read_sources(project), "cy", DAY):
        if isinstance(problem, Problem):
            raise SourceError(problem.place, problem.message, problem.check)


def bring_up(project: Path) -> None:
    """Bring up to date what was begun of a language, as the program says when it is asked again."""
    with pytest.raises(SourceError, match="`kyr update cy` brings it up to date"):
        start_language(project)
    list(build.update(build.read_sources(project), DAY, ["cy"], Merging()))


WORKS = [update, extract, publish_pages, start_guide, start_language]


@pytest.mark.parametrize("work", WORKS)
def test_a_full_disk_is_said_and_costs_no_file(
    changed: Path, tmp_path: Path, work: Callable[[Path], None]
) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "4m"):
        home = disk / "p"
        shutil.copytree(changed, home)
        shutil.copytree(changed, tmp_path / "whole")
        work(tmp_path / "whole")
        old, new = everything(home), everything(tmp_path / "whole")
        stuff = fill(disk, 0)
        with pytest.raises(SourceError, match="No space left on device"):
            work(home)
        assert everything(home) == old
        stuff.unlink()
        stuff = fill(disk, 12_000)  # enough for a part of it
        with suppress(SourceError):
            work(home)
        there = everything(home)
        assert all(data in (old.get(name), new.get(name)) for name, data in there.items())
        assert {*old} & {*new} <= {*there}
        stuff.unlink()
        if everything(home) != new:
            (bring_up if work is start_language else work)(home)
        there = everything(home)
        assert [name for name in new if new[name] not in (old.get(name), there[name])] == []
        assert not left(home)


def test_a_disk_too_full_to_print_on_is_said(project: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "4m"):
        shutil.copytree(project, disk / "p")
        fill(disk, 200_000)
        done = kyr(disk / "p", "--today", DAY.isoformat(), "publish")
        assert done.returncode == 1
        assert "No space left on device" in done.stdout
        assert "Traceback" not in done.stderr
        for path in (disk / "p/output").rglob("*.pdf"):
            assert path.read_bytes().rstrip().endswith(b"%%EOF")


def test_a_folder_that_may_not_be_written_to_is_said_and_can_be_looked_at(
    changed: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "9m"):
        home = disk / "p"
        shutil.copytree(changed, home)
        old = everything(home)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for work in WORKS:
            with pytest.raises(SourceError, match="Read-only file system"):
                work(home)
        assert build.read_site(home, DAY).problems
        said = kyr(home, "publish")
        assert (said.returncode, said.stderr) == (1, "")
        assert "this cannot be written: Read-only file system" in said.stdout
        assert kyr(home, "status").returncode == 0
        assert everything(home) == old


def save_often(path: Path, how: str) -> None:
    """Work on a catalogue as an editor does: put a new number into one entry, save, think."""
    random.seed(2)
    for number in range(1, 10_000):
        text = path.read_text("utf-8")
        head, _, rest = text.partition("# number ")
        text = f"{head}# number {number}\n{rest.partition(chr(10))[2]}"
        if how == "beside":
            new = path.with_name("editor's.tmp")
            new.write_text(text, "utf-8")
            new.replace(path)
        else:
            path.write_text(text, "utf-8")
        Path(f"{path}.said").write_text(str(number))
        time.sleep(random.uniform(0.02, 0.2))


def test_what_a_translator_saves_meanwhile_is_never_lost(project: Path) -> None:
    """Twenty merges, each of which changes the file, beside an editor that saves it meanwhile."""
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    guide = project / "sources/lantern/guide.md"
    change(
        po,
        "#. paragraph\n",
        "# number 0\n#. paragraph\n",
    )
    update(project)
    editor = FORKED.Process(target=save_often, args=(po, "beside"))
    editor.start()
    said, merged = Path(f"{po}.said"), 0
    try:
        for number in range(20):
            guide.write_text(f"{guide.read_text('utf-8')}\n\nSentence {number} is new.\n", "utf-8")
            found = list(build.update(build.read_sources(project), DAY, ["es"], Merging()))
            busy = [one.check for one in found if not isinstance(one, str)]
            assert busy in ([], ["busy"])
            merged += not busy
    finally:
        editor.kill()
        editor.join()
    last = int(said.read_text())
    assert last >= 3
    assert merged >= 3
    text = po.read_text("utf-8")
    assert f"# number {last}\n" in text or f"# number {last + 1}\n" in text
    assert "Sentence 19 is new." in text or busy


ROUNDS = 150


def race(home: Path, writer: int, start: Barrier, old: bytes | None) -> None:
    """Write a file that holds what was read from it, at the same moment as others; say who did."""
    won = []
    for number in range(ROUNDS):
        path = home / f"{number}.po"
        start.wait()
        if files.replace(path, old, f"{writer}".encode()):
            won.append(number)
    (home / f"won by {writer}").write_text(" ".join(map(str, won)))


@pytest.mark.parametrize("old", [b"old", None])
def test_of_writers_who_read_the_same_one_writes(tmp_path: Path, old: bytes | None) -> None:
    for number in range(ROUNDS if old else 0):
        (tmp_path / f"{number}.po").write_bytes(old or b"")
    start = FORKED.Barrier(2)
    runs = [FORKED.Process(target=race, args=(tmp_path, n, start, old)) for n in range(2)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    won = [(tmp_path / f"won by {writer}").read_text().split() for writer in range(2)]
    for number in range(ROUNDS):
        winners = [writer for writer in range(2) if str(number) in won[writer]]
        assert len(winners) == 1, number
        assert (tmp_path / f"{number}.po").read_text() == str(winners[0])
    assert not left(tmp_path)


def hold(project: Path, seconds: float) -> None:
    with files.lock(project / build.KEPT / "lock"):
        (project / "held").touch()
        time.sleep(seconds)


def test_while_somebody_is_at_work_nobody_else_writes(changed: Path) -> None:
    project = changed
    run = FORKED.Process(target=hold, args=(project, 60))
    run.start()
    while not (project / "held").exists():
        time.sleep(0.01)
    before = everything(project)
    try:
        for work in (update, publish_pages):
            with pytest.raises(SourceError, match="somebody else is at work"):
                work(project)
        assert everything(project) == before
        assert kyr(project, "check").returncode in (0, 1), "anybody may look"
    finally:
        run.kill()  # a lock goes with whoever held it, killed or not
        run.join()
    update(project)
    assert everything(project) != before

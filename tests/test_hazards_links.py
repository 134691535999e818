"""Links, pipes, devices and names: nothing outside the project is read, written or removed."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import build
from pipeline.build.updating import Merging
from pipeline.model import SourceError
from tests.test_damages import DAY
from tests.test_pdf_safety import png
from tests.test_publish import kyr, outputs, publish

Turn = Callable[[Path, Path], None]


def linked(name: str) -> Turn:
    """Move a file or folder of the project elsewhere, and leave a link to it."""

    def turn(project: Path, elsewhere: Path) -> None:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            shutil.move(path, elsewhere / "moved")
        else:
            (elsewhere / "moved").mkdir()
        path.symlink_to(elsewhere / "moved")

    return turn


def everything(folder: Path) -> dict[str, bytes]:
    """Return each file below a folder with its bytes, each folder and link with what it is."""
    return {
        path.relative_to(folder).as_posix(): os.fsencode(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        if path.is_file()
        else b"folder"
        for path in folder.rglob("*")
    }


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder beside the project, with somebody's files in it."""
    home = tmp_path / "elsewhere"
    (home / "site/en/lantern").mkdir(parents=True)
    (home / "site/en/lantern/index.html").write_text("mine")
    (home / "diary.html").write_text("mine too")
    return home


OUT = [
    "output",
    "output/site",
    "output/report",
    "output/.kyr",
    "output/.kyr/lock",
    "output/site/en",
    "output/site/en/lantern",
    "output/site/en/lantern/index.html",
    "output/site/somebodys",
]


@pytest.mark.parametrize("name", OUT)
def test_what_is_published_never_leaves_the_project(
    project: Path, elsewhere: Path, name: str
) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(elsewhere / ("diary.html" if Path(name).suffix or "lock" in name else ""))
    before = everything(elsewhere)
    with pytest.raises(SourceError, match="a link to another place") as refused:
        publish(project)
    assert str(refused.value.place) == f"{name}:1"
    with pytest.raises(SourceError, match="a link to another place"):
        list(build.update(build.read_sources(project), DAY, [], Merging()))
    assert everything(elsewhere) == before


@pytest.mark.parametrize("name", ["sources", "locale"])
def test_what_people_edit_lies_in_the_project(project: Path, elsewhere: Path, name: str) -> None:
    linked(name)(project, elsewhere)
    before = everything(elsewhere)
    for words in (["check"], ["extract"], ["update"], ["publish"], ["guide", "rent"]):
        done = kyr(project, *words)
        assert done.returncode == 1
        assert done.stdout.startswith(f"{name}:1: this is a link to another place")
    assert everything(elsewhere) == before


@pytest.mark.parametrize("name", ["cy", "cy/LC_MESSAGES", "nan/LC_MESSAGES"])
def test_a_new_language_is_not_written_through_a_link(
    project: Path, elsewhere: Path, name: str
) -> None:
    before = everything(elsewhere)
    linked(f"locale/{name}")(project, elsewhere)
    with pytest.raises(SourceError, match="a link to another place"):
        list(build.language(build.read_sources(project), name.partition("/")[0], DAY))
    assert everything(elsewhere) == {**before, "moved": b"folder"}


def test_a_new_guide_is_not_written_through_a_link(project: Path, tmp_path: Path) -> None:
    (project / "sources/rent").symlink_to(tmp_path / "nowhere")
    with pytest.raises(SourceError, match="a link to another place"):
        list(build.guide(build.read_sources(project), "rent", DAY))
    assert not (tmp_path / "nowhere").exists()


READ = {
    # what leads out → where that is said
    "sources/lantern": "sources/lantern:1",
    "sources/lantern/guide.md": "sources/lantern/guide.md:1",
    "sources/lantern/guide.toml": "sources/lantern/guide.toml:1",
    "sources/lantern/images": "sources/lantern/images:1",
    "sources/lantern/images/lantern.png": "sources/lantern/images/lantern.png:1",
    "locale/es": "locale/es:1",
    "locale/es/LC_MESSAGES": "locale/es:1",
    "locale/es/LC_MESSAGES/lantern.po": "locale/es/LC_MESSAGES/lantern.po:1",
    "locale/es/locale.toml": "locale/es/locale.toml:1",
}


@pytest.mark.parametrize("name", READ)
def test_nothing_outside_the_project_is_read(project: Path, elsewhere: Path, name: str) -> None:
    if name.endswith("locale.toml"):
        (project / name).write_text('endonym = "Español secreto"\n')
    if name == "sources/lantern":
        toml = project / "sources/lantern/guide.toml"
        toml.write_text(toml.read_text("utf-8").replace("Your right to", "A secret about"))
    linked(name)(project, elsewhere)
    made = publish(project, formats=("html",))
    assert READ[name] in [str(problem.place) for problem in made.problems]
    assert not [path for path, data in outputs(project).items() if b"secret" in data]


@pytest.mark.parametrize("kind", ["fifo", "socket", "folder", "device"])
@pytest.mark.parametrize(
    "name",
    [
        "sources/lantern/guide.md",
        "sources/lantern/guide.toml",
        "sources/lantern/images/lantern.png",
        "sources/facts.toml",
        "sources/publication.toml",
        "locale/es/LC_MESSAGES/lantern.po",
    ],
)
def test_what_is_no_file_is_named_and_nobody_waits_for_it(
    project: Path, name: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / name
    path.unlink()
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        if os.geteuid():
            pytest.skip("only root makes devices")
        os.mknod(path, 0o20666, os.makedev(1, 5))  # /dev/zero, which has no end
    else:
        monkeypatch.chdir(project)  # the path of a socket is short
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(name)
    try:
        found = build.read_site(project, DAY).problems
    except SourceError as error:
        found = (error.problem,)
    said = [str(problem) for problem in found]
    assert any(line.startswith((f"{name}:1: ", "sources/lantern/guide.md:")) for line in said), said


NAMES = ["Lantern", "LANTERN", "nul", "com1", "interface", "images", "-a", "a b", "a.", "a" * 65,
         "índice", "index.html", "..evil", "\u202egpj", "\x1b[2J", "a\nb", "'; rm",
         "{{7*7}}"]  # fmt: skip


@pytest.mark.parametrize("name", [*NAMES, os.fsdecode(b"\xff\xfe")], ids=ascii)
def test_a_guide_that_windows_or_a_terminal_could_not_bear_costs_itself_alone(
    project: Path, name: str
) -> None:
    """Every other guide keeps its pages, on a disk that knows no capitals too."""
    shutil.copytree(project / "sources/lantern", project / "sources" / name)
    made = publish(project, formats=("html",))
    assert [problem.check for problem in made.problems if problem.severity == "error"] in (
        ["bad-name"],
        [],  # a name that begins with a dot is hidden, and nobody's guide
    )
    pages = list(outputs(project))
    assert "site/en/lantern/index.html" in pages
    assert len({path.casefold() for path in pages}) == len(pages)
    assert not [path for path in pages if name in path.split("/")[2:3] and name not in "index.html"]


def test_a_language_that_differs_by_a_capital_is_no_second_folder(project: Path) -> None:
    for name in ("ES", "eS", "es_es", "Zh_hans", "..", "es.utf8"):
        with pytest.raises(SourceError) as refused:
            list(build.language(build.read_sources(project), name, DAY))
        assert refused.value.check == "bad-tag", name


def test_a_picture_that_is_a_link_in_the_middle_is_not_followed(
    project: Path, elsewhere: Path
) -> None:
    (elsewhere / "secret.png").write_bytes(png(3, 3))
    (project / "sources/lantern/images/more").symlink_to(elsewhere)
    guide = project / "sources/lantern/guide.md"
    guide.write_text(guide.read_text("utf-8") + "\n\n![A secret](images/more/secret.png)\n")
    site = build.read_site(project, DAY)
    assert [str(problem.place) for problem in site.problems] == ["sources/lantern/images/more:1"]

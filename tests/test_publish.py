"""Publishing: what is made, what is left alone, and what a fault costs."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from pipeline import build
from pipeline.build.editions import editions
from pipeline.build.wishes import planned
from tests.conftest import ROOT

DAY = date(2026, 11, 23)


def quiet(done: int, total: int, what: str) -> None:
    """Say nothing."""


def publish(project: Path, day: date = DAY, **asked: tuple[str, ...]) -> build.Made:
    return build.publish(project, day, build.Choice(**asked), 2, quiet)


def kyr(project: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", "--project", str(project), *words]
    there = {**os.environ, "PYTHONPATH": str(ROOT), **env}
    return subprocess.run(command, capture_output=True, text=True, env=there, check=False)


def outputs(project: Path) -> dict[str, bytes]:
    site = project / "output"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and ".kyr" not in path.parts
    }


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lantern, published once for the tests that only look."""
    import shutil  # noqa: PLC0415

    from tests.conftest import LANTERN  # noqa: PLC0415

    home = tmp_path_factory.mktemp("published") / "p"
    shutil.copytree(LANTERN, home, ignore=shutil.ignore_patterns("output"))
    assert publish(home).problems == ()
    return home


def test_every_guide_in_every_language_and_edition(published: Path) -> None:
    made = set(outputs(published))
    for path in (
        "site/index.html",
        "site/en/index.html",
        "site/en/lantern/index.html",
        "site/en/lantern/lantern.en.pdf",
        "site/en/lantern/lantern.en.large-print.pdf",
        "site/es/lantern/index.html",
        "site/es/lantern/lantern.es.pdf",
        "site/es/lantern/lantern.es.large-print.pdf",
        "site/ar/lantern/index.html",
        "site/en/lantern/images/lantern.png",
        "report/status.json",
    ):
        assert path in made, path
    # partial: a page, and no print that cannot be corrected; other manuscripts are whole
    files = {path.rpartition("lantern.ar")[2] for path in made if path.startswith("site/ar/")}
    assert not files & {".pdf", ".large-print.pdf", ".booklet.pdf", ".bilingual.pdf", ".plain.txt"}
    assert {".easy-read.pdf", ".wallet-card.pdf", ".poster-a4.pdf"} <= files


def test_every_link_of_the_site_leads_somewhere(published: Path) -> None:
    site = published / "output/site"
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        ids = set(re.findall(r'\bid="([^"]+)"', html))
        for address in re.findall(r'\b(?:href|src)="([^"]+)"', html):
            if address.startswith("#"):
                assert address[1:] in ids, f"{page}: {address}"
            elif not re.match(r"https?:|mailto:|tel:|data:image/", address):
                assert (page.parent / address.partition("#")[0]).is_file(), f"{page}: {address}"


def test_a_second_run_makes_nothing_and_says_so(project: Path) -> None:
    assert publish(project, tags=(), formats=("html",)).written
    first = kyr(project, "--today", "2026-11-23", "publish")
    assert first.returncode == 0, first.stdout + first.stderr
    before = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*.*")}
    again = kyr(project, "--today", "2026-11-24", "publish")
    assert again.returncode == 0
    assert len(again.stdout.splitlines()) == 1
    assert again.stdout.startswith("Nothing to do")
    assert again.stderr == ""
    assert before == {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*.*")}


def test_one_changed_msgstr_reprints_that_guide_in_that_language(project: Path) -> None:
    publish(project)
    before = outputs(project)
    change(project / "locale/es/LC_MESSAGES/lantern.po", "No es un fuego.", "No es fuego.")
    made = publish(project)
    after = outputs(project)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {
        "site/es/lantern/index.html",
        "site/es/lantern/lantern.es.pdf",
        "site/es/lantern/lantern.es.large-print.pdf",
    }
    assert made.printed == 2


def test_a_changed_style_reprints_that_edition(project: Path) -> None:
    site = build.read_site(project, DAY)
    keys = {one.path: one.key for one in planned(site, DAY)}
    large = next(edition for edition in editions() if edition.name == "large-print")
    for one in planned(site, DAY):
        assert (large.style in one.wish.edition.style) == (one.edition.name == "large-print")
        changed = replace(one.edition, style=one.edition.style + "p{}")
        wish = replace(one.wish, edition=changed)
        assert wish.key != one.wish.key
    assert len(set(keys.values())) == len(keys)


def test_a_day_that_decides_nothing_reprints_nothing(project: Path) -> None:
    publish(project)
    assert publish(project, date(2027, 3, 31)).current > 0


def test_an_expired_fact_stops_print_and_warns_on_the_page(project: Path) -> None:
    publish(project)
    made = publish(project, date(2027, 4, 1))
    assert [problem.check for problem in made.problems] == ["expired-fact"]
    assert str(made.problems[0].place).startswith("sources/facts.toml:")
    assert not list((project / "output/site").rglob("*.pdf"))
    page = (project / "output/site/en/lantern/index.html").read_text("utf-8")
    assert "was last checked on 1 October 2026" in page
    assert ".pdf" not in page


def test_a_file_somebody_damaged_or_removed_is_made_again(project: Path) -> None:
    publish(project)
    whole = outputs(project)
    (project / "output/site/es/lantern/lantern.es.pdf").write_bytes(b"%PDF-half")
    (project / "output/site/en/lantern/index.html").unlink()
    (project / "output/site/stray.html").write_text("old")
    publish(project)
    assert outputs(project) == whole


def test_a_broken_catalogue_costs_that_language_that_guide(project: Path) -> None:
    publish(project)
    before = outputs(project)
    path = project / "locale/es/LC_MESSAGES/lantern.po"
    path.write_bytes(path.read_bytes()[:2000])
    done = kyr(project, "--today", "2026-11-23", "publish")
    assert done.returncode == 1
    assert re.search(r"^locale/es/LC_MESSAGES/lantern\.po:\d+: .+ \[", done.stdout, re.MULTILINE)
    after = outputs(project)
    status = json.loads(after["report/status.json"])["guides"]["lantern"]
    assert status["es"]["state"] == "broken"
    assert not any(path.startswith("site/es") and path.endswith(".pdf") for path in after)
    assert "../../en/lantern/index.html" in after["site/es/lantern/index.html"].decode()
    for name in before:
        if name.endswith(".pdf") and not name.startswith("site/es"):
            assert after[name] == before[name]
    assert b'href="../../es/' not in after["site/en/lantern/index.html"]


def test_a_refused_manuscript_is_named_and_its_addresses_stay(project: Path) -> None:
    publish(project)
    change(project / "sources/lantern/guide.md", "It is **yours**", "It is <b>yours</b>")
    made = publish(project)
    assert [str(p.place) for p in made.problems] == ["sources/lantern/guide.md:5"]
    there = outputs(project)
    assert not any(path.endswith(".pdf") for path in there)
    cannot = "This guide cannot be shown in this language at the moment."
    assert cannot in there["site/en/lantern/index.html"].decode()
    assert "Su derecho a una linterna" in there["site/es/lantern/index.html"].decode()
    assert b"lantern/index.html" not in there["site/en/index.html"]


def test_a_page_never_offers_a_pdf_with_an_old_number(project: Path) -> None:
    publish(project)
    change(project / "sources/facts.toml", "01632 960 111", "01632 960 999")
    change(project / "sources/facts.toml", "+441632960111", "+441632960999")
    publish(project, formats=("html",))
    page = (project / "output/site/en/lantern/index.html").read_text("utf-8")
    assert "01632 960 999" in page
    assert ".pdf" not in page
    assert not list((project / "output/site/en").rglob("*.pdf"))
    publish(project)
    assert "lantern.en.pdf" in (project / "output/site/en/lantern/index.html").read_text("utf-8")


def test_a_link_to_another_guide_works_from_a_stick_and_on_paper(project: Path) -> None:
    for path in build.guide(build.read_sources(project), "other", DAY):
        assert path
    (project / "sources/other/guide.md").write_text(
        "## Go on {#on}\n\nSee [it](../lantern/#climb)."
    )
    made = publish(project, tags=("en",))
    assert made.problems == ()
    page = (project / "output/site/en/other/index.html").read_text("utf-8")
    assert '<a href="../lantern/index.html#climb">it</a>' in page
    pdf = pikepdf.open(project / "output/site/en/other/other.en.pdf")
    uris = [
        str(note.A.URI) for sheet in pdf.pages for note in sheet.get("/Annots", []) if "/A" in note
    ]
    assert any(uri.startswith("https://lantern.example/en/lantern/") for uri in uris)


def test_a_folder_that_cannot_be_written_to_is_said_in_words(project: Path) -> None:
    (project / "output").write_text("not a folder")
    done = kyr(project, "publish")
    assert done.returncode == 1
    assert "cannot be written" in done.stdout
    assert "Traceback" not in done.stderr


def test_two_runs_at_once_do_not_harm_each_other(project: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "--project", str(project), "publish"]
    runs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    said = [run.communicate()[0].decode() for run in runs]
    assert sorted(run.returncode for run in runs) in ([0, 0], [0, 1])
    if 1 in [run.returncode for run in runs]:
        assert any("somebody else is at work" in text for text in said)
    assert publish(project).problems == ()


def test_bytes_are_the_same_whoever_prints_them(project: Path, tmp_path: Path) -> None:
    ways = [
        ({"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C"}, "1"),
        ({"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "77", "HOME": str(tmp_path)}, "2"),
    ]
    found = []
    for number, (env, jobs) in enumerate(ways):
        there = project.rename(tmp_path / f"elsewhere {number}")
        done = kyr(there, "--today", "2026-11-23", "publish", "--jobs", jobs, **env)
        assert done.returncode == 0, done.stdout + done.stderr
        found.append(outputs(there))
        subprocess.run(["rm", "-rf", str(there / "output")], check=True)
        project = there
    assert found[0] == found[1]


def test_killed_at_any_moment_every_file_is_whole(project: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "--project", str(project), "publish"]
    for seconds in (0.9, 2.0, 3.2, 4.1):
        run = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(seconds)
        run.send_signal(signal.SIGKILL)
        run.wait()
        for name, data in outputs(project).items():
            if not Path(name).name.startswith("."):
                ends = {".pdf": b"%%EOF", ".html": b"</html>", ".json": b"}", ".png": b"\x82"}
                ends[".txt"] = b"/"  # each ends with the address of its guide
                assert data.rstrip().endswith(ends[Path(name).suffix]), (name, seconds)
    assert publish(project).problems == ()
    assert not [name for name in outputs(project) if Path(name).name.startswith(".")]


def test_only_what_was_asked_for_is_made(project: Path) -> None:
    publish(project, tags=("es",), formats=("pdf",))
    assert set(outputs(project)) == {
        "report/status.json",
        "site/es/lantern/lantern.es.pdf",
        "site/es/lantern/lantern.es.large-print.pdf",
    }


def test_a_part_leaves_no_dead_link_in_the_rest(project: Path) -> None:
    publish(project)
    change(project / "sources/lantern/guide.md", "It is not a fire.", "It is not a bonfire.")
    made = publish(project, tags=("ar",))
    assert {problem.check for problem in made.problems} == {"behind"}
    page = project / "output/site/es/lantern/index.html"
    for href in re.findall(r'href="([^"#:]+)"', page.read_text("utf-8")):
        assert (page.parent / href).exists(), href
    publish(project)
    assert not (project / "output/site/es/lantern/lantern.es.pdf").exists()


def test_nothing_is_written_where_people_work(project: Path) -> None:
    def work() -> dict[str, bytes]:
        homes = (project / "sources", project / "locale")
        return {str(p): p.read_bytes() for home in homes for p in home.rglob("*") if p.is_file()}

    before = work()
    publish(project)
    assert work() == before


def test_a_project_made_by_hand(tmp_path: Path) -> None:
    """Only publication.toml, one guide and one catalogue, in a language the program speaks."""
    home = tmp_path / "sources/rent"
    home.mkdir(parents=True)
    (tmp_path / "sources/publication.toml").write_text(
        'title = "Rent"\npublisher = "Us"\nurl = "https://rent.example"\n'
    )
    (home / "guide.toml").write_text(
        'title = "Your rent"\njurisdiction = ["GB-WLS"]\n'
        "law_checked = 2026-01-01\nreview_by = 2027-01-01\n"
    )
    (home / "guide.md").write_text("## Ask {first}\n\nAsk for {a receipt}.\n")
    po = tmp_path / "locale/cy/LC_MESSAGES/rent.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: cy\\n"\n\n'
        'msgid "Your rent"\nmsgstr "Eich rhent"\n\nmsgid "Ask {first}"\nmsgstr "Gofynnwch"\n\n'
        'msgid "Ask for {a receipt}."\nmsgstr "Gofynnwch am {dderbynneb}."\n'
    )
    done = kyr(tmp_path, "--today", "2026-11-23", "publish")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "output/site/cy/rent/index.html").read_text("utf-8")
    assert "Eich rhent" in page
    assert "Gofynnwch am {dderbynneb}." in page
    pdf = pikepdf.open(tmp_path / "output/site/cy/rent/rent.cy.pdf")
    assert str(pdf.Root.Lang) == "cy"
    assert "Eich rhent" in str(pdf.docinfo.get("/Title"))

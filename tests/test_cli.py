"""The commands as people and scripts use them."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.checks.untouched_starter import STARTER
from pipeline.cli import app, printed
from pipeline.model import Place, Problem
from tests.conftest import ROOT

RUN = CliRunner()
COMMANDS = [command.name or command.callback.__name__ for command in app.registered_commands]


def kyr(project: Path, *words: str) -> tuple[int, str]:
    done = RUN.invoke(app, ["--project", str(project), "--today", "2026-11-23", *words])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_is_in_the_readme(command: str) -> None:
    done = RUN.invoke(app, [command, "--help"])
    assert done.exit_code == 0
    assert f"kyr {command}" in (ROOT / "README.md").read_text("utf-8")


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    assert set(targets) >= {"publish", "test", "extract", "update", "check", "status", "doctor"}
    for target in targets:
        assert re.search(rf"^{target}:.*## \w+", makefile, re.MULTILINE), target


def test_check_says_nothing_is_wrong(project: Path) -> None:
    assert kyr(project, "check") == (0, "no problems\n")


def test_check_prints_lines_json_and_what_github_shows(project: Path) -> None:
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    po.write_text(po.read_text("utf-8").replace("Llame al {keeper}", "Llame"), "utf-8")
    status, text = kyr(project, "check")
    assert status == 1
    assert re.match(r"locale/es/LC_MESSAGES/lantern\.po:\d+: \{keeper\} .+ \[lost-fact\]\n", text)
    assert text.endswith("1 error\n")
    status, text = kyr(project, "check", "--format", "json")
    (row,) = json.loads(text)
    assert status == 1
    assert set(row) == {"path", "line", "check", "severity", "message"}
    assert (row["path"], row["check"]) == ("locale/es/LC_MESSAGES/lantern.po", "lost-fact")
    assert kyr(project, "check", "--format", "github")[1].startswith("::error file=locale/es/")
    assert kyr(project, "check", "ar") == (0, "no problems\n")
    assert kyr(project, "check", "--guide", "lantern")[0] == 1
    assert kyr(project, "check", "en") == (0, "no problems\n")
    assert kyr(project, "check", "es")[0] == 1


def source_fault(project: Path, language: str) -> None:
    """Give a project another source language and a fact that has expired."""
    for name, line in (
        ("publication.toml", f'source_language = "{language}"\n'),
        ("facts.toml", "expires = 2026-11-01\n"),
    ):
        path = project / "sources" / name
        text = path.read_text("utf-8")
        path.write_text(line + text if name == "publication.toml" else text + line, "utf-8")


def test_check_of_the_source_language_shows_the_sources(project: Path) -> None:
    source_fault(project, "en-GB")
    for tag in ("en-GB", "en_GB"):
        status, text = kyr(project, "check", tag)
        assert status == 1
        assert "sources/facts.toml" in text
    assert kyr(project, "check", "es", "ar") == (0, "no problems\n")
    assert kyr(project, "check", "es", "en_GB")[0] == 1


@pytest.mark.parametrize("name", ["facts.toml", "publication.toml"])
def test_scripts_read_json_on_the_day_something_is_wrong(project: Path, name: str) -> None:
    (project / "sources" / name).write_text("oops", "utf-8")
    for command in ("check", "status"):
        status, text = kyr(project, command, "--format", "json")
        assert status == 1
        (row,) = json.loads(text)
        assert (row["path"], row["line"], row["check"]) == (f"sources/{name}", 1, "settings")
    status, text = kyr(project, "check", "--format", "github")
    assert text.startswith(f"::error file=sources/{name},line=1::")
    status, text = kyr(project, "check", "--guide", "nosuch", "--format", "json")
    assert json.loads(text)


def row(text: str, tag: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"lantern  {tag} "))


@pytest.mark.parametrize(
    ("policy", "tag", "why"),
    [
        ("", "ar", "54/57 below print_minimum (100 %)"),
        ("web_minimum = 100", "ar", "54/57 below web_minimum (100 %)"),
        ('unreviewed = "hold"', "es", "unreviewed"),
        ('critical_roles = ["legal"]', "es", "critical passages unsigned (legal)"),
        ('critical_missing = "hold"', "ar", "critical passages untranslated"),
    ],
)
def test_the_status_says_why(project: Path, policy: str, tag: str, why: str) -> None:
    path = project / "sources/publication.toml"
    path.write_text(f"{path.read_text('utf-8')}\n[policy]\n{policy}\n", "utf-8")
    status, text = kyr(project, "status")
    assert status == 0
    assert row(text, tag).endswith(f"  {why}")
    assert re.search(r"  \d+ complete +large-print$", row(text, "en"))


def test_the_status_says_which_words_of_the_pages_are_missing(project: Path) -> None:
    home = project / "locale/nn/LC_MESSAGES"
    home.mkdir(parents=True)
    source = (project / "locale/es/LC_MESSAGES/lantern.po").read_text("utf-8")
    (home / "lantern.po").write_text(source.replace("Language: es", "Language: nn"), "utf-8")
    text = kyr(project, "status")[1]
    assert re.search(r"lantern  nn  57/57 .*held.*  furniture 0/\d+\n", text)


def test_the_status_says_what_is_broken_and_how_many_problems_there_are(project: Path) -> None:
    (project / "locale/es/LC_MESSAGES/lantern.po").write_text("<<<<<<< HEAD", "utf-8")
    status, text = kyr(project, "status")
    assert status == 0
    assert re.search(r"  broken +catalogue broken$", row(text, "es"))
    assert text.endswith("\n1 error\n")
    (project / "sources/lantern/guide.md").write_text("<b>", "utf-8")
    text = kyr(project, "status")[1]
    assert re.search(r"  broken +manuscript refused$", row(text, "en"))
    assert text.endswith("\n2 errors\n")


def test_the_status_says_why_print_is_held(project: Path) -> None:
    source_fault(project, "en")
    facts = project / "sources/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("2027-03-31", "2026-11-01"), "utf-8")
    text = kyr(project, "status")[1]
    assert row(text, "es").endswith("  not printed: a fact has expired")
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    po.write_text(re.sub("Plural-Forms: .*?;", "Plural-Forms: nplurals=4;", po.read_text("utf-8")))
    text = kyr(project, "status")[1]
    assert "its catalogue has an error" in row(text, "es")


def test_a_status_without_guides_is_empty(project: Path) -> None:
    (project / "sources/lantern").rename(project / "lantern")
    assert "lantern  " not in kyr(project, "status")[1]


def test_status_for_scripts(project: Path) -> None:
    status, text = kyr(project, "status", "--format", "json")
    assert status == 0
    rows = json.loads(text)["guides"]["lantern"]
    assert set(rows) == {"en", "es", "ar"}
    assert rows["ar"]["state"] == "partial"
    assert rows["ar"]["translated"] + rows["ar"]["fuzzy"] + rows["ar"]["untranslated"] == 57
    assert rows["es"]["editions"] == {"standard": "complete", "large-print": "complete"}
    assert set(rows["es"]["forms"]) == {"easy-read", "large-print", "audio", "sign"}
    assert rows["es"]["forms"]["large-print"] == "complete"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("language", "prs"), "use fa_AF rather than prs"),
        (("language", "es"), "there already"),
        (("language", "en"), "source language"),
        (("language", "../../etc"), "not a language tag"),
        (("guide", "interface"), "interface"),
        (("guide", "Con"), "small letters"),
        (("guide", "con"), "Windows"),
        (("guide", "lantern"), "already"),
        (("guide", "../x"), "small letters"),
        (("update", "fr"), "there is no language fr"),
        (("check", "fr"), "there is no language fr"),
        (("check", "--guide", "nosuch"), "there is no guide nosuch; there are lantern"),
        (("publish", "--guide", "rent"), "there is no guide rent"),
        (("publish", "--edition", "braille"), "there is no edition braille"),
        (("publish", "--format", "docx"), "there is no format docx"),
        (("paint",), "No such command"),
    ],
)
def test_what_is_asked_wrongly_is_said_and_changes_nothing(
    project: Path, words: tuple[str, ...], answer: str
) -> None:
    before = sorted(project.rglob("*"))
    status, text = kyr(project, *words)
    assert status == 2
    assert answer in text
    assert sorted(project.rglob("*")) == before


def test_a_folder_without_a_project_says_so(tmp_path: Path) -> None:
    status, text = kyr(tmp_path, "publish")
    assert status == 2
    assert "sources/publication.toml" in text
    assert list(tmp_path.iterdir()) == []


def test_a_day_that_is_none_is_asked_wrongly(project: Path) -> None:
    done = RUN.invoke(app, ["--project", str(project), "--today", "tomorrow", "check"])
    assert done.exit_code == 2
    assert "2026-11-01" in done.output


def test_a_new_language_has_every_catalogue_and_what_is_known_filled_in(project: Path) -> None:
    status, text = kyr(project, "language", "cy")
    assert status == 0, text
    home = project / "locale/cy/LC_MESSAGES"
    assert {path.name for path in home.iterdir()} == {"lantern.po", "interface.po"}
    interface = (home / "interface.po").read_text("utf-8")
    assert 'msgid "Wales"\nmsgstr "Cymru"' in interface
    assert "fuzzy" not in interface
    assert kyr(project, "update", "cy") == (0, "Nothing to do: every catalogue is up to date.\n")
    assert json.loads(kyr(project, "status", "--format", "json")[1])["guides"]["lantern"]["cy"]


def test_a_language_cldr_does_not_know_begins_with_a_form_to_fill_in(project: Path) -> None:
    status, text = kyr(project, "language", "mam")
    assert status == 1
    form = project / "locale/mam/locale.toml"
    assert "locale/mam/locale.toml:1: complete this file" in text
    form.write_text(
        'endonym = "Qyol Mam"\nenglish = "Mam"\ndirection = "ltr"\nscript = "Latn"\n'
        'plurals = "nplurals=2; plural=(n != 1);"\n'
    )
    assert kyr(project, "language", "mam")[0] == 0
    assert (project / "locale/mam/LC_MESSAGES/lantern.po").exists()


def test_a_new_guide_can_be_published_at_once(project: Path) -> None:
    status, text = kyr(project, "guide", "eviction")
    assert status == 0, text
    status, text = kyr(project, "check")
    *found, last = text.splitlines()
    assert (status, last) == (0, f"{len(found)} to look at")
    assert all(line.endswith("[untouched-starter]") for line in found)
    assert len(found) == len(STARTER)
    assert json.loads(kyr(project, "status", "--format", "json")[1])["guides"]["eviction"]["en"]


def test_publish_lists_errors_and_counts_the_rest(project: Path) -> None:
    kyr(project, "guide", "eviction")
    status, text = kyr(project, "publish", "en", "--format", "html")
    assert (status, text.splitlines()[-1]) == (0, "6 to look at: `make check` lists them")
    assert "untouched-starter" not in text
    manuscript = project / "sources/lantern/guide.md"
    manuscript.write_text(
        manuscript.read_text("utf-8").replace("[what it is](#lantern)", "[it](#x)")
    )
    status, text = kyr(project, "publish", "en", "--format", "html")
    *_, wrong, last = text.splitlines()
    assert (status, last) == (1, "1 error, 8 to look at: `make check` lists them")
    assert wrong.startswith("sources/lantern/guide.md:")
    assert wrong.endswith("[dead-link]")


def test_what_is_printed_cannot_steer_a_terminal(project: Path) -> None:
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    text = po.read_text("utf-8").replace("Su derecho a", "Su \u202e<b\u202e>derecho a")
    po.write_text(text, "utf-8")
    assert "\u202e" not in kyr(project, "check")[1]


def test_what_stands_in_a_folder_was_not_asked_wrongly(project: Path) -> None:
    (project / "locale/zh_CN/LC_MESSAGES").mkdir(parents=True)
    (project / "sources/My Guide").mkdir()
    (project / "sources/My Guide/guide.md").write_text("## A\n")
    status, text = kyr(project, "check")
    assert status == 1
    assert "[bad-tag]" in text
    assert "[bad-name]" in text


def test_what_matters_does_not_drown(capsys: pytest.CaptureFixture[str]) -> None:
    marks = [Problem(Place("locale/ar.po", n), "mark", "review", "compare") for n in range(1, 30)]
    rare = Problem(Place("locale/cy.po", 3), "unfinished", "review", "one is not translated")
    wrong = Problem(Place("sources/z.md", 9), "dead-link", "error", "no such place")
    printed.problems([*marks, rare, wrong])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:31] == [str(one) for one in (wrong, rare, *marks)]
    assert [line.strip() for line in lines[31:34]] == [
        "1 dead-link (error)",
        "1 unfinished",
        "29 mark",
    ]
    assert lines[34:] == ["1 error, 30 to look at"]


def test_scripts_get_the_order_of_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    found = [
        Problem(Place("a.po", 1), "mark", "review", "compare"),
        Problem(Place("b.md", 1), "dead-link", "error", "no such place"),
    ]
    printed.problems(found, "json")
    assert [row["path"] for row in json.loads(capsys.readouterr().out)] == ["a.po", "b.md"]

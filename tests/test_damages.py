"""A translator's file, damaged in the ways files are damaged on their way back.

Each time there is a clear answer, the file is kept as it came, and no other language notices.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pipeline import build
from pipeline.build.updating import Merging

DAY = date(2026, 11, 23)
Damage = Callable[[bytes], bytes]
FIRST = '"Su derecho a una linterna"'


def to(old: str, new: str) -> Damage:
    def damage(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return damage


def entry(text: str) -> Damage:
    """Replace the first translation."""
    return to(FIRST, f'"{text}"')


# damage → (the file cannot be read, a word that the answer holds)
REFUSED: dict[str, tuple[Damage, str]] = {
    "truncated in a string": (lambda d: d[: d.rindex(b'"')], "cut"),
    "truncated in an entry": (lambda d: d[: d.rindex(b"msgstr")], "cut"),
    "conflict markers": (
        to('msgid "Written by"', '<<<<<<< HEAD\nmsgid "Written by"'),
        "conflict",
    ),
    "a duplicate": (
        lambda d: d + b'\nmsgid "Written by"\nmsgstr "Otra vez"\n',
        "stands here and at line",
    ),
    "NUL": (to("Su derecho", "Su\0derecho"), "NUL"),
    "UTF-16": (lambda d: d.decode().encode("utf-16"), "UTF-16"),
    "Latin-1": (lambda d: d.decode().encode("latin-1", "replace"), "UTF-8"),
    "an escape sequence": (to("Su derecho", "Su \x1b[2Jderecho"), "U+001B"),
    "another charset in the header": (to("charset=UTF-8", "charset=utf-7"), "UTF-8"),
    "no header": (lambda d: d[d.index(b"#.") :], "header"),
    "the wrong Language": (to("Language: es", "Language: fr"), "es"),
    "a stray line": (to('msgid "Written by"', 'hola\nmsgid "Written by"'), "neither"),
    "smart quotes": (to(f"msgstr {FIRST}", "msgstr “Su derecho”"), "straight ones"),
    "an unescaped quote": (to(FIRST, '"Su "derecho" a una linterna"'), '"'),
    "a huge entry": (entry("a" * 70_000), "long"),
    "only CR": (lambda d: d.replace(b"\n", b"\r"), "line"),
    "an empty file": (lambda d: b"", "header"),
    "a web page": (lambda d: b"<!doctype html><title>Sign in</title>", "neither"),
}
# damage → the check that names the entry, which alone falls back to the source
ENTRY: dict[str, tuple[Damage, str]] = {
    "script tags": (entry("<script>alert(1)</script>"), "raw-html"),
    "a heading": (entry("## Su derecho"), "other-block"),
    "unclosed emphasis": (entry("**Su derecho"), "unclosed-markup"),
    "an invented name": (entry("Su {derecho}"), "lost-fact"),
    "an invented link": (entry("[Su derecho](https://evil.example)"), "strange-link"),
    "a direction override": (entry("Su \u202ederecho"), "bidi-control"),
    "a lost name": (to("Llame al {keeper} de día", "Llame de día"), "lost-fact"),
    "a lost link": (to("Lea [qué es](#lantern)", "Lea qué es"), "lost-link"),
    "a lost footnote": (to("al alba.[^law]", "al alba."), "lost-footnote"),
    "a changed picture": (
        to('](images/lantern.png)"\n\n#. paragraph', '](images/x.png)"\n\n#. paragraph'),
        "lost-link",
    ),
}
# damage → nothing is wrong with it
READ: dict[str, Damage] = {
    "CRLF": lambda d: d.replace(b"\n", b"\r\n"),
    "a BOM": lambda d: b"\xef\xbb\xbf" + d,
    "no last line end": lambda d: d.rstrip(b"\n"),
}


def damaged(project: Path, damage: Damage) -> Path:
    path = project / "locale/es/LC_MESSAGES/lantern.po"
    path.write_bytes(damage(path.read_bytes()))
    return path


def others(project: Path) -> dict[str, bytes]:
    home = project / "locale/ar"
    return {str(path): path.read_bytes() for path in home.rglob("lantern.po")}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_is_named_and_kept(project: Path, name: str) -> None:
    damage, word = REFUSED[name]
    path = damaged(project, damage)
    before, rest = path.read_bytes(), others(project)
    site = build.read_site(project, DAY)
    assert len(site.problems) == 1
    problem = site.problems[0]
    assert problem.place.path == "locale/es/LC_MESSAGES/lantern.po"
    assert 1 <= problem.place.line <= before.count(b"\n") + before.count(b"\r") + 2
    assert word.lower() in problem.message.lower(), problem.message
    assert problem.severity == "error"
    assert site.standings["lantern"]["es"].state == "broken"
    assert site.standings["lantern"]["ar"].state == "partial"
    assert site.standings["lantern"]["en"].state == "complete"
    list(build.update(site.sources, DAY, [], Merging()))
    assert path.read_bytes() == before
    assert others(project) == rest


@pytest.mark.parametrize("name", ENTRY)
def test_an_entry_with_a_fault_falls_back_alone(project: Path, name: str) -> None:
    damage, check = ENTRY[name]
    path = damaged(project, damage)
    before = path.read_bytes()
    site = build.read_site(project, DAY)
    assert check in {problem.check for problem in site.problems}
    assert len({problem.place for problem in site.problems}) == 1
    line = site.problems[0].place.line
    assert before.decode().splitlines()[line - 1].startswith("msgid")
    done = site.standings["lantern"]["es"].progress
    assert (done.untranslated, done.fuzzy) == (1, 0)
    assert site.standings["lantern"]["es"].state == "partial"
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_without_guessing_is_read(project: Path, name: str) -> None:
    list(build.update(build.read_sources(project), DAY, [], Merging()))
    path = damaged(project, READ[name])
    before = path.read_bytes()
    site = build.read_site(project, DAY)
    assert site.problems == ()
    assert site.standings["lantern"]["es"].state == "complete"
    assert list(build.update(site.sources, DAY, [], Merging())) == []
    assert path.read_bytes() == before, "a file in which nothing changed is not touched"


def test_fuzzy_everywhere_is_held_and_no_error(project: Path) -> None:
    damaged(project, lambda d: re.sub(rb"\n\n((?:# .*\n)?)#\.", rb"\n\n\1#, fuzzy\n#.", d))
    site = build.read_site(project, DAY)
    assert [(p.check, p.severity) for p in site.problems] == [("unfinished", "review")]
    standing = site.standings["lantern"]["es"]
    assert standing.state == "held"
    assert standing.progress.fuzzy > 50


def test_the_wrong_number_of_plural_forms_stops_print_in_that_language(project: Path) -> None:
    damaged(project, to("nplurals=2; plural=(n != 1);", "nplurals=3; plural=0;"))
    site = build.read_site(project, DAY)
    assert [problem.check for problem in site.problems] == ["plural-forms"]
    assert "2" in site.problems[0].message
    spanish = next(one for one in site.languages if one.locale.tag == "es")
    assert spanish.stopped == ("lantern",)


def test_a_folder_that_is_no_language_costs_nobody_else(project: Path) -> None:
    (project / "locale/zh_CN/LC_MESSAGES").mkdir(parents=True)
    site = build.read_site(project, DAY)
    assert [str(problem) for problem in site.problems] == [
        "locale/zh_CN:1: use zh_Hans rather than zh_CN [bad-tag]"
    ]
    assert site.standings["lantern"]["es"].state == "complete"


def test_a_link_out_of_the_project_is_not_followed(project: Path, tmp_path: Path) -> None:
    path = project / "locale/es/LC_MESSAGES/lantern.po"
    secret = tmp_path / "secret.po"
    path.rename(secret)
    path.symlink_to(secret)
    site = build.read_site(project, DAY)
    assert [problem.check for problem in site.problems] == ["strange-file"]

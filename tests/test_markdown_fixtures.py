"""Manuscripts and what becomes of them, as anybody may write them: tests/fixtures/markdown-*.md.

Each example is a title, a manuscript and what is expected, parted by lines of one full stop.
"""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from pipeline.markdown import numbered, read
from pipeline.model import Segment, SourceError
from tests.test_markdown_whole import page

HERE = Path(__file__).parent / "fixtures"
FACTS = {"phone"}


def examples(name: str) -> list[object]:
    found = read_fixture_file(HERE / f"markdown-{name}.md")
    return [pytest.param(text, expected, id=title) for _, title, text, expected in found]


def segments_of(text: str) -> str:
    """Return each segment as a line: where it begins, its marks, its text."""
    found = []
    for section in read(text, "guide.md", "en", facts=FACTS):
        for segment in section.segments():
            marks = [f"context={segment.context}"] if segment.context else []
            marks += [f"note={segment.note}"] if segment.note else []
            marks += ["critical"] if segment.critical else []
            said = segment.text.replace("\n", "⏎")
            found.append(" ".join([f"{segment.place.line}:", *(f"({m})" for m in marks), said]))
    return "\n".join(found) + "\n"


def set_page(text: str) -> str:
    return "\n".join(line for line in set_in(text, "en").split("\n") if line.strip()) + "\n"


def set_in(text: str, language: str) -> str:
    return page(read(text, "guide.md", "en", facts=FACTS), language)


@pytest.mark.parametrize(("text", "expected"), examples("segments"))
def test_a_manuscript_is_read_as(text: str, expected: str) -> None:
    assert segments_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), examples("pages"))
def test_a_manuscript_is_set_as(text: str, expected: str) -> None:
    assert set_page(text) == expected


@pytest.mark.parametrize(("text", "expected"), examples("refused"))
def test_a_manuscript_is_refused(text: str, expected: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text, "guide.md", "en", facts=FACTS)
    assert f"{caught.value.place.line}: {caught.value.message}".startswith(expected.rstrip("\n"))


INVISIBLE = ["\x00", "\x1b", "\x85", "\r", "\u2028", "\u202e", "\u2067", "\U000e0041", "\ud800"]


@pytest.mark.parametrize("character", INVISIBLE, ids=ascii)
def test_characters_that_hide_words_are_refused_with_their_line(character: str) -> None:
    for text in (
        f"a\n\nb {character} c",
        f"a\n\n```\n{character}x\n```",
        f"a\n\n[a](#b '{character}')",
    ):
        with pytest.raises(SourceError) as caught:
            read(text, "guide.md", "en")
        assert caught.value.place.line in (3, 4)
        assert caught.value.message.isprintable()


@pytest.mark.parametrize("character", ["\u200c", "\u200d", "\u200e", "\u200f", "\u2067a\u2069"])
def test_characters_that_scripts_need_are_kept(character: str) -> None:
    assert segments_of(f"a{character}b") == f"1: a{character}b\n"


LARGE = {
    "a line": "\n" + "a" * 16_400,
    "a paragraph": "\n" + "words\n" * 3_000,
    "brackets": "\n" + "[" * 101,
    "columns": "\n" + "|a" * 51 + "|\n" + "|-" * 51 + "|",
    "pictures in pictures": "\n" + "![" * 100 + "](images/a.png)" * 100,
    "pictures without end": "\n" + "![" * 900 + "](images/a.png)" * 900,
    "emphasis": "\n" + "*a **b " * 21 + "b** a*" * 21,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_what_is_too_large_is_refused(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text, "guide.md", "en")
    assert caught.value.place.line == 2


def test_a_file_of_more_than_32_megabytes_is_refused() -> None:
    with pytest.raises(SourceError, match="32 MB"):
        read("a\n\n" * (11 * 1024 * 1024), "guide.md", "en")


def test_a_first_heading_that_is_the_title_is_left_out() -> None:
    sections = read("# My *rights*\n\n## A\n", "guide.md", "en", "My rights")
    assert [(s.id, s.level) for s in sections] == [("a", 2)]
    sections = read("# My rights\n\n## A\n", "guide.md", "en", "Other")
    assert [(s.id, s.level) for s in sections] == [("my-rights", 2), ("a", 3)]


def test_braces_are_words_where_a_project_has_no_facts() -> None:
    assert read("a {b}", "guide.md", "en")[0].blocks[0].children[0] == Segment("a {b}", "en", None)  # type: ignore[arg-type]
    with pytest.raises(SourceError, match="cannot link"):
        read("[a]({b})", "guide.md", "en")


def test_footnotes_are_numbered_as_they_are_used() -> None:
    sections = read("a[^y] b[^x]\n\n[^x]: X\n\n<!-- skip -->\n[^y]: Y", "guide.md", "en")
    assert numbered(sections) == {"y": 1, "x": 2}


def test_words_in_another_language_say_so_where_they_stand() -> None:
    text = "## A\n\nb\n\n- c\n- d\n\n  e\n\n| f |\n|---|\n| g |\n\nh\n: i\n\nj[^k]"
    text += "\n\n[^k]: l\n\n- m\n  - n\n- o"
    other = ' lang="en" dir="ltr">'
    html = set_in(text, "ar")
    assert " lang" not in set_in(text, "en")
    for letter in "Abcdefghijlmno":
        assert f"{other}{letter}" in html

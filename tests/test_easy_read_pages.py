"""Easy Read and two languages as they are set: no word lost, rows whole, pictures before words."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from xml.etree.ElementTree import Element

import pikepdf
import pytest
import tinyhtml5

from pipeline import build, markdown, pdf
from pipeline.build.pages import pages
from pipeline.build.site import Site
from pipeline.build.wishes import planned
from pipeline.model import Guide, Printout, Segment
from tests.conftest import LANTERN
from tests.test_pdf import conf, read, tags
from tests.test_pdf_ua import complaints, lacking

DAY = date(2026, 11, 23)
LOOSE = "[policy]\nprint_minimum = 50\nfurniture_minimum = 50\n"
PICTURE = "![A lantern](images/lantern.png)"
# Ideas of every height, so that some would be cut by the end of a page.
IDEAS = "\n\n".join(
    f"## Part {n}\n\n"
    + "\n\n".join(f"{PICTURE}\n\n{'You may ask. ' * (m * 3 % 7 + 1)}" for m in range(n % 4 + 2))
    for n in range(9)
)


@cache
def site(easy_read: str = "") -> Site:
    """The lantern, printed also in languages that are not quite finished."""
    root = Path(mkdtemp(prefix="kyr-rows-")) / "p"
    shutil.copytree(LANTERN, root, ignore=shutil.ignore_patterns("output"))
    publication = root / "sources/publication.toml"
    publication.write_text(publication.read_text("utf-8") + LOOSE, "utf-8")
    if easy_read:
        (root / "sources/lantern/easy-read.md").write_text(easy_read, "utf-8")
    return build.read_site(root, DAY)


@cache
def made(edition: str, tag: str, easy_read: str = "") -> tuple[str, Printout]:
    """Return an edition's page for print and its PDF."""
    found = (one.wish for one in planned(site(easy_read), DAY) if one.tag == tag)
    wish = next(one for one in found if one.edition.name == edition)
    pdf.warm(conf())
    printed = pdf.printed(wish.document, wish.edition.style, wish.direction, wish.assets)
    assert (printed.warnings, printed.overflows, printed.missing_glyphs) == ((), (), ())
    return wish.document.html, printed


@cache
def page(edition: str, tag: str) -> Element:
    """Return the guide's part of an edition's page for a screen."""
    name = f"{tag}/lantern/lantern.{tag}.{edition}.html"
    found = next(html for path, html in pages(site(), DAY, lambda path: True) if path == name)
    parsed = tinyhtml5.parse(found, namespace_html_elements=False)
    return next(part for part in parsed.iter("article") if part.get("id") == "guide")


def guides(tag: str, manuscript: str) -> tuple[Guide, Guide]:
    """Return a manuscript in a language and as it was written."""
    language = next(one for one in site().languages if one.locale.tag == tag)
    source = next(g for g in site().sources.guides["lantern"] if g.manuscript == manuscript)
    return language.translated(source), source


def words(part: Element) -> str:
    """Return what a part of a page says, descriptions of pictures too, in one line."""
    said: list[str] = []

    def hear(one: Element) -> None:
        said.extend((one.get("alt") or "", one.text or ""))
        for child in one:
            if child.tag == "sup":  # the mark of a footnote
                said.append(child.tail or "")
                continue
            hear(child)
            said.append(child.tail or "")

    hear(part)
    return "".join("".join(said).split())


def pieces(segment: Segment) -> list[str]:
    """Return the words of a segment between its facts and code."""
    return ["".join(one.split()) for one in markdown.prose(segment.text, "\0").split("\0")]


def classed(part: Element, name: str) -> Iterator[Element]:
    return (one for one in part.iter() if name in (one.get("class") or "").split())


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_every_word_of_easy_read_is_set_in_order(tag: str) -> None:
    guide, _ = guides(tag, "easy-read.md")
    said, at = words(page("easy-read", tag)), 0
    for section in guide.sections[1:]:  # the contents follow the first
        for segment in section.every_segment():
            for piece in pieces(segment):
                at = said.index(piece, at) + len(piece)


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_a_picture_and_its_words_are_a_row(tag: str) -> None:
    guide, _ = guides(tag, "easy-read.md")
    found = [one for s in guide.sections for one in markdown.ideas(s.blocks) if one.picture]
    rows = list(classed(page("easy-read", tag), "idea"))
    assert len(rows) == len(found) == 4
    for row, idea in zip(rows, found, strict=True):
        picture, beside = row
        assert (picture.get("class"), beside.get("class")) == ("picture", "words")
        assert [image.get("alt") for image in row.iter("img")] == [
            markdown.plain(idea.picture.text) if idea.picture else ""
        ]
        for block in idea.words:
            assert all(piece in words(beside) for s in block.segments() for piece in pieces(s))


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_what_is_said_in_two_languages_stands_in_one_row(tag: str) -> None:
    guide, source = guides(tag, "guide.md")
    shown = page("bilingual", tag)
    rows = [
        (words(row), [words(one) for one in classed(row, "there")])
        for row in [*classed(shown, "pair"), *shown.iter("td"), *shown.iter("th")]
    ]
    both = list(zip(guide.every_segment(), source.every_segment(), strict=True))
    for ours, theirs in (two for two in both if two[0] not in list(guide.colophon.segments())):
        wanted = pieces(theirs) + (pieces(ours) if ours.locale == tag else [])
        there = [row for row, _ in rows if all(piece in row for piece in wanted)]
        assert there, (ours.text, theirs.text)
        alone = [side for _, sides in rows for side in sides]
        if theirs.text != ours.text:
            assert any(all(p in side for p in pieces(theirs)) for side in alone), theirs.text


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_the_source_s_side_says_its_language_and_ids_are_the_reader_s(tag: str) -> None:
    shown = page("bilingual", tag)
    sides = list(classed(shown, "there"))
    assert len(sides) > 60
    assert {(one.get("lang"), one.get("dir")) for one in sides} == {("en", "ltr")}
    ids = [one.get("id") for one in shown.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert not [
        i.get("id") for s in sides for i in s.iter() if (i.get("id") or "fnref")[:5] != "fnref"
    ]


def pages_of(tag: Any) -> set[int]:
    """Return the pages that a structure element and all below it stand on, as object numbers."""
    found, todo = set(), [tag]
    while todo:
        part = todo.pop()
        if isinstance(part, pikepdf.Array):
            todo += list(part)
        elif isinstance(part, pikepdf.Dictionary):
            if "/Pg" in part:
                found.add(part.Pg.objgen[0])
            todo += [part.K] if "/K" in part else []
    return found


def test_a_row_is_never_split_and_no_heading_is_stranded() -> None:
    file = read(made("easy-read", "en", IDEAS)[1])
    every = list(tags(file))
    rows = [tag.P.P for tag in every if tag.S == "/Figure"]
    rows = [row for row in rows if any(one.S == "/P" for one in inside(row))][:-1]
    assert len(rows) > 20
    assert {len(pages_of(row)) for row in rows} == {1}
    assert len({page for row in rows for page in pages_of(row)}) > 4
    for at, tag in enumerate(every):
        if tag.S == "/H2" and at + 1 < len(every):
            assert pages_of(tag) & pages_of(every[at + 1])


def children(tag: Any) -> list[Any]:
    """Return the structure elements right below one."""
    below = tag.K if isinstance(tag.K, pikepdf.Array) else [tag.K]
    return [one for one in below if isinstance(one, pikepdf.Dictionary) and "/S" in one]


def inside(tag: Any) -> Iterator[Any]:
    todo = [tag.K]
    while todo:
        part = todo.pop(0)
        if isinstance(part, pikepdf.Array):
            todo[:0] = list(part)
        elif isinstance(part, pikepdf.Dictionary) and "/S" in part:
            yield part
            todo[:0] = [part.K] if "/K" in part else []


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_picture_is_a_figure_that_is_read_before_its_words(tag: str) -> None:
    guide, _ = guides(tag, "easy-read.md")
    file = read(made("easy-read", tag)[1])
    every = list(tags(file))
    figures = [(at, one) for at, one in enumerate(every) if one.S == "/Figure"]
    said = [
        markdown.plain(idea.picture.text)
        for section in guide.sections
        for idea in markdown.ideas(section.blocks)
        if idea.picture
    ]
    assert [str(one.Alt) for _, one in figures][: len(said)] == said
    for at, _ in figures[: len(said)]:
        assert next(one.S for one in every[at + 1 :] if one.S in ("/P", "/L", "/Figure")) == "/P"


def test_two_languages_are_read_row_by_row() -> None:
    file = read(made("bilingual", "ar")[1])
    told = ("/Div", "/P", "/H1", "/H2", "/H3")  # a mark that CSS draws is none of them
    rows = [one for one in tags(file) if one.S == "/Div" and len(children(one)) == 2]
    rows = [row for row in rows if all(side.S in told for side in children(row))]
    spoken = [[str(side.get("/Lang", "ar")) for side in children(row)] for row in rows]
    both = [languages for languages in spoken if "en" in languages]
    assert len(both) > 40
    assert all(languages == ["ar", "en"] for languages in both)


@pytest.mark.skipif(bool(lacking()), reason=f"{lacking()} is not installed")
def test_both_editions_pass_pdf_ua(tmp_path: Path) -> None:
    files = []
    for edition, tag in (("easy-read", "en"), ("easy-read", "ar"), ("bilingual", "ar")):
        files.append(tmp_path / f"{edition}-{tag}.pdf")
        files[-1].write_bytes(made(edition, tag)[1].bytes)
    assert complaints(tmp_path, files) == []


def test_no_page_repeats_an_id() -> None:
    for edition, tag in (("easy-read", "en"), ("easy-read", "ar"), ("bilingual", "ar")):
        ids = re.findall(r' id="([^"]+)"', made(edition, tag)[0])
        assert len(ids) == len(set(ids))

"""What stands on every printed page: whose guide it is, where it applies, how old it is.

And what stays whole on a page: a number that somebody dials, a day, a sum.
"""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pypdfium2
import pytest

from pipeline import build, locales, markdown, pdf
from pipeline.build.setting import address, version
from pipeline.build.site import Site
from pipeline.build.wishes import Planned, planned
from pipeline.model import Printout
from tests.conftest import LANTERN
from tests.test_pdf import conf

DAY = date(2026, 11, 23)
READ = ("standard", "large-print", "easy-read", "booklet", "bilingual")
TAGS = ("en", "es", "ar")
LOOSE = "[policy]\nprint_minimum = 50\nfurniture_minimum = 50\n"


@cache
def site() -> Site:
    """The lantern, printed also in languages that are not quite finished."""
    root = Path(mkdtemp(prefix="kyr-lantern-")) / "p"
    shutil.copytree(LANTERN, root, ignore=shutil.ignore_patterns("output"))
    publication = root / "sources/publication.toml"
    publication.write_text(publication.read_text("utf-8") + LOOSE, "utf-8")
    return build.read_site(root, DAY)


@cache
def wishes() -> dict[tuple[str, str], Planned]:
    return {(one.edition.name, one.tag): one for one in planned(site(), DAY) if one.kind == "pdf"}


@cache
def printed(edition: str, tag: str) -> Printout:
    one = wishes()[edition, tag].wish
    pdf.warm(conf())
    return pdf.printed(
        one.document, one.edition.style, one.direction, one.assets, one.edition.pages
    )


def pages(printout: Printout) -> Iterator[str]:
    """Yield the text of each page as PDFium finds it."""
    document = pypdfium2.PdfDocument(printout.bytes)
    for page in document:
        yield page.get_textpage().get_text_range()


def runs(text: str) -> list[str]:
    """Return a text as its runs of letters and of digits, whatever order they are found in."""
    plain = unicodedata.normalize("NFKC", text)
    shown = "".join(char for char in plain if unicodedata.category(char) != "Cf")
    return re.findall(r"[^\W\d]+|\d+", shown)


def said_of(tag: str) -> dict[str, str]:
    """What every page of the lantern must say in a language."""
    language = next(one for one in site().languages if one.locale.tag == tag)
    guide = language.translated(site().sources.guides["lantern"][0])
    publication = site().sources.publication

    def say(words: str) -> str:
        return language.words.get((None, words), (words,))[0]

    return {
        "title": markdown.plain(guide.title.text, None),
        "language": language.locale.endonym,
        "jurisdiction": locales.listed([say("Scotland"), say("Wales")], language.locale),
        "version": f"{say('Version')} {version(site().sources, 'lantern')}",
        "review by": f"{say('To be checked again by')} "
        + locales.date(guide.colophon.review_by, language.locale),
        "publisher": publication.publisher,
        "disclaimer": say("Information, not legal advice"),
        "address": address(site().sources, language, "lantern").removeprefix("https://"),
    }


SET = [(edition, tag) for edition in READ for tag in TAGS if (edition, tag) in wishes()]


def test_the_editions_that_are_read_are_printed() -> None:
    assert {edition for edition, _ in SET} >= {"standard", "large-print", "booklet"}
    assert {tag for _, tag in SET} == set(TAGS)


@pytest.mark.parametrize(("edition", "tag"), SET)
def test_every_page_says_what_it_belongs_to(edition: str, tag: str) -> None:
    for number, text in enumerate(pages(printed(edition, tag)), 1):
        found = runs(text)
        for what, words in said_of(tag).items():
            missing = [word for word in runs(words) if word not in found]
            assert not missing, f"page {number}: {what}"
        if tag != "ar":  # PDFium puts Arabic lines together in another order
            flat = " ".join(text.split())
            for what, words in said_of(tag).items():
                assert words in flat, f"page {number}: {what}"


def test_a_page_of_notes_stays_where_it_makes_whole_sheets() -> None:
    for tag in TAGS:
        made = printed("booklet", tag)
        *_, last = pages(made)
        assert made.pages % 4 == 0
        for words in ("publisher", "disclaimer"):
            assert set(runs(said_of(tag)[words])) <= set(runs(last))
        assert set(runs("keepers@lantern.example")) <= set(runs(last))


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_dialled_or_counted_stays_on_one_line_of_large_print(tag: str) -> None:
    """Wherever lines end: in columns of many widths."""
    assert [torn for width in WIDTHS for torn in torn_facts(tag, width, "")] == []


def test_without_care_facts_are_torn() -> None:
    careless = ".pdf time, .pdf .fact, .pdf .fact > a[href] { white-space: normal }"
    found = [torn for width in WIDTHS for torn in torn_facts("es", width, careless)]
    assert any("@" in torn for torn in found)
    assert any(torn.startswith("01632") for torn in found)


WIDTHS = range(0, 60, 12)  # millimetres less than a line has


def torn_facts(tag: str, width: int, more: str) -> Iterator[str]:
    """Yield what of a fact is not on the line where it begins, in a narrower column."""
    one = wishes()["large-print", tag].wish
    pdf.warm(conf())
    style = f"{one.edition.style}\narticle {{ padding-inline-end: {width}mm }}\n{more}"
    said = one.document.html.replace("keepers@lantern.example", "keepers@the-seven-stairs.example")
    made = pdf.printed(replace(one.document, html=said), style, one.direction, one.assets)
    assert made.overflows == ()
    html = re.sub(r"<a [^>]*>|</a>", "", said)
    facts = re.findall(r'<(?:bdi|span) class="fact"[^>]*>([^<]+)<|<time[^>]*>([^<]+)<', html)
    # An address of the web may be longer than any line: it may end at a slash.
    shown = {"".join(fact) for fact in facts if "/" not in "".join(fact)}
    assert len(shown) > 6
    for page in pypdfium2.PdfDocument(made.bytes):
        yield from _torn(page.get_textpage(), shown)


def _torn(text: pypdfium2.PdfTextPage, shown: set[str]) -> Iterator[str]:
    whole = text.get_text_range()
    for fact in shown:
        # Where a line ends in a hyphen, PDFium says U+FFFE or U+0002 for it.
        letters = (
            "[-\ufffe\x02]" if char == "-" else re.escape(char) for char in fact.replace(" ", "")
        )
        for found in re.finditer(r"\s*".join(letters), whole):
            if "\n" in found[0] or "\ufffe" in found[0] or "\x02" in found[0]:
                yield found[0]


@pytest.mark.parametrize("edition", ["standard", "large-print", "booklet"])
def test_a_long_title_and_a_long_name_still_leave_room_for_the_rest(edition: str) -> None:
    pdf.warm(conf())
    said = site().sources.publication.publisher
    for tag, title in (("en", "Your right to a lantern"), ("es", "Su derecho a una linterna")):
        one = wishes()[edition, tag].wish
        long = one.document.html.replace(
            title, f"{title}, when it is dark and you are far from home"
        )
        long = long.replace(said, f"{said} and Friends of the Seven Stairs")
        assert long != one.document.html
        made = replace(one.document, html=long)
        assert pdf.printed(made, one.edition.style, "ltr", one.assets, 1).overflows == ()

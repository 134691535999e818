"""Short forms on paper and as pictures: cards, posters, cards to share. All fit, or it is said."""

import shutil
import struct
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pikepdf
import pypdfium2
import pytest

from pipeline import build, checks, pdf, raster
from pipeline.build.wishes import Planned, planned
from pipeline.model import Document, Printout
from tests import test_pdf_ua
from tests.conftest import LANTERN
from tests.test_pdf import conf, read, tags
from tests.test_publish import change, outputs, publish

DAY = date(2026, 11, 23)
SHORT = ("wallet-card", "poster-a4", "poster-a3")
SHARED = {"social-square": (1080, 1080), "social-story": (1080, 1920)}
PAPER = (0xFB, 0xF7, 0xEF)


@pytest.fixture
def project(everything: Path) -> Path:
    """The lantern in every edition: this is about those."""
    return everything


@cache
def lantern() -> Path:
    """The lantern where the pages' own words need no translation: that is not looked at here."""
    root = Path(mkdtemp(prefix="kyr-lantern-")) / "p"
    shutil.copytree(LANTERN, root)
    with (root / "sources/publication.toml").open("a", encoding="utf-8") as file:
        file.write("\n[policy]\nfurniture_minimum = 0\n")
    return root


@cache
def plan(root: Path) -> tuple[Planned, ...]:
    return tuple(planned(build.read_site(root, DAY), DAY))


def drawn(html: str, style: str, code: bytes = b"", direction: str = "ltr") -> Printout:
    pdf.warm(conf())
    assets = {"code.svg": code} if code else {}
    head = "<!doctype html><html lang=en><title>a</title>"
    html = html if html.startswith("<!doctype") else head + html
    return pdf.printed(Document("a", "en", html), style, direction, assets)


def made(one: Planned) -> Printout:
    pdf.warm(conf())
    wish = one.wish
    return pdf.printed(wish.document, one.edition.style, wish.direction, wish.assets)


def of(name: str) -> list[Planned]:
    found = [one for one in plan(lantern()) if one.edition.name == name]
    assert len(found) > 1, f"{name} is printed in fewer than two languages"
    return found


def said(one: Planned, printout: Printout) -> list[str]:
    found = checks.run(printout, one.wish.place, edition=one.edition)
    return [problem.check for problem in found if problem.severity == "error"]


def page_of(printout: Printout, number: int, scale: float) -> Any:
    with pypdfium2.PdfDocument(printout.bytes) as document:
        return document[number].render(scale=scale).to_pil().convert("RGB")


def test_a_card_has_two_sides_of_85_by_55_mm_and_3_mm_of_white_around() -> None:
    for one in of("wallet-card"):
        printout = made(one)
        assert (printout.pages, printout.paper) == (2, (85, 55))
        assert len(printout.bytes) <= 150_000
        assert said(one, printout) == []
        dots = 10
        for number in (0, 1):
            side = page_of(printout, number, dots * 25.4 / 72)
            edge = 3 * dots - 1
            side.paste((255, 255, 255), (edge, edge, side.width - edge, side.height - edge))
            assert side.getextrema() == ((255, 255),) * 3, (one.path, number)


def test_a_card_speaks_its_holders_language_and_the_officials() -> None:
    texts = {one.tag: one.wish.document.html for one in of("wallet-card")}
    assert "es" in texts
    holder, official = texts["es"].split('<article class="side official"')
    assert 'lang="en" dir="ltr"' in official.partition(">")[0]
    assert "To whoever reads this" in official
    assert "The holder of this card has a right to a lantern." in official
    assert "Law checked on" in official
    assert "lantern.example" in official
    assert 'lang="es" dir="ltr">español' in official
    assert "I have a right to a lantern" not in holder
    # nobody needs to be told that English is English
    assert 'class="tongue"' not in texts["en"]


def test_what_is_said_in_another_language_is_tagged_so() -> None:
    one = next(one for one in of("wallet-card") if one.tag == "es")
    spoken = {str(tag.get("/Lang")) for tag in tags(read(made(one))) if "/Lang" in tag}
    assert {"en", "es"} <= spoken


@pytest.mark.parametrize("name", ["poster-a4", "poster-a3"])
def test_a_poster_is_one_sheet_that_says_whose_and_how_old_it_is(name: str) -> None:
    for one in of(name):
        printout = made(one)
        assert printout.pages == 1
        assert said(one, printout) == []
        html = one.wish.document.html
        for wanted in ("The Lantern Keepers", "2026-", "lantern.example", "<h1", "alt="):
            assert wanted in html, (one.path, wanted)


@pytest.mark.parametrize("name", SHORT)
def test_what_people_hold_is_accessible(name: str, tmp_path: Path) -> None:
    if test_pdf_ua.lacking():
        pytest.skip(f"{test_pdf_ua.lacking()} is not installed")
    files = []
    for number, one in enumerate(of(name)):
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(made(one).bytes)
    assert test_pdf_ua.complaints(tmp_path, files) == []


LONG = "and everybody who lives by the long and winding stairs may have one as well "


@pytest.mark.parametrize(
    ("name", "manuscript", "words"),
    [
        ("wallet-card", "card.md", "I may climb the stairs."),
        ("wallet-card", "card.md", "The holder of this card has a right to a lantern."),
        ("poster-a4", "poster.md", "Nobody may take it."),
        ("poster-a3", "poster.md", "Nobody may take it."),
        ("social-square", "social.md", "You have a right to a lantern."),
        ("social-story", "social.md", "You have a right to a lantern."),
    ],
)
def test_words_that_do_not_fit_are_an_error_and_are_never_shrunk(
    project: Path, name: str, manuscript: str, words: str
) -> None:
    change(project / "sources/lantern" / manuscript, words, words + " " + LONG * 12)
    one = next(one for one in plan(project) if one.edition.name == name and one.tag == "en")
    assert one.wish.place.path == f"sources/lantern/{manuscript}"
    assert set(said(one, made(one))) & {"off-page", "too-many-pages"}


@pytest.mark.parametrize("name", SHARED)
def test_a_picture_is_as_large_as_its_name_says_and_holds_nothing_else(name: str) -> None:
    wide, tall = SHARED[name]
    for one in of(name):
        printout = made(one)
        assert said(one, printout) == []
        picture = raster.png(printout.bytes, one.edition.width)
        assert picture == raster.png(made(one).bytes, one.edition.width)
        assert len(picture) < 300_000
        chunks = dict(chunks_of(picture))
        assert set(chunks) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
        assert struct.unpack(">II", chunks[b"IHDR"][:8]) == (wide, tall)
        palette = chunks[b"PLTE"]
        assert bytes(PAPER) in {palette[n : n + 3] for n in range(0, len(palette), 3)}
        for wanted in ("The Lantern Keepers", "2026-", "lantern.example", "<h1"):
            assert wanted in one.wish.document.html, (one.path, wanted)


def chunks_of(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(png):
        size = struct.unpack(">I", png[at : at + 4])[0]
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        at += size + 12


def test_an_app_may_lay_its_buttons_over_a_tall_picture() -> None:
    for one in of("social-story"):
        picture = page_of(made(one), 0, 1080 / 810)
        for top in (0, 1920 - 250):
            strip = picture.crop((0, top, 1080, top + 250))
            assert strip.getextrema() == tuple((part, part) for part in PAPER), one.path


def test_a_section_is_a_picture_and_the_caption_is_none() -> None:
    paths = [one.path for one in plan(lantern()) if one.edition.name == "social-square"]
    assert [path for path in paths if path.startswith("en/")] == [
        "en/lantern/lantern.en.social-square.1.png",
        "en/lantern/lantern.en.social-square.2.png",
    ]


def test_of_a_withdrawn_guide_paper_says_so_and_pictures_go(project: Path) -> None:
    short = {"editions": (*SHORT, *SHARED)}
    publish(project, **short)
    before = [path for path in outputs(project) if path.startswith("site/en/lantern/lantern.en.")]
    assert sum(path.endswith(".png") for path in before) == 4
    toml = project / "sources/lantern/guide.toml"
    toml.write_text(f'{toml.read_text("utf-8")}\n[withdrawn]\non = 2026-11-20\nreason = "Gone."\n')
    publish(project)
    after = outputs(project)
    assert not [path for path in after if path.endswith(".png") and "social" in path]
    for path in before:
        if path.endswith(".pdf"):
            notice = pikepdf.open(project / "output" / path)
            assert len(notice.pages) == 1
            box = [round(float(side) / 72 * 25.4) for side in notice.pages[0].mediabox]
            assert box == [0, 0, 210, 297]

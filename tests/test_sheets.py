"""Pages on sheets: folded, cut and read by a machine that only sees the paper."""

import ctypes
import io
import math
from functools import cache

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import sheets

MM = 72 / 25.4
A5, CARD = (148.0, 210.0), (85.0, 55.0)
Spot = tuple[int, float, float, float]  # the number of a page, its middle in mm, how it is turned


@cache
def pages(
    count: int, size: tuple[float, float] = A5, words: str = "BT /F 20 Tf {x} {y} Td ({n}) Tj ET"
) -> bytes:
    """Make a PDF whose pages say their numbers in their middles."""
    made = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    for number in range(1, count + 1):
        made.add_blank_page(page_size=(size[0] * MM, size[1] * MM))
        page = made.pages[-1]
        page.add_resource(font, pikepdf.Name.Font, pikepdf.Name.F)
        said = words.format(x=size[0] * MM / 2, y=size[1] * MM / 2, n=number)
        page.Contents = made.make_stream(said.encode())
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def sides(pdf: bytes) -> list[list[Spot]]:
    """Return the numbers on each side, from the left, and where they stand."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text, spots = page.get_textpage(), []
        for start, word in _words(text.get_text_range()):
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text.raw, start, x, y)
            turned = math.degrees(pdfium.FPDFText_GetCharAngle(text.raw, start))
            spots.append((int(word), x.value / MM, y.value / MM, round(turned)))
        found.append(sorted(spots, key=lambda spot: spot[1]))
    return found


def _words(text: str) -> list[tuple[int, str]]:
    starts = [
        n for n, char in enumerate(text) if char.isdigit() and (not n or not text[n - 1].isdigit())
    ]
    return [(start, text[start:].split(maxsplit=1)[0]) for start in starts]


def folded(pdf: bytes, direction: str) -> list[int]:
    """Print on both sides, turned on the short edge, fold the pile and turn its pages over.

    On the other side of what lies at the right of a front is what lies at the left of its back.
    """
    numbers = [[spot[0] for spot in side] for side in sides(pdf)]
    pile = list(zip(numbers[::2], numbers[1::2], strict=True))  # the outermost sheet first
    if direction == "ltr":  # the spine is at the left of the first page: it is a right half
        begin = [page for front, back in pile for page in (front[1], back[0])]
        end = [page for front, back in reversed(pile) for page in (back[1], front[0])]
    else:
        begin = [page for front, back in pile for page in (front[0], back[1])]
        end = [page for front, back in reversed(pile) for page in (back[0], front[1])]
    return begin + end


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 16), st.sampled_from(["ltr", "rtl"]))
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(whole: int, direction: str) -> None:
    made = sheets.placed(pages(4 * whole), "booklet", direction)
    assert folded(made, direction) == list(range(1, 4 * whole + 1))


def test_the_two_directions_are_mirrors_of_each_other() -> None:
    ltr, rtl = (sides(sheets.placed(pages(8), "booklet", way)) for way in ("ltr", "rtl"))
    assert [[spot[0] for spot in side] for side in ltr] == [[8, 1], [2, 7], [6, 3], [4, 5]]
    assert [[spot[0] for spot in side] for side in rtl] == [[1, 8], [7, 2], [3, 6], [5, 4]]


@given(st.integers(1, 40), st.sampled_from(["ltr", "rtl"]))
def test_every_page_is_placed_once_also_where_a_sheet_is_not_full(count: int, way: str) -> None:
    made = list(sheets.booklet(count, way))
    assert sorted(place.page for side in made for place in side.places) == list(range(count))
    assert len(made) == 2 * -(-count // 4)


@pytest.mark.parametrize(
    ("sheet", "size", "paper"), [("booklet", A5, (297, 210)), ("cards", CARD, (210, 297))]
)
def test_a_sheet_is_a4_and_what_is_on_it_stays_on_it(
    sheet: str, size: tuple[float, float], paper: tuple[int, int]
) -> None:
    # ink far beyond the edges of each page, which must be cut off there
    flood = "{n} 0 0 rg 0 0 0 rg -900 -900 9000 9000 re f"
    made = sheets.placed(pages(4, size, flood), sheet, "ltr")
    for page in pikepdf.open(io.BytesIO(made)).pages:
        assert [round(float(edge) / MM, 1) for edge in page.mediabox] == [0, 0, *paper]
    sheet_of_paper = drawn(made, 0)
    across, up = (2, 1) if sheet == "booklet" else (2, 4)
    left, low = (paper[0] - across * size[0]) / 2, (paper[1] - up * size[1]) / 2
    inside = sheet_of_paper.crop(
        box(left + 0.3, low + 0.3, paper[0] - left - 0.3, paper[1] - low - 0.3)
    )
    assert inside.getextrema() == (0, 0)  # pages touch, and all of them is black
    if sheet == "booklet":
        assert sheet_of_paper.crop(box(0, 0, 0.3, 210)).getextrema() == (255, 255)


def drawn(pdf: bytes, number: int):  # type: ignore[no-untyped-def]  # Pillow's image
    return pypdfium2.PdfDocument(pdf)[number].render(scale=DOTS / 72).to_pil().convert("L")


DOTS = 254  # an inch: ten a millimetre


def box(*edges: float) -> tuple[int, ...]:
    return tuple(round(edge * DOTS / 25.4) for edge in edges)


def test_eight_cards_meet_their_backs_when_the_sheet_is_turned_on_its_short_edge() -> None:
    fronts, backs = sides(sheets.placed(pages(2, CARD), "cards", "ltr"))
    assert [spot[0] for spot in fronts] == [1] * 8
    assert [spot[0] for spot in backs] == [2] * 8
    assert {spot[3] for spot in fronts} == {0}
    assert {spot[3] for spot in backs} == {180}
    # Numbers begin in the middle of a card. Turned over its top edge, a sheet's sides stay.
    turned = {(round(x), round(297 - y)) for _, x, y, _ in backs}
    assert {(round(x), round(y)) for _, x, y, _ in fronts} == turned
    assert len(turned) == 8


def test_where_to_cut_is_said_outside_of_the_cards() -> None:
    for number in (0, 1):
        paper = drawn(sheets.placed(pages(2, CARD, " "), "cards", "ltr"), number)
        left, low = 20, 38.5  # of the block of cards
        assert paper.crop(
            box(left - 2.9, low - 2.9, 210 - left + 2.9, 297 - low + 2.9)
        ).getextrema() == (255, 255)
        for x in (20, 105, 190):
            for start in (low - 8, 297 - low + 3):
                assert paper.crop(box(x - 0.2, start, x + 0.2, start + 5)).getextrema()[0] < 200
        for y in (38.5, 93.5, 148.5, 203.5, 258.5):
            for start in (left - 8, 210 - left + 3):
                assert paper.crop(box(start, y - 0.2, start + 5, y + 0.2)).getextrema()[0] < 200
        ink = paper.crop(box(0, 0, left - 8.2, 297))
        assert ink.getextrema() == (255, 255)


@pytest.mark.parametrize("sheet", ["booklet", "cards"])
def test_the_same_pages_give_the_same_bytes_and_no_date(sheet: str) -> None:
    made = sheets.placed(pages(8), sheet, "rtl")
    assert made == sheets.placed(pages(8), sheet, "rtl")
    assert b"Date" not in made
    read = pikepdf.open(io.BytesIO(made))
    assert set(read.docinfo.keys()) <= {"/Title"}
    assert "/StructTreeRoot" not in read.Root


def test_a_page_whose_measure_begins_elsewhere_is_placed_by_what_is_left_of_it() -> None:
    file = pikepdf.open(io.BytesIO(pages(4)))
    for page in file.pages:
        page.MediaBox = [-20, -20, 148 * MM + 20, 210 * MM + 20]
        page.TrimBox = [0, 0, 148 * MM, 210 * MM]
    written = io.BytesIO()
    file.save(written)
    shifted, plain = (
        sides(sheets.placed(pdf, "booklet", "ltr")) for pdf in (written.getvalue(), pages(4))
    )
    assert shifted == plain

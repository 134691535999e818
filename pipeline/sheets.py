"""Finished pages → the same, placed on larger sheets for an office printer. Its door: pikepdf.

A sheet has two sides, one page of the file each, and is turned on its short edge between them.
Tags, links and bookmarks stay behind: whoever reads on a screen has the edition itself.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pikepdf

POINTS = 72 / 25.4  # in a millimetre
SHORT, LONG = 210.0, 297.0  # A4, in millimetres (ISO 216)
HALF = 148.0  # the short side of A5: two of them meet where A4 is folded
CARD = (85.0, 55.0)
COLUMNS, ROWS = 2, 4
# Where to cut is drawn so far from the cards, so long and so thin, in millimetres.
OFF, MARK, HAIRLINE = 3.0, 5.0, 0.25 / POINTS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands on a side: its middle, in millimetres from below at the left.

    `page` counts from 0. A page that is `turned` stands on its head.
    """

    page: int
    x: float
    y: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: its size in millimetres, the pages on it, and the lines to cut along."""

    size: tuple[float, float]
    places: tuple[Place, ...]
    marks: tuple[tuple[float, float, float, float], ...] = ()


def placed(pdf: bytes, sheet: str, direction: str) -> bytes:
    """Return a PDF's pages on A4 sheets, as `sheet` says: "booklet" or "cards".

    `direction`, "ltr" or "rtl", is which way a booklet is opened. Pages keep their size and are
    cut off at their own edges. Same pages, same bytes.
    """
    with pikepdf.open(io.BytesIO(pdf)) as read, pikepdf.new() as made:
        pages = len(read.pages)
        drawn = [made.copy_foreign(page.as_form_xobject()) for page in read.pages]
        for side in SHEETS[sheet](pages, direction):
            _draw(made, side, drawn)
        if "/Title" in read.docinfo:
            made.docinfo["/Title"] = str(read.docinfo["/Title"])
        written = io.BytesIO()
        made.save(written, deterministic_id=True, compress_streams=True)
    return written.getvalue()


def booklet(pages: int, direction: str) -> Iterator[Side]:
    """Yield the sides of a booklet: folded in a pile, its pages lie one after the other.

    Of n pages the outermost sheet has n and 1 outside, 2 and n - 1 inside. What is opened from
    the right has its spine at the right: the two pages of a side change places. Where pages are
    missing for whole sheets, the last ones stay empty.
    """
    whole = pages + -pages % 4
    for sheet in range(whole // 4):
        first, last = 2 * sheet, whole - 1 - 2 * sheet
        for near, far in ((last, first), (first + 1, last - 1)):
            left, right = (far, near) if direction == "rtl" else (near, far)
            both = zip((left, right), ((LONG - HALF) / 2, (LONG + HALF) / 2), strict=True)
            there = tuple(Place(page, x, SHORT / 2) for page, x in both if page < pages)
            yield Side((LONG, SHORT), there)


def cards(pages: int, _: str) -> Iterator[Side]:
    """Yield two sides for each two pages, a front and a back: eight cards a sheet, with marks.

    The backs stand on their heads. A sheet that is turned on its short edge is turned over its
    top; cut out and turned like a page, each card is then the right way up on either side.
    """
    marks = tuple(_marks())
    for page in range(pages):
        back = page % 2 == 1
        spots = [
            (x, y) for y in _middles(ROWS, CARD[1], LONG) for x in _middles(COLUMNS, CARD[0], SHORT)
        ]
        yield Side((SHORT, LONG), tuple(Place(page, x, y, back) for x, y in spots), marks)


SHEETS: Mapping[str, Callable[[int, str], Iterator[Side]]] = {"booklet": booklet, "cards": cards}


def _edges(count: int, size: float, room: float) -> list[float]:
    """Return where cards side by side begin and end, in the middle of the room."""
    first = (room - count * size) / 2
    return [first + number * size for number in range(count + 1)]


def _middles(count: int, size: float, room: float) -> list[float]:
    return [edge + size / 2 for edge in _edges(count, size, room)[:-1]]


def _marks() -> Iterator[tuple[float, float, float, float]]:
    """Yield the lines to cut along, outside of the cards on all four sides of their block."""
    across, up = _edges(COLUMNS, CARD[0], SHORT), _edges(ROWS, CARD[1], LONG)
    for x in across:
        yield x, up[0] - OFF, x, up[0] - OFF - MARK
        yield x, up[-1] + OFF, x, up[-1] + OFF + MARK
    for y in up:
        yield across[0] - OFF, y, across[0] - OFF - MARK, y
        yield across[-1] + OFF, y, across[-1] + OFF + MARK, y


def _draw(made: pikepdf.Pdf, side: Side, drawn: Sequence[pikepdf.Object]) -> None:
    """Add a side to a PDF, with the pages that stand on it."""
    width, height = (round(length * POINTS, 2) for length in side.size)
    made.add_blank_page(page_size=(width, height))
    page = made.pages[-1]
    names = {
        place.page: page.add_resource(
            drawn[place.page], pikepdf.Name.XObject, pikepdf.Name(f"/P{place.page}")
        )
        for place in side.places
    }
    words = [_put(place, drawn[place.page], str(names[place.page])) for place in side.places]
    words += [
        f"q {HAIRLINE * POINTS:.2f} w {_points(*mark[:2])} m {_points(*mark[2:])} l S Q"
        for mark in side.marks
    ]
    page.Contents = made.make_stream("\n".join(words).encode())


def _put(place: Place, drawn: pikepdf.Object, name: str) -> str:
    """Write what puts a page on its place, whatever corner its own measure begins at."""
    left, low, right, high = (float(edge) for edge in drawn.BBox)
    sign = -1 if place.turned else 1
    x = place.x * POINTS - sign * (left + right) / 2
    y = place.y * POINTS - sign * (low + high) / 2
    return f"q {sign} 0 0 {sign} {x:.3f} {y:.3f} cm {name} Do Q"


def _points(x: float, y: float) -> str:
    return f"{x * POINTS:.3f} {y * POINTS:.3f}"

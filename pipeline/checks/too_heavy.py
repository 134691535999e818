"""A printed guide is small enough for somebody who pays for every megabyte.

People read guides on borrowed telephones with a few pence of credit and a weak signal. A file that
does not arrive helps nobody; official booklets of two megabytes are no rule to follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Printout

# Bytes, by the area of the paper in square millimetres: a card and whatever is smaller, a sheet.
CARD, SHEET, PICTURES = 150_000, 600_000, 1_500_000
CARD_AREA = 100 * 70
SEVERITY = "review"
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
_DRAWN = Document("en/a/a.en", "en", '<p><img src="images/a.png" alt="a"></p>')
GOOD = [
    Printout(_PAGE, "a.pdf", bytes(SHEET), 1, (), (), ()),
    Printout(_DRAWN, "a.pdf", bytes(PICTURES), 1, (), (), ()),
    Printout(_PAGE, "a.pdf", bytes(CARD), 1, (), (), (), paper=(86, 54)),
]
BAD = [
    Printout(_PAGE, "a.pdf", bytes(SHEET + 1), 1, (), (), ()),
    Printout(_DRAWN, "a.pdf", bytes(PICTURES + 1), 1, (), (), ()),
    Printout(_PAGE, "a.pdf", bytes(CARD + 1), 1, (), (), (), paper=(86, 54)),
]


def check(printout: Printout) -> Iterator[str]:
    """Compare the size of the file with what its paper and its pictures may weigh."""
    width, height = printout.paper
    sheet = PICTURES if "<img" in printout.document.html else SHEET
    budget = CARD if width * height <= CARD_AREA else sheet
    if len(printout.bytes) > budget:
        found, wanted = (round(size / 1000) for size in (len(printout.bytes), budget))
        yield f"{printout.path} has {found:,} kB; at most {wanted:,} is right: shrink its pictures"

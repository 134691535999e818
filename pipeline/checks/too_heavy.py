"""A printed guide is small enough for somebody who pays for every megabyte.

People read guides on borrowed telephones with a few pence of credit and a weak signal. A file that
does not arrive helps nobody; official booklets of two megabytes are no rule to follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Edition, Printout

# Bytes of a file of words, and of one with pictures, where its edition says nothing else.
SHEET, PICTURES = 600_000, 1_500_000
SEVERITY = "review"
_PLAIN = Edition("plain", "Plain", "guide.md", ("pdf",), "", "")
_SMALL = Edition("small", "Small", "card.md", ("pdf",), "", "", max_kb=150)
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
_DRAWN = Document("en/a/a.en", "en", '<p><img src="images/a.png" alt="a"></p>')
GOOD = [
    (Printout(_PAGE, "a.pdf", bytes(SHEET), 1, (), (), ()), _PLAIN),
    (Printout(_DRAWN, "a.pdf", bytes(PICTURES), 1, (), (), ()), _PLAIN),
    (Printout(_PAGE, "a.pdf", bytes(150_000), 1, (), (), ()), _SMALL),
]
BAD = [
    (Printout(_PAGE, "a.pdf", bytes(SHEET + 1), 1, (), (), ()), _PLAIN),
    (Printout(_DRAWN, "a.pdf", bytes(PICTURES + 1), 1, (), (), ()), _PLAIN),
    (Printout(_DRAWN, "a.pdf", bytes(150_001), 1, (), (), ()), _SMALL),
]


def check(printout: Printout, edition: Edition) -> Iterator[str]:
    """Compare the size of the file with what its edition, or else its pictures, may weigh."""
    usual = PICTURES if "<img" in printout.document.html else SHEET
    budget = edition.max_kb * 1000 or usual
    if len(printout.bytes) > budget:
        found, wanted = (round(size / 1000) for size in (len(printout.bytes), budget))
        yield f"{printout.path} has {found:,} kB; at most {wanted:,} is right: shrink its pictures"

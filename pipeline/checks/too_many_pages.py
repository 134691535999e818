"""A printed guide has no more pages than its edition allows.

Somebody who reads slowly gives up on a thick booklet, and what they needed stood near its end.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Edition, Printout

SEVERITY = "error"
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
_PLAIN = Edition("plain", "Plain", "guide.md", ("pdf",), "", "")
_SHORT = Edition("short", "Short", "easy-read.md", ("pdf",), "", "", max_pages=24)
GOOD = [
    (Printout(_PAGE, "a.pdf", b"", 24, (), (), ()), _SHORT),
    (Printout(_PAGE, "a.pdf", b"", 240, (), (), ()), _PLAIN),
]
BAD = [(Printout(_PAGE, "a.pdf", b"", 25, (), (), ()), _SHORT)]


def check(printout: Printout, edition: Edition) -> Iterator[str]:
    """Compare the number of pages with the most that the edition may have."""
    if 0 < edition.max_pages < printout.pages:
        yield (
            f"{printout.path} has {printout.pages} pages; at most {edition.max_pages} can be "
            "read: say less, or make two guides of it"
        )

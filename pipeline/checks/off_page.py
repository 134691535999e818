"""Nothing of a printed guide runs off the page.

What runs off the page is cut away by the printer, and nobody sees that a number had more digits.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Printout

SEVERITY = "error"
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
GOOD = [Printout(_PAGE, "a.pdf", b"", 1, (), (), (), "")]
BAD = [Printout(_PAGE, "a.pdf", b"", 3, (), (), (2,), "")]


def check(printout: Printout) -> Iterator[str]:
    """Name the pages on which words are wider than the paper, or more than their room holds."""
    for page in printout.overflows:
        yield (
            f"{printout.path}: on page {page} the words have no room; say it in fewer, or shorten "
            "the word or the address that is wider than the paper"
        )

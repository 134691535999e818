"""A printed guide holds every font that it is set in.

Where one is missing, the reader's machine takes another that may have no such letters, or sets
them unjoined and in the wrong order. A railway's Arabic notices came out of the printer that way.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Printout

SEVERITY = "error"
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
GOOD = [Printout(_PAGE, "a.pdf", b"", 1, ("Noto Sans",), (), ())]
BAD = [Printout(_PAGE, "a.pdf", b"", 1, ("Noto Sans",), (), (), loose=("Noto Sans",))]


def check(printout: Printout) -> Iterator[str]:
    """Name the fonts that the file asks for and does not hold."""
    for font in printout.loose:
        yield f"{printout.path} does not hold the font {font}; `kyr doctor` names fonts to install"

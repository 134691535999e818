"""Every character of a printed guide has a shape in a font that was there.

Without one the reader gets an empty box where a letter should be. Whole languages have been
printed as boxes, because nobody who could read them looked.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Printout

SEVERITY = "error"
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
GOOD = [Printout(_PAGE, "a.pdf", b"", 1, (), (), (), "")]
BAD = [Printout(_PAGE, "a.pdf", b"", 1, (), ("\u1200",), (), "")]


def check(printout: Printout) -> Iterator[str]:
    """Name the characters that no font has."""
    if printout.missing_glyphs:
        names = ", ".join(f"{char} (U+{ord(char):04X})" for char in printout.missing_glyphs[:8])
        yield f"no font here has {names}; `kyr doctor` names the fonts to install"

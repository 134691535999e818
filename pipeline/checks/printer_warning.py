"""The printer has nothing to say about the HTML and CSS of a guide.

A rule that the printer ignores, or a picture that it could not show, is missing on paper, where
it cannot be corrected any more.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Printout

SEVERITY = "error"
_PAGE = Document("en/a/a.en", "en", "<p>a</p>")
GOOD = [Printout(_PAGE, "a.pdf", b"", 1, (), (), ())]
BAD = [Printout(_PAGE, "a.pdf", b"", 1, (), (), (), warnings=("Ignored `colour: red` at 1:4",))]


def check(printout: Printout) -> Iterator[str]:
    """Pass on what the printer said, each thing once."""
    for warning in dict.fromkeys(printout.warnings):
        yield f"the printer says of {printout.document.stem}: {warning}"

"""What stands between backticks is the same in the translation, letter for letter.

It is what a reader has to type or to find on a letter: a code of a form, a word on a screen.
Translated, it is nowhere to be found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("Type `STOP` or `GO`", ("Escriba `GO` o `STOP`",)),
    Entry("Type `STOP`", ("Escriba ``STOP``",)),
]
BAD = [
    Entry("Type `STOP`", ("Escriba `ALTO`",)),
    Entry("Type `STOP`", ("Escriba STOP",)),
    Entry("Type stop", ("Escriba `stop`",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare the code of each form with that of the source."""
    wanted = Counter(markdown.codes(entry.msgid))
    for form in entry.msgstr:
        found = Counter(markdown.codes(form))
        for code in wanted - found:
            yield f"`{code}` is missing; copy it between backticks as it is"
        for code in found - wanted:
            yield f"`{code}` is not code in the source; copy the source's, or take the signs out"

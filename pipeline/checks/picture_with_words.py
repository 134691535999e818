"""The translation of a picture's description holds the picture and nothing else.

In Easy Read a picture stands in a row with its words. With a sentence added beside it, the row
falls apart in that language, and the reader no longer sees which picture belongs to what.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("![A bell](images/bell.png)", ("![Una campana](images/bell.png)",)),
    Entry("Ring ![a bell](images/bell.png) now.", ("![Una campana](images/bell.png): toque.",)),
]
BAD = [Entry("![A bell](images/bell.png)", ("![Una campana](images/bell.png) Llame.",))]


def check(entry: Entry) -> Iterator[str]:
    """Compare what else there is: a picture alone in the source is alone here."""
    for form in entry.msgstr if markdown.alone(entry.msgid) else ():
        if markdown.images(form) and not markdown.alone(form):
            yield "the source is one picture; put your words between the square brackets only"

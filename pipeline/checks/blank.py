"""A translation says something where the source does.

A space or a dash in the place of a sentence counts as translated, and the reader finds a gap in
the guide that nobody told them of.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("{done} of {total}", ("{total} / {done}",)),
    Entry("Call {helpline}", ("{helpline}",)),
    Entry("Twelve", ("١٢",)),
]
BAD = [
    Entry("Your rights", (" ",)),
    Entry("Your rights", ("\u200b",)),
    Entry("Your rights", ("…",)),
    Entry("Your rights", ("****",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for forms without a single letter or digit."""
    if not markdown.translatable(entry.msgid):
        return
    for form in entry.msgstr:
        if not any(char.isalnum() for char in markdown.plain(form)):
            yield "there are no words here; translate the sentence, or leave it empty"

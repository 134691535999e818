"""A `{name}` is used as often in the translation as in the source.

A phone number twice in one sentence makes a reader look for the difference; a number that was
there twice and is there once may be missing from the very line that they read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "review"
GOOD = [
    Entry("Call {helpline} today.", ("Llame hoy al {helpline}.",)),
    Entry("{helpline}, only {helpline}", ("{helpline}, solo {helpline}",)),
]
BAD = [
    Entry("Call {helpline} today.", ("{helpline}: llame hoy al {helpline}.",)),
    Entry("{helpline}, only {helpline}", ("Solo {helpline}",)),
]


def check(entry: Entry, facts: Collection[str] | None) -> Iterator[str]:
    """Count each name that both sides have; one that is lost is for `lost-fact` to say.

    With a plural the forms may differ, since one of them may say a number in words.
    """
    if facts is None or entry.plural is not None:
        return
    wanted = Counter(markdown.names(entry.msgid))
    found = Counter(markdown.names(entry.msgstr[0]))
    for name in wanted:
        if found[name] and found[name] != wanted[name]:
            yield f"{{{name}}} is here {found[name]} times, and {wanted[name]} in the source"

"""Every link and picture of the source is in the translation, with the same address, and no other.

An address is how the reader gets help. One that was lost helps nobody; one that was added or
changed may send a frightened person to strangers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("Read [the form]({form}).", ("Lea [el formulario]({form}).",)),
    Entry("[One](#one), [two](#two)", ("[Dos](#two), [uno](#one)",)),
]
BAD = [
    Entry("Read [the form]({form}).", ("Lea el formulario.",)),
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://b.org/f).",)),
    Entry("Read the form.", ("Lea [el formulario](https://b.org/f).",)),
    Entry("Call [us](tel:+441632960001).", ("[Llame](tel:+441632960002).",)),
    Entry("![A door](images/door.png)", ("Una puerta",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare the addresses in each form of the translation with those of the source."""
    wanted = Counter(_addresses(entry.msgid))
    for form in entry.msgstr:
        found = Counter(_addresses(form))
        for address in wanted - found:
            yield f"the link to {address} is missing; write it as [words]({address})"
        for address in found - wanted:
            yield f"the link to {address} is not in the source; take it out"


def _addresses(text: str) -> tuple[str, ...]:
    return markdown.links(text) + markdown.images(text)

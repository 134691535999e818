"""A translation leads nowhere that the source does not lead, and shows no other picture.

An address that was added or changed may send a frightened person to strangers. No comment
silences this: where a language needs another address, the publisher says so, not a translator.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("Read [the form]({form}).", ("Lea [el formulario]({form}).",)),
    Entry("[Write](#a) or call", ("[Escriba](#a) o [llame](#a)",)),
]
BAD = [
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://b.org/f).",)),
    Entry("Read the form.", ("Lea [el formulario](https://b.org/f).",)),
    Entry("Read the form.", ("Lea <https://b.org/f>.",)),
    Entry("![A door](images/door.png)", ("![Una puerta](images/puerta.png)",)),
    Entry("Call [us](tel:+441632960001).", ("[Llame](tel:+441632960002).",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for addresses in each form of the translation that the source does not have."""
    known = {*_addresses(entry.msgid), *_addresses(entry.plural or "")}
    for form in entry.msgstr:
        for address in dict.fromkeys(_addresses(form)):
            if address not in known:
                yield f"the link to {address} is not in the source; take it out"


def _addresses(text: str) -> tuple[str, ...]:
    return markdown.links(text) + markdown.images(text)

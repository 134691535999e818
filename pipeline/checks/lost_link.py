"""Every link of the source is in the translation, and its pictures are the source's.

An address is how the reader gets help; one that was lost helps nobody. A picture belongs to the
words beside it: without it, or with another, they may say something else.
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
    Entry("![A door](images/door.png)", ("![Una puerta](images/door.png)",)),
]
BAD = [
    Entry("Read [the form]({form}).", ("Lea el formulario.",)),
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://b.org/f).",)),
    Entry("[Write](#a) or [call](#a)", ("[Escriba](#a) o llame",)),
    Entry("![A door](images/door.png)", ("Una puerta",)),
    Entry("A door", ("![Una puerta](images/door.png)",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare the links and pictures in each form of the translation with those of the source."""
    wanted, pictures = _counted(entry.msgid)
    for form in entry.msgstr:
        found, shown = _counted(form)
        for address in wanted - found:
            yield f"the link to {address} is missing; write it as [words]({address})"
        for address in pictures - shown:
            yield f"the picture {address} is missing; write it as ![what it shows]({address})"
        for address in shown - pictures:
            yield f"the picture {address} is not in the source; take it out"


def _counted(text: str) -> tuple[Counter[str], Counter[str]]:
    return Counter(markdown.links(text)), Counter(markdown.images(text))

"""Every link of the source is in the translation, and its pictures are the source's.

An address is how the reader gets help; one that was lost helps nobody. A picture belongs to the
words beside it: without it, or with another, they may say something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import markdown
from ..model import Entry, Glossary, Locale, Replacement

_SPANISH = Locale("es", "es", "es", "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
_SAID = Glossary(links=(Replacement("https://a.org/f", "es", "https://a.org/es"),))
SEVERITY = "error"
GOOD = [
    Entry("Read [the form]({form}).", ("Lea [el formulario]({form}).",)),
    Entry("[One](#one), [two](#two)", ("[Dos](#two), [uno](#one)",)),
    Entry("![A door](images/door.png)", ("![Una puerta](images/door.png)",)),
    (Entry("[Form](https://a.org/f)", ("[Hoja](https://a.org/es)",)), _SPANISH, _SAID),
    (Entry("[Form](https://a.org/f)", ("[Hoja](https://a.org/f)",)), _SPANISH, _SAID),
]
BAD = [
    Entry("Read [the form]({form}).", ("Lea el formulario.",)),
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://b.org/f).",)),
    Entry("[Write](#a) or [call](#a)", ("[Escriba](#a) o llame",)),
    Entry("![A door](images/door.png)", ("Una puerta",)),
    Entry("A door", ("![Una puerta](images/door.png)",)),
    (Entry("[Form](https://a.org/f)", ("Hoja",)), _SPANISH, _SAID),
]


def check(entry: Entry, locale: Locale, glossary: Glossary) -> Iterator[str]:
    """Compare the links and pictures in each form of the translation with those of the source.

    An address that `glossary` declares for this language counts as the one it stands for.
    """
    wanted, pictures = Counter(markdown.links(entry.msgid)), Counter(markdown.images(entry.msgid))
    declared = glossary.replacements(locale.tag)
    meant = {new: old for old, new in declared.items() if old in wanted}
    for form in entry.msgstr:
        found = Counter(meant.get(address, address) for address in markdown.links(form))
        shown = Counter(markdown.images(form))
        for address in wanted - found:
            yield f"the link to {address} is missing; write it as [words]({address})"
        for address in pictures - shown:
            yield f"the picture {address} is missing; write it as ![what it shows]({address})"
        for address in shown - pictures:
            yield f"the picture {address} is not in the source; take it out"

"""A translation leads nowhere that the source does not lead, and shows no other picture.

An address that was added or changed may send a frightened person to strangers. No comment
silences this: where a language needs another address, the publisher says so, not a translator.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry, Glossary, Locale, Replacement

_SPANISH, _FRENCH = (
    Locale(tag, tag, tag, "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
    for tag in ("es", "fr")
)
_SAID = Glossary(links=(Replacement("https://a.org/f", "es", "https://a.org/es"),))
_MOVED = Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://a.org/es).",))
SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("Read [the form]({form}).", ("Lea [el formulario]({form}).",)),
    Entry("[Write](#a) or call", ("[Escriba](#a) o [llame](#a)",)),
    (_MOVED, _SPANISH, _SAID),
]
BAD = [
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://b.org/f).",)),
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](http://a.org/f).",)),
    Entry("Read [the form](https://a.org/f).", ("Lea [el formulario](https://а.org/f).",)),
    Entry("Read the form.", ("Lea [el formulario](https://b.org/f).",)),
    Entry("Read the form.", ("Lea <https://b.org/f>.",)),
    Entry("![A door](images/door.png)", ("![Una puerta](images/puerta.png)",)),
    Entry("Call [us](tel:+441632960001).", ("[Llame](tel:+441632960002).",)),
    _MOVED,
    (_MOVED, _FRENCH, _SAID),
    (Entry("Read.", ("Lea [el formulario](https://a.org/es).",)), _SPANISH, _SAID),
]


def check(entry: Entry, locale: Locale, glossary: Glossary) -> Iterator[str]:
    """Look for addresses in each form of the translation that the source does not have.

    `glossary` may declare that an address of the source is another one in this language.
    """
    known = {*_addresses(entry.msgid), *_addresses(entry.plural or "")}
    declared = glossary.replacements(locale.tag)
    known |= {new for old, new in declared.items() if old in known}
    for form in entry.msgstr:
        for address in dict.fromkeys(_addresses(form)):
            if address not in known:
                yield f"the link to {address} is not in the source; take it out"


def _addresses(text: str) -> tuple[str, ...]:
    return markdown.links(text) + markdown.images(text)

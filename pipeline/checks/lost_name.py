"""A name that the glossary keeps stands in the translation as it is.

A reader has to recognise the name on a door, on a letter, or at the other end of a telephone.
Translated, it leads nowhere: nobody at the switchboard knows what they are asking for.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Glossary, Locale, Term, Wording

SEVERITY = "review"
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_NAMES = Glossary(
    (
        Term("Migrant Help", keep=True),
        Term("NHS", keep=True, wordings=(Wording("es", ("SNS",)),)),
        Term("tribunal"),
    )
)
GOOD = [
    (Entry("Ring Migrant Help.", ("Llame a Migrant Help.",)), _NAMES, _SPANISH, _ENGLISH),
    (Entry("Ring the NHS.", ("Llame al SNS.",)), _NAMES, _SPANISH, _ENGLISH),
    (Entry("Ring a tribunal.", ("Llame al juzgado.",)), _NAMES, _SPANISH, _ENGLISH),
    (Entry("Ring {migrant_help}.", ("Llame al {migrant_help}.",)), _NAMES, _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("Ring Migrant Help.", ("Llame a Ayuda al Migrante.",)), _NAMES, _SPANISH, _ENGLISH),
    (Entry("Ring the NHS.", ("Llame a la sanidad pública.",)), _NAMES, _SPANISH, _ENGLISH),
]


def check(entry: Entry, glossary: Glossary, locale: Locale, source: Locale) -> Iterator[str]:
    """Look for each name letter for letter, or for what the glossary has for it in this language.

    It may stand in brackets after a translation of it. A name in another language's own letters
    is not the name.
    """
    names = {term.source: term for term in glossary.terms}
    asked = locales.used(
        markdown.prose(f"{entry.msgid} {entry.plural or ''}", ""), names, source.tag
    )
    for term in (names[name] for name in asked if names[name].keep):
        known = (term.source, *term.wording(locale.tag).use)
        for form in entry.msgstr:
            said = locales.folded(markdown.prose(form, ""))
            if not any(locales.folded(name) in said for name in known):
                yield f"the name “{term.source}” is missing; write it, or add it in brackets"

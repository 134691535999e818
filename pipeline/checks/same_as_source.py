"""A translation is not the source itself, where that has words to translate.

A sentence left in English counts as translated: the page promises the reader their language and
does not say that this part is in another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Catalogue, Entry, Glossary, Locale, Term

SEVERITY = "review"
SHORT = 2  # letters: "6 a.m." is the same in many languages
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_NONE, _EMPTY = Glossary(), Catalogue("fr", Entry(""), ())
_KEPT = Glossary((Term("Right to Remain toolkit", keep=True),))
_NAMED = Catalogue("ar", Entry(""), (Entry("Ask Samira first."),))
_TOOLKIT = Entry("The Right to Remain toolkit", ("The Right to Remain toolkit",))
GOOD = [
    (Entry("Contact", ("Contact",)), _FRENCH, _ENGLISH, _NONE, _EMPTY),
    (Entry("Migrant Help", ("Migrant Help",)), _ARABIC, _ENGLISH, _NONE, _EMPTY),
    (_TOOLKIT, _FRENCH, _ENGLISH, _KEPT, _EMPTY),
    (Entry("Samira", ("Samira",)), _ARABIC, _ENGLISH, _NONE, _NAMED),
    (Entry("NHS 111", ("NHS 111",)), _ARABIC, _ENGLISH, _NONE, _EMPTY),
]
BAD = [
    (Entry("Large print", ("Large print",)), _FRENCH, _ENGLISH, _NONE, _EMPTY),
    (Entry("Danger", ("Danger",)), _ARABIC, _ENGLISH, _NONE, _EMPTY),
    (Entry("You can ask.", ("you can ask",)), _ARABIC, _ENGLISH, _NONE, _EMPTY),
]


def check(
    entry: Entry, locale: Locale, source: Locale, glossary: Glossary, catalogue: Catalogue
) -> Iterator[str]:
    """Compare the words; names, abbreviations and terms that are kept may be the same.

    Where both languages share a script, one word may be the same in both: "Contact".
    """
    own = locales.own_scripts(locale)
    text = markdown.prose(entry.msgid)
    words = locales.words(text)
    same = [word.lower() for word in words]
    if not own or not any(_said(form) == same for form in entry.msgstr):
        return
    for term in glossary.terms:
        text = text.replace(term.source, " ") if term.keep else text
    left = [word for word in locales.words(text) if word.isalpha() and not word.isupper()]
    plain = [word for word in left if word[:1].islower() and len(word) > SHORT]
    if own == locales.own_scripts(source):
        found = plain and len(words) > 1
    else:
        found = plain or (len(words) == 1 and left and not _named(left[0], catalogue))
    if found:
        yield "this is the source's own sentence; translate it"


def _said(form: str) -> list[str]:
    return [word.lower() for word in locales.words(markdown.prose(form))]


def _named(word: str, catalogue: Catalogue) -> bool:
    """Return whether a word is a name: it has a capital within a sentence of the catalogue too."""
    return any(f" {word}" in entry.msgid for entry in catalogue.entries)

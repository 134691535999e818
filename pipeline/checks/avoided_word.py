"""A translation uses no word that the glossary says not to use for a term.

Such words are on the list because readers took them for something else, or because they hurt: a
word that means "prisoner" for somebody in hospital, or "criminal" for somebody without papers.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Glossary, Locale, Term, Wording

SEVERITY = "review"
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SAID = Wording("es", ("persona ingresada",), ("ingresada a la fuerza", "prisionera"))
_ASKED = Glossary((Term("interpreter", wordings=(Wording("ar", avoid=("ترجمان",)),)),))
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_TERMS = Glossary((Term("detained", wordings=(_SAID,)),))
GOOD = [
    (Entry("She is detained.", ("Es una persona ingresada.",)), _TERMS, _SPANISH, _ENGLISH),
    (Entry("Ask an interpreter.", ("اسأل مترجمًا.",)), _ASKED, _ARABIC, _ENGLISH),
    (Entry("She is a prisoner.", ("Es prisionera.",)), _TERMS, _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("Ask an interpreter.", ("اسأل ترجمانًا.",)), _ASKED, _ARABIC, _ENGLISH),
    (Entry("She is detained.", ("Es prisionera.",)), _TERMS, _SPANISH, _ENGLISH),
    (Entry("They are detained.", ("Son prisioneras.",)), _TERMS, _SPANISH, _ENGLISH),
]


def check(entry: Entry, glossary: Glossary, locale: Locale, source: Locale) -> Iterator[str]:
    """Look for the words to avoid where the source has the term, what is agreed left out."""
    terms = {term.source: term for term in glossary.terms}
    asked = locales.used(
        markdown.prose(f"{entry.msgid} {entry.plural or ''}", ""), terms, source.tag
    )
    for wording in (terms[name].wording(locale.tag) for name in asked):
        for form in entry.msgstr:
            said = locales.folded(markdown.prose(form, ""))
            for one in wording.use:
                said = said.replace(locales.folded(one), " ")
            for word in wording.avoid:
                if locales.says(said, word, locale.tag):
                    better = " or ".join(f"“{one}”" for one in wording.use)
                    instead = f"; the glossary says {better}" if better else ""
                    yield f"“{word}” is a word that the glossary avoids{instead}"

"""A translation says for each term of the glossary what its language has agreed to say.

If a tribunal is a court on one page and a council on the next, a reader believes that there are
two of them, and looks for the second one while the time to appeal runs out.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Glossary, Locale, Term, Wording

SEVERITY = "review"
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_POLISH = Locale("pl", "polski", "Polish", "ltr", "Latn", "0123456789", "nplurals=3; plural=n;")
_WELSH = Locale("cy", "Cymraeg", "Welsh", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_SAID = (
    Wording("pl", ("trybunał",)),
    Wording("cy", ("tribiwnlys",)),
    Wording("ar", ("محكمة",)),
)
_TERMS = Glossary((Term("tribunal", wordings=_SAID), Term("tribunal fee")))
GOOD = [
    (Entry("Ask a tribunal.", ("Zwróć się do trybunału.",)), _TERMS, _POLISH, _ENGLISH),
    (Entry("Ask a tribunal.", ("Gofynnwch i dribiwnlys.",)), _TERMS, _WELSH, _ENGLISH),
    (Entry("Ask two tribunals.", ("اسأل المَحكمة.",)), _TERMS, _ARABIC, _ENGLISH),
    (Entry("A tribunal fee", ("Opłata",)), _TERMS, _POLISH, _ENGLISH),
    (Entry("Ask.", ("Spytaj.",)), _TERMS, _POLISH, _ENGLISH),
]
BAD = [
    (Entry("Ask a tribunal.", ("Zwróć się do rady.",)), _TERMS, _POLISH, _ENGLISH),
    (Entry("Ask the Tribunals.", ("Gofynnwch i’r llys.",)), _TERMS, _WELSH, _ENGLISH),
    (Entry("Ask a tribunal.", ("اسأل المجلس.",)), _TERMS, _ARABIC, _ENGLISH),
]


def check(entry: Entry, glossary: Glossary, locale: Locale, source: Locale) -> Iterator[str]:
    """Look for one of the agreed wordings, in whatever form the language bends it.

    A term inside a longer term is that longer term. Names that are kept have their own check.
    """
    terms = {term.source: term for term in glossary.terms}
    asked = locales.used(
        markdown.prose(f"{entry.msgid} {entry.plural or ''}", ""), terms, source.tag
    )
    for term in (terms[name] for name in asked if not terms[name].keep):
        agreed = term.wording(locale.tag).use
        for form in entry.msgstr if agreed else ():
            said = markdown.prose(form, "")
            if not any(locales.holds(said, one, locale.tag) for one in agreed):
                words = " or ".join(f"“{one}”" for one in agreed)
                yield f"for “{term.source}” the glossary says {words}; use it, or say why not"

"""A sum is in the currency that the source names.

Forty-nine pounds are not forty-nine dollars. Somebody who is told the wrong one asks for too
little, or believes that they were cheated by the person who pays them.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _SPANISH, _ARABIC = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (("en", "Latn"), ("es", "Latn"), ("ar", "Arab"))
)
SEVERITY = "error"
GOOD = [
    Entry("You get £49.18.", ("Recibe £49.18.",)),
    (Entry("You get £49.18.", ("Recibe 49,18 libras (£49.18).",)), _SPANISH, _ENGLISH),
    (Entry("You get 49 pounds.", ("تحصل على ٤٩ جنيها.",)), _ARABIC, _ENGLISH),
    (Entry("You get £49.", ("Recibe 49 GBP.",)), _SPANISH, _ENGLISH),
    (Entry("Take 2 books", ("Tome 2 libros",)), _SPANISH, _ENGLISH),
]
BAD = [
    Entry("You get £49.18.", ("Recibe $49.18.",)),
    Entry("You get £49.18.", ("Recibe 49,18 €.",)),
    (Entry("You get £49.18.", ("Recibe 49,18 dólares.",)), _SPANISH, _ENGLISH),
    (Entry("You get £49.", ("تحصل على ٤٩ دولارا.",)), _ARABIC, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare the currencies that stand beside an amount, by sign, code or name."""
    wanted = _named(entry.msgid, source)
    for form in entry.msgstr:
        for code in sorted(_named(form, locale) - wanted):
            said = ", ".join(sorted(wanted)) or "none"
            yield f"here is a sum in {code}, and the source has {said}; write the source's currency"


def _named(text: str, locale: Locale) -> frozenset[str]:
    said = locales.ascii_digits(markdown.prose(text, " "))
    return locales.currencies(said, locale) if any(map(str.isdigit, said)) else frozenset()

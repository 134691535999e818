"""A number that the source writes in figures is in the translation, in figures or in words.

A sentence that says "within a few days" where the source says "within 7 days" reads well, and
nobody who compares only the words will see what the reader has lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .. import locales, markdown
from ..model import Entry, Locale
from . import changed_number

_SPANISH = Locale("es", "es", "es", "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
SEVERITY = "review"
GOOD = [
    Entry("Within 14 days", ("En 14 días",)),
    Entry("The 2 of you, for 1 year", ("Ustedes, durante el año",)),
    (Entry("3 questions", ("Tres preguntas",)), _SPANISH, _SPANISH),
]
BAD = [
    Entry("Within 14 days", ("En unos días",)),
    Entry("Articles 13 to 21", ("Artículo 13",)),
    (Entry("3 questions", ("Preguntas",)), _SPANISH, _SPANISH),
]
# Up to this a language may say it by its grammar alone: an article, "the year", a dual, "both".
ABSORBED = 2
# Written out below this where we do not know a language's words for numbers.
WRITTEN_OUT = 13


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Name the figures of the source that no form of the translation has in any guise.

    Where the translation has another number instead, `changed-number` says so.
    """
    figures = [one for one in _read(entry.msgid, source) if one.figure]
    if not figures or any(changed_number.check(entry, locale, source)):
        return
    there = frozenset[Decimal]()
    for form in entry.msgstr:
        there |= locales.numbers(_read(form, locale))
    least = ABSORBED + 1 if locales.counts_in_words(locale) else WRITTEN_OUT
    for one in figures:
        if one.readings[0][0] >= least and not one.met(there):
            yield f"the number {one.said!r} is in the source and not here; is it there in words?"


def _read(text: str, locale: Locale) -> tuple[locales.Quantity, ...]:
    return locales.quantities(locales.without_phones(markdown.prose(text, " ")), locale)

"""The numbers of a translation are those of the source, in whatever digits, signs or words.

Three months instead of five, or section 231 instead of 131, and the reader misses a time limit
or insists on a right that the law does not give. A number may be written out, grouped and
counted as the language does it; it may not be another one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .. import locales, markdown
from ..locales import Quantity
from ..model import Entry, Locale

ONE = (Decimal(1),)
GLOSS = re.compile(r"[(（]([^()（）]+)[)）]")
_ENGLISH, _ARABIC, _SPANISH = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (("en", "Latn"), ("ar", "Arab"), ("es", "Latn"))
)
SEVERITY = "error"
GOOD = [
    Entry("Within 14 days, article 8(2)", ("En 14 días, artículo 8(2)",)),
    Entry("You have 1,049 or 2.5", ("Tiene 1.049 o 2,5",)),
    Entry("All 3 of 1,049", ("١٬٠٤٩ ٣",)),
    Entry("Call 01632 960 111.", ("Llame al 01632960111.",)),
    Entry("The Act of 1998", ("Ley de 1998 (Act of 1998)",)),
    Entry("Section 131A, `12 a`", ("Sección 131A, `12 a`",)),
    (Entry("You have two months.", ("لديك شهران.",)), _ARABIC, _ENGLISH),
    (Entry("You have 3 months.", ("لديك ثلاثة أشهر.",)), _ARABIC, _ENGLISH),
    (Entry("Both need 1 year, twice", ("Los dos, un año, 2 veces",)), _SPANISH, _ENGLISH),
    (Entry("Open at 5 pm", ("Abre a las 17:00",)), _SPANISH, _ENGLISH),
    (Entry("1 December 2026", ("1/12/2026",)), _SPANISH, _ENGLISH),
    (Entry("half of it, 50%", ("la mitad, el 50 %",)), _SPANISH, _ENGLISH),
]
BAD = [
    Entry("Within 14 days", ("En 15 días",)),
    Entry("Within 14 days", ("En 14 días, 2 veces",)),
    Entry("1 year, or 3 months", ("3 años, o 3 meses",)),
    Entry("You pay 49.18", ("Paga 49,81",)),
    (Entry("You have 5 days.", ("لديك ٦ أيام.",)), _ARABIC, _ENGLISH),
    (Entry("You have two months.", ("لديك ثلاثة أشهر.",)), _ARABIC, _ENGLISH),
    (Entry("You have 3 months.", ("Tiene cuatro meses.",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare what may be read as a number on both sides; addresses, code and facts are not read.

    A figure that the source lacks is a fault. So is a number of the source that is missing while
    the translation names another one in its place. One that is only missing may be absorbed by
    the grammar of a language, which has a dual, or says "the year" for "1 year".
    """
    wanted = _read(f"{entry.msgid} {entry.plural or ''}", source)
    pool = locales.numbers(wanted)
    for form in entry.msgstr:
        found = _read(form, locale)
        there = locales.numbers(found)
        lost = [one for one in wanted if one.sure and not one.met(there)]
        strange = [one for one in found if one.sure and not one.met(pool)]
        if lost:
            strange += _too_often(form, entry.msgid, locale, wanted)
        else:
            strange = [one for one in strange if one.figure and one.readings[0] != ONE]
        for one in strange[:1]:
            yield _message(one, lost)


def _read(text: str, locale: Locale) -> tuple[Quantity, ...]:
    return locales.quantities(locales.without_phones(markdown.prose(text)), locale)


def _too_often(form: str, msgid: str, locale: Locale, wanted: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that stand here more often than in the source.

    A name that is repeated in brackets, in the words of the source, is not counted twice.
    """
    said, before = markdown.prose(form), markdown.prose(msgid).casefold()
    for gloss in GLOSS.findall(said):
        if gloss.casefold() in before:
            said = said.replace(gloss, " ", 1)
    found = [one for one in _read(said, locale) if one.figure]
    times = Counter(number for one in wanted for number in locales.numbers([one]))
    here = Counter(one.readings[0] for one in found)
    return [one for one in found if here[one.readings[0]] > max(times[n] for n in one.readings[0])]


def _message(strange: Quantity, lost: Sequence[Quantity]) -> str:
    if lost:
        return (
            f"the source has {lost[0].said!r}, and here is {strange.said!r}; "
            "write the number that the source has"
        )
    return f"the number {strange.said!r} is not in the source; write the numbers of the source only"

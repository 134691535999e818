"""The numbers of a translation are those of the source, in whatever digits, signs or words.

Three months instead of five, or section 231 instead of 131, and the reader misses a time limit
or insists on a right that the law does not give. A number may be written out, grouped and
counted as the language does it; it may not be another one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from .. import locales, markdown
from ..locales import Quantity
from ..model import Entry, Locale

ONE = (Decimal(1),)
GLOSS = re.compile(r"[(（]((?=[^()（）]*[A-Za-z]{3})[^()（）]+)[)）]")
_ENGLISH, _ARABIC, _SPANISH = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (("en", "Latn"), ("ar", "Arab"), ("es", "Latn"))
)
SEVERITY = "error"
GOOD = [
    (Entry("At 5.30 pm, 5 days", ("A las 17:30, 5 días",)), _SPANISH, _ENGLISH),
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
    (Entry("3 March 2026", ("3 de marzo de 2026",)), _SPANISH, _ENGLISH),
    (Entry("half of it, 50%", ("la mitad, el 50 %",)), _SPANISH, _ENGLISH),
]
BAD = [
    Entry("Within 14 days", ("En 15 días",)),
    Entry("Within 14 days", ("En 14 días, 2 veces",)),
    Entry("1 year, or 3 months", ("3 años, o 3 meses",)),
    Entry("You pay 49.18", ("Paga 49,81",)),
    Entry("Schedule 1, part 2", ("Anexo 1 (Schedule 2), parte 2",)),
    (Entry("Part 1, rule 2 of each", ("Parte 2, regla 2 de cada uno",)), _SPANISH, _ENGLISH),
    (Entry("3 March 2026", ("1 de marzo de 2026",)), _SPANISH, _ENGLISH),
    (Entry("More than 100,000", ("Más de 100\u202f00",)), _SPANISH, _ENGLISH),
    (Entry("You have 5 days.", ("لديك ٦ أيام.",)), _ARABIC, _ENGLISH),
    (Entry("You have two months.", ("لديك ثلاثة أشهر.",)), _ARABIC, _ENGLISH),
    (Entry("You have 3 months.", ("Tiene cuatro meses.",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare what may be read as a number on both sides; addresses, code and facts are not read.

    A figure that the source lacks is a fault. So is a number of the source that is missing, or is
    here less often, while the translation has another one, or has it too often. One that is only
    missing may be absorbed by the grammar of a language: a dual, or "the year" for "1 year".
    """
    wanted = _read(f"{entry.msgid} {entry.plural or ''}", source)
    asked = any(one.sure for one in wanted)
    for form in entry.msgstr:
        if asked or any(map(str.isnumeric, form)):  # or else neither side states a number
            yield from _compared(form, entry.msgid, wanted, locale)


def _compared(form: str, msgid: str, asked: Sequence[Quantity], locale: Locale) -> Sequence[str]:
    """Return what is wrong with the numbers of one form."""
    both = (asked, _read(form, locale), _read(_without_glosses(form, msgid), locale))
    # a month that both sides name is not also the number of a day
    dated = _months(asked) & _months(both[1])
    wanted, found, own = (_without(dated, side) for side in both)
    pool = locales.numbers(wanted)
    lost = [one for one in wanted if one.sure and not one.met(locales.numbers(found))]
    lost += _more_often(wanted, own)
    strange = [one for one in found if one.sure and not one.met(pool)]
    if lost:
        strange += _more_often(own, wanted)
    else:
        # an article of the source, "a week", is often a 1 elsewhere
        strange = [one for one in strange if one.figure and one.readings[0] != ONE]
        strange = strange or _in_place_of_one(own, wanted)
    return [_message(one, lost) for one in strange[:1]] or _misquoted(form, msgid)


def _months(side: Sequence[Quantity]) -> frozenset[Decimal]:
    return frozenset(one.readings[0][0] for one in side if one.month)


def _without(months: frozenset[Decimal], side: Sequence[Quantity]) -> Sequence[Quantity]:
    if not months:
        return side
    return [one for one in side if not (one.month and one.readings[0][0] in months)]


def _read(text: str, locale: Locale) -> tuple[Quantity, ...]:
    return locales.quantities(locales.without_phones(markdown.prose(text, " ")), locale)


def _without_glosses(form: str, msgid: str) -> str:
    """Return a translation without what it repeats in brackets in the words of the source."""
    source = msgid.casefold()
    return GLOSS.sub(lambda found: " " if found[1].casefold() in source else found[0], form)


def _misquoted(form: str, msgid: str) -> list[str]:
    """Name the words of the source, repeated in brackets, that have another number there."""
    source = msgid.casefold()
    quoted = [locales.ascii_digits(one).casefold() for one in GLOSS.findall(form)]
    return [
        f"({one}) is quoted from the source with another number; copy it as it is"
        for one in quoted
        if one not in source and re.sub(r"\d", "0", one) in re.sub(r"\d", "0", source)
    ][:1]


def _more_often(here: Sequence[Quantity], there: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures of one side that the other has less often, and not in words either."""
    said = locales.numbers([one for one in there if not one.figure])
    times = Counter(number for one in there for number in locales.numbers([one]))
    figures = [one for one in here if one.figure]
    often = Counter(one.readings[0] for one in figures)
    return [
        one for one in figures if not one.met(said) and often[one.readings[0]] > _times(one, times)
    ]


def _in_place_of_one(own: Sequence[Quantity], wanted: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that stand where the source has a 1, although "one" is there in words.

    In "each one of them" it counts nothing: as many figures as before, a 1 less, another more.
    """
    ours, theirs = ([one for one in side if one.figure] for side in (own, wanted))
    ones = [sum(one.readings[0] == ONE for one in side) for side in (ours, theirs)]
    if len(ours) != len(theirs) or ones[0] >= ones[1]:
        return []
    return _more_often(ours, wanted)


def _times(one: Quantity, times: Mapping[Decimal, int]) -> int:
    """Return how often a quantity is there, read in the way that is there most."""
    return max(min(times.get(number, 0) for number in reading) for reading in one.readings)


def _message(strange: Quantity, lost: Sequence[Quantity]) -> str:
    if lost:
        return (
            f"the source has {lost[0].said!r}, and here is {strange.said!r}; "
            "write the number that the source has"
        )
    return f"the number {strange.said!r} is not in the source; write the numbers of the source only"

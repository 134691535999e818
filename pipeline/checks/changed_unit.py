"""A length of time is in the unit of the source: 14 days are not 14 weeks.

A time limit is the number and its unit. Somebody who believes that they have weeks where they
have days finds out when the right to appeal is gone.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _SPANISH, _ARABIC, _HANS = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (("en", "Latn"), ("es", "Latn"), ("ar", "Arab"), ("zh-Hans", "Hans"))
)
SEVERITY = "error"
GOOD = [
    (Entry("Within 14 days", ("En 14 días",)), _SPANISH, _ENGLISH),
    (Entry("Within 14 working days", ("En 14 días hábiles",)), _SPANISH, _ENGLISH),
    (Entry("Within three months", ("خلال ثلاثة أشهر",)), _ARABIC, _ENGLISH),
    (Entry("Within three months", ("三个月内",)), _HANS, _ENGLISH),
    (Entry("3 years or 3 days", ("3 días o 3 años",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("Within 14 days", ("En 14 semanas",)), _SPANISH, _ENGLISH),
    (Entry("Within 14 working days", ("En 14 semanas",)), _SPANISH, _ENGLISH),
    (Entry("Within three months", ("خلال ثلاثة أسابيع",)), _ARABIC, _ENGLISH),
    (Entry("Within 3 months", ("3周内",)), _HANS, _ENGLISH),
    (Entry("Within 3 months", ("三周内",)), _HANS, _ENGLISH),
    (Entry("3 years or 4 days", ("3 días o 4 años",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare the units that follow the same number on both sides, where both are known."""
    wanted = locales.durations(markdown.prose(entry.msgid, " "), source)
    for form in entry.msgstr if wanted else ():
        found = locales.durations(markdown.prose(form, " "), locale)
        for number, unit in sorted(wanted - found):
            other = sorted(said for count, said in found - wanted if count == number)
            if other:
                yield f"the source says {number} {unit}s, and here are {number} {other[0]}s"
                break

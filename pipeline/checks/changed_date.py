"""A month that the translation names is one that the source names.

Two languages on one sign have told their readers to come on different days. Whoever trusts the
wrong one misses an appeal, and nobody will believe that it was the leaflet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _SPANISH = (
    Locale(tag, tag, tag, "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
    for tag in ("en", "es")
)
SEVERITY = "error"
GOOD = [
    (Entry("On 1 December 2026", ("El 1 de diciembre de 2026",)), _SPANISH, _ENGLISH),
    (Entry("On 1 December 2026", ("1/12/2026",)), _SPANISH, _ENGLISH),
    (Entry("On 5/12/2026", ("El 5 de diciembre de 2026",)), _SPANISH, _ENGLISH),
    (Entry("You may. March on.", ("Puede. Siga.",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("On 1 December 2026", ("El 1 de noviembre de 2026",)), _SPANISH, _ENGLISH),
    (Entry("From May 1 to June 3", ("Del 1 de mayo al 3 de julio",)), _SPANISH, _ENGLISH),
    (Entry("On 5/12/2026", ("El 5 de enero de 2026",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare months beside a day or a year, by the names that CLDR has of them.

    A name alone may be another word ("may", or Mars the planet), so that only one beside a
    figure counts. In figures a month is a number like others.
    """
    if not any(map(str.isdigit, "".join(entry.msgstr))):
        return
    wanted = {month for _, month in _months(entry.msgid, source)}
    figures = locales.numbers(locales.quantities(markdown.prose(entry.msgid, " "), source))
    dated = wanted or any(number in figures for number in range(1, 13))
    for form in entry.msgstr:
        for name, month in _months(form, locale):
            if dated and month not in wanted and month not in figures:
                yield f"the source does not name the month {name!r}; write the date that it has"
                break


def _months(text: str, locale: Locale) -> Iterator[tuple[str, int]]:
    """Yield the months that stand within a word of a figure."""
    said = locales.ascii_digits(markdown.prose(text, " "))
    for name, month in dict.fromkeys(locales.months(said, locale)):
        word, gap = re.escape(name), r"(?:\s+\S{1,6})?\s+"
        if re.search(rf"\d\S{{0,4}}{gap}{word}|{word}\S*{gap}\d", said):
            yield name, month

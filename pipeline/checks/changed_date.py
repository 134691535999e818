"""A month that the translation names is one that the source names.

Two languages on one sign have told their readers to come on different days. Whoever trusts the
wrong one misses an appeal, and nobody will believe that it was the leaflet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _SPANISH, _PERSIAN = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (("en", "Latn"), ("es", "Latn"), ("fa", "Arab"))
)
# A date in figures.
FIGURES = re.compile(r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}|\d{1,2}\s?月")
SEVERITY = "error"
GOOD = [
    (Entry("On 1 December 2026", ("El 1 de diciembre de 2026",)), _SPANISH, _ENGLISH),
    (Entry("On 1 December 2026", ("1/12/2026",)), _SPANISH, _ENGLISH),
    (Entry("On 5/12/2026", ("El 5 de diciembre de 2026",)), _SPANISH, _ENGLISH),
    (Entry("£18 from 3 March", ("از ۳ مارس ۱۸ پوند می گیرد",)), _PERSIAN, _ENGLISH),
    (Entry("You may. March on.", ("Puede. Siga.",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("On 1 December 2026", ("El 1 de noviembre de 2026",)), _SPANISH, _ENGLISH),
    (Entry("From May 1 to June 3", ("Del 1 de mayo al 3 de julio",)), _SPANISH, _ENGLISH),
    (Entry("On 3 March at 10:30", ("El 3 de octubre a las 10:30",)), _SPANISH, _ENGLISH),
    (Entry("On 5/12/2026", ("El 5 de enero de 2026",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare months beside a day or a year, by the names that CLDR has of them.

    A name alone may be another word ("may", or Mars the planet), so that only one beside a
    figure counts. A date in figures has the number of its month.
    """
    if not any(map(str.isnumeric, "".join(entry.msgstr))):
        return
    said = locales.ascii_digits(markdown.prose(entry.msgid, " "))
    wanted = {month for _, month in locales.dated(said, source)}
    wanted |= {int(number) for one in FIGURES.findall(said) for number in re.findall(r"\d+", one)}
    for form in entry.msgstr if wanted else ():
        said = locales.ascii_digits(markdown.prose(form, " "))
        for name, month in locales.dated(said, locale):
            if month not in wanted:
                yield f"the source does not name the month {name!r}; write the date that it has"
                break

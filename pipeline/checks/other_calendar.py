"""A year is counted as the source counts it, or in the reader's own calendar with both in view.

1404 in the solar Hijri calendar is 2025 or 2026, and a form, a judge and a helper will go by
the other one. A reader who has to work out a time limit needs to see which year is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _FARSI = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (("en", "Latn"), ("fa", "Arab"))
)
SEVERITY = "review"
GOOD = [
    (Entry("The Act of 2025", ("قانون ۲۰۲۵",)), _FARSI, _ENGLISH),
    (Entry("The Act of 2025", ("قانون ۱۴۰۴ (۲۰۲۵)",)), _FARSI, _ENGLISH),
    (Entry("You get 1,404", ("۱۴۰۴",)), _FARSI, _ENGLISH),
]
BAD = [(Entry("The Act of 2025", ("قانون ۱۴۰۴",)), _FARSI, _ENGLISH)]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Name the years that agree with the source only in the language's own calendar."""
    if not locales.calendar(locale):
        return
    wanted = locales.numbers(locales.quantities(markdown.prose(entry.msgid, " "), source))
    for form in entry.msgstr:
        found = locales.quantities(markdown.prose(form, " "), locale)
        firsts = {one.readings[0][0] for one in found}
        for one in found:
            first = one.readings[0][0]
            years = locales.gregorian(int(first), locale) if one.figure else ()
            if first not in wanted and any(y in wanted for y in years) and not firsts & {*years}:
                yield (
                    f"{one.said} is a year of the {locales.calendar(locale)} calendar; "
                    "write the year of the source, or both"
                )

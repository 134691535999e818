"""Each phone number and e-mail address that stands in the source's words is in the translation.

A number that was left out cannot be rung. That holds for the long ones, and for 999, 111 or 112
more than for any other: whoever looks for those has no time to look twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("Call 01632 960 111.", ("اتصل بالرقم ٠١٦٣٢٩٦٠١١١.",)),
    Entry("Call 01632 960 111.", ("Llame al +44 1632 960111.",)),
    Entry("Call 999 now, not 111.", ("Llame ya al 999, no al 111.",)),
    Entry("Write to A@b.org.", ("Escriba a a@b.org.",)),
    Entry("Write to a@b.org or call.", ("请写信到a@b.org，或致电。",)),
    Entry("In 2026, £1,049.", ("En 2026, 1.049 £.",)),
]
BAD = [
    Entry("Call 01632 960 111.", ("Llame.",)),
    Entry("Call 01632 960 111.", ("Llame al 01632 960 112.",)),
    Entry("Call 999 now, not 111.", ("Llame ya al 999.",)),
    Entry("Write to a@b.org.", ("Escriba.",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare numbers by their digits, with or without the country before them."""
    source = markdown.plain(entry.msgid)
    if "@" not in source and not any(map(str.isdigit, source)):
        return
    short = locales.short_numbers(locales.without_phones(source))
    emails = set(locales.emails(source))
    for form in entry.msgstr:
        said = markdown.plain(form)
        there = locales.phones(said)
        figures = re.findall(r"\d+", locales.ascii_digits(said).replace(" ", ""))
        lost = [
            *(one for one in locales.phones(source) if not _among(one, there)),
            *(one for one in short if one not in figures),
            *sorted(emails.difference(locales.emails(said))),
        ]
        for one in dict.fromkeys(lost):
            yield f"{one} is in the source and not here; copy it as the source has it"


def _among(number: str, there: tuple[str, ...]) -> bool:
    return any(locales.same_phone(number, other) for other in there)

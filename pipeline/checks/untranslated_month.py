"""A date has its month in the language of the translation.

"26 April" in the middle of a sentence in another script is a date that the reader cannot say, look
up or write on a form. Whoever does not know which month it is does not know when it is too late.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _SPANISH, _ARABIC, _GERMAN, _UNKNOWN = (
    Locale(tag, tag, tag, "ltr", script, "0123456789", "nplurals=2; plural=(n != 1);")
    for tag, script in (
        ("en", "Latn"),
        ("es", "Latn"),
        ("ar", "Arab"),
        ("de", "Latn"),
        ("kri", "Latn"),
    )
)
ASIDE = re.compile(r"[(（\[«“\"„「《][^()（）\[\]]*?[)）\]»”\"」》]")
SEVERITY = "review"
GOOD = [
    (Entry("On 26 April", ("El 26 de abril",)), _SPANISH, _ENGLISH),
    (Entry("On 26 April", ("Am 26. April",)), _GERMAN, _ENGLISH),
    (Entry("On 26 April", ("في 26 أبريل (26 April)",)), _ARABIC, _ENGLISH),
    (Entry("On 26 April", ("Di 26 April",)), _UNKNOWN, _ENGLISH),
    (Entry("Ask for Ms March.", ("Pregunte por la señora March.",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("On 26 April", ("El 26 de April",)), _SPANISH, _ENGLISH),
    (Entry("On 26 April", ("في 26 April",)), _ARABIC, _ENGLISH),
    (Entry("On 3 March 2026", ("١٠ March",)), _ARABIC, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Look for months in the words of the source that are no months in the language itself.

    Only beside a number, where it is no name; and only in languages whose own months are known.
    In brackets the words of the source may stand after those of the translation.
    """
    wanted = locales.dated(markdown.prose(entry.msgid, " "), source)
    for form in entry.msgstr if wanted and locales.knows_months(locale) else ():
        said = ASIDE.sub(" ", markdown.prose(form, " "))
        own = {name for name, _ in locales.months(said, locale)}
        for name, _ in locales.dated(said, source):
            if name not in own:
                yield f"the month {name!r} is left from the source; write it as the language does"
                break

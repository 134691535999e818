"""A number is written in one set of digits, and in digits that the language uses.

Arabic and Farsi write 4, 5 and 6 differently, and a number in two sets is read in pieces: a date
or a sum must be plain at the first look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

NUMBER = re.compile(r"\d+(?:[.,٫٬/:]\d+)*")
# Of the two sets of the Arabic script, the one that these write; the others write the other.
ARABIC_INDIC = frozenset({"ar", "ckb"})
SEVERITY = "review"
_FARSI = Locale("fa", "فارسی", "Persian", "rtl", "Arab", "۰۱۲۳۴۵۶۷۸۹", "nplurals=2; plural=n;")
GOOD = [
    Entry("On 12 May at 10:30", ("في 12 مايو الساعة ١٠:٣٠",)),
    (Entry("45 days", ("۴۵ روز",)), _FARSI),
]
BAD = [
    Entry("On 12 May", ("في ١2 مايو",)),
    Entry("456 days", ("٤۵٦ روز",)),
    (Entry("45 days", ("٤٥ روز",)), _FARSI),
    (Entry("45 days", ("৪৫ روز",)), _FARSI),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Compare the digits of each number with one another, then with those of the language."""
    source = set(NUMBER.findall(entry.msgid))
    for form in entry.msgstr:
        for number in set(NUMBER.findall(markdown.prose(form))) - source:
            kinds = {_set(char) for char in number if char.isdigit()}
            if len(kinds) > 1:
                yield f"{number} is written in two sets of digits; type it again in one"
            elif strange := kinds - _used(locale):
                name = strange.pop().capitalize()
                yield f"{number} is in {name} digits, not those of {locale.english}; type it again"


def _set(char: str) -> str:
    return unicodedata.name(char).rpartition(" DIGIT ")[0]


def _used(locale: Locale) -> set[str]:
    """Return the sets of digits that a language writes; all where its script is not known."""
    own = locales.own_scripts(locale)
    language = locale.tag.partition("-")[0]
    arabic = "ARABIC-INDIC" if language in ARABIC_INDIC else "EXTENDED ARABIC-INDIC"
    known = {"", *own, *map(_set, locale.digits)} | ({arabic} if "ARABIC" in own else set())
    return known if own else {"", "ARABIC-INDIC", "EXTENDED ARABIC-INDIC", *DIGITS}


DIGITS = {_set(chr(code)) for code in range(0x10000) if chr(code).isdecimal()}

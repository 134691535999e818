"""No word or row of words stands twice where it should stand once.

A line that was pasted twice, or a word left from a sentence that was changed, makes a reader stop
and look for a meaning that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .. import locales, markdown
from ..model import Entry, Locale

# Of scripts that tell no words apart and are no Han characters: so many letters are some words.
LETTERS = {"Thai": 10, "Laoo": 10, "Khmr": 10, "Mymr": 10, "Tibt": 10, "Jpan": 5}
PART = re.compile(rf"{locales.WORD.pattern}|\S")
SEVERITY = "review"
ROW = 3  # words; two and two are good style in many languages: "step by step by step"
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_URDU = Locale("ur", "اردو", "Urdu", "rtl", "Arab", "0123456789", "nplurals=2; plural=n;")
_CHINESE = Locale(
    "zh-Hans", "中文", "Chinese", "ltr", "Hans", "0123456789", "nplurals=1; plural=0;"
)
_POLISH = Locale("pl", "polski", "Polish", "ltr", "Latn", "0123456789", "nplurals=3; plural=n;")
_TAMIL = Locale("ta", "தமிழ்", "Tamil", "ltr", "Taml", "0123456789", "nplurals=2; plural=n;")
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
GOOD = [
    (Entry("Step by step", ("خطوة خطوة",)), _ARABIC),
    (Entry("If you are wrong", ("Si vous vous trompez",)), _FRENCH),
    (Entry("Slowly", ("آہستہ آہستہ",)), _URDU),
    (Entry("No, never.", ("No, no.",)), _SPANISH),
    (Entry("Clearly", ("清清楚楚",)), _CHINESE),
    (Entry("Tell you what you may do", ("告诉您您可以做什么",)), _CHINESE),
    (Entry("Vitamin E and iron", ("Vitamina E e hierro",)), _SPANISH),
]
BAD = [
    (Entry("Ask about visits", ("اسألوا عن الزيارات الزيارات",)), _ARABIC),
    (Entry("The law", ("La la ley",)), _SPANISH),
    (Entry("Of your rights", ("آپ کے کے حقوق",)), _URDU),
    (Entry("Ask for help.", ("Pida ayuda por favor. Pida ayuda por favor.",)), _SPANISH),
    (Entry("You can", ("您可以申请您可以申请",)), _CHINESE),
    (Entry("You can", ("您您可以申请",)), _CHINESE),
    (Entry("We can help you.", ("我们可以帮助您您。",)), _CHINESE),
    (Entry("Names and dates", ("Imiona i i daty",)), _POLISH),
    (Entry("Or your rights", ("அல்லது அல்லது உங்கள் உரிமைகள்",)), _TAMIL),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look for a word twice in a row, where the language has no such habit, and for rows twice."""
    if not locales.own_scripts(locale) or _twice(_parts(entry.msgid, locale), locale):
        return
    for form in entry.msgstr:
        if found := _twice(_parts(form, locale), locale) or _twice_at_edge(form, locale):
            yield f"{found!r} stands twice in a row; delete one, if once is enough"


def _parts(text: str, locale: Locale) -> list[str]:
    """Return the words and marks; of scripts that tell no words apart, the letters and marks.

    A word of one letter keeps its capital: "vitamina E e hierro" says nothing twice.
    """
    said = markdown.prose(text)
    if locale.script in locales.UNSPACED:
        return [char for char in said.lower() if not char.isspace()]
    parts = (found[0] for found in PART.finditer(said))
    return [part if len(part) == 1 else part.lower() for part in parts]


def _twice(parts: Sequence[str], locale: Locale) -> str:
    """Return what stands twice in a row, or ""."""
    spaced = locale.script not in locales.UNSPACED
    least = LETTERS.get(locale.script, ROW)
    places: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        places.setdefault(part, []).append(place)
    for start, part in enumerate(parts):
        for size in (place - start for place in places[part] if place > start):
            known = size == 1 and spaced and part[0].isalpha()
            if known and locales.never_twice(part, locale):
                return part
            row = parts[start : start + size]
            again = size >= least and row == parts[start + size : start + 2 * size]
            if again and _wordy(row, locale):
                return (" " if spaced else "").join(row)
    return ""


def _twice_at_edge(text: str, locale: Locale) -> str:
    """Return what a clause begins or ends with twice, or ""."""
    clauses = [found[0] for found in locales.WORD.finditer(markdown.prose(text))]
    for word in locales.never_at_edge(locale):
        if any(one.startswith(word * 2) or one.endswith(word * 2) for one in clauses):
            return word
    return ""


def _wordy(row: Sequence[str], locale: Locale) -> bool:
    """Return whether a row is words rather than figures, dots or a to z."""
    least = 0 if locale.script in locales.UNSPACED else 1
    return len({part for part in row if len(part) > least and part[0].isalpha()}) > 1

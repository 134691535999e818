"""Punctuation is the language's own: the Arabic question mark, the Ethiopic full stop.

Marks of another script stand the wrong way round or too small, and a screen reader does not pause
at them; the page looks like one that was made for somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_BENGALI = Locale("bn", "বাংলা", "Bangla", "ltr", "Beng", "০১২৩৪৫৬৭৮৯", "nplurals=2; plural=n;")
_CHINESE = Locale(
    "zh-Hans", "中文", "Chinese", "ltr", "Hans", "0123456789", "nplurals=1; plural=0;"
)
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("Now, or later?", ("الآن، أم لاحقًا؟",)), _ARABIC),
    (Entry("Read the Act (1983, c. 20).", ("اقرأ القانون (1983, c. 20).",)), _ARABIC),
    (Entry("Ask Dr Sen.", ("ড. সেনকে জিজ্ঞাসা করুন।",)), _BENGALI),
    (Entry("Call, now.", ("现在，打电话。",)), _CHINESE),
]
BAD = [
    (Entry("Now, or later?", ("الآن, أم لاحقًا؟",)), _ARABIC),
    (Entry("Now, or later?", ("الآن، أم لاحقًا?",)), _ARABIC),
    (Entry("Ask them today.", ("আজই তাঁদের জিজ্ঞাসা করুন.",)), _BENGALI),
    (Entry("Call, now.", ("现在,打电话。",)), _CHINESE),
    (Entry("Now, or later?", ("Maintenant، ou plus tard ?",)), _FRENCH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look for Latin marks after the script's letters, and for marks that it never uses.

    A full stop is looked for at the end only: within a text it may belong to an abbreviation.
    """
    own, better = locales.own_scripts(locale), locales.marks_instead(locale)
    strange = locales.strange_marks(locale)
    for form in entry.msgstr:
        said = markdown.prose(form)
        odd = {char for char in said if char in strange and char not in entry.msgid}
        for mark in sorted(odd):
            yield f"{mark} is no mark of {locale.english}; type the one that it uses"
        for mark, right in better.items():
            if _follows(mark, said, own):
                yield f"after a letter of {locale.english} write {right} instead of {mark}"


def _follows(mark: str, text: str, own: frozenset[str]) -> bool:
    """Return whether a Latin mark ends words of the script; one between digits is part of them."""
    stop = r"(?=[\s)”»\"']*$)" if mark == "." else r"(?=\D|$)"
    for found in re.finditer(rf"{re.escape(mark)}{stop}", text):
        before = text[: found.start()].rstrip("”»\"')*\u200c\u200e\u200f ")
        base = next((char for char in reversed(before) if not _is_sign(char)), "")
        if locales.script(base or " ") in own:
            return True
    return False


def _is_sign(char: str) -> bool:
    """Return whether a character is a vowel sign: it belongs to the letter before it."""
    return bool(locales.WORD.fullmatch(char)) and not char.isalnum()

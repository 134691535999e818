"""Punctuation is the language's own: the Arabic question mark, the Ethiopic full stop.

Marks of another script stand the wrong way round or too small, and a screen reader does not pause
at them; the page looks like one that was made for somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .. import locales, markdown
from ..model import Entry, Locale

ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
CLOSING = "”»\"')*\u200c\u200e\u200f "
# What Latin letters have for the marks of other scripts.
ALIKE = {"?": "؟፧？", ",": "،፣，、", ";": "؛፤；", ".": "۔።。।", "!": "！", ":": "፦："}
WORDS = 3  # fewer words and a full stop are an abbreviation
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
    (Entry("A lawyer", ("محامٍ (solicitor, barrister أو advocate)",)), _ARABIC),
    (Entry("Ask Dr Sen.", ("ড. সেনকে জিজ্ঞাসা করুন।",)), _BENGALI),
    (Entry("Call, now.", ("现在，打电话。",)), _CHINESE),
]
BAD = [
    (Entry("Now, or later?", ("الآن, أم لاحقًا؟",)), _ARABIC),
    (Entry("Now, or later?", ("الآن، أم لاحقًا?",)), _ARABIC),
    (Entry("Ask there (or, in Wales, here).", ("اسأل هناك (أو, في ويلز، هنا).",)), _ARABIC),
    (Entry("The Act of 2018?", ("قانون عام 2018 (The Act 2018)?",)), _ARABIC),
    (Entry("Write to {helpline}.", ("请写信到{helpline}.",)), _CHINESE),
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
            yield f"{mark} is no mark of {locale.english}; write {_own(mark, better)} instead"
        for mark, right in better.items():
            if not (mark == "." and _label(said, locale)) and _follows(mark, said, own):
                yield f"{mark} stands in {locale.english} text; write {right} instead"


def _own(mark: str, better: Mapping[str, str]) -> str:
    """Return the mark that does the same work in the language."""
    latin = next(latin for latin, marks in ALIKE.items() if mark in marks)
    return better.get(latin, latin)


def _label(text: str, locale: Locale) -> bool:
    """Return whether a text is as short as an abbreviation; Chinese makes none with a dot."""
    return locale.script not in locales.UNSPACED and len(locales.words(text)) < WORDS


def _follows(mark: str, text: str, own: frozenset[str]) -> bool:
    """Return whether a Latin mark stands among words of the script: after one, or before the next.

    What stands in brackets in Latin letters is left out: it has marks of its own. What has no
    letters, as a figure or a fact, belongs to the word before it.
    """
    text = ASIDE.sub(lambda found: found[0] if own & {*map(locales.script, found[0])} else "", text)
    for found in re.finditer(
        rf"{re.escape(mark)}(?=[\s)”»\"']*{'$' if mark == '.' else ''})", text
    ):
        before, after = text[: found.start()].rstrip(CLOSING), text[found.end() :]
        part_of_number = before[-1:].isdigit() and after[:1].isdigit()
        base = next((char for char in reversed(before) if char.isalpha()), " ")
        beside = {locales.script(base)} | ({locales.script(after.lstrip()[:1] or " ")} - {""})
        if beside & own and not part_of_number and not _latin(after):
            return True
    return False


def _latin(after: str) -> bool:
    """Return whether a mark is part of a word or address: a Latin letter or digit follows it."""
    return after[:1].isascii() and after[:1].isalnum()

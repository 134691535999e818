"""Every letter belongs to the language, or stands in a word that the source has as well.

A letter of a neighbouring language may look right and is not: a search does not find the word, a
screen reader spells it out or says another. And a guide that mixes Farsi into Arabic tells its
readers that nobody who speaks their language has looked at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
ALIKE = {"LATIN", "CYRILLIC", "GREEK"}  # mixed within a word they are another fault
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_FARSI = Locale("fa", "فارسی", "Persian", "rtl", "Arab", "۰۱۲۳۴۵۶۷۸۹", "nplurals=2; plural=n;")
_WELSH = Locale("cy", "Cymraeg", "Welsh", "ltr", "Latn", "0123456789", "nplurals=6; plural=n;")
GOOD = [
    (Entry("Your rights", ("حقوقك",)), _ARABIC),
    (Entry("A video", ("ڤيديو",)), _ARABIC),
    (Entry("Your rights", ("حقوق شما",)), _FARSI),
    (Entry("Ask José.", ("Gofynnwch i José.",)), _WELSH),
    (Entry("We speak فارسی.", ("Rydym yn siarad فارسی.",)), _WELSH),
]
BAD = [
    (Entry("Your rights", ("حقوق چه",)), _ARABIC),
    (Entry("You can", ("مي‌توانيد",)), _FARSI),
    (Entry("You can", ("Gallwch chi, señor",)), _WELSH),
    (Entry("Your rights", ("Eich hawliau: права",)), _WELSH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look at each letter of the words that the source does not have."""
    own = locales.own_scripts(locale)
    if not own:
        return
    source = set(locales.words(markdown.prose(f"{entry.msgid}\n{entry.plural or ''}")))
    found: dict[str, str] = {}
    for form in entry.msgstr:
        for word in locales.words(markdown.prose(form)):
            if word not in source:
                found |= {char: word for char in _foreign(word, locale) if char not in found}
    for char, word in list(found.items())[:3]:
        yield _said(char, word, locale)


@lru_cache(maxsize=50_000)  # a language's guides say the same few thousand words again and again
def _foreign(word: str, locale: Locale) -> tuple[str, ...]:
    own = locales.own_scripts(locale)
    kinds = {locales.script(char) for char in word} - {""}
    mixed = len(kinds & ALIKE) > 1
    return tuple(char for char in word if _strange(char, own, mixed, locale))


def _strange(char: str, own: frozenset[str], mixed: object, locale: Locale) -> bool:
    script = locales.script(char)
    if script in own:
        return locales.foreign(char, locale)
    return bool(script) and script != "LATIN" and not mixed


def _said(char: str, word: str, locale: Locale) -> str:
    other = locales.instead(locale).get(char.lower())
    better = (
        f"; write {other} (U+{ord(other[0]):04X})" if other else "; is this the right language?"
    )
    sign = f"{char} (U+{ord(char):04X})"
    return f"{sign}, in the word {word}, is no letter of {locale.english}{better}"

"""A text in a language → the months that it names (CLDR)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale as Cldr
from babel import UnknownLocaleError

from ..model import Locale
from .numerals import ascii_digits

# Arabic names the months in three ways, by region.
ALSO = {"ar": ("ar_SY", "ar_MA", "ar_DZ"), "fa": ("fa_AF",)}
# What people write beside CLDR's names: Somali has borrowed names, and so has Sorani.
BORROWED = {
    "so": "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Agoosto Sebtembar Oktoobar "
    "Nofembar Disembar",
    "ckb": "یەنایر فێبرایر مارس ئەپریل مایۆ یۆنیۆ یۆلیۆ ئۆگۆست سێپتەمبەر ئۆکتۆبەر "
    "نۆڤەمبەر دێسەمبەر",
    "om": "Janaayo Febraayo Maarsii Eebiloo Meey Juuni Julaay Ogoostoo Septembara Oktoobara "
    "Noovemberii Diisembera",
}

# A day or a year, and no part of a sum.
NUMBER = r"(?<![\d.,٫])(?:[12]\d{3}|[0-3]?\d)(?![\d٫]|[.,]\d)"
_NUMBER = re.compile(NUMBER)
# In these scripts "in" and "and" are written together with the word that follows.
# Names that are another word where a word follows: Persian "می" begins every verb of the present.
UNSURE = {"fa": {"می": r"(?!\w{0,3}\s+[^\W\d])"}}
PREFIXED = dict.fromkeys(("Arab", "Hebr", "Ethi"), r"\w{0,2}?")


def months(text: str, locale: Locale) -> tuple[tuple[str, int], ...]:
    """Return the names of months that stand in a text as words, each with its number.

    A name counts as it begins a word, for languages inflect it; in English "may" and "march" are
    months with a capital only.
    """
    pattern, said = _names(locale.tag, locale.script)
    if pattern is None:
        return ()
    return tuple((found[1], said[found[1]]) for found in pattern.finditer(text))


def dated(text: str, locale: Locale) -> tuple[tuple[str, int], ...]:
    """Return the months of a text that stand within a word of a day or a year, each once."""
    said = ascii_digits(text)
    found = dict.fromkeys(months(said, locale)) if _NUMBER.search(said) else {}
    return tuple(one for one in found if _beside(one[0], said))


def _beside(name: str, said: str) -> bool:
    word, gap = re.escape(name), r"(?:\s+\S{1,6})?\s+"
    return bool(re.search(rf"{NUMBER}\S{{0,4}}{gap}{word}|{word}\S*{gap}{NUMBER}", said))


def knows_months(locale: Locale) -> bool:
    """Return whether the language's own names of the months are known."""
    return bool(_names(locale.tag, locale.script)[1])


@cache
def _names(tag: str, script: str) -> tuple[re.Pattern[str] | None, Mapping[str, int]]:
    language = tag.partition("-")[0]
    said: dict[str, int] = {}
    for name in (tag.replace("-", "_"), *ALSO.get(language, ())):
        for use in ("format", "stand-alone"):
            for month, word in _cldr(name, use).items():
                if any(char.isalpha() for char in word) and not any(c.isdigit() for c in word):
                    said.setdefault(word, month)
    for month, word in enumerate(BORROWED.get(language, "").split(), 1):
        said.setdefault(word, month)
    if not said:
        return None, said
    unsure = UNSURE.get(language, {})
    longest = sorted(said, key=len, reverse=True)
    names = "|".join(re.escape(name) + unsure.get(name, "") for name in longest)
    before = PREFIXED.get(script, "")
    # a joiner that does not join stands within a word
    return re.compile(rf"(?<![\w\u200c]){before}({names})\w{{0,3}}(?![\w\u200c])"), said


def _cldr(name: str, use: str) -> Mapping[int, str]:
    try:
        found = Cldr.parse(name).months[use]["wide"]
    except (UnknownLocaleError, ValueError):
        return {}
    return dict(found)

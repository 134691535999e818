"""A text in a language → the times of day that it states and leaves no doubt about (CLDR)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale as Cldr
from babel import UnknownLocaleError

from ..model import Locale
from .number_words import shape
from .numerals import ascii_digits

# Ethiopia and Eritrea count the hours from sunrise: nine in the morning is "three o'clock".
SUNRISE = {"am": "ሰዓት", "ti": "ሰዓት", "om": "sa'aatii"}
NOON = 12 * 60
USUAL = (("am", 0), ("a.m.", 0), ("a. m.", 0), ("pm", NOON), ("p.m.", NOON), ("p. m.", NOON))


def times(text: str, locale: Locale) -> frozenset[int]:
    """Return the times of a text in minutes after midnight.

    Only those with a half of the day (9 pm, 9 de la noche), or after 13:00, leave no doubt. None
    are read in a language that counts the hours from sunrise.
    """
    if locale.tag.partition("-")[0] in SUNRISE or not re.search(r"\d", text):
        return frozenset()
    pattern, halves = _pattern(locale.tag)
    shown = _spaced(ascii_digits(text))
    return frozenset(time for one in pattern.finditer(shown) for time in _time(one, halves))


def _time(found: re.Match[str], halves: Mapping[str, int]) -> Iterator[int]:
    before, hour, minute, after = found.groups()
    said = before or after
    late = int(hour) > 12 and minute
    if int(hour) > 24 or not (said or late):
        return
    clock = int(hour) * 60 + int(minute or 0)
    if said and int(hour) <= 12:
        clock = clock % NOON + halves[said]
    yield clock % (2 * NOON)


@cache
def _pattern(tag: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """Return what finds a time, and the minutes that each name of a half of the day adds."""
    said: dict[str, set[int]] = {}
    for name, added in [*USUAL, *_cldr(tag)]:
        said.setdefault(_spaced(name), set()).add(added)
    halves = {name: min(added) for name, added in said.items() if len(added) == 1}
    after = sorted(halves, key=len, reverse=True)
    names = "|".join(map(re.escape, after))
    # "I am 9" is no time: in the Latin script the half of the day stands behind
    before = "|".join(re.escape(name) for name in after if not name.isascii()) or "(?!)"
    clock = r"(?<![\d.,:])(\d{1,2})(?:[:.h](\d\d))?(?!\d|[,:]\d)"
    return re.compile(
        rf"(?:(?<![a-z])({before}) ?)?{clock}(?: ?[点时])?(?: ?({names})(?!\w))?"
    ), halves


def _spaced(text: str) -> str:
    return re.sub(r"\s", " ", shape(text))


def _cldr(tag: str) -> Iterator[tuple[str, int]]:
    """Yield the names of the parts of a day that lie in one half of it, with what they add.

    Nights are left out where CLDR has them after midnight: people say "9 at night" too.
    """
    try:
        cldr = Cldr.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return
    rules = cldr.day_period_rules.get(None, {})
    halves = {"am": 0, "pm": NOON}
    for part in rules:
        span = rules[part][0]
        if part.startswith("morning") and span["before"] <= NOON * 60:
            halves[part] = 0
        elif part.startswith(("afternoon", "evening", "night")) and span["from"] >= NOON * 60:
            halves[part] = NOON
    for use in cldr.day_periods.values():
        for width in ("wide", "abbreviated"):
            for part, name in use.get(width, {}).items():
                if part in halves:
                    yield name, halves[part]

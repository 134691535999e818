"""Numbers, dates, times and sums that are no longer those of the source."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from babel import Locale

from ..corpus import Good
from ..lexicon import DAYS, EAST, MONEY, MONTHS
from .shape import Damage, Damaged, put, shown, swapped, told

# Numbers that are a kind of their own.
SPECIAL = re.compile(r"£|0808|60777|\d{4}|[Ss]ection|Article|Protocol|April|March|\dam|\d:\d|%")


def digits(value: str, like: str) -> str:
    """Write ASCII digits in the script of `like`."""
    zero = ord(like) - int(like)
    return "".join(chr(zero + int(char)) for char in value)


def plain(found: str) -> str:
    return "".join(str(int(char)) for char in found)


def _other(value: str, dice: Random) -> str:
    """Return a number with one digit changed: as long as it was, and never with a zero ahead."""
    at = dice.randrange(len(value))
    wanted = [d for d in "123456789" if d != value[at]]
    return value[:at] + dice.choice(wanted) + value[at + 1 :]


def _numbers(good: Good, wanted: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the numbers of a translation that are one of those the source has there."""
    values = {value for found in wanted.findall(good.msgid) for value in re.findall(r"\d+", found)}
    return [found for found in shown(good.text, r"\d+") if plain(found[0]) in values]


def of(wanted: str) -> Damage:
    """Return the damage that changes a digit of a number the source has in such a place."""
    pattern = re.compile(wanted)

    def damage(good: Good, dice: Random) -> Damaged | None:
        found = _numbers(good, pattern)
        if not found:
            return None
        one = dice.choice(found)
        new = digits(_other(plain(one[0]), dice), one[0][0])
        return told(good, put(good.text, one, new))

    return damage


def _changed(good: Good, dice: Random) -> Damaged | None:
    return None if SPECIAL.search(good.msgid) else of(r"\d+")(good, dice)


def _long(good: Good) -> list[re.Match[str]]:
    """Return the numbers with two digits and more that are no telephone's."""
    return [] if "0808" in good.msgid else shown(good.text, r"\d{2,}")


def _dropped(good: Good, dice: Random) -> Damaged | None:
    if not (found := _long(good)):
        return None
    one = dice.choice(found)
    at = dice.randrange(1, len(one[0]))
    return told(good, put(good.text, one, one[0][:at] + one[0][at + 1 :]))


def _turned(good: Good, dice: Random) -> Damaged | None:
    found = [one for one in _long(good) if one[0][0] != one[0][1] and int(one[0][1])]
    if not found:
        return None
    one = dice.choice(found)
    return told(good, put(good.text, one, one[0][1] + one[0][0] + one[0][2:]))


def _lost(good: Good, dice: Random) -> Damaged | None:
    numbers = [] if SPECIAL.search(good.msgid) else _numbers(good, re.compile(r"\d+"))
    values = [plain(one[0]) for one in shown(good.text, r"\d+")]
    found = [one for one in numbers if values.count(plain(one[0])) == 1]
    return told(good, put(good.text, dice.choice(found), "").replace("  ", " ")) if found else None


def _invented(good: Good, dice: Random) -> Damaged | None:
    places = shown(good.text, r"(?<=\w) (?=\w)")
    if re.search(r"\d", good.msgid) or not places or len(good.text) < 30:
        return None
    number = digits(str(dice.randrange(20, 99)), _zero(good.language))
    return told(good, put(good.text, dice.choice(places), f" {number} "))


def _zero(language: str) -> str:
    return {"fa": "۰", "ps": "۰", "ckb": "٠", "bn": "০"}.get(language, "0")


@cache
def months(language: str) -> tuple[str, ...]:
    """Return the names of the months as they stand in a date."""
    names = Locale.parse(language).months["format"]["wide"]
    return tuple(names[number] for number in range(1, 13))


def _month(good: Good) -> re.Match[str] | None:
    if not re.search("March|April", good.msgid):
        return None
    found = shown(good.text, "|".join(map(re.escape, (months(good.language)[2:4]))))
    return found[0] if found else None


def _changed_month(good: Good, dice: Random) -> Damaged | None:
    numbered = shown(good.text, r"\d+(?=月)")
    if numbered and re.search("March|April", good.msgid):
        return told(good, put(good.text, numbered[0], str(dice.randrange(5, 12))))
    if not (found := _month(good)):
        return None
    return told(good, put(good.text, found, dice.choice(months(good.language)[4:])))


def _english_month(good: Good, dice: Random) -> Damaged | None:
    found = _month(good)
    english = "March" if "March" in good.msgid else "April"
    return told(good, put(good.text, found, english)) if found else None


KINDS: dict[str, Damage] = {
    "changed number": _changed,
    "dropped digit": _dropped,
    "digits turned round": _turned,
    "lost number": _lost,
    "invented number": _invented,
    "changed number in words": swapped(MONTHS),
    "days became weeks": swapped(DAYS),
    "changed day": of(r"\b\d{1,2}(?= (?:March|April))"),
    "changed month": _changed_month,
    "English month": _english_month,
    "changed year": of(r"\b(?:19|20)\d\d\b"),
    "changed time": of(r"\d+:\d+|\b9(?=am)"),
    "changed sum": of(r"£[\d.,]*\d"),
    "changed currency": swapped(MONEY),
    "changed per cent": of(r"\d+(?=%)"),
    "changed section": of(r"(?:[Ss]ection|Article|Protocol) \d+"),
    "changed direction": swapped(EAST),
}

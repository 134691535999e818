"""Faults of an entry as such: what it stands beside, how many forms it has, what became of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from pipeline.model import Entry

from ..corpus import Good, good
from .shape import Damage, Damaged


def _another(one: Good, dice: Random) -> Entry:
    """Return another sentence of the language, not much longer or shorter than this one."""
    near = sorted(
        (other.entry for other in good(one.language) if other.text != one.text),
        key=lambda entry: abs(len(entry.msgid) - len(one.msgid)),
    )
    return dice.choice(near[:5])


def _otherwise(text: str, dice: Random) -> str:
    """Return the sentence with one of its middle words left out: said a little otherwise."""
    words = text.split(" ")
    if len(words) > 3:
        del words[dice.randrange(1, len(words) - 1)]
        return " ".join(words)
    at = dice.randrange(1, len(text) - 1)
    return text[:at] + text[at + 1 :]


def _plain(one: Good) -> bool:
    marked = any(char in one.msgid for char in '[{`*"')
    return not marked and not one.entry.plural and len(one.msgid.split()) > 4


def _twice(one: Good, dice: Random) -> Damaged | None:
    """Say a sentence that stands there twice, once without its stop, in two ways."""
    if not (_plain(one) and one.msgid.endswith(".")) or any(map(str.isdigit, one.msgid)):
        return None
    twin = Entry(one.msgid[:-1], (one.text.rstrip(".።।۔。"),))
    other = _another(one, dice)
    return Damaged(replace(one.entry, msgstr=(other.msgstr[0],)), beside=(twin,))


def _elsewhere(one: Good, dice: Random) -> Damaged | None:
    """Say a sentence in one guide otherwise than in another."""
    if not _plain(one) or any(char.isdigit() for char in one.msgid):
        return None
    twin = Entry(one.msgid, one.entry.msgstr)
    return Damaged(replace(one.entry, msgstr=(_otherwise(one.text, dice),)), elsewhere=(twin,))


def _alike(one: Good, dice: Random) -> Damaged | None:
    """Say two different sentences with the same words."""
    if not _plain(one):
        return None
    other = _another(one, dice)
    if other.plural or any(char in other.msgid for char in "[{`*"):
        return None
    return Damaged(replace(one.entry, msgstr=other.msgstr), beside=(other,))


def _too_few(one: Good, dice: Random) -> Damaged | None:
    if not one.entry.plural or len(one.entry.msgstr) < 2:
        return None
    return Damaged(replace(one.entry, msgstr=one.entry.msgstr[:-1]))


def _too_many(one: Good, dice: Random) -> Damaged | None:
    if not one.entry.plural:
        return None
    return Damaged(replace(one.entry, msgstr=(*one.entry.msgstr, one.entry.msgstr[-1])))


def _empty(one: Good, dice: Random) -> Damaged | None:
    return Damaged(replace(one.entry, msgstr=("",) * len(one.entry.msgstr)))


def _fuzzy(one: Good, dice: Random) -> Damaged | None:
    return Damaged(replace(one.entry, flags=("fuzzy", *one.entry.flags)))


KINDS: dict[str, Damage] = {
    "translated in two ways": _twice,
    "two ways in two guides": _elsewhere,
    "two sentences alike": _alike,
    "a plural form too few": _too_few,
    "a plural form too many": _too_many,
    "empty": _empty,
    "fuzzy": _fuzzy,
}

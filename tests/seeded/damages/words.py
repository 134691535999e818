"""Words: of another language, too few, too many, twice, turned into their opposite."""

from __future__ import annotations

import re
from random import Random

from ..corpus import Good, good
from ..lexicon import (
    AVOID,
    KEPT,
    KEPT_TRANSLATED,
    MUST_PAY,
    MUST_SIGN,
    NEED_NOT_SIGN,
    OUT_OF_OFFICE,
    OUT_OF_OFFICE_ENGLISH,
    SAME_SCRIPT,
    TWICE,
)
from .shape import Damage, Damaged, put, shown, swapped, told

LONG = 60  # letters of a source sentence that somebody may cut short


def _untranslated(one: Good, dice: Random) -> Damaged | None:
    return told(one, one.msgid) if len(one.msgid.split()) > 4 else None


def _source_left(one: Good, dice: Random) -> Damaged | None:
    """Keep the first sentence, or half of the words, and leave the rest in the source's."""
    words = one.msgid.split()
    if len(words) < 10 or re.search(r"[\]{`*]", one.msgid):
        return None
    half = one.text.split()
    kept = " ".join(half[: len(half) // 2]) if len(half) > 3 else one.text[: len(one.text) // 2]
    return told(one, f"{kept} {' '.join(words[len(words) // 2 :])}")


def _cut(one: Good, dice: Random) -> Damaged | None:
    if len(one.msgid) < LONG or re.search(r"[\]{`*\d]", one.msgid):
        return None
    return told(one, one.text[: len(one.text) // 4].rstrip())


def _first_sentence(one: Good, dice: Random) -> Damaged | None:
    """Leave out all sentences but the first."""
    if len(re.findall(r"[.?!](?= |$)", one.msgid)) < 2 or re.search(r"[\]{`*\d\"]", one.msgid):
        return None
    found = re.match(r".{8,}?[.?!۔؟።。？！।]", one.text)
    return told(one, found[0]) if found and len(found[0]) < len(one.text) * 0.6 else None


def _doubled(one: Good, dice: Random) -> Damaged | None:
    if len(one.msgid) < LONG or re.search(r"[\]{`*]", one.msgid):
        return None
    return told(one, f"{one.text} {one.text}")


def _out_of_office(one: Good, dice: Random) -> Damaged | None:
    if re.search(r"[\]{`*\d]", one.msgid) or not LONG * 0.5 < len(one.msgid) < LONG * 2:
        return None
    return told(one, OUT_OF_OFFICE.get(one.language, OUT_OF_OFFICE_ENGLISH))


def _to_do(one: Good, dice: Random) -> Damaged | None:
    notes = ("TODO ", "[translation missing] ", "Translation: ", "XXX ", "??? ")
    return told(one, dice.choice(notes) + one.text)


def _blank(one: Good, dice: Random) -> Damaged | None:
    return told(one, dice.choice((" ", "…", "-", "\u00a0")))


def _repeated(one: Good, dice: Random) -> Damaged | None:
    gap = "" if one.language == "zh_Hans" else " "
    edge = ("", "") if not gap else (r"(?<![\w’'])", r"(?![\w’'])")
    for word in TWICE[one.language]:
        if found := shown(one.text, edge[0] + re.escape(word) + edge[1]):
            return told(one, put(one.text, found[0], word + gap + word))
    return None


def _translation(language: str, msgid: str) -> str | None:
    found = (one.text for one in good(language) if one.msgid == msgid)
    return next(found, None)


def _other_script(one: Good, dice: Random) -> Damaged | None:
    language = dice.choice(
        ("uk", "ta", "bn") if one.language not in {"uk", "ta", "bn"} else ("ar",)
    )
    text = _translation(language, one.msgid)
    return told(one, text) if text and len(text) > 30 else None


def _same_script(one: Good, dice: Random) -> Damaged | None:
    language = SAME_SCRIPT.get(one.language)
    text = _translation(language, one.msgid) if language else None
    return told(one, text) if text and len(text) > 30 else None


def _kept_translated(one: Good, dice: Random) -> Damaged | None:
    found = re.search(KEPT, one.text)
    if not found or KEPT not in one.msgid:
        return None
    return told(one, one.text.replace(KEPT, KEPT_TRANSLATED[one.language]))


KINDS: dict[str, Damage] = {
    "left untranslated": _untranslated,
    "source left inside": _source_left,
    "cut short": _cut,
    "sentences left out": _first_sentence,
    "said twice": _doubled,
    "out-of-office answer": _out_of_office,
    "a note to oneself": _to_do,
    "blank": _blank,
    "repeated word": _repeated,
    "another script": _other_script,
    "another language": _same_script,
    "kept name translated": _kept_translated,
    "avoided word": swapped(AVOID),
    "lost not (need not pay)": swapped(MUST_PAY),
    "lost not (must not sign)": swapped(MUST_SIGN),
    "must not became need not": swapped(NEED_NOT_SIGN),
}

"""Punctuation that is not the language's, is lost, or stands where it should not."""

from __future__ import annotations

import re
from random import Random

from ..corpus import Good
from .shape import Damage, Damaged, put, shown, told

NO_BREAK = "\u00a0\u202f"


def _last(good: Good, wanted: str, new: str) -> Damaged | None:
    found = re.search(rf"[{wanted}](?=[\"”»\s*]*$)", good.text)
    return told(good, put(good.text, found, new)) if found else None


def _question(good: Good, dice: Random) -> Damaged | None:
    return told(good, re.sub("[؟፧？]", "?", good.text))


def _lost_question(good: Good, dice: Random) -> Damaged | None:
    if not good.msgid.endswith("?"):
        return None
    return _last(good, "?؟፧？", dice.choice((".", "")))


def _opening(good: Good, dice: Random) -> Damaged | None:
    return told(good, re.sub("[¿¡]", "", good.text, count=1))


def _stop(good: Good, dice: Random) -> Damaged | None:
    return _last(good, "።।۔。", ".")


def _lost_stop(good: Good, dice: Random) -> Damaged | None:
    if not good.msgid.endswith("."):
        return None
    return _last(good, ".።।۔。", "")


def _lost_colon(good: Good, dice: Random) -> Damaged | None:
    if not good.msgid.endswith(":"):
        return None
    return told(good, re.sub(rf"[{NO_BREAK} ]?[:：፦፡]$", dice.choice((".", "")), good.text))


def _comma(good: Good, dice: Random) -> Damaged | None:
    found = shown(good.text, "[،፣，]")
    return told(good, put(good.text, dice.choice(found), ",")) if found else None


def _french(good: Good, dice: Random) -> Damaged | None:
    """Take the space before a sign, or after «, out; or make it one that breaks."""
    if good.language != "fr":
        return None
    found = shown(good.text, rf"[{NO_BREAK}](?=[:;?!»])")
    return told(good, put(good.text, found[0], "")) if found else None


def _double_space(good: Good, dice: Random) -> Damaged | None:
    found = shown(good.text, r"(?<=\w) (?=\w)")
    return told(good, put(good.text, dice.choice(found), "  ")) if found else None


def _space_before(good: Good, dice: Random) -> Damaged | None:
    found = shown(good.text, r"(?<=\w)[,،፣.](?= )")
    return told(good, put(good.text, found[0], f" {found[0][0]}")) if found else None


def _edge_space(good: Good, dice: Random) -> Damaged | None:
    return told(good, dice.choice((f" {good.text}", f"{good.text} ")))


def _bracket(good: Good, dice: Random) -> Damaged | None:
    found = shown(good.text, "[)）]")
    return told(good, put(good.text, found[0], "")) if found else None


def _quote(good: Good, dice: Random) -> Damaged | None:
    found = shown(good.text, rf"[{NO_BREAK}]?[»”]|(?<=\w)\"")
    return told(good, put(good.text, found[-1], "")) if found else None


def _spaced(good: Good, dice: Random) -> Damaged | None:
    """Put spaces between characters that have none."""
    if good.language != "zh_Hans":
        return None
    return told(good, re.sub(r"(?<=[一-鿿])(?=[一-鿿])", " ", good.text))


def _unspaced(good: Good, dice: Random) -> Damaged | None:
    """Take every space out, as a machine once did."""
    if good.language in {"zh_Hans", "ta"} or good.text.count(" ") < 8:
        return None
    return told(good, good.text.replace(" ", ""))


KINDS: dict[str, Damage] = {
    "question mark of another language": _question,
    "lost question mark": _lost_question,
    "lost opening mark": _opening,
    "stop of another language": _stop,
    "lost stop": _lost_stop,
    "lost colon": _lost_colon,
    "comma of another language": _comma,
    "French spaces": _french,
    "double space": _double_space,
    "space before a comma": _space_before,
    "space at an edge": _edge_space,
    "unclosed bracket": _bracket,
    "unclosed quote": _quote,
    "spaces between characters": _spaced,
    "lost spaces": _unspaced,
}

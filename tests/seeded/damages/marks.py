"""Markup: emphasis, code, footnotes; and text that would be another block, or HTML."""

from __future__ import annotations

import re
from random import Random

from ..corpus import Good
from .shape import Damage, Damaged, put, told


def _lost_emphasis(good: Good, dice: Random) -> Damaged | None:
    return told(good, good.text.replace("**", ""))


def _unclosed_emphasis(good: Good, dice: Random) -> Damaged | None:
    found = list(re.finditer(r"\*\*", good.text))
    return told(good, put(good.text, found[-1], "")) if found else None


def _invented_emphasis(good: Good, dice: Random) -> Damaged | None:
    if "*" in good.text or len(good.text) < 30 or "](" in good.text:
        return None
    return told(good, f"**{good.text}**")


def _changed_code(good: Good, dice: Random) -> Damaged | None:
    return told(good, re.sub(r"`\w+`", dice.choice(("`HLEP`", "`AYUDA`", "`help me`")), good.text))


def _lost_code(good: Good, dice: Random) -> Damaged | None:
    return told(good, good.text.replace("`", ""))


def _lost_footnote(good: Good, dice: Random) -> Damaged | None:
    return told(good, re.sub(r"\[\^\w+\]", "", good.text, count=1))


def _other_footnote(good: Good, dice: Random) -> Damaged | None:
    return told(good, re.sub(r"\[\^(\w+)\]", r"[^\1s]", good.text, count=1))


def _loose_footnote(good: Good, dice: Random) -> Damaged | None:
    return told(good, re.sub(r"\[\^(\w+)\]", r"[\1]", good.text, count=1))


def _opened(mark: str) -> Damage:
    def damage(good: Good, dice: Random) -> Damaged | None:
        return told(good, mark + good.text)

    return damage


def _html(good: Good, dice: Random) -> Damaged | None:
    found = re.search(r"[^\W\d_]{3,}", re.sub(r"[`{(].*", "", good.text))
    if not found:
        return None
    tag = dice.choice(("b", "u", "script", "i"))
    return told(good, put(good.text, found, f"<{tag}>{found[0]}</{tag}>"))


def _entity(good: Good, dice: Random) -> Damaged | None:
    """Leave a code where a space was: `&nbsp;` alone is a space in Markdown, and no fault."""
    found = re.search(r"(?<=\w) (?=\w)", good.text)
    return (
        told(good, put(good.text, found, dice.choice(("&amp;nbsp;", r"\u00a0")))) if found else None
    )


KINDS: dict[str, Damage] = {
    "lost emphasis": _lost_emphasis,
    "unclosed emphasis": _unclosed_emphasis,
    "invented emphasis": _invented_emphasis,
    "changed code": _changed_code,
    "lost code": _lost_code,
    "lost footnote": _lost_footnote,
    "another footnote": _other_footnote,
    "broken footnote": _loose_footnote,
    "opens as heading": _opened("## "),
    "opens as list": _opened("- "),
    "opens as quote": _opened("> "),
    "HTML tag": _html,
    "code for a space": _entity,
}

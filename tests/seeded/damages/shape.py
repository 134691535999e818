"""What a damage gives back, and what most of them need to touch a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from pipeline.model import Entry

from ..corpus import Good
from ..lexicon import Pairs

# What stands in a sentence without being its words: link targets, facts, footnotes, code.
HIDDEN = re.compile(r"\]\([^)]*\)|\{\w+\}|\[\^\w+\]|`[^`]*`|https?://\S+|\S+@\S+")


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged entry, and the entries that stand beside it: damaged or not, they are the same.

    `beside` are in its own catalogue, `elsewhere` in another guide's of the same language.
    """

    entry: Entry
    beside: tuple[Entry, ...] = ()
    elsewhere: tuple[Entry, ...] = ()


Damage = Callable[[Good, Random], Damaged | None]


def told(good: Good, text: str) -> Damaged | None:
    """Return the entry that says `text`, None where it says so already."""
    if text == good.text or good.entry.plural:
        return None
    return Damaged(replace(good.entry, msgstr=(text,)))


def shown(text: str, pattern: str) -> list[re.Match[str]]:
    """Return where a pattern stands in the words of a text."""
    masked = HIDDEN.sub(lambda found: "\0" * len(found[0]), text)
    return list(re.finditer(pattern, masked))


def put(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]


def swapped(pairs: Pairs) -> Damage:
    """Return the damage that puts a language's second word for its first."""

    def damage(good: Good, dice: Random) -> Damaged | None:
        old, new = pairs.get(good.language, ("", ""))
        if good.home != "good" or not old or old not in good.text:
            return None
        return told(good, good.text.replace(old, new, 1))

    return damage

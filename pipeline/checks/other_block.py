"""A translation does not open as another kind of block: a heading, a list, a quote, code.

A translation stays the shape that the source has, so the mark would be shown as it is: a reader
would meet a sentence that starts with `##`, and somebody listening would hear "hash, hash".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Entry

MARKS = re.compile(
    r"(?P<heading>#{1,6}\s)|(?P<list>[-*+]\s|\d{1,9}[.)]\s)|(?P<quote>>)|(?P<code>```|~~~)"
    r"|(?P<rule>(-{3,}|\*{3,}|_{3,})\s*$)|(?P<table>\|)",
)
# In many languages "3." is how "third" is written, so that one line alone is no list.
NUMBER = re.compile(r"\d{1,9}[.)]\s")
SEVERITY = "error"
GOOD = [
    Entry("Your rights", ("Sus derechos",)),
    Entry("1. First", ("1. Primero",)),
    Entry("*Now*", ("*Ahora*",)),
    Entry("-5 degrees", ("-5 grados",)),
    Entry("You must go on 1 November", ("1. listopadu musíte jít",)),
    Entry("The third step", ("3. krok",)),
    Entry("Come on 3 May.\\\nBring a lamp.", ("3. května přijďte.\\\nVezměte lampu.",)),
]
BAD = [
    Entry("Your rights", ("## Sus derechos",)),
    Entry("Your rights", ("- Sus derechos",)),
    Entry("Your rights", ("Sus\n> derechos",)),
    Entry("Your rights", ("1. Sus\n2. derechos",)),
    Entry("Your rights", ("```\nSus derechos",)),
    Entry("Your rights", ("---\nSus derechos",)),
    Entry("Your rights", ("| Sus | derechos |",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look at the beginning of each line of each form of the translation."""
    wanted = {kind for kind, _ in _openings(entry.msgid)}
    for form in entry.msgstr:
        for kind, mark in _openings(form):
            if kind not in wanted:
                yield (
                    f"this begins as a {kind} with {mark!r}, "
                    "and the source does not; take the mark out"
                )
                break


def _openings(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line's mark, and what block it would open."""
    lines = [line.lstrip(" ") for line in text.split("\n")]
    for line, below in pairwise([*lines, ""]):
        ordinal = NUMBER.match(line) and not NUMBER.match(below)
        if (found := MARKS.match(line)) and not ordinal:
            yield str(found.lastgroup), found[0].strip()

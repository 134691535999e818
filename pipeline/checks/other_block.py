"""A translation does not open as another kind of block: a heading, a list, a quote, code.

A translation stays the shape that the source has, so the mark would be shown as it is: a reader
would meet a sentence that starts with `##`, and somebody listening would hear "hash, hash".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Entry

MARKS = re.compile(
    r"(?P<heading>#{1,6}\s)|(?P<list>[-*+]\s|\d{1,9}[.)]\s)|(?P<quote>>)|(?P<code>```|~~~)"
    r"|(?P<rule>(-{3,}|\*{3,}|_{3,})\s*$)|(?P<table>\|)",
)
SEVERITY = "error"
GOOD = [
    Entry("Your rights", ("Sus derechos",)),
    Entry("1. First", ("1. Primero",)),
    Entry("*Now*", ("*Ahora*",)),
    Entry("-5 degrees", ("-5 grados",)),
]
BAD = [
    Entry("Your rights", ("## Sus derechos",)),
    Entry("Your rights", ("- Sus derechos",)),
    Entry("Your rights", ("Sus\n> derechos",)),
    Entry("Your rights", ("```\nSus derechos",)),
    Entry("Your rights", ("| Sus | derechos |",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look at the beginning of each line of each form of the translation."""
    wanted = {found.lastgroup for line in entry.msgid.split("\n") if (found := MARKS.match(line))}
    for form in entry.msgstr:
        for line in form.split("\n"):
            found = MARKS.match(line.lstrip(" "))
            if found and found.lastgroup not in wanted:
                yield (
                    f"this begins as a {found.lastgroup} with {found[0].strip()!r}, "
                    "and the source does not; take the mark out"
                )
                break

"""Every character is one that Unicode has: no control, private or unknown sign.

Such a sign is drawn as a box, or as whatever a program thought it was; each reader sees another
thing, and some programs refuse the whole page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..model import Entry

KINDS = {
    "Cc": "a control character",
    "Co": "a sign that only one font knows",
    "Cn": "no character at all",
    "Cs": "half a character",
}
SEVERITY = "error"
GOOD = [Entry("A.\\\nB.", ("A.\\\nB.",)), Entry("Well done", ("Bien 👍🏽",))]
BAD = [
    Entry("Your rights", ("Sus \x96 derechos",)),
    Entry("Your rights", ("Sus \ue010derechos",)),
    Entry("Your rights", ("Sus derechos\ufdd0",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look at the category (Unicode, UAX 44) of each character."""
    for form in entry.msgstr:
        for char in sorted(set(form) - {"\n", "\t"}):
            if kind := KINDS.get(unicodedata.category(char)):
                yield f"U+{ord(char):04X} is {kind}; take it out, or type the text again"
                break

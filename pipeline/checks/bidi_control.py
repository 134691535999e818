"""No hidden character turns the direction of text round, and isolates are closed.

An override shows "10" as "01" without a trace. An isolate left open lets the next sentence, or
the next phone number, run the wrong way. Joiners and direction marks are left alone: Farsi,
Sorani and others need them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Entry

OVERRIDES = {chr(code) for code in [*range(0x202A, 0x202F)]}
ISOLATES = {"\u2066", "\u2067", "\u2068"}
POP = "\u2069"
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
BREAK = r"\\\n| {2,}\n"  # a hard one: the page begins a new line, and its direction anew
SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("Call 999", ("اتصل بالرقم \u2066999\u2069",)),
    Entry("You can", ("می\u200cتوانید",)),
]
BAD = [
    Entry("Call 999", ("اتصل \u202e999\u202c",)),
    Entry("Call 999", ("اتصل \u2066999",)),
    Entry("Call 999", ("اتصل 999\u2069",)),
    Entry("Call\\\n999", ("اتصل \u2066\\\n999\u2069",)),
    Entry("Call 999", ("Llame\U000e0041 al 999",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for overrides, embeddings, tag characters and isolates that are not closed."""
    for form in entry.msgstr:
        if not HIDDEN.search(form):
            continue
        if any(char in OVERRIDES for char in form):
            yield "a hidden character turns the text round; type the sentence again by hand"
        if any(0xE0000 <= ord(char) <= 0xE007F for char in form):
            yield "a hidden tag character stands here; type the sentence again by hand"
        if not all(_closed(line) for line in re.split(BREAK, form)):
            yield "a hidden mark of direction has no end or no start; type the sentence again"


def _closed(text: str) -> bool:
    """Return whether isolates are balanced in a line; a line break ends them (UAX 9, BD13)."""
    depth = 0
    for char in text:
        depth += (char in ISOLATES) - (char == POP)
        if depth < 0:
            return False
    return depth == 0

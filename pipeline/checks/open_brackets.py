"""Brackets and quotation marks that open are closed.

Where one is missing, the reader cannot tell which words are an aside, or somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

# Pairs that no language turns round; » and “ open in some and close in others, so they are counted.
PAIRS = ("()", "[]", "（）", "「」", "『』", "《》", "【】")
COUNTED = ("«»", '"', "“”„‟")
SEVERITY = "review"
GOOD = [
    Entry("It says (here) “no”.", ("Dice (aquí) «no».",)),
    Entry("It says “no”.", ("Mówi „nie”.", "Er sagt „nein“.")),
    Entry("a) First", ("a) Primero",)),
    Entry("Really :)", ("De verdad :)",)),
    Entry("First", ("1) Primero",)),
]
BAD = [
    Entry("It says (here) no.", ("Dice (aquí no.",)),
    Entry("It says here no.", ("Dice aquí) no.",)),
    Entry("It says “no”.", ("Dice «no.",)),
    Entry("It says “no”.", ("Dice “no.",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Count each kind; what the source leaves open the translation may leave open."""
    source = markdown.prose(entry.msgid)
    for form in entry.msgstr:
        said = markdown.prose(form)
        for pair in PAIRS:
            if _open(said, pair) and not any(_open(source, other) for other in PAIRS):
                yield f"{pair[0]} and {pair[1]} do not match; add the one that is missing"
        for marks in COUNTED:
            if _count(said, marks) % 2 and not any(_count(source, other) % 2 for other in COUNTED):
                yield f"a quotation mark ({marks[0]}) has no partner; add the one that is missing"


def _open(text: str, pair: str) -> bool:
    """Return whether more are opened or closed; a letter or number of a list closes none."""
    if pair[0] not in text and pair[1] not in text:
        return False
    depth = 0
    for place, char in enumerate(text):
        if char == pair[1] and depth == 0 and place < 3 and text[:place].isalnum():
            continue
        depth += (char == pair[0]) - (char == pair[1])
        if depth < 0:
            return True
    return depth > 0


def _count(text: str, marks: str) -> int:
    return sum(text.count(mark) for mark in marks)

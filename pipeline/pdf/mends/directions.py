"""The pieces of a line as they are seen from left to right → what each says, and marks between.

Whoever reads the text of a PDF meets it as it is drawn, and turns around what runs to the left, by
rules that are simpler than Unicode's. What is said here is such that two of them, Poppler's and
PDFium's, come to the words as they are spoken. Both were read in their sources:

- Poppler (`reorderText`) knows letters of either direction and numbers. On a page of Arabic it
  takes whatever stands between a number and the next Arabic letter for a part of the number.
- PDFium (`CFX_BidiString`, `CPDF_TextPage::CloseTempLine`) cuts a line where the class of letters
  changes and reverses the order of the pieces, the groups of a phone number too; it mirrors
  brackets in Arabic, which Poppler does not.

So marks of direction, which are not seen, stand round what runs the other way and beside
brackets, and the space inside a number is one that does not break.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

LEFT_TO_RIGHT, RIGHT_TO_LEFT, NO_BREAK = "\u200e", "\u200f", "\u00a0"
STRONG = {"R", "AL"}
WEAK = {"EN", "AN", "CS", "ES", "ET"}

# What is said, undrawn, to the left of a drawn piece, one code a letter; and what the piece says.
Said = tuple[str, str]


def said(texts: Sequence[tuple[str, int]], before: int = 1, after: int = 1) -> Iterator[Said]:
    """Yield what each piece of a line says, of a document that is read from right to left.

    Takes the pieces as seen, each with its level of Unicode's bidirectional algorithm, and the
    levels of what stands to their left and right on the same line.

    >>> list(said([("b", 0), ("a", 1)]))
    [('', '\u200fb\u200f'), ('', 'a')]
    """
    around = [("", before), *texts, ("", after)]
    for at, (text, level) in enumerate(texts, 1):
        if level % 2:
            yield _backwards(text, _last(around[at - 1]))
        else:
            yield "", _forwards(around, at)


def turned(text: str) -> Said:
    """Return a piece that runs to the left, letter by letter as they are seen.

    >>> turned("abc")
    ('cb', 'a')
    """
    return text[:0:-1], text[:1]


def _backwards(text: str, last: str) -> Said:
    left, shown = turned(text)
    if shown and unicodedata.mirrored(shown):
        return left, RIGHT_TO_LEFT + shown + LEFT_TO_RIGHT
    if _class(shown) in WEAK and _class(last) not in STRONG:
        shown = RIGHT_TO_LEFT + shown
    return left, shown


def _forwards(around: Sequence[tuple[str, int]], at: int) -> str:
    """Return what a piece says that runs to the right; marks keep off the spaces at its ends."""
    text = around[at][0]
    if text == " ":
        inside = around[at - 1][0][-1:].isdigit() and around[at + 1][0][:1].isdigit()
        return NO_BREAK if inside else text
    before = next(piece for piece in around[at - 1 :: -1] if piece[0] != " ")
    after = next(piece for piece in around[at + 1 :] if piece[0] != " ")
    if after[1] % 2:
        text += LEFT_TO_RIGHT * (_class(text[-1:]) not in {"L", "EN", "AN"}) + RIGHT_TO_LEFT
    return RIGHT_TO_LEFT * (before[1] % 2) + text


def _last(piece: tuple[str, int]) -> str:
    """Return the character of a piece that is seen last, on its right."""
    text, level = piece
    return text[:1] if level % 2 else text[-1:]


def _class(character: str) -> str:
    return unicodedata.bidirectional(character) if character else ""

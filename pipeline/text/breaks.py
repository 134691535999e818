"""A line of text → where it may be broken (UAX 14). Its door: uniseg.

uniseg reads each letter some thirty times: what cannot matter to a place is left out, and what
was read once is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from uniseg.linebreak import LB, line_break, line_break_breakables

# Between letters of these classes there is never a break (LB1, LB9, LB19, LB23, LB28), nor after
# what opens or before what ends (LB13, LB14); between two ideographs there always is one (LB31).
LETTERS = {LB.AL, LB.AI, LB.XX, LB.HL, LB.SA, LB.NU}
WORD = {*LETTERS, LB.CM, LB.QU}
OPENING, ENDING = {LB.OP, LB.QU}, {LB.EX, LB.IS, LB.CL, LB.CP, LB.QU, LB.CM}
LONGEST = 60  # letters that are read at once; of a longer word each so many by themselves
CONTEXT = 4  # letters that a place beside a space is judged by: a mark or two, and what they are on


def breaks(text: str) -> Iterator[int]:
    """Yield the places in a text before which a line may begin, in order.

    >>> list(breaks("To be, or 人人"))
    [3, 7, 10, 11]
    """
    start = 0
    for n, word in enumerate(text.split(" ")):
        if n and word and start > 1 and _apart(text[:start].rstrip(" ")[-CONTEXT:], word[:CONTEXT]):
            yield start
        for at in _within(word):
            yield start + at
        start += len(word) + 1


@lru_cache(maxsize=65536)
def _apart(one: str, other: str) -> bool:
    """Return whether a line may begin after a space between two words (LB14 to LB18)."""
    if _kind(other[0]) in {*LETTERS, LB.ID} and OPENING.isdisjoint(map(_kind, one)):
        return True
    return bool(list(line_break_breakables(f"{one} {other}"))[len(one) + 1])


@lru_cache(maxsize=65536)
def _within(word: str) -> tuple[int, ...]:
    """Return the places within what has no space in it."""
    kinds = [_kind(char) for char in word]
    if _is_word(kinds):
        return ()
    cuts = [n for n in range(1, len(word)) if kinds[n - 1] == kinds[n] == LB.ID]
    found = [*cuts]
    for start, end in zip([0, *cuts], [*cuts, len(word)], strict=True):
        for at in range(start, end, LONGEST):
            found += [at + place for place in _read(word[at : min(end, at + LONGEST)])]
    return tuple(sorted(found))


def _is_word(kinds: Sequence[LB]) -> bool:
    """Return whether these are the classes of a word with what opens and ends it."""
    start = next((n for n, kind in enumerate(kinds) if kind not in OPENING), len(kinds))
    end = next((n for n in range(len(kinds), start, -1) if kinds[n - 1] not in ENDING), start)
    return end > start and WORD.issuperset(kinds[start:end])


@lru_cache(maxsize=65536)
def _read(piece: str) -> tuple[int, ...]:
    return tuple(at for at, may in enumerate(line_break_breakables(piece)) if may and at)


@cache
def _kind(char: str) -> LB:
    return line_break(char)

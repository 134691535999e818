"""A text → how many columns of a display it takes. No library."""

from __future__ import annotations

import unicodedata

NONE = {"Mn", "Me", "Cf"}  # marks upon a letter, joiners, isolates


def columns(text: str) -> int:
    """Return the columns of a text: wide letters take two (UAX 11), marks none.

    >>> columns("abc"), columns("权利"), columns("e\u0301")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_column(char) for char in text)


def _column(char: str) -> int:
    if unicodedata.category(char) in NONE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1

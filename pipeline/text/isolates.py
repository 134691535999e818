"""A text in a direction → the same with what runs the other way in isolates (UAX 9)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from .. import locales

OPEN = {"ltr": "\u2066", "rtl": "\u2067"}
CLOSE = "\u2069"
MARK = {"ltr": "\u200e", "rtl": "\u200f"}  # a letter that nobody sees
OPENS = "\u2066\u2067\u2068"
HELD = re.compile(f"([{OPENS}][^{OPENS}{CLOSE}]*{CLOSE})")

# By the bidirectional classes of its characters, one sign each: L, R (also AL), N (EN), A (AN),
# m (marks), s (spaces), c (what joins the words of a name), b and e (brackets), o (others).
SIGNS = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "A", "NSM": "m", "WS": "s", "B": "o"}
JOINS = dict.fromkeys(".'’&/@_-–:+", "c") | {"(": "b", ")": "e", "\u200e": "o", "\u200f": "o"}
NAME = re.compile(r"L(?:[LNmscbe]*[LN])?m*")
WORDS = re.compile(r"R(?:[^L]*R)?m*")
# Groups of digits that a line of the other direction would turn round: a phone number.
GROUPS = re.compile(r"[+(]?\d[\d\s()/.\u2010-\u2013-]{4,}\d")
RUNS = {"rtl": NAME, "ltr": WORDS}
OTHER = {"rtl": "ltr", "ltr": "rtl"}


def facing(text: str) -> str:
    """Return the direction of the first letter of a text, "" where it has none (UAX 9, P2)."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def isolated(text: str, direction: str) -> str:
    """Return a text with the words, names and phone numbers that run the other way in isolates.

    What its author has isolated stays as it is.
    """
    if direction == "ltr" and text.isascii():
        return text
    parts = HELD.split(text)
    return "".join(part if n % 2 else _turned(part, direction) for n, part in enumerate(parts))


def _turned(text: str, direction: str) -> str:
    signs = "".join(JOINS.get(c) or SIGNS.get(unicodedata.bidirectional(c), "o") for c in text)
    spans = [_closed(text, *found.span()) for found in RUNS[direction].finditer(signs)]
    if direction == "rtl":
        spans += [found.span() for found in GROUPS.finditer(text) if locales.phones(found[0])]
    written, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            held = f"{OPEN[OTHER[direction]]}{text[start:end]}{CLOSE}"
            written += [text[at:start], held]
            at = end
    return "".join((*written, text[at:]))


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a run is, with the bracket that ends what it has opened."""
    run = text[start:end]
    return start, end + (text[end : end + 1] == ")" and run.count("(") > run.count(")"))


def balanced(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines of one paragraph, each with its isolates in pairs: what is open goes on.

    An end that nothing has opened is left out.
    """
    held: list[str] = []
    for line in lines:
        said = [*held]
        for char in line:
            if char == CLOSE and not held:
                continue
            said.append(char)
            if char in OPENS:
                held.append(char)
            elif char == CLOSE:
                held.pop()
        yield _bare("".join(said) + CLOSE * len(held))


def _bare(line: str) -> str:
    """Return a line without isolates that hold nothing, and without spaces at its end."""
    while (shorter := re.sub(f"[{OPENS}] *{CLOSE}| +(?={CLOSE}*$)", "", line)) != line:
        line = shorter
    return line


def faced(line: str, direction: str) -> str:
    """Return a line that says its direction by itself, whoever shows it.

    Some take it from the first letter of each line that is not in an isolate, others take every
    line to run from left to right: there the stop of a line from right to left would stand at
    its beginning. So such a line has a letter of its own, or a mark, at either end.
    """
    if direction == "rtl" and line:
        front, back = ("" if facing(end) == "rtl" else MARK["rtl"] for end in (line[0], line[-1]))
        return f"{front}{line}{back}"
    around = _outside(line)
    return line if around == line or facing(around) == direction else f"{MARK['ltr']}{line}"


def _outside(line: str) -> str:
    """Return what stands in no isolate."""
    said, depth = [], 0
    for char in line:
        depth += (char in OPENS) - (char == CLOSE)
        if not depth and char != CLOSE:
            said.append(char)
    return "".join(said)

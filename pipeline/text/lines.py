"""A shape → its lines, broken where the script allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .breaks import breaks
from .inlines import END, WHOLE
from .isolates import CLOSE, OPENS, balanced, faced
from .shapes import Shape
from .widths import columns

SHORTEST = 3  # columns of the line below a heading: no words of a guide look like it
UNSEEN = {*OPENS, CLOSE, WHOLE, END}


def lines(shape: Shape, direction: str, width: int) -> Iterator[str]:
    """Yield the lines of a shape; a heading in a wrapped text is underlined."""
    pad = " " * shape.indent
    if shape.kind == "words":
        said = list(balanced(_wrapped(shape.text, width - shape.indent if width else 0)))
    else:
        said = list(balanced([shape.text.rstrip()]))
    lead = " " * (shape.indent - columns(shape.lead)) + shape.lead
    for n, line in enumerate(said):
        yield faced(((pad if n else lead) + line).rstrip(), direction)
    if shape.under and width:
        long = max(map(columns, said), default=0)
        yield faced(pad + shape.under * max(SHORTEST, min(long, width)), direction)


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a paragraph: hard breaks first, then as many words as fit."""
    for line in text.split("\n"):
        yield from _filled(_units(line), width) if width else [_seen(line)]


def _seen(text: str) -> str:
    return text.replace(WHOLE, "").replace(END, "")


def _filled(units: Iterable[str], width: int) -> Iterator[str]:
    line = ""
    for unit in units:
        if line and columns((line + unit).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += unit
    yield line.rstrip()


def _units(text: str) -> Iterator[str]:
    """Yield the pieces of a line between which it may be broken."""
    places = [at for at, char in enumerate(text) if char not in UNSEEN]
    held = _held(text)
    starts = (places[n] for n in breaks("".join(text[at] for at in places)))
    start = 0
    for at in (_opened(text, at) for at in starts if at not in held):
        yield _seen(text[start:at])
        start = at
    yield _seen(text[start:])


def _held(text: str) -> set[int]:
    """Return where no line may begin: within what stays together."""
    found: set[int] = set()
    start = -1
    for at, char in enumerate(text):
        if char == WHOLE:
            start = at
        elif char == END and start >= 0:
            first = next((n for n in range(start, at) if text[n] not in UNSEEN), at)
            found.update(range(first + 1, at))
            start = -1
    return found


def _opened(text: str, at: int) -> int:
    """Return the place before the isolate, and the whole, that begin with a letter."""
    while at and text[at - 1] in {*OPENS, WHOLE}:
        at -= 1
    return at

"""The value of an SVG attribute → the same value in one plain spelling, or None. No library.

Only what is understood whole comes back: numbers, paths, colours by themselves. Whatever could
name another thing (`url()`, `var()`, an entity, an escape) is not understood. SVG 2, CSS Color 4.
Every pattern reads a value once, from left to right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

LARGEST = 100_000  # user units, either way from nought: printers count in what a float holds well
Reader = Callable[[str], str | None]

FLOAT = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
_NUMBER = re.compile(FLOAT)
_BARE_POINT = re.compile(r"\.(?![0-9])")  # 5. is a number to some who read drawings only
_GAP = re.compile(r"[ \t\r\n\f]*(?:,[ \t\r\n\f]*)?")
_FLAG = re.compile("[01]")
_COMMAND = re.compile(r"[ \t\r\n\f]*([MmZzLlHhVvCcSsQqTtAa])[ \t\r\n\f]*")
# What one round of a command takes (SVG 2, 9.3): n is a number, f a flag, which needs no gap.
_TAKES = dict(
    zip(
        "mzlhvcsqta",
        ["nn", "", "nn", "n", "n", "n" * 6, "n" * 4, "n" * 4, "nn", "nnnffnn"],
        strict=True,
    )
)
_MOVE = re.compile(
    r"[ \t\r\n\f,]*(matrix|translate|scale|rotate|skewX|skewY)[ \t\r\n\f]*\(([^()]*)\)"
)
_ARGUMENTS = {
    "matrix": {6},
    "translate": {1, 2},
    "scale": {1, 2},
    "rotate": {1, 3},
    "skewX": {1},
    "skewY": {1},
}
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})")
_NAMED = re.compile(r"[a-z]{3,24}")
_WORD = re.compile(r"[a-z-]{1,24}")
_FITTED = re.compile(r"none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max)(?: (?:meet|slice))?")
_MIXED = re.compile(r"(?:rgb|rgba|hsl|hsla)\([0-9.,%/ a-z+-]{1,60}\)")


def number(value: str) -> str | None:
    """Return a number of user units: px is one of them, everything else depends on the page."""
    return _plain(value.strip().removesuffix("px"))


def share(value: str) -> str | None:
    """Return a number, or one with a per cent sign."""
    text = value.strip()
    found = number(text.removesuffix("%"))
    return f"{found}%" if found and text.endswith("%") else found


def positive(value: str) -> str | None:
    """Return a length that is not below nought: browsers show nothing of others, printers may."""
    found = share(value)
    return found if found and not found.startswith("-") else None


def radius(value: str) -> str | None:
    """Return the radius of a corner or an ellipse, which may follow from the other one."""
    return "auto" if value.strip() == "auto" else positive(value)


def display(value: str) -> str | None:
    """Return none, or that it is shown: how is a matter of words, not of shapes."""
    word = value.strip()
    return ("none" if word == "none" else "inline") if _WORD.fullmatch(word) else None


def aspect(value: str) -> str | None:
    """Return how a drawing is fitted into another shape (SVG 2, 8.8)."""
    return value.strip() if _FITTED.fullmatch(value.strip()) else None


def points(value: str) -> str | None:
    """Return pairs of numbers."""
    found = _listed(value) or []
    pairs = [",".join(found[at : at + 2]) for at in range(0, len(found), 2)]
    return " ".join(pairs) if found and len(found) % 2 == 0 else None


def dashes(value: str) -> str | None:
    """Return lengths of strokes and gaps, or none."""
    if value.strip() == "none":
        return "none"
    found = _listed(re.sub(r"px\b", "", value)) or []
    sizes = [float(one) for one in found]
    return " ".join(found) if sizes and min(sizes) >= 0 < max(sizes) else None


def colour(value: str) -> str | None:
    """Return a colour, or none: never a paint that stands somewhere else."""
    text = value.strip().lower()
    known = _HEX.fullmatch(text) or _NAMED.fullmatch(text) or _MIXED.fullmatch(text)
    return text if known else None


def one_of(*words: str) -> Reader:
    """Return what reads one of these words, or several of them with spaces between."""
    return lambda value: (
        " ".join(value.split()) if value.split() and set(value.split()) <= set(words) else None
    )


def path(value: str) -> str | None:
    """Return a path, its commands and numbers written anew."""
    parts = list(_commands(value))
    if None in parts or (parts and not str(parts[0]).startswith(("M", "m"))):
        return None
    return "".join(str(part) for part in parts) or None


def transform(value: str) -> str | None:
    """Return moves, turns and scalings, each with as many numbers as it takes."""
    done, at = [], 0
    while found := _MOVE.match(value, at):
        given, at = _listed(found[2]) or [], found.end()
        if len(given) not in _ARGUMENTS[found[1]]:
            return None
        done.append(f"{found[1]}({' '.join(given)})")
    return " ".join(done) if done and not value[at:].strip(" \t\r\n\f,") else None


def enlarged(value: str) -> float:
    """Return how many times as long a transform, as written above, makes a line, at the most."""
    times = 1.0
    for name, given in _MOVE.findall(value):
        sizes = [abs(float(one)) for one in given.split()]
        if name == "scale":
            times *= max(sizes)
        elif name == "matrix":
            times *= sum(sizes[:4])
        elif name.startswith("skew"):
            times *= 1 + abs(math.tan(math.radians(sizes[0])))
    return times


def view_box(value: str) -> str | None:
    """Return left, top, width and height, the last two from 1."""
    found = _listed(value) or []
    return " ".join(found) if len(found) == 4 and min(map(float, found[2:])) >= 1 else None


def _plain(text: str) -> str | None:
    if not _NUMBER.fullmatch(text) or not math.isfinite(float(text)):
        return None
    short = _BARE_POINT.sub("", text.removeprefix("+"))
    return short if abs(float(text)) <= LARGEST else None


def _listed(value: str) -> list[str] | None:
    """Return the numbers of a list, which commas, spaces or signs part."""
    found, at, text = [], 0, value.strip()
    while at < len(text):
        given = _NUMBER.match(text, at)
        plain = _plain(given[0]) if given else None
        if given is None or plain is None:
            return None
        found.append(plain)
        at = _after(text, given.end())
    return found


def _after(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


def _commands(value: str) -> Iterator[str | None]:
    """Yield each command with its numbers, or None where it is no path."""
    at = 0
    while at < len(value):
        found = _COMMAND.match(value, at)
        if not found:
            yield None
            return
        given, at = _given(value, found.end(), _TAKES[found[1].lower()])
        yield None if given is None else found[1] + _joined(given)


def _given(value: str, at: int, takes: str) -> tuple[list[str] | None, int]:
    """Return the numbers that follow a command, in whole rounds, and where they end."""
    given: list[str] = []
    while takes:
        found = (_FLAG if takes[len(given) % len(takes)] == "f" else _NUMBER).match(value, at)
        if not found:
            break
        plain = _plain(found[0])
        if plain is None:
            return None, at
        given.append(plain)
        at = _after(value, found.end())
    whole = not takes or (given and len(given) % len(takes) == 0)
    return (given if whole else None), at


def _joined(given: list[str]) -> str:
    """Return numbers with a space where the next one does not begin with its sign."""
    return "".join(f" {one}" if n and one[0] != "-" else one for n, one in enumerate(given))

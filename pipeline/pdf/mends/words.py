"""A line of glyphs as WeasyPrint draws it → the same line, saying its words to a machine.

A PDF shows glyphs. What they say is kept in a table of the font, one text for each code, and
WeasyPrint fills that table with whatever a glyph said first. Where one glyph serves several
letters, where several glyphs make one letter, where a mark is drawn above or below the line, and
where a font draws letters in another order than they are spoken in, a screen reader, a search and
a copy then get something else than what an eye sees. So each cluster of letters and glyphs, the
smallest piece of a line that has both, is drawn by a code of its own, which says its letters (see
`glyphs`). What an eye sees stays the same, to a thousandth of the type's size.

In what runs from right to left each code says one letter, and they stand in the order in which an
eye meets them from left to right: that is what readers of PDFs expect, who turn it around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.text.ffi import FROM_UNITS

from . import directions
from .clusters import Cluster, clusters, plain
from .glyphs import Sign, code, draws_signs

PART = re.compile(rb"<([0-9a-f]*)>|([-+.0-9e]+)")
HEX = re.compile(rb"<([0-9a-f]+)>")
FONT = re.compile(rb"/(\w+) ([-+.0-9e]+) Tf")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a code is drawn: right of the line's start, above it, its width, in pixels of CSS.

    `size` is the size of the type, in pixels too.
    """

    code: int
    right: float
    up: float
    room: float
    size: float


def drawn(original: Any) -> Any:
    """Draw a line as WeasyPrint does, then let it say its words."""

    def draw_first_line(stream: Any, textbox: Any, *rest: Any) -> Any:
        start, font = len(stream.stream), stream._current_font
        emojis = original(stream, textbox, *rest)
        around = getattr(textbox, "around", None)
        if len(stream.stream) > start and (around or not _says(stream, textbox, start, font)):
            found = clusters(stream, textbox)
            if around or not all(plain(cluster) for cluster in found):
                pieces = _pieces(found, around)
                stream.stream[start:] = _redrawn(stream.stream[start:], pieces, font)
        return emojis

    return draw_first_line


def _says(stream: Any, textbox: Any, start: int, font: tuple[str, float] | None) -> bool:
    """Return whether a line says its text as it is: a quick look that spares most lines a long one.

    Marks take no room; they want a closer look.
    """
    fonts = {one.hash: one for one in stream._fonts.values()}
    now = fonts[font[0]] if font else None
    said: list[str] = []
    for operation in stream.stream[start:]:
        if operation.endswith(b"] TJ") and now:
            digits = b"".join(HEX.findall(operation))
            codes = [int(digits[at : at + 4], 16) for at in range(0, len(digits), 4)]
            if not all(map(now.widths.get, codes)):
                return False
            said.extend(map(now.to_unicode.__getitem__, codes))
        elif found := FONT.fullmatch(operation):
            now = fonts[found[1].decode()]
        elif operation.endswith(b" Ts"):
            return False
    # A glyph that says nothing is a part of the one before it.
    return all(said) and bool("".join(said) == textbox.pango_layout.text)


def _pieces(clusters: Sequence[Cluster], around: Any) -> Iterator[tuple[Cluster, directions.Said]]:
    """Pair each cluster with what it says; `around` are the levels beside a line, or nothing."""
    texts = [(cluster.text, cluster.level) for cluster in clusters]
    if around:
        return zip(clusters, directions.said(texts, *around), strict=True)
    alone = (directions.turned(text) if level % 2 else ("", text) for text, level in texts)
    return zip(clusters, alone, strict=True)


def _redrawn(
    operations: Sequence[bytes],
    pieces: Iterator[tuple[Cluster, directions.Said]],
    font: tuple[str, float] | None,
) -> Iterator[bytes]:
    """Yield the operations of a line, with signs in place of glyphs; `font` is set before it."""
    waiting = list(pieces)[::-1]
    fonts = {cluster.font.hash: cluster.font for cluster, _ in waiting}
    spots: list[Spot] = []
    pen, line = 0.0, b""
    for item in _spots(operations, fonts, font):
        if isinstance(item, bytes):
            yield from _shown(line)
            yield item
            line = b""
            continue
        spots.append(item)
        if len(spots) < len(waiting[-1][0].glyphs):
            continue
        for sign in _signs(*waiting.pop(), spots):
            if gap := round((pen - sign.right) / sign.size * 1000, 3):
                line += f"{gap:g}".encode()
            line += f"<{sign.code:04x}>".encode()
            if sign.up:
                yield from _raised(line, sign.up)
                line = b""
            pen = sign.right + sign.room
        spots = []
    yield from _shown(line)


def _shown(line: bytes) -> Iterator[bytes]:
    if line:
        yield b"[" + line.replace(b"><", b"") + b"] TJ"


def _raised(line: bytes, up: float) -> Iterator[bytes]:
    """Yield what draws a line whose last glyph, of a font that has no signs, is raised."""
    before, start, last = line.rpartition(b"<")
    yield from _shown(before)
    yield f"{up:f} Ts".encode()
    yield from _shown(start + last)
    yield b"0 Ts"


def _spots(
    operations: Sequence[bytes], fonts: dict[str, Any], font: tuple[str, float] | None
) -> Iterator[bytes | Spot]:
    """Yield where each glyph is drawn, and every operation that draws none."""
    name, size = font or ("", 1.0)
    right, up, widths = 0.0, 0.0, fonts[name].widths if name in fonts else {}
    for operation in operations:
        if operation.endswith(b" Ts"):
            up = float(operation[:-3])
            continue
        if not operation.endswith(b"] TJ"):
            if found := FONT.fullmatch(operation):
                size, widths = float(found[2]), fonts[found[1].decode()].widths
            yield operation
            continue
        for part in PART.finditer(operation, 1, len(operation) - 4):
            if part[2]:
                right -= float(part[2]) / 1000 * size
            for at in range(0, len(part[1] or b""), 4):
                code = int(part[1][at : at + 4], 16)
                room = widths[code] / 1000 * size
                yield Spot(code, right, up, room, size)
                right += room


def _signs(cluster: Cluster, said: directions.Said, spots: Sequence[Spot]) -> Iterator[Spot]:
    """Yield the codes that draw a cluster and say its letters, from left to right."""
    missing = any(spot.code >= cluster.font.glyph_count for spot in spots)
    if missing or not draws_signs(cluster.font):
        yield from spots
        return
    left, shown = said
    drawn = _alone(cluster, shown, spots[0]) if len(spots) == 1 else None
    drawn = drawn or _together(cluster, shown, spots)
    for letter in left:
        number = code(cluster.font, Sign(letter, (), 0))
        yield Spot(number, drawn.right, 0, 0, drawn.size)
    yield drawn


def _alone(cluster: Cluster, shown: str, spot: Spot) -> Spot | None:
    """Return how one glyph on the line is drawn, as the font has it; None for a raised one."""
    sign = Sign(shown, ((spot.code, 0, 0),))
    return None if spot.up else Spot(code(cluster.font, sign), spot.right, 0, spot.room, spot.size)


def _together(cluster: Cluster, shown: str, spots: Sequence[Spot]) -> Spot:
    """Return how glyphs at their places are drawn, as one."""
    size = spots[0].size
    scale = cluster.font.upem / size
    start = spots[0].right - cluster.glyphs[0].right / 1000  # as WeasyPrint has moved it
    parts = tuple(
        (spot.code, round((spot.right - start) * scale), round(spot.up * scale)) for spot in spots
    )
    room = round(sum(glyph.room for glyph in cluster.glyphs) * FROM_UNITS * scale)
    sign = Sign(shown, parts, max(room, 0))
    return Spot(code(cluster.font, sign), start, 0, sign.room / scale, size)

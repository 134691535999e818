"""Codes of our own for a font's glyphs → the font file and the table that draw them.

A code that WeasyPrint writes is a glyph's number, so that a glyph can say one thing only. Here a
code stands for a *sign*: one glyph or several at their places, and what they say. Glyphs that
belong together are drawn by one composite glyph (OpenType, "glyf"), which is added to the subset
of the font that goes into the file; which code draws which glyph is said by CIDToGIDMap
(ISO 32000-1, 9.7.4.2), what it says by ToUnicode (9.10.3), which WeasyPrint writes.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it ships no types

# Codes begin after the font's glyphs, and after what WeasyPrint may number there.
SPARE = 256
LAST = 0xFFFF
WORDS, PLACES, MORE = 0x1, 0x2, 0x20  # flags of a composite's part


@dataclass(frozen=True, slots=True)
class Sign:
    """Glyphs with their places, and the room they take, in the font's units; what they say.

    A single glyph keeps its own width: its `room` is -1. No glyphs at all draw nothing.
    """

    text: str
    parts: tuple[tuple[int, int, int], ...]
    room: int = -1

    @property
    def shape(self) -> tuple[Any, ...]:
        """What is drawn, whatever it says."""
        return self.parts, self.room


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of a font, and the composites it needs, in the order they were asked for."""

    signs: dict[Sign, int] = field(default_factory=dict)
    composites: dict[tuple[Any, ...], int] = field(default_factory=dict)


def codes(font: Any) -> Codes:
    """Return the codes that a font has been given so far."""
    found: Codes = font.__dict__.setdefault("signs", Codes())
    return found


def draws_signs(font: Any) -> bool:
    """Return whether a font may be given codes: CIDToGIDMap is for static TrueType alone."""
    return "glyf" in font.tables and "fvar" not in font.tables and not font.bitmap


def code(font: Any, sign: Sign) -> int:
    """Return the code that draws a sign, a new one where there is none."""
    single = sign.room < 0
    glyph = sign.parts[0][0] if sign.parts else 0
    if single and font.to_unicode.setdefault(glyph, sign.text) == sign.text:
        return glyph
    known = codes(font)
    if sign not in known.signs:
        number = font.glyph_count + SPARE + len(known.signs)
        if number > LAST:
            return glyph
        known.signs[sign] = number
        font.to_unicode[number] = sign.text
        room = sign.room * 1000 / font.upem
        font.widths[number] = font.widths[glyph] if single else round(room)
        if not single:
            known.composites.setdefault(sign.shape, len(known.composites))
    return known.signs[sign]


def subset(original: Any) -> Any:
    """Keep the glyphs that are drawn, for codes of our own are none, and add the composites."""

    def subset_font(font: Any, to_unicode: dict[int, str], hinting: Any) -> None:
        original(font, {g: t for g, t in to_unicode.items() if g < font.glyph_count}, hinting)
        if "signs" in font.__dict__ and codes(font).composites:
            font.first_composite, font.file_content = extended(
                font.file_content, tuple(codes(font).composites)
            )

    return subset_font


def font_dictionary(original: Any) -> Any:
    """Write a font as WeasyPrint does, then say which glyphs the codes of our own draw."""

    def build(dictionary: Any, pdf: Any, font: Any, widths: Any, compress: Any, *rest: Any) -> None:
        original(dictionary, pdf, font, widths, compress, *rest)
        if "signs" in font.__dict__:
            stream = pydyf.Stream([_map(font)], compress=compress)
            pdf.add_object(stream)
            number = int(dictionary["DescendantFonts"][0].split()[0])
            pdf.objects[number]["CIDToGIDMap"] = stream.reference

    return build


def _map(font: Any) -> bytes:
    """Return two bytes for every code: the glyph it draws. Codes that are not used draw none."""
    known = codes(font)
    drawn = {glyph: glyph for glyph in font.to_unicode if glyph < font.glyph_count}
    for sign, number in known.signs.items():
        at = known.composites.get(sign.shape)
        drawn[number] = sign.parts[0][0] if at is None else font.first_composite + at
    return b"".join(drawn.get(n, 0).to_bytes(2, "big") for n in range(max(drawn) + 1))


def extended(file: bytes, composites: Sequence[tuple[Any, ...]]) -> tuple[int, bytes]:
    """Add composite glyphs to a TrueType file; return the number of the first, and the file.

    Nothing else in it changes: the glyphs that were there keep their numbers and their shapes.
    """
    tables = _tables(file)
    count = struct.unpack(">H", tables["maxp"][4:6])[0]
    places = _places(tables, count)
    glyf = bytearray(tables["glyf"][: places[-1]])
    metrics = _metrics(tables, count)
    for parts, room in composites:
        glyf += bytes(-len(glyf) % 4)
        places[-1] = len(glyf)
        record = _composite(glyf, places, parts)
        glyf += record
        places.append(len(glyf))
        # The left side bearing says where a glyph begins: if it lied, the glyph would be moved.
        metrics.append((room, struct.unpack(">h", record[2:4])[0] if record else 0))
    tables["glyf"] = bytes(glyf)
    tables["loca"] = struct.pack(f">{len(places)}I", *places)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    tables["head"] = _patched(tables["head"], {50: 1})  # offsets in four bytes
    tables["hhea"] = _patched(tables["hhea"], {34: len(metrics)})
    tables["maxp"] = _limits(tables["maxp"], len(metrics), composites)
    return count, _file(tables)


def _tables(file: bytes) -> dict[str, bytes]:
    found = {}
    for at in range(12, 12 + 16 * struct.unpack(">H", file[4:6])[0], 16):
        tag, _, start, length = struct.unpack(">4sIII", file[at : at + 16])
        found[tag.decode()] = file[start : start + length]
    return found


def _places(tables: Mapping[str, bytes], count: int) -> list[int]:
    """Return where in "glyf" each glyph begins, and where the last one ends."""
    if struct.unpack(">h", tables["head"][50:52])[0]:
        return list(struct.unpack(f">{count + 1}I", tables["loca"][: 4 * count + 4]))
    return [2 * at for at in struct.unpack(f">{count + 1}H", tables["loca"][: 2 * count + 2])]


def _metrics(tables: Mapping[str, bytes], count: int) -> list[tuple[int, int]]:
    """Return width and left side bearing of each glyph; the last width holds for the rest."""
    full = struct.unpack(">H", tables["hhea"][34:36])[0]
    table = tables["hmtx"]
    found = list(struct.iter_unpack(">Hh", table[: 4 * full]))
    rest = struct.unpack(f">{count - full}h", table[4 * full : 2 * full + 2 * count])
    return [*found, *((found[-1][0], bearing) for bearing in rest)]


def _composite(
    glyf: bytearray, places: Sequence[int], parts: Sequence[tuple[int, int, int]]
) -> bytes:
    """Return the record of a glyph made of others; nothing where they are all blank."""
    seen = [part for part in parts if places[part[0]] < places[part[0] + 1]]
    if not seen:
        return b""
    boxes = []
    record = b""
    for number, (glyph, right, up) in enumerate(seen):
        left, low, far, high = struct.unpack_from(">4h", glyf, places[glyph] + 2)
        boxes.append((left + right, low + up, far + right, high + up))
        flags = WORDS | PLACES | (MORE if number < len(seen) - 1 else 0)
        record += struct.pack(">HHhh", flags, glyph, right, up)
    lefts, lows, fars, highs = zip(*boxes, strict=True)
    return struct.pack(">5h", -1, min(lefts), min(lows), max(fars), max(highs)) + record


def _limits(maxp: bytes, count: int, composites: Sequence[tuple[Any, ...]]) -> bytes:
    """Say how large a composite may be: how many points, outlines, parts, one inside another."""
    points, outlines, in_parts, in_outlines = struct.unpack(">4H", maxp[6:14])
    elements, depth = struct.unpack(">2H", maxp[28:32])
    most = max(1, *(len(parts) for parts, _ in composites), 1)
    return _patched(
        maxp,
        {
            4: count,
            10: min(0xFFFF, most * max(points, in_parts)),
            12: min(0xFFFF, most * max(outlines, in_outlines)),
            28: max(elements, most),
            30: depth + 1,
        },
    )


def _patched(table: bytes, values: Mapping[int, int]) -> bytes:
    """Return a table with other values of two bytes, by where they stand."""
    found = bytearray(table)
    for at, value in values.items():
        struct.pack_into(">H", found, at, value)
    return bytes(found)


def _file(tables: Mapping[str, bytes]) -> bytes:
    """Write a font file: its directory, then its tables, with their sums."""
    power = 1 << (len(tables).bit_length() - 1)
    head = struct.pack(
        ">I4H", 0x10000, len(tables), 16 * power, power.bit_length() - 1, 16 * (len(tables) - power)
    )
    tables = {**tables, "head": tables["head"][:8] + bytes(4) + tables["head"][12:]}
    start = 12 + 16 * len(tables)
    directory, body = b"", b""
    for name in sorted(tables):
        table = tables[name]
        place = start + len(body)
        directory += struct.pack(">4sIII", name.encode(), _sum(table), place, len(table))
        if name == "head":
            adjustment = place + 8
        body += table + bytes(-len(table) % 4)
    file = bytearray(head + directory + body)
    struct.pack_into(">I", file, adjustment, (0xB1B0AFBA - _sum(bytes(file))) & 0xFFFFFFFF)
    return bytes(file)


def _sum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded))) & 0xFFFFFFFF

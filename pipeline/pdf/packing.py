"""A PDF about to be written → the same, its Chinese, Japanese and Korean fonts packed smaller.

A subset of such a font keeps the numbers of its glyphs, so it still lists where each of sixty
thousand glyphs begins, nearly all of them empty: numbers of three bytes, each one larger than
the one before. Packing finds nothing alike in them, but their differences are all the same.
"""

from __future__ import annotations

import zlib
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it ships no types

STEP = 3  # bytes of an offset in a CFF index (Adobe Technical Note 5176, 5)
UP = b"\2"  # each byte less the one above it (PNG 1.2, 6.4; ISO 32000-1, 7.4.4.4)


def pack(pdf: Any) -> None:
    """Write each OpenType font of a PDF by differences where that is smaller.

    What a reader's program unpacks is the same font, byte for byte, and at most two zeros.
    """
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream) and thing.extra.get("Subtype") == "/OpenType":
            font = b"".join(thing.stream)
            packed = zlib.compress(_differences(font), 9)
            if len(packed) < len(zlib.compress(font)):
                thing.stream, thing.compress = [packed], False
                thing.extra["Filter"] = "/FlateDecode"
                said = {"Predictor": 12, "Columns": STEP, "Colors": 1, "BitsPerComponent": 8}
                thing.extra["DecodeParms"] = pydyf.Dictionary(said)


def _differences(data: bytes) -> bytes:
    """Return rows of STEP bytes, each row less the one above, each behind the mark that says so.

    >>> _differences(bytes((0, 0, 1, 0, 0, 2))).hex(" ")
    '02 00 00 01 02 00 00 01'
    """
    whole = data + bytes(-len(data) % STEP)
    above = bytes(STEP) + whole
    less = bytes((one - other) & 255 for one, other in zip(whole, above, strict=False))
    made = bytearray(len(less) // STEP * (STEP + 1))
    made[0 :: STEP + 1] = UP * (len(less) // STEP)
    for n in range(STEP):
        made[n + 1 :: STEP + 1] = less[n::STEP]
    return bytes(made)

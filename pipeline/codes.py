"""An address → a QR code that leads there. Its door: segno."""

from __future__ import annotations

import io

import segno

QUIET = 4  # modules of white all around (ISO/IEC 18004, 9.1)


def code(address: str) -> bytes:
    """Return a QR code as an SVG drawing, black on white with its quiet zone, level M or better.

    A version is as small as the address allows; where that leaves room for a better level, a
    code takes it: creased paper is read for longer.
    """
    made = io.BytesIO()
    drawn = _drawn(address)
    drawn.save(made, kind="svg", border=QUIET, light="#fff", xmldecl=False, omitsize=True)
    return made.getvalue()


def modules(address: str) -> int:
    """Return how many modules wide the code of an address is, without its quiet zone."""
    return int(_drawn(address).symbol_size(border=0)[0])


def _drawn(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m", boost_error=True)

"""A page of PDF → a PNG picture of it. Its door: pypdfium2."""

from __future__ import annotations

import io

import pypdfium2  # type: ignore[import-untyped]  # it ships no types


def png(pdf: bytes, width: int) -> bytes:
    """Return the first page of a PDF as a PNG, so many pixels wide, with a palette of its colours.

    Nothing else is written into the file: no date, no program, no name.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        drawn = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    made = io.BytesIO()
    drawn.quantize(64, dither=0).save(made, "PNG", optimize=True)
    return made.getvalue()

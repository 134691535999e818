"""WeasyPrint's pages → the same, mended and proofread: every reach into its private parts.

They hold for the version named here: another one may need none of them, or others, and `mend`
refuses it.

- `lines`: what is read out to nobody, what stands beside what, links inside links
- `words`, `glyphs`, `directions`: every glyph says its letters, in every script
- `tree`: the tags say all that a reader needs
- `archive`: a file claims PDF/A and PDF/UA
- `room`: what does not fit is named
"""

from __future__ import annotations

from functools import cache
from typing import Any

import weasyprint
import weasyprint.pdf as writing
from weasyprint.draw import text
from weasyprint.pdf import fonts as pdf_fonts
from weasyprint.pdf import tags
from weasyprint.pdf.metadata import DocumentMetadata
from weasyprint.pdf.stream import Stream
from weasyprint.svg import text as svg_text

from . import archive, glyphs, tree, words
from .lines import prepare
from .room import gather, overflows

__all__ = ["VERSION", "fonts", "gather", "mend", "overflows", "prepare"]
VERSION = "70.0"


@cache
def mend() -> None:
    """Replace the functions of WeasyPrint that are mended here, once a process.

    Raises RuntimeError where WeasyPrint is not the version that these mends were written for.
    """
    if weasyprint.__version__ != VERSION:
        found = weasyprint.__version__
        raise RuntimeError(f"pdf/mends was written for WeasyPrint {VERSION}, not {found}")
    tags._build_box_tree = tree.tree(tags._build_box_tree)
    Stream.marked = tree.marked(Stream.marked)
    Stream.add_image = archive.plain_image(Stream.add_image)
    text.draw_first_line = svg_text.draw_first_line = words.drawn(text.draw_first_line)
    pdf_fonts.Font.subset = glyphs.subset(pdf_fonts.Font.subset)
    build = pdf_fonts._build_vector_font_dictionary
    pdf_fonts._build_vector_font_dictionary = glyphs.font_dictionary(build)
    writing.ColorProfile = archive.profile(writing.ColorProfile)
    describe = DocumentMetadata.generate_rdf_metadata
    DocumentMetadata.generate_rdf_metadata = archive.described(describe)


def fonts(layout: Any) -> tuple[str, ...]:
    """Name the fonts that a written document is set in, sorted: "Noto Sans Bold"."""
    names = {font.name.partition(b"+")[2].decode() for font in layout.fonts.values()}
    return tuple(sorted(name.replace("-", " ") for name in names))

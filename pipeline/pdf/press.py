"""Document → Printout, with WeasyPrint loaded. Import it after Fontconfig has been told its fonts.

1. read the HTML and the CSS
2. lay the pages out
3. write the PDF, mended
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from logging.handlers import BufferingHandler
from typing import Any

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from ..model import Document, Printout
from . import mends, packing, proof
from .fetch import HERE, Refused, Shelf

OPTIONS = {
    "pdf_variant": "pdf/a-2a",  # PDF/UA-1 is claimed too, by a mend
    "pdf_forms": False,
    "presentational_hints": False,
    "attachments": None,
    "custom_metadata": False,
}
NOTDEF = ".notdef glyph"


def ready() -> None:
    """Mend WeasyPrint and print an empty page, which loads what the first document would."""
    mends.mend()
    printed(Document("", "en", "<html lang=en><title>·</title><p>·"), "", "ltr", {})


def printed(
    document: Document, style: str, direction: str, assets: Mapping[str, bytes], pages: int = 1
) -> Printout:
    """Print a document, as the room's own `printed` says."""
    with _heard() as records:
        css, counters, complaints = _style_sheet(style)
        html = weasyprint.HTML(string=document.html, base_url=HERE, url_fetcher=Shelf(assets))
        _number(html)
        layout = html.render(_fonts(), counters.copy(), stylesheets=[css], **OPTIONS)
        mends.gather(layout, pages)
        overflows = mends.overflows(layout)
        complaints += (*_unfit(layout),)
        data, written = _written(layout, direction)
    notdef = [record for record in records if str(record.msg).startswith(NOTDEF)]
    said = [_words(record) for record in records if record not in notdef]
    return Printout(
        document=document,
        path=f"{document.stem}.pdf",
        bytes=data,
        pages=len(layout.pages),
        fonts=mends.fonts(layout),
        missing_glyphs=tuple(sorted({_character(record) for record in notdef})),
        overflows=overflows,
        warnings=tuple(dict.fromkeys((*complaints, *said))),
        links=proof.links(written),
        loose=proof.loose_fonts(written),
        paper=proof.paper(layout),
    )


def _number(html: Any) -> None:
    """Count lists from where they start: WeasyPrint takes that for old HTML's dress, which is off.

    A guide's third step must not be printed as its first.
    """
    for part in html.etree_element.iter("ol"):
        if re.fullmatch("-?[0-9]{1,9}", start := part.get("start", "").strip()):
            rule = f"counter-reset: list-item {int(start) - 1};"
            part.set("style", rule + part.get("style", ""))


def _character(record: logging.LogRecord) -> str:
    """Return which character WeasyPrint drew as a box: the first of its two arguments."""
    return str(record.args[0]) if isinstance(record.args, tuple) else ""


def _words(record: logging.LogRecord) -> str:
    """Return what was said, addresses as they stand in the HTML, without the name of an error."""
    return record.getMessage().replace(HERE, "").replace(f"{Refused.__name__}: ", "")


@contextmanager
def _heard() -> Iterator[list[logging.LogRecord]]:
    """Collect what WeasyPrint and fontTools have to say about our HTML, CSS and fonts."""
    ear = BufferingHandler(sys.maxsize)
    ear.setLevel(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.addHandler(ear)
    try:
        yield ear.buffer
    finally:
        for logger in loggers:
            logger.removeHandler(ear)


@cache
def _fonts() -> Any:
    """Read Fontconfig's list once: every document of a worker is set from the same fonts."""
    return FontConfiguration()


@lru_cache(maxsize=16)
def _style_sheet(style: str) -> tuple[Any, Any, tuple[str, ...]]:
    """Read an edition's CSS once; what was wrong with it is said again for every document."""
    counters = CounterStyle()
    with _heard() as records:
        css = weasyprint.CSS(
            string=style,
            base_url=HERE,
            url_fetcher=Shelf({}),  # a style sheet imports no other and brings no fonts
            font_config=_fonts(),
            counter_style=counters,
        )
    return css, counters, tuple(_words(record) for record in records)


def _unfit(layout: Any) -> Iterator[str]:
    """Yield what makes a page worse on paper than on a screen, and WeasyPrint does not mention."""
    if not layout.metadata.title:
        yield "The page has no <title>, which a PDF needs (ISO 14289-1, 7.1)"
    for page in layout.pages:
        for kind, target, *_ in page.links:
            if kind == "external" and target.startswith(HERE):
                yield f"A link leads nowhere in print: {target.removeprefix(HERE)!r}"


def _written(layout: Any, direction: str) -> tuple[bytes, Any]:
    """Write the PDF; return it as bytes and as objects.

    Its images are in hand by now: whatever is asked for from here is refused.
    """
    layout.url_fetcher = Shelf({})
    if layout.metadata.attachments:
        logging.getLogger("weasyprint").error("An attachment was left out: guides carry none")
        layout.metadata.attachments = []
    mends.prepare(layout, direction)

    pdfs = []

    def finish(_: Any, pdf: Any) -> None:
        pdfs.append(pdf)
        # Which side the spine is on, and how two pages lie side by side (ISO 32000-1, 12.2).
        pdf.catalog["ViewerPreferences"]["Direction"] = {"rtl": "/R2L", "ltr": "/L2R"}[direction]
        packing.pack(pdf)

    data: bytes = layout.write_pdf(finisher=finish, **OPTIONS)
    return data, pdfs[0]

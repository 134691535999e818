"""Every block of a printed article is found again by a machine that reads the PDF.

Poppler finds all of them in every language, in order. PDFium finds all but one kind: in a
document that is turned from right to left (ViewerPreferences, /R2L) it takes every line for one
that runs to the left, cuts it wherever the class of letters changes, and reverses the pieces
(CPDF_TextPage::CloseTempLine, CFX_BidiString). "Migrant Help" in an Arabic sentence comes out as
"Help Migrant", an address from its end, and a passage that is left in English word by word from
its end. No text that a PDF may hold prevents it: it would take a space that Unicode counts among
the letters. Phone numbers, dates, sums and brackets are right, and so is all else.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops, ImageFilter

from pipeline import build, fonts, pdf
from pipeline.build.printing import Wish
from pipeline.build.wishes import planned
from tests import text_layer
from tests.conftest import ROOT
from tests.test_pdf import conf, page, printed

# language: script, as the fonts have it; Urdu in both of its styles
LANGUAGES = [
    *(("ar", "Arab"), ("fa", "Arab"), ("ps", "Arab"), ("ckb", "Arab"), ("ur", "Arab")),
    *(("ur", "Aran"), ("he", "Hebr"), ("am", "Ethi"), ("ti", "Ethi"), ("bn", "Beng")),
    *(("hi", "Deva"), ("pa", "Guru"), ("ta", "Taml"), ("te", "Telu"), ("th", "Thai")),
    *(("my", "Mymr"), ("km", "Khmr"), ("lo", "Laoo"), ("ka", "Geor"), ("hy", "Armn")),
    *(("zh-Hans", "Hans"), ("zh-Hant", "Hant"), ("ja", "Jpan"), ("ko", "Kore"), ("vi", "Latn")),
]
TURNED = {"ar", "fa", "ps", "ckb", "ur", "he"}
# What PDFium turns round in a document from right to left: two Latin words, and English.
TWISTED = ("Migrant Help", "Not translated yet")
STYLE = """
@page {{ size: A4; margin: 20mm; @bottom-center {{ content: counter(page) }} }}
html {{ font: 9pt/2.4 {} }} th, td {{ padding: 4px 2em; text-align: start }}
"""
DAY = date(2026, 11, 25)


def article(tag: str, script: str) -> tuple[bytes, tuple[text_layer.Block, ...]]:
    html, blocks = text_layer.article(tag)
    direction = "rtl" if tag in TURNED else "ltr"
    families = ", ".join(f'"{family}"' for family in fonts.families(script))
    made = printed(page(html, tag, direction), STYLE.format(families), direction)
    assert (made.missing_glyphs, made.overflows, made.warnings) == ((), (), ())
    return made.bytes, blocks


def test_every_block_of_an_article_is_read_in_every_script(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    lines = [f"{'':14}{'poppler':>9}{'PDFium':>9}{'forms':>7}{'U+FFFD':>8}{'KiB':>6}"]
    wrong = []
    for tag, script in LANGUAGES:
        data, blocks = article(tag, script)
        ours = text_layer.in_order(blocks, text_layer.poppler(data, tmp_path), tag)
        theirs = text_layer.in_order(blocks, text_layer.pdfium(data), tag)
        counts = [f"{one.found}/{len(blocks)}" for one in (ours, theirs)]
        forms, unknown = ours.forms + theirs.forms, ours.unknown + theirs.unknown
        name = f"{tag} {script}"
        lines.append(
            f"{name:14}{counts[0]:>9}{counts[1]:>9}{forms:>7}{unknown:>8}{len(data) >> 10:>6}"
        )
        twisted = TWISTED if tag in TURNED else ()
        lost = [one for one in theirs.missing if not any(word in one.text for word in twisted)]
        wrong += [(name, one.text) for one in (*ours.missing, *lost)]
        wrong += [(name, "forms or unknown")] * (forms + unknown)
    record_property("Blocks of an article found in the text of its PDF, in order", "\n".join(lines))
    assert wrong == []


def test_every_block_of_a_guide_is_read_in_every_language_we_have(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Poppler reads rows across, so a cell of two lines is found in pieces: those are counted."""
    pdf.warm(conf())
    lines = [f"{'':10}{'poppler':>10}{'(rows)':>8}{'PDFium':>10}{'(turned)':>10}{'KiB':>6}"]
    wrong = []
    for tag, wish in _shortest().items():
        made = pdf.printed(wish.document, wish.edition.style, wish.direction, wish.assets)
        blocks = text_layer.blocks(wish.document.html)
        texts = text_layer.poppler(made.bytes, tmp_path), text_layer.pdfium(made.bytes)
        ours, theirs = (list(text_layer.anywhere(blocks, text)) for text in texts)
        rows = sum(one.beside for one in ours)
        turned = len(theirs) if wish.direction == "rtl" else 0
        counts = [f"{len(blocks) - len(one)}/{len(blocks)}" for one in (ours, theirs)]
        size = len(made.bytes) >> 10
        lines.append(f"{tag:10}{counts[0]:>10}{rows:>8}{counts[1]:>10}{turned:>10}{size:>6}")
        wrong += [(tag, one.text) for one in ours if not one.beside]
        wrong += [(tag, one.text) for one in theirs if not turned]
        wrong += [(tag, "forms or unknown") for text in texts if text_layer.FORMS.search(text)]
        assert "\ufffd" not in "".join(texts)
    record_property("Blocks of a guide found in the text of its PDF", "\n".join(lines))
    assert wrong == []


def _shortest() -> dict[str, Wish]:
    """Return the shortest guide of each language, as it is printed."""
    found: dict[str, Wish] = {}
    for one in planned(build.read_site(ROOT, DAY), DAY):
        known = found.get(one.tag)
        if one.edition.name == "standard" and (
            known is None or len(one.wish.document.html) < len(known.document.html)
        ):
            found[one.tag] = one.wish
    assert len(found) > 8, "hardly a guide can be printed"
    return found


@pytest.mark.parametrize(("tag", "script"), [("ur", "Aran"), ("km", "Khmr")])
def test_without_the_mends_it_looks_the_same_and_the_words_are_lost(
    tag: str, script: str, tmp_path: Path
) -> None:
    """The table can fail: as WeasyPrint writes it, hardly a block of these is found."""
    ours, blocks = article(tag, script)
    from weasyprint.draw import text  # noqa: PLC0415 after warm(), which says which fonts it sees

    mended = text.draw_first_line
    text.draw_first_line = mended.__closure__[0].cell_contents
    try:
        theirs, _ = article(tag, script)
    finally:
        text.draw_first_line = mended
    found = text_layer.in_order(blocks, text_layer.poppler(theirs, tmp_path), tag)
    assert found.found <= 4
    assert not _moved(ours, theirs)
    assert _moved(ours, article("am", "Ethi")[0])


def _moved(one: bytes, other: bytes) -> bool:
    """Return whether anything is drawn more than a fifth of a millimetre from where it was."""
    pictures = [
        pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil().convert("L")
        for data in (one, other)
    ]
    apart = ImageChops.difference(*pictures).point(lambda level: 255 if level > 128 else 0)
    return apart.filter(ImageFilter.MinFilter(3)).getbbox() is not None

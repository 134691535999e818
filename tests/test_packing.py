"""Fonts of Chinese, Japanese and Korean are packed small, and stay the same fonts."""

import io
from pathlib import Path

import pikepdf
import pydyf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from pipeline.pdf import packing
from tests import test_pdf_ua
from tests.test_pdf import page, printed

WORDS = "您可以要求提供口译员。请尽早向合格的顾问寻求帮助，您的申请是保密的。"
STYLE = '@page { size: A6; margin: 9mm } body { font: 14pt "Noto Sans CJK SC" }'


def made() -> bytes:
    body = f"<h1>{WORDS[:11]}</h1><p>{WORDS}</p>"
    return printed(page(body, "zh-Hans", title=WORDS[:11]), STYLE).bytes


def fonts(data: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        return [one.read_bytes() for one in streams if one.get("/Subtype") == "/OpenType"]


def test_a_page_of_chinese_is_small_and_holds_whole_fonts() -> None:
    data = made()
    assert len(data) < 60_000  # 195,000 without
    there = fonts(data)
    assert len(there) == 2
    for font in there:
        assert len(font) > 200_000
        assert len(TTFont(io.BytesIO(font))["CFF "].cff[0].CharStrings) > 20_000


def test_what_is_packed_is_read_and_drawn() -> None:
    with pypdfium2.PdfDocument(made()) as document:
        assert WORDS in document[0].get_textpage().get_text_range().replace("\r\n", "")
        grey = document[0].render(scale=2).to_pil().convert("L")
    dark = sum(grey.histogram()[:128])
    assert 0.01 < dark / (grey.width * grey.height) < 0.2  # as much as words blacken a page


@given(st.binary(max_size=400).map(lambda data: bytes(4000) + data))
def test_a_font_is_unpacked_as_it_was(font: bytes) -> None:
    pdf = pydyf.PDF()
    stream = pydyf.Stream([font], pydyf.Dictionary({"Subtype": "/OpenType"}), compress=True)
    other = pydyf.Stream([font], compress=True)
    for one in (stream, other):
        pdf.add_object(one)
    packing.pack(pdf)
    assert other.stream == [font]
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Kept": stream.reference}))
    written = io.BytesIO()
    pdf.write(written)
    [read] = fonts(written.getvalue())
    assert read.rstrip(b"\0") == font.rstrip(b"\0")
    assert 0 <= len(read) - len(font) < 3


@pytest.mark.skipif(bool(test_pdf_ua.lacking()), reason=f"{test_pdf_ua.lacking()} is not installed")
def test_what_is_packed_is_accessible(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(made())
    assert test_pdf_ua.complaints(tmp_path, [tmp_path / "a.pdf"]) == []

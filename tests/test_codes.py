"""QR codes are read again from the printed page: each large enough, with its white around it."""

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest

from pipeline import build, codes
from pipeline.build.pages import pages
from tests.test_short_forms import DAY, drawn, lantern, plan

zxingcpp = pytest.importorskip("zxingcpp", reason="zxing-cpp (PyPI) reads QR codes back")

DOTS = 150  # an inch: what a cheap printer and a cheap camera leave of a page
# Millimetres of the code itself, at least, by the width of the page; an A4 guide is no poster.
LEAST = {85: 20, 148: 20, 154: 20, 210: 30, 297: 50}
POSTERS = {"poster-a4": 50, "poster-a3": 50}
ADDRESSES = [
    "https://a.example/ar/rent/",
    "https://kyr.harbour-rights.example/zh-Hans/human-rights-every-day/",
    f"https://rights.example/{'x' * 120}/pa-Arab/{'a-' * 31}b/",
]


def found(pdf: bytes) -> list[tuple[Any, Any]]:
    """Return each code that a page shows, with the picture of that page in greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=DOTS / 72).to_pil().convert("L") for page in document]
    return [(code, page) for page in pages for code in zxingcpp.read_barcodes(page)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_is_its_address_with_four_modules_of_white_around_it(address: str) -> None:
    wide = codes.modules(address)
    drawing = codes.code(address).decode()
    assert f'viewBox="0 0 {wide + 8} {wide + 8}"' in drawing
    page = f"<body><img src=code.svg alt=code style='width: {wide + 8}mm'>"
    printed = drawn(page, "@page { size: 200mm; margin: 0 }", drawing.encode())
    [(code, _)] = found(printed.bytes)
    assert code.text == address
    assert code.ec_level in ("M", "Q", "H")


def of_printed(name: str) -> list[Any]:
    return [one for one in plan(lantern()) if one.edition.name == name and one.kind == "pdf"]


WITH_CODES = sorted({one.edition.name for one in plan(lantern()) if "code.svg" in one.wish.assets})


@pytest.mark.parametrize("name", [name for name in WITH_CODES if "png" not in name])
def test_a_printed_code_leads_to_the_page_in_its_language(
    name: str, record_property: Callable[[str, object], None]
) -> None:
    for one in of_printed(name):
        if one.edition.sheet:
            continue  # the page itself is measured, before it is placed on a larger sheet
        printed = drawn(one.wish.document.html, one.edition.style, one.wish.assets["code.svg"])
        there = found(printed.bytes)
        address = f"https://lantern.example/{one.tag}/{one.slug}/"
        assert {code.text for code, _ in there} == {address}, one.path
        least = POSTERS.get(name, LEAST[printed.paper[0]])
        for code, page in there:
            corner, other = code.position.top_left, code.position.bottom_right
            pixels = other.x - corner.x
            size = pixels / DOTS * 25.4
            assert size >= least - 0.2, (one.path, size)  # 0.2 mm is a pixel here
            assert code.ec_level in ("M", "Q", "H")
            assert darkest(page, corner, other, pixels / codes.modules(address)) > 230, one.path
            record_property(f"{one.path}: the code", f"{size:.1f} mm")


def darkest(page: Any, corner: Any, other: Any, module: float) -> int:
    """Return the darkest of what lies within four modules of a code, in greys up to 255."""
    white = int(4 * module) - 1
    outer = (corner.x - white, corner.y - white, other.x + white, other.y + white)
    assert min(outer[:2]) >= 0, "the white runs off the page"
    assert outer[2] <= page.width
    assert outer[3] <= page.height
    ring = page.crop(outer)
    edge = 2  # pixels that a dark module may smear into
    inner = (white - edge, white - edge, ring.width - white + edge, ring.height - white + edge)
    ring.paste(255, inner)
    return int(ring.getextrema()[0])


def test_the_page_a_code_leads_to_is_one_of_the_site() -> None:
    site = build.read_site(lantern(), DAY)
    there = {path for path, _ in pages(site, DAY, lambda path: True)}
    for one in plan(lantern()):
        if "code.svg" in one.wish.assets:
            assert f"{one.tag}/{one.slug}/index.html" in there

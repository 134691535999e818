"""What a print shop looks at first: boxes, bleed, marks, fonts, and nothing seen through."""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest

from tests.test_running import TAGS, printed

MM = 72 / 25.4
SHOPS = ("print-shop", "print-shop-marks")
DOTS = 254  # an inch: ten a millimetre


def boxes(edition: str, tag: str, name: str) -> list[list[float]]:
    """Return a box of each page, in millimetres: left, low, right, high."""
    with pikepdf.open(io.BytesIO(printed(edition, tag).bytes)) as file:
        return [[round(float(edge) / MM, 1) for edge in page[name]] for page in file.pages]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("edition", SHOPS)
def test_a_page_is_a5_with_three_millimetres_to_cut_off(edition: str, tag: str) -> None:
    count = printed(edition, tag).pages
    assert count % 4 == 0
    assert boxes(edition, tag, "/TrimBox") == [[0, 0, 148, 210]] * count
    assert boxes(edition, tag, "/BleedBox") == [[-3, -3, 151, 213]] * count
    assert boxes(edition, tag, "/MediaBox") == [[-3, -3, 151, 213]] * count


def test_the_booklet_that_is_read_has_no_bleed() -> None:
    assert boxes("booklet", "en", "/MediaBox")[0] == [0, 0, 148, 210]


def ink(edition: str, number: int) -> Iterator[tuple[str, int]]:
    """Yield the darkest of what is drawn on each side, beyond the cut and just inside it."""
    page = pypdfium2.PdfDocument(printed(edition, "en").bytes)[number]
    drawn = page.render(scale=DOTS / 72, may_draw_forms=False).to_pil().convert("L")
    assert drawn.size == (1540, 2160)
    for name, edges in {
        "beyond": [
            (0, 0, 1540, 29),
            (0, 2131, 1540, 2160),
            (0, 0, 29, 2160),
            (1511, 0, 1540, 2160),
        ],
        "inside": [(31, 31, 1509, 61), (31, 2099, 1509, 2129), (31, 31, 61, 2129)],
    }.items():
        for edge in edges:
            yield name, drawn.crop(edge).getextrema()[0]


def test_the_ground_of_the_cover_runs_out_to_the_very_edge_and_stays_pale() -> None:
    for number in (0, printed("print-shop", "en").pages - 1):
        found = dict(ink("print-shop", number))
        assert 225 < found["beyond"] < 250  # a ground, and words in grey stand out from it
        assert found["beyond"] == found["inside"]
    assert dict(ink("print-shop", 1)) == {"beyond": 255, "inside": 255}


def test_marks_stand_outside_of_what_is_kept() -> None:
    found = list(ink("print-shop-marks", 1))
    assert all(darkest < 100 for where, darkest in found if where == "beyond")
    assert all(darkest == 255 for where, darkest in found if where == "inside")


@pytest.mark.parametrize("edition", ["booklet", *SHOPS])
@pytest.mark.parametrize("tag", TAGS)
def test_all_that_a_printer_needs_is_in_the_file(edition: str, tag: str) -> None:
    made = printed(edition, tag)
    assert made.loose == ()
    assert made.missing_glyphs == ()
    assert made.overflows == ()
    assert made.warnings == ()


@pytest.mark.parametrize("edition", SHOPS)
def test_nothing_is_seen_through(edition: str) -> None:
    """Where a printer's machine flattens what is seen through, letters below it grow fat."""
    with pikepdf.open(io.BytesIO(printed(edition, "ar").bytes)) as file:
        things = [
            one for one in file.objects if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream))
        ]
        assert len(things) > 100
        for one in things:
            assert str(one.get("/SMask", "/None")) == "/None"
            assert float(one.get("/ca", 1)) == float(one.get("/CA", 1)) == 1
            assert str(one.get("/BM", "/Normal")) == "/Normal"

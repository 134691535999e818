"""What the printer saw: missing glyphs, text off the page, complaints; and that mends still fit."""

import inspect
import subprocess
import sys
from importlib.metadata import version

import pydyf  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import checks, pdf
from pipeline.model import Edition, Place, Printout, Problem
from pipeline.pdf import proof
from tests.test_pdf import conf, kinds, page, printed, read, tags

EDITION = Edition("standard", "Standard print", "guide.md", ("pdf",), "standard", "")
SHEET = "@page { size: 300px 400px; margin: 50px } html { font: 16px/20px 'Noto Sans' } "
BARE = SHEET + "body, p, h1 { margin: 0 }"
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 2


def test_every_missing_glyph_is_named_once_and_nothing_else_is_said() -> None:
    found = printed(page("<p>Call 📞 now 📞 or 𓀀</p>"))
    assert found.missing_glyphs == ("𓀀", "📞")
    assert found.warnings == ()
    assert printed(page("<p>Call ☎ now ✓ \u200b\u2066\u2069 \u200d</p>")).missing_glyphs == ()


@settings(max_examples=30, deadline=None)
@given(st.text("aé حق ব্য 您→✓☎", max_size=20))
def test_what_the_fonts_have_is_never_missing(text: str) -> None:
    assert printed(page(f"<p>{text}")).missing_glyphs == ()


@pytest.mark.parametrize(
    ("body", "style", "pages"),
    [
        ("<p>fits", "", ()),
        (f"<p>{LONG}", "", (1,)),
        (f"<p style='overflow-wrap: anywhere'>{LONG}", "", ()),
        (f"<p>one<p style='break-before: page'>{LONG}<p style='break-before: page'>x", "", (2,)),
        (f"<table><tr><td>{LONG}<td>x</table>", "", (1,)),
        ("<p style='margin-inline-start: -20px'>x", "", (1,)),
        ("<p style='position: absolute; top: 310px'>below", "", (1,)),
        ("<p>x", "@page { @bottom-center { content: 'a foot' } }", ()),
        ("<p>x", "@page { @top-left { content: 'a'; margin-left: -60px; width: 9px } }", (1,)),
        ("<div style='height: 20px; overflow: hidden'><p>shown<p>cut</div>", "", (1,)),
        ("<div style='height: 40px; overflow: hidden'><p>shown<p>shown</div>", "", ()),
        (f"<div style='width: 90px; overflow: hidden; white-space: nowrap'>{LONG}</div>", "", (1,)),
        ("<ul style='padding: 0 0 0 30px'><li>marker outside, inside the page</ul>", "", ()),
        ("<p style='float: right; width: 50px'>a float<p>beside", "", ()),
        ("<div style='display: flex'><p>a<p>b</div>", "", ()),
    ],
)
def test_text_off_its_page_is_found(body: str, style: str, pages: tuple[int, ...]) -> None:
    assert printed(page(body), BARE + style).overflows == pages


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_it_is_found_on_either_side(direction: str) -> None:
    assert printed(page(f"<p>{LONG}", "en", direction), BARE).overflows == (1,)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 40))
def test_a_word_overflows_where_it_is_wider_than_the_page(letters: int) -> None:
    # Every figure of Noto Sans is 0.572 em wide: 9.152 px here, on a page of 200 px.
    wide = letters * 9.152 > 200 + 1
    assert bool(printed(page(f"<p>{'0' * letters}"), BARE).overflows) is wide


def test_complaints_are_said_of_every_document_that_a_style_dresses() -> None:
    style = "p { colr: red } @media print { p { margin: 1zx } } q: {"
    first, second = printed(page("<p>a"), style), printed(page("<p>b"), style)
    assert first.warnings == second.warnings
    assert len(first.warnings) == 3
    assert "colr" in first.warnings[0]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (page("<p style='wdth: 1px'>x"), "wdth"),
        (page("<p><a href='#gone'>x</a>"), "gone"),
        (page("<p><a href='about/us.html'>x</a>"), "leads nowhere in print: 'about/us.html'"),
        (page("<p>x", title=""), "no <title>"),
        (page("<p>x").replace("lang=en", ""), 'Missing required "lang"'),
        (page("<p><img src=a.png>"), "a.png"),
        (page("<link rel=attachment href=a.png>"), "attachment"),
    ],
)
def test_what_is_wrong_with_a_page_is_said(html: str, said: str) -> None:
    (complaint,) = printed(html).warnings
    assert said in complaint


def test_a_sound_page_has_no_complaints() -> None:
    body = "<h1 id=x>a</h1><p><a href='#x'>b</a> <a href='mailto:a@b.org'>c</a> <code>d</code>"
    assert printed(page(body)).warnings == ()


def test_a_picture_without_words_is_no_figure() -> None:
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width=9 height=9 {}><rect width=9 /></svg>"
    assert "Figure" not in kinds(read(printed(page("<p>a " + drawing.format("aria-hidden=true")))))
    file = read(
        printed(page("<p>a " + drawing.format("").replace("<rect", "<title>t</title><rect")))
    )
    assert [str(tag.Alt) for tag in tags(file) if tag.S == "/Figure"] == ["t"]


def test_the_mends_fit_the_version_that_is_installed_and_no_other() -> None:
    pdf.warm(conf())
    from pipeline.pdf import mends  # noqa: PLC0415 loads WeasyPrint

    assert version("weasyprint") == mends.VERSION
    moved = "import weasyprint; weasyprint.__version__ = '71.0'\n"
    code = moved + "from pipeline.pdf import mends; mends.mend()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "written for WeasyPrint 70.0, not 71.0" in done.stderr


def test_what_the_mends_reach_into_is_still_there() -> None:
    pdf.warm(conf())
    from pipeline.pdf import mends  # noqa: PLC0415 loads WeasyPrint

    tree, marked = mends.tags._build_box_tree, mends.Stream.marked
    font, drawn = mends.pdf_fonts, mends.text.draw_first_line
    # Each is mended once, however often the worker is warmed, and takes what it took.
    wanted = {
        tree: ["box", "parent", "pdf", "page_number", "nums", "annotations", "tags"],
        marked: ["self", "box", "tag"],
        mends.Stream.add_image: ["self", "image", "interpolate", "ratio"],
        mends.writing.ColorProfile: ["file_object", "src", "rendering_intent", "components"],
        mends.DocumentMetadata.generate_rdf_metadata: ["self", "variant", "version", "conformance"],
        drawn: ["stream", "textbox", "text_overflow", "block_ellipsis", "matrix"],
        font.Font.subset: ["self", "to_unicode", "hinting"],
        font._build_vector_font_dictionary: [
            *("font_dictionary", "pdf", "font", "widths", "compress", "reference", "pdf_version"),
        ],
    }
    for function, parameters in wanted.items():
        assert function.__module__.startswith("pipeline.pdf.mends.")
        wrapped = inspect.getclosurevars(function).nonlocals["original"]
        assert wrapped.__module__.startswith("weasyprint.")
        assert list(inspect.signature(inspect.unwrap(wrapped)).parameters) == parameters
    assert mends.svg_text.draw_first_line is drawn
    wrapped = inspect.getclosurevars(tree).nonlocals["original"]
    # The tree is built through the module's name, or none of its branches would be mended.
    assert "yield from _build_box_tree(" in inspect.getsource(wrapped)
    for name in ("MarginBox", "ReplacedBox", "TextBox", "LineBox"):
        assert hasattr(mends.tree.boxes, name)


LINKS = """
<p id=call><a href="https://www.gov.uk/a?b=c&amp;d=é">the form</a>
<a href="tel:+448088010503">ring</a>
<a href="mailto:a@b.example">write</a> <a href="#call">above</a> <a href="#nowhere">lost</a>
<p style="display: none"><a href="https://hidden.example">hidden</a>
"""


def complaints(found: Printout) -> list[Problem]:
    return list(checks.run(found, Place("a.md", 1), edition=EDITION))


def test_the_links_of_a_printout_are_those_that_the_file_has() -> None:
    found = printed(page(LINKS), BARE + "@page { size: 400px }")
    assert found.links == (
        "https://www.gov.uk/a?b=c&d=%C3%A9",
        "tel:+448088010503",
        "mailto:a@b.example",
        "#call",
    )
    messages = [problem.message for problem in complaints(found)]
    assert [m for m in messages if "hidden.example" in m]
    assert [m for m in messages if "#nowhere" in m and "cannot follow" in m]
    assert not [m for m in messages if "gov.uk" in m]


def test_every_font_is_in_the_file_and_one_that_is_not_is_named() -> None:
    assert printed(page("<p>a <b>b</b> حق ব")).loose == ()
    written = pydyf.PDF()
    for said in (
        {"Type": "/FontDescriptor", "FontName": "/ABCDEF+Noto-Sans"},
        {"Type": "/FontDescriptor", "FontName": "/Held", "FontFile2": "1 0 R"},
        {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"},
        {"Type": "/Font", "Subtype": "/Type0", "BaseFont": "/Held"},
    ):
        written.add_object(pydyf.Dictionary(said))
    assert proof.loose_fonts(written) == ("Helvetica", "Noto-Sans")


@pytest.mark.parametrize(
    ("size", "paper"),
    [("A4", (210, 297)), ("A5 landscape", (210, 148)), ("85.6mm 54mm", (86, 54))],
)
def test_the_paper_of_a_printout_is_that_of_its_first_page(
    size: str, paper: tuple[int, int]
) -> None:
    assert printed(page("<p>a"), f"@page {{ size: {size}; margin: 5mm }}").paper == paper


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><th>a<th>b<tr><td>x<td><p>{LONG}</table>",
        f"<div style='overflow-x: auto'><table><tr><td>{LONG}<td>x</table></div>",
        f"<pre>{LONG} {LONG}</pre>",
        f"<p><a href='https://a.example/{LONG}'>https://a.example/{LONG}</a>",
        f"<ul><li><ul><li>{LONG}</ul></ul>",
        f"<dl><dt>a<dd>{LONG}</dl>",
        f"<p><span style='white-space: nowrap'>one {'two ' * 30}</span>",
    ],
)
def test_what_is_too_wide_is_found_in_every_shape(body: str) -> None:
    found = printed(page(body), BARE)
    assert found.overflows == (1,)
    assert "off-page" in {problem.check for problem in complaints(found)}

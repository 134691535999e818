"""What a PDF says about itself: tags, title, language, direction, bookmarks, and the same bytes."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import fonts, pdf
from pipeline.model import Document, Printout

STYLE = """
@page { size: A5; margin: 18mm; @bottom-center { content: counter(page) } }
html { font: 11pt/1.6 "Noto Sans" }
:lang(ar) { font-family: "Noto Naskh Arabic", "Noto Sans" }
"""
BODY = """
<h1>حقوقك في المستشفى</h1><h2 id="call">بمن تتصل</h2>
<p>اتصل <a href="tel:+448088010503"><bdi dir="ltr">0808 801 0503</bdi></a> <em>الآن</em></p>
<p lang="en" dir="ltr">Not translated. <a href="https://www.gov.uk/x">Read <b>the law</b></a></p>
<ul><li>واحد</li><li><p>اثنان</p><p>ثلاثة</p><ul><li>أربعة</li></ul></li></ul>
<ol><li>خمسة</li></ol><dl><dt>ستة</dt><dd>سبعة</dd></dl>
<table><caption>جدول</caption><thead><tr><th scope="col">متى</th><th>كم</th></tr></thead>
<tbody><tr><th scope="row">غدا</th><td>واحد</td></tr></tbody></table>
<h3>آخر</h3><blockquote><p>قال</p></blockquote><p><a href="#call">ارجع</a></p>
"""


@cache
def conf() -> Path:
    folder = Path(mkdtemp(prefix="kyr-fonts-"))
    path = folder / "fonts.conf"
    path.write_text(fonts.fontconfig(folder), encoding="utf-8")
    return path


def page(body: str, lang: str = "en", direction: str = "ltr", title: str = "Your rights") -> str:
    head = f"<meta charset=utf-8><title>{title}</title>"
    return (
        f"<!doctype html><html lang={lang} dir={direction}><head>{head}</head><body>{body}</body>"
    )


def printed(html: str, style: str = STYLE, direction: str = "ltr", **assets: bytes) -> Printout:
    pdf.warm(conf())
    named = {name.replace("_", "."): data for name, data in assets.items()}
    return pdf.printed(Document("site/guide", "en", html), style, direction, named)


@cache
def arabic() -> Printout:
    return printed(page(BODY, "ar", "rtl", "حقوقك في المستشفى"), direction="rtl")


def read(printout: Printout) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printout.bytes))


def tags(file: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every structure element in reading order."""
    todo = [file.Root.StructTreeRoot.K]
    while todo:
        part = todo.pop(0)
        if isinstance(part, pikepdf.Array):
            todo[:0] = list(part)
        elif isinstance(part, pikepdf.Dictionary) and "/S" in part:
            yield part
            todo[:0] = [part.K] if "/K" in part else []


def kinds(file: pikepdf.Pdf) -> list[str]:
    return [str(tag.S)[1:] for tag in tags(file)]


def test_title_language_and_direction_are_the_document_s() -> None:
    file = read(arabic())
    assert file.docinfo.Title == "حقوقك في المستشفى"
    assert file.open_metadata()["dc:title"] == "حقوقك في المستشفى"
    assert file.open_metadata()["pdfuaid:part"] == "1"
    assert file.open_metadata()["pdfaid:part"] == "2"
    assert file.open_metadata()["pdfaid:conformance"] == "A"
    assert file.Root.Lang == "ar"
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert file.Root.ViewerPreferences.Direction == "/R2L"
    assert file.Root.MarkInfo.Marked
    assert read(printed(page("<p>a"))).Root.ViewerPreferences.Direction == "/L2R"


def test_the_printout_says_what_was_printed() -> None:
    found = arabic()
    assert found.path == "site/guide.pdf"
    assert found.pages == len(pypdfium2.PdfDocument(found.bytes)) == 2
    assert found.fonts == (
        *("Noto Naskh Arabic", "Noto Naskh Arabic Bold", "Noto Sans", "Noto Sans Bold"),
        "Noto Sans Symbols2",  # the ring before the item of a list in a list
    )
    assert (found.missing_glyphs, found.overflows, found.warnings, found.text) == ((), (), (), "")


def test_it_holds_no_date_and_no_path() -> None:
    file = read(arabic())
    assert set(file.docinfo) == {"/Title", "/Producer"}
    assert str(file.docinfo.Producer) == "WeasyPrint 70.0"
    # PDF/A asks for an /ID; it is made of what the file holds.
    assert read(printed(page("<p>a"))).trailer.ID[0] != file.trailer.ID[0]
    said = file.Root.Metadata.read_bytes()
    assert not re.search(rb"Date|20\d\d-\d\d|D:20|/home|/tmp|/usr|file:", said)


def test_headings_are_bookmarks() -> None:
    outline = pypdfium2.PdfDocument(arabic().bytes).get_toc()
    found = [(item.level, item.get_title()) for item in outline]
    assert found == [(0, "حقوقك في المستشفى"), (1, "بمن تتصل"), (2, "آخر")]


def test_every_shape_has_its_tag() -> None:
    assert {"H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Link", "BlockQuote", "Span"} < set(
        kinds(read(arabic()))
    )
    assert kinds(read(arabic())).count("Table") == 1
    assert {"Caption", "THead", "TBody", "TR", "TH", "TD"} < set(kinds(read(arabic())))


def test_a_list_item_holds_a_label_and_a_body_and_nothing_else() -> None:
    file = read(arabic())
    items = [tag for tag in tags(file) if tag.S == "/LI"]
    assert len(items) == 6  # four in lists, and a term with its definition
    for item in items:
        assert {str(kid.S) for kid in item.K} <= {"/Lbl", "/LBody"}
        assert all(kid.P.objgen == item.objgen for kid in item.K)


def test_a_tag_s_parent_holds_it() -> None:
    file = read(arabic())
    for tag in tags(file):
        kids = tag.P.K
        assert tag.objgen in [kid.objgen for kid in kids if isinstance(kid, pikepdf.Dictionary)]


def test_a_passage_in_another_language_says_so() -> None:
    said = [str(tag.Lang) for tag in tags(read(arabic())) if "/Lang" in tag]
    assert said == ["en"]
    inline = read(
        printed(page('<p>See <span lang="ar" dir="rtl">حق</span> and <i lang="la">x</i>'))
    )
    found = {str(tag.Lang): str(tag.S) for tag in tags(inline) if "/Lang" in tag}
    assert found == {"ar": "/Span", "la": "/NonStruct"}


def test_heading_cells_say_what_they_head() -> None:
    file = read(arabic())
    cells = [tag for tag in tags(file) if tag.S == "/TH"]
    assert [str(cell.A.Scope) for cell in cells] == ["/Column", "/Column", "/Row"]


def test_a_link_is_described_in_its_own_words_once() -> None:
    file = read(arabic())
    notes = [note for sheet in file.pages for note in sheet.get("/Annots", [])]
    words = [(str(note.Contents), str(note.A.URI) if "/A" in note else "#") for note in notes]
    assert words == [
        ("0808 801 0503", "tel:+448088010503"),
        ("Read the law", "https://www.gov.uk/x"),
        ("ارجع", "#"),
    ]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 9999), st.integers(1, 3))
def test_a_list_is_numbered_from_where_it_starts(start: int, items: int) -> None:
    body = f"<ol start={start}>" + "<li>x" * items + "</ol><ol><li>x</ol>"
    text = pypdfium2.PdfDocument(printed(page(body)).bytes)[0].get_textpage().get_text_range()
    assert re.findall(r"(\d+)\.", text) == [*map(str, range(start, start + items)), "1"]


def artifacts(file: pikepdf.Pdf) -> list[tuple[str, bool]]:
    """Return every run of text shown: the tag round it, and whether it is numbered."""
    found, stack = [], []
    for sheet in file.pages:
        for operands, operator in pikepdf.parse_content_stream(sheet):
            if str(operator) in ("BMC", "BDC"):
                stack.append((str(operands[0]), len(operands) > 1))
            elif str(operator) == "EMC":
                stack.pop()
            elif str(operator) in ("TJ", "Do"):
                found.append(stack[-1])
    return found


def test_page_numbers_are_read_out_to_nobody() -> None:
    html, numbered = page("<p>one"), STYLE
    plain = re.sub(r"@bottom-center {.*?}", "", STYLE)
    assert artifacts(read(printed(html, plain))) == [("/Span", True)]
    assert artifacts(read(printed(html, numbered))) == [("/Span", True), ("/Artifact", True)]
    assert kinds(read(printed(html, numbered))) == kinds(read(printed(html, plain)))


LONG = "<p>" + "A sentence that goes on. " * 400
LISTS = "<ul><li>a</ul><ol><li>b</ol><ol style='list-style: lower-alpha'><li>c</ol><dl><dt>d</dl>"


def test_a_paragraph_over_several_pages_is_one() -> None:
    split = read(printed(page(f"<section><h2>x</h2>{LONG}<ul><li>{LONG}</ul></section>")))
    assert len(split.pages) > 3
    found = kinds(split)
    assert [found.count(kind) for kind in ("Sect", "P", "L", "LI", "LBody")] == [1, 2, 1, 1, 1]
    for tag in tags(split):
        assert tag.objgen in [kid.objgen for kid in tag.P.K if isinstance(kid, pikepdf.Dictionary)]


def test_a_list_says_how_it_is_numbered() -> None:
    found = [str(tag.A.ListNumbering) for tag in tags(read(printed(page(LISTS)))) if tag.S == "/L"]
    assert found == ["/Disc", "/Decimal", "/LowerAlpha", "/None"]


def test_what_runs_to_the_left_is_spoken_from_its_beginning() -> None:
    found = [str(tag.ActualText) for tag in tags(read(arabic())) if "/ActualText" in tag]
    assert found[0] == "حقوقك في المستشفى"
    assert "ارجع" in found  # the words of a link


def test_a_figure_says_what_it_shows_and_where() -> None:
    code = (
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h1v1H0z'/></svg>"
    )
    style = "@page { size: 400px 400px; margin: 40px } body, p { margin: 0 } img { display: block }"
    html = page("<p><img src=code.svg style='width: 40px' alt='A code'><img src=code.svg alt=''>")
    file = read(printed(html, style, code_svg=code))
    figures = [tag for tag in tags(file) if tag.S == "/Figure"]
    assert [str(tag.Alt) for tag in figures] == ["A code"]
    assert [float(side) for side in figures[0].A.BBox] == [30, 240, 60, 270]


def test_a_line_without_text_stands_in_an_arabic_page_too() -> None:
    code = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><path d='M0 0h1v1z'/></svg>"
    html = page("<p><img src=code.svg alt='رمز'><p>حق", "ar", "rtl")
    assert kinds(read(printed(html, direction="rtl", code_svg=code))).count("Figure") == 1


def test_tabs_follow_the_tags() -> None:
    assert {str(sheet.Tabs) for sheet in read(arabic()).pages} == {"/S"}


PROCESS = """
import json, sys
from pathlib import Path
from pipeline import pdf
from pipeline.model import Document
html, style, conf = json.load(sys.stdin)
pdf.limits()
pdf.warm(Path(conf))
first = pdf.printed(Document("g", "ar", html), style, "rtl", {})
pdf.printed(Document("h", "en", "<html lang=en><title>x</title><p>between"), style, "ltr", {})
again = pdf.printed(Document("g", "ar", html), style, "rtl", {})
assert first == again
sys.stdout.buffer.write(first.bytes)
"""


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LANG": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LANGUAGE": "sr:ur:ja", "LC_ALL": "C.UTF-8"},
    ],
)
def test_the_bytes_are_the_same_in_every_process(
    environment: dict[str, str], tmp_path: Path
) -> None:
    # Letters that a desktop in Serbian, Urdu or Japanese would draw in forms of its own.
    mixed = BODY + "<p lang=en dir=ltr>бгдпт فارسی ۴۵ 您骨直誤 ✓"
    html = page(mixed, "ar", "rtl", "حق")
    done = subprocess.run(
        [sys.executable, "-c", PROCESS],
        input=json.dumps([html, STYLE, str(conf())]).encode(),
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), **environment},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert done.stdout == printed(html, direction="rtl").bytes
    assert not done.stderr


SHAPES = {
    "plain": "{}",
    "h1": "<h1>{}</h1>",
    "p": "<p>{}</p>",
    "div": "<div>{}</div>",
    "li": "<ul><li>{}</ul>",
    "loose": "<ol><li><p>{}</p><li>x</ol>",
    "cell": "<table><tr><th>{}<td>x</table>",
    "link": '<a href="#x">{} <b>b</b></a>',
}
words = st.text("aé .,(1)حقু২আইন您་", min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(SHAPES)), words), max_size=6))
def test_a_file_is_sound_and_all_its_text_is_in_the_tag_tree(
    shapes: list[tuple[str, str]],
) -> None:
    file = read(printed(page("".join(SHAPES[shape].format(text) for shape, text in shapes))))
    assert not file.check_pdf_syntax()
    nums = list(file.Root.StructTreeRoot.ParentTree.Nums)
    rows = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    for sheet in file.pages:
        marks = [
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(sheet)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        ]
        assert len(rows[int(sheet.StructParents)]) == len(marks)
        assert sorted(marks) == list(range(len(marks)))


def test_the_room_loads_weasyprint_when_it_prints_and_not_before() -> None:
    code = "import sys, pipeline.pdf; assert not {'weasyprint', 'pydyf', 'PIL'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_printing_before_the_fonts_are_known_is_refused() -> None:
    code = (
        "from pipeline import pdf; from pipeline.model import Document\n"
        "pdf.printed(Document('g', 'en', '<p>'), '', 'ltr', {})"
    )
    bare = {key: value for key, value in os.environ.items() if key != "FONTCONFIG_FILE"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=False
    )
    assert "RuntimeError: warm() comes first" in done.stderr

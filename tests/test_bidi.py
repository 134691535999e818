"""Names, numbers and brackets in text that is read to the left: a browser and paper show one order.

Chromium follows Unicode's bidirectional algorithm to the letter (UAX 9, by ICU) and is the
reference. WeasyPrint resolves each line, and each element in it, by itself. What both show is
compared as an eye meets it, from left to right: letters that are read to the left count as one
sign, brackets as they stand, whichever way they open.
"""

import io
import unicodedata
from collections.abc import Callable, Iterable

import pypdfium2
import pytest
from playwright.sync_api import Browser

from pipeline import markdown
from pipeline.locales import locale
from pipeline.model import Place, Value
from tests.browsing import lacking, opened
from tests.test_pdf import page, printed

pytestmark = pytest.mark.skipif(bool(lacking()), reason=f"{lacking()} is not installed")
# Three words of each language, to stand around what is set in Latin letters.
WORDS = {
    "ar": ("اتصل", "الآن", "المحامي"),
    "fa": ("زنگ", "بزنید", "می‌توانید"),
    "ps": ("زنګ", "ووهئ", "وکیل"),
    "ckb": ("پەیوەندی", "بکە", "پارێزەر"),
    "ur": ("فون", "کریں", "وکیل"),
}
# What a sentence says, and what of it must be seen whole, in this order, from left to right.
CASES = [
    ("{a} (Home Office, 12-34/56) {b}.", ["[Home Office, 12-34/56["]),
    ("{a} (12-34/56, Home Office) {b}.", ["12-34/56, Home Office"]),
    ("{a} [Home Office](https://www.gov.uk/), 12-34/56 {b}.", ["Home Office", "12-34/56"]),
    ("{a} **Home Office** (12-34/56) {b}.", ["Home Office", "[12-34/56["]),
    ("{a} {{phone}} {b}.", ["+44 808 801 0503"]),
    ("{a} ({{phone}}) {b}.", ["[+44 808 801 0503["]),
    ("{a} +44 20 7946 0018 {b}.", ["+44 20 7946 0018"]),
    ("{a} 020 7946 0018–19 {b}.", ["020 7946 0018–19"]),
    ("{a} 0808 801 0503: {b}", ["0808 801 0503"]),
    ("{a} 0808 801 0503, 020 7946 0018, 111 {b}.", ["0808 801 0503", "020 7946 0018"]),
    ("{a} section 132 {b} (section 132).", ["section 132", "[section 132["]),
    ("{a} {b} hello@harbour-rights.example.", ["hello@harbour-rights.example"]),
    ("{a} https://www.gov.uk/asylum-2026?a=1.", ["https://www.gov.uk/asylum-2026?a=1"]),
    ("{a} **{b} Harbour Rights {c}** {a}.", ["Harbour Rights"]),
    ("Migrant Help ({a}) {b}.", ["Migrant Help"]),
    ("(Migrant Help) {a} {b}", ["[Migrant Help["]),
    ("{a} {b} (Migrant Help)", ["[Migrant Help["]),
    ("{a} 25/11/2026 {b} 2026-11-25 {c}.", ["25/11/2026", "2026-11-25"]),
    ("{a} 49.18 £ {b} 1,000 {c}.", ["49.18", "1,000"]),
    ("{a} [Read the law](https://www.gov.uk/x) {b}!", ["Read the law"]),
    ("{a} [{b} Home Office](https://www.gov.uk/x) {c}", ["Home Office"]),
    ("{a} (Human Rights Act 1998).[^n] {b}", ["[Human Rights Act 1998["]),
    ("{a} {b} 1998 (Human Rights Act 1998, s 6(1)) {c}.", ["Human Rights Act 1998, s 6"]),
    ("{a} \u2066NHS (England) \u2067{b}\u2069 111\u2069 {c}.", ["NHS [England[ "]),
    ("{a} `A-1 (b)` {b}.", ["A-1 [b["]),
]
VALUES = {"phone": (Value("+44 808 801 0503", "tel:+448088010503", ltr=True, together=True),)}
STYLE = """
@page {{ size: {0}mm 297mm; margin: 10mm }}
html {{ font: 10pt/1.9 {1} }}
body {{ margin: 0 }} p {{ margin: 0 0 5mm }} sup {{ line-height: 0; font-size: 1em }}
"""
# The place of a character from left to right, that of its line from above, and the character.
Char = tuple[float, float, str]
CHARS = """() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) for (let n = 0; n < walk.currentNode.data.length; n++) {
    const range = document.createRange();
    range.setStart(walk.currentNode, n);
    range.setEnd(walk.currentNode, n + 1);
    for (const box of [...range.getClientRects()].slice(-1))
      if (box.width) found.push([(box.left + box.right) / 2, (box.top + box.bottom) / 2,
                                 walk.currentNode.data[n]]);
  }
  return found;
}"""


def sentences(tag: str) -> list[str]:
    """Return the hard cases as HTML, as pages carry them."""
    a, b, c = WORDS[tag]
    return [
        markdown.inline(said.format(a=a, b=b, c=c), VALUES, {"n": 1}, direction="rtl")
        for said, _ in CASES
    ]


def sheet(tag: str, lines: list[str], width: int) -> tuple[str, str]:
    """Return a page of these paragraphs so many millimetres wide, and its style."""
    style = STYLE.format(width, locale(tag, {}, Place("", 1)).fonts)
    body = "".join(f"<p id=fn-n>{line}</p>\n" for line in lines[:1])
    body += "".join(f"<p>{line}</p>\n" for line in lines[1:])
    return page(body, tag, "rtl").replace("</head>", f"<style>{style}</style></head>"), style


def seen(chars: Iterable[Char], apart: float) -> list[str]:
    """Return what an eye meets on each line, from left to right, spaces left out."""
    lines: list[list[Char]] = []
    for char in sorted(chars, key=lambda one: one[1]):
        if not lines or char[1] - lines[-1][-1][1] > apart:
            lines.append([])
        lines[-1].append(char)
    return [_signs(one for _, _, one in sorted(line)) for line in lines]


def _signs(chars: Iterable[str]) -> str:
    signs = ""
    for char in chars:
        if char.isspace() or unicodedata.category(char) in ("Mn", "Cf", "Cc"):
            continue
        left = unicodedata.bidirectional(char) in ("R", "AL")
        sign = "…" if left else "[" if char in "()" else char
        signs += "" if sign == "…" == signs[-1:] else sign
    return signs


def in_browser(browser: Browser, html: str, width: int) -> list[str]:
    # Chromium's millimetres, less the margins that only paper has
    size = {"width": round((width - 20) / 25.4 * 96), "height": 900}
    with opened(browser, "about:blank", viewport=size) as window:
        window.page.set_content(html)
        return seen(window.page.evaluate(CHARS), 8)


def on_paper(html: str, style: str) -> list[str]:
    found: list[str] = []
    with pypdfium2.PdfDocument(io.BytesIO(printed(html, style, "rtl").bytes)) as document:
        for sheet_of_paper in document:
            text = sheet_of_paper.get_textpage()
            boxes = [text.get_charbox(n, loose=True) for n in range(text.count_chars())]
            chars = [
                ((left + right) / 2, -(low + high) / 2, text.get_text_range(n, 1))
                for n, (left, low, right, high) in enumerate(boxes)
                if right > left
            ]
            found += seen(chars, 6)
    return found


@pytest.mark.parametrize("tag", WORDS)
def test_paper_shows_the_order_that_a_browser_shows(
    browser: Browser, tag: str, record_property: Callable[[str, object], None]
) -> None:
    html, style = sheet(tag, sentences(tag), 210)
    shown, set_on_paper = in_browser(browser, html, 210), on_paper(html, style)
    assert len(shown) == len(CASES)
    wrong = [pair for pair in zip(shown, set_on_paper, strict=True) if pair[0] != pair[1]]
    record_property(
        "Order in right-to-left lines, Chromium beside WeasyPrint",
        f"{tag:<4} {len(CASES) - len(wrong)} of {len(CASES)} lines alike",
    )
    assert not wrong, "\n".join(" | ".join(pair) for pair in wrong)


@pytest.mark.parametrize("tag", WORDS)
def test_what_belongs_together_is_read_in_its_order(browser: Browser, tag: str) -> None:
    html, _ = sheet(tag, sentences(tag), 210)
    for line, (said, whole) in zip(in_browser(browser, html, 210), CASES, strict=True):
        for part in whole:
            assert part.replace(" ", "") in line, (said, line)


# Long enough to break over lines, with what a line's end does to brackets and to what follows them.
LONG = [
    "{a} {b} (public authorities and health and social care trusts) {c} {a}.",
    "{a} {b} {c} {a} (Human Rights Act 1998, Schedule 1, Article 3) {b}.",
    "{a} **{b} (Immigration and Asylum Act 1999), section 84** {c}.",
    "{a} {b} Equality Advisory and Support Service (EASS) {c} {a}.",
    "{a} {b} {c}: [Refugee Council](https://x.example) {b} (Welsh Refugee Council, 1990).",
    "{a} {b} {c} {a} {b} 020 7946 0018 (+44 20 7946 0018) {c} NHS (England) {b}.",
]


@pytest.mark.parametrize("tag", WORDS)
def test_lines_that_break_alike_show_one_order(browser: Browser, tag: str) -> None:
    a, b, c = WORDS[tag]
    lines = [markdown.inline(one.format(a=a, b=b, c=c), {}, direction="rtl") for one in LONG]
    alike = 0
    for width in (62, 80, 98):
        html, style = sheet(tag, lines, width)
        there = {"".join(sorted(one)): one for one in on_paper(html, style)}
        for one in in_browser(browser, html, width):
            if same := there.get("".join(sorted(one))):
                assert one == same, width
                alike += len(one) > 12
    assert alike > 12


def test_text_that_runs_to_the_right_is_left_alone() -> None:
    for said in ("Ring 020 7946 0018 (section 132).", "**Home Office** [x](https://a.example)"):
        assert " dir=" not in markdown.inline(said, {})


def test_years_and_ages_are_no_telephone_numbers() -> None:
    for said in ("حق 1998–2026 حق", "حق 16-17 حق", "حق 1 000 000 حق", "حق 0.5 حق"):
        assert markdown.inline(said, {}, direction="rtl") == said

"""A page of HTML → plain text: laws first, then how it looks."""

import re
import unicodedata
from functools import cache
from html import escape

import pytest
from hypothesis import example, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from pipeline import markdown, text
from pipeline.text.shapes import RULE
from pipeline.text.widths import columns

WIDTH = 40
SIDES = ("ltr", "rtl")
# What words are made of, and what could break a line, turn it round or pass for one of ours.
LETTERS = (
    "abc éß اب پ١۳ אב 权利 สิทธิ 12 +44 (0) .,:;!?-=*~_#[]<>&\\`\u200c\u200d\u200e\u200f"
    "\u2066\u2067\u2069\u00a0\u0301\n\t"
)
WORDS = st.text(st.sampled_from(LETTERS), max_size=120)
BLOCKS = ("p", "h2", "li", "dd", "td", "blockquote", "aside")


def page(said: str, tag: str = "p") -> str:
    """Return a page with these words, as a translation could hold them, in one element."""
    inline = markdown.inline(said, None)
    around = {"li": "ul", "dd": "dl", "td": "tr"}.get(tag, "div")
    return f"<{around}><{tag}>{inline}</{tag}></{around}>"


def letters(said: str) -> str:
    """Return the letters and digits of a text, in order."""
    shaped = unicodedata.normalize("NFKC", said)
    return "".join(char for char in shaped if unicodedata.category(char)[0] in "LN")


def depths(line: str) -> list[int]:
    depth, found = 0, [0]
    for char in line:
        depth += (char in "\u2066\u2067\u2068") - (char == "\u2069")
        found.append(depth)
    return found


@profile(deadline=None)
@given(WORDS, st.sampled_from(BLOCKS), st.sampled_from(SIDES))
def test_every_word_goes_in_and_comes_out_in_order(said: str, tag: str, side: str) -> None:
    shown = re.sub(r"<[^>]*>", "", markdown.inline(said, None))
    made = text.words(page(said, tag), side, columns=WIDTH)
    assert letters(made) == letters(unescaped(shown))


def unescaped(html: str) -> str:
    for name, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        html = html.replace(name, char)
    return html.replace("&amp;", "&")


@profile(max_examples=300, deadline=None)
@given(WORDS, st.sampled_from(BLOCKS), st.sampled_from(SIDES), st.sampled_from((0, WIDTH)))
@example("\u2066a \u2069 \u2069" * 20, "p", "rtl", WIDTH)
@example("Home Office (UKVI) " * 9, "li", "rtl", WIDTH)
def test_isolates_are_in_pairs_on_every_line(said: str, tag: str, side: str, width: int) -> None:
    made = text.words(page(said, tag), side, columns=width)
    assert made.endswith("\n")
    assert unicodedata.is_normalized("NFC", made)
    assert not re.search("[\ufdd0\ufdd1\u202a-\u202e\r\t]| $", made, re.MULTILINE)
    for line in made.split("\n"):
        assert depths(line)[-1] == 0
        assert min(depths(line)) == 0


@profile(deadline=None)
@given(WORDS, st.sampled_from(SIDES))
def test_no_line_is_wider_than_it_must_be(said: str, side: str) -> None:
    for line in text.words(page(said), side, columns=WIDTH).split("\n"):
        inner = line.strip("\u200e\u200f")
        assert columns(line) <= WIDTH or not re.search("[a-zا-י12] +[a-zا-י12]", inner), line


DRAWINGS = ("====", "----", "- - -", "*" * 20, "═" * 9, "＝＝＝", "—" * 8, "~ ~", "_\u200b_\u200b_")
BESIDE = ("\\\n", "\n", " ", "**", "a", "About this guide", "\u2066", "\u2069", "`", "x" * 39)
FORGED = st.lists(st.sampled_from((*DRAWINGS, *BESIDE)), max_size=12).map("".join)
UNSEEN = re.compile(r"[\s\u200b-\u200f\u2066-\u2069]")


@profile(max_examples=400, deadline=None)
@given(FORGED, st.sampled_from(BLOCKS), st.sampled_from(SIDES))
@example("This guide was checked.\\\n" + "=" * 20 + "\\\nTrue", "p", "ltr")
@example("x" * 39 + " **=**=**=**=", "p", "rtl")
def test_no_words_can_draw_a_heading_or_a_notice(said: str, tag: str, side: str) -> None:
    lines = text.words(page(said, tag), side, columns=WIDTH).split("\n")
    bare = [UNSEEN.sub("", line.lstrip("\u200e\u200f").removeprefix("- ")) for line in lines]
    drawn = [line for line in bare if len(line) > 2 and re.fullmatch("[-=*~_═＝—]+", line)]
    assert len(drawn) <= (tag == "h2")
    assert not any("***" in line for line in bare)


@profile(deadline=None)
@given(WORDS)
def test_the_same_page_is_the_same_text(said: str) -> None:
    assert text.words(page(said), "rtl") == text.words(page(said), "rtl")


@cache
def shown(html: str, side: str = "ltr", width: int = 30) -> str:
    marks = {"\u2066": "{", "\u2067": "<", "\u2069": "}", "\u200f": "^", "\u200e": "'"}
    return "".join(marks.get(char, char) for char in text.words(html, side, columns=width))


LOOKS = {
    "heading": ("<h1>Your rights</h1><p>a</p>", "Your rights\n===========\n\na\n"),
    "list": ("<ul><li>a<ol><li>b</li></ol></li></ul>", "- a\n  1. b\n"),
    "steps": ("<ol start=9><li>a</li><li>b</li></ol>", " 9. a\n10. b\n"),
    "checklist": ('<ul><li class="checked">a</li><li class="unchecked">b</li></ul>', None),
    "callout": (
        '<aside class="callout right"><p class="furniture label">Your right</p>'
        '<p class="title">To ask</p><p>Ask.</p></aside>',
        "Your right: To ask\n\n    Ask.\n",
    ),
    "table": (
        "<table><thead><tr><th>Hour</th><th>Who</th></tr></thead>"
        "<tbody><tr><td>Dusk</td><td>All</td></tr><tr><td>Dawn</td><td></td></tr></tbody></table>",
        "- Hour: Dusk\n  Who: All\n\n- Hour: Dawn\n",
    ),
    "words": ("<dl><dt>Keeper</dt><dd>minds lamps</dd></dl>", "Keeper\n    minds lamps\n"),
    "pairs": ("<dl><div><dt>For</dt><dd>you</dd></div></dl>", "  For: you\n"),
    "link": ('<p><a href="https://a.example/b">Ask</a></p>', "Ask (https://a.example/b)\n"),
    "address": ('<p><a href="https://a.example/">a.example</a></p>', "https://a.example/\n"),
    "phone": ('<p><a href="tel:+4416">Ring</a></p>', "Ring (+4416)\n"),
    "number": ('<p><a href="tel:+4416">01 6</a></p>', "01 6\n"),
    "note": ('<p>So<sup class="footnote-ref"><a href="#x">1</a></sup></p>', "So[1]\n"),
    "notes": (
        '<section class="footnotes"><ol><li>Act <a class="footnote-backref">↩</a></li></ol>'
        "</section>",
        "[1] Act\n",
    ),
    "picture": ('<p><img src="a.png" alt="A lamp"></p>', "[A lamp]\n"),
    "notice": ('<div class="notice"><p>Old.</p></div>', f"{RULE}\nOld.\n{RULE}\n"),
    "hidden": ('<div class="notice" hidden><p>Old.</p></div><p>a</p>', "a\n"),
    "code": ("<pre><code>a  b\n c</code></pre>", "    a  b\n     c\n"),
}


@pytest.mark.parametrize("name", LOOKS)
def test_how_it_looks(name: str) -> None:
    html, wanted = LOOKS[name]
    assert shown(html) == (wanted or "[x] a\n[ ] b\n")


@pytest.mark.parametrize(
    ("side", "html", "wanted"),
    [
        ("rtl", "<p>اتصل بـ Migrant Help (UK) الآن</p>", "اتصل بـ {Migrant Help (UK)} الآن\n"),
        ("rtl", '<p><bdi dir="ltr">0808 801</bdi> هنا</p>', "^{0808 801} هنا\n"),
        ("rtl", "<p>رقم 0808 801 0503 هنا</p>", "رقم {0808 801 0503} هنا\n"),
        ("rtl", "<p>من 2024 - 2025 فقط</p>", "من 2024 - 2025 فقط\n"),
        ("rtl", '<p lang="en" dir="ltr">Ask us</p>', "^{Ask us}^\n"),
        ("rtl", "<h2>حقك</h2>", "حقك\n^---^\n"),
        ("rtl", "<ul><li>اسأل.</li></ul>", "^- اسأل.^\n"),
        ("ltr", "<p>Say سلام عليك now</p>", "Say <سلام عليك} now\n"),
        ("ltr", '<p><bdi dir="ltr">0808</bdi></p>', "0808\n"),
        ("ltr", "<p><bdi>نور</bdi></p>", "'<نور}\n"),
    ],
)
def test_what_runs_the_other_way_is_isolated(side: str, html: str, wanted: str) -> None:
    assert shown(html, side) == wanted


def test_an_isolate_ends_with_its_line_and_goes_on_in_the_next() -> None:
    html = '<p>قال: <span lang="en" dir="ltr">you may always ask for reasons in writing</span></p>'
    assert shown(html, "rtl") == "قال: {you may always ask for}^\n^{reasons in writing}^\n"


def test_what_belongs_together_is_not_parted() -> None:
    for whole in ('<span class="fact">£49.18 a week</span>', "<time>1 December 2026</time>"):
        said = re.sub("<[^>]*>", "", whole)
        for before in range(12, 30):
            made = text.words(f"<p>{'a' * before} {whole} b</p>", "ltr", columns=30)
            assert said in made


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        # Han breaks between any two, but not before a comma: twenty and nineteen columns
        ("如果您的申请被拒绝，您可以上诉。", ["如果您的申请被拒", "绝，您可以上诉。"]),
        # Thai has no spaces, and no line is broken within a word
        ("ท่านมีสิทธิ ท่านมีสิทธิที่จะถาม", ["ท่านมีสิทธิ", "ท่านมีสิทธิที่จะถาม"]),
        ("آپ کو وجہ پوچھنے کا حق ہے", ["آپ کو وجہ پوچھنے", "کا حق ہے"]),
    ],
)
def test_lines_break_where_the_script_allows(said: str, lines: list[str]) -> None:
    side = "rtl" if "آ" in said else "ltr"
    assert text.words(f"<p>{escape(said)}</p>", side, columns=17).splitlines() == lines


def test_letters_of_old_typesetting_become_letters() -> None:
    assert text.words("<p>\ufee3\ufeae\ufea3\ufe92\ufe8e</p>", "rtl") == "مرحبا\n"

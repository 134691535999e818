"""One segment as HTML: safe, and all there, whatever it holds."""

import re
import time
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.markdown import images, inline, links, names, plain, translatable, unique
from pipeline.markdown.addresses import may_link, served
from pipeline.model import Value
from tests.test_markdown_laws import HARD, PIECES

ALLOWED: dict[str, set[str]] = {
    "a": {"href", "title", "id", "dir"},
    "img": {"src", "alt", "title"},
    "bdi": {"class", "dir"},
    "code": {"dir"},
    "sup": {"class"},
    "em": set(),
    "strong": set(),
    "br": set(),
}


class Tags(HTMLParser):
    """The tags of some HTML, checked as they come."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= ALLOWED[tag]
        given = dict(attrs)
        assert "href" not in given or may_lead(given["href"] or "")
        assert "src" not in given or re.fullmatch(r"images/[\w./-]+", given["src"] or "")
        assert tag != "a" or "a" not in self.open
        self.open += [tag] if tag not in ("br", "img") else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def may_lead(address: str) -> bool:
    """Return whether a page may lead there: as a manuscript may, or to another guide's file."""
    return may_link(address) or may_link(re.sub(r"^(\.\./[^/#]*/)index\.html", r"\1", address))


VALUES = {
    "phone": (Value("<0808>", "tel:+448088010503", ltr=True),),
    "link": (Value("a", "https://a.example", "Wales"), Value("b", "javascript:x", "Scotland")),
}
LINKS = (
    "javascript:alert(1)|JaVaScRiPt&colon;x|java%E2%80%8Bscript:x|data:x|//host|/etc/passwd|blob:x|"
    "intent:x|http://a|../..|../a/|\x00|<script>|</p>|\" onerror=\"x|' x='|&lt;|[w]({link})|"
    "[w]({phone})|{link}|[w](|<https://a.example>|vbscript:x|file:///x|https://a@b|\u202e|[w](#b)|"
    "[w](https://a.example/)|[w](tel:1 'x')|![w](images/a.png)|**|**w**|*w*"
)
ATTACKS = st.lists(st.sampled_from([*PIECES, *LINKS.split("|")]), max_size=20).map("".join)


@settings(max_examples=500, deadline=None)
@given(ATTACKS | st.text())
def test_a_segment_is_inline_html_with_nothing_unlisted_whatever_it_holds(text: str) -> None:
    html = inline(text, VALUES, {"a": 1})
    Tags(html)
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))


@settings(max_examples=300, deadline=None)
@given(ATTACKS | st.text())
def test_what_is_said_of_a_segment_is_what_is_shown(text: str) -> None:
    html = inline(text, None)
    for address in re.findall(r'<a href="([^"]*)"', html):
        assert unescape(address) in {served(link) for link in links(text)}
    assert sorted(re.findall(r'<img src="([^"]*)"', html)) == sorted(images(text))
    assert all(f"{{{name}}}" in plain(text) or f"{{{name}}}" in links(text) for name in names(text))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab *_`[]()!<>\\\n{}#", max_size=60))
def test_the_words_of_a_segment_are_all_there(text: str) -> None:
    """An address is no word: it is all that may be missing from what is shown."""
    html = re.sub(r'<img [^>]*alt="([^"]*)"[^>]*>', r"\1", inline(text, None))
    said = unescape(re.sub("<[^>]*>", "", html))
    assert "".join(said.split()) == "".join(plain(text).split())
    if "](" not in text:
        assert re.findall("[ab]", said) == re.findall("[ab]", text)


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD)
def test_a_segment_is_never_slow(piece: str) -> None:
    start = time.process_time()
    inline(piece * (100_000 // len(piece)), None)
    inline(piece * (16_000 // len(piece)), None)
    assert time.process_time() - start < 1.5


PHONE = (Value("0808 801 0503", "tel:+448088010503", ltr=True),)
NATIONS = (
    Value("a <b>", "https://a.example", "Wales"),
    Value("b", "https://b.example", "Scotland"),
)
NUMBER = '<bdi class="fact" dir="ltr"><a href="tel:+448088010503">0808 801 0503</a></bdi>'
WRITTEN = [
    ("*a* **b** _c_", "<em>a</em> <strong>b</strong> <em>c</em>"),
    ("`<b>` <b>", '<code dir="ltr">&lt;b&gt;</code> &lt;b&gt;'),
    ("a\\\nb", "a<br>\nb"),
    ("# a", "# a"),
    ("- a\n- b", "- a\n- b"),
    ("```\na\n```", '<code dir="ltr">a</code>'),
    ("[a]: https://a.example", "[a]: https://a.example"),
    ("| a |\n|---|", "| a |\n|---|"),
    ("---\na: b\n---", "---\na: b\n---"),
    ("> a", "&gt; a"),
    ("    a", "    a"),
    ("[a](https://a.example)", '<a href="https://a.example">a</a>'),
    ("[a](tel:+44-20)", '<a href="tel:+44-20">a</a>'),
    ("[a](#b)", '<a href="#b">a</a>'),
    ("[a](../b/)", '<a href="../b/index.html">a</a>'),
    ("[a](../b/#c)", '<a href="../b/index.html#c">a</a>'),
    ("<a@b.example>", '<a href="mailto:a@b.example" dir="ltr">a@b.example</a>'),
    ("[*a* b](javascript:alert)", "<em>a</em> b"),
    ("[a](http://a.example)", "a"),
    ("[a](//a.example)", "a"),
    ("[a](https://x@a.example)", "a"),
    ("[a](../../b/)", "a"),
    ("![a *b*](images/a.png)", '<img src="images/a.png" alt="a b">'),
    ("![{phone}](images/a.png)", '<img src="images/a.png" alt="0808 801 0503">'),
    ("![a](https://a.example/a.png)", "a"),
    ("![a](images/../a.png)", "a"),
    ("![a](images/a.svgz)", "a"),
    ("Call {phone}.", f"Call {NUMBER}."),
    (r"\{phone}", "{phone}"),
    ("`{phone}`", '<code dir="ltr">{phone}</code>'),
    ("{unknown}", "{unknown}"),
    ("{date}", "1 May"),
    (
        "{nations}",
        'Wales: <a href="https://a.example">a &lt;b&gt;</a>; '
        'Scotland: <a href="https://b.example">b</a>',
    ),
    ("[w]({phone})", '<a href="tel:+448088010503">w</a>'),
    (
        "[w]({nations})",
        '<a href="https://a.example">w</a> (Wales); <a href="https://b.example">w</a> (Scotland)',
    ),
    ("[w]({date})", "w"),
    ("[w {phone}](#a)", '<a href="#a">w <bdi class="fact" dir="ltr">0808 801 0503</bdi></a>'),
    (
        "a[^n] b[^n]",
        'a<sup class="footnote-ref"><a href="#fn-n" id="fnref-n">2</a></sup> '
        'b<sup class="footnote-ref"><a href="#fn-n" id="fnref-n:2">2</a></sup>',
    ),
    ("a[^none]", "a[^none]"),
    ("a\u202eb&#x202e;c", "a\ufffdb\ufffdc"),
]


@pytest.mark.parametrize(("text", "html"), WRITTEN)
def test_a_segment_is_written_as(text: str, html: str) -> None:
    values = {"phone": PHONE, "nations": NATIONS, "date": (Value("1 May"),)}
    assert inline(text, values, {"n": 2}) == html


DEEP = ["*a **b " * 11 + "b** a*" * 11, "![" * 100 + "](images/a.png)" * 100, "![" * 5000]


@pytest.mark.parametrize("text", DEEP, ids=["emphasis", "pictures", "openings"])
def test_a_segment_too_deep_to_read_is_plain_words(text: str) -> None:
    assert inline(text, None) == text
    assert links(text) == images(text) == ()


TRANSLATABLE = ["a", "漢", "**{a}** b", "![a](images/a.png)", "{a} a", '[1](#a "a")', "[a]({a})"]
OTHERS = ["", "`a`", "{a}", "12 %", "—", "<https://a.example>", "https://a.example", "a@b.example"]
OTHERS += ["**`a`**", "[{a}](#b)", "{a}, {b}", "![](images/a.png)", "[^a]"]


@pytest.mark.parametrize(
    ("text", "expected"), [*((t, True) for t in TRANSLATABLE), *((t, False) for t in OTHERS)]
)
def test_only_words_are_offered_for_translation(text: str, expected: object) -> None:
    assert translatable(text) is expected


def test_links_and_facts_are_listed_in_order() -> None:
    text = "[a](https://a.example) {one} [b]({two}) <c@d.example> {one} ![{three}](images/a.png)"
    assert links(text) == ("https://a.example", "{two}", "mailto:c@d.example")
    assert names(text) == ("one", "two", "one", "three")
    assert images(text) == ("images/a.png",)
    assert plain(text) == "a {one} b c@d.example {one} {three}"


SITE = "https://kyr.example/ar"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[a](../b/)", f"{SITE}/b/"),
        ("[a](../b/#c)", f"{SITE}/b/#c"),
        ("[a](#c)", "#c"),
        ("[a](https://a.example/../b/)", "https://a.example/../b/"),
        ("[a](tel:+44-20)", "tel:+44-20"),
    ],
)
def test_print_leads_to_where_another_guide_is_served(text: str, address: str) -> None:
    assert inline(text, None, site=SITE) == f'<a href="{address}">a</a>'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Call **{phone}**.", "Call 0808 801 0503."),
        ("{nations}", "Wales: a <b>; Scotland: b"),
        ("[words]({nations})", "words"),
        ("`{phone}` \\{phone\\} {unknown}", "{phone} {phone} {unknown}"),
        ("![Call {nations}](images/a.png)", "Call Wales: a <b>; Scotland: b"),
        ("{phone", "{phone"),
    ],
)
def test_plain_words_hold_values_with_their_nations(text: str, said: str) -> None:
    assert plain(text, {"phone": PHONE, "nations": NATIONS}) == said


@settings(max_examples=200, deadline=None)
@given(ATTACKS | st.text())
def test_without_values_facts_keep_their_names(text: str) -> None:
    assert plain(text, {}) == plain(text)
    assert plain(text, {name: (Value(f"{{{name}}}"),) for name in names(text)}) == plain(text)


def test_references_are_told_apart_on_a_whole_page() -> None:
    page = 'a <a id="fnref-x"> <a id="fnref-y"> <a id="fnref-x"> id=&quot;fnref-x&quot;'
    once = unique(page)
    assert once.count('id="fnref-x"') == 1
    assert 'id="fnref-x:2"' in once
    assert unique(once) == once

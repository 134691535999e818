"""What holds for every manuscript and every segment, whatever anybody writes."""

import re
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.markdown import read, whole
from pipeline.model import SourceError
from tests.test_markdown_whole import page, same

FACTS = {"phone", "link"}
SOME = (
    "# |## |### |- |1. |> |    |\t|\n|\n\n|```|~~~|---|===|***|**|*|_|`|[|]|(|)|![|](|<|>|<!--|-->|"
    "<!-- note: n -->\n|<!-- critical -->\n|<!-- skip -->\n|[^a]|[^a]: |: |[ ] |[!RIGHT] |{phone}|"
    "{|}|{#id}|\\|&amp;|&#x202e;|https://a.example|#a|words|more|。|漢|字|\u0627|\u2067|"
    "\u2069|\r\n|\ufeff|<b>|[a]: #a\n|images/a.png|!"
)
PIECES = [
    *SOME.split("|"),
    "|",
    "[a]({link})",
    "[a](../b/#c)",
    "\n|---|\n",
    "\n| a | b |\n|---|---|\n| c | d |\n",
]
SCRAPS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def read_or_refused(text: str) -> None:
    try:
        sections = read(text, "guide.md", "en", "Title", FACTS)
    except SourceError as error:
        assert error.place.path == "guide.md"
        assert 1 <= error.place.line <= text.count("\n") + 1
        assert error.message.isprintable()
        return
    for section in sections:
        for segment in section.segments():
            assert segment.text.strip()
            assert "\n" not in segment.text.replace("\\\n", "")
            assert 1 <= segment.place.line <= text.count("\n") + 1
    same(page(sections), whole(text, "Title", FACTS))


@settings(max_examples=400, deadline=None)
@given(SCRAPS)
def test_any_markdown_is_read_as_markdown_it_reads_it_or_refused_with_a_line(text: str) -> None:
    read_or_refused(text)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_is_read_as_markdown_it_reads_it_or_refused_with_a_line(text: str) -> None:
    read_or_refused(text)


HOLDERS = st.lists(st.sampled_from(["> ", "- ", "1. ", "  ", "    ", "- [ ] ", ": "]), max_size=4)
LINES = (
    "W|## W|# W {#W}|*W* W|`W`|[W](#a)|![W](images/a.png)|W[^n]|[^n]: W|W\\|**W|_W_ W_|```|---|===|"
    "|> [!RIGHT] W|> [!CARE]|<W@a.example>|<!-- critical -->|W  |&amp;W|\\*W"
)
ROWS = ["| W | W |", "|---|---|", "| W | W | W |", "| W |", "W | W", "---|---"]


@st.composite
def manuscripts(draw: st.DrawFn) -> str:
    """Draw a manuscript in which each word that a reader should meet stands once."""
    lines = draw(
        st.lists(st.tuples(HOLDERS, st.sampled_from([*LINES.split("|"), *ROWS])), max_size=14)
    )
    numbers = iter(range(10_000))
    text = "\n".join("".join(holders) + line for holders, line in lines)
    text = re.sub(r"\{#W\}", lambda _: f"{{#id{next(numbers)}}}", text)
    return re.sub("W", lambda _: f"word{next(numbers)}", text)


@settings(max_examples=400, deadline=None)
@given(manuscripts())
def test_words_in_are_words_out(text: str) -> None:
    try:
        sections = read(text, "guide.md", "en")
    except SourceError:
        return
    said = " ".join(re.sub(r'(id|data-label|href)="[^"]*"', "", page(sections)).split())
    said = re.sub(r'alt="([^"]*)"', r">\1<", said)
    assert sorted(re.findall(r"word\d+", said)) == sorted(re.findall(r"word\d+", text))


@pytest.mark.parametrize("depth", [8, 9, 20, 21, 60, 200, 1000])
@pytest.mark.parametrize("holder", ["> ", "- ", "1. "])
def test_nothing_is_lost_by_its_depth(holder: str, depth: int) -> None:
    indent = "" if holder == "> " else " "
    lines = [indent * len(holder) * level + holder + f"word{level}" for level in range(depth)]
    text = holder * depth + "words" if holder == "> " else "\n".join(lines)
    if depth <= 20:
        said = page(read(text, "guide.md", "en"))
        assert ("words" if holder == "> " else f"word{depth - 1}") in said
        return
    with pytest.raises(SourceError, match=r"20 deep|16 kB"):
        read(text, "guide.md", "en")


@settings(max_examples=100, deadline=None)
@given(SCRAPS)
def test_a_manuscript_saved_on_windows_reads_the_same(text: str) -> None:
    saved = "\ufeff" + text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\n", "\r\n")
    try:
        once = read(text, "guide.md", "en", facts=FACTS)
    except SourceError as error:
        with pytest.raises(SourceError, match=re.escape(error.message)):
            read(saved, "guide.md", "en", facts=FACTS)
        return
    assert once == read(saved, "guide.md", "en", facts=FACTS)


HARD = {
    "image openings": "![",
    "link openings": "[",
    "links": "[a](",
    "emphasis": "*a_b",
    "stars": "*",
    "code": "`a``b```",
    "angles": "<a",
    "comments": "<!--",
    "entities": "&amp",
    "quotes": "> ",
    "lists": "- ",
    "footnotes": "[^a]",
    "facts": "{a",
    "escapes": "\\",
    "rows": "|a",
    "lines": "a\n",
    "quote lines": "> > > > a\n",
    "list lines": "- a\n",
    "openings by line": "[a\n",
    "paragraphs": "a *b* [c](#d)\n\n",
    "terms": "a\n: b\n\n",
    "definitions": "[a]: #b\n",
    "openings by paragraph": "![![![\n\n",
    "tables": "|a|b|\n|-|-|\n|c|d|\n\n",
}


def seconds(text: str) -> float:
    start = time.process_time()
    with suppress(SourceError):
        read(text, "guide.md", "en")
    return time.process_time() - start


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD)
def test_the_time_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    """Below three times for twice the text; four times the text is measured, against noise."""
    once = piece * (8_000 // len(piece))
    small, large = (min(seconds(once * times) for _ in range(3)) for times in (1, 4))
    assert large < 9 * max(small, 0.02)

"""Setting a manuscript with our own blocks equals rendering it with markdown-it."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

import pipeline
from pipeline.markdown import inline, numbered, read, whole
from pipeline.markdown.callouts import WORDS
from pipeline.model import Section, Segment, SourceError

HERE = Path(__file__).parent
EDITIONS = Path(pipeline.__file__).parent / "editions"
ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(EDITIONS), autoescape=True, undefined=jinja2.StrictUndefined
)
PAGE = ENVIRONMENT.from_string(
    '{% from "blocks.html" import sections with context %}{{ sections(guide) }}'
)
LABELS = {word: word for word in WORDS.values()} | {"back": "back"}
SPECIFICATION = json.loads((HERE / "fixtures" / "commonmark.json").read_text(encoding="utf-8"))


def page(sections: tuple[Section, ...], language: str = "en") -> str:
    notes = numbered(sections)

    def written(segment: Segment) -> Markup:
        return Markup(inline(segment.text, None, notes))

    return PAGE.render(
        guide=sections,
        inline=written,
        language=language,
        direction=lambda tag: "rtl" if tag in ("ar", "ur") else "ltr",
        labels=LABELS,
    )


# What a page adds around the guide's own words, or writes otherwise than markdown-it does.
ADDED = {"dir", "role", "scope", "tabindex", "data-label"}
TAGS = "p h1 h2 h3 h4 h5 h6 ul ol li blockquote aside pre table thead tbody tr th td dl dt dd hr br"
BLOCKS = {*TAGS.split(), "section", "div"}
EDGE = ("", "p")
SIDES = {"text-align:left": "start", "text-align:right": "end", "text-align:center": "center"}


class Tree(HTMLParser):
    """The tags and words of a page in order, without what pages add and space between blocks."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[object, ...]] = []
        self.furniture = self.notes = self.unfilled = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.pop("class", "") or "").split()
        if self.furniture or "furniture" in classes:
            self.furniture += tag not in ("br", "hr", "img")
            return
        if style := given.pop("style", None):
            classes.append(SIDES[style])
        self.notes += tag == "section" and "footnotes" in classes
        if tag in ("section", "div") and "footnotes" not in classes:
            return
        if tag[0] == "h" and tag[1:].isdigit():
            given.pop("id", None)
        if self.notes and tag == "p":
            return
        if (given.get("href") or "").startswith("{"):  # a fact without a value leads nowhere yet
            self.unfilled = 1
            return
        given["id"] = (given.get("id") or "").split(":")[0]  # references to one footnote
        kept = {k: " ".join((v or "").split()) for k, v in given.items() if k not in ADDED}
        kept |= {"class": " ".join(c for c in classes if c != "loose")}
        self.found.append(
            ("<", tag, tuple(sorted((k, v) for k, v in kept.items() if v or k == "alt")))
        )

    def handle_endtag(self, tag: str) -> None:
        if self.furniture:
            self.furniture -= 1
        elif tag == "a" and self.unfilled:
            self.unfilled = 0
        elif tag not in ("section", "div") and not (self.notes and tag == "p"):
            self.found.append((">", tag))

    def handle_data(self, data: str) -> None:
        if not self.furniture:
            self.found.append(("words", data))

    def words(self) -> list[tuple[object, ...]]:
        """Return what was found; words side by side are one, space beside a block is none."""
        parts: list[tuple[object, ...]] = []
        for part in self.found:
            if part[0] == "words" and parts and parts[-1][0] == "words":
                part = ("words", str(parts.pop()[1]) + str(part[1]))  # noqa: PLW2901 - joined
            parts.append(part)
        kept, preformatted = [], 0
        for before, part, after in zip([EDGE, *parts], parts, [*parts[1:], EDGE], strict=False):
            preformatted += (part[:2] == ("<", "pre")) - (part[:2] == (">", "pre"))
            if part[0] == "words" and not preformatted:
                said = re.sub("(?<=[漢字。])\n(?=[漢字。])", "", str(part[1]))
                said = re.sub("[ \n]+", " ", said)
                said = said.lstrip(" ") if before[1] in BLOCKS else said
                part = ("words", said.rstrip(" ") if after[1] in BLOCKS else said)  # noqa: PLW2901
            if part[1]:
                kept.append(part)
        return kept


def same(ours: str, theirs: str) -> None:
    assert Tree(ours).words() == Tree(theirs).words()


def tried(text: str, refused: Counter[str]) -> bool:
    """Set an example both ways where it is read; count the reason where it is refused."""
    try:
        sections = read(text, "guide.md", "en")
    except SourceError as error:
        assert error.place.path == "guide.md"
        assert 1 <= error.place.line <= text.count("\n") + 1
        refused[next((why for why in REASONS if why in error.message), error.message)] += 1
        return False
    same(page(sections), whole(text))
    return True


REASONS = [
    "HTML cannot be used",
    "this comment is not known",
    "a comment stands on a line of its own",
    "this comment stands inside a paragraph",
    "this guide cannot link to",
    "this link leads nowhere",
    "cannot be shown",
    "this heading has no words",
]


def test_the_specification_is_read_as_markdown_it_reads_it_or_refused() -> None:
    refused: Counter[str] = Counter()
    accepted = sum(tried(example["markdown"], refused) for example in SPECIFICATION)
    print(f"CommonMark: {accepted} accepted, {refused.total()} refused", dict(refused))
    assert accepted + refused.total() == len(SPECIFICATION)
    assert accepted >= 455
    assert set(refused) <= set(REASONS)


ADDRESS = re.compile(r"/(?:url|uri)\d?|train\.jpg|/path/to/train\.jpg|http://(?=example)")


def test_the_specification_is_read_alike_when_its_addresses_are_ours() -> None:
    accepted = 0
    for example in SPECIFICATION:
        linked = ADDRESS.sub("https://a.example", example["markdown"])
        shown = ADDRESS.sub("images/a.png", example["markdown"])
        accepted += tried(linked, Counter()) or tried(shown, Counter())
    print(f"CommonMark, with our addresses: {accepted} accepted")
    assert accepted >= 520


GUIDES = sorted((HERE.parent / "sources").glob("*/*.md"))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.parent.name)
def test_our_own_guides_are_set_as_markdown_it_renders_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    facts = set(re.findall(r"\{([a-z0-9_]+)\}", text))
    same(page(read(text, "guide.md", "en", facts=facts)), whole(text, facts=facts))

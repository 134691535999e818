"""The text of a manuscript → its sections, in nouns of ours."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from ..model import Block, Place, Section, Segment, SourceError
from .comments import Marks, marked
from .manuscript import shapes


def read(
    text: str, path: str, locale: str, title: str = "", facts: Collection[str] | None = None
) -> tuple[Section, ...]:
    """Return the sections of a manuscript; any text at all is read, or refused with a line.

    `path` is where the manuscript lies in its project, `locale` the language it is written in. A
    first `#` heading equal to `title` is the page's own and left out. `facts` are the names that
    `{name}` may use, None where a project has no facts and braces are plain text.

    Raise SourceError for what cannot be read further: raw HTML, addresses and pictures outside the
    guide, unknown facts, callouts, comments and footnotes, words that would be lost.
    """
    tokens, footnotes = shapes(text, path, title, facts)
    source = _Source(path, locale)
    sections = list(_sections(iter(tokens), source))
    notes = [b for held in footnotes.values() for b in _blocks(iter(held), source)]
    if notes:
        last = sections.pop() if sections else Section("", 2, None, ())
        blocks = (*last.blocks, Block("footnotes", tuple(notes)))
        sections.append(replace(last, blocks=blocks))
    return tuple(sections)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the words come from."""

    path: str
    locale: str

    def place(self, token: Token) -> Place:
        """Return the line on which the token begins."""
        return Place(self.path, (token.map or [0])[0] + 1)

    def segment(self, words: Token) -> tuple[Segment, ...]:
        """Return the words as a segment; none where there are none."""
        if not words.content:
            return ()
        return (Segment(words.content, self.locale, self.place(words)),)


def _sections(rest: Iterator[Token], source: _Source) -> Iterator[Section]:
    """Yield what stands before the first heading, then each heading with what follows it."""
    section, blocks = Section("", 2, None, ()), []
    for found in _marked(rest, source):
        token, marks = found
        if token.type != "heading_open":
            blocks.append(marks.about(_block(token, rest, source)))
            continue
        if section.heading or blocks:
            yield replace(section, blocks=tuple(blocks))
        if marks.skip:
            message = "a heading cannot be skipped; put <!-- skip --> above the blocks below it"
            raise SourceError(source.place(token), message)
        heading = source.segment(next(rest))[0]
        section = Section(str(token.attrs["id"]), int(token.tag[1]), marks.on(heading), ())
        blocks = []
        next(rest)
    if section.heading or blocks:
        yield replace(section, blocks=tuple(blocks))


def _blocks(rest: Iterator[Token], source: _Source) -> tuple[Block | Segment, ...]:
    """Return what stands up to the end of the block that holds it."""
    held: list[Block | Segment] = []
    for token, marks in _marked(rest, source):
        if token.type == "inline":
            held += source.segment(token)
        else:
            held.append(marks.about(_block(token, rest, source)))
    return tuple(held)


def _marked(rest: Iterator[Token], source: _Source) -> Iterator[tuple[Token, Marks]]:
    """Yield each token that begins something, with what the comments above it say."""
    marks = Marks()
    comment: Token | None = None
    for token in rest:
        if token.type == "html_block":
            marks = marked(marks, token.content, source.place(token))
            comment = token
            continue
        if token.nesting < 0:
            break
        yield token, marks
        marks, comment = Marks(), None
    if comment:
        message = "nothing follows this comment; put it above the block that it is about"
        raise SourceError(source.place(comment), message)


_KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "callout_open": "callout",
    "title_open": "title",
    "fence": "code",
    "code_block": "code",
    "hr": "rule",
    "table_open": "table",
    "thead_open": "head",
    "tbody_open": "body",
    "tr_open": "row",
    "th_open": "cell",
    "td_open": "cell",
    "dl_open": "definitions",
    "dt_open": "term",
    "dd_open": "definition",
    "footnote_reference_open": "footnote",
}


def _block(token: Token, rest: Iterator[Token], source: _Source) -> Block:
    kind = "plain" if token.hidden else _KINDS[token.type]
    children = _blocks(rest, source) if token.nesting > 0 else ()
    given = tuple((name, value) for name, value in _attributes(kind, token) if value)
    return Block(kind, children, given)


def _attributes(kind: str, token: Token) -> Iterator[tuple[str, str]]:
    """Yield what a block is besides its kind."""
    if kind == "heading":
        yield "level", token.tag[1]
        yield "id", str(token.attrs.get("id", ""))
    elif kind == "list":
        yield "start", str(token.attrs.get("start", 1)) if token.tag == "ol" else ""
        yield "tight", "yes" if token.meta["tight"] else "no"
    elif kind == "item" and "checked" in token.meta:
        yield "checked", "yes" if token.meta["checked"] else "no"
    elif kind == "callout":
        yield "word", token.meta["word"]
    elif kind == "code":
        yield "info", next(iter(unescapeAll(token.info).split()), "")
        yield "text", token.content
    elif kind == "cell":
        yield "align", str(token.attrs.get("style", "")).removeprefix("text-align:")
    elif kind == "footnote":
        yield "label", token.meta["label"]

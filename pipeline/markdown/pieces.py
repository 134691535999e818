"""The text of one segment → what it is made of: words, links, pictures, facts, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from markdown_it.token import Token

from ..model import Value
from . import grammar
from .addresses import FACT, may_show
from .limits import BRACKETS, FORBIDDEN, NESTING, TEXT, too_long


@lru_cache(maxsize=8192)
def links(text: str) -> tuple[str, ...]:
    """Return where the segment's links lead, in order; a fact as `{name}`."""
    return tuple(str(t.attrs["href"]) for t in every(pieces(text)) if t.type == "link_open")


def images(text: str) -> tuple[str, ...]:
    """Return the pictures that the segment shows, in order, as paths below the guide's folder."""
    found = (str(t.attrs["src"]) for t in every(pieces(text)) if t.type == "image")
    return tuple(source for source in found if may_show(source))


def silent(text: str) -> tuple[str, ...]:
    """Return the pictures of a segment that have no words for whoever cannot see them."""
    found = (token for token in every(pieces(text)) if token.type == "image")
    return tuple(str(t.attrs["src"]) for t in found if not words(t.children or []).strip())


def labels(text: str) -> tuple[tuple[str, str], ...]:
    """Return the segment's links as (words, address), in order; a fact as `{name}`.

    >>> labels("Read [this](#a), or <https://b.example>")
    (('this', '#a'), ('https://b.example', 'https://b.example'))
    """
    found: list[tuple[str, str]] = []
    inside: list[Token] = []
    address = None
    for token in pieces(text):
        if token.type == "link_open":
            address, inside = str(token.attrs["href"]), []
        elif token.type == "link_close" and address is not None:
            found.append((words(inside), address))
            address = None
        else:
            inside.append(token)
    return tuple(found)


@lru_cache(maxsize=8192)
def footnotes(text: str) -> tuple[str, ...]:
    """Return the labels of the footnotes that the segment refers to, in order."""
    return tuple(t.meta["label"] for t in every(pieces(text)) if t.type == "footnote_ref")


@lru_cache(maxsize=8192)
def names(text: str) -> tuple[str, ...]:
    """Return the facts that the segment uses, in order and as often as it does."""
    found = []
    for token in every(pieces(text)):
        if token.type == "fact":
            found.append(token.content)
        elif token.type == "link_open" and (fact := FACT.fullmatch(str(token.attrs["href"]))):
            found.append(fact[1])
    return tuple(found)


def plain(text: str, values: Mapping[str, tuple[Value, ...]] | None = None) -> str:
    """Return the segment's words without markup, footnote marks left out.

    `values` fill the facts, by name, each with its nation where it has one; a fact that is not
    among them stays `{name}`. Braces that belong to the words or to code are left alone. An
    invisible character that misleads is marked, also one that was spelt as `&#x202e;`.

    >>> plain("Call **{emergency}** for [help](https://a.example)[^1]")
    'Call {emergency} for help'
    """
    return _plain(text) if values is None else FORBIDDEN.sub("\ufffd", words(pieces(text), values))


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", words(pieces(text), None))


@lru_cache(maxsize=8192)
def codes(text: str) -> tuple[str, ...]:
    """Return the code of the segment, in order, letter for letter."""
    return tuple(t.content for t in every(pieces(text)) if t.type == "code_inline")


@lru_cache(maxsize=8192)
def emphasis(text: str) -> tuple[str, ...]:
    """Return what the segment stresses, in order: em or strong for each, however it is typed."""
    found = (token.type for token in every(pieces(text)))
    return tuple(kind.removesuffix("_open") for kind in found if kind in ("em_open", "strong_open"))


def strong(text: str) -> tuple[str, ...]:
    """Return the words that stand in bold, in order.

    >>> strong("Ask a **tribunal**. A tribunal is *not* a **court**.")
    ('tribunal', 'court')
    """
    found: list[list[Token]] = []
    level = 0
    for token in pieces(text):
        level += token.nesting if token.type.startswith("strong_") else 0
        if token.type == "strong_open" and level == 1:
            found.append([])
        elif level:
            found[-1].append(token)
    return tuple(words(tokens) for tokens in found)


# A web or e-mail address that stands in the words by itself.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


# The same, without the full stop or bracket that ends the sentence around it.
_TYPED = re.compile(
    r"(?:https?://|www\.)[^\s،؛。，）]*[^\s.,;:!?()،؛۔።。，）]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
STAND_IN = "\ufffc"  # Unicode's own sign for what is not text


@lru_cache(maxsize=8192)
def prose(text: str, gap: str = STAND_IN) -> str:
    """Return the words that somebody wrote in the segment, and their punctuation.

    Markup and footnote marks are left out. A fact, code or an address leaves a `gap`: U+FFFC,
    which is no letter, or what else keeps the words beside it apart. Lines that a hard break
    parts are parted by a line feed.

    >>> prose("Call **{emergency}** or [help](https://a.example) `x`[^1].").replace(STAND_IN, "_")
    'Call _ or help _.'
    """
    said, inside_address = [], False
    for token in every(pieces(text)):
        if token.info == "auto":
            inside_address = token.nesting > 0
            said.append(gap if inside_address else "")
        elif token.type in ("fact", "code_inline"):
            said.append(gap)
        elif token.type in ("softbreak", "hardbreak"):
            said.append("\n" if token.type == "hardbreak" else " ")
        elif token.type in ("text", "text_special") and not inside_address:
            said.append(_TYPED.sub(gap, FACT.sub(gap, token.content)))
    return "".join(said)


@lru_cache(maxsize=4096)
def translatable(text: str) -> bool:
    """Return whether there are words for a translator: not only code, addresses, facts, numbers."""
    inside_address = False
    for token in pieces(text):
        if token.info == "auto":
            inside_address = token.nesting > 0
        said = str(token.attrs.get("title", ""))
        if token.type in ("text", "text_special") and not inside_address:
            said += token.content
        elif token.type == "image":
            said += words(token.children or [])
        if any(c.isalpha() for c in _ADDRESS.sub("", FACT.sub("", said))):
            return True
    return False


@lru_cache(maxsize=4096)  # a dozen checks ask of the same text, and forty languages of one msgid
def pieces(text: str) -> tuple[Token, ...]:
    """Return what the segment is made of; a text beyond the limits is one piece of plain words.

    Nobody changes the pieces: the same ones are given to all who ask.
    """
    if not too_long(text, TEXT) and text.count("[") <= BRACKETS:
        tokens = grammar.words(text)
        if depth(tokens) <= NESTING:
            return tuple(tokens)
    inert = Token("text", "", 0)
    inert.content = text
    return (inert,)


def depth(tokens: Sequence[Token]) -> int:
    """Return how many pieces of the text stand inside one another at most."""
    deepest = level = 0
    for token in tokens:
        level += token.nesting
        deepest = max(deepest, level, 1 + depth(token.children) if token.children else 0)
    return deepest


def every(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield all pieces in order, those within a picture's words too."""
    for token in tokens:
        yield token
        yield from every(token.children or [])


def words(tokens: Sequence[Token], values: Mapping[str, tuple[Value, ...]] | None = None) -> str:
    """Return the words of these pieces without markup, facts filled with their values."""
    said = []
    for token in tokens:
        if token.type in ("text", "text_special", "code_inline"):
            said.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            said.append(" ")
        elif token.type == "fact":
            known = (values or {}).get(token.content)
            said.append(token.markup if known is None else _shown(known))
        elif token.type == "image":
            said.append(words(token.children or [], values))
    return "".join(said)


def _shown(values: Sequence[Value]) -> str:
    return "; ".join(f"{v.nation}: {v.shown}" if v.nation else v.shown for v in values)

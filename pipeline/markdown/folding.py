"""The words of a block as they stand in the manuscript → the text of a segment.

A segment stands alone and on one line: soft breaks are folded, so that a manuscript can be wrapped
anew without touching a translation, and links by reference carry their address with them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from markdown_it.token import Token

from ..model import Place, SourceError
from . import grammar
from .addresses import FACT, LINKS_ALLOWED, holds_fact, may_link, may_show
from .inlines import html
from .limits import BRACKETS, NESTING, TEXT, hidden, shown, too_long
from .pieces import depth, every

# Scripts that set no space between words: a line break there is no space either.
_CJK = "\u2e80-\u2fdf\u3000-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CJK += "\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003fffd"
_BETWEEN_CJK = re.compile(rf"(?<=[{_CJK}])\n(?=[{_CJK}])")


def fold(text: str, place: Place, env: dict[str, Any]) -> tuple[str, list[Token]]:
    """Return a segment's text, and the pieces it is made of; `place` is where its words begin.

    Raise SourceError for HTML, for an address or a fact that may not be used, and for words that
    would not be the same on one line.
    """
    _refuse_large(text, place)
    tokens = grammar.SOURCE.inline.parse(text, grammar.SOURCE, env | {"offset": 0}, [])
    for token in every(tokens):
        if message := _refusal(token, env.get("facts")):
            line = place.line + text.count("\n", 0, token.meta.get("at", 0))
            raise SourceError(Place(place.path, line), message)
    if _link_in_link(tokens):
        raise SourceError(place, "a link stands inside another link here; set them side by side")
    if depth(tokens) > NESTING:
        raise SourceError(place, f"more than {NESTING} emphases stand inside one another here")
    folded = _apply(text, sorted(_edits(text, tokens)))
    _refuse_changed(folded, tokens, place)
    return folded, tokens


def _refuse_large(text: str, place: Place) -> None:
    if too_long(text, TEXT):
        raise SourceError(place, "this text is longer than 16 kB; break it into paragraphs")
    if text.count("[") > BRACKETS:
        message = f"this text holds more than {BRACKETS} opening brackets; break it into paragraphs"
        raise SourceError(place, message)


def _refusal(token: Token, facts: Collection[str] | None) -> str:
    """Return why this piece may not stand in a manuscript, or nothing."""
    if token.type == "html_inline":
        if token.content.startswith("<!--"):
            return "a comment stands on a line of its own, above the block that it is about"
        return f"HTML cannot be used here: {shown(token.content)}; write Markdown"
    if token.type == "fact" and token.content not in (facts or ()):
        return _unknown(token.markup)
    if message := _refused_title(str(token.attrs.get("title", "")), facts):
        return message
    if token.type == "link_open":
        return _refused_link(str(token.attrs["href"]), facts)
    if token.type == "image" and not may_show(str(token.attrs["src"])):
        return (
            f"the picture {shown(str(token.attrs['src']))} cannot be shown; put a .png, .jpg or "
            ".svg file into the guide's images/ and write ![what it shows](images/name.png)"
        )
    return hidden(token.content)


def _refused_title(title: str, facts: Collection[str] | None) -> str:
    if facts is not None and (found := FACT.search(title)):
        return f"{found[0]} cannot stand in the title of a link or picture; write it in the text"
    return hidden(title)


def _unknown(name: str) -> str:
    return (
        f"{shown(name)} is not in facts.toml; add it there, correct its name, or write "
        f"\\{shown(name)} where the braces are part of the words"
    )


def _refused_link(address: str, facts: Collection[str] | None) -> str:
    fact = FACT.fullmatch(address)
    if not address:
        return f"this link leads nowhere; {LINKS_ALLOWED}"
    if fact and facts is not None:
        return "" if fact[1] in facts else _unknown(address)
    if facts is not None and holds_fact(address):
        return (
            "a fact cannot be part of an address; put the whole address into facts.toml and write "
            "[words]({name})"
        )
    if fact or not may_link(address):
        return f"this guide cannot link to {shown(address)}; {LINKS_ALLOWED}"
    return ""


def _link_in_link(tokens: Sequence[Token]) -> bool:
    level = 0
    for token in tokens:
        level += token.nesting if token.type in ("link_open", "link_close") else 0
        if level > 1:
            return True
    return False


Edit = tuple[int, int, str]


def _edits(text: str, tokens: Sequence[Token]) -> Iterator[Edit]:
    """Yield what must be written otherwise for the text to stand alone: from, to, new words."""
    for token in every(tokens):
        at, end = token.meta.get("at", 0), token.meta.get("end", 0)
        if token.type == "hardbreak":
            yield at - _spaces_before(text, at), end, "\\\n"
        elif token.type == "softbreak":
            between = _BETWEEN_CJK.match(text[at - 1 : at] + "\n" + text[end : end + 1], 1)
            yield at - min(1, _spaces_before(text, at)), end, "" if between else " "
        elif "label" in token.meta and token.type in ("link_open", "image"):
            yield token.meta["close"] + 1, end, _destination(token)


def _spaces_before(text: str, at: int) -> int:
    return at - len(text[:at].rstrip(" "))


def _destination(token: Token) -> str:
    """Return the address and title of a link by reference, as a link writes them."""
    address = str(token.attrs["href" if token.type == "link_open" else "src"])
    title = str(token.attrs.get("title", ""))
    address = re.sub(r"[\\()<>]|&(?=#?\w+;)", r"\\\g<0>", address)
    title = re.sub(r'[\\"`<\[\]]|&(?=#?\w+;)', r"\\\g<0>", title)
    return f'({address} "{title}")' if title else f"({address})"


def _apply(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with the edits made; a break inside code or an address is a space."""
    folded, done = [], 0
    for start, end, words in edits:
        if start < done:
            continue
        folded += [text[done:start].replace("\n", " "), words]
        done = end
    return "".join([*folded, text[done:].replace("\n", " ")])


def _refuse_changed(folded: str, tokens: Sequence[Token], place: Place) -> None:
    """Refuse the rare text that says something else on one line; words must never change."""
    before, after = html(tokens), html(grammar.words(folded))
    if "".join(before.split()) != "".join(after.split()):
        message = "the line breaks in this text change its meaning; write it on one line"
        raise SourceError(place, message)

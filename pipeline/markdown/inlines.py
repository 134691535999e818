"""The text of one segment, source or translation → HTML.

Whatever the text holds, no block, script or unlisted address comes out: it is read by the inline
grammar only, every word is escaped, and tags are written by this file alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from markdown_it.token import Token

from ..model import Value
from .addresses import FACT, may_link, may_show, served
from .directions import isolated, runs_right
from .limits import FORBIDDEN
from .pieces import pieces, words


def inline(
    text: str,
    values: Mapping[str, tuple[Value, ...]] | None,
    notes: Mapping[str, int | str] | None = None,
    site: str = "",
    direction: str = "ltr",
) -> str:
    """Return one segment as HTML that is safe, and inline, whatever the segment holds.

    `values` fill the facts, by name; `notes` number the footnotes, by label. A name or label that
    is not among them stays as it was written; so does a text too long or too deep to read. `site`
    is the address below which guides are served: print needs it, where `../another-guide/` would
    lead nowhere. Without it such a link leads to the other guide's file. In a text of the
    `direction` "rtl", what runs the other way keeps its order.
    """
    return unique(html(pieces(text), _Ink(values or {}, notes or {}, site, direction)))


def unique(page: str) -> str:
    """Return a page, or part of one, where no two references to a footnote share an id.

    HTML allows an id once: the second reference to the same footnote is told apart by a number.
    """
    seen: dict[str, int] = {}

    def tell_apart(found: re.Match[str]) -> str:
        seen[found[1]] = seen.get(found[1], 0) + 1
        return found[0] if seen[found[1]] == 1 else f'id="fnref-{found[1]}:{seen[found[1]]}"'

    return re.sub(r'\bid="fnref-([^":]*)(?::\d+)?"', tell_apart, page)


@dataclass(frozen=True, slots=True)
class _Ink:
    """What the pieces are written with: the facts' values, the footnotes' numbers, the site."""

    values: Mapping[str, tuple[Value, ...]]
    notes: Mapping[str, int | str]
    site: str = ""
    direction: str = "ltr"


_TAGS = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "hardbreak": "<br>\n",
    "softbreak": "\n",
}


def html(tokens: Sequence[Token], ink: _Ink | None = None) -> str:
    """Return the pieces as HTML."""
    ink = ink or _Ink({}, {})
    written, rest = [], iter(tokens)
    for token in rest:
        if token.type == "link_open":
            written.append(_link(token, _until_close(rest, "link"), ink))
        elif token.type in ("strong_open", "em_open"):
            tag = token.type.removesuffix("_open")
            inside = _until_close(rest, tag)
            written.append(f"<{tag}{_turned(inside, ink)}>{html(inside, ink)}</{tag}>")
        else:
            written.append(_piece(token, ink))
    return "".join(written)


def _until_close(rest: Iterator[Token], kind: str) -> list[Token]:
    """Return what stands in a piece of this kind, and step over its end.

    A link in a link is its words.
    """
    inside, level = [], 1
    for token in rest:
        if token.type in (f"{kind}_open", f"{kind}_close"):
            level += token.nesting
            if not level:
                break
            if kind == "link":
                continue
        inside.append(token)
    return inside


def _turned(inside: Sequence[Token], ink: _Ink) -> str:
    """Return what says of an element that its words run against the text around it."""
    against = ink.direction == "rtl" and runs_right(words(inside, ink.values))
    return ' dir="ltr"' if against else ""


def _piece(token: Token, ink: _Ink, linked: str = "") -> str:
    """Return one piece as HTML; `linked` where it stands in a link, which can hold no other."""
    if token.type in _TAGS:
        return _TAGS[token.type]
    if token.type == "code_inline":
        return f'<code dir="ltr">{_safe(token.content)}</code>'
    if token.type == "image":
        return _image(token, ink)
    if token.type == "footnote_ref":
        return _note(token.meta["label"], ink, linked)
    if token.type == "fact":
        return _fact(token, ink, linked)
    if ink.direction == "rtl" and not linked:  # PDF/UA-1 wants nothing inside a link
        return isolated(FORBIDDEN.sub("\ufffd", token.content))
    return _safe(token.content)


def _safe(text: str) -> str:
    """Return text as it may stand in HTML; an invisible character that misleads is marked."""
    return escape(FORBIDDEN.sub("\ufffd", text))


def _image(token: Token, ink: _Ink) -> str:
    said = words(token.children or [], ink.values)
    source = str(token.attrs["src"])
    if not may_show(source):
        return _safe(said)
    return f'<img src="{_safe(source)}" alt="{_safe(said)}"{_title(token)}>'


def _title(token: Token) -> str:
    return f' title="{_safe(str(token.attrs["title"]))}"' if token.attrs.get("title") else ""


def _note(label: str, ink: _Ink, linked: str) -> str:
    if label not in ink.notes:
        return _safe(f"[^{label}]")
    if linked:
        return f"<sup>{ink.notes[label]}</sup>"
    name = _safe(label)
    link = f'<a href="#fn-{name}" id="fnref-{name}">{ink.notes[label]}</a>'
    return f'<sup class="footnote-ref">{link}</sup>'


def _fact(token: Token, ink: _Ink, linked: str) -> str:
    if token.content not in ink.values:
        return _safe(token.markup)
    return "; ".join(_value(value, linked) for value in ink.values[token.content])


def _value(value: Value, linked: str) -> str:
    """Return a value; its direction is outside its link, as PDF/UA-1 wants nothing inside one."""
    said = _safe(value.shown)
    if value.href and not linked and may_link(value.href):
        said = f'<a href="{_safe(value.href)}">{said}</a>'
    if value.ltr:
        said = f'<bdi class="fact" dir="ltr">{said}</bdi>'
    elif value.together:
        said = f'<span class="fact">{said}</span>'
    return f"{_safe(value.nation)}: {said}" if value.nation else said


def _link(token: Token, inside: Sequence[Token], ink: _Ink) -> str:
    """Return a link, once for each nation where they differ; to no allowed address, its words."""
    address = str(token.attrs["href"])
    fact = FACT.fullmatch(address)
    values = ink.values.get(fact[1], ()) if fact else (Value("", address),)
    leading = [value for value in values if value.href and may_link(value.href)]
    if not leading:
        return "".join(_piece(piece, ink) for piece in inside)
    return "; ".join(_leading(token, inside, ink, value) for value in leading)


def _leading(token: Token, inside: Sequence[Token], ink: _Ink, value: Value) -> str:
    said = "".join(_piece(piece, ink, linked=value.href) for piece in inside)
    # an address that is its own words keeps its direction in any line
    turned = ' dir="ltr"' if token.info == "auto" else _turned(inside, ink)
    anchor = f'<a href="{_safe(served(value.href, ink.site))}"{turned}{_title(token)}>{said}</a>'
    return f"{anchor} ({_safe(value.nation)})" if value.nation else anchor

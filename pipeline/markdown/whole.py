"""A manuscript → HTML as markdown-it itself renders it: what our own pages are measured against."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from . import grammar
from .addresses import served
from .manuscript import shapes
from .reading import read


def whole(text: str, title: str = "", facts: Collection[str] | None = None) -> str:
    """Return a manuscript as markdown-it renders it, configured as it is here.

    Comments are left out, facts stay as they are written, another guide's address names its file.
    Raise SourceError where `read` does.
    """
    read(text, "", "", title, facts)  # what it refuses is refused here
    tokens, footnotes = shapes(text, "", title, facts)
    if footnotes:
        tokens = [*tokens, Token("notes_open", "section", 1)]
        tokens[-1].attrs, tokens[-1].block = {"class": "footnotes"}, True
        tokens += [Token("list_open", "ol", 1)]
        tokens += [token for held in footnotes.values() for token in held]
        tokens += [Token("list_close", "ol", -1), Token("notes_close", "section", -1)]
    tokens = [_prepared(token) for token in tokens if token.type != "html_block"]
    numbers = {label: number for number, label in enumerate(footnotes, 1)}
    return str(grammar.BLOCKS.renderer.render(tokens, grammar.BLOCKS.options, {"numbers": numbers}))


def _prepared(token: Token) -> Token:
    """Return a token as the renderer knows it."""
    for piece in token.children or []:
        _prepared(piece)
    if token.type == "text_special":
        token.type = "text"
    if token.type == "link_open":
        token.attrs["href"] = served(str(token.attrs["href"]))
    if token.type == "footnote_reference_open":
        token.tag, token.attrs = "li", {"id": f"fn-{token.meta['label']}"}
    elif token.type == "footnote_reference_close":
        token.tag = "li"
    elif token.type == "list_item_open":
        checked = token.meta.pop("checked", None)
        token.attrs = {} if checked is None else {"class": "checked" if checked else "unchecked"}
    elif token.type in ("bullet_list_open", "ordered_list_open"):
        token.attrs.pop("class", None)
    elif token.type == "callout_open":
        token.attrs["class"] = f"callout {token.meta['word']}"
    return token


def _note(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, env: Any) -> str:
    label = tokens[at].meta["label"]
    link = f'<a href="#fn-{label}" id="fnref-{label}">{env["numbers"][label]}</a>'
    return f'<sup class="footnote-ref">{link}</sup>'


def _fact(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    return str(tokens[at].markup)


grammar.BLOCKS.add_render_rule("footnote_ref", _note)
grammar.BLOCKS.add_render_rule("fact", _fact)

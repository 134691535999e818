"""The text of a manuscript → its shapes, read and allowed, in the parser's own tokens.

Both `read` and `whole` begin here, so that a manuscript is refused by both or by neither.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from markdown_it.token import Token

from ..model import Place, SourceError
from . import grammar
from .callouts import set_callouts
from .folding import fold
from .headings import fill_ids, set_levels, take_ids, without_title
from .limits import NESTING, clean, hidden, shown
from .lists import tighten
from .pieces import every

# Tokens that hold others and count towards the limit of nesting.
_HOLDERS = {"blockquote_open", "bullet_list_open", "ordered_list_open", "dl_open"}


def shapes(
    text: str, path: str, title: str, facts: Collection[str] | None
) -> tuple[list[Token], dict[str, list[Token]]]:
    """Return the tokens of a manuscript, and those of each footnote by label, in their order.

    The words of each inline token are read: `content` is the segment's text, `children` its
    pieces. Raise SourceError for whatever cannot be read further.
    """
    env: dict[str, Any] = {"path": path, "facts": facts, "footnotes": {"refs": {}, "list": {}}}
    tokens = grammar.BLOCKS.parse(clean(text, path), env)
    _refuse_deep(tokens, path)
    _refuse_inside(tokens, path)
    tighten(tokens)
    tokens = without_title(tokens, title)
    set_levels(tokens)
    take_ids(tokens, path)
    tokens = set_callouts(tokens, path)
    for token in tokens:
        if token.type == "inline":
            place = Place(path, (token.map or [0])[0] + 1)
            token.content, token.children = fold(token.content, place, env)
        elif token.type in ("fence", "code_block") and (message := hidden(token.content)):
            raise SourceError(Place(path, (token.map or [0])[0] + 1), message)
    fill_ids(tokens)
    return _footnotes(tokens, path, env)


def _refuse_deep(tokens: Sequence[Token], path: str) -> None:
    depth = 0
    for token in tokens:
        if token.type in _HOLDERS:
            depth += 1
        elif token.type.replace("_close", "_open") in _HOLDERS:
            depth -= 1
        if depth > NESTING:
            message = f"quotes and lists stand inside one another more than {NESTING} deep here"
            raise SourceError(Place(path, (token.map or [0])[0] + 1), message)


def _refuse_inside(tokens: Sequence[Token], path: str) -> None:
    """Refuse a comment that breaks a paragraph in two: it would be about half of it."""
    above: Token | None = None
    for token in tokens:
        if token.type == "paragraph_open":
            above = token
        begins = (token.map or [0])[0]
        if token.type == "html_block" and above and begins == (above.map or [0, 0])[1]:
            message = "this comment stands inside a paragraph; leave an empty line above it"
            raise SourceError(Place(path, begins + 1), message)


_LABEL = re.compile(r"[\w-]{1,60}")


def _footnotes(
    tokens: Sequence[Token], path: str, env: dict[str, Any]
) -> tuple[list[Token], dict[str, list[Token]]]:
    """Part the footnotes from what refers to them, in the order of the first references."""
    body, found = _parted(tokens, path)
    for token in tokens:
        for piece in every(token.children or []):
            label = piece.meta["label"] if piece.type == "footnote_ref" else None
            if label is not None and label not in found:
                message = f"there is no footnote [^{shown(label)}]; write one: [^{shown(label)}]: …"
                raise SourceError(Place(path, (token.map or [0])[0] + 1), message)
    order = [entry["label"] for entry in env["footnotes"]["list"].values()]
    for label, held in found.items():
        if label not in order:
            message = f"nothing refers to the footnote [^{label}]; refer to it, or remove it"
            raise SourceError(Place(path, _line(held)), message)
    return body, {label: found[label] for label in order}


def _line(tokens: Sequence[Token]) -> int:
    return next((token.map[0] + 1 for token in tokens if token.map), 1)


def _parted(tokens: Sequence[Token], path: str) -> tuple[list[Token], dict[str, list[Token]]]:
    """Take each footnote, with the comments above it, out of the tokens."""
    body: list[Token] = []
    found: dict[str, list[Token]] = {}
    held: list[Token] | None = None
    for token in tokens:
        if token.type == "footnote_reference_open":
            _refuse_label(token, held, found, path)
            held = _take_comments(body)
        if held is None:
            body.append(token)
            continue
        held.append(token)
        if token.type == "footnote_reference_close":
            opened = next(t for t in held if t.type == "footnote_reference_open")
            found[opened.meta["label"]], held = held, None
    return body, found


def _refuse_label(
    token: Token, held: list[Token] | None, found: dict[str, list[Token]], path: str
) -> None:
    label = token.meta["label"]
    message = ""
    if held is not None:
        message = f"the footnote [^{shown(label)}] stands inside another footnote; put it below"
    elif not _LABEL.fullmatch(label):
        message = f"[^{shown(label)}] cannot name a footnote; use letters, digits, - and _"
    elif label in found:
        message = f"there are two footnotes [^{label}]; give one of them another name"
    if message:
        raise SourceError(Place(path, (token.map or [0])[0] + 1), message)


def _take_comments(body: list[Token]) -> list[Token]:
    """Return the comments at the end of the tokens, and remove them there."""
    start = len(body)
    while start and body[start - 1].type == "html_block":
        start -= 1
    taken = body[start:]
    del body[start:]
    return taken

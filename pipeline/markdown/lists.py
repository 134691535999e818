"""Lists → which of them are tight, and whose items are words without a paragraph. No library."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

_LISTS = {"bullet_list_open", "ordered_list_open"}


def tighten(tokens: Sequence[Token]) -> None:
    """Note of every list whether it is tight; take the paragraph from items that need none.

    An item of one paragraph, alone or above lists, is set as words, whatever space its list has:
    PDF/UA-1 knows no paragraph directly in a list item.
    """
    stack: list[list[Token]] = []
    for token in tokens:
        if token.nesting > 0:
            token.meta["tight"] = True
            if stack:
                stack[-1].append(token)
            stack.append([token])
        elif token.nesting < 0:
            opened, *children = stack.pop()
            opened.meta["close"] = token
            if opened.type == "list_item_open":
                stack[-1][0].meta["tight"] &= not any(_loose(child) for child in children)
                if _words(children):
                    children[0].hidden = children[0].meta["close"].hidden = True
        elif stack:
            stack[-1].append(token)


def _loose(token: Token) -> bool:
    return token.type == "paragraph_open" and not token.hidden


def _words(children: Sequence[Token]) -> bool:
    """Return whether an item holds one paragraph and, below it, nothing but lists."""
    kinds = [child.type for child in children]
    return kinds[:1] == ["paragraph_open"] and _LISTS.issuperset(kinds[1:])

"""The blocks of an Easy Read section → its ideas. No library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Block, Idea, Segment
from .pieces import every, pieces


def ideas(blocks: Iterable[Block]) -> tuple[Idea, ...]:
    """Return the blocks of a section as ideas: no word is lost, none is moved.

    A paragraph that holds one picture and nothing else opens an idea; what follows until the next
    one are its words. What stands before the first has no picture, nor have footnotes.
    """
    found: list[Idea] = []
    for block in blocks:
        shown = picture(block)
        if shown or block.kind == "footnotes" or not found:
            found.append(Idea(shown, () if shown else (block,)))
        else:
            found[-1] = replace(found[-1], words=(*found[-1].words, block))
    return tuple(found)


def picture(block: Block) -> Segment | None:
    """Return the picture of a block that is nothing else, or None."""
    if (
        block.kind == "skipped"
        and len(block.children) == 1
        and isinstance(block.children[0], Block)
    ):
        block = block.children[0]
    inside = block.children[0] if len(block.children) == 1 else None
    if block.kind != "paragraph" or not isinstance(inside, Segment):
        return None
    return inside if alone(inside.text) else None


def alone(text: str) -> bool:
    """Return whether a segment is one picture and nothing else.

    >>> alone("![A door](images/door.svg)"), alone("![A door](images/door.svg) Ring.")
    (True, False)
    """
    kinds = [token.type for token in pieces(text) if token.type != "text" or token.content.strip()]
    return kinds == ["image"]


def shown(text: str) -> int:
    """Return how many pictures a segment shows."""
    return sum(token.type == "image" for token in every(pieces(text)))

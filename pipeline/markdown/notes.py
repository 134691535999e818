"""Sections → the numbers of their footnotes. No library."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Block, Section


def numbered(sections: Sequence[Section]) -> dict[str, int]:
    """Return the number of each footnote by its label: the order in which the guide uses them."""
    notes = [
        note
        for section in sections
        for block in section.blocks
        if block.kind == "footnotes"
        for note in block.children
        if isinstance(note, Block)
    ]
    labels = [_unwrapped(note).get("label") for note in notes]
    return {label: number for number, label in enumerate(labels, 1)}


def _unwrapped(note: Block) -> Block:
    """Return a footnote, also one that is skipped."""
    inside = note.children[0] if note.kind == "skipped" else note
    return inside if isinstance(inside, Block) else note

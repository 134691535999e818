"""The four comments that an author may write above a block → what they say about it. No library."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..model import Block, Place, Segment, SourceError
from .limits import hidden, shown


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands above a block: a context, notes, whether it is critical, whether skipped."""

    context: str = ""
    note: str = ""
    critical: bool = False
    skip: bool = False

    def on(self, segment: Segment) -> Segment:
        """Return the segment with these marks; what an inner comment said about it stays."""
        notes = [note for note in (self.note, segment.note) if note]
        return replace(
            segment,
            context=segment.context or self.context,
            note=" ".join(notes),
            critical=segment.critical or self.critical,
        )

    def about(self, block: Block) -> Block:
        """Return the block with these marks on everything in it, wrapped where it is skipped."""
        block = block.map(self.on) if self != Marks() else block
        return Block("skipped", (block,)) if self.skip else block


_COMMENT = re.compile(r"<!--\s*(?:(note|context):\s*(\S.*?)|(critical|skip))\s*-->\s*", re.DOTALL)


def marked(marks: Marks, written: str, place: Place) -> Marks:
    """Return the marks with what one more comment says.

    Raise SourceError for any other HTML, and for a comment that is not one of the four.
    """
    found = _COMMENT.fullmatch(written)
    if not found or "--" in (found[2] or ""):
        raise SourceError(place, _refusal(written))
    if message := hidden(found[2] or ""):
        raise SourceError(place, message)
    words = " ".join((found[2] or "").split())
    if found[1] == "note":
        return replace(marks, note=f"{marks.note} {words}".strip())
    if found[1] == "context":
        if marks.context:
            raise SourceError(place, "this block has two contexts; leave one of them")
        return replace(marks, context=words)
    return replace(marks, critical=True) if found[3] == "critical" else replace(marks, skip=True)


def _refusal(written: str) -> str:
    line = written.strip().split("\n")[0]
    if line.startswith("<!--"):
        return (
            f"this comment is not known: {shown(line)}; write <!-- note: … -->, "
            "<!-- context: … -->, <!-- critical --> or <!-- skip -->, alone on its line"
        )
    return f"HTML cannot be used here: {shown(line)}; write Markdown"

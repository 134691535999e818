"""Each idea of Easy Read has a picture; the list of hard words needs none.

For many of its readers the picture is what they understand first, and the words come after. An
idea without one is passed over, as if it were less important than those around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import markdown
from ..model import WORD_LIST, Colophon, Guide, Place, Segment, is_easy_read

SEVERITY = "review"


def _words(text: str, manuscript: str = "easy-read.md") -> tuple[Segment, Guide]:
    """Return the first words of a manuscript, and its guide."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    guide = Guide("a", manuscript, "en", title, colophon, markdown.read(text, "a.md", "en"))
    return next(guide.sections[-1].blocks[0].segments()), guide


_BELL = "![A bell](images/bell.png)"
GOOD = [
    _words(f"{_BELL}\n\nRing."),
    _words(f"## A {{#a}}\n\n{_BELL}\n\nRing.\n\n## Words {{#words}}\n\nBell\n: It rings."),
    _words("## A\n\nRing.", "guide.md"),
]
BAD = [_words("Ring."), _words(f"## A\n\nRing.\n\n{_BELL}\n\nGo.")]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Look for the words between a heading and its first picture."""
    for section in guide.sections if is_easy_read(guide) else ():
        for idea in markdown.ideas(section.blocks) if section.id != WORD_LIST else ():
            first = next((one for block in idea.words for one in block.every_segment()), None)
            notes = any(block.kind == "footnotes" for block in idea.words)
            if first is segment and not idea.picture and not notes:
                yield "no picture stands above these words; give this idea one"

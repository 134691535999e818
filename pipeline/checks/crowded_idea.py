"""An idea of Easy Read has four sentences at most, and perhaps a list.

Beside one picture there is room for one thought. Whoever meets six sentences there sees a wall of
text again, and the picture shows only the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import locales, markdown
from ..model import Block, Colophon, Guide, Place, Segment, is_easy_read

MOST = 4  # sentences
SEVERITY = "review"
_BELL = "![A bell](images/bell.png)"


def _picture(text: str, manuscript: str = "easy-read.md") -> tuple[Segment, Guide]:
    """Return the picture of an idea with these words, and its guide."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    sections = markdown.read(f"{_BELL}\n\n{text}", "a.md", "en")
    guide = Guide("a", manuscript, "en", title, colophon, sections)
    return next(sections[0].segments()), guide


GOOD = [
    _picture("Ring. " * MOST),
    _picture("Ring.\n\n" + "- Say your name.\n" * 9),
    _picture("Ring. " * 9, "guide.md"),
]
BAD = [_picture("Ring. " * (MOST + 1)), _picture("Ring. " * MOST + "\n\nGo.")]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Count the sentences beside a picture; what a list says is easier, and not counted."""
    if not is_easy_read(guide) or not markdown.alone(segment.text):
        return
    for section in guide.sections:
        for idea in markdown.ideas(section.blocks):
            found = sum(_sentences(block) for block in idea.words)
            if idea.picture is segment and found > MOST:
                yield f"this idea has {found} sentences beside its picture; make two ideas of it"


def _sentences(block: Block) -> int:
    if block.kind == "list":
        return 0
    return sum(len(locales.sentences(markdown.prose(s.text, "0"))) for s in block.every_segment())

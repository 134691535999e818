"""An Easy Read manuscript has twenty to forty ideas.

With fewer, something that other readers are told is missing here, where it is needed most. With
more, the booklet is too thick to begin with, and nobody reaches the phone number on its last page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import markdown
from ..model import Colophon, Guide, Place, Segment, is_easy_read

SEVERITY = "review"

LEAST, MOST = 20, 40


def _guide(ideas: int, manuscript: str = "easy-read.md") -> Guide:
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    sections = markdown.read("![A](images/a.png)\n\nB.\n\n" * ideas, "a.md", "en")
    return Guide("a", manuscript, "en", title, colophon, sections)


GOOD = [_guide(LEAST), _guide(MOST), _guide(3, "guide.md")]
BAD = [_guide(LEAST - 1), _guide(MOST + 1)]


def check(guide: Guide) -> Iterator[str]:
    """Count the pictures that open an idea."""
    if not is_easy_read(guide):
        return
    found = sum(
        idea.picture is not None
        for section in guide.sections
        for idea in markdown.ideas(section.blocks)
    )
    if not LEAST <= found <= MOST:
        yield f"{guide.manuscript} has {found} ideas; {LEAST} to {MOST} are right"

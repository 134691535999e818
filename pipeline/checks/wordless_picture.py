"""Each picture of Easy Read has words beside it.

A picture alone says something else to everybody who looks at it. Whoever cannot read well still
has somebody who reads to them, and for a picture without words that person has nothing to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import markdown
from ..model import Colophon, Guide, Place, Segment, is_easy_read

SEVERITY = "error"


def _last(text: str, manuscript: str = "easy-read.md") -> tuple[Segment, Guide]:
    """Return the last segment of a manuscript, and its guide."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    guide = Guide("a", manuscript, "en", title, colophon, markdown.read(text, "a.md", "en"))
    return list(guide.segments())[-1], guide


_BELL = "![A bell](images/bell.png)"


def _first(text: str) -> tuple[Segment, Guide]:
    guide = _last(text)[1]
    return next(guide.sections[0].segments()), guide


GOOD = [_first(f"{_BELL}\n\nRing."), _first(f"{_BELL}\n\n- Ring."), _last(_BELL, "guide.md")]
BAD = [_last(_BELL), _first(f"{_BELL}\n\n{_BELL}\n\nRing."), _first(f"{_BELL}\n\n## Then")]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Look for a picture that the next picture, the next heading or the end follows."""
    if not is_easy_read(guide) or not markdown.alone(segment.text):
        return
    for section in guide.sections:
        for idea in markdown.ideas(section.blocks):
            if idea.picture is segment and not idea.words:
                yield "no words follow this picture; say the idea in one to four short sentences"

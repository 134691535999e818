"""Each picture of Easy Read stands alone in its paragraph, one for each idea.

A reader looks at the picture to learn what the words beside it are about. Two pictures for the
same words, or one in the middle of them, leave that reader guessing which belongs to which.
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


GOOD = [
    _last("Ring.\n\n![A bell](images/bell.png)"),
    _last("![A bell](images/bell.png)\n\nRing the bell."),
    _last("Ring ![A bell](images/bell.png) twice.", "guide.md"),
]
BAD = [
    _last("![A bell](images/bell.png) Ring."),
    _last("![A bell](images/bell.png)\n![A door](images/door.png)"),
    _last("- ![A bell](images/bell.png)"),
    _last("> [!RIGHT]\n> ![A bell](images/bell.png)"),
]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Look for pictures that open no idea: among words, beside another one, in a list or box."""
    found = markdown.shown(segment.text) if is_easy_read(guide) else 0
    if found > 1:
        yield f"here are {found} pictures; give each idea one, with empty lines around it"
    elif found and not _opens(segment, guide):
        yield "put this picture on a line of its own, with empty lines around it, above its words"


def _opens(segment: Segment, guide: Guide) -> bool:
    """Return whether a picture opens an idea."""
    found = (one.picture for section in guide.sections for one in markdown.ideas(section.blocks))
    return any(picture is segment for picture in found)

"""Every picture has words for readers who cannot see it.

A reader who is blind, or whose telephone does not load pictures, meets only the words. Without
them there is a hole in the guide just where somebody thought that a picture was needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Place, Segment

SEVERITY = "error"
_HERE = Place("a.md", 1)
GOOD = [
    Segment("![A door with a bell](images/door.png)", "en", _HERE),
    Segment("No picture", "en", _HERE),
]
BAD = [
    Segment("![](images/door.png)", "en", _HERE),
    Segment("Ring ![ ](images/door.png) twice", "en", _HERE),
]


def check(segment: Segment) -> Iterator[str]:
    """Name the pictures without words (WCAG 2.2, 1.1.1)."""
    for picture in markdown.silent(segment.text):
        yield f"say between the square brackets what {picture} shows"

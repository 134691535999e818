"""Pictures for social media have a caption: the words of the post that shows them.

A picture alone says nothing to somebody who cannot see it, cannot be searched for, and is not
translated by a telephone. The words beside it are what those people have.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model import Block, Colophon, Guide, Place, Section, Segment

SOCIAL, CAPTION = "social.md", "caption"
SEVERITY = "review"
_HERE = Place("a.md", 1)
_SAID = Segment("A", "en", _HERE)


def _of(manuscript: str, *ids: str) -> Guide:
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    words = (Block("paragraph", (_SAID,)),)
    sections = tuple(Section(id, 2, _SAID, words) for id in ids)
    return Guide("a", manuscript, "en", _SAID, colophon, sections)


GOOD = [_of(SOCIAL, "one", CAPTION), _of("poster.md", "one")]
BAD = [_of(SOCIAL, "one", "two")]


def check(guide: Guide) -> Iterator[str]:
    """Look for the section of social.md that is the text of the post."""
    there = any(section.id == CAPTION for section in guide.sections)
    if guide.manuscript == SOCIAL and not there:
        yield (
            f"{SOCIAL} lacks the words of the post; write them below a last heading that ends in "
            f"{{#{CAPTION}}}"
        )

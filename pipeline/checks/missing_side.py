"""A wallet card has two sides: what its holder should know, and what an official should.

A person who cannot make themselves understood hands the card over. One side that is empty leaves
them without their rights, the other leaves them without a voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model import Block, Colophon, Guide, Place, Section, Segment

CARD = "card.md"
SIDES = {"holder": "the side for whoever holds it", "official": "the side for an official"}
SEVERITY = "error"
_HERE = Place("a.md", 1)
_SAID = Segment("A", "en", _HERE)


def _of(manuscript: str, *ids: str) -> Guide:
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    words = (Block("paragraph", (_SAID,)),)
    sections = tuple(Section(id, 2, _SAID if id else None, words) for id in ids)
    return Guide("a", manuscript, "en", _SAID, colophon, sections)


GOOD = [_of(CARD, "holder", "official"), _of("guide.md", "one"), _of(CARD, "official", "holder")]
BAD = [_of(CARD, "holder"), _of(CARD, "official"), _of(CARD, "one", "two")]


def check(guide: Guide) -> Iterator[str]:
    """Look for both sections of card.md."""
    there = {section.id for section in guide.sections}
    for id, side in SIDES.items() if guide.manuscript == CARD else ():
        if id not in there:
            yield f"{CARD} lacks {side}; write it below a heading that ends in {{#{id}}}"

"""Whatever the manuscript of a card or a picture says has a place on one.

Words before the first heading, or below one that no side of a card is set from, are translated,
checked and signed, and then nobody ever reads them. They may be the ones that mattered most.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import markdown
from ..model import Block, Colophon, Guide, Place, Section, Segment

SIDES = ("holder", "official")
SEVERITY = "error"
_HERE = Place("a.md", 1)
_SAID = Segment("A", "en", _HERE)


def _of(manuscript: str, *headings: tuple[str, int]) -> tuple[Segment, Guide]:
    """Return what the last section says, and a guide of sections with these ids and levels."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    last = Segment("Stop.", "en", _HERE)
    sections = tuple(
        Section(id, level, _SAID if id else None, (Block("paragraph", (last,)),) if n else ())
        for n, (id, level) in enumerate(headings, 1)
    )
    return last, Guide("a", manuscript, "en", _SAID, colophon, sections)


GOOD = [
    _of("card.md", ("holder", 2), ("official", 2)),
    _of("social.md", ("one", 2), ("two", 3), ("caption", 2)),
    _of("guide.md", ("", 2)),
]
BAD = [
    _of("card.md", ("holder", 2), ("official", 2), ("more", 2)),
    _of("card.md", ("holder", 2), ("more", 3)),
    _of("social.md", ("", 2)),
]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Look where the first words of a section are set: on a side of the card, or on a picture."""
    wanted = {
        "card.md": "a card has two sides, {#holder} and {#official}",
        "social.md": "a picture begins with a heading of ##",
    }.get(guide.manuscript)
    for section in guide.sections if wanted else ():
        first = next((one for one in section.every_segment() if one is not section.heading), None)
        if first is segment and not _shown(section, guide.manuscript):
            begin = " ".join(markdown.plain(segment.text).split()[:4])
            yield f"nobody reads “{begin} …”: {wanted}"


def _shown(section: Section, manuscript: str) -> bool:
    return section.id in SIDES if manuscript == "card.md" else section.heading is not None

"""A picture for social media says one sentence below its heading.

Somebody who scrolls past it on a small telephone reads one sentence and no more. With two of them
the letters shrink, and a picture is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .. import markdown
from ..model import Block, Colophon, Guide, Place, Section, Segment

SOCIAL, CAPTION = "social.md", "caption"
# Where a sentence ends and another begins: an abbreviation is followed by no capital letter.
END = re.compile(r"[.!?…]['\"”’)\]]*\s+(?=[^a-z\s])|[。！？](?=.)|\n")
SEVERITY = "review"
_HERE = Place("a.md", 1)


def _of(*texts: str, manuscript: str = SOCIAL, id: str = "one") -> tuple[Segment, Guide]:
    """Return the last of some paragraphs below a heading, and their guide."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    said = tuple(Segment(text, "en", _HERE) for text in texts)
    blocks = tuple(Block("paragraph", (one,)) for one in said)
    heading = Segment("Nobody climbs. You neither", "en", _HERE)
    section = Section(id, 2, heading, blocks)
    return said[-1], Guide("a", manuscript, "en", heading, colophon, (section,))


GOOD = [
    _of("You have a right to a lantern."),
    _of("Ask for a lantern (e.g. a large one), today!"),
    _of("Call {keeper} at 9 a.m. or later."),
    _of("One. Two.", id=CAPTION),
    _of("One. Two.", manuscript="poster.md"),
]
BAD = [
    _of("You have a right to a lantern. Nobody may take it."),
    _of("Is it dark? Ask for a lantern."),
    _of("You have a right.", "Nobody may take it."),
]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Count the sentences of what follows each heading, save that of the caption.

    The second paragraph or item of a picture is named, and one that holds more than a sentence.
    """
    for section in guide.sections if guide.manuscript == SOCIAL else ():
        said = [one for one in section.every_segment() if one is not section.heading]
        if section.id == CAPTION or not any(one is segment for one in said):
            continue
        sentences = [part for part in END.split(markdown.plain(segment.text).strip()) if part]
        if said[0] is not segment or len(sentences) > 1:
            yield (
                "a picture has one sentence below its heading, and here is another; give it a "
                "heading of its own, or put it into {#caption}"
            )

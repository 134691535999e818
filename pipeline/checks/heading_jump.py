"""No heading of a guide skips a level.

Somebody who cannot see the page moves through it by its headings, and asks for the next one down.
A level that is not there tells them that they have missed a part, and PDF/UA forbids it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from .. import markdown
from ..model import Block, Colophon, Guide, Place, Section, Segment

SEVERITY = "error"
_HERE = Place("a.md", 7)
_SAID = Segment("A", "en", _HERE)


def _last(*levels: int) -> tuple[Segment, Guide]:
    """Return the last heading of a guide with headings of these levels, and the guide."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    said = [Segment(f"A {n}", "en", _HERE) for n, _ in enumerate(levels)]
    sections = tuple(
        Section(f"s{level}", level, heading, ())
        for level, heading in zip(levels, said, strict=True)
    )
    title = Segment("T", "en", _HERE)
    sections = (Section("", 2, None, ()), *sections)
    return said[-1], Guide("a", "guide.md", "en", title, colophon, sections)


GOOD = [_last(2), _last(2, 3), _last(2, 3, 4), _last(2, 3, 4, 2)]
BAD = [_last(3), _last(2, 4), _last(2, 3, 5)]


def check(segment: Segment, guide: Guide) -> Iterator[str]:
    """Compare a heading's level with the one before; the title is level 1.

    ISO 14289-1, 7.4.2. Headings inside quotes and lists are headings too.
    """
    before = 1
    for level, heading in _headings(guide):
        if heading is segment and level > before + 1:
            yield (
                f"the heading “{markdown.plain(segment.text)}” skips a level; take away one #, "
                "begin the guide with ##, and use a single # for nothing but its title"
            )
        before = level


def _headings(guide: Guide) -> Iterator[tuple[int, Segment | None]]:
    for section in guide.sections:
        if section.heading:
            yield section.level, section.heading
        yield from _inside(section.blocks)


def _inside(parts: Sequence[Block | Segment]) -> Iterator[tuple[int, Segment | None]]:
    for part in parts:
        if isinstance(part, Block):
            if part.kind == "heading":
                yield int(part.get("level", "2")), next(part.every_segment(), None)
            yield from _inside(part.children)

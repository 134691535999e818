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


def _guide(*levels: int) -> Guide:
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    sections = tuple(Section(f"s{level}", level, _SAID, ()) for level in levels)
    return Guide("a", "guide.md", "en", _SAID, colophon, (Section("", 2, None, ()), *sections))


GOOD = [_guide(2, 3, 4, 2, 3), _guide()]
BAD = [_guide(3), _guide(2, 4), _guide(2, 3, 5)]


def check(guide: Guide) -> Iterator[str]:
    """Compare each heading's level with the one before; the title is level 1.

    ISO 14289-1, 7.4.2. Headings inside quotes and lists are headings too.
    """
    before = 1
    for level, heading in _headings(guide):
        if level > before + 1:
            line = f" (line {heading.place.line})" if heading else ""
            said = markdown.plain(heading.text) if heading else ""
            yield (
                f"the heading “{said}”{line} skips a level; take away one #, begin the guide "
                "with ##, and use a single # for nothing but its title"
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

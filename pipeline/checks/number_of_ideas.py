"""Easy Read has an idea for each section of guide.md at least, and forty at most.

With fewer, something that other readers are told is missing here, where it is needed most. With
more, the booklet is too thick to begin with, and nobody reaches the phone number on its last page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from .. import markdown
from ..model import Colophon, Guide, Place, Segment, is_easy_read

MOST = 40  # at four or five to a page of A4 that is half of the 24 pages that people can read
SEVERITY = "review"
_SECTIONS = "## A\n\n### B\n\n## C\n\n## D"


def _guides(
    ideas: int, manuscript: str = "easy-read.md"
) -> tuple[Guide, Mapping[str, list[Guide]]]:
    """Return a manuscript with so many ideas, beside a guide.md of three sections."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    texts = {"guide.md": _SECTIONS, manuscript: "![A](images/a.png)\n\nB.\n\n" * ideas}
    guides = [
        Guide("a", name, "en", title, colophon, markdown.read(text, name, "en"))
        for name, text in texts.items()
    ]
    return guides[-1], {"a": guides}


GOOD = [_guides(3), _guides(MOST), _guides(1, "guide.md")]
BAD = [_guides(2), _guides(MOST + 1)]


def check(guide: Guide, guides: Mapping[str, list[Guide]]) -> Iterator[str]:
    """Count the pictures that open an idea, and the headings ## of guide.md."""
    if not is_easy_read(guide):
        return
    ideas = (idea for section in guide.sections for idea in markdown.ideas(section.blocks))
    found = sum(idea.picture is not None for idea in ideas)
    sections = [one for one in guides[guide.slug][0].sections if one.level == 2 and one.heading]
    if found < len(sections):
        yield (
            f"{guide.manuscript} has {found} ideas and guide.md {len(sections)} sections; say of "
            "each what matters most"
        )
    elif found > MOST:
        yield f"{guide.manuscript} has {found} ideas; at most {MOST} are right: say less"

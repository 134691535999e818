"""A card, a poster and a picture have few words, so that they fit in every language.

A translation is often half as long again, in letters that need more room. Words that do not fit
stop the whole card in that language, and those readers have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from .. import locales, markdown
from ..model import Block, Colophon, Guide, Place, Section, Segment

# Words of English that fitted in all of our languages, as printed: on a side of a card, on a
# poster, on a picture with its heading.
EACH: Mapping[str, int] = {"card.md": 55, "social.md": 28}
WHOLE: Mapping[str, int] = {"poster.md": 110}
CAPTION = "caption"
SEVERITY = "review"
_HERE = Place("a.md", 1)


def _of(manuscript: str, *counts: int, id: str = "one") -> Guide:
    """Return a guide with sections of so many words, the last of them with this id."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    said = [Segment("word " * count, "en", _HERE) for count in counts]
    ids = [*(f"s{n}" for n in range(1, len(counts))), id]
    sections = tuple(
        Section(id, 2, Segment("Word", "en", _HERE), (Block("paragraph", (one,)),))
        for id, one in zip(ids, said, strict=True)
    )
    return Guide("a", manuscript, "en", Segment("A", "en", _HERE), colophon, sections)


GOOD = [
    _of("card.md", 54, 54),
    _of("poster.md", 50, 58),
    _of("social.md", 27, 90, id=CAPTION),
    _of("guide.md", 999),
]
BAD = [_of("card.md", 20, 55), _of("poster.md", 50, 59), _of("social.md", 28)]


def check(guide: Guide) -> Iterator[str]:
    """Count the words of each side or picture, and of the whole poster; a fact is none."""
    counts = [
        (section.id, sum(len(locales.heard(markdown.prose(s.text, ""))) for s in said))
        for section in guide.sections
        if section.id != CAPTION and (said := tuple(section.every_segment()))
    ]
    most = EACH.get(guide.manuscript, 0)
    for id, count in counts if most else ():
        if count > most:
            where = f"{guide.manuscript}, {{#{id}}}"
            yield f"{where} has {count} words; at most {most} fit in every language"
    most, whole = WHOLE.get(guide.manuscript, 0), sum(count for _, count in counts)
    if 0 < most < whole:
        yield f"{guide.manuscript} has {whole} words; at most {most} fit in every language"

"""A guide and its facts on a day → the notices that say what is past its day.

A page holds those that are not true yet as well: its copy on a stick shows each of them once the
reader's own clock says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..model import Fact, Guide, Segment


@dataclass(frozen=True, slots=True)
class Notice:
    """What holds once the day `after` has passed, and whether it has.

    `kind` is "ended" (past the guide's expires), "overdue" (past its review_by) or "fact": that
    is named by the segment `fact` and was `checked` on a day.
    """

    kind: str
    after: date
    passed: bool
    fact: Segment | None = None
    checked: date | None = None


def about(guide: Guide, today: date) -> tuple[Notice, ...]:
    """Return the notices about a whole guide. One that has ended need not be checked again."""
    colophon = guide.colophon
    found = [("ended", colophon.expires), ("overdue", colophon.review_by)]
    notices = [Notice(kind, day, day < today) for kind, day in found if day]
    return tuple(notices[:1] if notices[0].kind == "ended" and notices[0].passed else notices)


def notices(guide: Guide, used: Iterable[Fact], today: date) -> tuple[Notice, ...]:
    """Return the notices of a guide's page: about the whole of it, then about its facts."""
    return (*about(guide, today), *_facts(guide, used, today))


def _facts(guide: Guide, used: Iterable[Fact], today: date) -> Iterator[Notice]:
    for fact in used:
        if fact.expires:
            said = Segment(f"{{{fact.name}}}", guide.locale, fact.place)
            yield Notice("fact", fact.expires, fact.expires < today, said, fact.checked)

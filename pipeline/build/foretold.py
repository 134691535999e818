"""The site → what it says was done on a day that has not come, or puts off for years.

A day in the future makes a stale guide look fresh, and no notice ever says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ..model import Place, Problem
from .languages import Language
from .sources import Sources

AHEAD = timedelta(days=1)  # somewhere it is tomorrow already
LONG = timedelta(days=3 * 366)
Said = tuple[date, Place, str]


def problems(sources: Sources, languages: Iterable[Language], today: date) -> Iterator[Problem]:
    """Yield an error for each day that has not come, and a finding for a far `review_by`."""
    for on, place, what in _said(sources, languages):
        if on.toordinal() - AHEAD.days > today.toordinal():  # the first day has none before it
            message = f"{what} on {on}, a day that has not come; write the day it was done"
            yield Problem(place, "future-day", "error", message)
    for guides in sources.guides.values():
        about = guides[0].colophon
        far = about.review_by.toordinal() - about.law_checked.toordinal() > LONG.days
        if far and not about.withdrawn:
            message = (
                f"the law was checked on {about.law_checked}, and until {about.review_by} nobody"
                " is asked to do it again; law changes sooner: write an earlier `review_by`"
            )
            yield Problem(about.review_place, "far-review", "review", message)


def days(sources: Sources, languages: Iterable[Language]) -> tuple[date, ...]:
    """Return the days that decide something here once they have passed."""
    last = AHEAD + timedelta(days=1)
    return tuple(on - last for on, _, _ in _said(sources, languages) if on > date.min + last)


def _said(sources: Sources, languages: Iterable[Language]) -> Iterator[Said]:
    """Yield each day on which something is said to have been done, with its line."""
    for fact in sources.facts or ():
        yield fact.checked, fact.place, f"{{{fact.name}}} is said to have been checked"
    for guides in sources.guides.values():
        about = guides[0].colophon
        yield about.law_checked, about.place, "the law is said to have been checked"
        if gone := about.withdrawn:
            yield gone.on, gone.place, "the guide is said to have been withdrawn"
    for language in languages:
        yield from _signatures(language)


def _signatures(language: Language) -> Iterator[Said]:
    """Yield the last day that each person signed on in a guide: hundreds are of one day."""
    for signed in language.signed.values():
        last: dict[str, Said] = {}
        for review in (review for found in signed.values() for review in found):
            said = (review.date, review.place, f"{review.reviewer} is said to have signed")
            last[review.reviewer] = max(said, last.get(review.reviewer, said))
        yield from last.values()

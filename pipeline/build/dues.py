"""Sources → what falls due and when: facts, and the days in guide.toml; on a day, its problems.

Nothing here counts the days that are left: what was said on one day still holds on the next, until
one of `days` has passed. What only a withdrawn guide needs falls due no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .. import facts
from ..model import Fact, Guide, Place, Problem
from .sources import Sources

SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Due:
    """What holds through the day `on` and no longer.

    `what` is "fact", or the key of guide.toml: "review_by" or "expires". `name` is the fact's or
    the guide's; `guides` are those that need it, `place` the line to change, and `source` is
    where a fact was read.
    """

    on: date
    what: str
    name: str
    guides: tuple[str, ...]
    place: Place
    source: str = ""


def dues(sources: Sources) -> list[Due]:
    """Return everything that has a day, the next first."""
    return sorted([*_facts(sources), *_guides(sources)], key=lambda due: (due.on, due.place))


def _facts(sources: Sources) -> Iterator[Due]:
    """Yield the facts that end, save those that only withdrawn guides name."""
    for one in every_fact(sources):
        fact = one.fact
        if fact.expires and (one.guides or not one.withdrawn):
            yield Due(fact.expires, "fact", fact.name, one.guides, fact.place, fact.source)


@dataclass(frozen=True, slots=True)
class Used:
    """A fact, the guides whose readers meet it, and the withdrawn ones that once named it."""

    fact: Fact
    guides: tuple[str, ...]
    withdrawn: tuple[str, ...]


def every_fact(sources: Sources) -> list[Used]:
    """Return every fact, by the day it expires, those that never do last."""
    known = sorted(sources.facts or (), key=lambda fact: (fact.expires or date.max, fact.name))
    return [_used(sources, fact) for fact in known]


def _used(sources: Sources, fact: Fact) -> Used:
    live, gone = [], []
    for slug, guides in sources.guides.items():
        if facts.used([_left(guide) for guide in guides], [fact]):
            live.append(slug)
        elif facts.used(guides, [fact]):
            gone.append(slug)
    return Used(fact, tuple(live), tuple(gone))


def _left(guide: Guide) -> Guide:
    """Return what readers meet of a guide: of a withdrawn one, its title and the reason."""
    if not guide.colophon.withdrawn:
        return guide
    bare = replace(guide.colophon, summary=None, credits=())
    return replace(guide, colophon=bare, sections=())


def _guides(sources: Sources) -> Iterator[Due]:
    for slug, guides in sources.guides.items():
        about = guides[0].colophon
        if about.withdrawn:
            continue
        yield Due(about.review_by, "review_by", slug, (slug,), about.review_place)
        if about.expires:
            yield Due(about.expires, "expires", slug, (slug,), about.expires_place)


def days(sources: Sources) -> tuple[date, ...]:
    """Return the days that decide something once they have passed.

    They are the last day that each thing holds, and the last on which it is not soon.
    """
    return tuple(day for due in dues(sources) for day in (due.on, _early(due.on)))


def _early(on: date) -> date:
    """Return the last day on which what ends `on` a day is not soon past it."""
    before = SOON + timedelta(days=1)
    return on - before if on >= date.min + before else date.min


def ended(sources: Sources, today: date) -> frozenset[str]:
    """Return the guides that are past their `expires`: nothing of them is printed."""
    past = (due for due in dues(sources) if due.what == "expires" and due.on < today)
    return frozenset(due.name for due in past)


def problems(sources: Sources, today: date) -> Iterator[Problem]:
    """Yield a problem for whatever is past its day, or has at most 30 days left."""
    for due in dues(sources):
        if due.on < today:
            check, severity, message = _PASSED[due.what]
            # what no guide names misleads nobody
            severity = severity if due.guides else "review"
        elif _early(due.on) < today:
            (check, message), severity = _SOON[due.what], "review"
        else:
            continue
        parts = {"on": due.on.isoformat(), "name": due.name, "source": due.source}
        yield Problem(due.place, check, severity, message.format(**parts) + _needed(due, today))


_PASSED = {
    "fact": (
        "expired-fact",
        "error",
        "{{{name}}} held until {on}: check it at {source}, then write down the day in `checked` "
        "and a new `expires`",
    ),
    "review_by": (
        "overdue-guide",
        "review",
        "this guide was due to be checked again by {on}, and tells its readers so; compare it "
        "with the law, then write the day in `law_checked` and a new `review_by`",
    ),
    "expires": (
        "expired-guide",
        "error",
        "this guide ran out on {on}: its pages say so and nothing of it is printed; compare it "
        "with the law and write a new `expires`, or take it back with `kyr withdraw {name}`",
    ),
}
_SOON = {
    "fact": (
        "due-fact",
        "{{{name}}} holds until {on}: check it at {source}, then write down the day in `checked` "
        "and a new `expires`",
    ),
    "review_by": (
        "due-guide",
        "this guide is due to be checked again by {on}; compare it with the law, then write the "
        "day in `law_checked` and a new `review_by`",
    ),
    "expires": (
        "due-guide",
        "this guide runs out on {on}: after that its pages say so and nothing of it is printed; "
        "compare it with the law and write a new `expires`",
    ),
}


def _needed(due: Due, today: date) -> str:
    """Return who needs a fact, in the words that end a message about it."""
    if due.what != "fact":
        return ""
    if not due.guides:
        return "; no guide uses it"
    said = "not printed until then" if due.on < today else "used in"
    return f"; {said}: {', '.join(due.guides)}"

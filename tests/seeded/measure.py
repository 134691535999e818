"""Cases and good entries → kind by kind, what each program found, and how often it cried wolf.

FOUND is a damaged entry that some check complains of which did not complain of the good one.
A FALSE ALARM of a kind is a good entry that a check complains of which is credited with a find of
that kind: what a program is credited with, it is charged for. A check that found nothing of a kind
but what a quieter one found too is neither. The same rules for all three.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from . import runners
from .cases import Case, cases
from .corpus import LANGUAGES, every
from .damages import KINDS
from .runners import MARK, Said

TOOLS = ("ours", "translate-toolkit", "Weblate")
# A program cannot know what these sentences mean: it can put them before a person.
FOR_A_PERSON = frozenset(
    {"lost not (need not pay)", "lost not (must not sign)", "must not became need not"}
)


@dataclass(frozen=True, slots=True)
class Score:
    """What one program did with one kind. `marked` were put before a person, and not found."""

    found: int
    alarms: int
    marked: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of damage, and each program's score by its name."""

    kind: str
    seeded: int
    scores: Mapping[str, Score]


@cache
def new(tool: str) -> tuple[Said, ...]:
    """Return for each case the checks of a program that complain of the damage."""
    if tool == "Weblate":
        return _recorded(runners.weblate()["new"], len(cases()))
    runner = runners.ours if tool == "ours" else runners.toolkit
    return tuple(runners.new(runner, case) for case in cases())


@cache
def of_good(tool: str) -> tuple[Said, ...]:
    """Return for each good entry the checks of a program that say something of it."""
    if tool == "Weblate":
        return _recorded(runners.weblate()["good"], len(every()))
    runner = runners.alarms_of_ours if tool == "ours" else runners.alarms_of_toolkit
    said = (pair for language in LANGUAGES for pair in runner(language))
    return tuple(found for _, found in said)


@cache
def alarms(tool: str) -> tuple[Said, ...]:
    """Return for each good entry the checks of a program that complain of it: a mark is none."""
    return tuple(found - {MARK} for found in of_good(tool))


def marks() -> int:
    """Return how many good entries our checks put before a person."""
    return sum(MARK in found for found in of_good("ours"))


def _recorded(said: Mapping[str, str], length: int) -> tuple[Said, ...]:
    lists: list[set[str]] = [set() for _ in range(length)]
    for check, numbers in said.items():
        for number in numbers.split():
            lists[int(number)].add(check)
    return tuple(map(frozenset, lists))


@cache
def answering(tool: str, kind: str) -> Said:
    """Return the checks of a program that it takes to find what it found of a kind.

    The loudest are left out first, as somebody would who sets the program up for this kind alone.
    """
    found = [said for _, said in of(tool, kind) if said]
    wanted = frozenset[str]().union(*found)
    for check in sorted(wanted, key=lambda name: (-loudness(tool, name), name)):
        if all(said & (wanted - {check}) for said in found):
            wanted -= {check}
    return wanted


@cache
def loudness(tool: str, check: str) -> int:
    """Return how many good entries a check complains of."""
    return sum(check in said for said in alarms(tool))


def of(tool: str, kind: str) -> Iterator[tuple[Case, Said]]:
    """Yield the cases of a kind, each with the checks of a program that complain of it."""
    pairs = zip(cases(), new(tool), strict=True)
    yield from ((case, said - {MARK}) for case, said in pairs if case.kind == kind)


def score(tool: str, kind: str) -> Score:
    charged = answering(tool, kind)
    missed = [case for case, said in of(tool, kind) if not said]
    found = sum(1 for _, said in of(tool, kind) if said)
    cried = sum(1 for said in alarms(tool) if said & charged)
    asked = missed if tool == "ours" and kind in FOR_A_PERSON else []
    return Score(found, cried, sum(runners.marked(case.good) for case in asked))


@cache
def rows() -> tuple[Row, ...]:
    return tuple(
        Row(kind, sum(case.kind == kind for case in cases()), {t: score(t, kind) for t in TOOLS})
        for kind in KINDS
    )


def total(tool: str, kinds: Sequence[str]) -> Score:
    """Return a program's score over several kinds; a good entry is counted once."""
    said = frozenset[str]().union(*(answering(tool, kind) for kind in kinds))
    these = [row.scores[tool] for row in rows() if row.kind in kinds]
    cried = sum(1 for one in alarms(tool) if one & said)
    return Score(sum(s.found for s in these), cried, sum(s.marked for s in these))

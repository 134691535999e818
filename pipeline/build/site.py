"""A project's folders → everything that is known of it on a day: the site as it should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import checks, facts
from ..model import Fact, Place, Problem, Standing
from . import dues, foretold
from .languages import Language, every, of_source
from .sources import Sources, read_sources
from .standing import PUBLISHED, standing
from .withdrawing import unreplaced


@dataclass(frozen=True, slots=True)
class Site:
    """The sources, the languages (the source first), and what each guide is in each of them.

    `standings` goes by guide and BCP 47 tag. `expired` are the facts whose day has passed, `ended`
    the guides past the day they expire on: nothing of those is printed.
    """

    sources: Sources
    languages: tuple[Language, ...]
    standings: Mapping[str, Mapping[str, Standing]]
    expired: tuple[Fact, ...]
    ended: frozenset[str]
    problems: tuple[Problem, ...]

    def offers(self, slug: str, tag: str) -> bool:
        """Return whether a guide may be read in a language."""
        return self.standings[slug][tag].state in PUBLISHED

    def keeps(self, slug: str, tag: str) -> bool:
        """Return whether a guide may be read in a language, or could be until it was withdrawn."""
        before = self.standings[slug][tag].before.values()
        return self.offers(slug, tag) or any(state in PUBLISHED for state in before)

    def overdue(self, slug: str) -> bool:
        """Return whether a guide names a fact whose day has passed, so that it is not printed."""
        return bool(facts.used(self.sources.guides[slug], self.expired))

    @property
    def turns(self) -> tuple[date, ...]:
        """The days after which something else is said of the same files."""
        return (*dues.days(self.sources), *foretold.days(self.sources, self.languages))


def read_site(root: Path, today: date) -> Site:
    """Read a whole project. Raises SourceError where not even its sources/ can be read."""
    sources = read_sources(root)
    found = list(every(sources))
    languages = (of_source(sources), *(one for one in found if isinstance(one, Language)))
    expired = facts.expired(sources.facts or (), today)
    problems = [*sources.problems, *(one for one in found if isinstance(one, Problem))]
    problems += [problem for language in languages for problem in language.problems]
    problems += [problem for language in languages for problem in _called(language)]
    problems += [*dues.problems(sources, today), *unreplaced(sources)]
    problems += foretold.problems(sources, languages, today)
    problems += _behind(sources, languages)
    slugs = sorted({*sources.guides, *sources.broken})
    overdue = {slug for slug, guides in sources.guides.items() if facts.used(guides, expired)}
    ended = dues.ended(sources, today)
    overdue |= sources.stopped | ended
    standings = {
        slug: {one.locale.tag: standing(sources, one, slug, overdue) for one in languages}
        for slug in slugs
    }
    problems.sort(key=lambda problem: (problem.place, problem.check, problem.message))
    return Site(sources, languages, standings, expired, ended, tuple(problems))


def _called(language: Language) -> Iterator[Problem]:
    """Yield what is wrong with how a language is called on its pages and in the choosers."""
    yield from checks.run(language.locale, Place(f"locale/{language.folder}/locale.toml", 1))


def _behind(sources: Sources, languages: Iterable[Language]) -> Iterator[Problem]:
    """Yield a finding for each catalogue that asks for other sentences than the guide has."""
    keys = {slug: {e.key for e in sources.template(slug).entries} for slug in sources.guides}
    for language in languages:
        for slug, catalogue in language.catalogues.items():
            there = {entry.key for entry in catalogue.entries if not entry.obsolete}
            new, old = keys.get(slug, there) - there, there - keys.get(slug, there)
            if new or old:
                message = (
                    f"{len(new)} sentences of the guide are not in this file, and {len(old)} here "
                    "are not in the guide: `make update`, or `kyr update --typo` after corrections"
                )
                yield Problem(catalogue.header.place, "behind", "review", message)

"""sources/ → publication, facts and guides, with what is wrong there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import checks, extract, files, locales, settings
from ..model import (
    Catalogue,
    Entry,
    Fact,
    Glossary,
    Guide,
    Locale,
    Place,
    Problem,
    Publication,
    SourceError,
)
from .guides import Known, fault_of_name, guide_folders, places, read_guide, remains


@dataclass(frozen=True, slots=True)
class Sources:
    """What sources/ says.

    `guides` holds the manuscripts of each guide that could be read, `broken` what is left of each
    that could not: its title; `stopped` are guides that a check found an error in: not printed.
    """

    root: Path
    publication: Publication
    locale: Locale
    facts: tuple[Fact, ...] | None
    glossary: Glossary
    guides: Mapping[str, tuple[Guide, ...]]
    broken: Mapping[str, Guide]
    stopped: frozenset[str]
    problems: tuple[Problem, ...]

    @property
    def names(self) -> frozenset[str] | None:
        """The names of the facts, None where the project has no facts.toml: braces are text."""
        return None if self.facts is None else frozenset(fact.name for fact in self.facts)

    def template(self, slug: str) -> Catalogue:
        """Return what a translator of this guide is asked for, without a header."""
        path = f"locale/{slug}.pot"
        return extract.template(self.guides[slug], Entry(""), path, self.names)


def read_sources(root: Path) -> Sources:
    """Read everything below sources/.

    A guide that cannot be read is named in `broken` and its fault in `problems`; the others are
    there. Raises SourceError where publication.toml, facts.toml or glossary.toml cannot be read:
    nothing can be published without the first, and no guide is safe without the others.
    """
    for home in ("sources", "locale"):
        files.inside(root, home)
    publication = _publication(root)
    locale = source_locale(root, publication)
    named = places(publication.jurisdictions)
    facts = _facts(root, named)
    glossary = _glossary(root)
    names = frozenset(fact.name for fact in facts) if facts is not None else None
    guides, broken, problems = _guides(root, Known(locale.tag, names, named))
    kinds = {fact.name: fact.kind for fact in facts} if facts is not None else None
    asked: dict[str, Any] = {"locale": locale, "facts": kinds, "glossary": glossary}
    asked["easy_read"] = publication.easy_read
    found = list(_checked({**guides, **dict.fromkeys(broken, ())}, asked))
    stopped = frozenset(slug for slug, problem in found if problem.severity == "error")
    problems = (*problems, *(problem for _, problem in found))
    return Sources(root, publication, locale, facts, glossary, guides, broken, stopped, problems)


def _guides(
    root: Path, known: Known
) -> tuple[dict[str, tuple[Guide, ...]], dict[str, Guide], tuple[Problem, ...]]:
    guides: dict[str, tuple[Guide, ...]] = {}
    broken: dict[str, Guide] = {}
    problems = []
    for folder in guide_folders(root / "sources"):
        try:
            guides[folder.name] = tuple(read_guide(root, folder, known))
        except SourceError as error:
            problems.append(error.problem)
            # What cannot be a guide's name never was an address: Windows may not hold such a
            # file, and "Rent" would take the place of "rent" there.
            if not fault_of_name(folder.name):
                broken[folder.name] = remains(folder, known.locale)
    return guides, broken, tuple(problems)


def _publication(root: Path) -> Publication:
    name = "sources/publication.toml"
    if not (root / name).is_file():
        message = (
            "this folder holds no sources/publication.toml, which says whose guides these are; "
            "name another with --project"
        )
        raise SourceError(Place(name, 1), message, "no-project")
    return settings.publication(files.read(root / name, name), name)


def source_locale(root: Path, publication: Publication) -> Locale:
    """Return the source language, with the territory whose habits its dates and sums follow."""
    folder = locales.folder(publication.source_language)
    said = {**locale_file(root, folder), "territory": publication.territory}
    return locales.locale(folder, said, publication.place)


def locale_file(root: Path, folder: str) -> dict[str, str]:
    """Return what locale/<folder>/locale.toml says of a language, nothing where it is not there."""
    name = f"locale/{folder}/locale.toml"
    if not locales.is_folder(folder) or not (root / name).exists():
        return {}
    return settings.locale(files.read(root / name, name), name)


def _facts(root: Path, named: Collection[str]) -> tuple[Fact, ...] | None:
    name = "sources/facts.toml"
    if not (root / name).exists():
        return None
    return settings.facts(files.read(root / name, name), name, named)


def _glossary(root: Path) -> Glossary:
    name = "sources/glossary.toml"
    if not (root / name).exists():
        return Glossary()
    return settings.glossary(files.read(root / name, name), name)


def _checked(
    guides: Mapping[str, tuple[Guide, ...]], known: Mapping[str, Any]
) -> Iterator[tuple[str, Problem]]:
    """Yield what checks find in the manuscripts, each with the guide's name."""
    for slug, manuscripts in guides.items():
        for guide in manuscripts:
            found = _of_guide(guide, {**known, "guides": guides})
            yield from ((slug, problem) for problem in found)


def _of_guide(guide: Guide, known: Mapping[str, Any]) -> Iterator[Problem]:
    yield from checks.run(guide, guide.colophon.place, **known)
    for segment in guide.every_segment():
        yield from checks.run(segment, segment.place, guide=guide, **known)

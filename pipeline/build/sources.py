"""sources/ → publication, facts and guides, with what is wrong there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import checks, extract, files, locales, settings
from ..model import (
    Catalogue,
    Entry,
    Fact,
    Guide,
    Locale,
    Place,
    Problem,
    Publication,
    SourceError,
)
from .guides import Known, guide_folders, places, read_guide, remains, unused


@dataclass(frozen=True, slots=True)
class Sources:
    """What sources/ says.

    `guides` holds the manuscripts of each guide that could be read, `broken` what is left of each
    that could not: its title.
    """

    root: Path
    publication: Publication
    locale: Locale
    facts: tuple[Fact, ...] | None
    guides: Mapping[str, tuple[Guide, ...]]
    broken: Mapping[str, Guide]
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
    there. Raises SourceError where publication.toml or facts.toml cannot be read: nothing can be
    published without the first, and no guide is safe without the second.
    """
    publication = _publication(root)
    locale = source_locale(root, publication)
    named = places(publication.jurisdictions)
    facts = _facts(root, named)
    names = frozenset(fact.name for fact in facts) if facts is not None else None
    guides: dict[str, tuple[Guide, ...]] = {}
    broken, problems = {}, []
    for folder in guide_folders(root / "sources"):
        try:
            known = Known(locale.tag, names, named)
            guides[folder.name] = tuple(read_guide(root, folder, known))
        except SourceError as error:
            broken[folder.name] = remains(folder, locale.tag)
            problems.append(error.problem)
    others = {**guides, **dict.fromkeys(broken, ())}
    for manuscripts in guides.values():
        problems += _checked(manuscripts, others)
    return Sources(root, publication, locale, facts, guides, broken, tuple(problems))


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


def _checked(guides: tuple[Guide, ...], others: Mapping[str, object]) -> Iterator[Problem]:
    for guide in guides:
        yield from unused(guide)
        yield from checks.run(guide, guide.colophon.place, guides=others)
        for segment in guide.every_segment():
            yield from checks.run(segment, segment.place, guide=guide, guides=others)

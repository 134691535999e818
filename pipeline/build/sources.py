"""sources/ → publication, facts and guides, with what is wrong there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import checks, extract, files, locales, markdown, settings
from ..model import (
    Catalogue,
    Entry,
    Fact,
    Guide,
    Locale,
    Place,
    Problem,
    Publication,
    Segment,
    SourceError,
)
from .pictures import pictures

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
# No file of these names can exist on Windows, whatever its suffix.
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}
MANUSCRIPTS = (
    "guide.md",
    "easy-read.md",
    "card.md",
    "poster.md",
    "social.md",
    "message.md",
)


@dataclass(frozen=True, slots=True)
class Sources:
    """What sources/ says. `guides` holds the manuscripts of each guide that could be read."""

    root: Path
    publication: Publication
    locale: Locale
    facts: tuple[Fact, ...] | None
    guides: Mapping[str, tuple[Guide, ...]]
    broken: tuple[str, ...]
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
    name = "sources/publication.toml"
    if not (root / name).is_file():
        message = (
            "this folder holds no sources/publication.toml, which says whose guides these are; "
            "name another with --project"
        )
        raise SourceError(Place(name, 1), message, "no-project")
    publication = settings.publication(files.read(root / name, name), name)
    locale = source_locale(publication)
    facts = _facts(root)
    names = frozenset(fact.name for fact in facts) if facts is not None else None
    guides: dict[str, tuple[Guide, ...]] = {}
    broken, problems = [], []
    for folder in _folders(root / "sources"):
        try:
            guides[folder.name] = tuple(_guide(root, folder, locale.tag, names))
        except SourceError as error:
            broken.append(folder.name)
            problems.append(error.problem)
    for manuscripts in guides.values():
        problems += _checked(manuscripts, guides)
    return Sources(root, publication, locale, facts, guides, tuple(broken), tuple(problems))


def source_locale(publication: Publication) -> Locale:
    """Return the source language, with the territory whose habits its dates and sums follow."""
    territory = {"territory": publication.territory}
    return locales.locale(publication.source_language, territory, publication.place)


def _facts(root: Path) -> tuple[Fact, ...] | None:
    name = "sources/facts.toml"
    if not (root / name).exists():
        return None
    return settings.facts(files.read(root / name, name), name)


def _folders(sources: Path) -> Iterator[Path]:
    for folder in sorted(sources.iterdir()):
        if folder.is_dir() and not folder.name.startswith((".", "_")) and _is_guide(folder):
            yield folder


def _is_guide(folder: Path) -> bool:
    return (folder / "guide.toml").exists() or any(folder.glob("*.md"))


def fault_of_name(slug: str) -> str:
    """Return what is wrong with a guide's name, or "" where it may be one."""
    if slug == "interface":
        return "a guide cannot be called interface: that is the catalogue of the pages' own words"
    if not SLUG.fullmatch(slug):
        return f"a guide's name is small letters, digits and hyphens, at most 64, not {slug!r}"
    if slug in DEVICES:
        return f"Windows cannot hold a file called {slug}; choose another name"
    return ""


def _guide(root: Path, folder: Path, locale: str, facts: frozenset[str] | None) -> Iterator[Guide]:
    slug = folder.name
    where = f"sources/{slug}"
    if fault := fault_of_name(slug):
        raise SourceError(Place(where, 1), fault, "bad-name")
    toml = f"{where}/guide.toml"
    title, colophon = settings.guide(files.read(folder / "guide.toml", toml), toml, locale)
    _refuse_undeclared((title, *colophon.segments()), facts)
    for name in _manuscripts(folder, where):
        path = f"{where}/{name}"
        text = _decoded(files.read(folder / name, path), path)
        sections = markdown.read(text, path, locale, title.text, facts)
        guide = Guide(slug, name, locale, title, colophon, sections)
        pictures(root, guide)  # one that is missing is a fault of the manuscript
        yield guide


def _refuse_undeclared(segments: Iterable[Segment], facts: frozenset[str] | None) -> None:
    for segment in segments if facts is not None else ():
        for name in markdown.names(segment.text):
            if facts is not None and name not in facts:
                message = f"{{{name}}} is not declared in sources/facts.toml"
                raise SourceError(segment.place, message, "undeclared-fact")


def _manuscripts(folder: Path, where: str) -> list[str]:
    """Return the manuscripts a guide has. Raises SourceError for one that nobody would ever set."""
    if not (folder / "guide.md").exists():
        message = "this guide has no guide.md, the manuscript that the standard edition is set from"
        raise SourceError(Place(f"{where}/guide.md", 1), message, "no-manuscript")
    for path in sorted(folder.glob("*.md")):
        if path.name not in MANUSCRIPTS:
            message = f"no edition is set from {path.name}; known are {', '.join(MANUSCRIPTS)}"
            raise SourceError(Place(f"{where}/{path.name}", 1), message, "strange-file")
    return [name for name in MANUSCRIPTS if (folder / name).exists()]


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "this manuscript is not UTF-8; save it again as UTF-8"
        raise SourceError(Place(path, line), message, "not-utf-8") from error


def _checked(guides: tuple[Guide, ...], others: Mapping[str, object]) -> Iterator[Problem]:
    for guide in guides:
        yield from checks.run(guide, guide.colophon.place, guides=others)
        for segment in guide.segments():
            yield from checks.run(segment, segment.place, guide=guide, guides=others)

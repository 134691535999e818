"""One folder below sources/ → a guide: its manuscripts, or what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import files, furniture, markdown, settings
from ..model import Colophon, Guide, Place, Segment, SourceError
from .editions import editions
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
class Known:
    """What a guide may name: facts (None where braces are text) and places it applies in."""

    locale: str
    facts: frozenset[str] | None
    places: Collection[str]


def guide_folders(sources: Path) -> Iterator[Path]:
    """Yield the folders that are guides: those that hold a guide.toml or a guide.md."""
    for folder in sorted(sources.iterdir()):
        named = folder.is_dir() and not folder.name.startswith((".", "_"))
        if named and any((folder / name).exists() for name in ("guide.toml", "guide.md")):
            yield folder


def fault_of_name(slug: str) -> str:
    """Return what is wrong with a guide's name, or "" where it may be one."""
    if slug == "interface":
        return "a guide cannot be called interface: that is the catalogue of the pages' own words"
    if slug == "images":
        return "a guide cannot be called images: that is the folder of what all guides show"
    if not SLUG.fullmatch(slug):
        return f"a guide's name is small letters, digits and hyphens, at most 64, not {slug!r}"
    if slug in DEVICES:
        return f"Windows cannot hold a file called {slug}; choose another name"
    return ""


def read_guide(root: Path, folder: Path, known: Known) -> Iterator[Guide]:
    """Yield a guide's manuscripts, guide.md first. Raises SourceError at the line of a fault."""
    slug = folder.name
    where = f"sources/{slug}"
    if fault := fault_of_name(slug):
        raise SourceError(Place(where, 1), fault, "bad-name")
    if folder.is_symlink():
        raise SourceError(Place(where, 1), "a guide is a folder, not a link", "strange-file")
    title, colophon = _about(folder, where, known)
    for name in _manuscripts(folder, where):
        path = f"{where}/{name}"
        text = _decoded(files.read(folder / name, path), path)
        sections = markdown.read(text, path, known.locale, title.text, known.facts)
        guide = Guide(slug, name, known.locale, title, colophon, sections)
        pictures(root, guide)  # one that is missing is a fault of the manuscript
        yield guide


def _about(folder: Path, where: str, known: Known) -> tuple[Segment, Colophon]:
    path = f"{where}/guide.toml"
    if not (folder / "guide.toml").exists():
        message = "this guide has no guide.toml, which says where it applies and how fresh it is"
        raise SourceError(Place(path, 1), message, "no-settings")
    data = files.read(folder / "guide.toml", path)
    title, colophon = settings.guide(data, path, known.locale)
    refuse_undeclared((title, *colophon.segments()), known.facts)
    for code in colophon.jurisdiction:
        if code not in known.places:
            message = f"{code} has no name: add it to [jurisdictions] in sources/publication.toml"
            raise SourceError(_line(data, path, "jurisdiction"), message, "settings")
    names = [edition.name for edition in editions()]
    for name in colophon.editions if colophon.editions is not None else names:
        if name not in names:
            message = f"there is no edition {name}; there are {', '.join(names)}"
            raise SourceError(_line(data, path, "editions"), message, "settings")
    if colophon.editions == ():
        message = "`editions` is empty; leave the line out to publish in every edition"
        raise SourceError(_line(data, path, "editions"), message, "settings")
    return title, colophon


def _line(data: bytes, path: str, key: str) -> Place:
    lines = data.decode("utf-8-sig").splitlines()
    found = (n for n, line in enumerate(lines, 1) if re.match(rf"\s*{key}\b", line))
    return Place(path, next(found, 1))


def refuse_undeclared(segments: Iterable[Segment], facts: frozenset[str] | None) -> None:
    """Refuse words of guide.toml that name a fact which is not declared, at their line."""
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


def remains(folder: Path, locale: str) -> Guide:
    """Return what is left of a guide that cannot be read: its title where that can be, no words.

    Its address stays alive with a notice, and a notice has a title.
    """
    where = f"sources/{folder.name}"
    place = Place(f"{where}/guide.toml", 1)
    name = folder.name.replace("-", " ").capitalize()
    try:
        path = files.inside(folder.parents[1], place.path)
        title, colophon = settings.guide(files.read(path, place.path), place.path, locale)
    except SourceError:
        # Said already, as the reason why the guide is refused.
        title, colophon = Segment(name, locale, place), Colophon((), date.min, date.max)
    return Guide(folder.name, "guide.md", locale, title, colophon, ())


def places(jurisdictions: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the codes of the places that have a name: the four nations and the project's own."""
    return frozenset({*furniture.NATIONS, *(code for code, _ in jurisdictions)})

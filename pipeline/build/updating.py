"""Templates → every language's catalogues: merged, and written only where an entry changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import catalogues, files, locales, merge
from ..model import Catalogue, Locale, Place, Problem, SourceError
from . import ledger
from .languages import folders, read_locale, shipped_interface
from .signatures import carry
from .sources import Sources
from .templates import every_template, write_templates

AGAIN = 3  # how often a catalogue that somebody saves while we merge is merged once more


@dataclass(frozen=True, slots=True)
class Merging:
    """How to merge.

    `carry` is the similarity from which a translation carries over without the fuzzy mark,
    `least` the share of a catalogue that a template must still hold (see `merge.merge`).
    """

    carry: float = 1.0
    least: float = 0.5


def update(
    sources: Sources, today: date, tags: Sequence[str], how: Merging
) -> Iterator[str | Problem]:
    """Extract, then merge into the catalogues of these languages, of all where none is named.

    Yields the path of each file that was written, and a problem for each that was left alone
    because it could not be read or had lost too much. Raises SourceError, before it writes
    anything, for a language that is not there and while somebody else is at work here.
    """
    wanted = chosen(sources.root, tags)
    with ledger.alone(sources.root):
        for path in files.leftovers(sources.root / "locale"):
            path.unlink()
        yield from write_templates(sources, today)
        every = every_template(sources, today)
        for folder in wanted:
            try:
                locale = read_locale(sources.root, folder)
            except SourceError as error:
                yield error.problem
                continue
            yield from merge_all(sources.root, folder, locale, every, how)


def chosen(root: Path, tags: Sequence[str]) -> list[str]:
    """Return the folders of these tags (BCP 47 or gettext's form), of all where none is named.

    Raises SourceError for a language that has no folder here.
    """
    known = folders(root)
    for tag in tags:
        if locales.folder(tag) not in known:
            message = f"there is no language {tag} here; add it with `kyr language {tag}`"
            raise SourceError(Place(f"locale/{locales.folder(tag)}", 1), message, "no-language")
    return [folder for folder in known if not tags or folder in {locales.folder(t) for t in tags}]


def merge_all(
    root: Path, folder: str, locale: Locale, every: Mapping[str, Catalogue], how: Merging
) -> Iterator[str | Problem]:
    """Merge every template into one language; yield what was written and what could not be."""
    for name, template in every.items():
        compendium = shipped_interface(folder) if name == "interface" else None
        path = f"locale/{folder}/LC_MESSAGES/{name}.po"
        try:
            yield from _merged(root, path, folder, (template, compendium), locale, how)
        except SourceError as error:
            yield error.problem


def _merged(  # noqa: PLR0913, PLR0917 a file, what goes into it, and how
    root: Path,
    name: str,
    folder: str,
    new: tuple[Catalogue, Catalogue | None],
    locale: Locale,
    how: Merging,
) -> Iterator[str]:
    """Merge into one catalogue, with the signatures under it; yield what was written."""
    path, (template, compendium) = root / name, new
    for _ in range(AGAIN):
        before = files.read(path, name) if path.exists() else None
        old = catalogues.read(before, name, folder) if before is not None else None
        merged = merge.merge(template, old, locale, how.carry, how.least, compendium)
        if merged == old:
            return
        if old:
            yield from carry(
                root, folder, path.stem, merge.carried(template, old, locale, how.carry)
            )
        if files.replace(path, before, catalogues.write(merged)):
            yield name
            return
    message = "somebody else is writing this file; close it elsewhere and run this again"
    raise SourceError(Place(name, 1), message, "busy")

"""locale/ → one language: its locale, its catalogues, its words, with what is wrong there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .. import catalogues, checks, files, furniture, locales, progress, reviews, translate
from ..model import (
    Catalogue,
    Entry,
    Guide,
    Locale,
    Place,
    Policy,
    Problem,
    Progress,
    Reviewed,
    SourceError,
)
from .signatures import findings, known_reviews
from .sources import Sources, locale_file
from .templates import page_words

SHIPPED = Path(__file__).parents[1] / "locale"
Key = tuple[str | None, str]
NOTHING: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """What locale/<folder>/ says.

    `refused` are entries with errors, by guide; `broken` guides are those whose catalogue cannot
    be read, `stopped` those whose catalogue as a whole has an error and is not printed. `signed`
    are the signatures that count, by guide.
    """

    folder: str
    locale: Locale
    words: Mapping[Key, tuple[str, ...]]
    furniture: Progress
    catalogues: Mapping[str, Catalogue]
    refused: Mapping[str, frozenset[Key]]
    broken: tuple[str, ...]
    stopped: tuple[str, ...]
    problems: tuple[Problem, ...]
    signed: Mapping[str, reviews.Signed] = field(default_factory=dict)

    def translated(self, guide: Guide) -> Guide:
        """Return a guide in this language: what has no usable translation stays as it was."""
        catalogue = self.catalogues.get(guide.slug)
        refused = self.refused.get(guide.slug, NOTHING)
        if catalogue is None:
            return replace(guide, locale=self.locale.tag)
        return translate.translate(guide, catalogue, self.locale.tag, refused)

    def progress(self, guide: Guide) -> Progress:
        """Return how far the translation of a guide is; nothing of it where there is no file."""
        empty = Catalogue("", catalogues.header({}), ())
        catalogue = self.catalogues.get(guide.slug, empty)
        refused = self.refused.get(guide.slug, NOTHING)
        return progress.of_translation(guide, catalogue, refused)

    def reviewed(self, guide: Guide, policy: Policy) -> Reviewed:
        """Return what people have signed of a guide in this language; nothing in the source's."""
        if guide.slug not in self.catalogues:
            return Reviewed()
        refused = self.refused.get(guide.slug, NOTHING)
        published = progress.published(guide, self.catalogues[guide.slug], refused)
        critical = published & progress.critical(guide)
        return reviews.reviewed(published, critical, self.signed.get(guide.slug, {}), policy)


def folders(root: Path) -> list[str]:
    """Return the language folders below locale/, sorted: those that hold LC_MESSAGES."""
    home = root / "locale"
    if not home.is_dir():
        return []
    found = (path for path in home.iterdir() if (path / "LC_MESSAGES").is_dir())
    return sorted(path.name for path in found if not _linked(path))


def _linked(folder: Path) -> bool:
    """Return whether a language's folder leads elsewhere: nothing outside the project is read."""
    return folder.is_symlink() or (folder / "LC_MESSAGES").is_symlink()


def of_source(sources: Sources) -> Language:
    """Return the source language: its guides need no catalogue, its furniture only if not English.

    The pages speak English; any other source language has interface catalogues like all others.
    """
    folder = locales.folder(sources.locale.tag)
    words, done, problems = _furniture(sources, folder, sources.locale)
    if locales.is_english(sources.locale):
        done = replace(done, translated=done.total, untranslated=0)
    return Language(folder, sources.locale, words, done, {}, {}, (), (), tuple(problems))


def read_language(sources: Sources, folder: str) -> Language:
    """Read a language: locale.toml, the furniture's two catalogues, its signatures, each guide's.

    What cannot be read is a problem, and costs what it names. Raises SourceError where the
    folder's name is no language, or locale.toml cannot be read.
    """
    locale = read_locale(sources.root, folder)
    words, done, problems = _furniture(sources, folder, locale)
    signatures, unread = known_reviews(sources.root, folder)
    found: dict[str, Catalogue] = {}
    broken: list[str] = []
    for slug in (*sources.guides, *sources.broken):
        where = f"locale/{folder}"
        catalogue, wrong = _catalogue(sources.root / where, slug, where, folder)
        problems += wrong
        broken += [slug] if wrong else []
        if catalogue:
            found[slug] = catalogue
    policy, slugs = sources.publication.policy, {*sources.guides, *sources.broken}
    problems += [*unread, *findings(found, signatures, slugs, policy)]
    signed = {
        slug: reviews.signed(catalogue, signatures.get(slug, ()), policy)
        for slug, catalogue in found.items()
    }
    refused, stopped, said = _checked(sources, locale, found, signed)
    tail = (tuple(broken), tuple(stopped), (*problems, *said), signed)
    return Language(folder, locale, words, done, found, refused, *tail)


def _checked(
    sources: Sources,
    locale: Locale,
    found: Mapping[str, Catalogue],
    signed: Mapping[str, reviews.Signed],
) -> tuple[dict[str, frozenset[Key]], list[str], list[Problem]]:
    """Return the entries with errors, by guide; the guides with an error as a whole; all of it."""
    refused: dict[str, frozenset[Key]] = {}
    stopped: list[str] = []
    problems: list[Problem] = []
    earlier: list[Entry] = []
    for slug, catalogue in found.items():
        known = {**_known(sources, locale), "reviewed": reviews.weighed(signed[slug])}
        said = list(checks.entries(catalogue, earlier, **known))
        earlier += catalogue.entries
        problems += said
        refused[slug] = _refused(catalogue, said)
        whole = [p for p in said if p.place == catalogue.header.place]
        stopped += [slug] if any(p.severity == "error" for p in whole) else []
    return refused, stopped, problems


def _known(sources: Sources, locale: Locale) -> dict[str, Any]:
    """Return what checks of a catalogue may ask for by name."""
    return {
        "locale": locale,
        "source": sources.locale,
        "facts": sources.names,
        "glossary": sources.glossary,
        "easy_read": sources.publication.easy_read,
        "reviewed": NOTHING,
    }


def read_locale(root: Path, folder: str) -> Locale:
    """Read a language's Locale: CLDR's, with what locale.toml says of it first."""
    return locales.locale(folder, locale_file(root, folder), Place(f"locale/{folder}", 1))


def _catalogue(
    home: Path, slug: str, where: str, folder: str
) -> tuple[Catalogue | None, list[Problem]]:
    path = home / "LC_MESSAGES" / f"{slug}.po"
    name = f"{where}/LC_MESSAGES/{slug}.po"
    if not path.exists():
        return None, []
    try:
        return catalogues.read(files.read(path, name), name, folder), []
    except SourceError as error:
        return None, [error.problem]


def _furniture(
    sources: Sources, folder: str, locale: Locale
) -> tuple[Mapping[Key, tuple[str, ...]], Progress, list[Problem]]:
    own, problems = own_interface(sources, folder)
    both = [shipped_interface(folder)]  # the program's own words are checked where they are made
    if own:
        # The furniture has names in braces whether or not the project has facts, and nobody signs
        # it: what a page says of itself is no right of the reader's.
        mine = {"facts": (), "reviewed": frozenset(e.key for e in own.entries)}
        said = list(checks.entries(own, **{**_known(sources, locale), **mine}))
        problems += said
        refused = _refused(own, said)
        both.insert(0, replace(own, entries=tuple(e for e in own.entries if e.key not in refused)))
    words = furniture.words(*filter(None, both))
    wanted = [entry.key for entry in page_words().entries]
    done = sum(key in words for key in wanted)
    return words, Progress(len(wanted), done, 0, len(wanted) - done), problems


def own_interface(sources: Sources, folder: str) -> tuple[Catalogue | None, list[Problem]]:
    """Return the project's own interface catalogue of a language, where it has one."""
    where = f"locale/{folder}"
    return _catalogue(sources.root / where, "interface", where, folder)


def shipped_interface(folder: str) -> Catalogue | None:
    """Return the interface catalogue that the program ships for a language, if it does."""
    found, problems = _catalogue(SHIPPED / folder, "interface", f"pipeline/locale/{folder}", folder)
    if problems:
        raise RuntimeError(str(problems[0]))  # ours, not the project's: a bug
    return found


def _refused(catalogue: Catalogue, problems: list[Problem]) -> frozenset[Key]:
    lines = {problem.place.line for problem in problems if problem.severity == "error"}
    return frozenset(entry.key for entry in catalogue.entries if entry.place.line in lines)


def every(sources: Sources) -> Iterator[Language | Problem]:
    """Yield each language of the project, or the problem that keeps it from being one."""
    source = locales.folder(sources.locale.tag)
    for path in sorted((sources.root / "locale").glob("*/LC_MESSAGES")):
        if _linked(path.parent):
            message = "a language is a folder of its own, not a link to another place"
            yield Problem(Place(f"locale/{path.parent.name}", 1), "strange-file", "error", message)
    for folder in folders(sources.root):
        yield from lost(sources, folder)
        if folder == source:
            continue
        try:
            yield read_language(sources, folder)
        except SourceError as error:
            yield error.problem


def lost(sources: Sources, folder: str) -> Iterator[Problem]:
    """Yield a finding for each catalogue whose guide is not there, as after a new name."""
    known = {*sources.guides, *sources.broken, "interface"}
    for path in sorted((sources.root / "locale" / folder / "LC_MESSAGES").glob("*.po")):
        if path.stem not in known:
            place = Place(f"locale/{folder}/LC_MESSAGES/{path.name}", 1)
            message = f"no guide is called {path.stem}; if it has a new name, rename this file"
            yield Problem(place, "lost-guide", "review", message)

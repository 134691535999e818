"""The site → what is to be printed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from .. import codes, files, fonts
from ..model import Document, Edition, Guide, Place
from . import notices
from .addresses import file_path, stem
from .editions import editions
from .languages import Language
from .ledger import PROGRAM
from .parts import parts
from .pictures import pictures
from .printing import Wish
from .setting import CODE, address, set_guide
from .site import Site
from .standing import PUBLISHED, editions_of, may_print, progress_of


@dataclass(frozen=True, slots=True)
class Planned:
    """A file below output/site to be printed, what it is of, and the key of all it depends on."""

    path: str
    tag: str
    slug: str
    edition: Edition
    kind: str
    wish: Wish
    key: str


def planned(site: Site, today: date) -> Iterator[Planned]:
    """Yield every PDF and picture that may be published today.

    Not printed are guides below print_minimum, guides past their day or that name a fact past
    its own, guides in which a check found an error, and languages whose catalogue of it has an
    error as a whole. Of a withdrawn guide a notice stands at each address that had a PDF of it:
    whoever opens an old link must meet it, whatever else is wrong.
    """
    for language in site.languages:
        for slug in site.sources.guides:
            for edition, guide in may_go_out(site, language, slug):
                yield from _planned(site, language, guide, edition, today)


def may_go_out(site: Site, language: Language, slug: str) -> Iterator[tuple[Edition, Guide]]:
    """Yield the editions of a guide that may be handed out in a language, as `planned` says.

    What was handed out cannot be corrected: so it is for paper, and for a file passed on.
    """
    standing = site.standings[slug][language.locale.tag]
    stopped = site.overdue(slug) or slug in {*site.ended, *_stopped(site, language)}
    if stopped and not standing.before:
        return
    states = standing.before or standing.editions
    for edition, guide in editions_of(site.sources, language, slug):
        wanted = states.get(edition.name) in PUBLISHED
        if wanted and may_print(site.sources, language, guide):
            yield edition, guide


def _stopped(site: Site, language: Language) -> frozenset[str]:
    """Return the guides in which a check found an error, in their manuscript or translation."""
    return site.sources.stopped | frozenset(language.stopped)


def _planned(
    site: Site, language: Language, guide: Guide, edition: Edition, today: date
) -> Iterator[Planned]:
    """Yield the files of an edition: for the printer, a withdrawn guide is one page on A4."""
    for kind in (kind for kind in ("pdf", "png") if kind in edition.formats):
        if not guide.colophon.withdrawn:
            done = progress_of(language, guide)
            for number, part in parts(edition, language.translated(guide)):
                printed = {"format": "pdf", "today": today}
                html = set_guide(site.sources, language, part, edition, done, **printed)
                yield _file(site, language, part, (edition, kind, number), html)
        elif kind == "pdf":
            plain = replace(editions()[0], name=edition.name, suffix=edition.suffix)
            html = notices.on_paper(site, language, guide, plain)
            yield _file(site, language, guide, (plain, kind, ""), html)


def _file(
    site: Site, language: Language, guide: Guide, what: tuple[Edition, str, str], html: str
) -> Planned:
    edition, kind, number = what
    where = f"{stem(language, guide.slug, edition)}{number}"
    shown = {} if guide.colophon.withdrawn else dict(pictures(site.sources.root, guide))
    if f'"{CODE}"' in html:
        shown[CODE] = codes.code(address(site.sources, language, guide.slug))
    wish = Wish(
        Document(where, language.locale.tag, html, "pdf"),
        edition,
        kind,
        language.locale.direction,
        shown,
        place_of(site, language, guide),
    )
    key = files.digest(wish.key, _printer())
    path = f"{where}.{kind}" if number else file_path(language, guide.slug, edition, kind)
    return Planned(path, language.locale.tag, guide.slug, edition, kind, wish, key)


def place_of(site: Site, language: Language, guide: Guide) -> Place:
    """Return what to mend when a guide as set is wrong: the translation, or the manuscript."""
    if language is site.languages[0]:
        return Place(f"sources/{guide.slug}/{guide.manuscript}", 1)
    return Place(f"locale/{language.folder}/LC_MESSAGES/{guide.slug}.po", 1)


@cache
def _printer() -> str:
    """Return a digest of what prints: our rooms, the pinned versions, the fonts."""
    ours = sorted((PROGRAM / "pdf").rglob("*.py"))
    ours += [PROGRAM / f"{room}.py" for room in ("raster", "sheets")]
    read = [path.read_bytes() for path in ours]
    read.append(Path(PROGRAM / "setup" / "requirements.txt").read_bytes())
    return files.digest(*read, fonts.digest())

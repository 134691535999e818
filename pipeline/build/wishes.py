"""The site → what is to be printed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from .. import files, fonts
from ..model import Document, Edition, Guide, Place
from . import notices
from .addresses import stem
from .languages import Language
from .ledger import PROGRAM
from .pictures import pictures
from .printing import Wish
from .setting import set_guide
from .site import Site
from .standing import PUBLISHED, editions_of, may_print


@dataclass(frozen=True, slots=True)
class Planned:
    """A file below output/site to be printed, what it is of, and the key of all it depends on."""

    path: str
    tag: str
    slug: str
    edition: str
    wish: Wish
    key: str


def planned(site: Site, today: date) -> Iterator[Planned]:
    """Yield every PDF that may be published today.

    Not printed are guides below print_minimum, guides past their day or that name a fact past
    its own, guides in which a check found an error, and languages whose catalogue of it has an
    error as a whole. Of a withdrawn guide a notice stands at each address that had a file of it:
    whoever opens an old link must meet it, whatever else is wrong.
    """
    for language in site.languages:
        for slug in site.sources.guides:
            standing = site.standings[slug][language.locale.tag]
            stopped = site.overdue(slug) or slug in {*site.ended, *_stopped(site, language)}
            if stopped and not standing.before:
                continue
            states = standing.before or standing.editions
            for edition, guide in editions_of(site.sources, slug):
                wanted = "pdf" in edition.formats and states.get(edition.name) in PUBLISHED
                if wanted and may_print(site.sources, language, guide):
                    html = _html(site, language, guide, edition, today)
                    yield _planned(site, language, guide, edition, html)


def _stopped(site: Site, language: Language) -> frozenset[str]:
    """Return the guides in which a check found an error, in their manuscript or translation."""
    return site.sources.stopped | frozenset(language.stopped)


def _html(site: Site, language: Language, guide: Guide, edition: Edition, today: date) -> str:
    if guide.colophon.withdrawn:
        return notices.on_paper(site, language, guide, edition)
    return set_guide(
        site.sources,
        language,
        language.translated(guide),
        edition,
        site.standings[guide.slug][language.locale.tag].progress,
        format="pdf",
        today=today,
    )


def _planned(site: Site, language: Language, guide: Guide, edition: Edition, html: str) -> Planned:
    where = stem(language, guide.slug, edition)
    wish = Wish(
        Document(where, language.locale.tag, html, "pdf"),
        edition.style,
        language.locale.direction,
        {} if guide.colophon.withdrawn else pictures(site.sources.root, guide),
        place_of(site, language, guide),
    )
    key = files.digest(wish.key, _printer())
    return Planned(f"{where}.pdf", language.locale.tag, guide.slug, edition.name, wish, key)


def place_of(site: Site, language: Language, guide: Guide) -> Place:
    """Return what to mend when a guide as set is wrong: the translation, or the manuscript."""
    if language is site.languages[0]:
        return Place(f"sources/{guide.slug}/{guide.manuscript}", 1)
    return Place(f"locale/{language.folder}/LC_MESSAGES/{guide.slug}.po", 1)


@cache
def _printer() -> str:
    """Return a digest of what prints: our room, the pinned versions, the fonts."""
    parts = [path.read_bytes() for path in sorted((PROGRAM / "pdf").rglob("*.py"))]
    parts.append(Path(PROGRAM / "setup" / "requirements.txt").read_bytes())
    return files.digest(*parts, fonts.digest())

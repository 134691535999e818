"""The site → what is to be printed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from .. import files, fonts
from ..model import Document, Edition, Guide, Place
from .languages import Language
from .ledger import PROGRAM
from .pages import stem
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

    Not printed are guides below print_minimum, guides that name a fact past its day, guides in
    which a check found an error, and languages whose catalogue of it has an error as a whole.
    """
    for language in site.languages:
        for slug in site.sources.guides:
            if site.overdue(slug) or slug in {*site.sources.stopped, *language.stopped}:
                continue
            standing = site.standings[slug][language.locale.tag]
            for edition, guide in editions_of(site.sources, slug):
                state = standing.editions.get(edition.name)
                wanted = "pdf" in edition.formats and state in PUBLISHED
                if wanted and may_print(site.sources, language, guide):
                    yield _planned(site, language, guide, edition, today)


def _planned(
    site: Site, language: Language, guide: Guide, edition: Edition, today: date
) -> Planned:
    translated = language.translated(guide)
    where = stem(language, guide.slug, edition)
    html = set_guide(
        site.sources,
        language,
        translated,
        edition,
        site.standings[guide.slug][language.locale.tag].progress,
        format="pdf",
        today=today,
    )
    wish = Wish(
        Document(where, language.locale.tag, html, "pdf"),
        edition.style,
        language.locale.direction,
        pictures(site.sources.root, guide),
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

"""The site → what stands where a guide may not: a page, and on paper a page of its own."""

from __future__ import annotations

from ..model import Edition, Guide
from .addresses import Exists, page_path
from .forms import Forms
from .languages import Language
from .setting import Listed, address, listed, set_notice
from .site import Site
from .standing import PUBLISHED


def page(site: Site, language: Language, guide: Guide, exists: Exists, files: Forms) -> str:
    """Return the page at a guide's address where there is no page of the guide itself.

    That is one that may not be read yet, and one whose guide.toml names no edition with a page.
    The `files` that there are of it all the same are offered: its Easy Read has words of its own.
    """
    state = site.standings[guide.slug][language.locale.tag].state
    gone = guide.colophon.withdrawn
    away = state not in PUBLISHED and not gone
    around = {
        "original": _link(site, site.languages[0], guide.slug, exists) if away else None,
        "replacement": _replacement(site, language, gone.replaced_by, exists) if gone else None,
        "forms": Forms() if gone else files if state in PUBLISHED else files.there,
    }
    return set_notice(site.sources, language, language.translated(guide), state, around)


def on_paper(site: Site, language: Language, guide: Guide, edition: Edition) -> str:
    """Return the page to print in place of a withdrawn guide, in the dress of its edition."""
    gone = guide.colophon.withdrawn
    around = {
        "replacement": _printed_link(site, language, gone.replaced_by) if gone else None,
        "format": "pdf",
        "style": edition.style,
    }
    return set_notice(site.sources, language, language.translated(guide), "withdrawn", around)


def in_words(site: Site, language: Language, guide: Guide) -> str:
    """Return the same page for a text in place of a withdrawn guide."""
    gone = guide.colophon.withdrawn
    around = {
        "replacement": _printed_link(site, language, gone.replaced_by) if gone else None,
        "format": "txt",
    }
    return set_notice(site.sources, language, language.translated(guide), "withdrawn", around)


def _replacement(site: Site, language: Language, slug: str, exists: Exists) -> Listed | None:
    """Return the guide to read instead, in this language or else in the source's."""
    found = _followed(site, slug)
    here = _link(site, language, found, exists)
    return here or _link(site, site.languages[0], found, exists)


def _printed_link(site: Site, language: Language, slug: str) -> Listed | None:
    """Return the same for paper, which needs an address that can be typed."""
    found = _followed(site, slug)
    for one in (language, site.languages[0]):
        if found in site.sources.guides and site.offers(found, one.locale.tag):
            guide = one.translated(site.sources.guides[found][0])
            return listed(site.sources, one, guide, address(site.sources, one, found))
    return None


def _followed(site: Site, slug: str) -> str:
    """Return the guide that replaces another in the end, where a replacement was withdrawn too.

    Where they replace one another in a circle it is one that cannot be read, and so not offered.
    """
    seen: set[str] = set()
    while slug in site.sources.guides and slug not in seen:
        seen.add(slug)
        gone = site.sources.guides[slug][0].colophon.withdrawn
        if not gone or not gone.replaced_by:
            break
        slug = gone.replaced_by
    return slug


def _link(site: Site, language: Language, slug: str, exists: Exists) -> Listed | None:
    path = page_path(language, slug)
    known = slug in site.sources.guides
    if not known or not site.offers(slug, language.locale.tag) or not exists(path):
        return None
    guide = language.translated(site.sources.guides[slug][0])
    return listed(site.sources, language, guide, f"../../{path}")

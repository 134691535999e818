"""The site → its pages: guides, notices, an index per language, the chooser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model import Edition, Guide
from . import notices
from .addresses import Exists, file_path, page_path
from .alone import alone
from .forms import Forms, forms
from .freshness import about
from .languages import Language
from .pictures import pictures
from .setting import (
    Choice,
    listed,
    set_chooser,
    set_guide,
    set_index,
    set_notice,
)
from .site import Site
from .standing import PUBLISHED, editions_of, progress_of


def pages(site: Site, today: date, exists: Exists) -> Iterator[tuple[str, str]]:
    """Yield every page as (path below output/site, HTML).

    `exists` keeps links honest: a page or file is offered only where it is there, or is being
    made in this run.
    """
    for language in site.languages:
        for slug, guides in site.sources.guides.items():
            yield from _guide_pages(site, language, guides, today, exists)
            yield from _notices(site, language, slug, exists)
        for slug, guide in site.sources.broken.items():
            said = set_notice(site.sources, language, language.translated(guide), "broken", {})
            yield page_path(language, slug), said
        yield _index(site, language, today, exists)
    yield "index.html", set_chooser(site.sources, site.languages[0], _choices(site, "", exists))


def _guide_pages(
    site: Site, language: Language, guides: tuple[Guide, ...], today: date, exists: Exists
) -> Iterator[tuple[str, str]]:
    """Yield the pages of a guide, in each edition that has one and may be read."""
    slug = guides[0].slug
    standing = site.standings[slug][language.locale.tag]
    for edition, guide in editions_of(site.sources, language, slug):
        path = file_path(language, slug, edition, "html")
        if "html" not in edition.formats:
            continue
        if standing.editions.get(edition.name) in PUBLISHED:
            around = {
                "format": "html",
                "today": today,
                "choices": _choices(site, slug, exists, edition),
                "forms": forms(site, language, slug, exists, path),
            }
            translated, done = language.translated(guide), progress_of(language, guide)
            html = set_guide(site.sources, language, translated, edition, done, **around)
            if edition.stands:
                shown = pictures(site.sources.root, guide)
                html = alone(html, f"{site.sources.publication.url}/{path}", shown)
            yield path, html
        elif standing.before.get(edition.name) in PUBLISHED and path != page_path(language, slug):
            yield path, notices.page(site, language, guide, exists, Forms())


def _choices(
    site: Site, slug: str, exists: Exists, edition: Edition | None = None
) -> tuple[Choice, ...]:
    """Return the languages in which a guide, or with no slug the publication, can be read.

    They lead to the page of the same `edition` where there is one, else to the standard one. A
    language in which there is nothing left but notices is still one that somebody looks for.
    """
    found = []
    for language in site.languages:
        slugs = [slug] if slug else list(site.sources.guides)
        offered = site.offers if slug else site.keeps
        path = page_path(language, slug) if slug else f"{language.locale.tag}/index.html"
        if edition and _is_read(site, language, slug, edition):
            path = file_path(language, slug, edition, "html")
        if any(offered(one, language.locale.tag) for one in slugs) and exists(path):
            up = "../../" if slug else ""
            found.append(Choice(language.locale, f"{up}{path}"))
    return tuple(found)


def _is_read(site: Site, language: Language, slug: str, edition: Edition) -> bool:
    """Return whether an edition has a page in a language that is a page of the guide."""
    states = site.standings[slug][language.locale.tag].editions
    return states.get(edition.name) in PUBLISHED


def _notices(
    site: Site, language: Language, slug: str, exists: Exists
) -> Iterator[tuple[str, str]]:
    """Yield the notice at a guide's address where there is no page of the guide itself."""
    state = site.standings[slug][language.locale.tag].state
    there = [edition for edition, _ in editions_of(site.sources, language, slug)]
    address = page_path(language, slug)
    if state in PUBLISHED and any(file_path(language, slug, e, "html") == address for e in there):
        return
    files = forms(site, language, slug, exists, address)
    guide = site.sources.guides[slug][0]
    yield address, notices.page(site, language, guide, exists, files)


def _index(site: Site, language: Language, today: date, exists: Exists) -> tuple[str, str]:
    """Return the index of a language: what may be read, what is not there yet, what is no more."""
    here, others, gone = [], [], []
    source = site.languages[0]
    for slug, guides in site.sources.guides.items():
        path = page_path(language, slug)
        guide = language.translated(guides[0])
        if guide.colophon.withdrawn and exists(path):
            gone.append(listed(site.sources, language, guide, f"{slug}/index.html"))
        elif site.offers(slug, language.locale.tag) and exists(path):
            href = f"{slug}/index.html"
            here.append(listed(site.sources, language, guide, href, about(guide, today)))
        elif site.offers(slug, source.locale.tag) and exists(page_path(source, slug)):
            href = f"../{page_path(source, slug)}"
            others.append(listed(site.sources, language, guides[0], href))
    choices = [Choice(choice.locale, f"../{choice.href}") for choice in _choices(site, "", exists)]
    html = set_index(site.sources, language, choices, guides=here, others=others, withdrawn=gone)
    return f"{language.locale.tag}/index.html", html


def shown(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures that pages show, beside each page that shows them."""
    for language in site.languages:
        tag = language.locale.tag
        for slug in site.sources.guides:
            states = site.standings[slug][tag].editions
            found = {
                name: data
                for edition, guide in editions_of(site.sources, language, slug)
                if "html" in edition.formats and states.get(edition.name) in PUBLISHED
                for name, data in pictures(site.sources.root, guide).items()
            }
            yield from ((f"{tag}/{slug}/{name}", data) for name, data in found.items())

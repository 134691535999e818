"""The site → its pages: guides, notices, an index per language, the chooser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..model import Edition, Guide
from .languages import Language
from .pictures import pictures
from .setting import (
    Choice,
    Download,
    Listed,
    listed,
    set_chooser,
    set_guide,
    set_index,
    set_notice,
)
from .site import Site
from .standing import PUBLISHED, editions_of

Exists = Callable[[str], bool]  # a path below output/site → whether it is there to be linked to


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
        yield _index(site, language, exists)
    yield "index.html", set_chooser(site.sources, site.languages[0], _choices(site, "", exists))


def page_path(language: Language, slug: str) -> str:
    """Return where a guide's page stands below output/site."""
    return f"{language.locale.tag}/{slug}/index.html"


def stem(language: Language, slug: str, edition: Edition) -> str:
    """Return the path of an edition's file below output/site, without the kind of file."""
    tag = language.locale.tag
    return f"{tag}/{slug}/{slug}.{tag}{edition.suffix}"


def _guide_pages(
    site: Site, language: Language, guides: tuple[Guide, ...], today: date, exists: Exists
) -> Iterator[tuple[str, str]]:
    slug = guides[0].slug
    standing = site.standings[slug][language.locale.tag]
    for edition, guide in editions_of(site.sources, slug):
        if "html" in edition.formats and standing.editions.get(edition.name) in PUBLISHED:
            html = set_guide(
                site.sources,
                language,
                language.translated(guide),
                edition,
                standing.progress,
                format="html",
                today=today,
                choices=_choices(site, slug, exists),
                downloads=_downloads(site, language, slug, exists),
            )
            yield page_path(language, slug), html


def _choices(site: Site, slug: str, exists: Exists) -> tuple[Choice, ...]:
    """Return the languages in which a guide, or with no slug the publication, can be read."""
    found = []
    for language in site.languages:
        slugs = [slug] if slug else list(site.sources.guides)
        path = page_path(language, slug) if slug else f"{language.locale.tag}/index.html"
        if any(site.offers(one, language.locale.tag) for one in slugs) and exists(path):
            up = "../../" if slug else ""
            found.append(Choice(language.locale, f"{up}{path}"))
    return tuple(found)


def _downloads(site: Site, language: Language, slug: str, exists: Exists) -> tuple[Download, ...]:
    found = []
    for edition, _ in editions_of(site.sources, slug):
        path = f"{stem(language, slug, edition)}.pdf"
        if "pdf" in edition.formats and exists(path):
            found.append(Download(path.rpartition("/")[2], edition.title))
    return tuple(found)


def _notices(
    site: Site, language: Language, slug: str, exists: Exists
) -> Iterator[tuple[str, str]]:
    """Yield what stands at a guide's address where there is no page of the guide itself.

    That is one that may not be read, and one whose guide.toml names no edition with a page: its
    files are offered there.
    """
    state = site.standings[slug][language.locale.tag].state
    editions = [edition for edition, _ in editions_of(site.sources, slug)]
    if state in PUBLISHED and any("html" in edition.formats for edition in editions):
        return
    guide = language.translated(site.sources.guides[slug][0])
    gone = guide.colophon.withdrawn
    away = state not in PUBLISHED and not gone
    around = {
        "original": _link(site, site.languages[0], slug, exists) if away else None,
        "replacement": _replacement(site, language, gone.replaced_by, exists) if gone else None,
        "downloads": _downloads(site, language, slug, exists) if state in PUBLISHED else (),
    }
    yield page_path(language, slug), set_notice(site.sources, language, guide, state, around)


def _replacement(site: Site, language: Language, slug: str, exists: Exists) -> Listed | None:
    """Return the guide to read instead, in this language or else in the source's."""
    if slug not in site.sources.guides:
        return None
    here = _link(site, language, slug, exists)
    return here or _link(site, site.languages[0], slug, exists)


def _link(site: Site, language: Language, slug: str, exists: Exists) -> Listed | None:
    path = page_path(language, slug)
    if not site.offers(slug, language.locale.tag) or not exists(path):
        return None
    guide = language.translated(site.sources.guides[slug][0])
    return listed(site.sources, language, guide, f"../../{path}")


def _index(site: Site, language: Language, exists: Exists) -> tuple[str, str]:
    here, others = [], []
    source = site.languages[0]
    for slug, guides in site.sources.guides.items():
        path = page_path(language, slug)
        if site.offers(slug, language.locale.tag) and exists(path):
            guide = language.translated(guides[0])
            here.append(listed(site.sources, language, guide, f"{slug}/index.html"))
        elif site.offers(slug, source.locale.tag) and exists(page_path(source, slug)):
            href = f"../{page_path(source, slug)}"
            others.append(listed(site.sources, language, guides[0], href))
    choices = [Choice(choice.locale, f"../{choice.href}") for choice in _choices(site, "", exists)]
    html = set_index(site.sources, language, here, others, choices)
    return f"{language.locale.tag}/index.html", html


def shown(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures that pages show, beside each page that shows them."""
    for language in site.languages:
        for slug, guides in site.sources.guides.items():
            if site.offers(slug, language.locale.tag):
                for name, data in pictures(site.sources.root, guides[0]).items():
                    yield f"{language.locale.tag}/{slug}/{name}", data

"""A guide in a language → its pages, set; and the pages around it."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import codes, extract, facts, furniture, html, markdown
from ..model import ROLES, Edition, Guide, Locale, Progress, Reviewed, Section, Segment
from . import freshness
from .editions import editions
from .forms import Forms
from .freshness import Notice
from .languages import Language, of_source
from .parts import beside
from .sources import Sources

CODE = "code.svg"  # what a printed page calls its QR code


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to a page in some language."""

    locale: Locale
    href: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A guide as an index lists it, with what is to be said about how fresh it is."""

    href: str
    title: Segment
    summary: Segment | None
    nations: tuple[str, ...]
    law_checked: date
    notices: tuple[Notice, ...] = ()


def set_guide(
    sources: Sources,
    language: Language,
    guide: Guide,
    edition: Edition,
    progress: Progress,
    **around: Any,
) -> str:
    """Return a guide's page in one edition and format.

    `around` holds format ("html", "pdf" or "txt"), today, and for HTML the choices of languages and
    the other forms. The words of the page are the language's. An edition that shows the source
    beside the translation is given it, with what callouts are called there.
    """
    today = around.pop("today")
    around |= _of_source(sources, guide, edition)
    return _page(
        f"{edition.page}/page.html",
        sources,
        language,
        guide=guide,
        edition=edition,
        style=edition.style,
        progress=progress,
        notes=markdown.numbered(guide.sections),
        code=_code(address(sources, language, guide.slug), around["format"]),
        modules=codes.modules(address(sources, language, guide.slug)),
        **_about(sources, language, guide, today),
        **{"choices": (), "forms": Forms(), "source": None, **around},
    )


def set_caption(sources: Sources, language: Language, card: Guide, caption: Section | None) -> str:
    """Return the page of what goes with a picture: the words on it, and those of the post."""
    return _page(
        "caption.html",
        sources,
        language,
        guide=card,
        caption=caption,
        segments=[one for section in card.sections for one in section.every_segment()],
        facts=_facts(sources, language, card),
        address=address(sources, language, card.slug),
        format="txt",
    )


def _of_source(sources: Sources, guide: Guide, edition: Edition) -> dict[str, Any]:
    """Return what a page needs for what it says in the source language: facts, labels, a guide.

    A sentence nobody has translated has its dates and sums in its own language, too.
    """
    found: dict[str, Any] = {}
    if edition.beside:
        found["source"] = beside(sources.guides[guide.slug], guide)
    if edition.beside or any(one.locale != guide.locale for one in guide.segments()):
        language = of_source(sources)
        found["source_facts"] = _facts(sources, language, guide)
        found["source_words"] = language.words
        found["source_labels"] = {
            name: language.words.get((None, words), (words,))[0]
            for name, (words, _) in furniture.LABELS.items()
        }
    return found


def _code(address: str, format: str) -> str:
    """Return the QR code of an address as a page may show it: whole, or in print by its name."""
    if format == "pdf":
        return CODE
    return "data:image/svg+xml;base64," + base64.b64encode(codes.code(address)).decode()


def _about(sources: Sources, language: Language, guide: Guide, today: date) -> dict[str, Any]:
    """Return where a guide applies, how fresh it is, where it stands, and its facts."""
    used = facts.used(sources.guides[guide.slug], sources.facts or ())
    return {
        "facts": _facts(sources, language, guide),
        # one that was checked last week says nothing of one that was not: the oldest day counts
        "facts_checked": min((fact.checked for fact in used), default=None),
        "notices": freshness.notices(guide, used, today),
        "nations": _nations(sources, language, guide.colophon.jurisdiction),
        "reviewed": _reviewed(sources, language, guide),
        "roles": sources.publication.policy.roles or ROLES,
        "version": version(sources, guide.slug),
        "address": address(sources, language, guide.slug),
    }


def _reviewed(sources: Sources, language: Language, translated: Guide) -> Reviewed:
    """Return what people have signed of the manuscript that a page is set from."""
    manuscripts = {guide.manuscript: guide for guide in sources.guides[translated.slug]}
    return language.reviewed(manuscripts[translated.manuscript], sources.publication.policy)


def _facts(sources: Sources, language: Language, guide: Guide) -> Mapping[str, Any] | None:
    """Return the facts as readers of this guide meet them, None where the project has none."""
    if sources.facts is None:
        return None
    return facts.values(
        facts.moved(sources.facts, sources.glossary.replacements(language.locale.tag)),
        guide.colophon.jurisdiction,
        language.locale,
        _names(sources, language),
        lambda text: language.words.get((None, text), (text,))[0],
    )


def _names(sources: Sources, language: Language) -> dict[str, str]:
    """Return the names of nations in a language: the UK's are furniture, others the project's."""
    say = language.words
    names = {**furniture.NATIONS, **dict(sources.publication.jurisdictions)}
    return {code: say.get((None, name), (name,))[0] for code, name in names.items()}


def _nations(sources: Sources, language: Language, codes: Iterable[str]) -> tuple[str, ...]:
    names = _names(sources, language)
    return tuple(names.get(code, code) for code in codes)


def version(sources: Sources, slug: str) -> str:
    """Return a guide's version, the same in every language: a day and a digest of its words."""
    used = facts.used(sources.guides[slug], sources.facts or ())
    checked = [sources.guides[slug][0].colophon.law_checked, *(fact.checked for fact in used)]
    return extract.version(sources.template(slug), max(checked))


def address(sources: Sources, language: Language, slug: str) -> str:
    """Return where a guide's page will be served."""
    return f"{sources.publication.url}/{language.locale.tag}/{slug}/"


def set_notice(
    sources: Sources, language: Language, guide: Guide, state: str, around: Mapping[str, Any]
) -> str:
    """Return what stands at a guide's address where the guide itself does not.

    `around` may have "original", the guide in the source language, "replacement", "forms",
    and for paper its "format" and "style".
    """
    return _page(
        "notice.html",
        sources,
        language,
        guide=guide,
        facts=_facts(sources, language, guide),
        state=state,
        address=address(sources, language, guide.slug),
        **{"original": None, "replacement": None, "forms": Forms(), **around},
    )


def set_index(
    sources: Sources,
    language: Language,
    choices: Sequence[Choice],
    **lists: Sequence[Listed],
) -> str:
    """Return the index of a language: `guides`, `others` not there yet, and those `withdrawn`."""
    return _page("index.html", sources, language, choices=choices, **lists)


def set_chooser(sources: Sources, language: Language, choices: Sequence[Choice]) -> str:
    """Return the first page of the site, where a reader finds their language."""
    return _page("chooser.html", sources, language, choices=choices)


def listed(
    sources: Sources,
    language: Language,
    guide: Guide,
    href: str,
    notices: tuple[Notice, ...] = (),
) -> Listed:
    """Return a guide as an index of this language lists it."""
    return Listed(
        href,
        guide.title,
        guide.colophon.summary,
        _nations(sources, language, guide.colophon.jurisdiction),
        guide.colophon.law_checked,
        notices,
    )


def _page(name: str, sources: Sources, language: Language, **values: Any) -> str:
    publication = sources.publication
    usual = {
        "publication": publication,
        "contact": publication.contact_href,
        "home": "../index.html",
        "format": "html",
        "style": editions()[0].style,
    }
    given = {**usual, **values}
    return html.set_page(name, language.locale, sources.locale, language.words, **given)

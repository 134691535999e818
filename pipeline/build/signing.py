"""A name and a role → signatures in locale/<tag>/reviews.toml."""

from __future__ import annotations

from .. import files, locales, reviews, settings
from ..model import Catalogue, Place, Review, SourceError
from . import ledger
from .languages import Language, read_language
from .signatures import name, write_reviews
from .sources import Sources
from .updating import chosen


def review(sources: Sources, tag: str, slug: str, by: Review) -> reviews.Signing:
    """Put a name under the words of a guide in a language, as they stand; return what was done.

    `by` says who signs, in which role and on which day. Raises SourceError, before it writes
    anything, for a language or a guide that is not there, for a catalogue that cannot be read,
    and for a name that cannot be one, that signs in another role, or that would not count.
    """
    folder = _folder(sources, tag)
    _refuse_unknown(sources, slug)
    if fault := settings.fault_of_reviewer(by.reviewer):
        raise _refusal(name(folder), fault)
    with ledger.alone(sources.root):
        path = sources.root / name(folder)
        before = files.read(path, name(folder)) if path.exists() else None
        found = settings.reviews(before or b"", name(folder))
        _refuse_two_keys(found, by)
        language = read_language(sources, folder)
        catalogue = _catalogue(language, slug)
        _refuse_own(sources, catalogue, by)
        signing = reviews.sign(catalogue, language.refused[slug], found.get(slug, ()), by)
        write_reviews(sources.root, folder, slug, before, signing.reviews)
    return signing


def _folder(sources: Sources, tag: str) -> str:
    folder = locales.folder(tag)
    if folder == locales.folder(sources.locale.tag):
        message = f"{tag} is the source language: only a translation is signed"
        raise _refusal(f"locale/{folder}", message)
    chosen(sources.root, [tag])
    return folder


def _refuse_unknown(sources: Sources, slug: str) -> None:
    known = sorted({*sources.guides, *sources.broken})
    if slug not in known:
        message = f"there is no guide {slug}; there are {', '.join(known)}"
        raise SourceError(Place("sources", 1), message, "no-guide")


def _refuse_two_keys(found: dict[str, tuple[Review, ...]], by: Review) -> None:
    who = settings.identity(by.reviewer)
    for review in (review for one in found.values() for review in one):
        if settings.identity(review.reviewer) == who and review.role != by.role:
            message = (
                f"{review.reviewer} signs in this language already, as {review.role};"
                f" somebody else should sign as {by.role}"
            )
            raise SourceError(review.place, message, "not-signed")


def _catalogue(language: Language, slug: str) -> Catalogue:
    where = f"locale/{language.folder}/LC_MESSAGES/{slug}.po"
    if slug in language.broken:
        fault = next(p for p in language.problems if p.place.path == where)
        raise SourceError(fault.place, fault.message, "not-signed")
    if slug not in language.catalogues:
        raise _refusal(where, "there is no translation yet; `make update` makes the file for it")
    return language.catalogues[slug]


def _refuse_own(sources: Sources, catalogue: Catalogue, by: Review) -> None:
    may = sources.publication.policy.reviewer_may_translate
    if not may and reviews.translated_by(catalogue, by.reviewer):
        message = (
            f"{by.reviewer} was the last to change this translation, so this signature would not"
            " count: two people have to look at it"
        )
        raise _refusal(catalogue.path, message)


def _refusal(path: str, message: str) -> SourceError:
    return SourceError(Place(path, 1), message, "not-signed")

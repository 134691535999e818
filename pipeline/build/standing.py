"""Sources + Language → what each guide is in that language: how far, and what may be published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from .. import progress
from ..model import Edition, Guide, Progress, Reviewed, Standing
from .editions import editions
from .languages import Language
from .sources import Sources

PUBLISHED = ("complete", "partial")
NONE = Progress(0, 0, 0, 0)
NOBODY = Reviewed()


def editions_of(sources: Sources, language: Language, slug: str) -> Iterator[tuple[Edition, Guide]]:
    """Yield the editions a guide has in a language, each with its manuscript.

    Those are all whose manuscript exists and guide.toml allows. What only a translation has, the
    source language has not.
    """
    manuscripts = {guide.manuscript: guide for guide in sources.guides.get(slug, ())}
    is_source = language.locale.tag == sources.locale.tag
    for edition in editions():
        guide = manuscripts.get(edition.manuscript)
        if guide is None or (is_source and edition.only == "translations"):
            continue
        if guide.colophon.editions is None or edition.name in guide.colophon.editions:
            yield edition, guide


def standing(sources: Sources, language: Language, slug: str, overdue: Collection[str]) -> Standing:
    """Return what a guide is in a language. Its state and counts are the standard edition's.

    `overdue` are the guides of which nothing is printed: a fact is past its day, or a check found
    an error.
    """
    if slug in sources.broken or slug in language.broken:
        return Standing("broken", NONE, NOBODY, {})
    there = tuple(editions_of(sources, language, slug))
    counts = {edition.name: progress_of(language, guide) for edition, guide in there}
    states = {
        edition.name: _state(sources, language, edition, guide, counts[edition.name])
        if "html" in edition.formats or slug not in {*overdue, *language.stopped}
        else "held"
        for edition, guide in there
    }
    if not there:  # guide.toml names nothing but editions that only translations have
        return Standing("held", progress_of(language, sources.guides[slug][0]), NOBODY, {})
    before: Mapping[str, str] = {}
    if sources.guides[slug][0].colophon.withdrawn:
        before, states = _before(sources, language, slug), dict.fromkeys(states, "withdrawn")
    first, guide = there[0][0].name, there[0][1]
    signed = language.reviewed(guide, sources.publication.policy)
    return Standing(states[first], counts[first], signed, states, before)


def _before(sources: Sources, language: Language, slug: str) -> dict[str, str]:
    """Return what each edition of a withdrawn guide would be, had nobody withdrawn it.

    The reason of the withdrawal, which no language may have translated yet, does not count.
    """
    return {
        edition.name: _state(
            sources, language, edition, guide.restored, progress_of(language, guide.restored)
        )
        for edition, guide in editions_of(sources, language, slug)
    }


def progress_of(language: Language, guide: Guide) -> Progress:
    """Return how far a manuscript is in a language: the source language is always there."""
    if guide.locale == language.locale.tag:
        return progress.of_source(guide)
    return language.progress(guide)


def _state(
    sources: Sources, language: Language, edition: Edition, guide: Guide, done: Progress
) -> str:
    policy = sources.publication.policy
    if not language.furniture.reaches(policy.furniture_minimum):
        return "held"
    reviewed = language.reviewed(guide, policy)
    if policy.critical_roles and reviewed.critical_done < reviewed.critical:
        return "held"
    if policy.critical_missing == "hold" and _critical_missing(language, guide):
        return "held"
    return progress.state(edition, done, reviewed, policy)


def _critical_missing(language: Language, guide: Guide) -> bool:
    translated = language.translated(guide)
    return any(s.critical and s.locale != translated.locale for s in translated.segments())


def may_print(sources: Sources, language: Language, guide: Guide) -> bool:
    """Return whether a guide may be put on paper in a language: enough of it is translated.

    Of a withdrawn one: whether it might have been, and so has a notice on paper in its place.
    """
    return progress_of(language, guide.restored).reaches(sources.publication.policy.print_minimum)

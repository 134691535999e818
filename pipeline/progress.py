"""Guide + Catalogue + Policy → how far a translation is, and what may be published of it."""

from __future__ import annotations

from collections.abc import Container

from . import markdown
from .model import Catalogue, Edition, Guide, Policy, Progress

METHODS = ("human", "machine-edited", "machine")


def of_source(guide: Guide) -> Progress:
    """Return the progress of the source language: all there, by definition."""
    total = len(_keys(guide))
    return Progress(total, total, 0, 0, "source")


def of_translation(
    guide: Guide, catalogue: Catalogue, refused: Container[tuple[str | None, str]] = ()
) -> Progress:
    """Count a guide's entries in a catalogue; those `refused` by a check count as untranslated."""
    entries = {entry.key: entry for entry in catalogue.entries if not entry.obsolete}
    keys = _keys(guide)
    usable = {key for key in keys if key in entries and entries[key].usable}
    translated = sum(key not in refused for key in usable)
    fuzzy = sum(key in entries and entries[key].fuzzy for key in keys)
    method = catalogue.fields.get("X-Translation-Method", "")
    return Progress(
        total=len(keys),
        translated=translated,
        fuzzy=fuzzy,
        untranslated=len(keys) - translated - fuzzy,
        translated_by=method if method in METHODS else "",
    )


def _keys(guide: Guide) -> set[tuple[str | None, str]]:
    return {
        (segment.context or None, segment.text)
        for segment in guide.segments()
        if markdown.translatable(segment.text)
    }


def state(edition: Edition, progress: Progress, policy: Policy) -> str:
    """Return complete, partial or held for one edition in one language.

    A page may be partial and says so; print cannot be corrected, so it needs print_minimum. An
    edition with a page is partial where its page may be published and its print may not.
    """
    source = progress.translated_by == "source"
    if not source and policy.unreviewed == "hold":
        return "held"
    if progress.reaches(100):
        return "complete"
    if "html" in edition.formats:
        return "partial" if progress.reaches(policy.web_minimum) else "held"
    return "partial" if progress.reaches(policy.print_minimum) else "held"

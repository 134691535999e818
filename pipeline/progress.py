"""Guide + Catalogue + Policy → how far a translation is, and what may be published of it."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date

from . import markdown
from .model import Catalogue, Edition, Guide, Policy, Progress, Reviewed

Key = tuple[str | None, str]
METHODS = ("human", "machine-edited", "machine")


def of_source(guide: Guide) -> Progress:
    """Return the progress of the source language: all there, by definition."""
    total = len(_keys(guide))
    return Progress(total, total, 0, 0, "source")


def of_translation(guide: Guide, catalogue: Catalogue, refused: Container[Key] = ()) -> Progress:
    """Count a guide's entries in a catalogue; those `refused` by a check count as untranslated."""
    entries = {entry.key: entry for entry in catalogue.entries if not entry.obsolete}
    keys = _keys(guide)
    translated = len(published(guide, catalogue, refused))
    fuzzy = sum(key in entries and entries[key].fuzzy for key in keys)
    method = catalogue.fields.get("X-Translation-Method", "")
    return Progress(
        total=len(keys),
        translated=translated,
        fuzzy=fuzzy,
        untranslated=len(keys) - translated - fuzzy,
        translated_by=method if method in METHODS else "",
        changed=_day(catalogue.fields.get("PO-Revision-Date", "")),
    )


def published(guide: Guide, catalogue: Catalogue, refused: Container[Key] = ()) -> frozenset[Key]:
    """Return the entries of a guide whose translation readers meet."""
    usable = {entry.key for entry in catalogue.entries if entry.usable}
    return frozenset(key for key in _keys(guide) if key in usable and key not in refused)


def critical(guide: Guide) -> frozenset[Key]:
    """Return the entries of a guide in which a wrong word costs a reader their rights."""
    return frozenset(
        (segment.context or None, segment.text)
        for segment in guide.segments()
        if segment.critical and markdown.translatable(segment.text)
    )


def _keys(guide: Guide) -> set[Key]:
    return {
        (segment.context or None, segment.text)
        for segment in guide.segments()
        if markdown.translatable(segment.text)
    }


def _day(written: str) -> date | None:
    """Return the day of a date as gettext writes it (2026-11-01 12:00+0000), None for any other.

    >>> _day("2026-11-01 12:00+0000"), _day("YEAR-MO-DA HO:MI+ZONE")
    (datetime.date(2026, 11, 1), None)
    """
    found = re.match(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])", written)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None  # the 31st of February: a field that people type is no reason to stop


def state(edition: Edition, progress: Progress, reviewed: Reviewed, policy: Policy) -> str:
    """Return complete, partial or held for one edition in one language.

    A page may be partial and says so; print cannot be corrected, so it needs print_minimum. An
    edition with a page is partial where its page may be published and its print may not. Where
    the policy holds what nobody has reviewed, one unsigned sentence holds it.
    """
    if policy.unreviewed == "hold" and reviewed.done < reviewed.total:
        return "held"
    if progress.reaches(100):
        return "complete"
    if "html" in edition.formats:
        return "partial" if progress.reaches(policy.web_minimum) else "held"
    return "partial" if progress.reaches(policy.print_minimum) else "held"

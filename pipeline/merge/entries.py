"""One entry of the template and one of the old catalogue → one entry of the new catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..catalogues import ordered
from ..model import Entry, Place, Previous
from .near import Found


def entry_of(found: Found, forms: int, path: str) -> Entry:
    """Return the new entry: words and references of the template, translation of its source.

    References lose their line numbers, so that a new paragraph in the manuscript does not touch
    every entry. A translation that had a plural and lost it, or gained one, is fuzzy; forms that
    have no place any more are kept as the translator's comments.
    """
    new, source = found.entry, found.source
    fresh = replace(
        new,
        msgstr=("",) * (1 if new.plural is None else forms),
        flags=ordered(flag for flag in new.flags if flag != "fuzzy"),
        references=tuple(dict.fromkeys(re.sub(r":[0-9]+$", "", r) for r in new.references)),
        place=source.place if source else Place(path, 1),
        previous=None,
    )
    if not source:
        return fresh
    msgstr, rest = _fit(source, fresh)
    fuzzy = any(msgstr) and (
        found.how == "fuzzy" or msgstr != source.msgstr or _turned(source, new)
    )
    return replace(
        fresh,
        msgstr=msgstr,
        comments=tuple(dict.fromkeys((*source.comments, *rest))) if rest else source.comments,
        flags=_flags(source, fresh, {"fuzzy"} if fuzzy else set()),
        previous=_previous(source, found.how, fuzzy),
    )


def _turned(source: Entry, new: Entry) -> bool:
    return (source.plural is None) != (new.plural is None)


def _fit(source: Entry, fresh: Entry) -> tuple[tuple[str, ...], list[str]]:
    """Return the msgstr in the number of forms needed, and what found no place, as comments."""
    needed, texts = len(fresh.msgstr), source.msgstr
    if source.plural is None:
        return texts * needed, []
    if fresh.plural is None:
        kept = next((number for number, text in enumerate(texts) if text), 0)
        return (texts[kept],), _said(texts, {kept})
    short = ("",) * (needed - len(texts))
    return (*texts[:needed], *short), _said(texts, set(range(needed)))


def _said(texts: Iterable[str], kept: set[int]) -> list[str]:
    return [
        line
        for number, text in enumerate(texts)
        if text and number not in kept
        for line in f"msgstr[{number}]: {text}".split("\n")
    ]


def _flags(source: Entry, fresh: Entry, added: set[str]) -> tuple[str, ...]:
    """Return the template's flags about the text, and the old entry's own about the translation."""
    own = [flag for flag in source.flags if not re.search(r"-format$|^range:", flag)]
    flags = ordered((*fresh.flags, *own, *added))
    return source.flags if set(flags) == set(source.flags) else flags


def _previous(source: Entry, how: str, fuzzy: object) -> Previous | None:
    """Return what the translation was made from, where somebody must still look at it.

    An entry that was fuzzy already was translated from what its own `#|` says.
    """
    if how == "exact" and not fuzzy:
        return source.previous
    if source.fuzzy and source.previous:
        return source.previous
    return Previous(source.msgid, source.plural, source.msgctxt) if fuzzy or source.fuzzy else None


def gone(entry: Entry) -> Entry:
    """Return an entry that the template no longer has: obsolete, kept for ever.

    What the template knew about it goes, as in gettext: where it stood, and what for.
    """
    if entry.obsolete:
        return entry
    return replace(entry, obsolete=True, references=(), notes=())


def filled(entry: Entry, translations: Mapping[tuple[str | None, str], Entry]) -> Entry:
    """Return an empty entry with the usable translation of the same words, msgctxt and plural.

    It is not fuzzy then, unless it was before.
    """
    other = translations.get(entry.key)
    if any(entry.msgstr) or not other or not other.usable or other.plural != entry.plural:
        return entry
    if len(other.msgstr) != len(entry.msgstr):
        return entry
    return replace(entry, msgstr=other.msgstr)

"""Entries of a template and of an old catalogue → which old one each new one comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from ..model import Entry
from .typo import carries, unpunctuated

# gettext's own threshold (FUZZY_THRESHOLD in its msgl-fsearch.h), and above it, not at it. Its
# measure is the same too: twice the letters in common, by the letters of both.
THRESHOLD = 60


class Found(NamedTuple):
    """Where the translation of an entry comes from. `how`: exact, carried, fuzzy or nowhere."""

    entry: Entry
    source: Entry | None = None
    how: str = "nowhere"


class Shelf(NamedTuple):
    """Old entries that have a translation, by what they are looked for."""

    words: Mapping[tuple[str | None, tuple[str, ...]], list[Entry]]
    msgids: Mapping[str, Entry]
    contexts: Mapping[str | None, Sequence[Entry]]


def sources(old: Sequence[Entry], new: Sequence[Entry], carry: float) -> list[Found]:
    """Return, for every new entry in order, the old one that it takes its translation from.

    Exact matches first. Then what is gone or obsolete is asked, since a changed sentence comes
    from one of those; only then the entries still in use. Equal similarity goes to the same
    context, then to the earlier entry: the same files give the same result everywhere.
    """
    by_key = {entry.key: entry for entry in old}
    keys = {entry.key for entry in new}
    told = [entry for entry in old if any(entry.msgstr)]
    shelves = (
        _shelf(entry for entry in told if entry.key not in keys),
        _shelf(entry for entry in told if entry.key in keys),
    )
    return [
        Found(entry, by_key[entry.key], "exact")
        if entry.key in by_key
        else _found(entry, shelves, carry)
        for entry in new
    ]


def _shelf(entries: Iterable[Entry]) -> Shelf:
    words: dict[tuple[str | None, tuple[str, ...]], list[Entry]] = {}
    msgids: dict[str, Entry] = {}
    contexts: dict[str | None, list[Entry]] = {}
    for entry in entries:
        words.setdefault((entry.msgctxt, unpunctuated(entry.msgid)), []).append(entry)
        msgids.setdefault(entry.msgid, entry)
        contexts.setdefault(entry.msgctxt, []).append(entry)
    return Shelf(words, msgids, contexts)


def _found(entry: Entry, shelves: Sequence[Shelf], carry: float) -> Found:
    for shelf in shelves:
        for alike in shelf.words.get((entry.msgctxt, unpunctuated(entry.msgid)), ()):
            if carries(alike, entry, similarity, 1.0):
                return Found(entry, alike, "carried")
    moved = next((s.msgids[entry.msgid] for s in shelves if entry.msgid in s.msgids), None)
    if moved:
        return Found(entry, moved, "fuzzy")
    near = next(filter(None, (_nearest(entry, shelf) for shelf in shelves)), None)
    if near:
        return Found(entry, near, "carried" if carries(near, entry, similarity, carry) else "fuzzy")
    return Found(entry)


def similarity(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1: twice the letters in common by those of both.

    >>> similarity("asylum", "asylums") > 0.9
    True
    """
    return fuzz.ratio(one, other) / 100


def _nearest(entry: Entry, shelf: Shelf) -> Entry | None:
    best, reached = None, float(THRESHOLD)
    own = shelf.contexts.get(entry.msgctxt)
    others = (e for context, e in shelf.contexts.items() if context != entry.msgctxt)
    for entries in filter(None, (own, *others)):
        found = process.extractOne(
            entry.msgid,
            [e.msgid for e in entries],
            scorer=fuzz.ratio,
            score_cutoff=reached,
        )
        if found and found[1] > reached:
            best, reached = entries[found[2]], found[1]
    return best

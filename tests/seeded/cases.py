"""Which good entry is damaged how: the same ones every time, and a digest that says so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from pipeline.model import Entry

from .corpus import LANGUAGES, Good, every, good
from .damages import KINDS, Damaged
from .lexicon import AVOID, KEPT

LEAST = 8  # damaged entries of a kind, where the kind has as many
EACH = 2  # of a kind and a language, if that makes LEAST


@dataclass(frozen=True, slots=True)
class Case:
    """One damaged entry, and the good one it was."""

    kind: str
    good: Good
    damaged: Damaged


@cache
def cases() -> tuple[Case, ...]:
    return tuple(case for kind in KINDS for case in _of(kind))


def _of(kind: str) -> Iterator[Case]:
    """Yield the cases of a kind: two a language, or more where few languages have the kind."""
    found = {language: list(_in(kind, language)) for language in LANGUAGES}
    having = [language for language in LANGUAGES if found[language]]
    each = max(EACH, -(-LEAST // max(1, len(having))))
    for language in having:
        yield from found[language][:each]


def _in(kind: str, language: str) -> Iterator[Case]:
    """Yield the cases of a kind in a language, those of long and short entries mixed."""
    entries = list(good(language))
    Random(f"{kind} {language}").shuffle(entries)
    for one in entries:
        damaged = KINDS[kind](one, Random(f"{kind} {language} {one.msgid}"))
        if damaged:
            yield Case(kind, one, damaged)


def said(entry: Entry) -> list[object]:
    """Return an entry as JSON has it: msgid, plural, msgstr, flags."""
    return [entry.msgid, entry.plural, list(entry.msgstr), list(entry.flags)]


def as_json() -> str:
    """Return the whole corpus for another program: good entries, then damaged ones."""
    places = {id(one): number for number, one in enumerate(every())}
    return json.dumps(
        {
            "glossary": {"kept": KEPT, "avoid": {tag: put for tag, (_, put) in AVOID.items()}},
            "good": [[one.language, one.home, *said(one.entry)] for one in every()],
            "cases": [
                {
                    "kind": case.kind,
                    "good": places[id(case.good)],
                    "entry": said(case.damaged.entry),
                    "beside": [said(entry) for entry in case.damaged.beside],
                    "elsewhere": [said(entry) for entry in case.damaged.elsewhere],
                }
                for case in cases()
            ],
        },
        ensure_ascii=False,
    )


def digest() -> str:
    """Return what changes with any good or damaged entry."""
    return hashlib.sha256(as_json().encode()).hexdigest()[:16]

"""Nouns → problems. A check is one file in this folder; it is found by being here.

A check's file name names the fault. Its docstring says what must hold and then why that matters
to the reader of a guide. It has SEVERITY, GOOD and BAD examples, and `check`, whose first
parameter's type says what it looks at and whose others ask by name for what else they need.
Where it also has NEVER_SILENT, the reader's safety hangs on it and nobody may silence it.

What they may ask for, by the noun they look at:
Entry, Catalogue: `locale`, its Locale; `source`, the Locale of the msgids; `facts`, names of
    facts, or None where braces are text; `glossary`; `easy_read`, its limits; `catalogue`, the
    whole of it; `reviewed`, keys of the entries that a person has signed; `alike` and `asked`,
    the usable entries by msgstr and by msgid, the latter with those of the language's other
    catalogues, `elsewhere`.
Guide, Segment: `locale`, the source Locale; `facts`, kinds by name, or None; `glossary`;
    `easy_read`; `guides`, the manuscripts of each guide by its name; a Segment's `guide`.
Document: `pictures`, how many bytes the pictures beside a page have; `edition`, which it is of.
Printout: `edition`, which it is of.
Locale: nothing.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from ..model import Catalogue, Entry, Place, Problem

ALLOWED = re.compile(r"allow ([a-z-]+): (\S.*)")


@cache
def every() -> tuple[ModuleType, ...]:
    """Return all checks, by name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f".{name}", __name__) for name in names)


def name(check: ModuleType) -> str:
    """Return the name that is printed, and that `# allow` takes."""
    return check.__name__.rpartition(".")[2].replace("_", "-")


def looks_at(check: ModuleType) -> str:
    """Return the noun a check looks at: Entry, Catalogue, Guide, Segment, Locale, Document…"""
    first = next(iter(inspect.signature(check.check).parameters.values()))
    return str(first.annotation)


def run(subject: object, place: Place, /, **known: Any) -> Iterator[Problem]:
    """Yield the problems of one noun. `known` is what checks may ask for by name."""
    for check, wanted in _of(type(subject).__name__):
        for message in check.check(subject, **{key: known[key] for key in wanted}):
            yield Problem(place, name(check), check.SEVERITY, message)


@cache
def _of(noun: str) -> tuple[tuple[ModuleType, tuple[str, ...]], ...]:
    """Return the checks of a noun, each with the names of what it asks for."""
    return tuple(
        (check, tuple(inspect.signature(check.check).parameters)[1:])
        for check in every()
        if looks_at(check) == noun
    )


def entries(
    catalogue: Catalogue, elsewhere: Sequence[Entry] = (), /, **known: Any
) -> Iterator[Problem]:
    """Yield the problems of a catalogue's entries that would be published, then of the whole.

    `elsewhere` are entries of the language's other catalogues, to compare with.

    A translator silences one with a comment and a reason: `# allow lost-link: English only`; one
    of the whole, above the header. A check that has NEVER_SILENT is heard all the same.
    """
    usable = [entry for entry in catalogue.entries if entry.usable]
    alike = _by(usable, lambda entry: entry.msgstr[0])
    asked = _by([*(e for e in elsewhere if e.usable), *usable], lambda entry: entry.msgid)
    known = {**known, "catalogue": catalogue, "alike": alike, "asked": asked}
    for entry in usable:
        yield from _heard(entry, run(entry, entry.place, **known))
    yield from _heard(catalogue.header, run(catalogue, catalogue.header.place, **known))


def _heard(entry: Entry, found: Iterator[Problem]) -> Iterator[Problem]:
    silent = silenced(entry)
    yield from (problem for problem in found if problem.check not in silent)


def _by(entries: Iterable[Entry], of: Callable[[Entry], str]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        found[of(entry)] = (*found.get(of(entry), ()), entry)
    return found


def silenced(entry: Entry) -> Mapping[str, str]:
    """Return the checks that a translator has silenced for an entry, each with its reason."""
    found = (ALLOWED.search(comment) for comment in entry.comments)
    asked = {one[1]: one[2].strip() for one in found if one}
    return {name: reason for name, reason in asked.items() if name not in _never_silent()}


@cache
def _never_silent() -> frozenset[str]:
    return frozenset(name(check) for check in every() if hasattr(check, "NEVER_SILENT"))

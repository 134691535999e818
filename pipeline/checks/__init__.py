"""Nouns → problems. A check is one file in this folder; it is found by being here.

A check's file name names the fault. Its docstring says what must hold and then why that matters
to the reader of a guide. It has SEVERITY, GOOD and BAD examples, and `check`, whose first
parameter's type says what it looks at and whose others ask by name for what else they need.
Where it also has NEVER_SILENT, the reader's safety hangs on it and nobody may silence it.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from ..model import Catalogue, Entry, Place, Problem

ALLOWED = re.compile(r"allow ([a-z-]+): \S")


@cache
def every() -> tuple[ModuleType, ...]:
    """Return all checks, by name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f".{name}", __name__) for name in names)


def name(check: ModuleType) -> str:
    """Return the name that is printed, and that `# allow` takes."""
    return check.__name__.rpartition(".")[2].replace("_", "-")


def looks_at(check: ModuleType) -> str:
    """Return the noun a check looks at: Entry, Catalogue, Guide, Document or Printout."""
    first = next(iter(inspect.signature(check.check).parameters.values()))
    return str(first.annotation)


def run(subject: object, place: Place, **known: Any) -> Iterator[Problem]:
    """Yield the problems of one noun. `known` is what checks may ask for by name."""
    for check in every():
        if looks_at(check) != type(subject).__name__:
            continue
        wanted = list(inspect.signature(check.check).parameters)[1:]
        for message in check.check(subject, **{key: known[key] for key in wanted}):
            yield Problem(place, name(check), check.SEVERITY, message)


def entries(catalogue: Catalogue, **known: Any) -> Iterator[Problem]:
    """Yield the problems of a catalogue's entries that would be published, then of the whole.

    A translator silences one with a comment and a reason: `# allow lost-link: English only`. A
    check that has NEVER_SILENT is heard all the same.
    """
    for entry in catalogue.entries:
        if entry.usable:
            silent = silenced(entry)
            found = run(entry, entry.place, catalogue=catalogue, **known)
            yield from (problem for problem in found if problem.check not in silent)
    yield from run(catalogue, catalogue.header.place, **known)


def silenced(entry: Entry) -> set[str]:
    """Return the checks that a translator has silenced for an entry, each with a reason."""
    asked = {found[1] for comment in entry.comments if (found := ALLOWED.search(comment))}
    return asked - {name(check) for check in every() if hasattr(check, "NEVER_SILENT")}

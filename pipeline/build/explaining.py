"""The checks → what each looks for and why, in the words that stand at its head."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass

from .. import checks


@dataclass(frozen=True, slots=True)
class Explained:
    """A check: what it looks at, what must hold, and why that matters to a reader.

    `silent` says whether a translator may silence it.
    """

    name: str
    severity: str
    looks_at: str
    holds: str
    why: str
    silent: bool


def explained() -> Iterator[Explained]:
    """Yield every check, by name."""
    for check in checks.every():
        holds, _, why = inspect.cleandoc(check.__doc__ or "").partition("\n\n")
        noun = checks.looks_at(check)
        yield Explained(
            name=checks.name(check),
            severity=check.SEVERITY,
            looks_at=noun.lower(),
            holds=" ".join(holds.split()),
            why=" ".join(why.split()),
            silent=noun in {"Entry", "Catalogue"} and not hasattr(check, "NEVER_SILENT"),
        )

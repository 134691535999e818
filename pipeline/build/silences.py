"""The site → the checks that translators have silenced, each with its reason and its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import checks
from ..model import Place
from .languages import own_interface
from .site import Site


@dataclass(frozen=True, slots=True)
class Silence:
    """A check that somebody has silenced for one entry, and the reason they gave."""

    place: Place
    check: str
    reason: str


def silences(site: Site) -> Iterator[Silence]:
    """Yield every silence of the project's catalogues, file by file; those no longer used, too."""
    for language in site.languages:
        own, _ = own_interface(site.sources, language.folder)
        for catalogue in (*language.catalogues.values(), *([own] if own else [])):
            for entry in (catalogue.header, *catalogue.entries):
                for check, reason in checks.silenced(entry).items():
                    yield Silence(entry.place, check, reason)

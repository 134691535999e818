"""The good entries: what a check must not complain of, and what the damage is done to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline import catalogues, locales
from pipeline.model import Catalogue, Entry, Glossary, Locale, Place, Term, Wording

from .lexicon import AVOID, KEPT

HERE = Path(__file__).parent
# `good` is written for this: what our guides have little of. `guides` is copied from our own
# catalogues, so that it stands still: what is rich in numbers, links and markup, and every other
# sort evenly; not what transliterates the one name that the glossary below keeps.
HOMES = ("good", "guides")
LANGUAGES = tuple(sorted(path.stem for path in (HERE / "good").glob("*.po")))


@dataclass(frozen=True, slots=True)
class Good:
    """A good entry of a language (gettext's name for it). `home` is the folder it stands in."""

    language: str
    home: str
    entry: Entry

    @property
    def msgid(self) -> str:
        return self.entry.msgid

    @property
    def text(self) -> str:
        return self.entry.msgstr[0]


@cache
def catalogue(home: str, language: str) -> Catalogue:
    name = f"{home}/{language}.po"
    return catalogues.read((HERE / name).read_bytes(), name, language)


@cache
def good(language: str) -> tuple[Good, ...]:
    return tuple(
        Good(language, home, entry) for home in HOMES for entry in catalogue(home, language).entries
    )


@cache
def every() -> tuple[Good, ...]:
    return tuple(one for language in LANGUAGES for one in good(language))


@cache
def locale(language: str) -> Locale:
    return locales.locale(language, {}, Place(f"locale/{language}", 1))


@cache
def source() -> Locale:
    return locales.locale("en", {"territory": "GB"}, Place("sources/publication.toml", 1))


@cache
def facts() -> frozenset[str]:
    """The names in braces: everything the good entries call so."""
    return frozenset(name for one in every() for name in re.findall(r"\{(\w+)\}", one.msgid))


@cache
def glossary() -> Glossary:
    """One name that is kept, and one word a language does not say for an interpreter."""
    wordings = tuple(
        Wording(locales.bcp47(language), avoid=(put,)) for language, (_, put) in AVOID.items()
    )
    return Glossary((Term(KEPT, keep=True), Term("interpreter", wordings=wordings)))

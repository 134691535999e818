"""What glossary.toml says: terms, and addresses that differ in a language."""

from __future__ import annotations

from dataclasses import dataclass, field

from .place import Place


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language (BCP 47) says for a term, and what it does not say."""

    locale: str
    use: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word that means one thing. `avoid` are words that authors do not use for it.

    `keep` says that it is never translated, `explain` that a guide which uses it explains it.
    """

    source: str
    note: str = ""
    keep: bool = False
    explain: bool = False
    avoid: tuple[str, ...] = ()
    wordings: tuple[Wording, ...] = ()
    place: Place = field(default=Place("", 1), compare=False)

    def wording(self, locale: str) -> Wording:
        """Return what a language says, its own first, then what its parent says (fa-AF, fa)."""
        said = {wording.locale: wording for wording in self.wordings}
        parent = locale.partition("-")[0]
        return said.get(locale) or said.get(parent) or Wording(locale)


@dataclass(frozen=True, slots=True)
class Replacement:
    """An address (`old`) that is another one (`new`) for readers of a language (BCP 47)."""

    old: str
    locale: str
    new: str
    place: Place = field(default=Place("", 1), compare=False)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The publication's terms, and the addresses that differ in a language."""

    terms: tuple[Term, ...] = ()
    links: tuple[Replacement, ...] = ()

    def replacements(self, locale: str) -> dict[str, str]:
        """Return which addresses stand for which in a language: old → new."""
        return {link.old: link.new for link in self.links if link.locale == locale}

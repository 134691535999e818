"""The catalogue: a .po file as gettext knows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .place import Place


@dataclass(frozen=True, slots=True)
class Previous:
    """What a fuzzy entry was translated from: gettext's `#|` lines. None where one is absent."""

    msgid: str | None = None
    plural: str | None = None
    msgctxt: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One message. `place` is the line in the .po, where the translator must look.

    `plural` is msgid_plural and `msgctxt` the context, each None where there is none ("" is a
    context too). `comments` are the translator's (`# `), `notes` the extracted ones (`#.`),
    `references` lines in the manuscript (`#:`), each as it stands in the file.
    """

    msgid: str
    msgstr: tuple[str, ...] = ("",)
    plural: str | None = None
    msgctxt: str | None = None
    place: Place = field(default=Place("", 1), compare=False)
    references: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: Previous | None = None
    obsolete: bool = False

    @property
    def key(self) -> tuple[str | None, str]:
        """What identifies an entry in a catalogue."""
        return self.msgctxt, self.msgid

    @property
    def fuzzy(self) -> bool:
        """Whether somebody must look at it before it may be published."""
        return "fuzzy" in self.flags

    @property
    def usable(self) -> bool:
        """Whether it may be published: not obsolete, not fuzzy, every form of it written."""
        return not self.obsolete and not self.fuzzy and all(self.msgstr)

    @property
    def critical(self) -> bool:
        """Whether a wrong word here would cost a reader their rights."""
        return "critical" in self.notes


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A .po file. A template (.pot) is a catalogue that nobody has translated: its locale is "".

    `header` is the entry with the empty msgid: its msgstr holds the fields, its comments and
    flags stand above it.
    """

    locale: str
    header: Entry
    entries: tuple[Entry, ...]
    path: str = field(default="", compare=False)

    @property
    def fields(self) -> dict[str, str]:
        """The header's fields by name, in order."""
        lines = (line.partition(":") for line in self.header.msgstr[0].splitlines() if ":" in line)
        return {name.strip(): value.strip() for name, _, value in lines}

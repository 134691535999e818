"""The guide: one manuscript in one language, the source or a translation like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from .place import Place


@dataclass(frozen=True, slots=True)
class Segment:
    """A translatable piece: inline Markdown, one line, hard breaks as backslash and newline.

    `locale` (BCP 47) is the language of this very sentence: an untranslated one stays in the
    source language and says so. `context` is gettext's msgctxt, `note` the author's words to
    translators; both are empty where there are none.
    """

    text: str
    locale: str
    place: Place = field(compare=False)
    context: str = ""
    note: str = ""
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A shape that the source owns; what it holds may be translated, what it is may not.

    Kinds, with their attributes:
    paragraph, plain (a paragraph of a tight list), heading (only inside quotes and lists: level),
    list (start where it is numbered, tight), item (checked: yes or no), quote, callout (word),
    title (of a callout), code (info, text), rule, table, head, body, row, cell (align),
    definitions, term, definition, footnotes, footnote (label), skipped (never translated).
    """

    kind: str
    children: tuple[Block | Segment, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute, or the default where it is not set."""
        return dict(self.attributes).get(name, default)

    def segments(self) -> Iterator[Segment]:
        """Yield what may be translated, in reading order; nothing of a skipped block."""
        for child in () if self.kind == "skipped" else self.children:
            if isinstance(child, Segment):
                yield child
            else:
                yield from child.segments()

    def every_segment(self) -> Iterator[Segment]:
        """Yield what a reader meets, in reading order: what is never translated as well."""
        for child in self.children:
            if isinstance(child, Segment):
                yield child
            else:
                yield from child.every_segment()

    def map(self, change: Callable[[Segment], Segment]) -> Block:
        """Return the same shape with every segment changed."""
        if self.kind == "skipped":
            return self
        children = tuple(
            change(c) if isinstance(c, Segment) else c.map(change) for c in self.children
        )
        return replace(self, children=children)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows it. What stands before the first one has no heading and no id."""

    id: str
    level: int
    heading: Segment | None
    blocks: tuple[Block, ...]

    def segments(self) -> Iterator[Segment]:
        """Yield the heading, then what follows."""
        if self.heading:
            yield self.heading
        for block in self.blocks:
            yield from block.segments()

    def every_segment(self) -> Iterator[Segment]:
        """Yield the heading, then what follows, skipped blocks included."""
        if self.heading:
            yield self.heading
        for block in self.blocks:
            yield from block.every_segment()

    def map(self, change: Callable[[Segment], Segment]) -> Section:
        """Return the same section with every segment changed."""
        heading = change(self.heading) if self.heading else None
        return replace(self, heading=heading, blocks=tuple(b.map(change) for b in self.blocks))


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody who made the guide. `consent`: "named", "pseudonym" or "none" (not shown)."""

    name: str
    role: Segment
    consent: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and when a guide was taken back, and which guide replaces it (a slug, or nothing)."""

    on: date
    reason: Segment
    replaced_by: str = ""
    place: Place = field(default=Place("", 1), compare=False)


@dataclass(frozen=True, slots=True)
class Colophon:
    """What guide.toml says beside the title: where the guide applies, and how fresh it is.

    `place` is the line of law_checked; `review_place` and `expires_place` are those of the days
    on which a person has to look at the guide again, and on which it ends. `exit_page` is where
    a reader is taken who must leave its pages at once, "" where they have no such link.
    `audio` and `sign` are where recordings of it are, by language (BCP 47).
    """

    jurisdiction: tuple[str, ...]
    law_checked: date
    review_by: date
    expires: date | None = None
    summary: Segment | None = None
    credits: tuple[Credit, ...] = ()
    editions: tuple[str, ...] | None = None
    withdrawn: Withdrawal | None = None
    exit_page: str = ""
    audio: tuple[tuple[str, str], ...] = ()
    sign: tuple[tuple[str, str], ...] = ()
    place: Place = field(default=Place("", 1), compare=False)
    review_place: Place = field(default=Place("", 1), compare=False)
    expires_place: Place = field(default=Place("", 1), compare=False)

    def segments(self) -> Iterator[Segment]:
        """Yield summary, credit roles and the reason of a withdrawal."""
        if self.summary:
            yield self.summary
        yield from (credit.role for credit in self.credits)
        if self.withdrawn:
            yield self.withdrawn.reason

    def map(self, change: Callable[[Segment], Segment]) -> Colophon:
        """Return the same colophon with every segment changed."""
        gone = self.withdrawn
        return replace(
            self,
            summary=change(self.summary) if self.summary else None,
            credits=tuple(replace(c, role=change(c.role)) for c in self.credits),
            withdrawn=replace(gone, reason=change(gone.reason)) if gone else None,
        )


@dataclass(frozen=True, slots=True)
class Guide:
    """One manuscript of one rights guide, in one language: the source, or a translation like it."""

    slug: str
    manuscript: str
    locale: str
    title: Segment
    colophon: Colophon
    sections: tuple[Section, ...]

    def segments(self) -> Iterator[Segment]:
        """Yield everything translatable: the title, the colophon's words, then the sections."""
        yield self.title
        yield from self.colophon.segments()
        for section in self.sections:
            yield from section.segments()

    def every_segment(self) -> Iterator[Segment]:
        """Yield everything a reader meets: the same, and what skipped blocks say."""
        yield self.title
        yield from self.colophon.segments()
        for section in self.sections:
            yield from section.every_segment()

    @property
    def restored(self) -> Guide:
        """The guide as if nobody had withdrawn it."""
        return replace(self, colophon=replace(self.colophon, withdrawn=None))

    def map(self, change: Callable[[Segment], Segment]) -> Guide:
        """Return the same guide with every segment changed."""
        return replace(
            self,
            title=change(self.title),
            colophon=self.colophon.map(change),
            sections=tuple(section.map(change) for section in self.sections),
        )

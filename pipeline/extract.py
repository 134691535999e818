"""Guides → template: everything a translator is asked for, with where it stands and what it is."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import IO, Any

from . import markdown
from .model import Block, Catalogue, Entry, Guide, Section, Segment

# What a block is called in the note above an entry, in a translator's words.
NAMES = {
    "paragraph": "paragraph",
    "plain": "list item",
    "heading": "heading",
    "title": "title of a callout",
    "cell": "table cell",
    "head": "table heading",
    "term": "word that is explained",
    "definition": "explanation of a word",
    "footnote": "footnote",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A segment, and what to say of where it stands."""

    segment: Segment
    said: str


def template(
    guides: Sequence[Guide], header: Entry, path: str, facts: Collection[str] | None = ()
) -> Catalogue:
    """Return the template of a guide's manuscripts: one entry for each text and context.

    A sentence that stands twice is one entry with both its places. Extracted comments say the
    kind of block and the headings above it, then the author's note, then `critical` alone.
    References are `path:line`. What has no words (code, a bare address, a fact) is left out.
    Where `facts` is None braces are plain text, and no entry is marked as having names in them.
    """
    entries: dict[tuple[str | None, str], Entry] = {}
    for guide in guides:
        for found in _walk(guide):
            if not markdown.translatable(found.segment.text):
                continue
            new = _entry(found, facts)
            entries[new.key] = _joined(entries[new.key], new) if new.key in entries else new
    return Catalogue("", header, tuple(entries.values()), path)


def _entry(found: _Found, facts: Collection[str] | None) -> Entry:
    segment = found.segment
    named = facts is not None and markdown.names(segment.text)
    notes = [*_notes(found), *(["critical"] if segment.critical else [])]
    return Entry(
        msgid=segment.text,
        msgctxt=segment.context or None,
        place=segment.place,
        references=(str(segment.place),),
        notes=tuple(notes),
        flags=("python-brace-format",) if named else (),
    )


def _notes(found: _Found) -> list[str]:
    """Return what is said of a segment, each note as a catalogue gives it back when it is read.

    That is one line without controls and doubled spaces. A backslash at its end would, for
    gettext, join it to the line below.
    """
    said = []
    for note in (found.said, *found.segment.note.splitlines()):
        seen = (c for c in note if c.isspace() or unicodedata.category(c) not in {"Cc", "Cs"})
        said.append(" ".join("".join(seen).split()).rstrip("\\ "))
    return [note for note in said if note]


def _joined(one: Entry, other: Entry) -> Entry:
    notes = [note for note in dict.fromkeys(one.notes + other.notes) if note != "critical"]
    critical = ["critical"] if one.critical or other.critical else []
    return replace(
        one,
        references=tuple(dict.fromkeys(one.references + other.references)),
        notes=(*notes, *critical),
    )


def _walk(guide: Guide) -> Iterator[_Found]:
    yield _Found(guide.title, "title of the guide")
    colophon = guide.colophon
    if colophon.summary:
        yield _Found(colophon.summary, "summary of the guide, one or two sentences")
    for credit in colophon.credits:
        yield _Found(credit.role, "what somebody did for the guide")
    if colophon.withdrawn:
        yield _Found(colophon.withdrawn.reason, "reason of a withdrawal")
    yield from _sections(guide.sections)


def _sections(sections: Sequence[Section]) -> Iterator[_Found]:
    above: list[Section] = []
    for section in sections:
        above = [s for s in above if s.level < section.level]
        path = " › ".join(markdown.plain(s.heading.text) for s in above if s.heading)
        if section.heading:
            yield _Found(section.heading, f"heading, in: {path}" if path else "heading")
        above.append(section)
        path = " › ".join(markdown.plain(s.heading.text) for s in above if s.heading)
        for block in section.blocks:
            yield from _blocks(block, path, ())


def _blocks(block: Block, path: str, outer: tuple[str, ...]) -> Iterator[_Found]:
    """Yield a block's segments; `outer` are the kinds of the blocks around it."""
    if block.kind == "skipped":
        return
    kinds = (*outer, block.kind)
    for child in block.children:
        if isinstance(child, Segment):
            said = _name(kinds, block)
            yield _Found(child, f"{said}, in: {path}" if path else said)
        else:
            yield from _blocks(child, path, kinds)


def _name(kinds: tuple[str, ...], block: Block) -> str:
    if block.kind == "cell" and "head" in kinds:
        return NAMES["head"]
    named = [kind for kind in reversed(kinds) if kind in NAMES]
    best = next((k for k in named if k not in {"paragraph", "plain"}), named[0] if named else "")
    said = NAMES.get(best, block.kind)
    inside = next((kind for kind in ("callout", "quote") if kind in kinds[:-1]), "")
    return f"{said} in a {inside}" if inside and block.kind != "title" else said


def messages(
    file: IO[bytes], keywords: Iterable[str], tags: Iterable[str], options: dict[str, Any]
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Yield what Babel's extraction asks for: line, function, message, comments.

    The entry point `babel.extractors`: `[kyr: sources/**.md]` in a mapping file makes `pybabel
    extract` work on manuscripts. Keywords and comment tags do not apply to Markdown.
    """
    text = file.read().decode(options.get("encoding", "utf-8"))
    name = getattr(file, "name", "manuscript")
    # Babel sees one file at a time and no facts.toml: every name that is written counts as declared
    declared = set(re.findall(r"\{([a-z][a-z0-9_]*)\}", text))
    sections = markdown.read(text, str(name), "", options.get("title", ""), declared)
    for found in _sections(sections):
        segment = found.segment
        if markdown.translatable(segment.text):
            function = "pgettext" if segment.context else ""
            message: Any = (segment.context, segment.text) if segment.context else segment.text
            yield segment.place.line, function, message, _notes(found)


def version(template: Catalogue, checked: date) -> str:
    """Return a guide's version: the latest day it was checked, and a digest of its words.

    The digest is eight hex digits of the SHA-256 of the msgids, sorted, each followed by NUL.

    >>> from .model import Entry
    >>> version(Catalogue("", Entry(""), (Entry("b"), Entry("a"))), date(2026, 11, 1))
    '2026-11-01-8fb20ef6'
    """
    msgids = sorted(entry.msgid for entry in template.entries)
    words = hashlib.sha256("".join(f"{msgid}\0" for msgid in msgids).encode())
    return f"{checked.isoformat()}-{words.hexdigest()[:8]}"

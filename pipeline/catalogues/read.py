"""The bytes of a .po or .pot file → Catalogue. polib parses the strings; the rest mends it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import polib

from ..model import Catalogue, Entry, Place, Previous, SourceError
from .check import refuse_catalogue
from .decode import ENTRY_LIMIT, LINE_LIMIT, decode
from .flags import split_flags
from .scan import Raw, scan
from .write import render

# gettext marks file names that hold spaces with FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE.
_REFERENCE = re.compile(r"(?:\u2068[^\u2069]*\u2069|[^ \t])+")


class _Lines(str):
    """Text whose lines end at LF only.

    polib calls splitlines, and str's own breaks at U+2028 and U+0085, in the middle of a string.
    """

    __slots__ = ()

    def splitlines(self, keepends: object = False) -> list[str]:
        """Return the lines."""
        return self.split("\n")


class _Plain(polib.POFile):  # type: ignore[misc]  # polib ships no types
    """A file whose header is an entry like any other.

    polib re-orders the header's fields, and takes an entry with a context and an empty msgid
    for a header too.
    """

    def find(self, *_: object, **__: object) -> None:
        """Find no header, so that none is taken out."""
        return


def read(data: bytes, path: str, language: str = "") -> Catalogue:
    """Return the catalogue in a file, with nothing lost, or refuse the file with its line.

    `path` is relative to the project and goes into every place; `language` is the name of the
    folder under locale/, empty for a template. Obsolete entries come last, flags in gettext's
    order; every entry's place is the line of its msgctxt or msgid. Reading takes time in
    proportion to the size, whatever the file holds.

    Raises SourceError with the line, the cause and the repair for whatever would have to be
    guessed: `decode`, `scan` and `refuse_catalogue` name the checks; entry-too-long and
    line-too-long here for what would be so once written.
    """
    lines = decode(data, path)
    raws = scan(lines, path)
    entries = [_entry(raw, held, path) for raw, held in zip(raws, _parse(raws), strict=True)]
    for raw, entry in zip(raws, entries, strict=True):
        _refuse_swelling(raw, entry)
    refuse_catalogue(entries, raws, lines, Place(path, 1), language)
    live = [entry for entry in entries[1:] if not entry.obsolete]
    gone = [entry for entry in entries[1:] if entry.obsolete]
    return Catalogue(language, entries[0], (*live, *gone), path)


def _parse(raws: Iterable[Raw]) -> list[polib.POEntry]:
    # Comments and #~ stay behind: polib loses some of them, and reads entries as well without.
    text = "\n".join(
        f'{mark}{keyword} "{said}"'
        for raw in raws
        for mark, statements in (("#| ", raw.previous), ("", raw.statements))
        for keyword, said in statements
    )
    # The encoding is given, or polib would look for one in the header.
    return list(polib.pofile(_Lines(text), encoding="utf-8", klass=_Plain)) if text else []


def _entry(raw: Raw, held: polib.POEntry, path: str) -> Entry:
    plurals = held.msgstr_plural
    words = dict(raw.statements)
    return Entry(
        msgid=held.msgid,
        msgstr=tuple(plurals[n] for n in sorted(plurals)) if plurals else (held.msgstr,),
        plural=held.msgid_plural if "msgid_plural" in words else None,
        msgctxt=held.msgctxt,
        place=Place(path, raw.line),
        references=_references(raw.references),
        comments=raw.comments,
        notes=raw.notes,
        flags=split_flags(raw.flags) if raw.flags else (),
        previous=_previous(held) if raw.previous else None,
        obsolete=raw.obsolete,
    )


def _references(lines: Iterable[str]) -> tuple[str, ...]:
    # gettext names each of them once, too.
    return tuple(dict.fromkeys(r for line in lines for r in _REFERENCE.findall(line)))


def _previous(held: polib.POEntry) -> Previous:
    return Previous(held.previous_msgid, held.previous_msgid_plural, held.previous_msgctxt)


def _refuse_swelling(raw: Raw, entry: Entry) -> None:
    """Refuse what is short enough as it stands, but not unwrapped: it could not be read again."""
    if raw.size < LINE_LIMIT // 2:  # unwrapping joins lines, escaping a tab doubles it, no more
        return
    lines = render(entry).encode().split(b"\n")
    if max(map(len, lines)) > LINE_LIMIT:
        message = "a line of text longer than 16 kB once unwrapped: split the entry"
        raise SourceError(entry.place, message, "line-too-long")
    if sum(map(len, lines)) + len(lines) > ENTRY_LIMIT:
        raise SourceError(entry.place, "the entry is larger than 64 kB: split it", "entry-too-long")

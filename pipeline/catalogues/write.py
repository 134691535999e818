"""Catalogue → the bytes that `msgcat --no-wrap` of GNU gettext 0.21 writes for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Catalogue, Entry
from .flags import ordered

_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t", "\r": r"\r"})
# gettext wraps references even where it wraps nothing else, and counts bytes.
_WIDTH = 80
_NUMBERED = re.compile(r"(.+):0*([0-9]+)")


def write(catalogue: Catalogue) -> bytes:
    """Return the file: UTF-8, LF, header, then live, then obsolete entries.

    The rules are those of gettext's write-po.c. It does not write fuzzy where msgstr (of a plural,
    its first form) is empty, a range without a plural or on an obsolete entry, nor an obsolete
    entry that nobody has translated. Two things gettext would lose are kept: flags it does not
    know, and obsolete entries with a translator's comment or with text in a later plural form.
    """
    live = [entry for entry in catalogue.entries if not entry.obsolete]
    gone = [entry for entry in catalogue.entries if entry.obsolete and _worth(entry)]
    return "\n".join(map(render, (catalogue.header, *live, *gone))).encode()


def _worth(entry: Entry) -> bool:
    return any(entry.msgstr) or bool(entry.comments)


def render(entry: Entry) -> str:
    """Return an entry as it stands in the file, with its last line end."""
    mark = "#~ " if entry.obsolete else ""
    return "".join(f"{line}\n" for line in (*_above(entry), *_statements(entry, mark)))


def _above(entry: Entry) -> Iterator[str]:
    yield from _comments("#", entry.comments)
    yield from _comments("#.", entry.notes)
    yield from _references(entry.references)
    flags = [flag for flag in ordered(entry.flags) if _written(flag, entry)]
    if flags:
        yield f"#, {', '.join(flags)}"
    if entry.previous and entry.previous.msgid is not None:
        mark = "#~| " if entry.obsolete else "#| "
        yield from _string(mark, "msgctxt", entry.previous.msgctxt)
        yield from _string(mark, "msgid", entry.previous.msgid)
        yield from _string(mark, "msgid_plural", entry.previous.plural)


def _comments(mark: str, comments: Iterable[str]) -> Iterator[str]:
    for line in (line for comment in comments for line in comment.split("\n")):
        # gettext reads a backslash at the end of any line, a comment's too, as "goes on below".
        yield f"{mark} {line}{' ' if line.endswith(chr(92)) else ''}" if line else mark


def _written(flag: str, entry: Entry) -> bool:
    if flag == "fuzzy":
        return entry.msgstr[0] != ""
    return not flag.startswith("range:") or (entry.plural is not None and not entry.obsolete)


def _references(references: Iterable[str]) -> Iterator[str]:
    line = "#:"
    for said in dict.fromkeys(map(_plain, references)):
        if line != "#:" and len(line.encode()) + 1 + len(said.encode()) >= _WIDTH:
            yield line
            line = "#:"
        line += f" {said}"
    if line != "#:":
        yield line


def _plain(reference: str) -> str:
    """Return a reference as gettext writes it: no `./` in front, no zeros before a line number."""
    found = _NUMBERED.fullmatch(reference)
    said = f"{found.group(1)}:{found.group(2)}" if found else reference
    return re.sub(r"^(?:\./+)+(?=.)", "", said)


def _statements(entry: Entry, mark: str) -> Iterator[str]:
    yield from _string(mark, "msgctxt", entry.msgctxt)
    yield from _string(mark, "msgid", entry.msgid)
    yield from _string(mark, "msgid_plural", entry.plural)
    if entry.plural is None:
        yield from _string(mark, "msgstr", entry.msgstr[0])
        return
    for number, text in enumerate(entry.msgstr):
        yield from _string(mark, f"msgstr[{number}]", text)


def _string(mark: str, keyword: str, text: str | None) -> Iterator[str]:
    """Yield a statement: on one line, or under an empty string, a line for each line of text."""
    if text is None:
        return
    *full, rest = text.split("\n")  # not splitlines: gettext breaks at LF only
    parts = [part + "\n" for part in full] + ([rest] if rest or not full else [])
    if len(parts) == 1:
        yield f'{mark}{keyword} "{parts[0].translate(_ESCAPES)}"'
        return
    yield f'{mark}{keyword} ""'
    for part in parts:
        yield f'{mark}"{part.translate(_ESCAPES)}"'

"""Names and values → the header entry of a catalogue, and back with some of them changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Entry


def header(fields: Mapping[str, str], comments: Sequence[str] = ()) -> Entry:
    """Return the header entry that holds these fields in this order, each on a line of its own."""
    return Entry(msgid="", msgstr=("".join(map(_line, fields.items())),), comments=tuple(comments))


def with_fields(entry: Entry, changes: Mapping[str, str]) -> Entry:
    """Return a header with some fields changed: the others stand as they stood, new ones last."""
    left = dict(changes)
    lines = []
    for line in entry.msgstr[0].split("\n"):
        name = line.partition(":")[0].strip()
        if line:
            lines.append(_line((name, left.pop(name))) if name in left else line + "\n")
    return replace(entry, msgstr=("".join(lines + [_line(field) for field in left.items()]),))


def _line(field: tuple[str, str]) -> str:
    # A value with a line end would become a field of its own.
    return f"{field[0]}: {' '.join(field[1].split())}".rstrip() + "\n"

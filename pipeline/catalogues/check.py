"""The entries of a file → nothing, or a refusal of what no later step could put right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Entry, Place, SourceError
from .scan import Raw

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]*):.*")
_ONCE = ("content-type", "language", "plural-forms")
_CHARSET = re.compile(r"charset=([^;\s]*)")
# No language has more; polib reads one digit.
_MOST_PLURALS = 10


def refuse_catalogue(
    entries: Sequence[Entry], raws: Sequence[Raw], lines: Sequence[str], top: Place, language: str
) -> None:
    """Refuse a file whose header or entries contradict each other or the folder they are in.

    `raws` are the entries as they stand in the file, in the same order; `top` is its first line.
    Plural forms are counted against the header's own nplurals.

    Raises SourceError: missing-header, broken-header, wrong-charset, wrong-language,
    duplicate-entry, wrong-plural-count.
    """
    _refuse_header(entries, top)
    fields = _fields(entries[0], lines)
    _refuse_charset(fields, language)
    _refuse_language(fields, language)
    _refuse_duplicates(entries)
    _refuse_plurals(entries, raws, fields)


def _refuse_header(entries: Sequence[Entry], top: Place) -> None:
    headers = [entry for entry in entries if entry.key == (None, "")]
    if not headers:
        message = (
            'the header is missing: the first entry must have msgid "" and hold Language,'
            " Content-Type and Plural-Forms; copy it from an older version of this file"
        )
        raise SourceError(top, message, "missing-header")
    first = headers[0]
    if first is not entries[0] or first.obsolete or first.plural is not None:
        message = (
            'the header (msgid "") must be the first entry, not obsolete and without plural: move'
            " it to the top of the file"
        )
        raise SourceError(first.place, message, "missing-header")


def _fields(entry: Entry, lines: Sequence[str]) -> dict[str, tuple[str, Place]]:
    """Return the header's fields in small letters, each with its value and its line."""
    fields: dict[str, tuple[str, Place]] = {}
    for line in entry.msgstr[0].removesuffix("\n").split("\n"):
        found = _FIELD.fullmatch(line)
        place = _place(entry.place, line.partition(":")[0], lines)
        if not found and entry.msgstr[0]:
            message = (
                f"the header line {line[:40]!a} is no field: write each as one"
                ' line, "Name: value\\n"'
            )
            raise SourceError(place, message, "broken-header")
        name = line.partition(":")[0].lower()
        if name in fields and name in _ONCE:
            message = f"the header names {line.partition(':')[0]} twice: delete one of the lines"
            raise SourceError(place, message, "broken-header")
        fields[name] = line.partition(":")[2].strip(), place
    return fields


def _place(start: Place, name: str, lines: Sequence[str]) -> Place:
    """Return the line that a field stands on, or the header's where the file wraps it oddly."""
    for number in range(start.line, min(start.line + 100, len(lines)) + 1):
        if name and f'"{name}' in lines[number - 1]:
            return Place(start.path, number)
    return start


def _refuse_charset(fields: dict[str, tuple[str, Place]], language: str) -> None:
    value, place = fields.get("content-type", ("", None))
    found = _CHARSET.search(value)
    said = found.group(1) if found else "UTF-8"
    unset = said == "CHARSET" and not language  # what a template says before anybody fills it in
    if place and not unset and said.lower() not in {"utf-8", "utf8"}:
        message = (
            f"the header says charset={ascii(said)[1:-1]}, and the file must be UTF-8: save it as"
            ' UTF-8 and write "Content-Type: text/plain; charset=UTF-8\\n"'
        )
        raise SourceError(place, message, "wrong-charset")


def _refuse_language(fields: dict[str, tuple[str, Place]], language: str) -> None:
    said, place = fields.get("language", ("", None))
    if place and language and said and said != language:
        message = (
            f"the header says Language: {ascii(said)[1:-1]}, and the folder is {language}: is this"
            f' the right file? If it is, write "Language: {language}\\n"'
        )
        raise SourceError(place, message, "wrong-language")


def _refuse_duplicates(entries: Sequence[Entry]) -> None:
    seen: dict[tuple[str | None, str], Entry] = {}
    for entry in entries:
        first = seen.setdefault(entry.key, entry)
        if first is not entry:
            message = (
                f"this msgid stands here and at line {first.place.line}: keep the better"
                " translation of the two and delete the other entry"
            )
            raise SourceError(entry.place, message, "duplicate-entry")


def _refuse_plurals(
    entries: Sequence[Entry], raws: Sequence[Raw], fields: dict[str, tuple[str, Place]]
) -> None:
    value, place = fields.get("plural-forms", ("", entries[0].place))
    found = re.search(r"nplurals\s*=\s*([0-9]{1,4})\s*(?:;|$)", value)
    needed = int(found.group(1)) if found else 0
    if found and not 0 < needed <= _MOST_PLURALS:
        message = (
            f"nplurals={needed}: no language has so many; copy Plural-Forms from an older file"
        )
        raise SourceError(place, message, "broken-header")
    for entry, raw in zip(entries, raws, strict=True):
        if entry.plural is None:
            continue
        numbers = [keyword[7:-1] for keyword, _ in raw.statements if keyword.endswith("]")]
        count = needed or min(len(numbers), _MOST_PLURALS)
        if numbers != [str(number) for number in range(count)]:
            raise _wrong_count(entry, numbers, count)


def _wrong_count(entry: Entry, numbers: Sequence[str], needed: int) -> SourceError:
    message = (
        f"the plural needs {needed} translations, msgstr[0] to msgstr[{needed - 1}] in order (the"
        f" header says so), and here are msgstr[{'], msgstr['.join(numbers[:12])}]"
    )
    return SourceError(entry.place, message, "wrong-plural-count")

"""The lines of a file → its entries as they stand, each statement on one line, or a refusal.

polib cuts the last letter of an unterminated string, passes over stray quotes and `#~|` lines,
stops at `#` without a space, and takes minutes over very long strings. So the lines are read here,
strictly, and polib gets what it cannot damage: complete statements, one line each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Place, SourceError
from .decode import ENTRY_LIMIT
from .faults import line_fault, refuse_conflicts, shape_fault


class Token(NamedTuple):
    """A comment line or a whole statement. `mark` is `#|`, `#~`, `#~|` or nothing.

    `letter` says what it is: k comment, n note, r reference, f flags; c msgctxt, i msgid,
    p msgid_plural, s msgstr, x msgstr[n], in capitals after `#|`; m a string that goes on.
    """

    line: int
    letter: str
    mark: str
    keyword: str
    text: str
    size: int


class Raw(NamedTuple):
    """One entry as it stands. `statements` are (keyword, text as escaped in the file) in order."""

    line: int
    obsolete: bool
    comments: tuple[str, ...]
    notes: tuple[str, ...]
    references: tuple[str, ...]
    flags: tuple[str, ...]
    previous: tuple[tuple[str, str], ...]
    statements: tuple[tuple[str, str], ...]
    size: int


# Escapes are those that gettext writes; \a, \b, \v, \f and numbers have no place in a guide.
_STATEMENT = re.compile(
    r"[ \t]*(#~\||#\||#~)?[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]{1,3}\])?)[ \t]*)?"
    r'"([^"\\]*(?:\\[nrt"\\][^"\\]*)*)"[ \t]*'
)
_LETTERS = {"msgctxt": "c", "msgid": "i", "msgid_plural": "p", "msgstr": "s", "": "m"}
_COMMENTS = {".": "n", ":": "r", ",": "f", "!": "f"}
# gettext's grammar of an entry, a letter for a statement; comments stand above it.
_SHAPE = re.compile(r"[knrf]*(?:C?[knrf]*I[knrf]*P?[knrf]*)?c?i(?:s|px+)")


def scan(lines: list[str], path: str) -> list[Raw]:
    """Return the entries in file order, obsolete ones included.

    Raises SourceError: conflict-marker, truncated, unterminated-string, stray-quote, smart-quotes,
    bad-escape, stray-text, comment-inside, incomplete-entry, half-obsolete, entry-too-long.
    """
    refuse_conflicts(lines, path)
    tokens = list(_joined(_tokens(lines, path), path))
    return [_raw(group, path, at_end) for group, at_end in _groups(tokens)]


def _tokens(lines: list[str], path: str) -> Iterator[Token]:
    last = max((n for n, line in enumerate(lines, 1) if line.strip(" \t")), default=0)
    for number, line in enumerate(lines, 1):
        found = _STATEMENT.fullmatch(line)
        if found:
            mark, keyword, text = found.groups("")
            letter = "x" if keyword.endswith("]") else _LETTERS[keyword]
            if mark.endswith("|"):
                letter = letter.upper()
            yield Token(number, letter, mark, keyword, text, len(line.encode()) + 1)
            continue
        comment = _comment(line.strip(" \t") and line.lstrip(" \t"))
        # `#~` alone says nothing between entries; at the end it is what a cut-off file ends with.
        if comment is None or (number == last and line.startswith("#~")):
            raise line_fault(lines, number, path)
        letter, text = comment
        if letter:
            yield Token(number, letter, "", "", text, len(line.encode()) + 1)


def _comment(line: str) -> tuple[str, str] | None:
    """Return letter and text of a comment, an empty letter for a blank line, None for neither."""
    if not line:
        return "", ""
    if line.startswith("#~"):
        # Some tools hide the comments of an obsolete entry too: `#~ # for the court`.
        hidden = line[2:].lstrip(" \t")
        return None if re.match(r"[^#]|#~", hidden) else _comment(hidden)
    if not line.startswith("#") or line.startswith("#|"):
        return None
    letter = _COMMENTS.get(line[1:2], "k")
    return letter, line[1 if letter == "k" else 2 :].removeprefix(" ")


def _joined(tokens: Iterator[Token], path: str) -> Iterator[Token]:
    """Yield the tokens with every string that goes on over several lines in one."""
    held: list[Token] = []
    for token in tokens:
        if token.letter in "mM":
            if not held or not held[0].keyword or held[0].mark != token.mark:
                message = "a string that belongs to no msgid or msgstr: delete it or complete it"
                raise SourceError(Place(path, token.line), message, "stray-text")
        elif held:
            yield _one(held)
            held = []
        held.append(token)
    if held:
        yield _one(held)


def _one(held: list[Token]) -> Token:
    if len(held) == 1:
        return held[0]
    text = "".join([token.text for token in held])
    return held[0]._replace(text=text, size=sum([token.size for token in held]))


def _groups(tokens: list[Token]) -> Iterator[tuple[list[Token], str]]:
    """Yield the tokens of each entry, and whether the file ends with it ("end" or nothing).

    An entry ends where something other than msgstr[n] follows its msgstr.
    """
    group: list[Token] = []
    for token in tokens:
        if group and group[-1].letter in "sx" and token.letter != "x":
            yield group, ""
            group = []
        group.append(token)
    if group:
        yield group, "end"


def _raw(group: list[Token], path: str, at_end: str) -> Raw:
    letters = "".join([token.letter for token in group])
    if not _SHAPE.fullmatch(letters):
        raise shape_fault(group, path, at_end)
    said = [token for token in group if token.letter in "cipsx"]
    place = Place(path, said[0].line)
    if any(token.mark != said[0].mark for token in said):
        message = "one part of the entry is obsolete (#~) and one is not: give all lines #~ or none"
        raise SourceError(place, message, "half-obsolete")
    size = sum([token.size for token in group])
    if size > ENTRY_LIMIT:
        raise SourceError(place, "the entry is larger than 64 kB: split it", "entry-too-long")
    return Raw(
        said[0].line,
        said[0].mark == "#~",
        _texts(group, "k"),
        _texts(group, "n"),
        _texts(group, "r"),
        _texts(group, "f"),
        tuple([(t.keyword, t.text) for t in group if t.letter in "CIP"]),
        tuple([(t.keyword, t.text) for t in said]),
        size,
    )


def _texts(group: list[Token], letter: str) -> tuple[str, ...]:
    return tuple([token.text for token in group if token.letter == letter])

"""A line or an entry that cannot be read → the refusal that says why and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from ..model import Place, SourceError

_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||", "#-#-#-#-#")
# At the start of a line of the file, or of a line of the text inside a string.
_CONFLICT = re.compile(
    r'(?:^|"|\\n)(?:(?:<{7}|={7}|>{7}|\|{7})(?=[ "]|\\n|$)|#-#-#-#-#(?=[ "]|\\n|$))'
)
_OPENING = re.compile(
    r"[ \t]*(?:#~\||#\||#~)?[ \t]*(?:msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]*\])?)?[ \t]*"
)
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_ESCAPE = re.compile(r"\\(.)")


class Line(Protocol):
    """What a complaint needs of a token."""

    @property
    def line(self) -> int:
        """Its number in the file."""

    @property
    def letter(self) -> str:
        """What it is."""


def refuse_conflicts(lines: list[str], path: str) -> None:
    """Refuse a file in which two versions were merged and nobody chose. Comments may say anything.

    Raises SourceError: conflict-marker.
    """
    for number, line in enumerate(lines, 1):
        if not any(marker in line for marker in _MARKERS):
            continue
        comment = line.lstrip(" \t").startswith("#") and not line.lstrip(" \t").startswith("#~ ")
        comment = comment and not line.startswith("#-#-#")
        if not comment and _CONFLICT.search(line):
            message = (
                "a conflict marker: two versions of this file were merged here."
                " Keep the right one of the two and delete the marker lines"
            )
            raise SourceError(Place(path, number), message, "conflict-marker")


def line_fault(lines: list[str], number: int, path: str) -> SourceError:
    """Return why a line is neither a comment nor a complete statement."""
    place = Place(path, number)
    line = lines[number - 1]
    rest = line[_opening(line) :].rstrip(" \t")
    if rest[:1] in set("“”„«»‘’'"):
        message = 'curly or single quotes round the text: write straight ones ("), as in msgid'
        return SourceError(place, message, "smart-quotes")
    if rest.startswith('"'):
        return _string_fault(rest, place, lines[number:])
    if not any(later.strip() for later in lines[number:]) and _begun(line):
        return SourceError(place, _CUT, "truncated")
    message = (
        "text that is neither a comment (#) nor msgctxt, msgid or msgstr with its text in quotes:"
        " delete it, or put it into quotes"
    )
    return SourceError(place, message, "stray-text")


_CUT = "the file ends in the middle of an entry: it was cut off; send it again whole"


def _opening(line: str) -> int:
    found = _OPENING.match(line)
    return found.end() if found else 0


def _begun(line: str) -> bool:
    """Return whether a line may be the beginning of a statement that was cut off."""
    bare = re.sub(r"^[ \t]*(?:#~\||#\||#~)?[ \t]*", "", line)
    cut = any(word.startswith(bare) for word in ("msgctxt", "msgid_plural", "msgstr"))
    return cut or bool(re.fullmatch(r"msgstr\[[0-9]*", bare)) or not line[_opening(line) :].strip()


def _string_fault(rest: str, place: Place, later: list[str]) -> SourceError:
    found = _STRING.match(rest)
    if not found:
        if not any(line.strip() for line in later):
            return SourceError(place, _CUT, "truncated")
        message = 'the text has no closing quote ("): add it at the end of the line'
        return SourceError(place, message, "unterminated-string")
    if found.end() < len(rest):
        message = 'text after the closing quote: a quote inside the text is written \\"'
        return SourceError(place, message, "stray-quote")
    escape = next((e for e in _ESCAPE.findall(rest) if e not in 'nrt"\\'), "")
    message = (
        f"the escape {ascii(chr(92) + escape)[1:-1].replace(chr(92) * 2, chr(92))} has no meaning"
        r" here: only \n, \r, \t, \" and \\ have; a backslash itself is written \\"
    )
    return SourceError(place, message, "bad-escape")


def shape_fault(group: Sequence[Line], path: str, at_end: str) -> SourceError:
    """Return why the statements of an entry do not make one."""
    letters = "".join(token.letter for token in group)
    begun = re.search(r"[ci]", letters)
    inside = re.search(r"[knrfCIP]", letters[begun.start() :]) if begun else None
    if at_end and letters[-1] not in "sx":
        return SourceError(Place(path, group[-1].line), _CUT, "truncated")
    if begun and inside:
        place = Place(path, group[begun.start() + inside.start()].line)
        message = "a comment inside an entry: move it above the entry's msgid or msgctxt"
        return SourceError(place, message, "comment-inside")
    place = Place(path, group[begun.start() if begun else len(letters) - 1].line)
    message = (
        "the entry is not complete: it needs, in this order, msgid, then msgstr"
        " (or msgid_plural, then msgstr[0], msgstr[1] …), with msgctxt, if any, first"
    )
    return SourceError(place, message, "incomplete-entry")

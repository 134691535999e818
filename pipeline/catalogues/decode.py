"""The bytes of a file → its lines, or a refusal that names the encoding and how to save again."""

from __future__ import annotations

import codecs
import re

from ..model import Place, SourceError

FILE_LIMIT = 32 * 1024 * 1024
LINE_LIMIT = 16 * 1024
ENTRY_LIMIT = 64 * 1024
ENTRIES_LIMIT = 60_000

AGAIN = (
    "Open it in Poedit, choose Catalogue > Properties, set the charset to UTF-8, and save again."
)
# Escape sequences from a terminal, stray bytes of a broken disk, C1 controls; not tab, not U+0085,
# which an editor may write for a line end inside a string and which harms nobody.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]+)")
_MSGID = re.compile(r'^[ \t]*(?:#~)?[ \t]*msgid[ \t]*"', re.MULTILINE)


def decode(data: bytes, path: str) -> list[str]:
    """Return the lines of a UTF-8 file, without BOM and line ends (LF or CRLF).

    The charset in the header is never used to decode: a header could otherwise turn harmless
    bytes into tags. Every limit on size is checked here, before anything parses.

    Raises SourceError: too-large, not-utf-8, nul, truncated, cr-line-ends, control-character,
    line-too-long, too-many-entries.
    """
    if len(data) > FILE_LIMIT:
        raise SourceError(Place(path, 1), "the file is larger than 32 MB; split it", "too-large")
    _refuse_wide(data, path)
    text = _text(data.removeprefix(codecs.BOM_UTF8), path).replace("\r\n", "\n")
    _refuse_controls(text, path)
    if len(_MSGID.findall(text)) > ENTRIES_LIMIT + 1:  # the header is one more
        message = "more than 60,000 entries, obsolete ones included; delete obsolete ones"
        raise SourceError(Place(path, 1), message, "too-many-entries")
    lines = text.split("\n")  # not splitlines: it breaks at U+2028, U+2029 and U+0085
    _refuse_long(lines, path)
    return lines


def _refuse_wide(data: bytes, path: str) -> None:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    nuls = data.count(0)
    if wide or nuls * 4 > len(data):  # ASCII in UTF-16 is half NUL, other scripts still a quarter
        message = f"the file is UTF-16, not UTF-8. {AGAIN}"
        raise SourceError(Place(path, 1), message, "not-utf-8")
    if nuls:
        line = data.count(b"\n", 0, data.index(0)) + 1
        message = "a NUL byte: the file is damaged here; take the last good copy"
        raise SourceError(Place(path, line), message, "nul")


def _text(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(path, data.count(b"\n", 0, error.start) + 1)
        if error.reason == "unexpected end of data":
            message = "the file ends in the middle of a letter: it was cut off; send it again whole"
            raise SourceError(place, message, "truncated") from None
        message = f"the file is not UTF-8 but probably {_guess(data)}. {AGAIN}"
        raise SourceError(place, message, "not-utf-8") from None


def _guess(data: bytes) -> str:
    said = _CHARSET.search(data)
    name = said.group(1).decode("ascii") if said else ""
    if name and name.lower() not in {"utf-8", "utf8", "utf-7", "charset"}:
        return name
    # Latin-1 has control characters where Windows-1252 has quotes and dashes.
    return "Windows-1252" if re.search(rb"[\x80-\x9f]", data) else "Latin-1 (ISO-8859-1)"


def _refuse_controls(text: str, path: str) -> None:
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        message = "lines end in CR alone, as on old Macs; save the file with LF (Unix) line ends"
        raise SourceError(Place(path, line), message, "cr-line-ends")
    found = _CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        message = f"the control character U+{ord(found.group()):04X} stands here; delete it"
        raise SourceError(Place(path, line), message, "control-character")


def _refuse_long(lines: list[str], path: str) -> None:
    for number, line in enumerate(lines, 1):
        # No letter takes more than four bytes, so most lines need no counting.
        if len(line) > LINE_LIMIT // 4 and len(line.encode()) > LINE_LIMIT:
            message = "the line is longer than 16 kB; split the text into shorter entries"
            raise SourceError(Place(path, number), message, "line-too-long")

"""Any text → text that can be read, or a refusal with its line. No library."""

from __future__ import annotations

import re

from ..model import Place, SourceError

FILE = 32 * 1024 * 1024  # bytes of one manuscript
LINE = TEXT = 16 * 1024  # bytes of one line, and of one inline text
NESTING = 20  # quotes, lists and the like inside one another
COLUMNS = 50  # of one table
BRACKETS = 100  # opening ones in one inline text: their parsing is quadratic and recursive

# Controls but tab and newline, line and paragraph separators, bidi embeddings and overrides, tag
# characters, halves of surrogate pairs, noncharacters: invisible, able to change what is read.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e007f"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n[A-Za-z_][\w-]*[ \t]*:.*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)"
)


def clean(text: str, path: str) -> str:
    """Return the text without byte order mark and with LF line ends, if it may be read at all.

    Raise SourceError for a file, line or character that no manuscript needs.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if too_long(text, FILE):
        raise SourceError(Place(path, 1), "this file is larger than 32 MB; split it")
    for number, line in enumerate(text.split("\n"), 1):
        if too_long(line, LINE):
            message = "this line is longer than 16 kB; break it into several lines"
            raise SourceError(Place(path, number), message)
        if found := FORBIDDEN.search(line):
            raise SourceError(Place(path, number), _forbidden(found[0]))
    if _FRONT_MATTER.match(text):
        message = "a manuscript has no front matter; what is said here belongs in guide.toml"
        raise SourceError(Place(path, 1), message)
    return text


def too_long(text: str, limit: int) -> bool:
    """Return whether the text takes more bytes than the limit as UTF-8."""
    return len(text) > limit or len(text.encode("utf-8", "surrogatepass")) > limit


def hidden(text: str) -> str:
    """Return what is wrong with the text's invisible characters, or nothing."""
    if found := FORBIDDEN.search(text):
        return _forbidden(found[0])
    depth = 0
    for mark in re.findall("[\u2066-\u2069]", text):
        depth += -1 if mark == "\u2069" else 1
        if depth < 0:
            break
    if depth:
        return (
            "a direction isolate (U+2066 to U+2068) and the U+2069 that ends it must stand in the "
            "same piece of text; remove them, or add the missing one"
        )
    return ""


def _forbidden(character: str) -> str:
    return (
        f"there is an invisible character here, U+{ord(character):04X}, which can change what "
        "readers see; remove it"
    )


def shown(text: str) -> str:
    r"""Return text that is safe to quote in a message: short, control characters escaped.

    >>> shown("a\x1b[31m")
    'a\\x1b[31m'
    """
    short = text if len(text) <= 60 else text[:59] + "…"
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short)

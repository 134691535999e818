"""The flags of an entry (`#,`) → the same in gettext's order, unknown ones after them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# The order in which gettext 0.21 writes them: its `enum format_type`, in message.h.
_FORMATS = (
    *("c", "objc", "python", "python-brace", "java", "java-printf", "csharp", "javascript"),
    *("scheme", "lisp", "elisp", "librep", "ruby", "sh", "awk", "lua", "object-pascal"),
    *("smalltalk", "qt", "qt-plural", "kde", "kde-kuit", "boost", "tcl", "perl", "perl-brace"),
    *("php", "gcc-internal", "gfc-internal", "ycp"),
)
_FORMAT = re.compile(rf"(no-|possible-)?({'|'.join(_FORMATS)})-format")
_RANGE = re.compile(r"range:[ \t]*([0-9]+)\.\.([0-9]+)")
# Weblate's flags may hold commas in quotes: `placeholders:"a, b"`.
_ONE = re.compile(r'(?:"[^"]*"|[^,"]|")+')


def split_flags(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the flags of all `#,` lines of an entry. Fuzzy on any of them is fuzzy."""
    found: list[str] = []
    for line in lines:
        for flag in _ONE.findall(line):
            words = flag.split()
            # gettext takes a space for a comma, other tools' flags may hold spaces.
            found += words if all(map(_known, words)) else [" ".join(words)]
    return ordered(found)


def ordered(flags: Iterable[str]) -> tuple[str, ...]:
    """Return flags as gettext orders them: fuzzy, formats, range, no-wrap; then unknown ones.

    `wrap` says what is so without it and is left out; a flag is named once; `possible-c-format`
    is `c-format`.
    """
    plain = (flag.removeprefix("possible-") if _known(flag) else flag for flag in flags)
    return tuple(sorted(dict.fromkeys(f for f in plain if f and f != "wrap"), key=_rank))


def _known(flag: str) -> bool:
    return flag in {"fuzzy", "wrap", "no-wrap"} or bool(_FORMAT.fullmatch(flag))


def _rank(flag: str) -> int:
    if flag == "fuzzy":
        return 0
    form = _FORMAT.fullmatch(flag)
    if form:
        return 1 + _FORMATS.index(form.group(2))
    if _RANGE.fullmatch(flag):
        return 100
    return 101 if flag == "no-wrap" else 102

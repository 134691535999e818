"""A table of a TOML file that knows the line of each of its keys. Its door: tomllib."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from ..model import Place, SourceError

T = TypeVar("T")
# Control characters, direction overrides and tag characters: nothing of this is typed on purpose.
HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\U000e0000-\U000e007f]")
LARGEST, LONGEST, DOTS = 1 << 20, 16 << 10, 100  # bytes of a file, of a line; dots in a key
HEADER = re.compile(r"\s*\[+\s*[\w.'\"-]+\s*\]+\s*(#.*)?$")
KINDS = {
    str: "words in quotes",
    int: "a whole number",
    bool: "true or false",
    date: "a date without quotes, as 2026-11-01",
    list: "a list in square brackets",
    dict: "a table",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a TOML file, which knows the line of each of its keys.

    `text` is where they stand, `above` how many lines of the file there are before it.
    """

    values: Mapping[str, Any]
    text: str
    path: str
    header: str = ""
    above: int = 0

    def place(self, key: str = "") -> Place:
        """Return the line of a key, or of the table where no key is named.

        A table without a line of its own stands in the one above it, as `by.GB-WLS = …` does.
        """
        lines = self.text.split("\n")
        start = _found(_header(self.header), lines) if self.header else 0
        if start is None:
            above, _, name = self.header.rpartition(".")
            return replace(self, header=above).place(f"{name}.{key}".strip("."))
        after = (n for n, line in enumerate(lines) if n > start and HEADER.match(line))
        own = lines[start : next(after, len(lines))]
        for name in (key, key.partition(".")[0]) if key else ():
            if (number := _found(_written(name), own)) is not None:
                return Place(self.path, self.above + start + number + 1)
            if (number := _found(_header(f"{self.header}.{name}".strip(".")), lines)) is not None:
                return Place(self.path, self.above + number + 1)
        return Place(self.path, self.above + start + 1)

    def refuse(self, key: str, message: str) -> SourceError:
        """Return the error to raise about a key; what nobody could see in it is spelt out."""
        said = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in message)
        return SourceError(self.place(key), said, "settings")

    def need(self, key: str, kind: type[T]) -> T:
        """Return a value that must be there, of this kind."""
        if key not in self.values:
            where = f" in [{self.header}]" if self.header else ""
            raise self.refuse("", f"`{key}` is missing{where}: it should be {KINDS[kind]}")
        value: T = self.values[key]
        if type(value) is not kind:
            raise self.refuse(key, f"`{key}` should be {KINDS[kind]}")
        if isinstance(value, str) and not value.strip():
            raise self.refuse(key, f"`{key}` is empty")
        if isinstance(value, str) and _is_hiding(value):
            message = f"`{key}` holds a line break or a hidden character; type it again on one line"
            raise self.refuse(key, message)
        return value

    def may(self, key: str, kind: type[T], default: T) -> T:
        """Return a value of this kind, or the default where there is none."""
        return self.need(key, kind) if key in self.values else default

    def words(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return a list of words."""
        found = self.may(key, list, list(default))
        if not all(isinstance(word, str) and word and not _is_hiding(word) for word in found):
            raise self.refuse(key, f"`{key}` should be a list of words in quotes")
        return tuple(found)

    def day(self, key: str) -> date | None:
        """Return a date, or None where there is none."""
        return self.need(key, date) if key in self.values else None

    def one_of(self, key: str, allowed: tuple[str, ...], default: str = "") -> str:
        """Return one of the allowed words; without a default it must be there."""
        value = self.may(key, str, default) if default else self.need(key, str)
        if value not in allowed:
            raise self.refuse(key, f'`{key}` is "{value}", and should be {" or ".join(allowed)}')
        return value

    def table(self, key: str) -> Table:
        """Return a table inside this one, empty where there is none."""
        header = f"{self.header}.{key}" if self.header else key
        return Table(self.may(key, dict, {}), self.text, self.path, header, self.above)

    def only(self, *known: str) -> None:
        """Refuse keys that nobody knows: a misspelt date must not be a missing date."""
        for key in self.values:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = f"did you mean `{near[0]}`?" if near else f"known here: {', '.join(known)}"
                raise self.refuse(key, f"`{key}` is not known here; {hint}")


def _is_hiding(text: str) -> bool:
    """Return whether a text holds hidden characters, or isolates (UAX 9) that are not in pairs."""
    depth = 0
    for mark in re.findall("[\u2066-\u2069]", text):
        depth += -1 if mark == "\u2069" else 1
        if depth < 0:
            break
    return bool(depth or HIDDEN.search(text))


def _found(what: re.Pattern[str], lines: list[str]) -> int | None:
    return next((number for number, line in enumerate(lines) if what.match(line)), None)


def _written(key: str) -> re.Pattern[str]:
    """Return how a line begins that gives a value to this key, dotted or not, quoted or not."""
    parts = (rf"['\"]?{re.escape(part)}['\"]?" for part in key.split("."))
    return re.compile(r"\s*" + r"\s*\.\s*".join(parts) + r"(?![\w-])")


def _header(name: str) -> re.Pattern[str]:
    """Return how a line looks that opens a table, or one of a list of tables."""
    return re.compile(rf"\s*\[+{_written(name).pattern}\s*\]+")


def table_of(data: bytes, path: str) -> Table:
    """Read a TOML file. Raises SourceError at the line that is no TOML, no UTF-8, or too much."""
    _refuse_much(data, path)
    try:
        text = data.decode("utf-8-sig")
        return Table(tomllib.loads(text), text, path)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "this file is not UTF-8; save it again as UTF-8"
        raise SourceError(Place(path, line), message, "settings") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else data.count(b"\n") + 1
        message = _meant(text.split("\n")[line - 1]) or _said(str(error))
        raise SourceError(Place(path, line), message, "settings") from error
    except ValueError as error:  # Python reads no whole number of more than 4,300 digits
        line = _most(rb"[0-9_]", data)
        raise SourceError(Place(path, line), "this number is too long", "settings") from error
    except RecursionError as error:
        message = "there are too many brackets inside one another here"
        raise SourceError(Place(path, _most(rb"[\[{]", data)), message, "settings") from error


def _refuse_much(data: bytes, path: str) -> None:
    """Refuse what nobody types, before it is parsed: tomllib takes the square of some lines' size.

    Raises SourceError for more than a megabyte, and for a line of more than 16 kB or a hundred
    dots before its value.
    """
    if len(data) > LARGEST:
        message = "this file is larger than 1 MB; settings are a few lines"
        raise SourceError(Place(path, 1), message, "settings")
    for number, line in enumerate(data.split(b"\n"), 1):
        if len(line) > LONGEST or line.partition(b"=")[0].count(b".") > DOTS:
            message = "this line is too long; break it into several"
            raise SourceError(Place(path, number), message, "settings")


def _most(what: bytes, data: bytes) -> int:
    """Return the line that holds the most of something, counted from one."""
    counts = [len(re.findall(what, line)) for line in data.split(b"\n")]
    return counts.index(max(counts)) + 1


# How people write a date, where TOML wants it as ISO 8601 has it.
DATE = re.compile(r"\s*[\w-]+\s*=\s*\d{1,4}[./ -]\w+[./ -]\d{1,4}\b")
ISO = re.compile(r"\s*[\w-]+\s*=\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*(#.*)?$")
BARE = re.compile(r"\s*[\w.-]+\s*=\s*[^\s\"'\[{#]*[^\W\d]")


def _meant(line: str) -> str:
    """Return what the usual mistakes in a line should be, "" where it is none of them."""
    if iso := ISO.match(line):
        return "" if _is_day(iso[1]) else "the calendar has no such day; write year-month-day"
    if DATE.match(line):
        return "this line cannot be read: a date is written without quotes, as 2026-11-01"
    if line.count('"') % 2:
        return "this line cannot be read: a quote is opened and not closed, or stands in the words"
    if BARE.match(line):
        return 'this line cannot be read: words stand in straight quotes, as title = "Eviction"'
    return ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _said(error: str) -> str:
    what = re.sub(r" \(at .*\)", "", error)
    plain = SAID.get(what, f"{what[:1].lower()}{what[1:]}")
    return f"this line cannot be read as TOML: {plain}"


# What the parser says, in the words of somebody who never heard of one.
SAID = {
    "Cannot overwrite a value": "this name stands in the file already; take one of the two out",
    "Expected newline or end of document after a statement": "something stands after the value; "
    'is there a quote inside the words? write it as \\"',
}


def tables(top: Table, key: str) -> list[Table]:
    """Return the tables of an array; each looks for its keys from where it stands itself."""
    found = []
    header = rf"(?m)^[ \t]*\[\[\s*['\"]?{re.escape(key)}['\"]?\s*\]\]"
    starts = [m.start() for m in re.finditer(header, top.text)]
    for number, values in enumerate(top.may(key, list, [])):
        start = starts[number] if number < len(starts) else 0
        end = starts[number + 1] if number + 1 < len(starts) else None
        above = top.text.count("\n", 0, start)
        found.append(Table(values, top.text[start:end], top.path, key, above))
    return found

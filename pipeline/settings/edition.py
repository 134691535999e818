"""edition.toml → Edition, and locale.toml → what a publisher says of a language."""

from __future__ import annotations

import re
from typing import Any

from ..model import Edition
from .table import Table, table_of

FORMATS = ("html", "pdf", "png", "txt")
KEYS = (
    *("title", "manuscript", "formats", "page", "styles", "suffix", "group", "beside", "only"),
    *("each", "pages", "sheet", "max_kb", "max_pages", "width", "columns", "max_chars", "stands"),
)
# Words that a key may hold, the usual one first; "" where the key is left out.
CHOICES = {
    "group": ("read", "share", "shop"),
    "beside": ("", "source"),
    "only": ("", "translations"),
    "each": ("", "section"),
    "sheet": ("", "booklet", "cards"),
    "stands": ("", "alone"),
}
NUMBERS = {"pages": 1, "max_kb": 0, "max_pages": 0, "width": 1080, "columns": 0, "max_chars": 0}
LOCALE_KEYS = ("endonym", "english", "direction", "script", "digits", "plurals", "date_long")

# The fields of a CLDR date pattern that a day can fill (UTS 35, part 4): day of the month, month,
# year, day of the week. CLDR keeps every other ASCII letter for itself, unless it is in quotes.
FIELD = re.compile(r"dd?|M{1,4}|L{1,4}|y|yy|yyyy|E{1,4}")
SHAPES = {
    "script": (r"[A-Z][a-z]{3}", "an ISO 15924 code, as Latn"),
    "digits": (r".{10}", "the ten digits, zero first"),
    "plurals": (r"nplurals=[1-9]; plural=[^;]+;", "as nplurals=2; plural=(n != 1);"),
}


def edition(data: bytes, path: str, name: str) -> tuple[Edition, tuple[str, ...]]:
    """Read edition.toml: the Edition, its `style` still empty, and the names of its style sheets.

    `page` names the folder whose page.html sets it, by default its own. `styles` names the
    folders whose style.css it wears, one over the other.
    """
    table = table_of(data, path)
    table.only(*KEYS)
    formats = table.words("formats")
    if not formats or not set(formats) <= set(FORMATS):
        raise table.refuse("formats", f"`formats` should list some of {', '.join(FORMATS)}")
    made = Edition(
        name=name,
        title=table.need("title", str),
        manuscript=table.need("manuscript", str),
        formats=formats,
        page=table.may("page", str, name),
        style="",
        suffix=str(table.values.get("suffix", f".{name}")),
        **_choices(table),
        **_numbers(table),
    )
    return made, table.words("styles", (name,))


def _choices(table: Table) -> dict[str, Any]:
    return {
        key: table.one_of(key, known) if key in table.values else known[0]
        for key, known in CHOICES.items()
    }


def _numbers(table: Table) -> dict[str, Any]:
    found = {key: table.may(key, int, usual) for key, usual in NUMBERS.items()}
    for key, number in found.items():
        if number < 0 or (key in ("pages", "width") and not number):
            raise table.refuse(key, f"`{key}` should be a number above 0")
    return found


def locale(data: bytes, path: str) -> dict[str, str]:
    """Read locale.toml: what the publisher says of a language, where CLDR does not or differs."""
    table = table_of(data, path)
    table.only(*LOCALE_KEYS)
    if "direction" in table.values:
        table.one_of("direction", ("ltr", "rtl"))
    said = {key: table.need(key, str) for key in table.values}
    for key, (shape, expected) in SHAPES.items():
        if key in said and not re.fullmatch(shape, said[key]):
            raise table.refuse(key, f"`{key}` should be {expected}")
    if "digits" in said and not all(char.isnumeric() for char in said["digits"]):
        raise table.refuse("digits", "`digits` should be the ten digits, zero first")
    if "date_long" in said and not _is_date(said["date_long"]):
        message = "`date_long` should be a CLDR date pattern, as d MMMM y or d 'de' MMMM y"
        raise table.refuse("date_long", message)
    return said


def _is_date(pattern: str) -> bool:
    """Return whether a text is a CLDR date pattern with a day, a month and a year in it."""
    bare = re.sub("'[^']*'", " ", pattern)
    fields = [found[0] for found in re.finditer(r"([A-Za-z])\1*", bare)]
    whole = all({field[0] for field in fields} & set(part) for part in ("d", "ML", "y"))
    return whole and not set("'<>\"") & set(bare) and all(map(FIELD.fullmatch, fields))

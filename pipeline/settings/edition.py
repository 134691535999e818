"""edition.toml → Edition, and locale.toml → what a publisher says of a language."""

from __future__ import annotations

import re

from ..model import Edition
from .table import table_of

FORMATS = ("html", "pdf")
LOCALE_KEYS = ("endonym", "english", "direction", "script", "digits", "plurals", "date_long")

SHAPES = {
    "script": (r"[A-Z][a-z]{3}", "an ISO 15924 code, as Latn"),
    "digits": (r".{10}", "the ten digits, zero first"),
    "plurals": (r"nplurals=[1-9]; plural=[^;]+;", "as nplurals=2; plural=(n != 1);"),
    "date_long": (r"[^<>\"]+", "a CLDR date pattern, as d MMMM y"),
}


def edition(data: bytes, path: str, name: str) -> tuple[Edition, tuple[str, ...]]:
    """Read edition.toml: the Edition, its `style` still empty, and the names of its style sheets.

    `page` names the folder whose page.html sets it, by default its own. `styles` names the
    folders whose style.css it wears, one over the other.
    """
    table = table_of(data, path)
    table.only("title", "manuscript", "formats", "page", "styles", "beside", "suffix")
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
        beside=table.one_of("beside", ("source",)) if "beside" in table.values else "",
    )
    return made, table.words("styles", (name,))


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
    return said

"""facts.toml → Facts: phones, links, sums and dates, each with its source."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from ..model import Fact
from .kinds import EXPECTED, KINDS, fits
from .places import UK, differing
from .table import Table, table_of


def facts(data: bytes, path: str, places: Collection[str] = UK) -> tuple[Fact, ...]:
    """Read facts.toml, in the order of its tables. Every value is checked for its kind.

    `places` are the codes that have a name: a value that differs in a nation is one of theirs.
    """
    top = table_of(data, path)
    found = []
    for name in top.values:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise top.refuse(name, f"a fact's name is small letters, digits and _, not `{name}`")
        found.append(_fact(name, top.table(name), places))
    return tuple(found)


def _fact(name: str, table: Table, places: Collection[str]) -> Fact:
    table.only("kind", "value", "display", "source", "checked", "expires", "by")
    kind = table.one_of("kind", KINDS)
    by = differing(table, places)
    value = _value(table, "value", kind, table.values.get("value", ""))
    return Fact(
        name=name,
        kind=kind,
        value=value,
        source=_source(table),
        checked=table.need("checked", date),
        display=_display(table, kind, value),
        expires=table.day("expires"),
        by=tuple((code, _value(by, code, kind, value)) for code, value in by.values.items()),
        place=table.place(),
    )


def _display(table: Table, kind: str, value: str) -> str:
    """Return how people write a value: what is read out is what is dialled or written to."""
    display = table.may("display", str, "")
    same = {
        "phone": _dials(display, value),
        "email": display == value,
        "link": _leads(display, value),
    }
    if display and not same.get(kind, True):
        message = (
            f"`display` shows another {kind} than `value`, {value}: readers get the one they see"
        )
        raise table.refuse("display", message)
    return display


def _leads(display: str, value: str) -> bool:
    """Return whether an address that people read is this one: whole, or without https:// or www.

    An address that only ends like it is another: https://a.example/gov.uk is no gov.uk.
    """
    whole = value.rstrip("/")
    bare = whole.removeprefix("https://")
    return display.rstrip("/") in {whole, bare, bare.removeprefix("www.")}


def _dials(display: str, value: str) -> bool:
    """Return whether a phone number, as people write it, is this value (E.164, or a short one)."""
    digits = re.sub(r"\D", "", display)
    if display.startswith("+") or not value.startswith("+"):
        return digits == value.lstrip("+")
    # At home a number begins with a zero in place of the country's code, of one to three digits.
    national = digits.lstrip("0")
    return value.endswith(national) and 1 <= len(value) - 1 - len(national) <= 3


def _source(table: Table) -> str:
    source = table.need("source", str)
    if not fits("link", source.replace("http://", "https://", 1)):
        message = "`source` should be the web address the value was read at, as https://www.gov.uk"
        raise table.refuse("source", message)
    return source


def _value(table: Table, key: str, kind: str, value: Any) -> str:
    """Return a fact's value as text, after a look at whether it can be what it says it is."""
    if type(value) is str:
        table.need(key, str)  # of one line, and nothing hidden
    text = value.isoformat() if type(value) is date else str(value)
    if not text.strip() or not fits(kind, text) or isinstance(value, bool | dict | list):
        message = f"`{key}` of the {kind} {table.header} should be {EXPECTED[kind]}"
        raise table.refuse(key, message)
    return text

"""facts.toml → Facts: phones, links, sums and dates, each with its source."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from ..model import Fact
from .table import Table, table_of

KINDS = ("text", "phone", "link", "email", "money", "date", "number")


def facts(data: bytes, path: str) -> tuple[Fact, ...]:
    """Read facts.toml, in the order of its tables. Every value is checked for its kind."""
    top = table_of(data, path)
    found = []
    for name in top.values:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise top.refuse(name, f"a fact's name is small letters, digits and _, not `{name}`")
        table = top.table(name)
        table.only("kind", "value", "display", "source", "checked", "expires", "by")
        kind = table.one_of("kind", KINDS)
        by = table.table("by")
        found.append(
            Fact(
                name=name,
                kind=kind,
                value=_value(table, "value", kind, table.values.get("value", "")),
                source=_source(table),
                checked=table.need("checked", date),
                display=table.may("display", str, ""),
                expires=table.day("expires"),
                by=tuple((place, _value(table, "by", kind, v)) for place, v in by.values.items()),
                place=table.place(),
            )
        )
    return tuple(found)


def _source(table: Table) -> str:
    source = table.need("source", str)
    if urlsplit(source).scheme not in {"https", "http"}:
        raise table.refuse("source", "`source` should be the web address the value was read at")
    return source


def _value(table: Table, key: str, kind: str, value: Any) -> str:
    """Return a fact's value as text, after a look at whether it can be what it says it is."""
    text = value.isoformat() if type(value) is date else str(value)
    expected = {
        "phone": "a number as +448088010503, or a short one as 999",
        "link": "an address that begins with https://",
        "email": "an e-mail address",
        "money": "a sum and its currency, as 49.18 GBP",
        "date": "a date without quotes, as 2026-11-01",
        "number": "a number",
        "text": "words in quotes",
    }[kind]
    if not text.strip() or not _fits(kind, text) or isinstance(value, bool | dict | list):
        raise table.refuse(key, f"`{key}` of the {kind} {table.header} should be {expected}")
    return text


def _fits(kind: str, text: str) -> bool:
    patterns = {
        "phone": r"\+[1-9][0-9]{6,14}|[0-9]{2,6}",
        "link": r"https://[^\s<>\"{}|\\^`]+",
        "email": r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+",
        "money": r"-?[0-9]+(\.[0-9]+)? [A-Z]{3}",
        "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    }
    if kind in patterns:
        return re.fullmatch(patterns[kind], text) is not None and _exists(kind, text)
    return kind != "number" or _exists(kind, text)


def _exists(kind: str, text: str) -> bool:
    """Return whether a date is in the calendar, a number is one, an address has a host."""
    try:
        if kind == "date":
            date.fromisoformat(text)
        if kind == "number":
            return Decimal(text).is_finite()
        return kind != "link" or bool(urlsplit(text).netloc)
    except (ValueError, InvalidOperation):
        return False

"""Codes of places (ISO 3166-2) → which may be named, and how they are called."""

from __future__ import annotations

import re
from collections.abc import Collection

from .table import Table

UK = ("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR")
# A part of a country (ISO 3166-2), or a country whose parts nobody tells apart (ISO 3166-1).
PLACE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


def jurisdictions(top: Table) -> tuple[tuple[str, str], ...]:
    """Return the names of places beyond the four nations, by code. Refuses each at its line.

    A country is refused where a part of it has a name: a fact that differs in that part would
    be wrong for somebody in "the whole country".
    """
    table = top.table("jurisdictions")
    for code in table.values:
        if not PLACE.fullmatch(code):
            raise table.refuse(code, f"`{code}` is not an ISO 3166-2 code, as IE-D or GB-ENG are")
        if parts := [part for part in (*UK, *table.values) if part.startswith(f"{code}-")]:
            message = f"`{code}` has parts with names of their own; list {', '.join(parts)} instead"
            raise table.refuse(code, message)
    return tuple(sorted((code, table.need(code, str)) for code in table.values))


def differing(table: Table, places: Collection[str]) -> Table:
    """Return the table `by` of a fact: what differs in a nation. Refuses each code at its line."""
    by = table.table("by")
    for code in by.values:
        if not PLACE.fullmatch(code):
            raise by.refuse(code, f"`{code}` is not an ISO 3166-2 code, as GB-ENG or GB-WLS are")
        if code not in places:
            known = ", ".join(sorted(places))
            message = (
                f"`{code}` is not a place that is known here: {known}; "
                "others are named under [jurisdictions] in publication.toml"
            )
            raise by.refuse(code, message)
    return by

"""guide.toml → title and Colophon."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ..model import Colophon, Credit, Segment, Withdrawal
from .table import Table, table_of, tables


def guide(data: bytes, path: str, locale: str) -> tuple[Segment, Colophon]:
    """Read guide.toml: the title, and the colophon. `locale` is the source language."""
    top = table_of(data, path)
    top.only(
        *("title", "jurisdiction", "law_checked", "review_by", "summary", "expires", "exit_page"),
        *("editions", "credits", "withdrawn", "audio", "sign"),
    )

    def segment(table: Table, key: str, note: str) -> Segment:
        return Segment(table.need(key, str), locale, table.place(key), note=note)

    where = top.need("jurisdiction", list) and top.words("jurisdiction")
    if not where or not all(re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", code) for code in where):
        message = '`jurisdiction` should list ISO 3166-2 codes, as ["GB-ENG", "GB-WLS"]'
        raise top.refuse("jurisdiction", message)
    colophon = Colophon(
        jurisdiction=where,
        law_checked=top.need("law_checked", date),
        review_by=top.need("review_by", date),
        expires=top.day("expires"),
        summary=segment(top, "summary", "") if "summary" in top.values else None,
        credits=tuple(
            Credit(
                credit.need("name", str),
                segment(credit, "role", f"said of {credit.need('name', str)}"),
                credit.one_of("consent", ("named", "pseudonym", "none")),
            )
            for credit in tables(top, "credits")
        ),
        editions=top.words("editions") if "editions" in top.values else None,
        withdrawn=_withdrawn(top, segment),
        place=top.place("law_checked"),
    )
    return segment(top, "title", ""), colophon


def _withdrawn(top: Table, segment: Callable[[Table, str, str], Segment]) -> Withdrawal | None:
    if "withdrawn" not in top.values:
        return None
    table = top.table("withdrawn")
    table.only("on", "reason", "replaced_by")
    reason = segment(table, "reason", "why this guide was withdrawn")
    return Withdrawal(table.need("on", date), reason, table.may("replaced_by", str, ""))

"""guide.toml → title and Colophon."""

from __future__ import annotations

import re
from datetime import date

from ..model import Colophon, Credit, Segment, Withdrawal
from .kinds import EXPECTED, fits
from .places import PLACE
from .table import Table, table_of, tables

# A language (BCP 47): its own tag, then a script, then a territory.
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
KEYS = (
    *("title", "jurisdiction", "law_checked", "review_by", "summary", "expires", "exit_page"),
    *("editions", "credits", "withdrawn", "audio", "sign"),
)


def guide(data: bytes, path: str, locale: str) -> tuple[Segment, Colophon]:
    """Read guide.toml: the title, and the colophon. `locale` is the source language."""
    top = table_of(data, path)
    top.only(*KEYS)
    _in_order(top)
    colophon = Colophon(
        jurisdiction=_jurisdiction(top),
        law_checked=top.need("law_checked", date),
        review_by=top.need("review_by", date),
        expires=top.day("expires"),
        summary=_segment(top, "summary", locale) if "summary" in top.values else None,
        credits=tuple(_credit(credit, locale) for credit in tables(top, "credits")),
        editions=top.words("editions") if "editions" in top.values else None,
        withdrawn=_withdrawn(top, locale) if "withdrawn" in top.values else None,
        exit_page=_exit_page(top),
        audio=_recorded(top, "audio"),
        sign=_recorded(top, "sign"),
        place=top.place("law_checked"),
        review_place=top.place("review_by"),
        expires_place=top.place("expires"),
    )
    return _segment(top, "title", locale), colophon


def _in_order(top: Table) -> None:
    """Refuse days that cannot all be true, at the line that must be wrong or looked at first."""
    checked, review = top.need("law_checked", date), top.need("review_by", date)
    expires = top.day("expires")
    if checked > review:
        message = f"`law_checked` is {checked}, after `review_by`, {review}: one of them is wrong"
        raise top.refuse("law_checked", message)
    if expires and expires < checked:
        message = f"`expires` is {expires}, before `law_checked`, {checked}: one of them is wrong"
        raise top.refuse("expires", message)


def _segment(table: Table, key: str, locale: str, note: str = "") -> Segment:
    return Segment(table.need(key, str), locale, table.place(key), note=note)


def _jurisdiction(top: Table) -> tuple[str, ...]:
    top.need("jurisdiction", list)
    where = top.words("jurisdiction")
    if not where or not all(PLACE.fullmatch(code) for code in where):
        message = '`jurisdiction` should list ISO 3166-2 codes, as ["GB-ENG", "GB-WLS"]'
        raise top.refuse("jurisdiction", message)
    return where


def _exit_page(top: Table) -> str:
    """Return where a reader is taken who must leave at once, "" where there is no such link.

    The address is somebody else's page, which anybody might be reading.
    """
    if "exit_page" not in top.values:
        return ""
    if type(top.values["exit_page"]) is not str or not fits("link", top.need("exit_page", str)):
        message = (
            "`exit_page` should be the address of a harmless page that readers are taken to, in "
            'quotes, as "https://www.bbc.co.uk/weather"; a guide without such a link has no '
            "`exit_page`"
        )
        raise top.refuse("exit_page", message)
    return top.need("exit_page", str)


def _recorded(top: Table, key: str) -> tuple[tuple[str, str], ...]:
    """Return where recordings of a guide are, by language. Refuses each at its line."""
    table = top.table(key)
    for tag, address in table.values.items():
        if not TAG.fullmatch(tag):
            message = f"`{tag}` is not the tag of a language, as ar, zh-Hans or bfi are"
            raise table.refuse(tag, message)
        if not isinstance(address, str) or not fits("link", address):
            message = f"`{tag}` should be where the recording is, {EXPECTED['link']}"
            raise table.refuse(tag, message)
    return tuple(table.values.items())


def _credit(table: Table, locale: str) -> Credit:
    table.only("name", "role", "consent")
    name = table.need("name", str)
    role = _segment(table, "role", locale, f"said of {name}")
    return Credit(name, role, table.one_of("consent", ("named", "pseudonym", "none")))


def _withdrawn(top: Table, locale: str) -> Withdrawal:
    table = top.table("withdrawn")
    table.only("on", "reason", "replaced_by")
    reason = _segment(table, "reason", locale, "why this guide was withdrawn")
    return Withdrawal(
        on=table.need("on", date),
        reason=reason,
        replaced_by=table.may("replaced_by", str, ""),
        place=table.place("replaced_by" if "replaced_by" in table.values else "on"),
    )

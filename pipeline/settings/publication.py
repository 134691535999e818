"""publication.toml → Publication."""

from __future__ import annotations

import re
from dataclasses import fields

from ..model import ROLES, EasyRead, Policy, Publication
from .kinds import fits, is_phone
from .places import jurisdictions
from .table import Table, table_of

# A language (BCP 47): its own tag, then script or territory.
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")

LONGEST = 200  # what people type from paper; a QR code of a page there is still read by any phone


def publication(data: bytes, path: str) -> Publication:
    """Read publication.toml: whose guides these are, and what may be published."""
    top = table_of(data, path)
    policy = top.table("policy")
    top.only(*(field.name for field in fields(Publication) if field.name != "place"))
    url = top.need("url", str)
    if not fits("link", url) or len(url) > LONGEST:
        message = f"`url` should be where the site is served, as https://…, in {LONGEST} letters"
        raise top.refuse("url", message)
    return Publication(
        title=top.need("title", str),
        publisher=top.need("publisher", str),
        url=url.rstrip("/"),
        contact=_contact(top),
        source_language=top.may("source_language", str, "en"),
        territory=top.may("territory", str, "GB"),
        licence=top.may("licence", str, ""),
        policy=_policy(policy),
        jurisdictions=jurisdictions(top),
        easy_read=_easy_read(top.table("easy_read")),
        place=top.place("title"),
    )


def _contact(top: Table) -> str:
    contact = top.may("contact", str, "")
    if not (not contact or fits("email", contact) or fits("link", contact) or is_phone(contact)):
        message = (
            "`contact` should be an e-mail address, an address that begins with https://, or a "
            "phone number, as 0808 801 0503 or +44 808 801 0503"
        )
        raise top.refuse("contact", message)
    return contact


def _easy_read(table: Table) -> EasyRead:
    table.only("max_words")
    limits = table.table("max_words")
    for tag in limits.values:
        if not TAG.fullmatch(tag):
            message = f"`{tag}` is not the tag of a language, as en, ar or zh-Hans are"
            raise limits.refuse(tag, message)
        if limits.need(tag, int) < 1:
            raise limits.refuse(tag, f"`{tag}` should be a number of words above 0")
    found = dict(EasyRead().max_words) | {tag: limits.need(tag, int) for tag in limits.values}
    return EasyRead(tuple(sorted(found.items())))


def _policy(table: Table) -> Policy:
    table.only(*(field.name for field in fields(Policy)))
    usual = Policy()
    per_cent = {}
    for name in ("print_minimum", "web_minimum", "furniture_minimum"):
        per_cent[name] = table.may(name, int, getattr(usual, name))
        if not 0 <= per_cent[name] <= 100:
            raise table.refuse(name, f"`{name}` should be a per cent, from 0 to 100")
    return Policy(
        **per_cent,
        unreviewed=table.one_of("unreviewed", ("draft", "hold"), usual.unreviewed),
        roles=_roles(table, "roles", usual.roles),
        reviewer_may_translate=table.may("reviewer_may_translate", bool, False),
        critical_missing=table.one_of("critical_missing", ("source", "hold"), "source"),
        critical_roles=_roles(table, "critical_roles", usual.critical_roles),
    )


def _roles(table: Table, key: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    roles = table.words(key, usual)
    for role in roles:
        if role not in ROLES:
            raise table.refuse(key, f'`{key}` holds "{role}"; known are {", ".join(ROLES)}')
    return roles

"""publication.toml → Publication."""

from __future__ import annotations

from dataclasses import fields
from urllib.parse import urlsplit

from ..model import Policy, Publication
from .table import Table, table_of


def publication(data: bytes, path: str) -> Publication:
    """Read publication.toml: whose guides these are, and what may be published."""
    top = table_of(data, path)
    policy = top.table("policy")
    easy_read = top.table("easy_read")
    names = [field.name for field in fields(Publication) if field.name != "place"]
    top.only(*names, "easy_read")
    easy_read.only("max_words")
    url = top.need("url", str)
    if urlsplit(url).scheme != "https" or not urlsplit(url).netloc:
        raise top.refuse("url", "`url` should be where the site is served, as https://…")
    return Publication(
        title=top.need("title", str),
        publisher=top.need("publisher", str),
        url=url.rstrip("/"),
        contact=top.may("contact", str, ""),
        source_language=top.may("source_language", str, "en"),
        territory=top.may("territory", str, "GB"),
        licence=top.may("licence", str, ""),
        policy=_policy(policy),
        jurisdictions=tuple(sorted(top.may("jurisdictions", dict, {}).items())),
        place=top.place("title"),
    )


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
        roles=table.words("roles", usual.roles),
        reviewer_may_translate=table.may("reviewer_may_translate", bool, False),
        critical_missing=table.one_of("critical_missing", ("source", "hold"), "source"),
        critical_roles=table.words("critical_roles"),
    )

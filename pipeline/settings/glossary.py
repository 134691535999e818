"""glossary.toml → Glossary: terms, names that are not translated, addresses of other languages."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Glossary, Replacement, Term, Wording
from .kinds import EXPECTED, fits
from .table import Table, table_of, tables


def glossary(data: bytes, path: str) -> Glossary:
    """Read glossary.toml. Languages are named as folders or as BCP 47 tags."""
    top = table_of(data, path)
    top.only("term", "link")
    terms, seen = [], set[str]()
    for table in tables(top, "term"):
        term = _term(table)
        if term.source.casefold() in seen:
            raise table.refuse("source", f"the term {term.source!r} stands here twice")
        seen.add(term.source.casefold())
        terms.append(term)
    return Glossary(tuple(terms), tuple(_link(table) for table in tables(top, "link")))


def _term(table: Table) -> Term:
    table.only("source", "note", "keep", "explain", "avoid", "in")
    return Term(
        source=table.need("source", str),
        note=table.may("note", str, ""),
        keep=table.may("keep", bool, False),
        explain=table.may("explain", bool, False),
        avoid=table.words("avoid"),
        wordings=tuple(_wordings(table.table("in"))),
        place=table.place("source"),
    )


def _wordings(languages: Table) -> Iterator[Wording]:
    for name in languages.values:
        said = languages.table(name)
        said.only("use", "avoid")
        yield Wording(_tag(name), said.words("use"), said.words("avoid"))


def _link(table: Table) -> Replacement:
    table.only("from", "locale", "to")
    for key in ("from", "to"):
        if not fits("link", table.need(key, str)):
            raise table.refuse(key, f"`{key}` should be {EXPECTED['link']}")
    return Replacement(
        table.need("from", str),
        _tag(table.need("locale", str)),
        table.need("to", str),
        table.place("from"),
    )


def _tag(name: str) -> str:
    return name.replace("_", "-")

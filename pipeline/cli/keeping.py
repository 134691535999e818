"""The commands that keep guides right: what is looked for, what falls due, what is taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from .. import build
from ..model import Fact
from . import printed
from .commands import Table
from .program import app, running
from .table import columns

Form = Annotated[Table, typer.Option("--format", help="How to print it.")]
HEADS = ("expires", "left", "fact", "value", "in a nation", "checked", "used in", "source")


@app.command()
def facts(context: typer.Context, form: Form = Table.text) -> None:
    """List every fact, the one that expires next first: value, days, source, and who needs it."""
    with running(context, form) as (root, today, _):
        known = build.every_fact(build.read_sources(root))
        if form is Table.json:
            rows = [_row(one, today) for one in known]
            printed.say(json.dumps(rows, indent=1, ensure_ascii=False))
        else:
            columns(HEADS, [tuple(map(printed.safe, _cells(one, today))) for one in known])


def _row(one: build.Used, today: date) -> dict[str, object]:
    fact = one.fact
    return {
        "name": fact.name,
        "kind": fact.kind,
        "value": fact.value,
        "display": fact.display,
        "by": dict(fact.by),
        "checked": f"{fact.checked}",
        "expires": f"{fact.expires}" if fact.expires else None,
        "days_left": _left(fact, today),
        "source": fact.source,
        "guides": one.guides,
        "withdrawn": one.withdrawn,
        "path": fact.place.path,
        "line": fact.place.line,
    }


def _left(fact: Fact, today: date) -> int | None:
    """Return how many days a fact still holds, today not counted; below 0 it has expired."""
    return (fact.expires - today).days if fact.expires else None


def _cells(one: build.Used, today: date) -> Iterator[str]:
    """Yield a fact as a row for people, in the order of HEADS."""
    fact, left = one.fact, _left(one.fact, today)
    yield f"{fact.expires or 'never'}"
    yield "" if left is None else "expired" if left < 0 else printed.plural(left, "day")
    yield fact.name
    yield fact.display or fact.value
    yield ", ".join(f"{code}: {value}" for code, value in fact.by)
    yield f"{fact.checked}"
    yield ", ".join([*one.guides, *(f"{slug} (withdrawn)" for slug in one.withdrawn)]) or "no guide"
    yield fact.source


@app.command()
def checks(context: typer.Context, form: Form = Table.text) -> None:
    """Say what every check looks for and why, and which of them nobody may silence."""
    with running(context, form):
        every = list(build.explained())
        if form is Table.json:
            printed.say(json.dumps([asdict(one) for one in every], indent=1, ensure_ascii=False))
            return
        for one in every:
            silent = "" if one.silent else ", cannot be silenced"
            printed.say(f"{one.name} ({one.severity}, each {one.looks_at}{silent})")
            printed.say(f"    {one.holds}")
            printed.say(f"    Why: {one.why}\n")


@app.command()
def withdraw(
    context: typer.Context,
    guide: Annotated[str, typer.Argument(help="The guide to take back, as eviction.")],
    reason: Annotated[str, typer.Option(help="Why, in words that its readers understand.")],
    replaced_by: Annotated[
        str, typer.Option("--replaced-by", help="The guide to read instead.")
    ] = "",
) -> None:
    """Take a guide back: its pages and PDFs become notices in every language that had them."""
    with running(context) as (root, today, _):
        sources = build.read_sources(root)
        said = build.Withdrawing(reason, replaced_by)
        path = build.withdraw(sources, guide, today, said)
        printed.say(f"{printed.safe(path)}: [withdrawn] is written; to undo it, take it out again")
        printed.say("Next: `make update` asks translators for the reason; `make` sets the notices.")

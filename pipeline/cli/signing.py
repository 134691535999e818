"""The commands by which people put their names to a translation."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from .. import build
from ..model import Review
from . import printed
from .program import app, running


class Role(StrEnum):
    """In which a person may sign."""

    language = "language"
    legal = "legal"
    community = "community"


@app.command()
def review(
    context: typer.Context,
    tag: Annotated[str, typer.Argument(help="The language, as ar or zh-Hans.")],
    guide: Annotated[str, typer.Argument(help="The guide, as seeking-asylum.")],
    reviewer: Annotated[str, typer.Option(help="Who has looked at it: a name or a pseudonym.")],
    role: Annotated[Role, typer.Option(help="What you looked at; one person, one role.")],
) -> None:
    """Sign the words of a translation as they stand, entry by entry."""
    with running(context) as (root, today, _):
        by = Review("", "", reviewer.strip(), role.value, today)
        done = build.review(build.read_sources(root), tag, guide, by)
        printed.say(
            f"{printed.plural(done.new, 'entry', 'entries')} signed by {printed.safe(by.reviewer)}"
            f" ({role.value}), {done.already:,} before"
        )
        if done.unsigned:
            printed.say(f"{len(done.unsigned):,} cannot be signed as they stand:")
        for entry, why in done.unsigned:
            printed.say(printed.safe(f"{entry.place}: {why}"))

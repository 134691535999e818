"""The program itself: what stands before every command, and how each begins and ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from ..model import Place, Problem, SourceError
from . import printed

app = typer.Typer(
    name="kyr",
    help="The press: rights guides from one plain manuscript to every reader's language.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands before the command: the project's folder, and the day."""

    root: Path
    today: date


@app.callback()
def before(
    context: typer.Context,
    project: Annotated[
        Path, typer.Option(help="A folder that holds sources/ and locale/.")
    ] = Path(),
    today: Annotated[str, typer.Option(help="The day to act on, as 2026-11-01.")] = "",
) -> None:
    """Rights guides from one plain manuscript to every reader's language."""
    context.obj = Asked(project, _day(today))


def _day(typed: str) -> date:
    """Return the day: what was typed, else SOURCE_DATE_EPOCH, else today (UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if typed:
            return date.fromisoformat(typed)
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        name = "--today" if typed else "SOURCE_DATE_EPOCH"
        example = "2026-11-01" if typed else "1793491200, seconds since 1970"
        raise typer.BadParameter(f"{name} is {typed or epoch!r}; write it as {example}") from error
    return datetime.now(UTC).date()


@contextmanager
def running(
    context: typer.Context, form: str = "text"
) -> Iterator[tuple[Path, date, list[Problem]]]:
    """Give a command its folder, its day and a list for problems; end with the exit status.

    What ends the command early is printed in the form that was asked for: scripts read it.
    """
    found: list[Problem] = []
    asked: Asked = context.obj
    try:
        yield asked.root, asked.today, found
    except SourceError as error:
        printed.problems([error.problem], form)
        raise typer.Exit(printed.refusal(error.problem)) from None
    except OSError as error:
        if not error.filename:
            raise
        printed.problems([_unreachable(asked.root, error)], form)
        raise typer.Exit(1) from None
    raise typer.Exit(printed.status(found))


def _unreachable(root: Path, error: OSError) -> Problem:
    """Return what to print of a file or folder that this machine does not let us have."""
    path = Path(os.fsdecode(error.filename))
    name = path.relative_to(root) if path.is_relative_to(root) else path
    message = f"this can be neither read nor written: {error.strerror or error}"
    return Problem(Place(name.as_posix(), 1), "strange-file", "error", message)

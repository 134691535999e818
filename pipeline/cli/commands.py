"""The commands. Each is a thin shell over a function of `build` with the same name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from .. import build
from ..model import Problem
from . import printed
from .program import Asked, app, running
from .table import progress_bar, status_table


class Form(StrEnum):
    """How problems are printed."""

    text = "text"
    json = "json"
    github = "github"


class Table(StrEnum):
    """How the status is printed."""

    text = "text"
    json = "json"


Tags = Annotated[list[str] | None, typer.Argument(help="Languages, as ar or zh-Hans; all if none.")]
Guide = Annotated[str, typer.Option("--guide", help="Only this guide.")]


def _told(lines: Iterator[str | Problem], found: list[Problem], nothing: str) -> None:
    """Print what was written, then what was not and why."""
    written = 0
    for line in lines:
        if isinstance(line, Problem):
            found.append(line)
        else:
            written += 1
            printed.say(printed.safe(line))
    printed.say(f"{printed.plural(written, 'file')} written" if written else nothing)
    if found:
        printed.problems(found)


@app.command()
def extract(context: typer.Context) -> None:
    """Write the templates that translators' catalogues are made from."""
    with running(context) as (root, today, found):
        sources = build.read_sources(root)
        found.extend(sources.problems)
        _told(build.write_templates(sources, today), [], "Nothing to do: the templates say it all.")
        if found:
            printed.problems(found)


@app.command()
def update(
    context: typer.Context,
    tags: Tags = None,
    typo: Annotated[
        bool, typer.Option("--typo", help="Near-identical strings keep their translation.")
    ] = False,
    shrink: Annotated[
        bool, typer.Option("--shrink", help="Confirm a guide that lost half its text.")
    ] = False,
) -> None:
    """Extract, then merge into the catalogues; a file in which nothing changed is not touched."""
    with running(context) as (root, today, found):
        how = build.Merging(0.9 if typo else 1.0, 0.0 if shrink else 0.5)
        sources = build.read_sources(root)
        found.extend(sources.problems)
        lines = build.update(sources, today, tags or [], how)
        _told(lines, found, "Nothing to do: every catalogue is up to date.")


@app.command()
def check(
    context: typer.Context,
    tags: Tags = None,
    guide: Guide = "",
    form: Annotated[Form, typer.Option("--format", help="How to print them.")] = Form.text,
) -> None:
    """Print what is wrong, with file and line; the exit status is 1 where there are errors."""
    with running(context, form) as (root, today, found):
        found.extend(build.problems(build.read_site(root, today), tags or [], guide))
        printed.problems(found, form)


@app.command()
def status(
    context: typer.Context,
    form: Annotated[Table, typer.Option("--format", help="How to print it.")] = Table.text,
) -> None:
    """Say how far every guide is in every language, and what is published of it."""
    with running(context, form) as (root, today, _):
        site = build.read_site(root, today)
        if form is Table.json:
            printed.say(build.as_json(site).rstrip("\n"))
        else:
            status_table(site, today)


@app.command()
def publish(  # noqa: PLR0913, PLR0917 each is an option of the command line
    context: typer.Context,
    tags: Tags = None,
    guides: Annotated[list[str] | None, typer.Option("--guide", help="Only this guide.")] = None,
    editions: Annotated[
        list[str] | None, typer.Option("--edition", help="Only this edition.")
    ] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", help="Only html, or only pdf.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=0, help="Printers at work at once; 0: one a core.")] = 0,
) -> None:
    """Set and print every guide in every language into output/; only what changed is made."""
    with running(context) as (root, today, found):
        choice = build.Choice(*(tuple(names or ()) for names in (tags, guides, editions, formats)))
        with progress_bar() as tell:
            made = build.publish(root, today, choice, jobs or os.cpu_count() or 1, tell)
        found.extend(made.problems)
        _summary(made, found)


def _summary(made: build.Made, found: list[Problem]) -> None:
    """Say what was made, what is held back, and what is wrong."""
    if made.printed or made.written or made.removed:
        for (slug, state), tags in made.held.items():
            printed.say(f"{slug} is {state} in {', '.join(tags)}")
        printed.say(
            f"{made.printed:,} printed, {printed.plural(made.written, 'page')} written, "
            f"{made.removed:,} removed, {made.current:,} left as they were: output/site/index.html"
        )
    else:
        printed.say(
            f"Nothing to do: {printed.plural(made.current, 'file')} in output/ are current."
        )
    if found:
        printed.wrong(found, "`make check` lists them")


@app.command()
def language(context: typer.Context, tag: Annotated[str, typer.Argument(help="As so.")]) -> None:
    """Add a language: a folder in locale/ with a catalogue for every guide."""
    with running(context) as (root, today, found):
        sources = build.read_sources(root)
        _told(build.language(sources, tag, today), found, "Nothing written.")


@app.command()
def guide(
    context: typer.Context, name: Annotated[str, typer.Argument(help="As eviction.")]
) -> None:
    """Add a guide: a folder in sources/ with a manuscript to write over."""
    with running(context) as (root, today, found):
        sources = build.read_sources(root)
        _told(build.guide(sources, name, today), found, "Nothing written.")


@app.command()
def doctor(context: typer.Context) -> None:
    """Say what this machine lacks to print these guides, and the command that installs it."""
    asked: Asked = context.obj
    findings = _told_at_once(build.examine(asked.root))
    if mend := build.command(findings):
        printed.say(f"Type this: {mend}")
    raise typer.Exit(0 if all(one.well for one in findings) else 1)


def _told_at_once(findings: Iterator[build.Finding]) -> list[build.Finding]:
    """Print each finding before the next is looked for: some take a while, or may not come."""
    found = []
    for one in findings:
        printed.say(printed.safe(f"{'ok' if one.well else 'MISSING':8} {one.what}: {one.said}"))
        found.append(one)
    return found

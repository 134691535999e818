"""Progress and status → a terminal; plain lines where there is none. Its door: rich."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from .. import build
from .printed import safe, say

Tell = Callable[[int, int, str], None]


@contextmanager
def progress_bar() -> Iterator[Tell]:
    """Show how far the printing is: a bar on a terminal, a line a file elsewhere."""
    if not sys.stderr.isatty():
        yield _line
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("7. print", total=None, visible=False)

        def tell(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, visible=bool(total))
            bar.update(task, description=f"7. print {safe(what.rpartition('/')[2])}")

        yield tell


def _line(done: int, total: int, what: str) -> None:
    if what:
        sys.stderr.write(f"7. print {done + 1}/{total}: {safe(what)}\n")
        sys.stderr.flush()


def status_table(site: build.Site) -> None:
    """Print a row for each guide in each language; aligned columns where it is no terminal."""
    rows = [
        (
            slug,
            tag,
            f"{one.progress.translated}/{one.progress.total}",
            str(one.progress.fuzzy or ""),
            one.state,
            ", ".join(f"{name}: {state}" for name, state in one.editions.items()),
        )
        for slug, tag, one in build.rows(site)
    ]
    if not sys.stdout.isatty():
        for row in rows:
            say("  ".join(row).rstrip())
        return
    table = Table("guide", "language", "translated", "fuzzy", "state", "editions")
    for row in rows:
        table.add_row(*row)
    Console().print(table)

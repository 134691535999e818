"""Progress and status → a terminal; plain lines where there is none. Its door: rich."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from .. import build
from .printed import count, safe, say
from .reasons import reason

HEADS = (
    "guide",
    "language",
    "translated",
    "fuzzy",
    "reviewed",
    "state",
    "editions",
    "forms",
    "why",
)
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


def status_table(site: build.Site, today: date) -> None:
    """Print a row for each guide in each language, and why some are not published.

    Then come the checks that somebody has silenced, what is overdue, and what falls due in the
    next 60 days. How many problems there are comes last.
    """
    rows = [
        (
            safe(slug),
            tag,
            f"{one.progress.translated}/{one.progress.total}",
            str(one.progress.fuzzy or ""),
            f"{one.reviewed} reviewed" if one.signed.signers else "",
            one.state,
            ", ".join(_states(one.editions)),
            ", ".join(_forms(build.forms_of(site, slug, tag))),
            reason(site, slug, tag),
        )
        for slug, tag, one in build.rows(site)
    ]
    columns(HEADS, rows)
    for line in (*_silences(site), *_dues(site, today)):
        say(safe(line))
    if site.problems:
        say(count(site.problems))


def _states(editions: Mapping[str, str]) -> Iterator[str]:
    """Yield how many editions are in each state, the usual one first; which, where they are few."""
    counts = Counter(editions.values()).most_common()
    for n, (state, number) in enumerate(counts):
        names = ", ".join(name for name, one in editions.items() if one == state)
        yield f"{number} {state} ({names})" if n and number < 4 else f"{number} {state}"


def _forms(forms: Mapping[str, str]) -> Iterator[str]:
    """Yield the accessible forms there are: an edition in part says so, a recording is there."""
    for name, said in forms.items():
        if said and said not in ("held", "withdrawn"):
            yield f"{name} ({said})" if said == "partial" else name


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows: a table on a terminal, elsewhere aligned lines without the columns none fills."""
    if sys.stdout.isatty():
        table = Table(*heads)
        for row in rows:
            table.add_row(*map(Text, row))
        Console().print(table)
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width)
        say("  ".join(cells).rstrip())


def _silences(site: build.Site) -> Iterator[str]:
    """Yield what translators have silenced, each with its reason: a person should know."""
    for one in build.silences(site):
        yield f"{one.place}: {one.check} is silenced: {one.reason}"


def _dues(site: build.Site, today: date) -> Iterator[str]:
    """Yield what is past its day, and what has at most 60 days left."""
    for due in build.dues(site.sources):
        days = (due.on - today).days
        if days > 60:
            continue
        said = f"overdue since {due.on}" if days < 0 else f"due by {due.on}"
        needed = f" ({', '.join(due.guides) or 'no guide uses it'})" if due.what == "fact" else ""
        yield f"{due.place}: {said}: {due.what} {due.name}{needed}"

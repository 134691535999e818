"""Documents → printouts, in worker processes that are warmed once and can be killed."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from .. import files, fonts, pdf, raster, sheets
from ..model import Document, Edition, Place, Printout, Problem

SECONDS = 120  # a guide takes one or two; a drawing made to hang takes for ever


@dataclass(frozen=True, slots=True)
class Wish:
    """Something to print: the document, its edition, as which kind of file, and what it shows.

    `direction` is which way its pages are turned, `place` what to name where it cannot be printed.
    """

    document: Document
    edition: Edition
    kind: str
    direction: str
    assets: Mapping[str, bytes]
    place: Place

    @property
    def key(self) -> str:
        """What its bytes depend on, beside the program and the fonts."""
        pictures = [part for name in sorted(self.assets) for part in (name, self.assets[name])]
        return files.digest(self.document.html, repr(self.edition), self.kind, *pictures)


def print_all(
    wishes: Sequence[Wish],
    jobs: int,
    kept: Path,
    seconds: int = SECONDS,
    memory: int = pdf.MEMORY,
) -> Iterator[Printout | Problem]:
    """Print documents on so many processes; yield each printout, or why there is none, in order.

    `kept` is a folder where fonts are looked up faster the second time. A document that takes
    more than so many seconds, or so many bytes of `memory`, costs itself alone.
    """
    if not wishes:
        return
    kept = kept.resolve()  # fontconfig looks nowhere near the current folder
    conf = kept / "fonts.conf"
    files.write(conf, fonts.fontconfig(kept).encode())
    with ProcessPool(
        max_workers=min(jobs, len(wishes)),
        initializer=_ready,
        initargs=(conf, memory),
        # A forked worker would inherit whatever this process has loaded and opened.
        context=multiprocessing.get_context("spawn"),
    ) as pool:
        futures = [pool.schedule(_print, args=(wish,), timeout=seconds) for wish in wishes]
        for wish, future in zip(wishes, futures, strict=True):
            yield _result(wish, future, seconds)


def _result(wish: Wish, future: Future[Printout], seconds: int) -> Printout | Problem:
    """Return a printout, or the problem that stands for a worker that could not make one."""
    try:
        return future.result()
    except TookTooLong:
        return _fault(wish, f"printing this took more than {seconds} seconds")
    except BrokenProcessPool:
        return _fault(wish, "no printer could be started; `kyr doctor` says what is missing")
    except (MemoryError, ProcessExpired):
        return _fault(wish, "the printer gave up: this takes more memory than it may have")
    except RecursionError:
        return _fault(wish, "this is nested too deep to be printed")


def _ready(conf: Path, memory: int) -> None:
    pdf.limits(memory)
    pdf.warm(conf)


def _print(wish: Wish) -> Printout:
    """Print one: the pages, then what its edition makes of them."""
    edition = wish.edition
    made = pdf.printed(wish.document, edition.style, wish.direction, wish.assets, edition.pages)
    if wish.kind == "png":
        drawn = raster.png(made.bytes, edition.width)
        made = replace(made, path=f"{wish.document.stem}.png", bytes=drawn)
    elif edition.sheet:  # what is proofread is still each page
        made = replace(made, bytes=sheets.placed(made.bytes, edition.sheet, wish.direction))
    return made


def _fault(wish: Wish, message: str) -> Problem:
    return Problem(wish.place, "not-printed", "error", f"{wish.document.stem}: {message}")

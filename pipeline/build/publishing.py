"""The plan: guides × languages × editions, set and printed into output/."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from .. import checks, files, fonts, locales
from ..model import Place, Problem, SourceError
from . import ledger as ledgers
from .addresses import parts_of
from .editions import editions
from .ledger import Ledger
from .pages import pages, shown
from .printing import print_all
from .proofreading import proofread
from .site import Site, read_site
from .status import as_json
from .texts import texts
from .updating import chosen
from .wishes import Planned, planned

Tell = Callable[[int, int, str], None]
SITE = "output/site"


@dataclass(frozen=True, slots=True)
class Choice:
    """What to make: of each, everything where nothing is named. Tags are BCP 47."""

    tags: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    def takes(self, tag: str, slug: str, edition: str, kind: str) -> bool:
        """Return whether a file is among what was asked for."""
        pairs = ((self.tags, tag), (self.guides, slug), (self.editions, edition))
        return all(not names or name in names for names, name in (*pairs, (self.formats, kind)))

    @property
    def everything(self) -> bool:
        """Whether nothing was left out."""
        return not (self.tags or self.guides or self.editions or self.formats)


@dataclass(frozen=True, slots=True)
class Made:
    """What a run did, in files, and what is wrong; `held` are languages by (guide, state)."""

    printed: int = 0
    written: int = 0
    removed: int = 0
    current: int = 0
    problems: tuple[Problem, ...] = ()
    held: Mapping[tuple[str, str], list[str]] = field(default_factory=dict)


def publish(root: Path, today: date, choice: Choice, jobs: int, tell: Tell) -> Made:
    """Make what changed and nothing else; every file is whole at every moment.

    PDFs come first, then the pages that offer them, then what nothing leads to any more is
    removed: a reader never meets a link to what is not there. `jobs` is how many processes
    print; `tell` is called with (done, total, what) meanwhile. Raises SourceError where the
    project cannot be read at all, where something was asked for that is not there, and while
    somebody else is at work here.
    """
    made_from = ledgers.inputs(root, fonts.digest())
    ledger = ledgers.read_ledger(root)
    if choice.everything and (count := ledgers.is_current(root, ledger, made_from, today)):
        return Made(current=count, problems=ledgers.remembered(ledger))
    site = read_site(root, today)
    choice = _known(site, choice)
    with ledgers.alone(root):
        made, problems = _make(site, today, choice, jobs, tell)
        if choice.everything and not any(p.check == "not-printed" for p in problems):
            whole = ledgers.whole_run(root, made_from, site.turns, today, problems)
            ledgers.write_ledger(root, replace(ledgers.read_ledger(root), whole=whole))
    return replace(made, problems=tuple(problems))


def _known(site: Site, choice: Choice) -> Choice:
    """Return the choice with its tags as BCP 47. Raises SourceError for what is not there."""
    sources = site.sources
    source = sources.locale.tag
    chosen(sources.root, [tag for tag in choice.tags if locales.bcp47(tag) != source])
    there = {
        "guide": (choice.guides, {*sources.guides, *sources.broken}),
        "edition": (choice.editions, {edition.name for edition in editions()}),
        "format": (choice.formats, {kind for edition in editions() for kind in edition.formats}),
    }
    for what, (names, known) in there.items():
        for name in names:
            if name not in known:
                message = f"there is no {what} {name}; there are {', '.join(sorted(known))}"
                raise SourceError(Place("sources", 1), message, f"no-{what}")
    return replace(choice, tags=tuple(map(locales.bcp47, choice.tags)))


def _make(
    site: Site, today: date, choice: Choice, jobs: int, tell: Tell
) -> tuple[Made, list[Problem]]:
    root = site.sources.root
    plan = {one.path: one for one in planned(site, today)}
    todo, kept = _todo(root, ledgers.read_ledger(root), plan, choice)
    printed, problems = _print(root, kept, todo, jobs, tell)
    there = set(_offered(root, plan, choice))
    said, unsaid = texts(site, today, there)
    made, written = _write_pages(site, today, choice, there, said)
    problems += [*unsaid, *proofread(site, root / SITE, made)]
    removed = _remove(root, {*made, *there}, choice)
    status = as_json(site).encode()
    if _differs(root / "output/report/status.json", status):
        files.write(root / "output/report/status.json", status)
    problems = sorted({*site.problems, *problems}, key=lambda p: (p.place, p.check, p.message))
    current = len(made) + len(there) - printed - written
    return Made(printed, written, removed, current, (), _held(site)), problems


def _offered(root: Path, plan: Mapping[str, Planned], choice: Choice) -> Iterator[str]:
    """Yield the PDFs that pages may offer: those that say what the page says.

    One that is out of date is still offered by a page that is not set anew in this run.
    """
    kept = ledgers.read_ledger(root).printed
    for path, one in plan.items():
        set_anew = choice.takes(one.tag, one.slug, editions()[0].name, "html")
        as_before = not set_anew and (root / SITE / path).exists()
        if as_before or _is_printed(root, kept.get(path), one):
            yield path


def _todo(
    root: Path, ledger: Ledger, plan: Mapping[str, Planned], choice: Choice
) -> tuple[list[Planned], Ledger]:
    """Return what was asked for and is not there as it should be, and the ledger of the rest."""
    kept = {path: value for path, value in ledger.printed.items() if path in plan}
    todo = [one for path, one in plan.items() if not _is_printed(root, kept.get(path), one)]
    taken = [one for one in todo if choice.takes(one.tag, one.slug, one.edition.name, one.kind)]
    for one in taken:
        kept.pop(one.path, None)
    return taken, Ledger(kept)


def _is_printed(root: Path, kept: tuple[str, str] | None, one: Planned) -> bool:
    """Return whether a file is there as it was printed, from what it would be printed from."""
    return kept is not None and kept == (one.key, ledgers.digest_of(root / SITE / one.path))


def _print(
    root: Path, ledger: Ledger, todo: Sequence[Planned], jobs: int, tell: Tell
) -> tuple[int, list[Problem]]:
    """Print. The ledger is written after each file: a run that is killed loses one."""
    kept = dict(ledger.printed)
    problems: list[Problem] = []
    printed = 0
    results = print_all([one.wish for one in todo], jobs, root / ledgers.KEPT)
    for number, (one, result) in enumerate(zip(todo, results, strict=True)):
        tell(number, len(todo), one.path)
        if isinstance(result, Problem):
            found = [result]
        else:
            found = list(checks.run(result, one.wish.place, edition=one.edition))
            known = {"pictures": 0, "edition": one.edition}
            found += checks.run(result.document, one.wish.place, **known)
        problems += found
        if isinstance(result, Problem) or any(p.severity == "error" for p in found):
            (root / SITE / one.path).unlink(missing_ok=True)
            continue
        files.write(root / SITE / one.path, result.bytes)
        kept[one.path] = one.key, hashlib.sha256(result.bytes).hexdigest()
        ledgers.write_ledger(root, Ledger(kept))
        printed += 1
    tell(len(todo), len(todo), "")
    return printed, problems


def _write_pages(
    site: Site, today: date, choice: Choice, there: Set[str], said: Mapping[str, str]
) -> tuple[set[str], int]:
    """Write the pages, pictures and texts that changed; return all that belong there, how many."""
    root = site.sources.root / SITE
    around = not choice.formats or "html" in choice.formats

    def is_chosen(path: str) -> bool:
        """Whether a page, or a picture of a page, was asked for."""
        return choice.takes(*parts_of(path)) if path.count("/") > 1 else around

    def exists(path: str) -> bool:
        # a printed file is there or not; words are being written in this very run
        words = path.endswith(".html") or path in said
        return path in there or (words and (is_chosen(path) or (root / path).exists()))

    made, written = set[str](), 0
    words = (
        (path, text.encode()) for path, text in chain(pages(site, today, exists), said.items())
    )
    for path, data in chain(shown(site), words):
        made.add(path)
        if is_chosen(path) and _differs(root / path, data):
            files.write(root / path, data)
            written += 1
    return made, written


def _differs(path: Path, data: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != data


def _remove(root: Path, wanted: Set[str], choice: Choice) -> int:
    """Remove from the site what belongs there no longer, and what a killed run left half done.

    Where only a part was asked for, nothing goes that a page outside that part may still offer.
    """
    site = root / SITE
    gone = [path for path in site.rglob("*") if path.is_file()]
    gone = [path for path in gone if path.relative_to(site).as_posix() not in wanted]
    gone = [path for path in gone if _is_asked(path.relative_to(site).parts, choice)]
    for path in gone:
        path.unlink()
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return len(gone)


def _is_asked(parts: tuple[str, ...], choice: Choice) -> bool:
    tag, slug = (*parts, "", "")[:2]
    return choice.everything or choice.takes(tag, slug, editions()[0].name, "html")


def _held(site: Site) -> dict[tuple[str, str], list[str]]:
    """Return the languages in which a guide is not complete, by guide and state."""
    found: dict[tuple[str, str], list[str]] = {}
    for slug, by_tag in site.standings.items():
        for tag, standing in by_tag.items():
            if standing.state != "complete":
                found.setdefault((slug, standing.state), []).append(tag)
    return found

"""A guide and a reason → its guide.toml says that it was withdrawn; what is wrong where it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .. import files, settings
from ..model import Place, Problem, SourceError
from . import ledger
from .guides import refuse_undeclared
from .sources import Sources


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """What is to be said of a withdrawn guide: why, and which guide to read instead ("": none)."""

    reason: str
    replaced_by: str = ""


def withdraw(sources: Sources, slug: str, today: date, said: Withdrawing) -> str:
    """Write [withdrawn] into a guide's guide.toml, whole or not at all; return the file's path.

    Everything else in it stays as it was. Undone by taking that table out. Raises SourceError
    for a guide that is not there, that was withdrawn already or cannot be read, for a
    replacement that nobody could read, and for a reason that is none.
    """
    _refuse(sources, slug, said)
    path = f"sources/{slug}/guide.toml"
    place = Place(path, 1)
    try:
        old = files.read(sources.root / path, path)
        new = settings.withdrawn(
            old, path, sources.locale.tag, today, said.reason.strip(), said.replaced_by
        )
        _, colophon = settings.guide(new, path, sources.locale.tag)
        refuse_undeclared(colophon.segments(), sources.names)
    except SourceError as error:
        raise SourceError(error.place, error.message, "not-withdrawn") from error
    with ledger.alone(sources.root):
        if not files.replace(sources.root / path, old, new):
            message = "somebody else is writing this file; close it elsewhere and run this again"
            raise SourceError(place, message, "busy")
    return path


def _refuse(sources: Sources, slug: str, said: Withdrawing) -> None:
    """Refuse what cannot be meant."""
    known = {*sources.guides, *sources.broken}
    for name in (slug, said.replaced_by):
        if name and name not in known:
            message = f"there is no guide {name}; there are {', '.join(sorted(known))}"
            raise SourceError(Place("sources", 1), message, "no-guide")
    place = Place(f"sources/{slug}/guide.toml", 1)
    if (sources.root / "sources" / slug).is_symlink():
        message = "a guide is a folder, not a link to another place"
    elif _is_withdrawn(sources, slug):
        message = f"{slug} is withdrawn already; to change what is said, edit [withdrawn] here"
    elif not said.reason.strip():
        message = 'say why, in words that a reader understands: --reason "The law has changed."'
    elif said.replaced_by == slug:
        message = f"{slug} cannot be replaced by itself"
    elif said.replaced_by in sources.broken or _is_withdrawn(sources, said.replaced_by):
        message = f"{said.replaced_by} cannot replace it: nobody can read that guide either"
    else:
        return
    raise SourceError(place, message, "not-withdrawn")


def _is_withdrawn(sources: Sources, slug: str) -> bool:
    known = {**sources.broken, **{name: guides[0] for name, guides in sources.guides.items()}}
    return slug in known and known[slug].colophon.withdrawn is not None


def unreplaced(sources: Sources) -> Iterator[Problem]:
    """Yield a problem where a withdrawn guide sends its readers to one that is not there."""
    for slug, guides in sources.guides.items():
        gone = guides[0].colophon.withdrawn
        known = {*sources.guides, *sources.broken} - {slug}
        if gone and gone.replaced_by and gone.replaced_by not in known:
            named = f"there are {', '.join(sorted(known))}" if known else "there is no other"
            message = f"no guide {gone.replaced_by} can be read in place of this one; {named}"
            yield Problem(gone.place, "lost-guide", "error", message)

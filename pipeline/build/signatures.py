"""locale/<tag>/reviews.toml → who has signed what in a language, and what is wrong there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .. import files, reviews, settings
from ..model import ROLES, Catalogue, Entry, Place, Policy, Problem, Review, SourceError

NAMED = 8  # lines that a finding names; whoever has more to look at begins with these


def name(folder: str) -> str:
    """Return the path of a language's signatures, relative to the project."""
    return f"locale/{folder}/reviews.toml"


def read_reviews(root: Path, folder: str) -> dict[str, tuple[Review, ...]]:
    """Read who signed what in a language, by guide. Raises SourceError at a line that is wrong."""
    path = root / name(folder)
    if not path.exists():
        return {}
    return settings.reviews(files.read(path, name(folder)), name(folder))


def known_reviews(
    root: Path, folder: str
) -> tuple[Mapping[str, tuple[Review, ...]], list[Problem]]:
    """Read the same; a file that cannot be read costs its signatures, and nothing else."""
    try:
        return read_reviews(root, folder), []
    except SourceError as error:
        return {}, [error.problem]


def findings(
    catalogues: Mapping[str, Catalogue],
    found: Mapping[str, tuple[Review, ...]],
    known: Collection[str],
    policy: Policy,
) -> Iterator[Problem]:
    """Yield what a person should look at of a language's signatures.

    Those of a guide that is not there, of `known` ones; those that do not count; and the
    sentences of a signed translation that nobody has signed, in any role that was signed once.
    """
    for slug, signatures in found.items():
        if slug not in known:
            message = f"no guide is called {slug}; if it has a new name, rename it in this file"
            yield Problem(signatures[0].place, "lost-guide", "review", message)
        elif slug in catalogues:
            yield from _uncounted(catalogues[slug], signatures, policy)
            yield from _lapsed(catalogues[slug], signatures, policy)


def _uncounted(
    catalogue: Catalogue, signatures: tuple[Review, ...], policy: Policy
) -> Iterator[Problem]:
    own = [one for one in signatures if reviews.translated_by(catalogue, one.reviewer)]
    if own and not policy.reviewer_may_translate:
        message = (
            f"{own[0].reviewer} is the last translator of {catalogue.path}, so these"
            f" {len(own)} signatures do not count; ask somebody else to sign"
        )
        yield Problem(own[0].place, "own-review", "review", message)


def _lapsed(
    catalogue: Catalogue, signatures: tuple[Review, ...], policy: Policy
) -> Iterator[Problem]:
    signed = reviews.signed(catalogue, signatures, policy)
    usable = [entry for entry in catalogue.entries if entry.usable]
    for role in ROLES:
        keys = reviews.in_roles(signed, (role,))
        bare = [entry for entry in usable if entry.key not in keys]
        if keys and bare:
            message = (
                f"changed or new since the rest was signed ({role}): {len(bare)} of {len(usable)}"
                f" translations; look at {_lines(bare)}, then sign again with `kyr review`"
            )
            yield Problem(bare[0].place, "lapsed-review", "review", message)


def _lines(entries: list[Entry]) -> str:
    named = ", ".join(str(entry.place.line) for entry in entries[:NAMED])
    more = f" and {len(entries) - NAMED} more" if len(entries) > NAMED else ""
    return f"line {named}" if len(entries) == 1 else f"lines {named}{more}"


def write_reviews(
    root: Path, folder: str, slug: str, before: bytes | None, new: Sequence[Review]
) -> bool:
    """Write the signatures of a guide where they changed; return whether they did.

    `before` is what the file held when it was read, None where there was none. Raises SourceError
    where somebody has written it since.
    """
    after = settings.signed(before or b"", name(folder), slug, new)
    if after == before or not (before or new):
        return False
    if not files.replace(root / name(folder), before, after):
        message = "somebody else is writing this file; close it elsewhere and run this again"
        raise SourceError(Place(name(folder), 1), message, "busy")
    return True


def carry(
    root: Path, folder: str, slug: str, pairs: Iterable[tuple[Entry, Entry]]
) -> Iterator[str]:
    """Sign the words that carried over where those before them are signed; yield what was written.

    To be done before the catalogue is written: whoever is killed between has both. `pairs` are
    (entry before, entry after); they are not asked for where nobody has signed anything.
    """
    path = root / name(folder)
    if not path.exists():
        return
    if both := list(pairs):
        before = files.read(path, name(folder))
        found = settings.reviews(before, name(folder)).get(slug, ())
        if write_reviews(root, folder, slug, before, reviews.carried(found, both)):
            yield name(folder)

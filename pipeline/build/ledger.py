"""What the last run made, and from what: output/.kyr/ledger.json. Content decides, never dates."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .. import files
from ..model import Place, Problem, SourceError

PROGRAM = Path(__file__).parents[1]
KEPT = "output/.kyr"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The keys and digests of what was made.

    `printed` maps a file below output/ to the key it was printed from and its SHA-256. `whole`
    is what a complete run was made from, with every file it left and the days that matter.
    """

    printed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    whole: Mapping[str, object] = field(default_factory=dict)


def read_ledger(root: Path) -> Ledger:
    """Read the ledger; an empty one where there is none or it cannot be read: all is made anew."""
    try:
        said = json.loads((root / KEPT / "ledger.json").read_bytes())
        printed = {name: (key, digest) for name, (key, digest) in said["printed"].items()}
        return Ledger(printed, said["whole"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Ledger()


def write_ledger(root: Path, ledger: Ledger) -> None:
    """Write the ledger, whole."""
    said = {"printed": dict(sorted(ledger.printed.items())), "whole": ledger.whole}
    files.write(root / KEPT / "ledger.json", json.dumps(said, indent=0).encode())


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keep others from writing here meanwhile.

    Raises SourceError where somebody else is at it, and where output/ leads out of the project:
    what lies elsewhere is neither written over nor removed.
    """
    files.refuse_links(root, "output")
    with files.lock(root / KEPT / "lock") as ours:
        if not ours:
            message = "somebody else is at work in this project; wait until they have finished"
            raise SourceError(Place("output", 1), message, "busy")
        yield


def inputs(root: Path, *others: str) -> str:
    """Return a digest of all that a run is made from: sources/, locale/, the program, `others`."""
    parts = [part for home in (root / "sources", root / "locale", PROGRAM) for part in _files(home)]
    return files.digest(*parts, *others)


def _files(folder: Path) -> Iterator[bytes]:
    """Yield the name and the digest of each file: file by file, whatever their size."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix != ".pyc":
            yield os.fsencode(path.relative_to(folder))
            yield _digest(path)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def is_current(root: Path, ledger: Ledger, made_from: str, today: date) -> int:
    """Return how many files a complete run left, where nothing at all has changed since; else 0.

    The day matters only by what it decides: whether a date of the sources has passed.
    """
    whole = ledger.whole
    left = whole.get("files")
    if whole.get("from") != made_from or not isinstance(left, dict) or not left:
        return 0
    passed = {str(day): date.fromisoformat(str(day)) < today for day in _days(whole)}
    if passed != whole.get("passed"):
        return 0
    if set(left) != set(present(root)):
        return 0
    return len(left) if all(digest_of(root / name) == left[name] for name in left) else 0


def _days(whole: Mapping[str, object]) -> list[str]:
    passed = whole.get("passed")
    return list(passed) if isinstance(passed, dict) else []


def whole_run(
    root: Path, made_from: str, days: Sequence[date], today: date, problems: Sequence[Problem]
) -> dict[str, object]:
    """Return what to remember of a complete run."""
    return {
        "from": made_from,
        "passed": {day.isoformat(): day < today for day in sorted(set(days))},
        "files": {name: digest_of(root / name) for name in present(root)},
        "problems": [
            [p.place.path, p.place.line, p.check, p.severity, p.message] for p in problems
        ],
    }


def remembered(ledger: Ledger) -> tuple[Problem, ...]:
    """Return the problems of the last complete run: nothing has changed, so they still stand."""
    said = ledger.whole.get("problems")
    rows = said if isinstance(said, list) else []
    return tuple(Problem(Place(path, line), *rest) for path, line, *rest in rows)


def present(root: Path) -> list[str]:
    """Return the files of a published site and report, relative to the project."""
    output = root / "output"
    found = [path for part in ("site", "report") for path in (output / part).rglob("*")]
    return sorted(path.relative_to(root).as_posix() for path in found if path.is_file())


def digest_of(path: Path) -> str:
    """Return a file's SHA-256, "" where there is none."""
    return _digest(path).hex() if path.is_file() else ""

"""reviews.toml ⇄ signatures, by guide. What a person wrote there stays where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from ..model import ROLES, Place, Review, SourceError
from .names import fault_of_reviewer, identity
from .table import Table, table_of, tables

KEYS = ("entry", "words", "reviewer", "role", "date")
OWN = re.compile(rf"[ \t]*['\"]?({'|'.join(KEYS)})\b")
COMMENT = re.compile(r"[ \t]*#")
HEAD = """\
# Who has signed which words of the translations in this folder, in which role, and when.
# Written by `kyr review`. A signature is about these very words: change the sentence or its
# translation and it lapses. Names stand on the pages; a pseudonym is welcome.
"""


def reviews(data: bytes, path: str) -> dict[str, tuple[Review, ...]]:
    """Read reviews.toml: the signatures of each guide, in the order of the file.

    Each is a table of its own, [[guide]]. Raises SourceError at the line of a digest that is
    none, of a role that nobody knows, and of a person who signs in two roles: two keys in one
    hand are one key.
    """
    top = table_of(data, path)
    found = {guide: tuple(map(_review, _tables(top, guide))) for guide in top.values}
    roles: dict[str, Review] = {}
    for review in sorted((r for one in found.values() for r in one), key=lambda r: r.place):
        first = roles.setdefault(identity(review.reviewer), review)
        if first.role != review.role:
            message = (
                f"{review.reviewer} signs as {review.role} here and as {first.role} in line"
                f" {first.place.line}; one person holds one role in a language"
            )
            raise SourceError(review.place, message, "settings")
    return found


def _tables(top: Table, guide: str) -> list[Table]:
    found = tables(top, guide)
    if not all(table.text.lstrip().startswith("[[") for table in found):
        message = f"each signature should be a table of its own, under a line [[{guide}]]"
        raise top.refuse(guide, message)
    return found


def _review(table: Table) -> Review:
    table.only(*KEYS)
    entry = table.need("entry", str)
    if not re.fullmatch("[0-9a-f]{16}", entry):
        message = "`entry` should be 16 digits from 0 to 9 and a to f, as `kyr review` writes them"
        raise table.refuse("entry", message)
    reviewer = table.need("reviewer", str)
    if fault := fault_of_reviewer(reviewer):
        raise table.refuse("reviewer", f"`reviewer`: {fault}")
    return Review(
        entry=entry,
        words=table.need("words", str),
        reviewer=reviewer,
        role=table.one_of("role", ROLES),
        date=table.need("date", date),
        place=table.place(),
    )


def signed(data: bytes, path: str, guide: str, new: Sequence[Review]) -> bytes:
    """Return the file with these signatures under a guide; every other line stays as it is.

    One that stands in the file, by its line, is kept, or gets a new digest and day in place; one
    that is not among `new` goes; one without a line is added below the one before it. Comments
    stay. Raises SourceError where the file cannot be read, or not be changed line by line.
    """
    old = reviews(data, path)
    lines = (data.decode("utf-8-sig") if data else HEAD).split("\n")
    starts = sorted(review.place.line for one in old.values() for review in one)
    mine = {review.place.line: review for review in old.get(guide, ())}
    kept = {review.place.line: review for review in new if review.place.line}
    added, last = _added(guide, new)
    out = lines[: starts[0] - 1] if starts else lines
    for start, end in pairwise([*starts, len(lines) + 1]):
        own, rest = _apart(lines[start - 1 : end - 1])
        if start in mine and start not in kept:
            own, rest = [line for line in own if COMMENT.match(line)], rest[rest[:1] == [""] :]
        elif start in mine:
            own = [_renewed(line, mine[start], kept[start]) for line in own]
        out += [*own, *added.get(start, ()), *rest]
    done = "\n".join([*_closed(out), *last[1:], ""] if last else out).encode()
    if list(reviews(done, path).get(guide, ())) != list(new):
        message = "this file cannot be changed line by line; write one key on each line"
        raise SourceError(Place(path, 1), message, "settings")
    return done


def _added(guide: str, new: Sequence[Review]) -> tuple[dict[int, list[str]], list[str]]:
    """Return the lines to add below each signature, by its line, and those for the file's end."""
    added: dict[int, list[str]] = {}
    after = 0
    for review in new:
        after = review.place.line or after
        if not review.place.line:
            added.setdefault(after, []).extend(_written(guide, review))
    return added, added.pop(0, [])


def _written(guide: str, review: Review) -> list[str]:
    said = {"words": review.words, "reviewer": review.reviewer}
    texts = {key: text.replace("\\", r"\\").replace('"', r"\"") for key, text in said.items()}
    return [
        "",
        f"[[{guide}]]",
        f'entry = "{review.entry}"',
        *(f'{key} = "{text}"' for key, text in texts.items()),
        f'role = "{review.role}"',
        f"date = {review.date.isoformat()}",
    ]


def _apart(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return a signature's own lines, to the last of its keys, and what follows: comments, gaps."""
    last = max(number for number, line in enumerate(lines) if not number or OWN.match(line))
    return lines[: last + 1], lines[last + 1 :]


def _renewed(line: str, was: Review, now: Review) -> str:
    line = line.replace(was.entry, now.entry) if line.lstrip().startswith("entry") else line
    old, new = was.date.isoformat(), now.date.isoformat()
    return line.replace(old, new, 1) if line.lstrip().startswith("date") else line


def _closed(lines: list[str]) -> list[str]:
    """Return lines without blank ones at their end, and one blank line after them."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return [*lines, ""] if lines else []

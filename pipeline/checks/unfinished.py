"""Every sentence of a catalogue is translated, and none waits for somebody to look at it.

What is missing or waiting is shown in the source language. One line a catalogue says how much of
it a reader meets in a language that is not theirs, so that it is never a surprise.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Catalogue, Entry, Place

SEVERITY = "review"
_EMPTY = Entry("You can ask.", ("",), place=Place("x.po", 7))
_FUZZY = Entry("You may ask.", ("Puede.",), flags=("fuzzy",), place=Place("x.po", 9))
_GONE = Entry("You did ask.", ("",), obsolete=True)
GOOD = [
    Catalogue("es", Entry(""), (Entry("Yes", ("Sí",)), _GONE)),
    Catalogue("es", Entry(""), (_EMPTY,)),
]
BAD = [
    Catalogue("es", Entry(""), (Entry("Yes", ("Sí",)), _EMPTY)),
    Catalogue("es", Entry(""), (Entry("Yes", ("Sí",)), _FUZZY)),
]


def check(catalogue: Catalogue) -> Iterator[str]:
    """Count the entries that are not usable, and say where the first of each kind stands.

    Of a catalogue that nobody has begun, nothing is said: none of it is published.
    """
    if not any(entry.usable or entry.fuzzy for entry in catalogue.entries):
        return
    waiting = [entry for entry in catalogue.entries if not entry.usable and not entry.obsolete]
    fuzzy = [entry for entry in waiting if entry.fuzzy]
    empty = [entry for entry in waiting if not entry.fuzzy]
    said = [
        *_counted(empty, "not translated"),
        *_counted(fuzzy, "fuzzy, to be looked at and the mark taken away"),
    ]
    if said:
        yield f"of {_all(catalogue)} sentences {' and '.join(said)}"


def _counted(entries: list[Entry], what: str) -> Iterator[str]:
    if entries:
        verb = "is" if len(entries) == 1 else "are"
        yield f"{len(entries)} {verb} {what} (the first at line {entries[0].place.line})"


def _all(catalogue: Catalogue) -> int:
    return sum(not entry.obsolete for entry in catalogue.entries)

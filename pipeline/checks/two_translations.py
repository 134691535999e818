"""One sentence of the source is translated in one way in all guides.

A reader who meets two wordings looks for the difference between them, and there is none. A
sentence that differs only in a full stop or a capital is the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import locales, markdown
from ..model import Entry, Place

SEVERITY = "review"
WORDS = 2  # a single word may be a verb here and a noun there: "may", "May"
ENDS = ("", ".", ":", "!")
_ONE, _TWO = (
    Entry("Ask for help", ("Pida ayuda",)),
    Entry("Ask for help.", ("Solicite asistencia.",)),
)
_SAME = Entry("Ask for help.", ("Pida ayuda.",))
_NOUN = Entry("light", ("luz",), msgctxt="a lamp")
GOOD = [
    (_SAME, {"Ask for help": (_ONE,), "Ask for help.": (_SAME,)}),
    (_NOUN, {"light": (_NOUN, Entry("light", ("ligero",), msgctxt="a weight"))}),
]
_OTHER = Entry("Ask for help.", ("Pida ayuda",), place=Place("another.po", 9))
BAD = [
    (_TWO, {"Ask for help": (_ONE,), "Ask for help.": (_TWO,)}),
    (_TWO, {"Ask for help.": (_OTHER, _TWO)}),
]


def check(entry: Entry, asked: Mapping[str, tuple[Entry, ...]]) -> Iterator[str]:
    """Compare with the entries that ask for the same words, and have no context of their own.

    They may stand in another catalogue of the language. Only those before this one are compared,
    so that a pair is one line.
    """
    if entry.msgctxt is not None or len(locales.words(markdown.prose(entry.msgid))) < WORDS:
        return
    ours = _words(entry.msgstr[0])
    for same in sorted(_variants(entry.msgid)):
        for other in asked.get(same, ()):
            if _before(other, entry) and other.msgctxt is None and _words(other.msgstr[0]) != ours:
                where = _where(other.place, entry.place)
                yield f"{other.msgid[:60]!r} is translated differently ({where}); which is right?"


def _before(other: Entry, entry: Entry) -> bool:
    if other.place.path != entry.place.path:
        return True
    return other.msgid != entry.msgid and other.place.line <= entry.place.line


def _where(there: Place, here: Place) -> str:
    return f"line {there.line}" if there.path == here.path else f"{there.path}:{there.line}"


def _variants(msgid: str) -> set[str]:
    """Return the ways of writing the same words: with another end, or another first letter."""
    bare = msgid.rstrip(".:!")
    starts = {bare, bare[:1].lower() + bare[1:], bare[:1].upper() + bare[1:]}
    return {msgid, *(start + end for start in starts for end in ENDS)}


def _words(text: str) -> list[str]:
    return [word.lower() for word in locales.words(markdown.prose(text))]

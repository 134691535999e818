"""One sentence of the source is translated in one way throughout a guide.

A reader who meets two wordings looks for the difference between them, and there is none. A
sentence that differs only in a full stop or a capital is the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import locales, markdown
from ..model import Entry

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
BAD = [(_TWO, {"Ask for help": (_ONE,), "Ask for help.": (_TWO,)})]


def check(entry: Entry, asked: Mapping[str, tuple[Entry, ...]]) -> Iterator[str]:
    """Compare with the entries that ask for the same words, and have no context of their own."""
    if entry.msgctxt is not None or len(locales.words(markdown.prose(entry.msgid))) < WORDS:
        return
    ours = _words(entry.msgstr[0])
    for same in _variants(entry.msgid) - {entry.msgid}:
        for other in asked.get(same, ()):
            before = other.place.line <= entry.place.line  # so that a pair is one line
            if before and other.msgctxt is None and _words(other.msgstr[0]) != ours:
                where = f"line {other.place.line}"
                yield f"{other.msgid[:60]!r} is translated differently ({where}); which is right?"


def _variants(msgid: str) -> set[str]:
    """Return the ways of writing the same words: with another end, or another first letter."""
    bare = msgid.rstrip(".:!")
    starts = {bare, bare[:1].lower() + bare[1:], bare[:1].upper() + bare[1:]}
    return {start + end for start in starts for end in ENDS}


def _words(text: str) -> list[str]:
    return [word.lower() for word in locales.words(markdown.prose(text))]

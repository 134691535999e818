"""Two different sentences of the source have two different translations.

Where "you must" and "you must not" are translated alike, one of them is wrong, and the reader
cannot know which.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import locales, markdown
from ..model import Entry

SEVERITY = "review"
WORDS = 4  # shorter ones may well be said in the same way: "Who can help", "Who may help you"
# What turns a sentence round: alike in translation, these are never two ways to say one thing.
TURNS = (
    {"no", "not", "never", "nobody", "none", "nothing", "without", "cannot", "can't", "don't"}
    | {"doesn't", "mustn't", "won't", "isn't", "aren't", "must", "may", "should", "only", "unless"}
    | {"before", "after", "less", "more"}
)
# Words that may stand for one another, or be left out, and nothing is said otherwise.
EMPTY = {"a", "an", "the", "it", "this", "that", "something"}
_MUST = Entry("You must go.", ("Debe ir.",))
_NOT = Entry("You must not go.", ("Debe ir.",))
_IT = Entry("If it goes wrong", ("Si algo va mal",))
_SOMETHING = Entry("If something goes wrong", ("Si algo va mal",))
_TITLE = Entry("Your rights in hospital here", ("Sus derechos",))
_TITLED = Entry("Your rights in hospital here:", ("Sus derechos",))
GOOD = [
    (_MUST, {"Debe ir.": (_MUST,)}),
    (_SOMETHING, {"Si algo va mal": (_IT, _SOMETHING)}),
    (_TITLE, {"Sus derechos": (_TITLE, _TITLED)}),
]
BAD = [
    (_NOT, {"Debe ir.": (_MUST, _NOT)}),
    (_MUST, {"Debe ir.": (_NOT, _MUST)}),
]


def check(entry: Entry, alike: Mapping[str, tuple[Entry, ...]]) -> Iterator[str]:
    """Compare an entry's words with those of the ones before it that have the same msgstr.

    What counts is their number, and the words that turn a meaning; "it" or "the" counts for none.
    """
    ours = _words(entry)
    for other in alike.get(entry.msgstr[0], ()):
        theirs = _words(other)
        turned = (set(ours) ^ set(theirs)) & TURNS
        long = min(len(ours), len(theirs)) >= WORDS
        if other is entry:
            break
        if ours != theirs and (turned or long):
            where = f"line {other.place.line}"
            yield f"{other.msgid[:60]!r} ({where}) is translated alike; which of the two is wrong?"
            break


def _words(entry: Entry) -> list[str]:
    said = (word.lower().replace("’", "'") for word in locales.words(markdown.prose(entry.msgid)))
    return [word for word in said if word not in EMPTY]

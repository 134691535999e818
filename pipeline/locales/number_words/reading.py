"""The tables of number words → look-up by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from .europe import EUROPE
from .world import GROWN, TOGETHER, WORLD

TABLES = {**EUROPE, **WORLD}
STEPS = {"+": 1, "~": 10, "^": 100, "": 0}
_HEAD = re.compile(r"(x?)([\d.]+)([+~^]?)(\??)")
# One letter in several shapes, as keyboards have them: both sides of every comparison pass here.
_LETTERS = str.maketrans("أإآٱىيكھةێۆ’ʼ‘`", "ااااییکههێۆ''''", "\u0640\u00ad")


@dataclass(frozen=True, slots=True)
class Word:
    """What one word says: its numbers, and whether it is sure to mean a number.

    `times` words multiply the number before them; a `joins` word stands between two of a number.
    """

    numbers: tuple[Decimal, ...] = ()
    sure: bool = False
    times: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    whole: Mapping[str, Word]
    begins: tuple[tuple[str, Word], ...]
    ends: tuple[tuple[str, Word], ...]


def words_of(text: str, tag: str) -> list[tuple[str, Word | None]]:
    """Return the words of a text, each with what it says in the language; None for no number.

    A sign that ends a thought stands among them as a word that says nothing.
    """
    language = tag.partition("-")[0]
    there = _table(language)
    if there is None:
        return []
    words = _split(text)
    if language in TOGETHER:
        words = [part for word in words for part in _cut(word, there)]
    return [(word, _look(word, language)) for word in words]


def known(tag: str) -> bool:
    """Return whether the language's number words are in the tables."""
    return tag.partition("-")[0] in TABLES


class _Shapes(dict[int, str]):
    """Each character as it is compared: letters and marks stay, joints become spaces."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = unicodedata.category(char)
        if kind == "Cf" and char != "\u200c":
            shown = ""  # joiners and direction marks
        elif kind[0] == "L" or kind in {"Mc", "Mn"} or char == "'":
            # the short vowels of Arabic, which people write or leave out
            shown = "" if 0x064B <= code <= 0x0652 else char
        else:
            shown = " " if char in " \n\t\u00a0\u202f\u200c-\u2010\u2011" else " . "
        self[code] = shown
        return shown


_SHAPES = _Shapes()


def shape(text: str) -> str:
    """Return words as they are compared: one letter for those that keyboards have twice."""
    return unicodedata.normalize("NFC", text.translate(_LETTERS)).casefold()


def _split(text: str) -> list[str]:
    return shape(text).translate(_SHAPES).split()


def _cut(word: str, there: _Table) -> list[str]:
    """Return the number words that a word is made of, or the word where it is made of others."""
    whole = there.whole
    if word in whole or not any(word.startswith(part) for part in whole):
        return [word]
    ways: dict[int, list[str]] = {0: []}
    for end in range(2, len(word) + 1):
        for start in [at for at in ways if word[at:end] in whole and end - at > 1]:
            ways.setdefault(end, [*ways[start], word[start:end]])
    return ways.get(len(word), [word])


@lru_cache(maxsize=50_000)  # a language's guides say the same few thousand words again and again
def _look(word: str, language: str) -> Word | None:
    """Return what a word says: as it stands, then without what has grown on to it."""
    there = _table(language)
    if there is None:
        return None
    word = word.strip("'")
    for one in (word, word.rpartition("'")[2]):  # l'un, d'une
        if found := there.whole.get(one):
            return found
    before, after = GROWN.get(language, ((), ()))
    cut = [word.removeprefix(part) for part in before if word.startswith(part)] or []
    for one in [*cut, word]:
        if found := there.whole.get(one):
            return found
        for end in after:
            if one.endswith(end) and (found := there.whole.get(one.removesuffix(end))):
                return found
    for start, meant in there.begins:
        if word.startswith(start):
            return meant
    for end, meant in there.ends:
        if word.endswith(end) and len(word) > len(end) + 2:
            return meant
    return None


@cache
def _table(language: str) -> _Table | None:
    if language not in TABLES:
        return None
    said: dict[str, Word] = {}
    for word, meant in table(language):
        shaped = shape(word)
        said[shaped] = _both(said[shaped], meant) if shaped in said else meant
    return _Table(
        {word: meant for word, meant in said.items() if "*" not in word},
        tuple((w[:-1], meant) for w, meant in said.items() if w.endswith("*")),
        tuple((w[1:], meant) for w, meant in said.items() if w.startswith("*")),
    )


def _both(one: Word, other: Word) -> Word:
    """Return a word that says several things, and so is sure of none but its first sure one."""
    numbers = tuple(dict.fromkeys((*one.numbers, *other.numbers)))
    return Word(numbers, one.sure and other.sure, one.times or other.times)


def table(language: str) -> Iterator[tuple[str, Word]]:
    """Yield each word of a language's table with what it says there, as it is typed."""
    for group in TABLES[language].split(";"):
        head, *rest = group.split()
        if head == "&":
            yield from ((word, Word(joins=True)) for word in rest)
            continue
        found = _HEAD.fullmatch(head)
        if not found:
            raise ValueError(f"{head!r} is no number of a table of words")
        number, step = Decimal(found[2]), STEPS[found[3]]
        for place, word in enumerate(rest):
            meant = Word((number + place * step,), not found[4], bool(found[1]))
            yield from ((one, meant) for one in word.split("/") if one)

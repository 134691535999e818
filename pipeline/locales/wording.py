"""A text → its words, folded so that two spellings of one word are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..model import Locale
from .letters import UNSPACED

# Vowel marks, the Arabic stretching stroke, joiners and soft hyphens: a word is the same without.
_UNHEARD = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060]")
# Apostrophes; and the two shapes of heh that Sorani is typed with.
_SAME = str.maketrans("\u2019\u2018\u02bc\u02bb\u02b9\uff07\u06be", "''''''\u0647")

# A full stop of any script we meet, what closes after it, and a space where the script has them.
_END = re.compile(r"(?<=[.!?؟۔।።])[\"'”’»)\]]*\s+|(?<=[。！？])[”」』）]*|\n+")


class _Spaced(dict[int, int]):
    """Each character of a word, which stays; a space for every other."""

    def __missing__(self, code: int) -> int:
        of_word = code == ord("'") or unicodedata.category(chr(code))[0] in "LMN"
        self[code] = shown = code if of_word else ord(" ")
        return shown


_SPACED = _Spaced()


def folded(text: str) -> str:
    """Return a text composed (NFC), caseless, without vowel marks, with straight apostrophes.

    >>> folded("N\u2019EST PAS")
    "n'est pas"
    """
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return _UNHEARD.sub("", composed).translate(_SAME)


@lru_cache(maxsize=4096)
def heard(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, in order; an apostrophe within a word belongs to it.

    Where a script puts no space between words (Han, Thai), a run of letters is one word.

    >>> heard("Don't go: 2 rights!")
    ("don't", 'go', '2', 'rights')
    """
    spaced = folded(text).translate(_SPACED)
    return tuple(word for word in (part.strip("'") for part in spaced.split()) if word)


def length(text: str, locale: Locale) -> int:
    """Return how many words a text has; its letters where a script does not part words."""
    found = heard(text)
    return sum(map(len, found)) if locale.script in UNSPACED else len(found)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, in order, as they stand.

    >>> sentences("Go. Do not stay!")
    ('Go.', 'Do not stay!')
    """
    return tuple(part for part in _END.split(text) if heard(part))

"""A translation is about as long as its language makes such a sentence.

Half of it may have been cut off by a form or a phone, or an e-mail pasted into its place: a road
sign once carried, in Welsh, a translator's note that she was away.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
_WELSH = Locale("cy", "Cymraeg", "Welsh", "ltr", "Latn", "0123456789", "nplurals=6; plural=n;")
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_LONG = "You can ask for a copy of the notes that were written about you in the hospital."
_SAID = "Gallwch ofyn am gopi o’r nodiadau a ysgrifennwyd amdanoch chi yn yr ysbyty."
GOOD = [(Entry(_LONG, (_SAID,)), _WELSH, _ENGLISH), (Entry("No", ("Nac ydw",)), _WELSH, _ENGLISH)]
BAD = [
    (Entry(_LONG, ("Gallwch ofyn",)), _WELSH, _ENGLISH),
    (Entry("No entry for lorries", (_SAID,)), _WELSH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Count letters and compare with what is usual.

    Words of the source are names and terms: they neither shorten a translation nor lengthen it.

    What is usual was measured from English; for guides written in another language it is silent.
    """
    if entry.plural or not locales.is_english(source):
        return
    words = locales.words(markdown.prose(entry.msgid))
    said = locales.words(markdown.prose(entry.msgstr[0]))
    letters, found = _letters(words), _letters(said)
    theirs, ours = set(words), set(said)
    least = locales.bounds(_letters(word for word in words if word not in ours), locale)
    most = locales.bounds(letters, locale)
    if least and found < least[0]:
        yield f"this is very short: {found} letters, the source {letters}; add what is missing"
    elif most and _letters(word for word in said if word not in theirs) > most[1]:
        yield f"this is very long: {found} letters, the source {letters}; take out what is extra"


def _letters(words: Iterable[str]) -> int:
    return sum(map(_of_word, words))


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> int:
    return sum(unicodedata.category(char)[0] in "LNM" for char in word)

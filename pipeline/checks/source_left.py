"""No part of the source's sentence is left in the translation.

Half a sentence in another language is worse than a whole one: the reader cannot know whether the
part they miss was the one that mattered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from .. import locales, markdown
from ..model import Entry, Glossary, Locale, Term

SEVERITY = "review"
# So many words in a row, of which two are no part of a name; fewer are terms, in any language.
RUN, PLAIN = 4, 2
# In another script fewer tell: a term that the reader will meet may stand there, but no "an" or
# "the" with it. In brackets a word explains the one before it.
APART = 3
GAP = " ʘ "  # a letter of no language that we know: what stands around it is not in a row
CODE = re.compile(r"\S*[/_\\@]\S*")  # paths and the like are copied
ASIDE = re.compile(r"[(（\[«“\"„「《][^()（）\[\]]*?[)）\]»”\"」》]")
JOINING = frozenset({"and", "or", "of", "for", "the", "in", "to", "on", "a", "an", "with", "by"})
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_NONE, _KEPT = Glossary(), Glossary((Term("right to remain toolkit", keep=True),))
_ACT = Entry("Read the Mental Health Act 1983.", ("Lisez le Mental Health Act 1983.",))
_TOOLKIT = Entry("Use the right to remain toolkit.", ("Utilisez le right to remain toolkit.",))
_HALF = Entry("You can ask for an interpreter.", ("Vous pouvez ask for an interpreter.",))
GOOD = [
    (Entry("Ask about legal aid.", ("اسأل عن legal aid.",)), _ARABIC, _NONE),
    (Entry("Ask for an advocate.", ("اطلب مدافعًا (advocate).",)), _ARABIC, _NONE),
    (_ACT, _FRENCH, _NONE),
    (_TOOLKIT, _FRENCH, _KEPT),
]
BAD = [
    (_HALF, _FRENCH, _NONE),
    (Entry("Ask for an advocate.", ("اطلب an advocate.",)), _ARABIC, _NONE),
]


def check(entry: Entry, locale: Locale, glossary: Glossary) -> Iterator[str]:
    """Look for words of the source, in the order of the source, that are no names or terms."""
    own = locales.own_scripts(locale)
    if not own:
        return
    source = _words(markdown.prose(entry.msgid))
    kept = tuple(term.source for term in glossary.terms if term.keep)
    for form in entry.msgstr:
        said = CODE.sub(GAP, markdown.prose(form))
        said = _any(kept).sub(GAP, said)
        if _words(said) == source:
            continue
        left = _longest(_words(ASIDE.sub(GAP, said)), source)
        plain = [word for word in left if word.islower() and word not in JOINING]
        small = set(left) & JOINING if "LATIN" not in own else set()
        apart = plain and (small or len(left) >= APART) and "LATIN" not in own
        if apart or (len(left) >= RUN and len(plain) >= PLAIN):
            yield f"{' '.join(left)!r} is left from the source; translate it"


@cache
def _any(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of any of these names, the longest first."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or "(?!)", re.IGNORECASE)


def _words(text: str) -> tuple[str, ...]:
    return locales.words(text)


def _longest(said: Sequence[str], source: Sequence[str]) -> Sequence[str]:
    """Return the longest row of words that both have."""
    best: Sequence[str] = ()
    places: dict[str, list[int]] = {}
    for place, word in enumerate(source):
        places.setdefault(word, []).append(place)
    for start, word in enumerate(said):
        for other in places.get(word, ()):
            size = 1
            while (
                start + size < len(said)
                and other + size < len(source)
                and said[start + size] == source[other + size]
            ):
                size += 1
            if size > len(best):
                best = said[start : start + size]
    return best

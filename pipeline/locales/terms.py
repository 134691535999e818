"""A text and the terms of a glossary → which of them it uses, in whatever form they are bent.

Languages put endings on words, an article before them (Arabic), or change their first letter
(Welsh), and some write no spaces. A term is looked for as each of them writes it, generously: a
word that is there and not seen would be asked for in vain.
"""

from __future__ import annotations

from collections.abc import Iterable

from .wording import folded, words

# Languages whose words may begin with another letter than in the dictionary: Celtic mutation.
MUTATING = {"cy", "ga", "gd", "br", "kw", "gv"}
# What stands before a word and joins it: the article.
ARTICLES = {"ar": "ال", "he": "ה"}
# Languages written without spaces between words.
UNSPACED = {"zh", "yue", "ja", "th", "lo", "km", "my", "dz", "bo", "ksw"}
# What the last word of a term may end in instead: (what goes, what comes), by language.
ENDINGS = {"en": (("", "s"), ("", "es"), ("y", "ies"), ("", "'s"))}


def used(text: str, terms: Iterable[str], tag: str) -> tuple[str, ...]:
    """Return the terms that a text uses as they are written, the longest first.

    A term within a longer one is not used by itself: "legal adviser" is not an "adviser". Upper
    and lower case are one, and so are the singular and the plural where ENDINGS says so.

    >>> used("The Tribunals", ["tribunal", "court"], "en")
    ('tribunal',)
    """
    left = list(words(text))
    found = []
    for term in sorted(terms, key=lambda one: (-len(words(one)), one)):
        asked = words(term)
        at = [n for n in range(len(left)) if asked and _stands(asked, left[n:], tag)]
        for n in at:
            left[n : n + len(asked)] = [""] * len(asked)
        found += [term] if at else []
    return tuple(found)


def _stands(asked: tuple[str, ...], rest: list[str], tag: str) -> bool:
    """Return whether the words of a term stand at the beginning of the rest of a text."""
    here = rest[: len(asked)]
    if len(here) < len(asked) or tuple(here[:-1]) != asked[:-1]:
        return False
    last = asked[-1]
    ends = ENDINGS.get(tag.partition("-")[0], ())
    forms = {last.removesuffix(old) + new for old, new in ends if last.endswith(old)}
    return here[-1] in {last, *forms}


def holds(text: str, phrase: str, tag: str) -> bool:
    """Return whether every word of a phrase is in a text, in some form and any order.

    >>> holds("Decyzja trybunału", "trybunał", "pl"), holds("i dribiwnlys", "tribiwnlys", "cy")
    (True, True)
    """
    language = tag.partition("-")[0]
    if language in UNSPACED:
        return folded(phrase) in folded(text)
    there = words(text)
    return all(any(_stem(word, language) in one for one in there) for word in words(phrase))


def _stem(word: str, language: str) -> str:
    """Return the part of a word that its forms have in common, more or less: ends are cut off."""
    article = ARTICLES.get(language, "")
    word = word.removeprefix(article) if len(word) > 4 else word
    cut = 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 8 else 3
    start = 1 if language in MUTATING and len(word) > 3 else 0
    return word[start : len(word) - cut]

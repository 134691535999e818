"""A text and the terms of a glossary → which of them it uses, in whatever form they are bent.

Languages put endings on words, an article before them (Arabic), or change their first letter
(Welsh), and some write no spaces. A term is looked for as each of them writes it, generously: a
word that is there and not seen would be asked for in vain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from .wording import folded, heard

# Languages whose words may begin with another letter than in the dictionary: Celtic mutation.
MUTATING = {"cy", "ga", "gd", "br", "kw", "gv"}
# What stands before a word and joins it: the article.
ARTICLES = {"ar": "ال", "he": "ה"}
# What may stand before a word and be written as one with it.
_MUTATED = dict.fromkeys(MUTATING, ".{0,3}")
_COMPOUND = dict.fromkeys(("de", "nl", "sv", "da", "nb", "nn", "is", "fi", "et", "hu"), ".*")
BEFORE = {
    **_MUTATED,
    **_COMPOUND,
    **dict.fromkeys(("ti", "am"), ".{0,3}"),
    "ar": "[وف]?[بكل]?(?:ال|ل)?",
    "he": "[והבלמכש]{0,3}",
}
# Languages written without spaces between words.
UNSPACED = {"zh", "yue", "ja", "th", "lo", "km", "my", "dz", "bo", "ksw"}
# What the last word of a term may end in instead: (what goes, what comes), by language.
ENDINGS = {"en": (("", "s"), ("", "es"), ("y", "ies"), ("", "'s"))}


def used(text: str, terms: Iterable[str], tag: str) -> tuple[str, ...]:
    """Return the terms that a text uses as they are written, in order, each once.

    A term within a longer one is not used by itself: "legal adviser" is not an "adviser". Upper
    and lower case are one, and so are the singular and the plural where ENDINGS says so.

    >>> used("The Tribunals", ["tribunal", "court"], "en")
    ('tribunal',)
    """
    return _used(text, tuple(terms), tag.partition("-")[0])


@lru_cache(maxsize=4096)  # three checks ask, of one msgid in every language
def _used(text: str, terms: tuple[str, ...], language: str) -> tuple[str, ...]:
    pattern, meant = _written(terms, language)
    found = pattern.findall(f" {' '.join(heard(text))} ")
    return tuple(dict.fromkeys(meant[form] for form in found))


@lru_cache(maxsize=64)
def _written(terms: tuple[str, ...], language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return a pattern of all forms of these terms, longest first, and which form means which."""
    meant: dict[str, str] = {}
    for term in terms:
        form = " ".join(heard(term))
        for old, new in (("", ""), *ENDINGS.get(language, ())):
            if form and form.endswith(old):
                meant.setdefault(form.removesuffix(old) + new, term)
    longest = sorted(meant, key=lambda form: (-form.count(" "), -len(form), form))
    either = "|".join(map(re.escape, longest)) or "(?!)"
    return re.compile(f"(?<= )(?:{either})(?= )"), meant


def holds(text: str, phrase: str, tag: str) -> bool:
    """Return whether every word of a phrase is in a text, in some form and any order.

    >>> holds("Decyzja trybunału", "trybunał", "pl"), holds("i dribiwnlys", "tribiwnlys", "cy")
    (True, True)
    """
    language = tag.partition("-")[0]
    if language in UNSPACED:
        return folded(phrase) in folded(text)
    there = heard(text)
    return all(any(_stem(word, language) in one for one in there) for word in heard(phrase))


def says(text: str, phrase: str, tag: str) -> bool:
    """Return whether every word of a phrase is in a text as a word of its own, not within another.

    What may stand before it is the language's: an article, a changed first letter, in German the
    rest of a long word. Arabic "mutarjim" is no "tarjuman", though its letters hold those.

    >>> says("مترجم", "ترجم", "ar"), says("وبالترجمان", "ترجمان", "ar")
    (False, True)
    """
    language = tag.partition("-")[0]
    if language in UNSPACED:
        return folded(phrase) in folded(text)
    there = heard(text)
    before = re.compile(BEFORE.get(language, ""))
    return all(
        any(_begins(one, _stem(word, language), before) for one in there) for word in heard(phrase)
    )


def _begins(word: str, stem: str, before: re.Pattern[str]) -> bool:
    at = word.find(stem)
    return at >= 0 and before.fullmatch(word[:at]) is not None


def _stem(word: str, language: str) -> str:
    """Return the part of a word that its forms have in common, more or less: ends are cut off."""
    article = ARTICLES.get(language, "")
    word = word.removeprefix(article) if len(word) > 4 else word
    cut = 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 8 else 3
    start = 1 if language in MUTATING and len(word) > 3 else 0
    return word[start : len(word) - cut]

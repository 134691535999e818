"""A manuscript calls a thing what the glossary calls it.

Two words for one thing are two things to a reader who meets them in translation, and each is
looked up, asked about and worried over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Glossary, Locale, Place, Segment, Term

QUOTED = re.compile(r"[\"“‘][^\"“”‘’]{1,40}[\"”’]")  # what others say: named, not used
SEVERITY = "review"
_HERE = Place("a.md", 1)
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_TERMS = Glossary((Term("nearest relative", avoid=("next of kin", "relative")),))
GOOD = [
    (Segment("Ask your nearest relative.", "en", _HERE), _TERMS, _ENGLISH),
    (Segment("Some people say “next of kin”.", "en", _HERE), _TERMS, _ENGLISH),
]
BAD = [
    (Segment("Ask your next of kin.", "en", _HERE), _TERMS, _ENGLISH),
    (Segment("Relatives may come.", "en", _HERE), _TERMS, _ENGLISH),
]


def check(segment: Segment, glossary: Glossary, locale: Locale) -> Iterator[str]:
    """Look for the words that the glossary avoids, outside quotation marks."""
    instead = {word: term.source for term in glossary.terms for word in term.avoid}
    known = [*instead, *(term.source for term in glossary.terms)]
    said = QUOTED.sub(" ", markdown.prose(segment.text, ""))
    for word in locales.used(said, known, locale.tag):
        if word in instead:
            yield f"the glossary avoids “{word}”; write “{instead[word]}”"

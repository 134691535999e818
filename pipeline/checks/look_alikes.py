"""A word is written in one script: no Latin letter stands for a Cyrillic or Greek one.

The word looks right on paper. A search does not find it, and a screen reader stumbles over it:
who listens to the guide hears another word, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry

# An abbreviation with the language's own ending, as Tatar and Kyrgyz write it.
ENDED = re.compile(r"(?:[A-Z]{2,}|[a-z]{2}(?=['’]))['’]?[^\W\dA-Za-z]+$")
SEVERITY = "review"
ALIKE = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}
GOOD = [
    Entry("Your rights", ("Ваші права",)),
    Entry("a PDF file", ("файл PDF, PDF-файл",)),
    Entry("the URL", ("URLны",)),
]
BAD = [
    Entry("Your rights", ("Ваші прaва",)),
    Entry("Your rights", ("Τα δικαιώμaτά σας",)),
    Entry("Your rights", ("Sus derechоs",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for words with letters of two scripts whose letters look alike."""
    for form in entry.msgstr:
        for word in locales.words(markdown.prose(form)):
            kinds = [locales.script(char) for char in word]
            if len(ALIKE & set(kinds)) > 1 and word not in entry.msgid and not ENDED.match(word):
                odd = min(ALIKE & set(kinds), key=kinds.count)
                letter = next(c for c, kind in zip(word, kinds, strict=True) if kind == odd)
                sign = f"{letter} (U+{ord(letter):04X})"
                yield f"{sign}, in the word {word}, is {odd.capitalize()}; type the word again"

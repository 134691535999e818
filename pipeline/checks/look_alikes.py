"""A word is written in one script: no Latin letter stands for a Cyrillic or Greek one.

The word looks right on paper. A search does not find it, and a screen reader stumbles over it:
who listens to the guide hears another word, or none.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry

SEVERITY = "review"
ALIKE = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}
GOOD = [
    Entry("Your rights", ("Ваші права",)),
    Entry("a PDF file", ("файл PDF, PDF-файл",)),
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
            if len(ALIKE & set(kinds)) > 1 and word not in entry.msgid:
                odd = min(ALIKE & set(kinds), key=kinds.count)
                letter = next(c for c, kind in zip(word, kinds, strict=True) if kind == odd)
                sign = f"{letter} (U+{ord(letter):04X})"
                yield f"in the word {word} the letter {sign} is {odd.capitalize()}; type it again"

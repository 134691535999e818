"""In a language that opens its questions and exclamations, each has its opening mark.

In Spanish the first mark tells the reader, or whoever reads aloud to them, that a question begins;
the word order does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("Who can help?", ("¿Quién puede ayudar?",)), _SPANISH),
    (Entry("You have it.", ("Usted lo tiene.",)), _SPANISH),
]
BAD = [
    (Entry("Who can help?", ("Quién puede ayudar?",)), _SPANISH),
    (Entry("Stop!", ("Pare!",)), _SPANISH),
    (Entry("Who can help?", ("¿Quién puede ayudar",)), _SPANISH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count opening and closing marks in each form."""
    for form in entry.msgstr:
        said = markdown.prose(form)
        for closing, opening in locales.opening(locale).items():
            missing = said.count(closing) - said.count(opening)
            if missing > 0:
                yield f"a sentence ends with {closing} and begins without {opening}; add {opening}"
            elif missing < 0:
                yield f"a sentence begins with {opening} and ends without {closing}; add {closing}"

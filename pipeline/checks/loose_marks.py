"""Marks that French sets apart stand with a space that does not break.

With an ordinary space the question mark may begin the next line by itself, and on the narrow
screen of a telephone it often does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SWISS = Locale("fr-CH", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("Who?", ("Qui\u00a0?", "Qui\u202f?")), _FRENCH),
    (Entry("At 10:30", ("À 10:30",)), _FRENCH),
    (Entry("Say “no”.", ("Dites «\u00a0non\u00a0».",)), _FRENCH),
    (Entry("Who?", ("Qui?",)), _SWISS),
]
BAD = [
    (Entry("Who?", ("Qui ?",)), _FRENCH),
    (Entry("Who?", ("Qui?",)), _FRENCH),
    (Entry("Call:", ("Appelez :",)), _FRENCH),
    (Entry("Say “no”.", ("Dites « non ».",)), _FRENCH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look at what stands before each mark, and after the quotation mark that opens."""
    marks = locales.spaced(locale)
    if not marks:
        return
    loose = re.compile(rf"(?:^|[^\u00a0\u202f\u2009{marks}!?])(?=([{marks}]+)(?:[\s)»”\"]|$))")
    for form in entry.msgstr:
        said = markdown.prose(form)
        found = loose.search(said)
        mark = found[1] if found else "«" if re.search(r"«[^\u00a0\u202f\u2009]", said) else ""
        if mark:
            where = "after" if mark == "«" else "before"
            space = "a no-break space (U+00A0)"
            yield f"{locale.english} sets {space} {where} {mark}, here is none; put it there"

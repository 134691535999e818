"""A section number such as 131A keeps its letter.

Section 131 and section 131A are two different laws. Somebody who quotes the wrong one on a ward
or in an interview is told that they have misread their rights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry

NUMBER = re.compile(r"(?<![\w])(\d+)([A-Z]{1,2})(?!\w)")
SEVERITY = "review"
GOOD = [
    Entry("Section 131A", ("Sección 131A",)),
    Entry("Section 131A", ("القسم ١٣١A",)),
    Entry("Section 131A", ("المادة 131 أ",)),
]
BAD = [
    Entry("Section 131A", ("Sección 131",)),
    Entry("Section 131A", ("Sección 131B",)),
    Entry("Sections 117 and 131A", ("Secciones 117 a 131",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for each such number with its own letter, or with one letter of another script."""
    for number, letter in dict.fromkeys(NUMBER.findall(markdown.prose(entry.msgid, " "))):
        kept = re.compile(
            rf"(?<!\d){number}[\s(-]?(?:{letter}|(?![A-Za-z])[^\W\d_](?!\w))", re.IGNORECASE
        )
        for form in entry.msgstr:
            if not kept.search(locales.ascii_digits(markdown.prose(form, " "))):
                yield f"{number}{letter} has lost its letter, or has another; copy it as it is"

"""No sentence of a manuscript has more than twenty-five words.

A frightened reader loses the beginning of a long sentence before its end. So does a translator,
and that is where conditions and exceptions get lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Place, Segment

MOST = 25  # words, as GOV.UK counts them
END = re.compile(r"(?<=[.!?:;…])[\"'”’)\]]*\s+|\n")
SEVERITY = "review"
_HERE = Place("a.md", 1)
GOOD = [
    Segment("word " * MOST + ".", "en", _HERE),
    Segment("One two three. " * 20, "en", _HERE),
    Segment("“One two three four five!” " * 10, "en", _HERE),
]
BAD = [
    Segment("word " * (MOST + 1), "en", _HERE),
    Segment("Short. " + "word, " * MOST + "end.", "en", _HERE),
]


def check(segment: Segment) -> Iterator[str]:
    """Count the words between full stops, colons and semicolons; a fact is none."""
    for sentence in END.split(markdown.prose(segment.text, "")):
        found = locales.heard(sentence)
        if len(found) > MOST:
            begin = " ".join(sentence.split()[:4])
            yield f"the sentence “{begin} …” has {len(found)} words; make two of it"

"""No paragraph of a manuscript has more than ninety words.

A block of grey text is skipped, above all on a telephone, where ninety words already fill the
screen. And each paragraph is one piece for a translator: a small change sends all of it back.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Place, Segment

MOST = 90  # words
SEVERITY = "review"
_HERE = Place("a.md", 1)
GOOD = [Segment("word " * MOST, "en", _HERE)]
BAD = [Segment("word " * (MOST + 1), "en", _HERE)]


def check(segment: Segment) -> Iterator[str]:
    """Count the words of a paragraph; a fact is none."""
    found = locales.heard(markdown.prose(segment.text, ""))
    if len(found) > MOST:
        yield f"this paragraph has {len(found)} words; make two of it, or a list"

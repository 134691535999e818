"""A page is small enough to arrive over a weak signal, and to be paid for by the megabyte.

In some hotels people climb to the roof to get a page at all. A page that is too heavy for that
stops half way, and the number to call stands at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Document, Edition

# Bytes as they stand on the server: not every host packs them, and a stick never does.
WORDS, PICTURES = 60_000, 250_000
INSIDE = re.compile(r'src="(data:[^"]*)"')
SEVERITY = "review"
_ONE = Edition("one", "One", "guide.md", ("html",), "", "")
_TWO = Edition("two", "Two", "guide.md", ("html",), "", "", beside="source")
_DRAWN = Edition("drawn", "Drawn", "easy-read.md", ("html", "pdf"), "", "", max_kb=1500)
_COPY = Edition("copy", "Copy", "guide.md", ("html",), "", "", max_kb=250)
GOOD = [
    (Document("en/a/a.en.copy", "en", "a" * 250_000), 0, _COPY),
    (Document("en/a/index", "en", "a" * WORDS), 0, _ONE),
    (Document("en/a/index", "en", "a" * 1000), PICTURES - 1000, _ONE),
    (Document("en/a/index", "en", f'<img src="data:{"a" * WORDS}">'), 0, _ONE),
    (Document("en/a/a.en", "en", "a" * (WORDS + 1), "pdf"), 0, _ONE),
    (Document("en/a/a.en.two", "en", "é" * WORDS), 0, _TWO),
]
BAD = [
    (Document("en/a/a.en.drawn", "en", "a" * 1001), PICTURES - 1000, _DRAWN),
    (Document("en/a/a.en.copy", "en", "a" * 250_001), 0, _COPY),
    (Document("en/a/index", "en", f'<img src="data:{"a" * PICTURES}">'), 0, _ONE),
    (Document("en/a/index", "en", "é" * WORDS), 0, _ONE),
    (Document("en/a/index", "en", "a" * 1001), PICTURES - 1000, _ONE),
    (Document("en/a/a.en.two", "en", "é" * (WORDS + 1)), 0, _TWO),
]


def check(document: Document, pictures: int, edition: Edition) -> Iterator[str]:
    """Compare a page, with the bytes of the pictures in it and beside it, with its budget."""
    size = len(document.html.encode()) + pictures
    pictures += sum(map(len, INSIDE.findall(document.html)))
    words = WORDS * 2 if edition.beside else WORDS  # a page that says all of it in two languages
    # what its edition allows a PDF is no more than what it allows a page
    budget = min(edition.max_kb * 1000, PICTURES) or (PICTURES if pictures else words)
    if document.format == "html" and size > budget:
        found, wanted = (round(number / 1000) for number in (size, budget))
        what = "with its pictures" if pictures else "in words alone"
        yield f"the page {document.stem} has {found:,} kB {what}; at most {wanted:,} is right"

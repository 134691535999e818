"""No mark of a heading, a table, bold words or a link is left over as characters in a manuscript.

A heading typed without its space, or a table with a column too few, is printed as signs in the
middle of a sentence, in every language, and what should stand out or be found does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Place, Segment

MARKS = {
    "write a space after the signs of a heading": re.compile(r"#{1,6}[^ \d#]"),
    "write a space after the number or the sign of a list": re.compile(
        r"(?:.*\s)?\d{1,2}[.)](?!\w\b)[^\W\d_]{2}|[-+•](?!\d)\w", re.DOTALL
    ),
    "open a callout with an exclamation mark, as [!RIGHT]": re.compile(
        r"\[(RIGHT|IMPORTANT|DANGER|EXAMPLE|ACTION|CARE|CONTACT)\]"
    ),
    "close the braces of a heading's name, as {#claim}, at the end of its line": re.compile(
        r".*\{#", re.DOTALL
    ),
    "give every row of a table as many columns as its head": re.compile(r"\|.*\|", re.DOTALL),
    "close bold words with the same signs that open them": re.compile(r".*\*\*|.*__", re.DOTALL),
    "write a link as [words](address), without a space between": re.compile(
        r".*\][ ]?\(", re.DOTALL
    ),
}
SEVERITY = "error"
_HERE = Place("a.md", 1)
GOOD = [
    Segment("3 * 4 = 12, and #1 of 2", "en", _HERE),
    Segment("**Now** [go](#a) | or `**` later", "en", _HERE),
    Segment("Section 3 (a) [b]", "en", _HERE),
    Segment("2. Ring at 5.30, not 5.p.m.; it was -5 degrees, or 2.5kg", "en", _HERE),
]
BAD = [
    Segment("##Before you climb", "en", _HERE),
    Segment("##\u00a0Before you climb", "en", _HERE),
    Segment("2.Ring the bell.", "en", _HERE),
    Segment("Do this: 1.Go 2.Ring", "en", _HERE),
    Segment("-Ring the bell.", "en", _HERE),
    Segment("[RIGHT] A light for each", "en", _HERE),
    Segment("Before you climb {#climb", "en", _HERE),
    Segment("| a | b | |---|", "en", _HERE),
    Segment("It is **yours", "en", _HERE),
    Segment("Read [this] (https://example.org)", "en", _HERE),
]


def check(segment: Segment) -> Iterator[str]:
    """Look at what is left as characters once the text is set."""
    words = re.sub(r"`+[^`]*`+", "", segment.text)
    left = markdown.plain(words)
    for mend, mark in MARKS.items():
        if found := mark.match(left):
            yield f"{found[0][-24:].strip()!r} would be shown as it is; {mend}"
            return

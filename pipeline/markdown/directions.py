"""A text that is read to the left → HTML in which what runs to the right keeps its order.

Unicode's bidirectional algorithm (UAX 9) turns the groups of a telephone number round, and lets a
name run on into the figures after it. WeasyPrint resolves each line, and each element in it, by
itself: what a browser gets right by what stands before, paper gets wrong. An isolate tells both.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape

LEFT = {"R", "AL"}
# A telephone number of several groups: it begins as people write one, not as a span of years does.
PHONE = r"(?<![\w+(])(?<![0-9]\s)(?:\+|\(?0)[0-9][0-9()/.\s\u2010-\u2013-]{4,}[0-9](?!\w)"
# After letters read to the left, figures that hyphens join are turned round: a date, a reference.
REFERENCE = r"(?<![\w.-])[0-9]+(?:[-/.][0-9]+){2,}(?![\w-])"
INSIDE = r"(?<=\()[^()]*[A-Za-z][^()]*(?=\))"
RUNS = re.compile(f"{INSIDE}|(?P<figures>{PHONE}|{REFERENCE})")
ISOLATES = re.compile("[\u2066-\u2069]")


def runs_right(text: str) -> bool:
    """Return whether a text has letters that are read to the right, and none to the left.

    >>> runs_right("Act 1998"), runs_right("1998"), runs_right("Act حق")
    (True, False, False)
    """
    kinds = {unicodedata.bidirectional(char) for char in text}
    return "L" in kinds and not kinds & LEFT


def isolated(text: str) -> str:
    """Return text as HTML: phone numbers, references, and what stands in brackets, isolated.

    The brackets are the sentence's own and stay outside. Where the author has isolated something,
    the text stays as it is.

    >>> isolated("حق (Act 1998, 5)")
    'حق (<span dir="ltr">Act 1998, 5</span>)'
    """
    if ISOLATES.search(text):
        return escape(text)
    written, at = [], 0
    for found in RUNS.finditer(text):
        if found["figures"] or runs_right(found[0]):
            held = f'<span dir="ltr">{escape(found[0])}</span>'
            written += [escape(text[at : found.start()]), held]
            at = found.end()
    return "".join((*written, escape(text[at:])))

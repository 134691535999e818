"""Numbers, addresses, sums and dates that a reader may act on come from facts.toml.

Typed into the text they go stale in forty languages, and nobody knows where. A fact has a source,
the day that somebody checked it, and a day on which it has to be checked again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from .. import markdown
from ..model import Place, Segment

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
KINDS = {
    "address": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+[^\s.,;:!?)\]]"),
    "date": re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}),? \d{{4}}\b"
        rf"|\b(?:{_MONTHS}) \d{{1,2}},? \d{{4}}\b"
        r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b"
    ),
    "sum of money": re.compile(
        r"[£€$]\s?\d(?:[\d,.]*\d)?|\b\d(?:[\d,.]*\d)? (?:pounds|euros|pence)\b"
    ),
    "share": re.compile(r"\b\d+(?:\.\d+)?(?:\s?%| per ?cent\b)"),
    # Not two years with a dash; and what people are told to ring is a number, however short.
    "phone number": re.compile(
        r"(?!\b(?:19|20)\d\d ?[-/–] ?(?:19|20)?\d\d\b)(?<![\d£€$,.])\+?\(?\d(?:[\s()-]{0,2}\d){6,}"
        r"|(?<=\b[Cc]all )\d{3,}|(?<=\b[Rr]ing )\d{3,}|(?<=\b[Pp]hone )\d{3,}|(?<=\b[Dd]ial )\d{3,}"
    ),
}
LEADING = ("http:", "https:", "tel:", "mailto:")
SEVERITY = "review"
_HERE = Place("a.md", 1)
_FACTS = frozenset({"helpline"})
GOOD = [
    (Segment("Call {helpline}, or [write]({post}).", "en", _HERE), _FACTS),
    (Segment("Call 01632 960 111.", "en", _HERE), None),
    (
        Segment("The Act of 1998, section 73; years 2019-2024; Articles 8 to 11", "en", _HERE),
        _FACTS,
    ),
    (Segment("Read [below](#help), or `call 999`.", "en", _HERE), _FACTS),
    (Segment("In May 2026 there were 1,234,567 of them.", "en", _HERE), _FACTS),
]
BAD = [
    (Segment("Call 999.", "en", _HERE), _FACTS),
    (Segment("Our number is 01632 960 111.", "en", _HERE), _FACTS),
    (Segment("Write to a@b.example", "en", _HERE), _FACTS),
    (Segment("[The form](https://a.example)", "en", _HERE), _FACTS),
    (Segment("It costs £49.18 a week.", "en", _HERE), _FACTS),
    (Segment("From 2 March 2026", "en", _HERE), _FACTS),
    (Segment("About 40 per cent", "en", _HERE), _FACTS),
]


def check(segment: Segment, facts: Collection[str] | None) -> Iterator[str]:
    """Name what is typed where a fact belongs; nothing where the project has no facts.toml."""
    if facts is None:
        return
    text = re.sub(r"`+[^`]*`+", "", segment.text)
    left = re.sub(r"\{[a-z][a-z0-9_]*\}", "", markdown.plain(text))
    for kind, shape in KINDS.items():
        for found in shape.findall(left):
            yield f"the {kind} {found.strip()} is typed here; put it into facts.toml as {{name}}"
        left = shape.sub(" ", left)
    for said, address in markdown.labels(text):
        if address.startswith(LEADING) and said != address:
            yield f"the address {address} is typed here; put it into facts.toml as ({{name}})"

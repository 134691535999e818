"""A guide that says whom to call names more than one way to reach somebody.

A helpline has been so busy that most calls were never answered in time. Somebody who has rung the
one number of a leaflet for an hour needs a second one, an address to write to, or a page to open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from .. import markdown
from ..model import Block, Colophon, Guide, Place, Section, Segment

SEVERITY = "review"
_HERE = Place("a.md", 1)


def _with(*texts: str) -> Guide:
    words = tuple(Block("paragraph", (Segment(text, "en", _HERE),)) for text in texts)
    contact = Block("callout", words, (("word", "contact"),))
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    section = Section("help", 2, None, (contact,))
    return Guide("a", "guide.md", "en", Segment("A", "en", _HERE), colophon, (section,))


_FACTS = {"helpline": "phone", "office": "phone", "form": "link", "act": "link"}
GOOD = [
    (_with("Call {helpline}, or fill in [the form]({form})."), _FACTS),
    (_with("Call {helpline}.", "Write to <help@a.example>."), _FACTS),
    (_with("Ask the nurse."), _FACTS),
]
BAD = [
    (_with("Call {helpline}. They answer day and night."), _FACTS),
    (_with("Open {form}.", "{form}"), _FACTS),
]


def check(guide: Guide, facts: Mapping[str, str] | None) -> Iterator[str]:
    """Count the phones and e-mails of a guide that has a contact box, and the links in the box.

    `facts` are the kinds of the project's facts by name.
    """
    boxes = {way for section in guide.sections for way in _ways(section.blocks, ())}
    kinds = facts or {}
    others = {
        f"{{{name}}}"
        for segment in guide.every_segment()
        for name in markdown.names(segment.text)
        if kinds.get(name) in {"phone", "email"}
    }
    ways = boxes | others
    if boxes and len(ways) == 1:
        yield (
            f"{ways.pop()} is the only way to reach anybody in this guide; name another, for when "
            "nobody answers"
        )


def _ways(parts: tuple[Block | Segment, ...], words: tuple[str, ...]) -> Iterator[str]:
    """Yield each `{name}` and address of contact boxes; `words` are those of the boxes around."""
    for part in parts:
        if isinstance(part, Block):
            yield from _ways(part.children, (*words, part.get("word")))
        elif "contact" in words:
            yield from (f"{{{name}}}" for name in markdown.names(part.text))
            yield from (link for link in markdown.links(part.text) if "{" not in link)

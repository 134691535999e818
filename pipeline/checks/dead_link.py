"""A link inside the publication leads to a heading or a guide that exists.

Somebody who taps "if your claim is refused" and stays where they are thinks that there is
nothing to read about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from .. import markdown
from ..model import Colophon, Guide, Place, Section, Segment

SEVERITY = "error"
_HERE = Place("a.md", 1)
_GUIDE = Guide(
    "a",
    "guide.md",
    "en",
    Segment("A", "en", _HERE),
    Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1)),
    (Section("claim", 2, None, ()),),
)
GOOD = [
    (Segment("[Claim](#claim)", "en", _HERE), _GUIDE, {"a": ()}),
    (Segment("[Another](../a/#x)", "en", _HERE), _GUIDE, {"a": ()}),
    (Segment("[The law](https://example.org/#x)", "en", _HERE), _GUIDE, {"a": ()}),
]
BAD = [
    (Segment("[Claim](#clam)", "en", _HERE), _GUIDE, {"a": ()}),
    (Segment("[Another](../b/)", "en", _HERE), _GUIDE, {"a": ()}),
]


def check(segment: Segment, guide: Guide, guides: Mapping[str, object]) -> Iterator[str]:
    """Look up each address that begins with # or ../ in this guide, or among all."""
    ids = {section.id for section in guide.sections}
    for address in markdown.links(segment.text):
        if address.startswith("#") and address[1:] not in ids:
            yield f"no heading here has the id {address[1:]}; write {{#{address[1:]}}} after one"
        if address.startswith("../") and address[3:].partition("/")[0] not in guides:
            yield f"there is no guide called {address[3:].partition('/')[0]}"

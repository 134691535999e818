"""A link inside the publication leads to a heading or a guide that exists.

Somebody who taps "if your claim is refused" and stays where they are thinks that there is
nothing to read about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from urllib.parse import unquote

from .. import markdown
from ..model import Block, Colophon, Guide, Place, Section, Segment

SEVERITY = "error"
_HERE = Place("a.md", 1)
_QUOTED = Block("quote", (Block("heading", (), (("level", "4"), ("id", "within"))),))
_GUIDE = Guide(
    "a",
    "guide.md",
    "en",
    Segment("A", "en", _HERE),
    Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1)),
    (Section("claim", 2, None, (_QUOTED, Block("skipped", (_QUOTED,)))), Section("é", 2, None, ())),
)
_ALL = {"a": (_GUIDE,)}
GOOD = [
    (Segment("[Claim](#claim)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[A heading in a quote](#within)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[A heading with an accent](#é)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[Another](../a/)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[Another](../a/#claim)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[One that cannot be read](../b/#x)", "en", _HERE), _GUIDE, {"b": ()}),
    (Segment("[The law](https://example.org/#x)", "en", _HERE), _GUIDE, _ALL),
]
BAD = [
    (Segment("[Claim](#clam)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[Another](../b/)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[Another](../b/#claim)", "en", _HERE), _GUIDE, _ALL),
    (Segment("[Another](../a/#clam)", "en", _HERE), _GUIDE, _ALL),
]


def check(segment: Segment, guide: Guide, guides: Mapping[str, Sequence[Guide]]) -> Iterator[str]:
    """Look up each address that begins with # or ../ in this guide, or among all.

    `guides` are the manuscripts of each guide by its name: the first is the one on the page, and
    where there is none, because it could not be read, nothing is known of its headings.
    """
    for address in markdown.links(segment.text):
        page, mark, name = unquote(address).partition("#")
        slug = page.removeprefix("../").rstrip("/")
        if page.startswith("../") and slug not in guides:
            yield f"there is no guide called {slug}"
        elif mark and page.startswith("../"):
            if any(name not in _ids(other) for other in guides[slug][:1]):
                yield f"the guide {slug} has no heading with the id {name}; name one it has"
        elif mark and not page and name not in _ids(guide):
            yield f"no heading here has the id {name}; write {{#{name}}} after one"


def _ids(guide: Guide) -> set[str]:
    """Return the ids of a guide's headings, those inside quotes and lists too."""
    inner = (name for section in guide.sections for name in _inside(section.blocks))
    return {section.id for section in guide.sections} | set(inner)


def _inside(parts: Sequence[Block | Segment]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Block):
            yield part.get("id")
            yield from _inside(part.children)

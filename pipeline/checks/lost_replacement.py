"""The guide that replaces a withdrawn one is there.

A notice that says "read this one instead" and leads nowhere leaves the reader with the old copy
in their hand, and that copy is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..model import Colophon, Guide, Place, Segment, Withdrawal

SEVERITY = "error"
_SAID = Segment("A", "en", Place("sources/a/guide.toml", 1))
_ABOUT = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
_GUIDE = Guide("a", "guide.md", "en", _SAID, _ABOUT, ())


def _gone(other: str) -> Guide:
    return replace(
        _GUIDE, colophon=replace(_ABOUT, withdrawn=Withdrawal(date(2026, 2, 1), _SAID, other))
    )


_ALL: Mapping[str, Sequence[Guide]] = {"a": (_GUIDE,), "b": ()}
GOOD = [(_GUIDE, _ALL), (_gone(""), _ALL), (_gone("b"), _ALL)]
BAD = [(_gone("c"), _ALL), (_gone("a"), _ALL)]


def check(guide: Guide, guides: Mapping[str, Sequence[Guide]]) -> Iterator[str]:
    """Look up what guide.toml's `replaced_by` names among the other guides."""
    gone = guide.colophon.withdrawn
    if gone and gone.replaced_by and gone.replaced_by not in {*guides} - {guide.slug}:
        others = ", ".join(sorted({*guides} - {guide.slug})) or "none"
        yield f"`replaced_by` names {gone.replaced_by}, no other guide here; there are: {others}"

"""Nothing is left in a guide of the words that `kyr guide` begins it with.

They are there to be written over. Somebody who looks for help and reads "Say what they do" has
found a page that nobody wrote.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Place, Segment

# What a new guide says, sentence for sentence; headings that may well stay are left out.
STARTER = frozenset(
    {
        "Say who this guide is for, and the one thing that matters most.",
        "Write one step in each line.",
        'Use short sentences, and say "you".',
        "Say what the reader has a right to.",
        "Name of the organisation",
        "Say what they do and when they answer.",
    }
)
SEVERITY = "review"
_HERE = Place("a.md", 1)
GOOD = [Segment("Say who you are.", "en", _HERE)]
BAD = [Segment("Write one step in each line.", "en", _HERE)]


def check(segment: Segment) -> Iterator[str]:
    """Name what nobody has written over."""
    if segment.text.strip() in STARTER:
        yield "this is what a new guide begins with; write the guide's own words over it"

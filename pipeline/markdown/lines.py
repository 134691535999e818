"""A segment → the same words, each sentence on a line of its own. No library."""

from __future__ import annotations

import re

from .pieces import images, plain

# A sentence's end: what closes it, then what parts it from the next one. Scripts with wide stops
# need no space.
_END = re.compile(r"(?<=[.!?؟۔።।])([\"'”’»)\]*_]*) +|(?<=[。！？])([”’」』）*_]*)(?=[^\n])")
# What the next one begins with.
_BEGINS = re.compile(r"[*_\"'“‘«(\[]*(\S)")
# What has a full stop and ends nothing: a.m., 3.
_SHORT = re.compile(r"(?:^|[^\w.])(?:\w\.)+$|\d\.$")


def by_sentence(text: str) -> str:
    r"""Return a segment in which each sentence begins on a line of its own; its words are the same.

    Where an end is not sure, the line goes on: a longer line does no harm.

    >>> by_sentence("Ring. Wait until 9 a.m. and ring again.")
    'Ring.\\\nWait until 9 a.m. and ring again.'
    """
    if images(text):
        return text
    lines = _END.sub(lambda end: _parted(end, text), text)
    return lines if _letters(lines) == _letters(text) else text


def _parted(end: re.Match[str], text: str) -> str:
    begins = _BEGINS.match(text, end.end())
    sure = begins and not begins[1].islower() and not _SHORT.search(text, 0, end.start())
    return f"{end[1] or ''}\\\n" if sure else end[0]


def _letters(text: str) -> str:
    """Return the words without what parts them: a line break may take the place of a space."""
    return "".join(plain(text).split())

"""A manuscript → sections; the text of a segment → HTML, words, links. Door to markdown-it.

`read` and `inline` are the two ends: what stands between them is nouns, and may be translated.
"""

from .inlines import inline, unique
from .notes import numbered
from .pieces import (
    codes,
    emphasis,
    footnotes,
    images,
    labels,
    links,
    names,
    plain,
    prose,
    silent,
    translatable,
)
from .reading import read
from .whole import whole

__all__ = [
    "codes",
    "emphasis",
    "footnotes",
    "images",
    "inline",
    "labels",
    "links",
    "names",
    "numbered",
    "plain",
    "prose",
    "read",
    "silent",
    "translatable",
    "unique",
    "whole",
]

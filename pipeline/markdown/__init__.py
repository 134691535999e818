"""A manuscript → sections; the text of a segment → HTML, words, links. Door to markdown-it.

`read` and `inline` are the two ends: what stands between them is nouns, and may be translated.
"""

from .ideas import alone, ideas, picture, shown
from .inlines import inline, unique
from .lines import by_sentence
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
    strong,
    translatable,
)
from .reading import read
from .whole import whole

__all__ = [
    "alone",
    "by_sentence",
    "codes",
    "emphasis",
    "footnotes",
    "ideas",
    "images",
    "inline",
    "labels",
    "links",
    "names",
    "numbered",
    "picture",
    "plain",
    "prose",
    "read",
    "shown",
    "silent",
    "strong",
    "translatable",
    "unique",
    "whole",
]

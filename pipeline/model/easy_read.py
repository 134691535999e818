"""Easy Read: a manuscript in ideas, each a picture and a few short sentences beside it."""

from __future__ import annotations

from dataclasses import dataclass

from .guide import Block, Guide, Segment

MANUSCRIPT = "easy-read.md"
WORD_LIST = "words"  # the id of the section that explains the hard words


@dataclass(frozen=True, slots=True)
class Idea:
    """One thought: its picture (an inline image, None where there is none) and its words."""

    picture: Segment | None
    words: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class EasyRead:
    """How long a sentence of Easy Read may be: words by language (BCP 47), none elsewhere.

    English has fifteen (Department of Health, "Making written information easier to understand",
    2010). That was measured for English: other languages have a limit where a publisher sets one.
    """

    max_words: tuple[tuple[str, int], ...] = (("en", 15),)

    def limit(self, tag: str) -> int:
        """Return the most words of a sentence in a language, 0 where there is no limit.

        >>> EasyRead().limit("en-GB"), EasyRead().limit("ar")
        (15, 0)
        """
        limits = dict(self.max_words)
        while tag and tag not in limits:
            tag = tag.rpartition("-")[0]
        return limits.get(tag, 0)


def is_easy_read(guide: Guide) -> bool:
    """Return whether this manuscript of a guide is its Easy Read."""
    return guide.manuscript == MANUSCRIPT

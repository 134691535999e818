"""A signature under one entry of a translation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody has looked at these very words, source and translation, and put a name to them.

    `entry` is the digest of both (`reviews.digest`); `words` are the first forty characters, for
    people who read the file. `reviewer` may be a pseudonym. `role`: language, legal, community.
    """

    entry: str
    words: str
    reviewer: str
    role: str
    date: date

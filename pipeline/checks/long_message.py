"""A message is short enough to be sent whole.

A messenger cuts what is too long, or folds it behind a link that nobody taps. The address, and
what a reader has to do, stand at the end of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, Edition

SEVERITY = "error"
_MESSAGE = Edition("message", "Message", "message.md", ("txt",), "", "", max_chars=1000)
_PLAIN = Edition("plain", "Plain text", "guide.md", ("txt",), "", "")
GOOD = [
    (Document("en/a/a.en.message", "en", "م" * 1000, "txt"), _MESSAGE),
    (Document("en/a/a.en.plain", "en", "a" * 1001, "txt"), _PLAIN),
    (Document("en/a/a.en.message", "en", "a" * 1001, "html"), _MESSAGE),
]
BAD = [
    (Document("en/a/a.en.message", "en", "م" * 1001, "txt"), _MESSAGE),
]


def check(document: Document, edition: Edition) -> Iterator[str]:
    """Count the characters of a text as messengers do: code points, title and address too."""
    found, most = len(document.html), edition.max_chars
    if document.format == "txt" and most and found > most:
        yield (
            f"{document.stem}.txt has {found:,} characters; at most {most:,} are sent whole: "
            f"shorten {edition.manuscript}, or its translation, by {found - most:,}"
        )

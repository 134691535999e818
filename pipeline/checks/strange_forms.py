"""Letters are stored as letters, not as ready-made shapes of them, and with their marks joined.

Old programs and PDF files hand over letters as drawn shapes, and marks apart from what they
belong to. A page can show them wrongly, nobody can search for them, and a screen reader skips
them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..model import Entry, Locale

# Shapes of Arabic and Hebrew letters (not the two ornate brackets), Latin ligatures, squared
# words, halfwidth kana and hangul.
SHAPES = re.compile("[\ufb00-\ufd3d\ufd40-\ufdfb\ufdfd\ufe70-\ufefc\u3371-\u33df\uff61-\uffdc]")
WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
WIDE_AT_HOME = frozenset({"Hans", "Hant", "Jpan", "Kore", "Zyyy"})
SEVERITY = "review"
GOOD = [
    Entry("Your rights", ("حقوقك ﴿هنا﴾",)),
    Entry("You read", ("আপনি পড়েন, সময়",)),  # letters that are never joined (Unicode's exclusions)
    Entry("Your rights", ("Quyền của bạn",)),
]
BAD = [
    Entry("Your rights", ("ﺣﻘﻮﻗﻚ",)),
    Entry("An office", ("Una o\ufb01cina",)),
    Entry("Your rights", ("Quye\u0302\u0300n cu\u0309a ba\u0323n",)),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look for ready-made shapes, and for marks that Unicode's NFC would join to their letter."""
    for form in entry.msgstr:
        shape = SHAPES.search(form)
        if not shape and locale.script not in WIDE_AT_HOME:
            shape = WIDE.search(form)
        if shape:
            plain = unicodedata.normalize("NFKC", shape[0])
            yield f"{shape[0]} (U+{ord(shape[0]):04X}) is a ready-made shape; type {plain} instead"
        if apart := _apart(form):
            joined = unicodedata.normalize("NFC", apart)
            yield f"the mark on {joined} stands apart from its letter; type {joined} again"


def _apart(text: str) -> str:
    """Return the first letter and marks that NFC writes with fewer characters, or ""."""
    if unicodedata.is_normalized("NFC", text):
        return ""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.category(text[end]).startswith("M"):
            piece = text[start:end]
            if len(unicodedata.normalize("NFC", piece)) < len(piece):
                return piece
            start = end
    return ""

"""No space stands between the characters of a language that writes without spaces.

A space in a Chinese sentence parts what belongs together, and a word that is cut in two is often
another word. It comes from a PDF that somebody copied from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Entry, Locale

PARTED = re.compile("[\u3400-\u9fff，。、；：？！][ \u00a0]+[\u3400-\u9fff，。、；：？！]")
HOME = frozenset({"Hans", "Hant"})
SEVERITY = "review"
_CHINESE = Locale(
    "zh-Hans", "中文", "Chinese", "ltr", "Hans", "0123456789", "nplurals=1; plural=0;"
)
GOOD = [
    (Entry("Call {helpline}.", ("请致电 {helpline}。",)), _CHINESE),
    (Entry("The NHS is free.", ("英国 NHS 免费。",)), _CHINESE),
]
BAD = [
    (Entry("Your rights", ("您的 权利",)), _CHINESE),
    (Entry("Yes.", ("是的。 对。",)), _CHINESE),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look for a space with a character or a mark of the script on either side."""
    if locale.script not in HOME:
        return
    for form in entry.msgstr:
        if found := PARTED.search(markdown.prose(form)):
            yield f"{locale.english} has no space within {found[0]!r}; delete it"

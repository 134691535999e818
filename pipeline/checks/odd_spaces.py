"""Spaces stand between words, one at a time, and not before a full stop or a comma.

A space too many shows that words were taken out or pasted in; before a comma, it lets the comma
begin a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

# Before these no language sets a space, but French before some that are not here.
BEFORE = re.compile(r"[^\s.…،,][ \u00a0]+([,،、。，۔።؛؟፣፤፥፦፧](?!\d)|\.(?![\w.]))")
SEVERITY = "review"
GOOD = [
    Entry("Yes, it is.", ("Sí, lo es.",)),
    Entry("Who?", ("Qui ?",)),
    Entry("It costs .5", ("Cuesta .5",)),
    Entry("And ...", ("Y ...",)),
]
BAD = [
    Entry("Your rights", ("Sus  derechos",)),
    Entry("Your rights", (" Sus derechos",)),
    Entry("Your rights", ("Sus derechos ",)),
    Entry("Yes, it is.", ("Sí , lo es.",)),
    Entry("Yes, it is.", ("Sí, lo es .",)),
    Entry("Yes, it is.", ("እወ ፣ እዩ።",)),
    Entry("Is it?", ("هل هو كذلك ؟",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for spaces in a row, at the ends and before a mark, where the source has none."""
    source = markdown.prose(entry.msgid)
    for form in entry.msgstr:
        said = markdown.prose(form)
        if "  " in said and "  " not in source:
            yield "two spaces stand in a row; delete one"
        if form.strip() != form and entry.msgid.strip() == entry.msgid and form.strip():
            yield "a space stands at the beginning or the end; delete it"
        if (found := BEFORE.search(said)) and not BEFORE.search(source):
            yield f"a space stands before {found[1]}; delete it"

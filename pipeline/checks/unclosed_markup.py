"""Bold, emphasis, code and links are closed as they are in the source.

An opened `**` that nothing closes is printed as two asterisks, and the words that should stand
out, often the deadline, do not. A link whose bracket is lost no longer leads anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

MARKS = ("*", "_", "`", "](")
SEVERITY = "error"
GOOD = [
    Entry("**Now** or `never`", ("**Ahora** o `never`",)),
    Entry("3 * 4 = 12", ("3 * 4 = 12",)),
]
BAD = [
    Entry("**Now** or never", ("**Ahora o nunca",)),
    Entry("*Now* or never", ("Ahora* o nunca",)),
    Entry("Read [this](#a)", ("Lea [esto] (#a)",)),
    Entry("Read `this`", ("Lea `esto",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare the marks that are left as characters once the text is set."""
    wanted = markdown.plain(entry.msgid)
    for form in entry.msgstr:
        found = markdown.plain(form)
        for mark in MARKS:
            if found.count(mark) > wanted.count(mark):
                yield f"a {mark} is left over: close it, or copy the marks as the source has them"
                break
        else:
            if "[" in found and found.count("[") > wanted.count("["):
                yield "a link is broken: it is written [words](address), without a space between"

"""Every footnote mark of the source, as `[^law]`, stands in the translation.

The footnote names the law a right comes from. Somebody who has to insist on that right shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("You have rights.[^law]", ("Tiene derechos.[^law]",)),
    Entry("It is written `[^law]`.", ("Se escribe `[^law]`.",)),
]
BAD = [
    Entry("You have rights.[^law]", ("Tiene derechos.",)),
    Entry("You have rights.[^law]", ("Tiene derechos.[^ley]",)),
    Entry("You have rights.[^law]", ("Tiene derechos.`[^law]`",)),
    Entry("You have rights.", ("Tiene derechos.[^law]",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare the footnote marks in each form of the translation with those of the source."""
    wanted = set(markdown.footnotes(entry.msgid))
    for form in entry.msgstr:
        found = set(markdown.footnotes(form))
        for name in sorted(wanted - found):
            yield f"the footnote mark [^{name}] is missing; copy it as it is"
        for name in sorted(found - wanted):
            yield f"the footnote mark [^{name}] is not in the source; take it out"

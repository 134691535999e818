"""A translation holds no HTML tag that the source does not hold.

A tag is never obeyed: the page shows it as text, and the reader sees code in the middle of a
sentence that matters. It usually comes from a web page or a tool that somebody copied from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Entry

TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
ADDRESS = re.compile(r"<(https?:|mailto:|tel:)|<[^\s<>@]+@[^\s<>]+>")
SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("Less than 3 < 4", ("Menos de 3 < 4",)),
    Entry("<https://example.org>", ("<https://example.org>",)),
]
BAD = [
    Entry("Your rights", ("<b>Sus derechos</b>",)),
    Entry("Your rights", ("Sus <script>alert(1)</script> derechos",)),
    Entry("Your rights", ("Sus derechos <!-- borrador -->",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for tags in each form of the translation."""
    for form in entry.msgstr:
        for found in TAG.finditer(form):
            if not ADDRESS.match(found[0]) and found[0] not in entry.msgid:
                yield f"{found[0][:40]!r} is HTML and would be shown as it is; take it out"
                break

r"""No code of a web page or a programme, as &nbsp; or \n, is left among the words.

It is shown as it stands: `&amp;` in the middle of an address, `\n` in the middle of a sentence.
Readers take it for a part of what they must do, and listeners hear it spelt out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

CODE = re.compile(
    r"&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,6}|#[xX][0-9a-fA-F]{1,6});"
    r"|\\(?:[nrt](?![a-z])|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})"
)
SEVERITY = "error"
GOOD = [
    Entry("You & me; see", ("Usted & yo; vea",)),
    Entry("Write &amp;copy; there", ("Escriba &amp;copy; ahí",)),
    Entry("Not \\{here\\}", ("No \\{aquí\\}",)),
]
BAD = [
    Entry("You and me", ("Usted&amp;nbsp;y yo",)),
    Entry("You & me", ("Usted &amp;amp; yo",)),
    Entry("Now. Then", ("Ahora.\\nLuego",)),
    Entry("Now", ("A\\u00f1o",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look at what is left as characters once the text is set."""
    source = markdown.plain(entry.msgid)
    for form in entry.msgstr:
        for code in dict.fromkeys(CODE.findall(markdown.plain(form))):
            if code not in source:
                yield f"{code} would be shown as it is; write the character that it stands for"

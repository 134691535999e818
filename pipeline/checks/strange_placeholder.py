"""No placeholder of another system, as %s, {0} or ${name}, stands in a translation.

Machines that translate, and tools that guard their marks, leave them behind. Nothing fills them
here: a reader who should see a number or a name sees signs instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

MARKS = re.compile(
    r"(?<![\d%])%(?:\d\$)?[sdif@](?![\w%])|%\(\w+\)[sdf]"  # C, Python
    r"|\$\{\w*\}|\{\{.*?\}\}|\{\d*\}"  # JavaScript, page templates, str.format
    r"|</?(?:ph|x|g|bpt|ept)\b[^>]*>|@@\w+@@|__PH\w*__|⟦[^⟧]*⟧|\bX{2,}\d+X{2,}\b"  # XLIFF, machines
)
SEVERITY = "error"
GOOD = [
    Entry("50% of it", ("50% de ello, el 50 %",)),
    Entry("Write {{name}} and %s", ("Escriba {{name}} y %s",)),
]
BAD = [
    Entry("Call us", ("Llame al %s",)),
    Entry("Call us", ("Llame al %(phone)s",)),
    Entry("Call us", ("Llame al {0}",)),
    Entry("Call us", ("Llame al ${phone}",)),
    Entry("Call us", ("Llame al __PH0__",)),
    Entry("Call us", ("Llame al XX1XX",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for the marks of other systems that the source does not have."""
    source = f"{entry.msgid} {entry.plural or ''}"
    for form in entry.msgstr:
        for mark in dict.fromkeys(MARKS.findall(form)):
            if mark not in source and mark not in markdown.codes(form):
                yield f"{mark!r} is a placeholder that nothing fills; write what it stands for"

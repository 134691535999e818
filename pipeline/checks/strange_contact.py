"""A translation names no phone number, e-mail address or web address that the source does not.

A number that was mistyped, or put in by a stranger, is the one that a frightened reader rings.
Numbers that matter are facts, written as a name in braces; this is for those that are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

# Six digits and more, as people write them: years, sums and section numbers are shorter.
PHONE = re.compile(r"\+?[(]?\d(?:[\s()./-]{0,2}\d){5,}")
ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s()<>،؛。]+", re.IGNORECASE
)
SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("Call 01632 960 111.", ("اتصل بالرقم ٠١٦٣٢٩٦٠١١١.",)),
    Entry("From 2024 to 2025, £1,049", ("De 2024 à 2025, 1 049 £",)),
    Entry("Write to a@b.org", ("Escriba a a@b.org.",)),
]
BAD = [
    Entry("Call us.", ("Llame al 01632 960 999.",)),
    Entry("Call 01632 960 111.", ("اتصل بالرقم ٠١٦٣٢٩٦٠٩٩٩.",)),
    Entry("Write to a@b.org", ("Escriba a c@d.org",)),
    Entry("Read on.", ("Lea www.d.org",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Compare numbers by their digits, whatever the script, and addresses letter for letter."""
    source = markdown.plain(entry.msgid) + " " + markdown.plain(entry.plural or "")
    numbers, addresses = set(_numbers(source)), set(_addresses(source))
    for form in entry.msgstr:
        said = markdown.plain(form)
        for number in _numbers(said):
            if number not in numbers:
                yield f"the number {number} is not in the source; copy it as the source has it"
        for address in _addresses(said):
            if address not in addresses:
                yield f"the address {address} is not in the source; copy it as the source has it"


def _numbers(text: str) -> list[str]:
    ascii_only = "".join(str(unicodedata.digit(char, char)) for char in text)
    return [re.sub(r"\D", "", found) for found in PHONE.findall(ascii_only)]


def _addresses(text: str) -> list[str]:
    return [found.rstrip(".,;:!?").lower() for found in ADDRESS.findall(text)]

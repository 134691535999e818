"""No letter has been turned into other signs by a program that read the file in the wrong way.

"déposer" becomes "dÃ©poser", and Arabic a row of signs that mean nothing. Nobody can read it,
and nobody trusts the telephone number beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("The report", ("« L’ÉTÉ »",)),
    Entry("What?", ("Quoi ? Quand ?",)),
    Entry("Your rights", ("Ваші права", "حقوقك")),
    Entry("Really???", ("¿De verdad???",)),
    Entry("Really? No.", ("¿De verdad?? No.",)),
]
BAD = [
    Entry("Submit", ("dÃ©poser",)),
    Entry("The law", ("lâ€™accÃ¨s",)),
    Entry("Take:", ("ApportezÂ\xa0:",)),
    Entry("Your rights", ("Ø­Ù‚ÙˆÙ‚Ùƒ",)),
    Entry("Your rights", ("РџСЂР°РІР°",)),
    Entry("Submit", ("d\ufffdposer",)),
    Entry("Submit", ("d?poser",)),
    Entry("Decision", ("Penderfyn??ad",)),
    Entry("Your nationality", ("আ??নার জাতীয়তা", "জাতী??তা")),
    Entry("Your rights", ("????? ???",)),
]


def _row(encoding: str) -> str:
    """Return a pattern of a few characters that were UTF-8 and were read in another encoding.

    Three in a row happen in no language, nor do two of those that take three bytes.
    """
    signs = [bytes([byte]).decode(encoding, "replace") for byte in range(0x80, 0x100)]
    shown = [chr(0x80 + n) if sign == "\ufffd" else sign for n, sign in enumerate(signs)]
    tail, two, three = (
        "[" + "".join(map(re.escape, shown[start:end])) + "]"
        for start, end in [(0, 0x40), (0x42, 0x60), (0x60, 0x70)]
    )
    return f"(?:(?:{two}{tail}|{three}{tail}{{2}}){{3}}|(?:{three}{tail}{{2}}){{2}})"


MANY = re.compile("|".join(_row(e) for e in ("cp1252", "cp1250", "cp1251", "cp1256")))
# These openings happen in no language by themselves.
OPENED = re.compile(
    "(?:[ÂÃ][\x80-\x9f¡-ªµ-º¼-¿\u20ac\u201a\u0192]|Ã\xad|(?<=[a-zà-ÿ])[ÂÃ]\xa0|â€|вЂ|â\x80|ï»¿|ï¿½)"
)
ASKED = re.compile(r"\?{3,}|(?<=[^\s!-/:-@])\?\?(?=[^\W\d_])|(?:[^\W\d_]|(?:^|\s))\?(?=[^\W\d_])")


def check(entry: Entry) -> Iterator[str]:
    """Look for UTF-8 that was read as something else, replacement signs and rows of `?`."""
    for form in entry.msgstr:
        if found := MANY.search(form) or OPENED.search(form):
            shown = _printable(found[0])
            yield f"{shown} was a letter once; type it again, or import the file as UTF-8"
        elif "\ufffd" in form:
            yield "a letter was lost and a replacement sign (U+FFFD) stands there; type it again"
        elif _asked(markdown.prose(form)) and not _asked(markdown.prose(entry.msgid)):
            yield "question marks stand where letters were; type the sentence again"


def _printable(text: str) -> str:
    """Return what was found, controls left out, so that it can be printed."""
    return "".join(char for char in text if char.isprintable())


def _asked(text: str) -> bool:
    """Return whether `?` stands in a row, twice in a word, or before a small letter of it."""
    found = ASKED.finditer(text)
    return any(m[0].count("?") > 1 or text[m.end()].islower() for m in found)

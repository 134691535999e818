"""A text → whether it can be what it says it is: a phone, a link, a date…"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from string import ascii_letters
from urllib.parse import urlsplit

KINDS = ("text", "phone", "link", "email", "money", "date", "number")
EXPECTED = {
    "phone": "a number as +448088010503, +44 in place of the first 0, or a short one as 999",
    "link": "an address that begins with https:// and a host in plain letters, as www.gov.uk",
    "email": "an e-mail address",
    "money": "a sum and its currency, as 49.18 GBP",
    "date": "a date without quotes, as 2026-11-01",
    "number": "a number in digits, as 28",
    "text": "words in quotes",
}
LATIN = frozenset(ascii_letters + "ßæœøłđðþ")
PATTERNS = {
    "phone": r"\+[1-9][0-9]{6,14}|[0-9]{2,6}",
    # Nobody before an @: whoever reads https://www.gov.uk@a.example is sent to a.example.
    "link": r"https://(?P<host>[\w.-]+)(:[0-9]{1,5})?([/?#][^\s<>\"{}|\\^`]*)?",
    # Of all that RFC 5322 allows, what people have, and what a mailto: address need not escape.
    "email": r"[\w.+'-]+@(?P<host>[\w-]+(\.[\w-]+)+)",
    "money": r"-?[0-9]{1,30}(\.[0-9]{1,30})? [A-Z]{3}",
    "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    # No exponent: written out, 1e999999999 fills any memory.
    "number": r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?",
}


def fits(kind: str, text: str) -> bool:
    """Return whether a text can be a value of this kind."""
    found = re.fullmatch(PATTERNS[kind], text) if kind in PATTERNS else None
    if kind in PATTERNS and not found:
        return False
    if found and not _is_plain(found.groupdict().get("host", "")):
        return False
    try:
        if kind == "date":
            date.fromisoformat(text)
        return kind != "link" or bool(urlsplit(text).netloc)
    except ValueError:
        return False


def _is_plain(host: str) -> bool:
    """Return whether no letter of a host passes for another one: a Cyrillic o for that in gov.uk.

    Latin letters may have accents. Cyrillic and Greek ones, with capitals that pass for Latin
    ones, stand among their like alone.
    """
    if unicodedata.normalize("NFKC", host) != host:
        return False
    cased = [char for char in host if char.isalpha() and char.upper() != char.lower()]
    latin = [char for char in cased if unicodedata.normalize("NFD", char)[0] in LATIN]
    kinds = {unicodedata.name(char).partition(" ")[0] for char in cased}
    return len(latin) == len(cased) or (not latin and len(kinds) == 1 and "LATIN" not in kinds)


def is_phone(text: str) -> bool:
    """Return whether a text is a phone number as people write it, with spaces and hyphens.

    "+44 (0)20" is none: whoever dials all of its digits reaches nobody.
    """
    digits = sum(char.isdigit() for char in text)
    world, home = r"\+[1-9][0-9]*([ -][0-9]+)*", r"(\([0-9]+\) ?)?[0-9]+([ -][0-9]+)*"
    if re.fullmatch(world, text, re.ASCII):
        return 7 <= digits <= 15  # ITU-T E.164
    return re.fullmatch(home, text, re.ASCII) is not None and 2 <= digits <= 15

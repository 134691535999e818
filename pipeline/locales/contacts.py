"""A text → the phone numbers that stand in it, by value, whatever the digits and the gaps.

And the addresses: of letters, and of pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .numerals import ascii_digits

_DIGIT = re.compile(r"\d")
# Six digits and more, as people write them: years, sums and section numbers are shorter. A bracket
# that closes within one has opened there: "(Act 1983) 132" is no number.
_ONE = r"(?:\(\d{1,5}\)|\d)"
_GAP = r"[\s./\u2010-\u2013-]{0,3}"
_PHONE = re.compile(rf"(?:\+|\b00)?{_ONE}(?:{_GAP}{_ONE}){{5,}}(?:\s?(?:x|ext\.?)\s?\d+)?")
# What has six digits and is none: a date, a span of years, a number grouped in threes.
_DATE = re.compile(r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
# ... a year, and then the number of a section
_YEARS = re.compile(r"(?:1\d|20)\d\d\W{1,3}(?:(?:1\d|20)\d\d|[1-9]\d{0,2})")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[\s.]\d{3})+")
# Numbers of few digits that are dialled or texted in an emergency or for help, in Europe.
_SHORT = re.compile(r"(?<![\d.,])(?:999|112|111|101|911|116\s?\d{3}|18000|85258)(?![\d]|[.,]\d)")

# Letters of scripts without spaces: an address may follow them at once, and they are none of it.
_CLOSE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_LETTER = rf"[^\W{_CLOSE}]"
_EMAIL = re.compile(rf"(?:{_LETTER}|[.+-])+@(?:{_LETTER}|-)+(?:\.(?:{_LETTER}|-)+)+")
_PAGE = re.compile(rf"(?:https?://|www\.)[^\s()<>،؛。{_CLOSE}]+", re.IGNORECASE)


def emails(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses of a text in order, in small letters.

    >>> emails("请写信到Help@a.example，或 b@c.org.")
    ('help@a.example', 'b@c.org')
    """
    return tuple(one.lower() for one in _EMAIL.findall(text)) if "@" in text else ()


def addresses(text: str) -> tuple[str, ...]:
    """Return the addresses of a text, of letters and then of pages, in small letters.

    >>> addresses("Lea www.d.org.")
    ('www.d.org',)
    """
    pages = (one.rstrip(".,;:!?").lower() for one in _PAGE.findall(text))
    return (*emails(text), *pages)


@lru_cache(maxsize=4096)  # a msgid is read again for every language
def phones(text: str) -> tuple[str, ...]:
    """Return the phone numbers of a text in order, each as its digits, with + where it begins so.

    >>> phones("٠١٦٣٢ ٩٦٠ ١١١ or +44 (0)1632 960111, 2024-2025, £1 049 000")
    ('01632960111', '+441632960111')
    """
    return tuple(_value(found) for found in _found(ascii_digits(text)))


def short_numbers(text: str) -> tuple[str, ...]:
    """Return the short numbers of emergency and help services that stand in a text."""
    return tuple(re.sub(r"\D", "", one) for one in _SHORT.findall(ascii_digits(text)))


@lru_cache(maxsize=4096)
def without_phones(text: str) -> str:
    """Return a text with ASCII digits and a gap in place of each phone number."""
    return _PHONE.sub(lambda one: " " if _is_phone(one[0]) else one[0], ascii_digits(text))


def same_phone(one: str, other: str) -> bool:
    """Return whether two numbers reach the same phone: one may have the country before it.

    >>> same_phone("01632960111", "+441632960111"), same_phone("01632960111", "01632960112")
    (True, False)
    """
    if one == other:
        return True
    for home, abroad in ((one, other), (other, one)):
        if abroad.startswith(("+", "00")) and home.startswith("0") and not home.startswith("00"):
            before = abroad.removesuffix(home[1:])
            if before != abroad and 2 <= len(before) <= 5:
                return True
    return False


def _found(shown: str) -> Iterator[str]:
    if not _DIGIT.search(shown):
        return
    for found in _PHONE.finditer(shown):
        if _is_phone(found[0]):
            yield found[0]


def _is_phone(said: str) -> bool:
    return not any(other.fullmatch(said.strip()) for other in (_DATE, _YEARS, _GROUPED))


def _value(said: str) -> str:
    """Return the digits; the (0) that is dialled only without the country is left out."""
    if said.startswith(("+", "00")):
        said = re.sub(r"\(0\)", "", said)
    return ("+" if said.startswith("+") else "") + re.sub(r"\D", "", said)

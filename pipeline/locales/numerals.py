"""Text in any script's numerals → text with ASCII digits: one character stands for one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

# Invisible direction marks, isolates and joiners: a number reads the same without them.
_UNSEEN = dict.fromkeys([0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, *range(0x2066, 0x206A)])
_FRACTION = re.compile("(\\d*)([¼-¾⅐-⅞])")
_ETHIOPIC = re.compile("[\u1369-\u137c]+")
HAN_SCRIPTS = {"Hans", "Hant", "Hani", "Jpan"}
_HAN = re.compile("[〇零一二三四五六七八九十百千万萬億亿两兩]+")
_HAN_VALUES = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_HAN_GROUPED = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?([百千万萬億亿]+)")
_HAN_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
# What is counted in Chinese and Japanese: before it a character is a number and nothing else.
_COUNTED = "个個項项名岁歲歳天日月周週年条條款章次种種人小位点點倍间間夜晚"


# Most texts have neither other digits nor marks: to see that is quicker than to write them anew.
_TOUCHED = re.compile(f"[{''.join(map(chr, _UNSEEN))}]|(?![0-9])\\d")


class _Digits(dict[int, str | int | None]):
    """Each decimal digit of Unicode as ASCII; whatever is not one stays."""

    def __missing__(self, code: int) -> str | int:
        found = unicodedata.decimal(chr(code), None)
        self[code] = shown = code if found is None else str(found)
        return shown


_DIGITS = _Digits(_UNSEEN)


@lru_cache(maxsize=8192)  # a dozen checks ask of the same text
def ascii_digits(text: str) -> str:
    """Return a text with every script's decimal digits as ASCII, and without direction marks.

    >>> ascii_digits("٠٨٠٨ ८ ১")
    '0808 8 1'
    """
    return text.translate(_DIGITS) if _TOUCHED.search(text) else text


def ethiopic(text: str) -> Iterator[Decimal]:
    """Yield the numbers written in Ethiopic numerals, each hundred and myriad multiplied.

    >>> list(ethiopic("፲፭ and ፲፱፻፺፰"))
    [Decimal('15'), Decimal('1998')]
    """
    for found in _ETHIOPIC.finditer(text):
        whole = part = Decimal(0)
        for char in found[0]:
            value = Decimal(int(unicodedata.numeric(char)))
            if value == 10_000:
                whole, part = (whole + (part or 1)) * value, Decimal(0)
            elif value == 100:
                whole, part = whole + (part or 1) * value, Decimal(0)
            else:
                part += value
        yield whole + part


def fractions(text: str) -> Iterator[Decimal]:
    """Yield the fractions that are one character, such as ½, and a whole number before it added."""
    for found in _FRACTION.finditer(text):
        yield Decimal(found[1] or 0) + Decimal(str(unicodedata.numeric(found[2])))


def han(text: str) -> Iterator[tuple[Decimal, bool]]:
    """Yield the numbers written in Chinese characters, each with whether it is sure to be one.

    >>> list(han("三个月，一九九八年，万一"))[:2]
    [(Decimal('3'), True), (Decimal('1998'), True)]
    """
    for found in _HAN.finditer(text):
        after = text[found.end() : found.end() + 1]
        sure = bool(after) and after in _COUNTED and found[0] != "一"
        yield _han_value(found[0]), sure


def han_digits(text: str) -> str:
    """Return a text with the numbers that are written in Chinese characters in digits.

    >>> han_digits("三周，10万人")
    '3周，100000人'
    """
    return _HAN.sub(lambda found: str(_han_value(found[0])), han_whole(text))


def han_whole(text: str) -> str:
    """Return a text with each number of digits and characters, which multiply it, in digits.

    >>> han_whole("1.5万人")
    '15000人'
    """
    return _HAN_GROUPED.sub(_whole, text)


def _whole(found: re.Match[str]) -> str:
    value = Decimal(found[1].replace(",", ""))
    for char in found[2]:
        value *= _HAN_TIMES[char]
    return f"{value.normalize():f}"


def ethiopic_digits(text: str) -> str:
    """Return a text with the numbers that are written in Ethiopic numerals in digits.

    >>> ethiopic_digits("፲፬ መዓልቲ")
    '14 መዓልቲ'
    """
    return _ETHIOPIC.sub(lambda found: str(next(ethiopic(found[0]))), text)


def _han_value(chars: str) -> Decimal:
    if not any(char in _HAN_TIMES for char in chars):
        return Decimal("".join(str(_HAN_VALUES[char]) for char in chars))
    whole = part = last = 0
    for char in chars:
        if char in _HAN_VALUES:
            last = _HAN_VALUES[char]
        elif (times := _HAN_TIMES[char]) >= 10**4:
            whole, part, last = whole + (part + last or 1) * times, 0, 0
        else:
            part, last = part + (last or 1) * times, 0
    return Decimal(whole + part + last)

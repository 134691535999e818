"""Dates, numbers and sums → text, as a language writes them (CLDR)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date
from decimal import Decimal

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from ..model import Locale

ISO = "yyyy-MM-dd"  # for a language CLDR does not know: unambiguous everywhere (ISO 8601)


def date(value: Date, locale: Locale) -> str:
    """Return a date in words, in the locale's digits.

    The locale's territory decides between habits within one language: en with GB is
    1 November 2026.
    """
    cldr = _cldr(locale)
    shape = locale.date_long or ("long" if cldr else ISO)
    return digits(_mended(format_date(value, shape, cldr or Cldr("en")), locale), locale)


def number(value: Decimal | int, locale: Locale) -> str:
    """Return a number with the locale's grouping, decimal sign and digits."""
    return digits(format_decimal(value, locale=_cldr(locale) or Cldr("en")), locale)


def money(value: Decimal, currency: str, locale: Locale) -> str:
    """Return a sum with its currency (ISO 4217), pence left away where there are none."""
    cldr = _cldr(locale) or Cldr("en")
    whole = value == value.to_integral_value()
    shape = cldr.currency_formats["standard"].pattern if whole else None
    if shape:
        shape = shape.replace(".00", "")
    text = format_currency(value, currency, shape, cldr, currency_digits=not whole)
    return digits(text, locale)


def listed(names: Sequence[str], locale: Locale) -> str:
    """Return names in a row with the locale's commas and its "and" (CLDR list patterns).

    In a language CLDR does not know they stand between dots, which are nobody's "and".
    """
    cldr = _cldr(locale)
    if cldr is None:
        return " · ".join(names)
    return _mended(format_list(list(names), locale=cldr), locale)


def digits(text: str, locale: Locale) -> str:
    """Return a text with its ASCII digits as the locale counts: Babel leaves them Latin."""
    return text.translate(str.maketrans("0123456789", locale.digits))


# Where CLDR's patterns cannot say what a language does: the first day of a month in French, and
# Welsh "and", whose pattern leaves the choice to the reader.
MENDS = {
    "fr": ((r"^1 ", "1er "),),
    "cy": ((r"\ba\(c\) (?=[aeiouyâêîôûŷ])", "ac "), (r"\ba\(c\) ", "a ")),
}


def _mended(text: str, locale: Locale) -> str:
    """Return a date or a row of names as the language writes it where CLDR falls short."""
    for wrong, right in MENDS.get(locale.tag.partition("-")[0], ()):
        text = re.sub(wrong, right, text, flags=re.IGNORECASE)
    return text


def _cldr(locale: Locale) -> Cldr | None:
    name = locale.tag.replace("-", "_")
    for tag in (f"{name}_{locale.territory}", name):
        try:
            return Cldr.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
    return None

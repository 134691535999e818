"""A tag → Locale; dates, numbers and sums as a language writes them, and reads them. Door: babel.

The only room that knows both gettext's folder names (`zh_Hans`) and BCP 47 (`zh-Hans`).
"""

from .calendars import calendar, gregorian
from .clock import times
from .contacts import phones, same_phone, short_numbers, without_phones
from .currencies import currencies
from .durations import durations
from .months import months
from .numerals import ascii_digits
from .plurals import plural_forms
from .quantities import Quantity, counts_in_words, numbers, quantities
from .tags import bcp47, folder, is_english, is_folder, locale, unknown
from .written import date, digits, listed, money, number

__all__ = [
    "Quantity",
    "ascii_digits",
    "bcp47",
    "calendar",
    "counts_in_words",
    "currencies",
    "date",
    "digits",
    "durations",
    "folder",
    "gregorian",
    "is_english",
    "is_folder",
    "listed",
    "locale",
    "money",
    "months",
    "number",
    "numbers",
    "phones",
    "plural_forms",
    "quantities",
    "same_phone",
    "short_numbers",
    "times",
    "unknown",
    "without_phones",
]

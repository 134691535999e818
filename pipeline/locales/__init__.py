"""A tag → Locale; dates, numbers and sums as a language writes them, and reads them. Door: babel.

The only room that knows both gettext's folder names (`zh_Hans`) and BCP 47 (`zh-Hans`).
"""

from .calendars import calendar, gregorian
from .clock import times
from .contacts import phones, same_phone, short_numbers, without_phones
from .currencies import currencies
from .durations import durations
from .habits import accented, bounds, never_twice
from .letters import JOINING, UNSPACED, WORD, foreign, instead, own_scripts, script, words
from .marks import NO_STOP, WORK, marks_instead, opening, spaced, strange_marks
from .months import months
from .numerals import ascii_digits
from .plurals import plural_forms
from .quantities import Quantity, counts_in_words, numbers, quantities
from .small import small_words, telling
from .tags import bcp47, folder, is_english, is_folder, locale, unknown
from .written import date, digits, listed, money, number

__all__ = [
    "JOINING",
    "NO_STOP",
    "UNSPACED",
    "WORD",
    "WORK",
    "Quantity",
    "accented",
    "ascii_digits",
    "bcp47",
    "bounds",
    "calendar",
    "counts_in_words",
    "currencies",
    "date",
    "digits",
    "durations",
    "folder",
    "foreign",
    "gregorian",
    "instead",
    "is_english",
    "is_folder",
    "listed",
    "locale",
    "marks_instead",
    "money",
    "months",
    "never_twice",
    "number",
    "numbers",
    "opening",
    "own_scripts",
    "phones",
    "plural_forms",
    "quantities",
    "same_phone",
    "script",
    "short_numbers",
    "small_words",
    "spaced",
    "strange_marks",
    "telling",
    "times",
    "unknown",
    "without_phones",
    "words",
]

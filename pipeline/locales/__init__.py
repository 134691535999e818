"""A tag → Locale; dates, numbers and sums as a language writes them, and reads them. Door: babel.

The only room that knows both gettext's folder names (`zh_Hans`) and BCP 47 (`zh-Hans`).
"""

from .calendars import calendar, gregorian
from .clock import times
from .contacts import addresses, emails, phones, same_phone, short_numbers, without_phones
from .currencies import currencies
from .directions import OPPOSITE, directions
from .durations import durations
from .habits import accented, bounds, expected_letters, never_at_edge, never_twice
from .letters import JOINING, UNSPACED, WORD, foreign, instead, own_scripts, script, words
from .marks import NO_QUESTION, NO_STOP, WITHIN, WORK, marks_instead, opening, spaced, strange_marks
from .months import dated, knows_months, months
from .negation import Negation, negated
from .numerals import ascii_digits
from .plurals import plural_forms
from .quantities import Quantity, counts_in_words, numbers, quantities
from .small import all_small_words, small_words, telling
from .tags import bcp47, endonym, folder, is_english, is_folder, is_language, locale, unknown
from .terms import holds, says, used
from .wording import folded, heard, length, sentences
from .written import date, digits, listed, money, number

__all__ = [
    "JOINING",
    "NO_QUESTION",
    "NO_STOP",
    "OPPOSITE",
    "UNSPACED",
    "WITHIN",
    "WORD",
    "WORK",
    "Negation",
    "Quantity",
    "accented",
    "addresses",
    "all_small_words",
    "ascii_digits",
    "bcp47",
    "bounds",
    "calendar",
    "counts_in_words",
    "currencies",
    "date",
    "dated",
    "digits",
    "directions",
    "durations",
    "emails",
    "endonym",
    "expected_letters",
    "folded",
    "folder",
    "foreign",
    "gregorian",
    "heard",
    "holds",
    "instead",
    "is_english",
    "is_folder",
    "is_language",
    "knows_months",
    "length",
    "listed",
    "locale",
    "marks_instead",
    "money",
    "months",
    "negated",
    "never_at_edge",
    "never_twice",
    "number",
    "numbers",
    "opening",
    "own_scripts",
    "phones",
    "plural_forms",
    "quantities",
    "same_phone",
    "says",
    "script",
    "sentences",
    "short_numbers",
    "small_words",
    "spaced",
    "strange_marks",
    "telling",
    "times",
    "unknown",
    "used",
    "without_phones",
    "words",
]

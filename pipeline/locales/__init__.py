"""A tag → Locale; dates, numbers and sums as a language writes them. Its door: babel.

The only room that knows both gettext's folder names (`zh_Hans`) and BCP 47 (`zh-Hans`).
"""

from .habits import accented, bounds, never_twice
from .letters import JOINING, UNSPACED, WORD, foreign, instead, own_scripts, script, words
from .marks import NO_STOP, WORK, marks_instead, opening, spaced, strange_marks
from .plurals import plural_forms
from .small import small_words, telling
from .tags import bcp47, folder, is_english, is_folder, locale, unknown
from .written import date, digits, listed, money, number

__all__ = [
    "JOINING",
    "NO_STOP",
    "UNSPACED",
    "WORD",
    "WORK",
    "accented",
    "bcp47",
    "bounds",
    "date",
    "digits",
    "folder",
    "foreign",
    "instead",
    "is_english",
    "is_folder",
    "listed",
    "locale",
    "marks_instead",
    "money",
    "never_twice",
    "number",
    "opening",
    "own_scripts",
    "plural_forms",
    "script",
    "small_words",
    "spaced",
    "strange_marks",
    "telling",
    "unknown",
    "words",
]

"""A tag → Locale; dates, numbers and sums as a language writes them. Its door: babel.

The only room that knows both gettext's folder names (`zh_Hans`) and BCP 47 (`zh-Hans`).
"""

from .directions import OPPOSITE, directions
from .negation import Negation, negated
from .plurals import plural_forms
from .tags import bcp47, folder, is_english, is_folder, is_language, locale, unknown
from .terms import holds, used
from .wording import folded, sentences, words
from .written import date, digits, listed, money, number

__all__ = [
    "OPPOSITE",
    "Negation",
    "bcp47",
    "date",
    "digits",
    "directions",
    "folded",
    "folder",
    "holds",
    "is_english",
    "is_folder",
    "is_language",
    "listed",
    "locale",
    "money",
    "negated",
    "number",
    "plural_forms",
    "sentences",
    "unknown",
    "used",
    "words",
]

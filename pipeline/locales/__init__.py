"""A tag → Locale; dates, numbers and sums as a language writes them. Its door: babel.

The only room that knows both gettext's folder names (`zh_Hans`) and BCP 47 (`zh-Hans`).
"""

from .plurals import plural_forms
from .tags import bcp47, folder, is_english, is_folder, locale, unknown
from .written import date, digits, listed, money, number

__all__ = [
    "bcp47",
    "date",
    "digits",
    "folder",
    "is_english",
    "is_folder",
    "listed",
    "locale",
    "money",
    "number",
    "plural_forms",
    "unknown",
]

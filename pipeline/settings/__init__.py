"""TOML bytes → nouns: publication, guides, facts, glossary, editions, locales, reviews.

Its door: tomllib. Whatever is missing, misspelt or of the wrong kind is a SourceError at the line
of its key, in the words of the person who edits the file.
"""

from .edition import edition, locale
from .facts import facts
from .glossary import glossary
from .guide import guide
from .names import fault_of_reviewer, identity
from .publication import publication
from .reviews import reviews, signed
from .withdrawing import withdrawn

__all__ = [
    "edition",
    "facts",
    "fault_of_reviewer",
    "glossary",
    "guide",
    "identity",
    "locale",
    "publication",
    "reviews",
    "signed",
    "withdrawn",
]

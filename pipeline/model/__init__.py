"""The nouns: frozen, slotted, without behaviour beyond reading themselves. Imports nothing of ours.

Places never take part in equality: a paragraph that moved down a line is the same paragraph.
Paths are POSIX and relative to the project; lines count from 1.
"""

from .catalogue import Catalogue, Entry, Previous
from .document import Document, Edition, Printout
from .guide import Block, Colophon, Credit, Guide, Section, Segment, Withdrawal
from .place import Place, Problem, SourceError
from .progress import Progress, Standing
from .publication import Fact, Locale, Policy, Publication, Value

__all__ = [
    "Block",
    "Catalogue",
    "Colophon",
    "Credit",
    "Document",
    "Edition",
    "Entry",
    "Fact",
    "Guide",
    "Locale",
    "Place",
    "Policy",
    "Previous",
    "Printout",
    "Problem",
    "Progress",
    "Publication",
    "Section",
    "Segment",
    "SourceError",
    "Standing",
    "Value",
    "Withdrawal",
]

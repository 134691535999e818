"""The nouns: frozen, slotted, without behaviour beyond reading themselves. Imports nothing of ours.

Places never take part in equality: a paragraph that moved down a line is the same paragraph.
Paths are POSIX and relative to the project; lines count from 1.
"""

from .catalogue import Catalogue, Entry, Previous
from .document import Document, Edition, Printout
from .glossary import Glossary, Replacement, Term, Wording
from .guide import Block, Colophon, Credit, Guide, Section, Segment, Withdrawal
from .place import Place, Problem, SourceError
from .progress import Progress, Standing
from .publication import Fact, Locale, Policy, Publication, Value
from .review import ROLES, Review, Reviewed, Signer

__all__ = [
    "ROLES",
    "Block",
    "Catalogue",
    "Colophon",
    "Credit",
    "Document",
    "Edition",
    "Entry",
    "Fact",
    "Glossary",
    "Guide",
    "Locale",
    "Place",
    "Policy",
    "Previous",
    "Printout",
    "Problem",
    "Progress",
    "Publication",
    "Replacement",
    "Review",
    "Reviewed",
    "Section",
    "Segment",
    "Signer",
    "SourceError",
    "Standing",
    "Term",
    "Value",
    "Withdrawal",
    "Wording",
]

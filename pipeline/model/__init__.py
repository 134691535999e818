"""The nouns: frozen, slotted, without behaviour beyond reading themselves. Imports nothing of ours.

Places never take part in equality: a paragraph that moved down a line is the same paragraph.
Paths are POSIX and relative to the project; lines count from 1.
"""

from .catalogue import Catalogue, Entry, Previous
from .document import Document, Edition, Printout
from .easy_read import WORD_LIST, EasyRead, Idea, is_easy_read
from .glossary import Glossary, Replacement, Term, Wording
from .guide import Block, Colophon, Credit, Guide, Section, Segment, Withdrawal
from .place import Place, Problem, SourceError
from .progress import Progress, Standing
from .publication import Fact, Locale, Policy, Publication, Value
from .review import ROLES, Review, Reviewed, Signer

__all__ = [
    "ROLES",
    "WORD_LIST",
    "Block",
    "Catalogue",
    "Colophon",
    "Credit",
    "Document",
    "EasyRead",
    "Edition",
    "Entry",
    "Fact",
    "Glossary",
    "Guide",
    "Idea",
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
    "is_easy_read",
]

"""The folders of a project → what the commands do with them. Its door: pebble.

The only room that walks folders, and reads and writes what it finds there, through `files`. A
command of the program is a thin shell over a function of this room.
"""

from .checking import problems
from .doctor import Finding, command, examine
from .dues import Used, dues, every_fact
from .explaining import explained
from .ledger import KEPT
from .publishing import Choice, Made, publish
from .signing import review
from .silences import silences
from .site import Site, read_site
from .sources import Sources, read_sources
from .starting import guide, language
from .status import as_json, forms_of, rows
from .templates import every_template, page_words, write_templates
from .updating import Merging, chosen, update
from .withdrawing import Withdrawing, withdraw

__all__ = [
    "KEPT",
    "Choice",
    "Finding",
    "Made",
    "Merging",
    "Site",
    "Sources",
    "Used",
    "Withdrawing",
    "as_json",
    "chosen",
    "command",
    "dues",
    "every_fact",
    "every_template",
    "examine",
    "explained",
    "forms_of",
    "guide",
    "language",
    "page_words",
    "problems",
    "publish",
    "read_site",
    "read_sources",
    "review",
    "rows",
    "silences",
    "update",
    "withdraw",
    "write_templates",
]

"""The folders of a project → what the commands do with them. Its door: pebble.

The only room that walks folders, and reads and writes what it finds there, through `files`. A
command of the program is a thin shell over a function of this room.
"""

from .checking import problems
from .doctor import Finding, command, examine
from .ledger import KEPT
from .publishing import Choice, Made, publish
from .signing import review
from .site import Site, read_site
from .sources import Sources, read_sources
from .starting import guide, language
from .status import as_json, rows
from .templates import every_template, page_words, write_templates
from .updating import Merging, chosen, update

__all__ = [
    "KEPT",
    "Choice",
    "Finding",
    "Made",
    "Merging",
    "Site",
    "Sources",
    "as_json",
    "chosen",
    "command",
    "every_template",
    "examine",
    "guide",
    "language",
    "page_words",
    "problems",
    "publish",
    "read_site",
    "read_sources",
    "review",
    "rows",
    "update",
    "write_templates",
]

"""The bytes of a .po or .pot file → Catalogue → the bytes gettext would write. Door: polib.

read:  decode the bytes, scan the lines, let polib parse the strings, check the whole.
write: what `msgcat --no-wrap` writes, and the flags that it would drop.
"""

from .fields import header, with_fields
from .flags import ordered
from .read import read
from .write import write

__all__ = ["header", "ordered", "read", "with_fields", "write"]

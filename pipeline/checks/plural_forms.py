"""A catalogue's Plural-Forms header has as many forms as its language.

With too few, a page says "3 letter"; with too many, translators fill in forms that no number
ever reaches, and a real one is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Catalogue, Entry, Locale

SEVERITY = "error"
NEVER_SILENT = True
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Catalogue("es", Entry("", ("Plural-Forms: nplurals=2; plural=(n != 1);\n",)), ()), _SPANISH),
    (Catalogue("es", Entry("", ("Language: es\n",)), ()), _SPANISH),
]
BAD = [(Catalogue("es", Entry("", ("Plural-Forms: nplurals=3; plural=0;\n",)), ()), _SPANISH)]


def check(catalogue: Catalogue, locale: Locale) -> Iterator[str]:
    """Compare nplurals with what CLDR, or long use, says of the language."""
    said = catalogue.fields.get("Plural-Forms", "")
    found = re.search(r"nplurals\s*=\s*(\d+)", said)
    if found and int(found[1]) != locale.forms:
        yield (
            f"Plural-Forms says {found[1]} forms and {locale.english} has {locale.forms}; "
            f"write: {locale.plurals}"
        )

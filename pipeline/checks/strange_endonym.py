"""A language is called as its own readers call it, in their letters.

People look for their language by its name. Posters have shown it spelt out in letters that no
reader of it uses that way, and lists have shown names torn apart by a tool: who does not find
their language leaves, and thinks that there is nothing for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .. import locales
from ..model import Locale, Place

SEVERITY = "review"
_ARABIC = locales.locale("ar", {}, Place("locale/ar", 1))
_JAPANESE = locales.locale("ja", {}, Place("locale/ja", 1))
_DARI = locales.locale("fa_AF", {"endonym": "دری"}, Place("locale/fa_AF", 1))
_MAM = Locale("mam", "Qyool", "Mam", "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
GOOD = [_ARABIC, _JAPANESE, _DARI, _MAM]
BAD = [
    replace(_ARABIC, endonym="اربيك"),
    replace(_ARABIC, endonym="Arabic"),
    replace(_JAPANESE, endonym="日rus本語"),
    replace(_MAM, endonym="Qy?ol"),
]


def check(locale: Locale) -> Iterator[str]:
    """Compare the endonym with the script of the language, and with what CLDR calls it."""
    known = locales.endonym(locale.tag)
    own = locales.own_scripts(locale)
    strange = {c for c in locale.endonym if (found := locales.script(c)) and found not in own}
    torn = re.search(r"[^\W\d_][?\ufffd]+[^\W\d_]", locale.endonym)
    if (own and strange) or torn:
        said = "".join(c for c in locale.endonym if c in strange) or locale.endonym
        yield (
            f"the language is called {locale.endonym!r} here, and {said!r} is not written in "
            f"it{_instead(known)}"
        )
    elif known and "-" not in locale.tag and known.casefold() != locale.endonym.casefold():
        yield f"the language is called {locale.endonym!r} here{_instead(known)}"


def _instead(known: str) -> str:
    return f"; CLDR calls it {known!r}" if known else ""

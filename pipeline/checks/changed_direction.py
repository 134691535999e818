"""East in the source is east in the translation, and so are west, north and south.

Cardiff put up signs in 2023 that sent drivers east in English and west in Welsh. A reader who
looks for the entrance of a court on the wrong side of a building may miss the hearing.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "error"
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_WELSH = Locale("cy", "Cymraeg", "Welsh", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("Use the east door.", ("Defnyddiwch y drws dwyreiniol.",)), _WELSH, _ENGLISH),
    (Entry("Use the west door.", ("Use la puerta de este lado.",)), _SPANISH, _ENGLISH),
    (Entry("Northern Ireland", ("Irlanda del Norte",)), _SPANISH, _ENGLISH),
    (Entry("From east to west", ("De este a oeste",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("Use the east door.", ("Defnyddiwch y drws gorllewinol.",)), _WELSH, _ENGLISH),
    (Entry("Northern Ireland", ("Irlanda del Sur",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Name a direction that became its opposite.

    One that is left out, or written as it sounds in a name, is not the opposite.
    """
    asked = locales.directions(
        markdown.prose(f"{entry.msgid} {entry.plural or ''}", ""), source.tag
    )
    for form in entry.msgstr:
        said = locales.directions(markdown.prose(form, ""), locale.tag)
        if asked is None or said is None:
            continue
        for name in sorted(asked - said):
            opposite = locales.OPPOSITE[name]
            if opposite in said - asked:
                yield f"the source says {name}, and this says {opposite}; write {name}"

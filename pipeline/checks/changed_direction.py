"""East in the source is east in the translation, and so are west, north and south.

Cardiff put up signs in 2023 that sent drivers east in English and west in Welsh. A reader who
looks for the entrance of a court on the wrong side of a building may miss the hearing.
"""

from __future__ import annotations

from collections import Counter
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
    (Entry("East, not west", ("Oriente, no oeste: el oeste no",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("Use the east door.", ("Defnyddiwch y drws gorllewinol.",)), _WELSH, _ENGLISH),
    (Entry("Northern Ireland", ("Irlanda del Sur",)), _SPANISH, _ENGLISH),
    (Entry("East, not west", ("Oeste, no oeste",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Name a direction that became its opposite, which is here more often than in the source.

    One that is left out, or written as it sounds in a name, is not the opposite.
    """
    asked = Counter[str]()
    for text in (entry.msgid, entry.plural or ""):
        named = locales.directions(markdown.prose(text, ""), source.tag)
        if named is None:
            return
        asked |= named
    for form in entry.msgstr if asked else ():
        said = locales.directions(markdown.prose(form, ""), locale.tag) or Counter()
        for name in sorted(asked - said):
            opposite = locales.OPPOSITE[name]
            if not said[name] and said[opposite] > asked[opposite]:
                yield f"the source says {name}, and this says {opposite}; write {name}"

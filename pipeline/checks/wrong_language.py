"""A translation is in the language of its catalogue, not in another with the same letters.

Posters have been printed with Farsi under the heading Arabic. Whoever cannot read either does not
see it; whoever needs one of them is left without a guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "error"
APOSTROPHE = re.compile("['’]")
ENOUGH = 3  # different small words of another language, and none that is only ours
FEW, SHARE = 2, 5  # enough where they are a fifth of all, and none is a small word of ours
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("You can ask for help.", ("يمكنك أن تطلب المساعدة من أي شخص.",)), _ARABIC),
    (Entry("You can ask for help.", ("Vous pouvez demander de l’aide.",)), _FRENCH),
]
BAD = [
    (Entry("You can ask for help.", ("شما می توانید از هر کسی که هست کمک بخواهید.",)), _ARABIC),
    (Entry("Ask for help.", ("Gofynnwch am help o fewn yr hanner awr gyntaf.",)), _FRENCH),
    (Entry("Nobody may read it.", ("Nadie puede leerlo, pero usted tiene una copia.",)), _FRENCH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count the small words of each language that the others do not have."""
    own = locales.small_words(locale.tag)
    if not own:
        return
    source = _words(entry.msgid)
    for form in entry.msgstr:
        found = _words(form) - source
        if len((found & locales.all_small_words()) - own) < FEW:
            continue
        for language, words in locales.telling(locale.tag).items():
            theirs = found & words
            most = len(theirs) * SHARE >= len(found) and not found & own
            if len(theirs) >= (FEW if most else ENOUGH) and not found & (
                own - locales.small_words(language)
            ):
                some = ", ".join(sorted(theirs)[:3])
                name = locales.endonym(language) or language
                yield f"{some} are words of {name}; put the {locale.english} translation here"
                break


def _words(text: str) -> set[str]:
    """Return the words of more than one letter, and what an apostrophe parts: "l’un", "mae’r"."""
    words = locales.words(markdown.prose(text).lower())
    parts = {part for word in words for part in (word, *APOSTROPHE.split(word))}
    return {part for part in parts if len(part) > 1}

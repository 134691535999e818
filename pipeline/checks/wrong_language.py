"""A translation is in the language of its catalogue, not in another with the same letters.

Posters have been printed with Farsi under the heading Arabic. Whoever cannot read either does not
see it; whoever needs one of them is left without a guide.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "error"
ENOUGH = 3  # different small words of another language, and none that is only ours
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("You can ask for help.", ("يمكنك أن تطلب المساعدة من أي شخص.",)), _ARABIC),
    (Entry("You can ask for help.", ("Vous pouvez demander de l’aide.",)), _FRENCH),
]
BAD = [
    (Entry("You can ask for help.", ("شما می توانید از هر کسی که هست کمک بخواهید.",)), _ARABIC),
    (Entry("Nobody may read it.", ("Nadie puede leerlo, pero usted tiene una copia.",)), _FRENCH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count the small words of each language that the others do not have."""
    own = locales.small_words(locale.tag)
    if not own:
        return
    source = {word.lower() for word in locales.words(markdown.prose(entry.msgid))}
    for form in entry.msgstr:
        found = {word.lower() for word in locales.words(markdown.prose(form))} - source
        found = {word for word in found if len(word) > 1}
        for language, words in locales.telling(locale.tag).items():
            theirs = found & words
            if len(theirs) >= ENOUGH and not found & (own - locales.small_words(language)):
                some = ", ".join(sorted(theirs)[:3])
                yield f"this does not look like {locale.english}: it says {some}"
                break

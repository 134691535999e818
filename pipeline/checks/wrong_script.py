"""A translation is written in the letters of its language.

Whoever reads Tamil cannot read Farsi: a sentence that was pasted into the wrong file is lost to
them, and the page says that it is in their language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "error"
FEW = 4  # letters; fewer are a name or an abbreviation
_TAMIL = Locale("ta", "தமிழ்", "Tamil", "ltr", "Taml", "0123456789", "nplurals=2; plural=n;")
_POLISH = Locale("pl", "polski", "Polish", "ltr", "Latn", "0123456789", "nplurals=3; plural=n;")
GOOD = [
    (Entry("Your rights", ("உங்கள் உரிமைகள்",)), _TAMIL),
    (Entry("Call the NHS", ("NHS",)), _TAMIL),
    (Entry("Your rights", ("Twoje prawa",)), _POLISH),
]
BAD = [
    (Entry("Your rights", ("حقوق شما",)), _TAMIL),
    (Entry("Your rights", ("Sus derechos",)), _TAMIL),
    (Entry("Your rights", ("Ваші права",)), _POLISH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count the letters of words that the source does not have, by their script."""
    own = locales.own_scripts(locale)
    if not own:
        return
    source = {word.lower() for word in locales.words(markdown.prose(entry.msgid))}
    for form in entry.msgstr:
        words = [w for w in locales.words(markdown.prose(form)) if w.lower() not in source]
        letters = Counter(locales.script(char) for word in words for char in word)
        ours = sum(letters.pop(script, 0) for script in own)
        letters.pop("", None)
        if letters and letters.total() > max(ours, FEW - 1):
            other = letters.most_common(1)[0][0].capitalize()
            yield f"this is written in {other} letters, not in those of {locale.english}"

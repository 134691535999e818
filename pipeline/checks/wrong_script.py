"""A translation is written in the letters of its language.

Whoever reads Tamil cannot read Farsi: a sentence that was pasted into the wrong file is lost to
them, and the page says that it is in their language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "error"
HAN = 3  # a character is a word, or half of one
RUN = re.compile(r"[A-Za-z]+|[^\W\d_A-Za-z]+")
ASIDE = re.compile(r"[(（][^()（）]*[)）]")
FEW = 4  # letters; fewer are a name or an abbreviation
_TAMIL = Locale("ta", "தமிழ்", "Tamil", "ltr", "Taml", "0123456789", "nplurals=2; plural=n;")
_POLISH = Locale("pl", "polski", "Polish", "ltr", "Latn", "0123456789", "nplurals=3; plural=n;")
GOOD = [
    (Entry("Your rights", ("உங்கள் உரிமைகள்",)), _TAMIL),
    (Entry("Call the NHS", ("NHS",)), _TAMIL),
    (Entry("Your email", ("E-mail",)), _TAMIL),
    (Entry("A lawyer", ("வழக்கறிஞர் (solicitor, barrister, advocate)",)), _TAMIL),
    (Entry("Your rights", ("Twoje prawa",)), _POLISH),
]
BAD = [
    (Entry("Your rights", ("حقوق شما",)), _TAMIL),
    (Entry("Your rights", ("Sus derechos",)), _TAMIL),
    (Entry("Your rights", ("(Sus derechos)",)), _TAMIL),
    (Entry("Your rights", ("Ваші права",)), _POLISH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count the letters by their script; names and terms may stay as the source has them."""
    own = locales.own_scripts(locale)
    if not own:
        return
    weight = HAN if "CJK" in own else 1
    source = _joined(entry.msgid)
    for form in entry.msgstr:
        letters = Counter[str]()
        for char, times in Counter(_not_in(source, form)).items():
            letters[locales.script(char)] += times
        ours = weight * sum(letters.pop(script, 0) for script in own)
        letters.pop("", None)
        if letters and letters.total() > max(ours, FEW - 1):
            other = letters.most_common(1)[0][0].capitalize()
            yield f"this is in {other} letters, not in those of {locale.english}; translate it"


def _not_in(source: str, form: str) -> str:
    """Return a translation without abbreviations, and without what the source has.

    In brackets may stand what the source calls a thing, or what else it is called there.
    """

    def kept(found: re.Match[str]) -> str:
        return "" if found[0].isupper() or found[0].lower() in source else found[0]

    said = markdown.prose(form)
    outside = ASIDE.sub("", said)
    return RUN.sub(kept, outside if any(map(str.isalpha, outside)) else said)


@lru_cache(maxsize=4096)  # a msgid is read again for every language
def _joined(text: str) -> str:
    """Return the source's letters in a row, so that "e-mail" is found in "email"."""
    return "".join(char for char in markdown.prose(text).lower() if char.isalnum())

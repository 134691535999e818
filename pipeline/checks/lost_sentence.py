"""Every sentence of the source is said; two may become one, where one says it all.

A sentence that is left out takes a whole rule with it: the reader learns that they may ask, and
not until when. What is left reads well, so that nobody misses it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
# Shares of the usual length, below which one in twenty of our good translations was: short ones
# differ more. That one of these also joins two sentences is rare.
SHARE, LONG, SHARE_OF_LONG = 0.75, 130, 0.85
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_LIMITS = "There are time limits. Some are short. Ask a solicitor for your last day."
_JOINED = "هناك مُهل زمنية، وبعضها قصير. اسأل محاميًا عن آخر يوم لك."
_ABBREVIATED = Entry("Call from 9 a.m. every day.", ("اتصل يوميًا من الساعة 9 صباحًا.",))
GOOD = [
    (Entry(_LIMITS, (_JOINED,)), _ARABIC, _ENGLISH),
    (_ABBREVIATED, _ARABIC, _ENGLISH),
]
BAD = [
    (Entry(_LIMITS, ("هناك مُهل زمنية. بعضها قصير.",)), _ARABIC, _ENGLISH),
    (Entry("Claim soon. If you waited, say why.", ("اطلب اللجوء قريبًا.",)), _ARABIC, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Count the sentences and the letters: too few are both.

    Two that were joined well take about as many letters as before. Too few are letters that are
    nearer to what so many sentences take than to what all of them do.

    What is usual was measured from English; for guides written in another language it is silent.
    """
    if entry.plural or not locales.is_english(source) or locale.script in locales.NO_STOP:
        return
    asked, said = markdown.prose(entry.msgid), markdown.prose(entry.msgstr[0])
    wanted, found = len(locales.sentences(asked)), len(locales.sentences(said))
    if found >= wanted:
        return
    usual = locales.expected_letters(_letters(asked), locale)
    least = min((found / wanted + 1) / 2, SHARE_OF_LONG if usual >= LONG else SHARE)
    if _letters(said) < usual * least:
        yield f"the source has {wanted} sentences and this has {found}; translate what is left out"


def _letters(text: str) -> int:
    return sum(unicodedata.category(char)[0] in "LNM" for char in text)

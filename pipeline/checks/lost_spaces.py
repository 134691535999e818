"""Words stand apart where the language parts them.

An app for people at a border once went out in Haitian Creole without its spaces. No reader can
take such a sentence apart, and no screen reader can say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "error"
LONG = 45  # letters without a space; the longest words of German and Tamil guides have about 30
CODE = re.compile(r"\S*[_\\@=]\S*")  # what a computer wrote has no spaces
PIECE = re.compile(r"[^\s/—–-]+")
SHARE = 4  # words of the source to one of the translation: no language binds so many together
LETTERS = 25
_CREOLE = Locale("ht", "kreyòl", "Haitian", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_THAI = Locale("th", "ไทย", "Thai", "ltr", "Thai", "0123456789", "nplurals=1; plural=0;")
_SAID = "Ou ka mande yon entèprèt nan nenpòt moman."
_THAI_SAID = "คุณสามารถขอล่ามได้ทุกเมื่อโดยไม่ต้องเสียค่าใช้จ่ายใดๆทั้งสิ้น"
GOOD = [
    (Entry("You can ask for an interpreter at any time.", (_SAID,)), _CREOLE),
    (Entry("You can ask for an interpreter at any time.", (_THAI_SAID,)), _THAI),
]
BAD = [
    (Entry("You can ask for an interpreter at any time.", (_SAID.replace(" ", ""),)), _CREOLE),
    (Entry("Ask for it.", ("Jwenn " + _SAID.replace(" ", "") + "toupatoukoteouye",)), _CREOLE),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look for pieces too long to be a word, and for a sentence that is one piece."""
    if not locales.own_scripts(locale) or locale.script in locales.UNSPACED:
        return
    source = markdown.prose(entry.msgid)
    for form in entry.msgstr:
        pieces = PIECE.findall(CODE.sub(" ", markdown.prose(form)))
        sizes = [sum(char.isalpha() for char in piece) for piece in pieces]
        bound = len(locales.words(source)) >= SHARE * len(pieces) and sum(sizes) >= LETTERS
        if bound or (max(sizes, default=0) > LONG and max(pieces, key=len) not in source):
            yield "the spaces between the words are missing; type the text again"

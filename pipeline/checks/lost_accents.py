"""A sentence has the marks on its letters that the language is written with.

Without them words become others: in Vietnamese most do, in Polish and Turkish many. It is the sign
of a text that went through an old form or a telephone, and the reader must guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
# So many letters with marks are usual in a text of this length; there being none is then no chance.
EXPECTED = 5
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_POLISH = Locale("pl", "polski", "Polish", "ltr", "Latn", "0123456789", "nplurals=3; plural=n;")
_LONG = (
    "Masz prawo poprosić o tłumacza. Szpital musi Ci powiedzieć, jakie masz prawa i co możesz "
    "zrobić, jeśli się z nimi nie zgadzasz."
)
_ASKED = (
    "You have a right to ask for an interpreter. The hospital has to tell you what rights you have "
    "and what you can do if you do not agree with them."
)
GOOD = [(Entry("You can.", ("On peut.",)), _FRENCH), (Entry(_ASKED, (_LONG,)), _POLISH)]
_BARE = _LONG.translate(str.maketrans("ćśłżę", "cslze"))
BAD = [(Entry(_ASKED, (_BARE,)), _POLISH)]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count letters, words of the source left out, and those with marks among them."""
    marked, share = locales.accented(locale)
    source = locales.words(markdown.prose(entry.msgid).lower())
    for form in entry.msgstr if marked else ():
        words = locales.words(markdown.prose(form).lower())
        letters = "".join(word for word in words if word not in source)
        if len(letters) * share / 100 >= EXPECTED and not set(letters) & set(marked):
            shown = ", ".join(marked[:3])
            yield f"no letter here has a mark, such as {shown}; if they were lost, put them back"

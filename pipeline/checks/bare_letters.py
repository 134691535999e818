"""A catalogue has the marks on its letters that the language is written with.

A whole guide without them is hard work in French and a riddle in Vietnamese; a government's app
for people at a border was once published so, in Haitian Creole.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Catalogue, Entry, Locale

SEVERITY = "error"
EXPECTED = 12  # letters with marks in so long a text: far from chance when there are none
LEAST = 0.1  # of what is usual: a few names with marks do not make up for it
_VIET = Locale(
    "vi", "Tiếng Việt", "Vietnamese", "ltr", "Latn", "0123456789", "nplurals=1; plural=0;"
)
_SAID = "Quý vị có quyền yêu cầu một thông dịch viên bất cứ lúc nào mà không phải trả tiền."
_BARE = "Quy vi co quyen yeu cau mot thong dich vien bat cu luc nao ma khong phai tra tien."
GOOD = [(Catalogue("vi", Entry(""), (Entry("You can.", (_SAID,)),)), _VIET)]
BAD = [(Catalogue("vi", Entry(""), (Entry("You can.", (_BARE,)),)), _VIET)]


def check(catalogue: Catalogue, locale: Locale) -> Iterator[str]:
    """Count the letters of the usable entries, and those with marks among them."""
    marked, share = locales.accented(locale)
    letters = "".join(_letters(catalogue)) if marked else ""
    expected = len(letters) * share / 100
    found = sum(char in marked for char in letters)
    if expected >= EXPECTED and found < expected * LEAST:
        shown = ", ".join(marked[:3])
        yield f"almost no letter here has its mark, such as {shown}; import the text again"


def _letters(catalogue: Catalogue) -> Iterator[str]:
    for entry in catalogue.entries:
        source = locales.words(markdown.prose(entry.msgid).lower())
        for form in entry.msgstr if entry.usable else ():
            words = locales.words(markdown.prose(form).lower())
            yield "".join(word for word in words if word not in source)

"""No character that cannot be seen stands where the language does not need one.

A soft hyphen, a joiner in Latin text or a space of no width cuts a word in two for a search and
for a screen reader, and nobody who looks at the page can tell why.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .. import locales
from ..model import Entry, Locale

HIDDEN = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u180e\u2060-\u2064\u206a-\u206f\u3164\ufeff]")
SPACES = re.compile("[\u2000-\u2006\u2008\u200a\u205f\u1680\u2800]")
JOINERS = re.compile("[\u200c\u200d]")
WIDTHLESS = re.compile("\u200b")
WIDE = re.compile("\u3000")
# Where a space of no width says where a line may end.
WIDTHLESS_AT_HOME = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
MARKS = "\u200e\u200f"
DIRECTION = re.compile(f"[{MARKS}]")
SEVERITY = "review"
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_KHMER = Locale("km", "ខ្មែរ", "Khmer", "ltr", "Khmr", "0123456789", "nplurals=1; plural=0;")
GOOD = [
    Entry("You can", ("می\u200cتوانید",)),
    (Entry("Who?", ("Qui\u00a0?", "Qui\u202f?")), _FRENCH),
    (Entry("Your rights", ("សិទ្ធិ\u200bរបស់អ្នក",)), _KHMER),
    (Entry("In فارسی", ("En \u200fفارسی\u200f.",)), _FRENCH),
]
BAD = [
    Entry("Your rights", ("Sus dere\u00adchos",)),
    Entry("Your rights", ("Sus\u2003derechos",)),
    (Entry("Your rights", ("Vos dro\u200dits",)), _FRENCH),
    (Entry("Your rights", ("Vos dro\u200bits",)), _FRENCH),
    (Entry("Your rights", ("Vos\u3000droits",)), _FRENCH),
    (Entry("Your rights", ("Vos droits\u200f",)), _FRENCH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Look for signs without ink that the source does not have and the script does not need."""
    for form in entry.msgstr:
        for pattern in _patterns(form, locale):
            if (found := pattern.search(form)) and found[0] not in entry.msgid:
                yield _said(form, found)
                break


def _said(form: str, found: re.Match[str]) -> str:
    """Return what stands where: the character's name in Unicode, and the letters before it."""
    before = "".join(char for char in form[: found.start()] if char.isprintable())[-12:].lstrip()
    where = f"after {before!r}" if before else "at the beginning"
    name = unicodedata.name(found[0], "character without a name").lower()
    what = "an ordinary space" if unicodedata.category(found[0]) == "Zs" else "nothing"
    return f"{where} stands a hidden sign (U+{ord(found[0]):04X}, {name}); put {what} there"


def _patterns(form: str, locale: Locale) -> Iterator[re.Pattern[str]]:
    """Yield what must not stand in a text of this language."""
    yield HIDDEN
    yield SPACES
    if not locales.own_scripts(locale):
        return
    pictures = re.search("[\u2600-\u27bf\U0001f000-\U0001faff]", form)
    if locale.script not in locales.JOINING and not pictures:
        yield JOINERS
    if locale.script not in WIDTHLESS_AT_HOME:
        yield WIDTHLESS
    if locale.script not in locales.UNSPACED:
        yield WIDE
    directions = {unicodedata.bidirectional(char) for char in form if char not in MARKS}
    if not directions & {"R", "AL"}:
        yield DIRECTION

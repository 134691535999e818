"""A person has compared every sentence that forbids, obliges, allows or makes a condition.

"Must not", "need not", "may" and "unless" decide what a reader may do. Machines and tired people
turn them round, no program sees it, and it may cost somebody their claim or their home.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from .. import locales, markdown
from ..model import Entry, Locale

# What decides whether, when, where and for whom a sentence holds, longest first, by language of
# the source. Opposites are there because a slip turns one into the other.
WEIGHTY: Mapping[str, str] = {
    "en": r"at least|at most|no more than|"
    r"must not|must|may not|may|cannot|can't|can not|can|do not have to|does not have to|"
    r"don't have to|doesn't have to|have to|has to|need not|needs? to|do not|does not|did not|"
    r"should not|should|shall not|shall|ought to|is not|are not|\w+n't|not|never|no|nobody|none|"
    r"no one|nothing|neither|nor|without|only|unless|except|until|before|after|within|"
    r"east|west|north|south|(?:on|to) the (?:left|right)|turn (?:left|right)|"
    r"free|fees?|detained|informal|allowed|forbidden|required|voluntary|compulsory"
}
SEVERITY = "review"
Example = tuple[Entry, Locale, Locale, frozenset[tuple[str | None, str]]]
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SIGNED = Entry("You must not sign unless you agree.", ("No firme si no está de acuerdo.",))
GOOD: list[Example] = [
    (_SIGNED, _SPANISH, _ENGLISH, frozenset({_SIGNED.key})),
    (Entry("Call us.", ("Llámenos.",)), _SPANISH, _ENGLISH, frozenset()),
    (Entry("Northern Ireland", ("Irlanda del Norte",)), _SPANISH, _ENGLISH, frozenset()),
]
BAD: list[Example] = [
    (_SIGNED, _SPANISH, _ENGLISH, frozenset()),
    (Entry("Go before Monday.", ("Vaya antes del lunes.",)), _SPANISH, _ENGLISH, frozenset()),
]


def check(
    entry: Entry, locale: Locale, source: Locale, reviewed: Collection[tuple[str | None, str]]
) -> Iterator[str]:
    """Name the weighty words of an entry that nobody has signed; once an entry."""
    weighty = _weighty(source.tag)
    if entry.key in reviewed or weighty is None or not locales.is_language(locale):
        return
    source_words = markdown.prose(f"{entry.msgid}\n\n{entry.plural or ''}", "")
    found = dict.fromkeys(word[0].casefold() for word in weighty.finditer(source_words))
    if found:
        words = " … ".join(found)
        rights = " Somebody's rights depend on it." if entry.critical else ""
        yield f"the source says “{words}”: see that the translation says exactly that.{rights}"


def _weighty(tag: str) -> re.Pattern[str] | None:
    said = WEIGHTY.get(tag.partition("-")[0])
    return re.compile(rf"\b(?:{said})\b", re.IGNORECASE) if said else None

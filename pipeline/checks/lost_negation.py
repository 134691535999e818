"""A translation says no where the source does, and nowhere else.

"You must not sign" and "you must sign" are one small word apart, and no reader of the translation
can tell that it is missing. Whoever acts on the opposite of their rights may lose them.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_TURKISH = Locale("tr", "Türkçe", "Turkish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Entry("You must not sign.", ("No debe firmar.",)), _SPANISH, _ENGLISH),
    (Entry("You must not sign.", ("İmzalamamalısınız.",)), _TURKISH, _ENGLISH),
    (Entry("Do it without a lawyer.", ("Hágalo sin abogado.",)), _SPANISH, _ENGLISH),
    (Entry("You must sign.", ("Debe firmar.",)), _SPANISH, _ENGLISH),
    (Entry("You can refuse.", ("Puede decir que no.",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("You must not sign.", ("Debe firmar.",)), _SPANISH, _ENGLISH),
    (Entry("Nobody may ask you this.", ("Cualquiera puede preguntarlo.",)), _SPANISH, _ENGLISH),
    (Entry("You must not sign.", ("İmzalamalısınız.",)), _TURKISH, _ENGLISH),
    (Entry("You must sign.", ("No debe firmar.",)), _SPANISH, _ENGLISH),
    (Entry("Go. Do not sign. Never!", ("Váyase. Firme. ¡Nunca!",)), _SPANISH, _ENGLISH),
    (Entry("{n} is not it", ("no", "es"), "{n} are not it"), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare the words that say no, in languages whose words for it are known.

    Sentence by sentence, where there are as many of them. Only what is certain on one side and
    not even possible on the other is named: "safe" may well be translated "not in danger", and
    "unless" with a word for not.
    """
    last = entry.msgid if entry.plural is None else entry.plural
    for number, form in enumerate(entry.msgstr):
        text = entry.msgid if number == 0 else last
        for one, other in _pairs(markdown.prose(text, ""), markdown.prose(form, "")):
            asked = locales.negated(one, source.tag)
            said = locales.negated(other, locale.tag)
            if asked and said:
                yield from _differ(asked, said)


def _differ(asked: locales.Negation, said: locales.Negation) -> Iterator[str]:
    if asked.certain and not said.possible:
        words = ", ".join(dict.fromkeys(asked.certain))
        yield f"the source says “{words}”, and nothing here says no: compare the meaning"
    elif said.certain and not asked.possible:
        words = ", ".join(dict.fromkeys(said.certain))
        yield f"“{words}” says no, and nothing in the source does: compare the meaning"


def _pairs(text: str, form: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence with its translation, where there are as many; or else the whole."""
    ours, theirs = locales.sentences(text), locales.sentences(form)
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
    else:
        yield text, form

"""A time of day is the time of the source: nine in the morning is not nine at night.

Whoever comes at the wrong hour finds a closed door, and an interview that was missed counts
against the person who missed it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Locale

_ENGLISH, _SPANISH, _FRENCH = (
    Locale(tag, tag, tag, "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
    for tag in ("en", "es", "fr")
)
SEVERITY = "error"
GOOD = [
    (Entry("From 9 am to 5:30 pm", ("De 9:00 a 17:30",)), _SPANISH, _ENGLISH),
    (Entry("From 9am to 5pm", ("De 9 de la mañana a 5 de la tarde",)), _SPANISH, _ENGLISH),
    (Entry("Open at 5 pm", ("Ouvert à 17h00",)), _FRENCH, _ENGLISH),
    (Entry("I am 9", ("Tengo 9",)), _SPANISH, _ENGLISH),
    (Entry("12 am to 12 pm", ("0:00 a 12:00",)), _SPANISH, _ENGLISH),
]
BAD = [
    (Entry("Open at 9 am", ("Abre a las 9 de la noche",)), _SPANISH, _ENGLISH),
    (Entry("Open at 9 am", ("Ouvert à 21h00",)), _FRENCH, _ENGLISH),
    (Entry("Open at 5:30 p.m.", ("Abre a las 17:00, o 5",)), _SPANISH, _ENGLISH),
    (Entry("Open at 17:30", ("Abre a las 5:30 a. m.",)), _SPANISH, _ENGLISH),
]


def check(entry: Entry, locale: Locale, source: Locale) -> Iterator[str]:
    """Compare the times of both sides that leave no doubt which half of the day they lie in."""
    wanted = locales.times(markdown.prose(entry.msgid, " "), source)
    for form in entry.msgstr if wanted else ():
        for time in sorted(locales.times(markdown.prose(form, " "), locale) - wanted):
            there = ", ".join(map(_clock, sorted(wanted)))
            yield f"here is {_clock(time)}, and the source has {there}; write the source's time"
            break


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"

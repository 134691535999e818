"""A year of another calendar → the years it may be in the common one."""

from __future__ import annotations

from ..model import Locale

# How far the year of a language's own calendar lies from the common one: two where it begins on
# another day. Solar Hijri (fa, ps), Ethiopian (am, ti, om), Buddhist (th).
OWN = {
    "fa": ("solar Hijri", (621, 622)),
    "ps": ("solar Hijri", (621, 622)),
    "am": ("Ethiopian", (7, 8)),
    "ti": ("Ethiopian", (7, 8)),
    "om": ("Ethiopian", (7, 8)),
    "th": ("Buddhist", (-543,)),
}


def calendar(locale: Locale) -> str:
    """Return the name of the calendar that a language also counts years by, or "" for none."""
    return OWN.get(locale.tag.partition("-")[0], ("", ()))[0]


def gregorian(year: int, locale: Locale) -> tuple[int, ...]:
    """Return the common years that a year of the language's own calendar overlaps.

    Empty where the language has no calendar of its own. A year of it is read as one between the
    common 1900 and 2100, so that sums and section numbers are left alone.
    """
    shifts = OWN.get(locale.tag.partition("-")[0], ("", ()))[1]
    return tuple(year + shift for shift in shifts if 1900 <= year + shift <= 2100)

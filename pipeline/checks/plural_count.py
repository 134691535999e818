"""A message with a plural has as many translations as its language has forms.

With one too few, some number of days, letters or children is counted in words that are wrong, and
a reader of Arabic or Polish sees at once that nobody who speaks the language has looked.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Entry, Locale

SEVERITY = "error"
NEVER_SILENT = True
_POLISH = Locale("pl", "polski", "Polish", "ltr", "Latn", "0123456789", "nplurals=3; plural=n;")
GOOD = [
    (Entry("{n} day", ("{n} dzień", "{n} dni", "{n} dni"), "{n} days"), _POLISH),
    (Entry("A day", ("Dzień",)), _POLISH),
]
BAD = [
    (Entry("{n} day", ("{n} dzień", "{n} dni"), "{n} days"), _POLISH),
    (Entry("{n} day", ("{n} dni",) * 4, "{n} days"), _POLISH),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Count the forms; a language has as many as CLDR, or long use, gives whole numbers."""
    found, needed = len(entry.msgstr), locale.forms
    if entry.plural is not None and found != needed:
        last = f"msgstr[0] to msgstr[{needed - 1}]" if needed > 1 else "msgstr[0] alone"
        yield f"{locale.english} needs {needed} forms, {last}, and here are {found}"

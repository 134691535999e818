"""Punctuation: which marks a language ends its sentences with, and what its neighbours write."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Locale
from .letters import own_scripts

# The marks that do the same work in all scripts. What is in none of them ends nothing.
WORK = {
    "question": "?؟？፧;՞",
    "exclamation": "!！՜",
    "stop": ".。।۔።։၊။។।॥…｡",
    "colon": ":：፦፡",
    "comma": ",،，、፣",
}
# script: what a language of that script writes for the Latin mark, where it is not that mark
_ARABIC = {"?": "؟", ",": "،", ";": "؛"}
_CHINESE = {"?": "？", ",": "，", ";": "；", ".": "。", "!": "！", ":": "："}
INSTEAD = {
    "Arab": _ARABIC,
    "Ethi": {",": "፣", ";": "፤", ".": "።"},
    "Hans": _CHINESE,
    "Hant": _CHINESE,
    "Deva": {".": "।"},
    "Beng": {".": "।"},
    "Guru": {".": "।"},
    "Grek": {"?": ";"},
    "Armn": {".": "։", "?": "՞"},
    "Khmr": {".": "។"},
    "Mymr": {".": "။", ",": "၊"},
}
# Languages whose habit is not their script's.
LANGUAGE_INSTEAD: dict[tuple[str, str], dict[str, str]] = {
    ("ur", "Arab"): {**_ARABIC, ".": "۔"},
    ("pnb", "Arab"): {**_ARABIC, ".": "۔"},
    ("mr", "Deva"): {},
}
# Marks at which these scripts' sentences need no end: a space ends them.
NO_STOP = frozenset({"Thai", "Laoo", "Tibt"})
# Scripts whose questions end as sentences do: a word says that they ask.
NO_QUESTION = NO_STOP | {"Jpan", "Mymr", "Khmr"}
# Marks that stand on the word that asks or calls, wherever that is: Armenian's.
WITHIN = {"question": "՞", "exclamation": "՜"}
# Marks that only these scripts use: anywhere else they came from another text.
ONLY_IN = {
    "؟،؛": frozenset({"Arab", "Syrc", "Thaa", "Nkoo", "Rohg"}),
    "۔": frozenset({"Arab"}),
    "።፣፤፦": frozenset({"Ethi"}),
    "。，、？！；：": frozenset({"Hans", "Hant", "Jpan", "Kore"}),
    "।": frozenset(
        {"Deva", "Beng", "Guru", "Gujr", "Orya", "Telu", "Knda", "Mlym", "Sinh", "Olck"}
    ),
}
# A question and an exclamation open with a mark of their own.
OPENING = {"es": {"?": "¿", "!": "¡"}, "ast": {"?": "¿", "!": "¡"}}
# Marks before which a space that does not break stands (Imprimerie nationale).
SPACED = {"fr": ":;?!»"}
# Narrower habits of a country.
SPACED_IN = {"fr-CA": ":»", "fr-CH": "»"}


def marks_instead(locale: Locale) -> Mapping[str, str]:
    """Return what the language writes for a Latin mark, where it writes another."""
    language = locale.tag.partition("-")[0]
    return LANGUAGE_INSTEAD.get((language, locale.script), INSTEAD.get(locale.script, {}))


def strange_marks(locale: Locale) -> str:
    """Return the marks that no language of the script uses; none where the script is not known."""
    if not own_scripts(locale):
        return ""
    return "".join(marks for marks, homes in ONLY_IN.items() if locale.script not in homes)


def opening(locale: Locale) -> Mapping[str, str]:
    """Return the marks that open what ends with another, as Spanish has them."""
    return OPENING.get(locale.tag.partition("-")[0], {})


def spaced(locale: Locale) -> str:
    """Return the marks before which the language sets a space that does not break."""
    return SPACED_IN.get(locale.tag, SPACED.get(locale.tag.partition("-")[0], ""))

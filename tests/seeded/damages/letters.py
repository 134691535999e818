"""Letters: of another language or keyboard, broken on the way, or hidden."""

from __future__ import annotations

import unicodedata
from functools import cache
from random import Random

from ..corpus import Good
from ..lexicon import NEIGHBOURS
from .shape import Damage, Damaged, put, shown, told

CYRILLIC = {"а": "a", "о": "o", "е": "e", "с": "c", "р": "p", "і": "i"}
LATIN = {latin: cyrillic for cyrillic, latin in CYRILLIC.items()}


def _one_letter(good: Good, dice: Random, letters: dict[str, str]) -> Damaged | None:
    """Put another letter for one that stands inside a word."""
    found = shown(good.text, rf"(?<=[^\W\d_])[{''.join(letters)}](?=[^\W\d_])") if letters else []
    if not found:
        return None
    one = dice.choice(found)
    return told(good, put(good.text, one, letters[one[0]]))


def _neighbour(good: Good, dice: Random) -> Damaged | None:
    letters = dict(NEIGHBOURS.get(good.language, ()))
    joined = good.language == "zh_Hans"  # no letters around it to speak of
    found = shown(good.text, f"[{''.join(letters)}]") if letters else []
    if joined and found:
        return told(good, put(good.text, found[0], letters[found[0][0]]))
    return _one_letter(good, dice, letters)


def _keyboard(good: Good, dice: Random) -> Damaged | None:
    """Put a neighbour's letter everywhere, as another keyboard does."""
    text = good.text
    for old, new in NEIGHBOURS.get(good.language, ()):
        text = text.replace(old, new)
    return told(good, text)


def _look_alike(good: Good, dice: Random) -> Damaged | None:
    if good.language == "uk":
        return _one_letter(good, dice, CYRILLIC)
    return _one_letter(good, dice, LATIN if good.language in {"es", "fr", "pl", "cy", "so"} else {})


@cache
def _forms() -> dict[str, str]:
    """Return letter → a form of it that only old fonts need."""
    found = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD), 0xFB01):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts and len(parts) == 2 and parts[0] in {"<isolated>", "<initial>", "<medial>"}:
            found[chr(int(parts[1], 16))] = chr(code)
    return found


def _presentation(good: Good, dice: Random) -> Damaged | None:
    if ligature := shown(good.text, "fi"):
        return told(good, put(good.text, ligature[0], "ﬁ"))
    return told(good, "".join(_forms().get(char, char) for char in good.text))


def _decomposed(good: Good, dice: Random) -> Damaged | None:
    whole = unicodedata.normalize("NFC", good.text) == good.text
    return told(good, unicodedata.normalize("NFD", good.text)) if whole else None


def _mojibake(good: Good, dice: Random) -> Damaged | None:
    code = dice.choice(("cp1252", "latin-1"))
    return told(good, good.text.encode().decode(code, errors="ignore"))


def _letter(new: str, kept: str = "") -> Damage:
    """Return the damage that puts a sign for, or behind, a letter inside a word."""

    def damage(good: Good, dice: Random) -> Damaged | None:
        found = shown(good.text, r"(?<=[^\W\d_])[^\W\d_](?=[^\W\d_])")
        if not found:
            return None
        one = dice.choice(found)
        return told(good, put(good.text, one, (one[0] if kept else "") + new))

    return damage


def _isolate(good: Good, dice: Random) -> Damaged | None:
    return told(good, dice.choice(("\u2067", "\u2066", "\u2068")) + good.text)


def _override(good: Good, dice: Random) -> Damaged | None:
    return told(good, f"{dice.choice(chr(0x202E) + chr(0x202D))}{good.text}\u202c")


KINDS: dict[str, Damage] = {
    "neighbour's letter": _neighbour,
    "neighbour's keyboard": _keyboard,
    "look-alike letter": _look_alike,
    "presentation forms": _presentation,
    "decomposed letters": _decomposed,
    "mojibake": _mojibake,
    "replacement sign": _letter("\ufffd"),
    "question marks for letters": _letter("??"),
    "soft hyphen": _letter("\u00ad", "kept"),
    "zero-width space": _letter("\u200b", "kept"),
    "control character": _letter("\x08", "kept"),
    "unclosed isolate": _isolate,
    "override": _override,
    "tag character": _letter("\U000e0041", "kept"),
}

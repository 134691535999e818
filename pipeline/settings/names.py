"""The name of a reviewer → whether it may stand on a page, and as whom it counts."""

from __future__ import annotations

import re
import unicodedata

# Joiners shape words in Persian, Urdu, Bengali and others; every other format character is hidden.
JOINERS = "\u200c\u200d"
ENDS = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# "Dr.Amina" is no host.
ADDRESS = re.compile(r"@|://|\b[Ww]{3}\.|\w{2}\.(?:[a-z]{2,}|[A-Z]{2,})\b")
PHONE = re.compile(r"\d(?:\W{0,3}\d){5}")  # six digits, as in `locales.phones`
SERVICES = re.compile(r"(?<!\d)(?:999|112|111|101|911)(?!\d)")
PILED = 4  # marks on one letter: Hebrew, Vietnamese and Tibetan need no more
ALIKE = ("LATIN", "CYRILLIC", "GREEK")  # scripts whose letters pass for one another's
LONGEST = 80


def fault_of_reviewer(name: str) -> str:
    """Return why a name cannot stand under a translation, or "" where it may.

    Any script will do, and a pseudonym. What cannot be seen could make one name look like
    another, or turn the line that it stands in around. A phone number or an address would be
    one more that a reader tries, on a page where each is a fact that somebody has checked.
    """
    shown = unicodedata.normalize("NFKC", name)
    if not any(unicodedata.category(char)[0] in "LN" for char in name):
        return "a reviewer needs a name or a pseudonym, with a letter or a number in it"
    if any(unicodedata.category(char) in ENDS and char not in JOINERS for char in name):
        return "this name holds a line break or a hidden character; type it again on one line"
    if len(name) > LONGEST:
        return f"this name has {len(name)} characters; {LONGEST} are the most that fit on a page"
    if ADDRESS.search(shown) or PHONE.search(shown) or SERVICES.search(shown):
        return "a name is no phone number and no address: readers would try it; leave it out"
    return _fault_of_letters(name)


def _fault_of_letters(name: str) -> str:
    """Return why the letters of a name could pass for those of another, or for no name at all."""
    run = 0
    for char in unicodedata.normalize("NFD", name):
        run = run + 1 if unicodedata.category(char) == "Mn" else 0
        if run > PILED:
            return "this name has a pile of marks on one letter; type it again"
    for word in re.findall(r"\w+", name):
        if len({kind for kind in map(_script, word) if kind in ALIKE}) > 1:
            return (
                f"in {word} are letters of two alphabets that look alike, so it could pass for"
                " another name; type it again with one keyboard"
            )
    return ""


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def identity(name: str) -> str:
    """Return a name as it is compared: without case, width, joiners and more than single spaces.

    >>> identity("\uff21mina  K"), identity("Am\u200dina k")
    ('amina k', 'amina k')
    """
    seen = "".join(char for char in name if char not in JOINERS)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
    return " ".join(folded.split())

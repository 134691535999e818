"""Telephones, e-mail and links that no longer lead where the source leads; names in braces."""

from __future__ import annotations

import re
from random import Random

from ..corpus import Good, facts
from .shape import Damage, Damaged, put, told

PHONE = r"0808 157 0123|60777"
EMAIL = r"[a-z-]+@[a-z.-]+[a-z]"
TARGET = r"(?<=\]\()https://[^)]+"
LINK = r"(?<!!)\[([^\]^]+)\]\(([^)]+)\)"
NAME = r"\{\w+\}"


def _first(good: Good, pattern: str, new: str) -> Damaged | None:
    found = re.search(pattern, good.text)
    return told(good, put(good.text, found, new)) if found else None


def _phone(good: Good, dice: Random) -> Damaged | None:
    found = re.search(PHONE, good.text)
    if not found:
        return None
    at = dice.choice([n for n, char in enumerate(found[0]) if char.isdigit() and n > 2])
    new = found[0][:at] + dice.choice([d for d in "0123456789" if d != found[0][at]])
    return told(good, put(good.text, found, new + found[0][at + 1 :]))


def _lost_phone(good: Good, dice: Random) -> Damaged | None:
    return _first(good, PHONE, "")


def _invented_phone(good: Good, dice: Random) -> Damaged | None:
    if re.search(r"\d", good.msgid):
        return None
    return told(good, f"{good.text} 020 7946 0{dice.randrange(100, 999)}")


def _email(good: Good, dice: Random) -> Damaged | None:
    wrong = ("halp@harbour-rights.example", "help@harbour-right.example", "help@harbour.example")
    return _first(good, EMAIL, dice.choice(wrong))


def _lost_email(good: Good, dice: Random) -> Damaged | None:
    return _first(good, EMAIL, "")


def _host(good: Good, dice: Random) -> Damaged | None:
    wrong = ("https://www.gov-uk.example/claim-asylum", "https://gov.uk.claims.example/asylum")
    return _first(good, TARGET, dice.choice(wrong))


def _path(good: Good, dice: Random) -> Damaged | None:
    return _first(good, TARGET, "https://www.gov.uk/claim-asylum-form")


def _lost_link(good: Good, dice: Random) -> Damaged | None:
    found = re.search(LINK, good.text)
    return told(good, put(good.text, found, found[1])) if found else None


def _invented_link(good: Good, dice: Random) -> Damaged | None:
    found = None if "](" in good.text else re.search(r"[^\W\d_]{3,}", good.text)
    if not found:
        return None
    return told(good, put(good.text, found, f"[{found[0]}](https://help.example/form)"))


def _unsafe(good: Good, dice: Random) -> Damaged | None:
    targets = ("javascript:alert(1)", "data:text/html,x", "http://www.gov.uk/claim-asylum")
    found = re.search(LINK, good.text)
    if not found:
        return None
    return told(good, put(good.text, found, f"[{found[1]}]({dice.choice(targets)})"))


def _lost_name(good: Good, dice: Random) -> Damaged | None:
    return _first(good, r" ?" + NAME + r"(?!\))", "")


def _misspelt(good: Good, dice: Random) -> Damaged | None:
    found = re.search(NAME, good.text)
    if not found:
        return None
    at = dice.randrange(2, len(found[0]) - 1)
    return told(good, put(good.text, found, found[0][:at] + found[0][at + 1 :]))


def _invented_name(good: Good, dice: Random) -> Damaged | None:
    if "{" in good.msgid:
        return None
    return told(good, f"{good.text} {{{dice.choice(sorted(facts()))}}}")


def _other_name(good: Good, dice: Random) -> Damaged | None:
    found = re.search(NAME + r"(?!\))", good.text)
    if not found:
        return None
    others = [name for name in sorted(facts()) if f"{{{name}}}" not in good.msgid]
    return told(good, put(good.text, found, f"{{{dice.choice(others)}}}"))


def _open(good: Good, dice: Random) -> Damaged | None:
    found = re.search(NAME, good.text)
    if not found:
        return None
    half = dice.choice((found[0][:-1], found[0][1:]))
    return told(good, put(good.text, found, half))


KINDS: dict[str, Damage] = {
    "changed telephone": _phone,
    "lost telephone": _lost_phone,
    "invented telephone": _invented_phone,
    "changed e-mail": _email,
    "lost e-mail": _lost_email,
    "changed host": _host,
    "changed path": _path,
    "lost link": _lost_link,
    "invented link": _invented_link,
    "unsafe link": _unsafe,
    "lost {name}": _lost_name,
    "misspelt {name}": _misspelt,
    "invented {name}": _invented_name,
    "another {name}": _other_name,
    "open brace": _open,
}

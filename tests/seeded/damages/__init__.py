"""The kinds of damage: a good entry → the same entry with one fault, or None where it has no place.

Each module holds KINDS, its kinds by the name the table has, each a function of an entry and of
dice that fall the same way every time.
"""

from __future__ import annotations

from . import addresses, letters, marks, numbers, pairs, punctuation, words
from .shape import Damage, Damaged

KINDS: dict[str, Damage] = {
    name: damage
    for module in (numbers, addresses, marks, words, letters, punctuation, pairs)
    for name, damage in module.KINDS.items()
}

__all__ = ["KINDS", "Damage", "Damaged"]

"""Signatures under the entries of a translation, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .place import Place

# In which a person may sign: the words, what they mean in law, what the people meant to read them
# make of them.
ROLES = ("language", "legal", "community")


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody has looked at these very words, source and translation, and put a name to them.

    `entry` is the digest of both (`reviews.digest`); `words` are the first forty characters, for
    people who read the file. `reviewer` may be a pseudonym. `role`: language, legal, community.
    `place` is its line in reviews.toml, line 0 where it does not stand there yet.
    """

    entry: str
    words: str
    reviewer: str
    role: str
    date: date
    place: Place = field(default=Place("", 0), compare=False)


@dataclass(frozen=True, slots=True)
class Signer:
    """One person in one role: how many entries carry their name, and the day of the last."""

    reviewer: str
    role: str
    date: date
    entries: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What people have signed of the entries that one edition publishes in one language.

    `done` of `total` translated entries are signed in every role that a translation needs to be
    called reviewed; `signers` are those whose signatures count, by role and name. `critical` is
    how many critical entries are translated, `critical_done` how many of these are signed in
    every role that the policy asks of them, or else of all. `shares` is how many entries are
    signed in each role.
    """

    total: int = 0
    done: int = 0
    signers: tuple[Signer, ...] = ()
    critical: int = 0
    critical_done: int = 0
    shares: tuple[tuple[str, int], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every translated entry is signed, and there is one."""
        return 0 < self.total == self.done

    def in_role(self, role: str) -> int:
        """Return how many entries are signed in a role, by whomever."""
        return dict(self.shares).get(role, 0)

    def of(self, *roles: str) -> tuple[Signer, ...]:
        """Return those who signed in these roles."""
        return tuple(signer for signer in self.signers if signer.role in roles)

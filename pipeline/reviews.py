"""Catalogue + signatures → what people have put their names to, and what has lapsed. Pure.

A signature is about words, not about a place in a file: it stands under the digest of a sentence
and its translation together. Whoever changes either, takes it away; whoever puts the same words
back, brings it back.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from . import settings
from .model import ROLES, Catalogue, Entry, Place, Policy, Review, Reviewed, Signer

Key = tuple[str | None, str]
Signed = Mapping[Key, tuple[Review, ...]]
EOT = "\x04"  # what gettext puts between msgctxt and msgid


def digest(entry: Entry) -> str:
    r"""Return what an entry is signed under: 16 hex digits of the SHA-256 of all its words.

    Those are msgctxt and EOT where there is a msgctxt, msgid, NUL, and the msgstrs with NUL
    between them.

    >>> digest(Entry("No.", ("لا.",)))
    '4ffbb15c2a970b07'
    """
    context = "" if entry.msgctxt is None else entry.msgctxt + EOT
    words = "\0".join((context + entry.msgid, *entry.msgstr))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def signed(catalogue: Catalogue, reviews: Iterable[Review], policy: Policy) -> Signed:
    """Return the signatures that count, by the entry they stand under.

    Those under words that may be published as they stand. Not those of the last translator, where
    the policy wants another pair of eyes.
    """
    found: dict[str, list[Review]] = {}
    for review in reviews:
        if policy.reviewer_may_translate or not translated_by(catalogue, review.reviewer):
            found.setdefault(review.entry, []).append(review)
    usable = ((entry.key, digest(entry)) for entry in catalogue.entries if entry.usable)
    return {key: tuple(found[words]) for key, words in usable if words in found}


def translated_by(catalogue: Catalogue, reviewer: str) -> bool:
    """Return whether somebody is the catalogue's Last-Translator, by name or by e-mail address."""
    return bool(_names(reviewer) & _names(catalogue.fields.get("Last-Translator", "")))


def _names(person: str) -> set[str]:
    """Return what `Name <address>` may be called: the name, the address, the two together."""
    name, _, address = person.partition("<")
    parts = (person, name, address.partition(">")[0])
    return {settings.identity(part) for part in parts} - {""}


def in_roles(signed: Signed, roles: Collection[str]) -> frozenset[Key]:
    """Return the entries that are signed in each of these roles, in any role where none is named.

    Nothing is reviewed that nobody has looked at.
    """
    return frozenset(
        key for key, found in signed.items() if found and {r.role for r in found} >= set(roles)
    )


def weighed(signed: Signed) -> frozenset[Key]:
    """Return the entries of which a person has weighed what no check can: signed for language."""
    return in_roles(signed, ("language",))


def reviewed(
    published: Collection[Key], critical: Collection[Key], signed: Signed, policy: Policy
) -> Reviewed:
    """Return what people have signed of the entries that an edition publishes.

    `published` are its translated entries, `critical` those of them that are critical.
    """
    mine = {key: found for key, found in signed.items() if key in published}
    weighty = in_roles(mine, policy.critical_roles or policy.roles)
    return Reviewed(
        total=len(published),
        done=len(in_roles(mine, policy.roles)),
        signers=_signers(mine),
        critical=len(critical),
        critical_done=sum(key in weighty for key in critical),
        shares=tuple((role, len(in_roles(mine, (role,)))) for role in ROLES),
    )


def _signers(signed: Signed) -> tuple[Signer, ...]:
    days: dict[tuple[int, str], dict[Key, date]] = {}
    for key, found in signed.items():
        for review in found:
            of = days.setdefault((ROLES.index(review.role), review.reviewer), {})
            of[key] = max(review.date, of.get(key, review.date))
    return tuple(
        Signer(name, ROLES[role], max(of.values()), len(of))
        for (role, name), of in sorted(days.items())
    )


@dataclass(frozen=True, slots=True)
class Signing:
    """What signing comes to: the guide's signatures afterwards, and what was done.

    `new` entries carry a signature that they did not carry, `already` that many did. `unsigned`
    are those that nobody can sign as they stand, each with the reason.
    """

    reviews: tuple[Review, ...]
    new: int
    already: int
    unsigned: tuple[tuple[Entry, str], ...]


def sign(
    catalogue: Catalogue, refused: Collection[Key], reviews: Sequence[Review], by: Review
) -> Signing:
    """Put a name under every entry that is usable and that no check has `refused`.

    `by` says who signs, in which role and when. A lapsed signature of theirs makes way: one under
    the same first words is renewed where it stands, others go. It has lapsed when no entry of the
    catalogue, not even a fuzzy or an obsolete one, has the words it is about.
    """
    there = {digest(entry) for entry in catalogue.entries}
    who = (settings.identity(by.reviewer), by.role)
    mine = [r for r in reviews if (settings.identity(r.reviewer), r.role) == who]
    by = replace(by, reviewer=mine[0].reviewer) if mine else by  # a name is spelt in one way
    have = {review.entry for review in mine}
    live = [entry for entry in catalogue.entries if not entry.obsolete]
    fit = [entry for entry in live if not _unfit(entry, refused)]
    new = [_under(entry, by) for entry in fit if digest(entry) not in have]
    kept: list[Review] = []
    for review in reviews:
        if review not in mine or review.entry in there:
            kept.append(review)
        elif follower := next((one for one in new if one.words == review.words), None):
            new.remove(follower)
            kept.append(replace(follower, place=review.place))
    already = sum(digest(entry) in have for entry in fit)
    unsigned = [(entry, _unfit(entry, refused)) for entry in live if _unfit(entry, refused)]
    return Signing((*kept, *new), len(fit) - already, already, tuple(unsigned))


def _unfit(entry: Entry, refused: Collection[Key]) -> str:
    """Return why nobody can sign an entry as it stands: fuzzy, untranslated, error; or ""."""
    if entry.fuzzy:
        return "fuzzy"
    if not entry.usable:
        return "untranslated"
    return "error" if entry.key in refused else ""


def _under(entry: Entry, by: Review) -> Review:
    return replace(by, entry=digest(entry), words=words(entry.msgid), place=Place("", 0))


def words(msgid: str) -> str:
    r"""Return the first forty characters of a text, in one line and without what cannot be seen.

    >>> words("You have the right to\n an interpreter, free of charge.")
    'You have the right to an interpreter, fr'
    """
    line = " ".join(re.sub(r"\\?\n", " ", msgid).split())
    seen = "".join(char for char in line if unicodedata.category(char)[0] != "C")
    return seen[:40].strip() or "…"


def carried(reviews: Sequence[Review], pairs: Iterable[tuple[Entry, Entry]]) -> tuple[Review, ...]:
    """Return the signatures with those added that a change of no meaning must not cost.

    `pairs` are entries before and after a merge whose translation carried over without the fuzzy
    mark. The old signature stays: until the catalogue is written, it is the one that counts. A
    critical entry is signed anew, whatever changed in it.
    """
    after: dict[str, list[Entry]] = {}
    for old, new in pairs:
        if old.usable and new.usable and not (old.critical or new.critical):
            after.setdefault(digest(old), []).append(new)
    there = {(review.entry, review.reviewer, review.role) for review in reviews}
    found = []
    for review in reviews:
        found.append(review)
        for new in after.get(review.entry, ()):
            if (digest(new), review.reviewer, review.role) not in there:
                found.append(_under(new, review))
    return tuple(found)

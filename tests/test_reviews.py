"""Two keys: a signature is about these very words, in this role, by somebody else."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import reviews
from pipeline.catalogues import header
from pipeline.model import ROLES, Catalogue, Entry, Policy, Review
from pipeline.reviews import Key, Signing, digest, in_roles, reviewed, sign, signed

DAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)
TEXT = st.text(st.sampled_from("ab .,ßéلا،তি😀\n\\"), min_size=1, max_size=12)
# Two halves of an entry's words that run together must not be two other halves.
ENTRIES = st.builds(
    Entry,
    msgid=TEXT,
    msgstr=st.tuples(TEXT) | st.tuples(TEXT, TEXT),
    msgctxt=st.none() | st.just("") | TEXT,
)


def po(*entries: Entry, **fields: str) -> Catalogue:
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    return Catalogue("ar", header({"Language": "ar", **named}), entries, "locale/ar/x.po")


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    return po(*draw(st.lists(ENTRIES, min_size=1, max_size=8, unique_by=lambda e: e.key)))


def by(reviewer: str, role: str = "language", on: date = DAY) -> Review:
    return Review("", "", reviewer, role, on)


def all_signed(catalogue: Catalogue, who: Review | None = None) -> tuple[Review, ...]:
    return sign(catalogue, (), (), who or by("Amina")).reviews


def keys(catalogue: Catalogue, found: tuple[Review, ...], role: str = "language") -> set[Key]:
    return set(in_roles(signed(catalogue, found, Policy()), (role,)))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Entry("a", ("b",)), "a\0b"),
        (Entry("a", ("b",), msgctxt="c"), "c\x04a\0b"),
        (Entry("a", ("b",), msgctxt=""), "\x04a\0b"),
        (Entry("a", ("b", "c"), plural="as"), "a\0b\0c"),
        (Entry("حق", ("ß",)), "حق\0ß"),
    ],
)
def test_a_signature_stands_under_the_digest_that_is_written_down(entry: Entry, words: str) -> None:
    assert digest(entry) == hashlib.sha256(words.encode()).hexdigest()[:16]


@given(catalogues(), st.data())
def test_a_single_change_takes_away_exactly_its_own_signature(
    catalogue: Catalogue, data: st.DataObject
) -> None:
    found = all_signed(catalogue)
    assert keys(catalogue, found) == {entry.key for entry in catalogue.entries}
    number = data.draw(st.integers(0, len(catalogue.entries) - 1))
    before = catalogue.entries[number]
    changed = replace(before, **data.draw(_changes(before)))
    others = [entry for entry in catalogue.entries if entry is not before]
    if changed.key in {entry.key for entry in others}:
        return  # it would be another entry of the same file
    after = [*others[:number], changed, *others[number:]]
    assert keys(po(*after), found) == {entry.key for entry in others}
    assert keys(po(*others), found) == {entry.key for entry in others}


def _changes(entry: Entry) -> st.SearchStrategy[dict[str, object]]:
    """Yield one change of words: in the source, its context, or the translation."""
    other = TEXT.filter(lambda text: text != entry.msgid).map(lambda text: {"msgid": text})
    context = TEXT.filter(lambda text: text != entry.msgctxt).map(lambda text: {"msgctxt": text})
    msgstr = st.integers(0, len(entry.msgstr) - 1).flatmap(
        lambda n: TEXT.filter(lambda text: text != entry.msgstr[n]).map(
            lambda text: {"msgstr": (*entry.msgstr[:n], text, *entry.msgstr[n + 1 :])}
        )
    )
    return other | context | msgstr


@given(catalogues(), st.sampled_from(["references", "notes", "comments"]))
def test_what_is_not_words_takes_no_signature_away(catalogue: Catalogue, field: str) -> None:
    found = all_signed(catalogue)
    moved = (replace(entry, **{field: ("x",)}) for entry in reversed(catalogue.entries))
    assert keys(po(*moved), found) == {entry.key for entry in catalogue.entries}


@given(catalogues(), catalogues(), st.sampled_from(ROLES))
def test_signing_twice_is_signing_once(old: Catalogue, new: Catalogue, role: str) -> None:
    before = all_signed(old, by("Amina", role))
    once = sign(new, (), before, by("Amina", role, LATER))
    twice = sign(new, (), once.reviews, by("amina ", role, DAY))
    assert twice == Signing(once.reviews, 0, len(new.entries), ())
    assert keys(new, once.reviews, role) == {entry.key for entry in new.entries}


@given(catalogues(), catalogues())
def test_nobody_takes_away_the_signature_of_another(old: Catalogue, new: Catalogue) -> None:
    theirs = (*all_signed(old, by("Bilal")), *all_signed(old, by("Law", "legal")))
    after = sign(new, (), theirs, by("Amina")).reviews
    assert tuple(one for one in after if one.reviewer != "Amina") == theirs


def test_a_lapsed_signature_is_renewed_where_it_stands_and_others_go() -> None:
    one, two, three = Entry("One", ("1",)), Entry("Two", ("2",)), Entry("Three", ("3",))
    found = all_signed(po(one, two, three))
    two = replace(two, msgstr=("zwei",))
    after = sign(po(one, two), (), found, by("Amina", on=LATER))
    assert [(r.words, r.entry, r.date) for r in after.reviews] == [
        ("One", digest(one), DAY),
        ("Two", digest(two), LATER),
    ]
    assert (after.new, after.already) == (1, 1)


@pytest.mark.parametrize("change", [{"flags": ("fuzzy",)}, {"obsolete": True}])
def test_a_sentence_that_may_come_back_keeps_its_signature(change: dict[str, object]) -> None:
    one, two = Entry("One", ("1",)), Entry("Two", ("2",))
    found = all_signed(po(one, two))
    away = po(one, replace(two, **change))
    assert keys(away, found) == {one.key}
    kept = sign(away, (), found, by("Amina", on=LATER)).reviews
    assert keys(po(one, two), kept) == {one.key, two.key}


def test_what_cannot_be_signed_is_said_with_its_reason() -> None:
    fuzzy, bare = Entry("A", ("a",), flags=("fuzzy",)), Entry("B")
    wrong, gone, fine = Entry("C", ("c",)), Entry("D", ("d",), obsolete=True), Entry("E", ("e",))
    done = sign(po(fuzzy, bare, wrong, gone, fine), {wrong.key}, (), by("Amina"))
    assert done.unsigned == ((fuzzy, "fuzzy"), (bare, "untranslated"), (wrong, "error"))
    assert [review.entry for review in done.reviews] == [digest(fine)]


@pytest.mark.parametrize(
    ("translator", "reviewer", "same"),
    [
        ("Amina <amina@x.example>", "Amina", True),
        ("Amina <amina@x.example>", "AMINA@x.example", True),
        ("Amina <amina@x.example>", "amina  <Amina@X.example>", True),
        ("Zoe\u0301", "zoé", True),
        ("STRASSE", "straße", True),
        ("Amina <amina@x.example>", "Amin", False),
        ("", "Amina", False),
        ("<>", "Amina", False),
    ],
)
def test_the_last_translator_is_not_the_second_pair_of_eyes(
    translator: str, reviewer: str, same: bool
) -> None:
    catalogue = po(Entry("One", ("1",)), Last_Translator=translator)
    found = all_signed(catalogue, by(reviewer))
    assert reviews.translated_by(catalogue, reviewer) is same
    assert bool(signed(catalogue, found, Policy())) is not same
    assert signed(catalogue, found, Policy(reviewer_may_translate=True))


def test_reviewed_means_signed_in_every_role_that_is_asked_for() -> None:
    one, two = Entry("One", ("1",)), Entry("Two", ("2",))
    both = po(one, two)
    found = (*all_signed(both), *all_signed(po(one), by("Law", "legal", LATER)))

    def done(*roles: str, critical: tuple[str, ...] = ()) -> tuple[int, int]:
        policy = Policy(roles=roles, critical_roles=critical)
        keys = {one.key, two.key}
        counted = reviewed(keys, keys, signed(both, found, policy), policy)
        assert counted.total == counted.critical == 2
        return counted.done, counted.critical_done

    assert done("language") == (2, 2)
    assert done("language", "legal") == (1, 1)
    assert done("community") == (0, 0)
    assert done() == (2, 2), "nobody's rule is not nobody's eyes"
    assert done("language", critical=("legal",)) == (2, 1)
    unsigned = reviewed({one.key}, set(), {}, Policy(roles=()))
    assert (unsigned.done, unsigned.whole) == (0, False)


def test_who_signed_is_said_by_role_with_the_last_day() -> None:
    one, two = Entry("One", ("1",)), Entry("Two", ("2",))
    found = (
        *all_signed(po(one), by("Zoé")),
        *all_signed(po(two), by("Zoé", on=LATER)),
        *all_signed(po(one), by("Law", "legal")),
        *all_signed(po(two), by("Amina")),
    )
    policy = Policy()
    counted = reviewed({one.key, two.key}, (), signed(po(one, two), found, policy), policy)
    said = [(one.reviewer, one.role, one.date, one.entries) for one in counted.signers]
    assert said == [
        ("Amina", "language", DAY, 1),
        ("Zoé", "language", LATER, 2),
        ("Law", "legal", DAY, 1),
    ]
    assert (counted.in_role("language"), counted.in_role("legal")) == (2, 1)


def test_a_second_signature_under_the_same_words_counts_once_with_its_later_day() -> None:
    one = Entry("One", ("1",))
    found = (*all_signed(po(one), by("Amina", on=LATER)), *all_signed(po(one)))
    (signer,) = reviewed({one.key}, (), signed(po(one), found, Policy()), Policy()).signers
    assert (signer.date, signer.entries) == (LATER, 1)


def test_a_name_is_spelt_as_it_was_spelt_first() -> None:
    one, two = Entry("One", ("1",)), Entry("Two", ("2",))
    found = all_signed(po(one), by("Amina"))
    after = sign(po(one, two), (), found, by("AMINA")).reviews
    assert [review.reviewer for review in after] == ["Amina", "Amina"]


def test_words_that_no_edition_publishes_are_nobodys_review() -> None:
    one, two = Entry("One", ("1",)), Entry("Two", ("2",))
    both = po(one, two)
    counted = reviewed({two.key}, (), signed(both, all_signed(po(one)), Policy()), Policy())
    assert (counted.total, counted.done, counted.signers) == (1, 0, ())


def test_a_change_of_no_meaning_keeps_its_signature_beside_the_old_one() -> None:
    old, new = Entry("Go home", ("Vete",)), Entry("Go home.", ("Vete",))
    found = (*all_signed(po(old)), *all_signed(po(old), by("Law", "legal")))
    after = reviews.carried(found, [(old, new)])
    assert keys(po(old), after) == {old.key}
    for role in ("language", "legal"):
        assert keys(po(new), after, role) == {new.key}
    assert [(one.reviewer, one.date) for one in after if one not in found] == [
        ("Amina", DAY),
        ("Law", DAY),
    ]
    assert reviews.carried(after, [(old, new)]) == after
    assert sign(po(new), (), after, by("Amina")).reviews == tuple(
        one for one in after if one != found[0]
    ), "the old one goes when the same person signs again"


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("change", [{"notes": ("critical",)}, {"flags": ("fuzzy",)}])
def test_a_critical_or_fuzzy_entry_is_signed_anew(which: int, change: dict[str, object]) -> None:
    pair = [Entry("Go home", ("Vete",)), Entry("Go home.", ("Vete",))]
    found = all_signed(po(pair[0]))
    pair[which] = replace(pair[which], **change)
    assert reviews.carried(found, [(pair[0], pair[1])]) == found


@given(TEXT)
def test_words_for_people_are_one_short_line(text: str) -> None:
    said = reviews.words(text)
    assert 1 <= len(said) <= 40
    assert "\n" not in said
    assert said == said.strip()

"""Every check against its own examples, and every good example against every check."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest

from pipeline import checks
from pipeline.model import Catalogue, EasyRead, Entry, Glossary, Locale, Place

EVERY = checks.every()
# No language in particular: what is good there is good in every language.
ANY = Locale("und", "any", "any", "ltr", "Zyyy", "0123456789", "nplurals=2; plural=(n != 1);")
ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", ANY.plurals)
# What checks may ask for where an example does not say it. An example that is a tuple says all.
KNOWN = {
    "facts": frozenset({"helpline", "form"}),
    "locale": ANY,
    "source": ENGLISH,
    "glossary": Glossary(),
    "easy_read": EasyRead(),
    "reviewed": frozenset(),
    "alike": {},
    "asked": {},
    "catalogue": Catalogue("und", Entry(""), ()),
}


def ids(check: ModuleType) -> str:
    return checks.name(check)


def messages(check: ModuleType, example: object) -> list[str]:
    if isinstance(example, tuple):
        return list(check.check(*example))
    wanted = list(inspect.signature(check.check).parameters)[1:]
    return list(check.check(example, *(KNOWN[name] for name in wanted)))


def good_entries() -> Iterator[dict[str, object]]:
    """Yield every good example of an entry, with what else is known of it, by name."""
    for check in EVERY:
        if checks.looks_at(check) == "Entry":
            names = list(inspect.signature(check.check).parameters)
            for example in check.GOOD:
                parts = example if isinstance(example, tuple) else (example,)
                signed = frozenset({parts[0].key})  # by a person, who found it good
                said = dict(zip(["entry", *names[1:]], parts, strict=False))
                yield {**KNOWN, **said, "reviewed": signed}


def test_there_are_checks() -> None:
    assert len(EVERY) >= 9


@pytest.mark.parametrize("check", EVERY, ids=ids)
def test_a_check_says_what_must_hold_and_why(check: ModuleType) -> None:
    what, _, why = (check.__doc__ or "").partition("\n\n")
    assert what.strip().endswith(".")
    assert len(why.split()) > 15
    assert check.SEVERITY in {"error", "review"}


@pytest.mark.parametrize("check", EVERY, ids=ids)
def test_a_check_lets_good_examples_pass(check: ModuleType) -> None:
    assert check.GOOD
    for example in check.GOOD:
        assert messages(check, example) == []


@pytest.mark.parametrize("check", EVERY, ids=ids)
def test_a_check_finds_bad_examples(check: ModuleType) -> None:
    assert check.BAD
    for example in check.BAD:
        found = messages(check, example)
        assert found
        for message in found:
            assert message == message.strip()
            assert not re.search(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]", message)


@pytest.mark.parametrize("check", EVERY, ids=ids)
def test_what_is_good_for_one_check_is_good_for_all(check: ModuleType) -> None:
    if checks.looks_at(check) == "Entry":
        wanted = list(inspect.signature(check.check).parameters)[1:]
        for known in good_entries():
            found = list(check.check(known["entry"], *(known[name] for name in wanted)))
            assert found == [], known["entry"]


def test_a_silence_needs_a_reason() -> None:
    bad = Entry("Read [this](#a)", ("Lea",))
    place = Place("x.po", 3)
    assert checks.silenced(bad) == {}
    for comment, quiet in [
        (
            "allow lost-link: the form exists in English only",
            {"lost-link": "the form exists in English only"},
        ),
        ("allow lost-link:", {}),
        ("allow lost-link", {}),
    ]:
        assert checks.silenced(Entry("a", ("b",), comments=(comment,))) == quiet
    assert [p.check for p in checks.run(bad, place, **KNOWN)] == ["lost-link"]


UNSAFE = {
    "strange-link": Entry("Your right", ("Su [derecho](https://evil.example)",)),
    "bidi-control": Entry("Call 999", ("Llame al \u202e999",)),
    "raw-html": Entry("Your right", ("Su <b>derecho</b>",)),
}


@pytest.mark.parametrize("name", UNSAFE)
def test_what_a_readers_safety_hangs_on_is_never_silent(name: str) -> None:
    entry = replace(UNSAFE[name], comments=(f"allow {name}: better so",))
    catalogue = Catalogue("es", Entry(""), (entry,))
    assert [p.check for p in checks.entries(catalogue, **KNOWN)] == [name]


def test_a_lost_link_may_be_silent_while_a_strange_one_is_heard() -> None:
    comments = ("allow lost-link: a better page", "allow strange-link: a better page")
    entry = Entry("Read [it](https://a.example)", ("Lea [lo](https://b.example)",))
    for said, found in [((), ["lost-link", "strange-link"]), (comments, ["strange-link"])]:
        catalogue = Catalogue("es", Entry(""), (replace(entry, comments=said),))
        assert [p.check for p in checks.entries(catalogue, **KNOWN)] == found


@pytest.mark.parametrize(
    ("comment", "heard"),
    [
        ((), ["unfinished"]),
        (("allow unfinished: on purpose",), []),
        (("allow x: y",), ["unfinished"]),
    ],
)
def test_a_finding_about_a_whole_catalogue_is_silenced_above_its_header(
    comment: tuple[str, ...], heard: list[str]
) -> None:
    entries = (Entry("Yes", ("Sí",)), Entry("You can ask.", ("",)))
    catalogue = Catalogue("es", Entry("", comments=comment), entries)
    assert [p.check for p in checks.entries(catalogue, **KNOWN)] == heard

"""A typo in the source must not cost forty translations, and never turns one into its opposite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogues import header
from pipeline.merge import merge
from pipeline.merge.typo import WEIGHTY
from pipeline.model import Catalogue, Entry, Locale

ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "٠١٢٣٤٥٦٧٨٩", "nplurals=2; plural=n!=1;")


def fuzzy(old: str, new: str, carry: float, notes: tuple[str, ...] = ()) -> bool:
    before = Catalogue("ar", header({"Language": "ar"}), (Entry(old, ("ترجمة",)),))
    template = Catalogue("", header({}), (Entry(new, notes=notes),))
    (entry,) = merge(template, before, ARABIC, carry, least=0).entries
    assert entry.msgstr == ("ترجمة",), "no suggestion at all"
    return entry.fuzzy


SPACES = [
    ("Go to the court.", "Go  to the court."),
    ("Go to the court.", "Go to\nthe court. "),
    ("Go to the court.", "Go to the court."),
]
PUNCTUATION = [
    ("Go to the court", "Go to the court."),
    ("Stop, look and listen.", "Stop! Look and listen.".replace("Look", "look")),
    ("If you are ill, call.", "If you are ill – call."),
    ("Bring: food, water", "Bring food; water…"),
    ("Don't sign the paper", "Don’t sign the paper"),
    ('They say "stop" to you', "They say “stop” to you"),
    ("Ring {helpline}, or ask us.", "Ring {helpline} or ask us."),
    ("Read [the form](https://gov.uk/a.b), then", "Read [the form](https://gov.uk/a.b) then"),
]
NEAR = [
    ("You have the right to an intepreter at your hearing.", "an interpreter"),
    ("You must recieve the letter at your own address.", "must receive"),
    ("You can ask the the officer for a doctor or a nurse.", "ask the officer"),
    ("Bring a umbrella, your passport and something to read.", "a small umbrella"),
    ("Ring {helpline} or see [the pag](https://gov.uk/x) for advice and support.", "[the page]"),
]
NEAR = [(old, old.replace(was, new)) for (old, new), was in zip(
    NEAR,
    ["an intepreter", "must recieve", "ask the the officer", "a umbrella", "[the pag]"],
    strict=True,
)]  # fmt: skip
NEVER = [
    ("You must sign this paper before you leave the room", "You may sign", "You must sign"),
    ("You are now allowed to leave the country whenever you like", "not allowed", "now allowed"),
    ("You can work while your claim for asylum is being decided", "You can't work", "You can work"),
    ("You have 14 days to appeal against the decision of the judge", "15 days", "14 days"),
    ("You have ten days to appeal against the decision of the judge", "two days", "ten days"),
    ("You have 14 days to appeal against the decision of the judge", "14 hours", "14 days"),
    ("Appeal before the hearing and bring all of your papers along", "after the", "before the"),
    ("Detention without a warrant from a judge is unlawful in the UK", "is lawful", "is unlawful"),
    ("Your employer has to pay for the documents that you have lost", "employee", "employer"),
    ("Ring {helpline} and say that you need to speak to somebody", "{helplines}", "{helpline}"),
    ("See [the form](https://gov.uk/a) and fill it in with a friend", "gov.uk/b", "gov.uk/a"),
    ("Ring [0808 801](tel:+44808801) and say that you need some help", "+44808802", "+44808801"),
    ("Write `yes` in the box that stands below your name on the form", "`no`", "`yes`"),
    ("Write *yes* in the box that stands below your name on the form", "yes", "*yes*"),
    ("You must leave your home on the day that the landlord tells you.", "you?", "you."),
    ("Only sign the paper if your lawyer has told you that it is safe", "Sign", "Only sign"),
    ("You may pay the man and he may not throw you out of the room now",
     "may not pay the man and he may throw", "may pay the man and he may not throw"),
    ("Aid that you need comes from us and it is not lent or paid back",
     "not lent it is", "it is not lent"),
    ("They must give us the keys of the room and we move in on Monday",
     "give us the keys of the room and we must", "must give us the keys of the room and we"),
    ("The council pays the landlord for the room that you live in now",
     "The landlord pays the council", "The council pays the landlord"),
    ("Costs of up to 1,000 pounds are paid by the council to everyone", "1.000", "1,000"),
]  # fmt: skip
NEVER = [(old, old.replace(was, new)) for old, new, was in NEVER]
MARKUP = [
    ("You must go.", "You must go?"),
    ("Say yes", "Say (yes)"),
    ("Say yes to it", 'Say "yes" to it'),
    ("resign the paper", "re-sign the paper"),
    ("[a form](https://gov.uk/a)", "[a form](https://gov.uk/a.)"),
    ("Pay 1,000 pounds", "Pay 1.000 pounds"),
    ("Go there now", "Go *there* now"),
    ("See ![a map](map.png)", "See [a map](map.png)"),
    ("under stand the form", "understand the form"),
]


@pytest.mark.parametrize("carry", [1.0, 0.9])
@pytest.mark.parametrize(("old", "new"), SPACES)
def test_white_space_always_carries_over(old: str, new: str, carry: float) -> None:
    assert not fuzzy(old, new, carry)
    assert not fuzzy(old, new, carry, ("critical",))


@pytest.mark.parametrize("carry", [1.0, 0.9])
@pytest.mark.parametrize(("old", "new"), PUNCTUATION)
def test_harmless_punctuation_carries_over_but_not_for_a_critical_entry(
    old: str, new: str, carry: float
) -> None:
    assert old != new
    assert not fuzzy(old, new, carry)
    assert fuzzy(old, new, carry, ("critical",))


@pytest.mark.parametrize(("old", "new"), MARKUP)
def test_punctuation_that_means_something_does_not(old: str, new: str) -> None:
    assert fuzzy(old, new, 1.0)


@pytest.mark.parametrize(("old", "new"), NEAR)
def test_a_typo_carries_over_only_where_asked_and_not_critical(old: str, new: str) -> None:
    assert old != new
    assert fuzzy(old, new, 1.0)
    assert not fuzzy(old, new, 0.9)
    assert fuzzy(old, new, 0.9, ("critical",))


@pytest.mark.parametrize(("old", "new"), NEVER)
def test_a_change_of_meaning_never_carries_over(old: str, new: str) -> None:
    assert old != new
    assert fuzzy(old, new, 0.8)
    assert fuzzy(new, old, 0.8)


BEFORE, AFTER = "Somebody who knows the law told us that it", "so in this country of ours today"


@given(st.sampled_from(sorted(WEIGHTY)), st.sampled_from(["is", "was", "iss"]))
def test_no_weighty_word_comes_or_goes_without_fuzzy(word: str, other: str) -> None:
    old, new = (f"{BEFORE} {middle} {AFTER}" for middle in (other, word))
    assert fuzzy(old, new, 0.7)
    assert fuzzy(new, old, 0.7)
    assert fuzzy(old, f"{BEFORE} {other} {word} {AFTER}", 0.7)


@pytest.mark.parametrize("change", ["Go to the court.", "Go to the courts"])
def test_what_was_fuzzy_stays_fuzzy(change: str) -> None:
    old = Entry("Go to the court", ("ترجمة",), flags=("fuzzy",))
    before = Catalogue("ar", header({}), (old,))
    (entry,) = merge(Catalogue("", header({}), (Entry(change),)), before, ARABIC, 0.9).entries
    assert entry.fuzzy


def test_both_texts_of_a_plural_are_compared() -> None:
    old = Entry("a day", ("ا", "ب"), plural="{n} days")
    before = Catalogue("ar", header({"Plural-Forms": ARABIC.plurals}), (old,))
    for plural, expected in (("{n} days", False), ("{n} weeks", True)):
        new = Catalogue("", header({}), (Entry("a day.", plural=plural),))
        assert merge(new, before, ARABIC).entries[0].fuzzy is expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ask for a woman officer at the interview", "Ask for a man officer at the interview"),
        ("Get free advice at the law centre in town", "Get fee advice at the law centre in town"),
        ("They must look after the children there", "They must look after the child there"),
        ("Ask who will pay the rent for that month", "Ask who will pay the tent for that month"),
    ],
)
def test_who_it_is_about_and_what_it_costs_is_never_a_typo(old: str, new: str) -> None:
    assert fuzzy(old, new, 0.8)

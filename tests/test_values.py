"""What two languages say of one value: numbers, dates, contacts, links, marks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline import catalogues, checks, locales
from pipeline.locales import number_words
from pipeline.model import Catalogue, EasyRead, Entry, Glossary, Place, Problem
from tests.conftest import ROOT

SERVED = "ar bn ckb cy es fa fr pl ps so ta ti uk ur zh_Hans".split()  # noqa: SIM905
HERE = Place("x.po", 1)
ENGLISH = locales.locale("en", {"territory": "GB"}, HERE)
TEXT = st.text(alphabet="aå٣3 1.,:/-+()%£$*_`[]{}#&;\\n½十አ፫", max_size=40)


def found(entry: Entry, tag: str) -> list[Problem]:
    """Return what all checks say of one entry of a language."""
    known = {
        "locale": locales.locale(tag, {}, HERE),
        "source": ENGLISH,
        "facts": frozenset({"helpline"}),
        "glossary": Glossary(),
        "easy_read": EasyRead(),
        "reviewed": frozenset(),
    }
    return list(checks.entries(Catalogue(tag, Entry(""), (entry,)), **known))


def named(msgid: str, msgstr: str, tag: str = "es") -> set[str]:
    return {problem.check for problem in found(Entry(msgid, (msgstr,)), tag)}


NAMES = (
    "changed-number missing-number "
    "changed-date changed-time changed-unit changed-currency other-calendar "
    "lost-contact strange-contact lost-link strange-link changed-code lost-emphasis "
    "lost-section-letter loose-escape strange-placeholder repeated-fact lost-fact"
)
VALUES = set(NAMES.split())


def test_these_checks_are_there() -> None:
    assert {checks.name(check) for check in checks.every()} >= VALUES


@settings(max_examples=200, deadline=None)
@given(TEXT.filter(str.strip), st.sampled_from(SERVED))
def test_a_sentence_that_was_copied_has_the_values_of_its_source(text: str, tag: str) -> None:
    """Law: whatever the text, no check of values alarms on the identity translation."""
    assert not named(text, text, tag) & VALUES


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(2, 4000), min_size=1, max_size=4), st.data())
@pytest.mark.parametrize("tag", ["es", "ar", "fa", "bn", "zh_Hans", "cy"])
def test_a_digit_that_was_changed_is_always_named(
    tag: str, numbers: list[int], data: object
) -> None:
    """Law: one digit of one figure changed, in the language's own digits, is a problem."""
    draw = data.draw  # type: ignore[attr-defined]
    locale = locales.locale(tag, {}, HERE)
    source = "You need " + " or ".join(map(str, numbers)) + " of these"
    place = draw(st.integers(0, len(numbers) - 1))
    text = str(numbers[place])
    at = draw(st.integers(0, len(text) - 1))
    digit = draw(st.sampled_from([d for d in "123456789" if d != text[at]]))
    changed = int(text[:at] + digit + text[at + 1 :])
    other = [*numbers[:place], changed, *numbers[place + 1 :]]
    assume(sorted(other) != sorted(numbers))
    # two numbers alike, one of which is now another of the list, still counts as one too many
    shown = locales.digits(" – ".join(f"({n})" for n in other), locale)
    assert named(source, shown, tag) & {"changed-number", "missing-number"}


def entries(tag: str) -> Iterator[Entry]:
    for path in sorted((ROOT / "locale" / tag / "LC_MESSAGES").glob("*.po")):
        name = path.relative_to(ROOT).as_posix()
        catalogue = catalogues.read(path.read_bytes(), name, tag)
        yield from (entry for entry in catalogue.entries if entry.usable and entry.plural is None)


FIGURE = re.compile(r"(?<![\d\w{])\d+(?![\d\w}])")


@pytest.mark.parametrize("tag", SERVED)
def test_every_figure_of_our_catalogues_is_guarded(tag: str) -> None:
    """Damage each figure of each translation in turn; each time it is named."""
    missed, done = [], 0
    for entry in entries(tag):
        text = entry.msgstr[0]
        for match in FIGURE.finditer(text):
            shown = locales.ascii_digits(match[0])
            damaged = locales.digits(str(int(shown) + 1), locales.locale(tag, {}, HERE))
            changed = text[: match.start()] + damaged + text[match.end() :]
            if not named(entry.msgid, changed, tag) & VALUES:
                missed.append((entry.msgid, changed))
            done += 1
    assert done >= 10
    assert not missed


def spelt(tag: str) -> dict[int, str]:
    """Return the small numbers as the tables of a language spell them, first spelling first."""
    found: dict[int, str] = {}
    for word, meant in number_words.table(tag):
        number = meant.numbers[0] if meant.numbers else -1
        if 3 <= number <= 12 and "*" not in word:
            found.setdefault(int(number), word)
    return found


@pytest.mark.parametrize("tag", sorted(number_words.TABLES))
def test_a_number_may_be_written_out_and_may_not_be_another(tag: str) -> None:
    words = spelt(tag)
    assert set(words) >= {*range(3, 11)}
    for number, word in words.items():
        assert not named(f"You need {number} of these", f"– {word} –", tag) & VALUES
        for other in set(words.values()) - {word}:
            said = named(f"You need {number} of these", f"– {other} –", tag)
            assert said & {"changed-number", "missing-number"}, (number, other)


@pytest.mark.parametrize(
    ("tag", "days", "weeks"),
    [
        ("ar", "١٤ يومًا", "١٤ أسبوعًا"),
        ("bn", "১৪ দিনের মধ্যে", "১৪ সপ্তাহের মধ্যে"),
        ("ckb", "١٤ ڕۆژ", "١٤ هەفتە"),
        ("cy", "14 diwrnod", "14 wythnos"),
        ("es", "14 días", "14 semanas"),
        ("fa", "۱۴ روزه", "۱۴ هفته"),
        ("fr", "quatorze jours", "quatorze semaines"),
        ("pl", "14 dni", "14 tygodni"),
        ("ps", "۱۴ ورځو", "۱۴ اونیو"),
        ("so", "14 maalmood", "14 toddobaad"),
        ("ta", "14 நாட்களுக்குள்", "14 வாரங்களுக்குள்"),
        ("ti", "14 መዓልታት", "14 ሰሙናት"),
        ("uk", "14 днів", "14 тижнів"),
        ("ur", "14 دنوں", "14 ہفتوں"),
        ("zh_Hans", "十四天", "14个星期"),
    ],
)
def test_days_are_not_weeks(tag: str, days: str, weeks: str) -> None:
    assert named("Within 14 days", days, tag) & VALUES == set()
    assert "changed-unit" in named("Within 14 days", weeks, tag)


def rows() -> Iterator[tuple[str, str, str, str]]:
    for line in (Path(__file__).parent / "values.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            tag, source, said, check = line.split("|")
            yield tag.strip(), source.strip(), said.strip(), check.strip()


@pytest.mark.parametrize(("tag", "source", "said", "check"), list(rows()))
def test_a_value_is_compared_by_what_it_means(tag: str, source: str, said: str, check: str) -> None:
    spoken = named(source, said, tag) & VALUES
    assert check in spoken if check else not spoken

"""Many facts past their day: a page says so of each of them, and is a guide all the same."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.test_fresh import page, shown
from tests.test_publish import change

AFTER = date(2027, 4, 1)
SAID = "It may be out of date: check it before you use it."
FACTS = ("keeper", "post", "opening")  # beside the fee, which expires on 31 March 2027


def with_expired(project: Path, names: tuple[str, ...]) -> str:
    """Return the page with these facts past their day as the fee is, without what it hides."""
    for name in names:
        change(project / "sources/facts.toml", f"[{name}]\n", f"[{name}]\nexpires = 2027-03-31\n")
    return shown(page(project, AFTER, "en/lantern/index.html"))


@pytest.mark.parametrize(("names", "sentences"), [((), 1), (FACTS[:1], 2), (FACTS, 1)])
def test_of_many_facts_one_is_warned_of_in_full(
    project: Path, names: tuple[str, ...], sentences: int
) -> None:
    assert with_expired(project, names).count(SAID) == sentences


def test_no_fact_that_is_past_its_day_goes_without_a_word(project: Path) -> None:
    html = with_expired(project, FACTS)
    (box,) = re.findall(r'<div class="notice warning.*?</div>', html, re.DOTALL)
    for shown_as in ("01632 960 111", "keepers@lantern.example", "1 December 2026", "£1,249.50"):
        assert shown_as in box
    assert box.count("<li>") == len(FACTS)
    assert 'checked on <time datetime="2026-10-01">1 October 2026</time>:' in box


def test_facts_of_two_days_are_not_listed_under_one(project: Path) -> None:
    facts = project / "sources/facts.toml"
    for name in (*FACTS, "form"):
        change(facts, f"[{name}]\n", f"[{name}]\nexpires = 2027-03-31\n")
    html = shown(page(project, AFTER, "en/lantern/index.html"))
    assert html.count(SAID) == 2, "the form was checked on another day"
    assert "was last checked on 3 October 2026" in html

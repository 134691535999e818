"""A day that has not come: nobody checked, signed or withdrew anything on it yet."""

from datetime import date
from pathlib import Path

import pytest

from pipeline import build
from tests.test_publish import change
from tests.test_signing import review

DAY = date(2026, 11, 23)
GUIDE, FACTS, SIGNED = "sources/lantern/guide.toml", "sources/facts.toml", "locale/es/reviews.toml"


def said(project: Path, day: date) -> list[tuple[str, str, str]]:
    problems = build.read_site(project, day).problems
    wanted = ("future-day", "far-review")
    return [(p.check, p.severity, p.place.path) for p in problems if p.check in wanted]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FACTS, "checked = 2026-10-01", "checked = 2027-01-02"),
        (GUIDE, "law_checked = 2026-09-15", "law_checked = 2027-01-02"),
        (GUIDE, '"none"', '"none"\n[withdrawn]\non = 2027-01-02\nreason = "Gone."'),
    ],
)
def test_what_was_done_was_done_by_today(project: Path, path: str, old: str, new: str) -> None:
    assert said(project, DAY) == []
    change(project / path, old, new)
    assert set(said(project, DAY)) == {("future-day", "error", path)}
    # a day ahead, it may be that day already where somebody wrote it
    assert said(project, date(2027, 1, 1)) == []
    assert date(2026, 12, 31) in build.read_site(project, DAY).turns


def test_nobody_signs_in_the_year_9999(project: Path) -> None:
    assert review(project)[0] == 0
    assert said(project, DAY) == []
    text = (project / SIGNED).read_text("utf-8")
    (project / SIGNED).write_text(text.replace(DAY.isoformat(), "9999-12-31"), "utf-8")
    assert said(project, DAY) == [("future-day", "error", SIGNED)]


def test_a_guide_is_not_put_off_for_years(project: Path) -> None:
    change(project / GUIDE, "review_by = 2027-09-15", "review_by = 9999-12-31")
    assert said(project, DAY) == [("far-review", "review", GUIDE)]

"""Freshness: what is past its day is said to whoever keeps a guide, and to whoever reads it."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline import build
from pipeline.build import ledger
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from pipeline.model import Problem
from tests.test_publish import change, outputs, publish

DAY = date(2026, 11, 23)
A_DAY = timedelta(days=1)
OVERDUE = {
    "en": "This guide was due to be checked again by 15 September 2027. It may be out of date.",
    "es": "Esta guía debía volver a comprobarse a más tardar el 15 de septiembre de 2027.",
    "ar": "كان من المقرر التحقق من هذا الدليل مرة أخرى في موعد أقصاه 15 سبتمبر 2027.",
}
ENDED = {
    "en": "This guide ran out on 1 October 2027. Do not rely on it.",
    "es": "Esta guía caducó el 1 de octubre de 2027. No se fíe de ella.",
    "ar": "انتهت صلاحية هذا الدليل في 1 أكتوبر 2027. لا تعتمد عليه.",
}


def found(project: Path, day: date) -> list[Problem]:
    return list(build.read_site(project, day).problems)


def said(project: Path, day: date, name: str = "due|expired|overdue") -> list[tuple[str, str]]:
    return [(p.check, p.severity) for p in found(project, day) if re.match(name, p.check)]


def page(project: Path, day: date, path: str) -> str:
    return dict(pages(build.read_site(project, day), day, lambda _: True))[path]


def shown(html: str) -> str:
    """Return a page without what it hides until a day has passed."""
    return re.sub(r"<div [^>]*\bhidden\b[^>]*>.*?</div>", "", html, flags=re.DOTALL)


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def with_line(project: Path, line: str) -> None:
    path = project / "sources/lantern/guide.toml"
    path.write_text(f"{line}\n{path.read_text('utf-8')}", "utf-8")


def line_of(project: Path, name: str, text: str) -> str:
    lines = (project / name).read_text("utf-8").splitlines()
    return f"{name}:{next(n for n, line in enumerate(lines, 1) if text in line)}"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 2, 28), []),
        (date(2027, 3, 1), [("due-fact", "review")]),
        (date(2027, 3, 31), [("due-fact", "review")]),
        (date(2027, 4, 1), [("expired-fact", "error")]),
    ],
)
def test_a_fact_is_asked_about_for_thirty_days_and_then_is_an_error(
    project: Path, day: date, expected: list[tuple[str, str]]
) -> None:
    assert said(project, day) == expected
    for problem in found(project, day):
        assert str(problem.place) == line_of(project, "sources/facts.toml", "[fee]")
        assert problem.message.endswith(": lantern")


def test_an_expired_fact_names_every_guide_that_uses_it(project: Path) -> None:
    for _ in build.guide(build.read_sources(project), "oil", DAY):
        pass
    change(project / "sources/oil/guide.md", "Say who", "It costs {fee}. Say who")
    (problem,) = found(project, date(2027, 4, 1))[:1]
    assert problem.message.endswith("not printed until then: lantern, oil")
    assert "https://lantern.example/fees" in problem.message


def test_a_fact_that_no_guide_names_stops_nothing(project: Path) -> None:
    facts = project / "sources/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("[motto]", "[motto]\nexpires = 2026-10-02"))
    change(project / "sources/lantern/guide.md", "The motto is: {motto}.", "")
    site = build.read_site(project, DAY)
    (problem,) = [p for p in site.problems if p.check == "expired-fact"]
    assert problem.severity == "review"
    assert problem.message.endswith("no guide uses it")
    assert "en/lantern/lantern.en.pdf" in {one.path for one in planned(site, DAY)}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 8, 15), []),
        (date(2027, 8, 16), [("due-guide", "review")]),
        (date(2027, 9, 15), [("due-guide", "review")]),
        (date(2027, 9, 16), [("overdue-guide", "review")]),
    ],
)
def test_a_guide_is_due_for_thirty_days_and_then_overdue(
    project: Path, day: date, expected: list[tuple[str, str]]
) -> None:
    assert said(project, day, "due-guide|overdue") == expected
    for problem in found(project, day):
        if "guide" in problem.check:
            assert str(problem.place) == line_of(project, "sources/lantern/guide.toml", "review_by")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 8, 31), []),
        (date(2027, 9, 1), [("due-guide", "review")]),
        (date(2027, 10, 1), [("due-guide", "review")]),
        (date(2027, 10, 2), [("expired-guide", "error")]),
    ],
)
def test_a_guide_that_ends_is_due_for_thirty_days_and_then_an_error(
    project: Path, day: date, expected: list[tuple[str, str]]
) -> None:
    change(project / "sources/lantern/guide.toml", "2027-09-15", "2028-09-15")
    with_line(project, "expires = 2027-10-01")
    assert said(project, day, "due-guide|expired-guide") == expected
    places = {str(p.place) for p in found(project, day) if "guide" in p.check}
    assert places <= {line_of(project, "sources/lantern/guide.toml", "expires")}


@pytest.mark.parametrize("tag", OVERDUE)
def test_past_review_by_every_page_and_pdf_says_so_in_its_language(project: Path, tag: str) -> None:
    change(project / "sources/facts.toml", "2027-03-31", "2029-03-31")
    add(project / "sources/publication.toml", "\n[policy]\nprint_minimum = 80\n")
    last, after = date(2027, 9, 15), date(2027, 9, 16)
    path = f"{tag}/lantern/index.html"
    assert OVERDUE[tag] not in shown(page(project, last, path))
    assert OVERDUE[tag] in shown(page(project, after, path))
    assert OVERDUE[tag] in shown(page(project, after, f"{tag}/index.html"))
    for day, there in ((last, False), (after, True)):
        printed = [one for one in planned(build.read_site(project, day), day) if one.tag == tag]
        assert [one.edition.name for one in printed] == ["standard", "large-print"]
        for one in printed:
            assert (OVERDUE[tag] in one.wish.document.html) is there
            assert "hidden" not in one.wish.document.html


@pytest.mark.parametrize("tag", ENDED)
def test_past_expires_nothing_is_printed_and_the_page_says_so(project: Path, tag: str) -> None:
    change(project / "sources/facts.toml", "2027-03-31", "2029-03-31")
    with_line(project, "expires = 2027-10-01")
    last, after = date(2027, 10, 1), date(2027, 10, 2)
    path = f"{tag}/lantern/index.html"
    assert ENDED[tag] not in shown(page(project, last, path))
    html = shown(page(project, after, path))
    assert ENDED[tag] in html
    assert OVERDUE[tag] not in html, "what has ended need not be checked again"
    site = build.read_site(project, after)
    assert list(planned(site, after)) == []
    standing = site.standings["lantern"][tag]
    assert standing.editions["large-print"] == "held"
    assert standing.state in ("complete", "partial")


def test_what_expires_takes_its_pdfs_along(project: Path) -> None:
    with_line(project, "expires = 2026-12-01")
    publish(project)
    assert any(path.endswith(".pdf") for path in outputs(project))
    made = publish(project, date(2026, 12, 2))
    assert [p.check for p in made.problems if p.severity == "error"] == ["expired-guide"]
    assert not any(path.endswith(".pdf") for path in outputs(project))
    assert b".pdf" not in outputs(project)["site/en/lantern/index.html"]


def test_a_page_hides_what_is_not_past_its_day_yet(project: Path) -> None:
    html = page(project, DAY, "en/lantern/index.html")
    assert re.findall(r'hidden data-after="([0-9-]+)"', html) == ["2027-09-15", "2027-03-31"]
    assert "out of date" not in shown(html)
    after = page(project, date(2027, 4, 1), "en/lantern/index.html")
    assert re.findall(r'hidden data-after="([0-9-]+)"', after) == ["2027-09-15"]
    assert "was last checked on 1 October 2026" in shown(after)


def test_an_old_number_in_a_warning_keeps_its_order_in_arabic(project: Path) -> None:
    change(
        project / "sources/facts.toml",
        'by.GB-WLS = "+441632960222"',
        'by.GB-WLS = "+441632960222"\nexpires = 2026-11-01',
    )
    (warning,) = re.findall(
        r'<div class="notice warning[^>]*>\n<p>(.*?)</p>',
        shown(page(project, DAY, "ar/lantern/index.html")),
    )
    assert 'اسكتلندا: <bdi class="fact" dir="ltr">' in warning
    assert 'ويلز: <bdi class="fact" dir="ltr">' in warning


def test_a_page_says_the_day_of_the_fact_that_nobody_looked_at_for_longest(project: Path) -> None:
    change(project / "sources/facts.toml", "checked = 2026-10-03", "checked = 2026-11-03")
    html = page(project, DAY, "en/lantern/index.html")
    row = re.search(r"Phone numbers and links checked on</dt><dd><time datetime=\"(.*?)\"", html)
    assert row
    assert row[1] == "2026-10-01"
    assert "2026-11-03-" in html, "the version is of the latest day"


def test_a_fact_changed_once_changes_every_language_without_retranslation(project: Path) -> None:
    change(project / "sources/facts.toml", "+441632960222", "+441632960777")
    change(project / "sources/facts.toml", '"1249.50 GBP"', '"1301.75 GBP"')
    site = build.read_site(project, DAY)
    assert site.problems == ()
    made = dict(pages(site, DAY, lambda _: True))
    for tag, fee in {"en": "£1,301.75", "es": "1.301,75\u00a0GBP", "ar": "1,301.75"}.items():
        html = made[f"{tag}/lantern/index.html"]
        assert 'href="tel:+441632960777"' in html
        assert "960222" not in html
        assert fee in html
        assert site.standings["lantern"][tag].progress.fuzzy == 0
    for one in planned(site, DAY):
        assert 'href="tel:+441632960777"' in one.wish.document.html


@pytest.mark.parametrize(
    "day",
    [
        *(date(2027, 2, 28), date(2027, 3, 31)),  # a fact: soon, expired
        *(date(2027, 8, 15), date(2027, 9, 15)),  # to be checked again: soon, overdue
        *(date(2028, 1, 30), date(2028, 3, 1)),  # the guide ends: soon, ended
    ],
)
def test_a_day_that_decides_something_makes_all_anew_and_no_other(
    ended: tuple[Path, str], day: date
) -> None:
    project, made_from = ended
    publish(project, day)
    book = ledger.read_ledger(project)
    assert ledger.is_current(project, book, made_from, day)
    assert ledger.is_current(project, book, made_from, day - A_DAY)
    assert not ledger.is_current(project, book, made_from, day + A_DAY)


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The lantern with a day on which it ends, and without what takes long to print."""
    import shutil  # noqa: PLC0415

    from pipeline import fonts  # noqa: PLC0415
    from tests.conftest import LANTERN  # noqa: PLC0415

    home = tmp_path_factory.mktemp("ended") / "p"
    shutil.copytree(LANTERN, home, ignore=shutil.ignore_patterns("output"))
    with_line(home, 'expires = 2028-03-01\neditions = ["standard"]')
    change(home / "sources/publication.toml", "# An", "policy.unreviewed = 'hold'\n# An")
    return home, ledger.inputs(home, fonts.digest())


def test_what_was_said_on_a_day_still_holds_on_the_next(project: Path) -> None:
    first = publish(project, date(2027, 3, 2))
    assert [p.check for p in first.problems] == ["due-fact"]
    before = outputs(project)
    again = publish(project, date(2027, 3, 30))
    assert again.printed == again.written == 0
    assert again.problems == first.problems
    assert outputs(project) == before


def test_bytes_are_the_same_on_every_day_until_one_decides_something(
    project: Path, tmp_path: Path
) -> None:
    import shutil  # noqa: PLC0415

    other = shutil.copytree(project, tmp_path / "other")
    publish(project, DAY)
    publish(other, date(2027, 3, 31))
    assert outputs(project) == outputs(other)


def test_a_withdrawn_guide_falls_due_no_more(project: Path) -> None:
    toml = project / "sources/lantern/guide.toml"
    add(toml, '\n[withdrawn]\non = 2026-11-20\nreason = "Gone."\n')
    assert said(project, date(2030, 1, 1)) == []


def test_a_day_at_the_beginning_of_time_is_only_a_day(project: Path) -> None:
    toml = project / "sources/lantern/guide.toml"
    text = toml.read_text("utf-8").replace("2026-09-15", "0001-01-01")
    toml.write_text(text.replace("2027-09-15", "0001-01-02"), "utf-8")
    assert said(project, DAY, "overdue") == [("overdue-guide", "review")]
    assert publish(project, formats=("html",)).written

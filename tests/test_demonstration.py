"""The demonstration shows what it says it shows. `make demo` publishes it."""

import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from pipeline import build
from tests.conftest import ROOT

HOME = ROOT / "tests/demonstration"
DAY = date(2026, 11, 25)
GONE = "This guide was withdrawn on {date}. Do not use old copies of it."
LATE = "This guide was due to be checked again by {date}. It may be out of date."
CHECKED = "This translation was checked by {names}, last on {date}."


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, published as `make demo` does."""
    copy = tmp_path_factory.mktemp("demo") / "p"
    shutil.copytree(HOME, copy, ignore=shutil.ignore_patterns("output"))
    made = build.publish(copy, DAY, build.Choice(), 2, lambda *_: None)
    assert [str(p) for p in made.problems if p.severity == "error"] == []
    return copy


def page(shown: Path, tag: str, slug: str) -> str:
    return (shown / f"output/site/{tag}/{slug}/index.html").read_text("utf-8")


def words(shown: Path, tag: str, msgid: str) -> str:
    """Return what a language says up to its first name in braces."""
    site = build.read_site(shown, DAY)
    language = next(one for one in site.languages if one.locale.tag == tag)
    return language.words[None, msgid][0].partition("{")[0]


def test_a_fact_is_near_its_last_day(shown: Path) -> None:
    found = [p for p in build.read_site(shown, DAY).problems if p.check == "due-fact"]
    assert [str(p.place) for p in found] == ["sources/facts.toml:4"]
    assert "crossing" in found[0].message


@pytest.mark.parametrize("tag", ["es", "fr", "ar"])
def test_a_guide_past_its_review_says_so_in_every_language(shown: Path, tag: str) -> None:
    assert words(shown, tag, LATE) in page(shown, tag, "ferry")
    assert (shown / f"output/site/{tag}/ferry/ferry.{tag}.pdf").exists()


def test_a_language_is_held_and_leads_to_the_source(shown: Path) -> None:
    assert build.read_site(shown, DAY).standings["crossing"]["ar"].state == "held"
    assert "../../en/crossing/index.html" in page(shown, "ar", "crossing")
    assert not list((shown / "output/site/ar/crossing").glob("*.pdf"))


@pytest.mark.parametrize("tag", ["es", "fr", "ar"])
def test_a_withdrawn_guide_is_a_notice_on_screen_and_paper(shown: Path, tag: str) -> None:
    assert words(shown, tag, GONE) in page(shown, tag, "tunnel")
    printed = list((shown / f"output/site/{tag}/tunnel").glob("*.pdf"))
    assert all(len(pikepdf.open(path).pages) == 1 for path in printed)


def test_a_withdrawn_guide_had_pdfs_in_some_language(shown: Path) -> None:
    assert (shown / "output/site/es/tunnel/tunnel.es.pdf").exists()


def test_a_review_is_signed_by_somebody_who_says_that_they_are_invented(shown: Path) -> None:
    html = page(shown, "es", "crossing")
    assert words(shown, "es", CHECKED) in html
    assert "invented reviewer" in html
    assert "invented" in (HOME / "locale/es/reviews.toml").read_text("utf-8")


def test_it_stands_in_no_published_guide() -> None:
    published = {path.parent.name for path in (ROOT / "sources").glob("*/guide.toml")}
    assert not published & {path.parent.name for path in (HOME / "sources").glob("*/guide.toml")}

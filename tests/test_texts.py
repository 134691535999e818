"""What is published as words alone, in one file, and which forms of a guide a page offers."""

import re
from datetime import date
from pathlib import Path

import pytest

from pipeline import build, settings
from pipeline.build.editions import editions
from pipeline.build.pages import pages
from pipeline.build.texts import texts
from pipeline.model import Colophon, SourceError
from tests.conftest import LANTERN

DAY = date(2026, 11, 23)
EXPIRED = date(2027, 4, 1)
MESSAGE = "es/lantern/lantern.es.message.txt"


@pytest.fixture
def project(everything: Path) -> Path:
    """The lantern in every edition: this is about those."""
    return everything


def said(project: Path, day: date = DAY, there: frozenset[str] = frozenset()) -> dict[str, str]:
    return texts(build.read_site(project, day), day, there)[0]


def page(project: Path, path: str, day: date = DAY) -> str:
    site = build.read_site(project, day)
    known = texts(site, day, ())[0]
    found = dict(pages(site, day, lambda one: not one.endswith(".txt") or one in known))
    return found[path]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_guide_is_plain_text_with_everything_its_page_says() -> None:
    made = said(LANTERN)["en/lantern/lantern.en.plain.txt"]
    for line in (
        "Your right to a lantern\n=======================\n",
        "What a lantern is\n-----------------\n",
        "- Hour: Dusk\n  Who climbs: Everyone\n  Steps: 100\n",
        "Your right: A light for each\n\n    You have a right to a lantern.[2]",
        "[ ] I have a lantern\n[x] I have shoes\n",
        "Keeper\n    Somebody who minds the lanterns.\n    Never a dog.\n",
        "[2] The Lantern Act 1821 (https://lantern.example/form), section 7.\n",
        "[A lantern on a step]",
        "  To be checked again by: 15 September 2027\n",
        "  Published by: The Lantern Keepers\n",
        "  Licence: CC0 1.0\n",
        "  If something here is wrong, tell us: keepers@lantern.example\n",
        "Information, not legal advice.",
    ):
        assert line in made, line
    assert made.endswith("https://lantern.example/en/lantern/\n")
    assert all(len(line) <= 72 for line in made.splitlines() if "https:" not in line)
    assert "Skip to" not in made and "In this guide" not in made


def test_a_text_says_how_far_its_translation_is_checked(project: Path) -> None:
    made = said(project)["es/lantern/lantern.es.plain.txt"]
    notice = made.partition("*" * 20)[2].partition("*" * 20)[0]
    assert "trad" in notice
    assert "\n" + "*" * 20 + "\n" in made


def test_what_was_passed_on_cannot_be_corrected(project: Path) -> None:
    made = said(project)
    assert "ar/lantern/lantern.ar.plain.txt" not in made  # not translated in full
    assert "es/lantern/lantern.es.plain.txt" in made
    assert not said(project, EXPIRED)  # a fact in it is past its day


def test_a_withdrawn_guide_leaves_a_notice_in_words(project: Path) -> None:
    before = set(said(project))
    toml = project / "sources/lantern/guide.toml"
    gone = '[withdrawn]\non = 2026-11-20\nreason = "The law has changed."\n'
    toml.write_text(f"{toml.read_text('utf-8')}\n{gone}", "utf-8")
    after = said(project)
    assert set(after) == before
    words = after["en/lantern/lantern.en.plain.txt"]
    assert "withdrawn on 20 November 2026" in words
    assert "The law has changed." in words
    assert "What a lantern is" not in words
    assert said(project, EXPIRED)


def test_a_message_is_whole_and_says_who_sends_it() -> None:
    made = said(LANTERN)[MESSAGE]
    lines = made.splitlines()
    assert lines[-1] == "https://lantern.example/es/lantern/"
    assert "15 de septiembre de 2026" in lines[-2]
    assert lines[-3] == "The Lantern Keepers"
    assert len(made) <= 1000
    assert "01632 960 111" in made


def test_a_message_that_is_too_long_is_named_and_not_published(project: Path) -> None:
    manuscript = project / "sources/lantern/message.md"
    manuscript.write_text(manuscript.read_text("utf-8") + "\n999 " * 300, "utf-8")
    made, problems = texts(build.read_site(project, DAY), DAY, ())
    path = "en/lantern/lantern.en.message.txt"
    assert path not in made
    assert [p.check for p in problems if "lantern.en" in p.message] == ["long-message"]
    assert "at most 1,000" in str(problems[0])
    assert "lantern.en.message.txt" not in page(project, "en/lantern/index.html")


def test_one_file_needs_no_other() -> None:
    path = "en/lantern/lantern.en.single-file.html"
    html = page(LANTERN, path)
    for address in re.findall(r'(?:href|src)="([^"]*)"', html):
        assert re.match("#|https:|mailto:|tel:|data:image/", address), address
    assert "img-src data:;" in html.replace('img-src data:"', "img-src data:;")
    assert "'self'" not in html
    assert 'href="https://lantern.example/es/lantern/lantern.es.single-file.html"' in html
    assert 'href="https://lantern.example/en/"' in html
    assert html.index("Look here for a newer version") < html.index("What a lantern is")
    assert page(LANTERN, path) == html


def test_a_language_is_chosen_within_an_edition() -> None:
    standard = page(LANTERN, "es/lantern/index.html")
    assert 'href="../../ar/lantern/index.html"' in standard
    assert "single-file.html" not in standard.partition("<main")[0]


def test_a_page_offers_the_forms_there_are(project: Path) -> None:
    toml = project / "sources/lantern/guide.toml"
    recorded = '[audio]\nen = "https://a.example/en"\n[sign]\nes = "https://a.example/lse"\n'
    toml.write_text(f"{toml.read_text('utf-8')}\n{recorded}", "utf-8")
    offered = {tag: forms(page(project, f"{tag}/lantern/index.html")) for tag in ("en", "es", "ar")}
    assert 'href="https://a.example/en">Audio</a>' in offered["en"]
    assert "Sign language" not in offered["en"]
    assert 'href="https://a.example/lse"' in offered["es"]
    assert "lantern.en.plain.txt" in offered["en"]
    assert offered["en"].count("Not in this language yet") == 0
    # audio in English alone, and what is printed only of a whole translation
    assert 'lantern.ar.large-print.pdf"' not in offered["ar"]
    assert "lantern.ar.plain.txt" not in offered["ar"]


def forms(html: str) -> str:
    return html.partition('class="forms"')[2].partition("</section>")[0]


def test_what_is_recorded_in_no_language_of_the_reader_is_said(project: Path) -> None:
    toml = project / "sources/lantern/guide.toml"
    text = f'{toml.read_text("utf-8")}\n[audio]\nen = "https://a.example/en"\n'
    toml.write_text(text, "utf-8")
    row = build.forms_of(build.read_site(project, DAY), "lantern", "es")
    assert row["audio"] == ""
    assert build.forms_of(build.read_site(project, DAY), "lantern", "en")["audio"]
    english, spanish = (forms(page(project, f"{tag}/lantern/index.html")) for tag in ("en", "es"))
    assert spanish.count("<li>") > 1
    assert english.count("https://a.example/en") == 1
    assert "a.example" not in spanish


@pytest.mark.parametrize(
    "line",
    ['zh_Hans = "https://a.example"', 'ar = "http://a.example"', "ar = 3", 'Arabic = "x"'],
)
def test_a_recording_that_is_none_is_refused_with_its_line(line: str) -> None:
    text = (LANTERN / "sources/lantern/guide.toml").read_text("utf-8")
    data = f"{text}\n[audio]\n{line}\n".encode()
    with pytest.raises(SourceError) as refused:
        settings.guide(data, "guide.toml", "en")
    assert refused.value.place.line == data.count(b"\n")


def test_recordings_are_read() -> None:
    text = (LANTERN / "sources/lantern/guide.toml").read_text("utf-8")
    data = f'{text}\n[sign]\nen = "https://a.example/bsl"\n'.encode()
    colophon: Colophon = settings.guide(data, "guide.toml", "en")[1]
    assert colophon.sign == (("en", "https://a.example/bsl"),)


def test_what_goes_with_a_picture_is_there_where_the_picture_is(project: Path) -> None:
    site = build.read_site(project, DAY)
    named = {edition.name for edition in editions() if "png" in edition.formats}
    assert not any(".social-" in path for path in texts(site, DAY, ())[0])
    for name in named:
        stem = f"en/lantern/lantern.en.{name}"
        made = texts(site, DAY, {f"{stem}.1.png"})[0]
        assert f"{stem}.2.txt" not in made
        words, _, post = made[f"{stem}.1.txt"].partition("* * *")
        assert "You have a right – You have a right to a lantern." in words
        assert "Do you climb stairs in the dark?" in post
        assert post.endswith("https://lantern.example/en/lantern/\n")


def test_where_the_guide_is_held_its_easy_read_is_offered(project: Path) -> None:
    publication = project / "sources/publication.toml"
    publication.write_text(
        publication.read_text("utf-8") + "[policy]\nweb_minimum = 100\n", "utf-8"
    )
    site = build.read_site(project, DAY)
    assert site.standings["lantern"]["ar"].state == "held"
    held = page(project, "ar/lantern/index.html")
    assert 'href="lantern.ar.easy-read.html"' in held
    assert "large-print" not in held

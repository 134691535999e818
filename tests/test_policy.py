"""What may be published: the policy of publication.toml, and what guide.toml narrows."""

from datetime import date
from pathlib import Path

import pytest

from pipeline import build
from pipeline.build.editions import editions
from pipeline.build.guides import MANUSCRIPTS
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from pipeline.model import Catalogue, Progress

DAY = date(2026, 11, 23)


def site(project: Path, policy: str = "", guide: str = "") -> build.Site:
    publication = project / "sources/publication.toml"
    toml = project / "sources/lantern/guide.toml"
    publication.write_text(publication.read_text("utf-8") + f"\n[policy]\n{policy}\n", "utf-8")
    toml.write_text(f"{guide}\n" + toml.read_text("utf-8"), "utf-8")
    return build.read_site(project, DAY)


def states(found: build.Site, tag: str) -> dict[str, str]:
    standing = found.standings["lantern"][tag]
    return {"": standing.state, **standing.editions}


def printed(found: build.Site) -> set[str]:
    return {one.path for one in planned(found, DAY)}


@pytest.mark.parametrize(
    ("done", "total", "minimum", "reached"),
    [(99, 100, 100, False), (999, 1000, 100, False), (4, 5, 80, True), (79, 100, 80, False)],
)
def test_per_cents_are_never_rounded_up(done: int, total: int, minimum: int, reached: bool) -> None:
    assert Progress(total, done, 0, total - done).reaches(minimum) is reached


def test_partial_has_a_page_and_no_print(project: Path) -> None:
    found = site(project)
    assert states(found, "ar") == {
        "": "partial",
        "standard": "partial",
        "large-print": "held",
    }
    assert not any(path.startswith("ar/") for path in printed(found))


def test_a_lower_print_minimum_prints_what_is_partial(project: Path) -> None:
    found = site(project, "print_minimum = 80")
    assert states(found, "ar")["large-print"] == "partial"
    assert "ar/lantern/lantern.ar.pdf" in printed(found)


def test_a_higher_web_minimum_holds_what_is_partial(project: Path) -> None:
    found = site(project, "web_minimum = 100")
    assert set(states(found, "ar").values()) == {"held"}
    html = dict(pages(found, DAY, lambda path: True))
    assert "ar/lantern/index.html" in html, "a held guide keeps its address"
    assert "../../en/lantern/index.html" in html["ar/lantern/index.html"]
    assert 'hreflang="ar"' not in html["en/lantern/index.html"]


def test_unreviewed_may_be_held(project: Path) -> None:
    found = site(project, 'unreviewed = "hold"')
    assert states(found, "es")[""] == "held"
    assert states(found, "en")[""] == "complete"


def test_a_missing_critical_passage_is_shown_in_the_source_language_or_holds(
    project: Path,
) -> None:
    found = site(project)
    page = dict(pages(found, DAY, lambda path: True))["ar/lantern/index.html"]
    assert '<p lang="en" dir="ltr">You must not leave a lantern' in page
    arabic = next(one for one in found.languages if one.locale.tag == "ar")
    notice = "This important part is not translated yet. It is shown in {language}."
    assert arabic.words[None, notice][0].partition("{")[0] in page


def test_a_missing_critical_passage_may_hold_the_guide(project: Path) -> None:
    found = site(project, 'critical_missing = "hold"')
    assert states(found, "ar")[""] == "held"
    assert states(found, "es")[""] == "complete"


def test_furniture_that_is_not_translated_holds_the_language(project: Path) -> None:
    (project / "locale/nn/LC_MESSAGES").mkdir(parents=True)
    source = (project / "locale/es/LC_MESSAGES/lantern.po").read_text("utf-8")
    path = project / "locale/nn/LC_MESSAGES/lantern.po"
    path.write_text(source.replace("Language: es", "Language: nn"), "utf-8")
    assert states(build.read_site(project, DAY), "nn")[""] == "held"
    assert states(site(project, "furniture_minimum = 0"), "nn")[""] == "complete"


def test_a_guide_may_narrow_its_editions(everything: Path) -> None:
    found = site(everything, guide='editions = ["standard"]')
    assert set(states(found, "es")) == {"", "standard"}
    assert not any("large-print" in path for path in printed(found))


def test_a_withdrawn_guide_becomes_a_notice_wherever_it_was(project: Path) -> None:
    before = printed(build.read_site(project, DAY))
    toml = project / "sources/lantern/guide.toml"
    toml.write_text(
        toml.read_text("utf-8")
        + '\n[withdrawn]\non = 2026-11-20\nreason = "The stairs are gone."\n'
    )
    found = build.read_site(project, DAY)
    assert states(found, "es")[""] == "withdrawn"
    assert printed(found) == before
    for one in planned(found, DAY):
        assert "This guide was withdrawn" in one.wish.document.html or one.tag != "en"
        assert "The stairs are gone." in one.wish.document.html
        assert 'id="climb"' not in one.wish.document.html
    html = dict(pages(found, DAY, lambda path: True))
    assert "The stairs are gone." in html["en/lantern/index.html"]
    assert '<p lang="en" dir="ltr">The stairs are gone.' in html["es/lantern/index.html"]


def test_a_language_without_a_catalogue_of_a_guide_is_held(project: Path) -> None:
    (project / "locale/es/LC_MESSAGES/lantern.po").unlink()
    found = build.read_site(project, DAY)
    assert states(found, "es")[""] == "held"
    assert found.problems == ()


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('editions = ["larg-print"]', "there is no edition larg-print"),
        ("editions = []", "is empty"),
    ],
)
def test_editions_that_do_not_exist_are_refused(everything: Path, line: str, word: str) -> None:
    found = site(everything, guide=line)
    assert [str(problem.place) for problem in found.problems] == ["sources/lantern/guide.toml:1"]
    assert word in found.problems[0].message
    assert states(found, "en")[""] == "broken"


def test_a_guide_without_a_page_offers_its_files_at_its_address(everything: Path) -> None:
    found = site(everything, guide='editions = ["large-print"]')
    html = dict(pages(found, DAY, lambda path: True))["en/lantern/index.html"]
    assert 'href="lantern.en.large-print.pdf"' in html
    assert "not ready" not in html


def test_a_place_without_a_name_is_refused(project: Path) -> None:
    toml = project / "sources/lantern/guide.toml"
    toml.write_text(toml.read_text("utf-8").replace("GB-WLS", "IE"), "utf-8")
    found = build.read_site(project, DAY)
    assert "IE has no name" in found.problems[0].message
    publication = project / "sources/publication.toml"
    publication.write_text(publication.read_text("utf-8") + '\n[jurisdictions]\nIE = "Ireland"\n')
    facts = project / "sources/facts.toml"
    facts.write_text(facts.read_text("utf-8").replace("by.GB-WLS", "by.IE"), "utf-8")
    found = build.read_site(project, DAY)
    assert found.problems == ()
    assert "Ireland" in {entry.msgid for entry in interface(found).entries}


def interface(found: build.Site) -> Catalogue:
    return build.every_template(found.sources, DAY)["interface"]


def test_a_source_language_speaks_through_its_own_interface(project: Path) -> None:
    """The guide is in Welsh, the pages' words from the catalogue that the program ships."""
    publication = project / "sources/publication.toml"
    publication.write_text(
        publication.read_text("utf-8").replace("title", 'source_language = "cy"\ntitle', 1)
    )
    found = build.read_site(project, DAY)
    html = dict(pages(found, DAY, lambda path: True))["cy/lantern/index.html"]
    assert '<html lang="cy"' in html
    assert "Yn y canllaw hwn" in html or "In this guide" not in html


def test_furniture_nobody_translated_is_marked_as_english(project: Path) -> None:
    (project / "locale/nn/LC_MESSAGES").mkdir(parents=True)
    source = (project / "locale/es/LC_MESSAGES/lantern.po").read_text("utf-8")
    path = project / "locale/nn/LC_MESSAGES/lantern.po"
    path.write_text(source.replace("Language: es", "Language: nn"), "utf-8")
    found = site(project, "furniture_minimum = 0")
    html = dict(pages(found, DAY, lambda path: True))["nn/lantern/index.html"]
    assert '<span lang="en" dir="ltr">In this guide</span>' in html
    assert 'aria-label="Back to the text"' in html


def test_words_for_nobody_are_pointed_out(project: Path) -> None:
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    po.with_name("lamp.po").write_bytes(po.read_bytes())
    found = build.read_site(project, DAY)
    assert [(p.check, p.severity) for p in found.problems] == [("lost-guide", "review")]


def test_every_manuscript_has_an_edition() -> None:
    assert {edition.manuscript for edition in editions()} == set(MANUSCRIPTS)


def test_a_language_that_is_a_link_elsewhere_is_refused(project: Path, tmp_path: Path) -> None:
    (project / "locale/es").rename(tmp_path / "es")
    (project / "locale/es").symlink_to(tmp_path / "es")
    found = build.read_site(project, DAY)
    assert [str(p.place) for p in found.problems] == ["locale/es:1"]
    assert "es" not in found.standings["lantern"]


def test_what_asks_for_signatures_is_held_without_them(project: Path) -> None:
    found = site(project, 'critical_roles = ["legal"]')
    assert states(found, "es")[""] == "held"
    assert states(found, "en")[""] == "complete"


def test_a_guide_with_an_expired_fact_is_not_said_to_be_in_print(project: Path) -> None:
    found = build.read_site(project, date(2027, 4, 2))
    assert found.standings["lantern"]["es"].editions == {
        "standard": "complete",
        "large-print": "held",
    }

"""What this repository publishes: its guides, catalogues and promises to readers."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from pipeline import build, catalogues
from pipeline.build.addresses import parts_of
from pipeline.build.editions import editions
from pipeline.build.languages import SHIPPED
from pipeline.build.pages import pages
from tests.conftest import ROOT

DAY = date(2026, 11, 23)
FILES = sorted([*ROOT.glob("locale/*/LC_MESSAGES/*.po"), *SHIPPED.glob("*/LC_MESSAGES/*.po")])
COMPLETE = {
    "seeking-asylum": "ar fa ps ckb ur ti so uk fr cy bn zh-Hans",
    "in-hospital": "cy ar so ur pl",
    "human-rights-every-day": "cy ar uk ta",
}
SPEAKS = "ar bn ckb cy es fa fr pl ps so ta ti uk ur zh_Hans"


@pytest.fixture(scope="module")
def site() -> build.Site:
    return build.read_site(ROOT, DAY)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_catalogue_passes_msgfmt_and_is_written_as_msgcat_writes_it(path: Path) -> None:
    checked = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    canonical = subprocess.run(["msgcat", "--no-wrap", str(path)], capture_output=True, check=True)
    folder = path.parents[1].name
    assert path.read_bytes() == canonical.stdout
    read = catalogues.read(path.read_bytes(), name(path), folder)
    assert catalogues.write(read) == canonical.stdout


def test_nothing_is_wrong_with_what_we_publish(site: build.Site) -> None:
    assert [str(problem) for problem in site.problems if problem.severity == "error"] == []


# What we know of and have still to mend; nobody has signed a translation yet.
# Catalogues in which a manuscript is still to be translated, whole or in part.
KNOWN = {
    ("locale/ckb/LC_MESSAGES/seeking-asylum.po", "unfinished"),
    ("locale/es/LC_MESSAGES/human-rights-every-day.po", "unfinished"),
    ("locale/fa/LC_MESSAGES/seeking-asylum.po", "unfinished"),
    ("locale/fr/LC_MESSAGES/seeking-asylum.po", "unfinished"),
    ("locale/pl/LC_MESSAGES/in-hospital.po", "unfinished"),
    ("locale/ps/LC_MESSAGES/seeking-asylum.po", "unfinished"),
    ("locale/so/LC_MESSAGES/human-rights-every-day.po", "unfinished"),
    ("locale/ta/LC_MESSAGES/human-rights-every-day.po", "unfinished"),
    ("locale/ti/LC_MESSAGES/human-rights-every-day.po", "unfinished"),
    ("locale/ti/LC_MESSAGES/in-hospital.po", "unfinished"),
    ("locale/uk/LC_MESSAGES/in-hospital.po", "unfinished"),
}


def test_every_finding_in_what_we_publish_has_been_looked_at(site: build.Site) -> None:
    found = {(p.place.path, p.check) for p in site.problems if p.check != "meaning-at-risk"}
    assert found == KNOWN


def test_every_template_is_up_to_date(site: build.Site) -> None:
    for path, template in build.every_template(site.sources, DAY).items():
        data = (ROOT / "locale" / f"{path}.pot").read_bytes()
        assert catalogues.read(data, path).entries == template.entries


@pytest.mark.parametrize("guide", COMPLETE)
def test_a_guide_is_complete_in_its_languages(site: build.Site, guide: str) -> None:
    for tag in ["en", *COMPLETE[guide].split()]:
        assert site.standings[guide][tag].state == "complete", tag


def test_one_language_shows_what_partial_looks_like(site: build.Site) -> None:
    assert site.standings["human-rights-every-day"]["es"].state == "partial"


@pytest.mark.parametrize("folder", SPEAKS.split())
def test_the_program_says_all_its_own_words_in_a_language(folder: str) -> None:
    path = SHIPPED / folder / "LC_MESSAGES" / "interface.po"
    shipped = catalogues.read(path.read_bytes(), name(path), folder)
    said = {entry.key for entry in shipped.entries if entry.usable}
    assert {entry.key for entry in build.page_words().entries} <= said


def test_no_translation_is_passed_off_as_reviewed(site: build.Site) -> None:
    for language in site.languages[1:]:
        for slug, catalogue in language.catalogues.items():
            if site.standings[slug][language.locale.tag].progress.translated:
                assert catalogue.fields["X-Translation-Method"] == "machine"


def budget(path: str) -> int:
    """Return the bytes a page may have: more if its edition says so, twice in two languages."""
    edition = next(one for one in editions() if one.name == parts_of(path)[2])
    return min(edition.max_kb * 1000, 250_000) or 60_000 * (2 if edition.beside else 1)


def test_every_translated_page_says_so_and_is_light_enough_for_any_phone(site: build.Site) -> None:
    draft = "A machine made this translation. It is a draft: nobody has checked it yet."
    seen = set()
    for path, html in pages(site, DAY, lambda _: True):
        tag, _, rest = path.partition("/")
        assert len(html.encode()) <= budget(path), path
        language = next((one for one in site.languages if one.locale.tag == tag), None)
        if language and language is not site.languages[0] and rest.count("/") == 1:
            slug = rest.partition("/")[0]
            if site.offers(slug, tag):
                assert language.words[(None, draft)][0] in html, path
                seen.add(tag)
    assert seen >= {tag.replace("_", "-") for tag in SPEAKS.split()}


@pytest.mark.parametrize(
    ("slug", "least"),
    [("seeking-asylum", 1500), ("in-hospital", 1500), ("human-rights-every-day", 800)],
)
def test_a_guide_is_as_long_as_its_reader_needs(slug: str, least: int) -> None:
    assert len((ROOT / f"sources/{slug}/guide.md").read_text("utf-8").split()) >= least

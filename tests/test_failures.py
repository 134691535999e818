"""Failures that really happened to people who needed to read something, each with what stops it.

A test is named after the year and the place. It fails without the check it asks for.
"""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
import pytest

from pipeline import build, checks, locales
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from pipeline.model import Catalogue, EasyRead, Entry, Glossary, Place
from tests import test_shaping
from tests.conftest import ROOT

DAY = date(2026, 11, 25)
ENGLISH = locales.locale("en", {}, Place("x", 1))


def found(tag: str, msgid: str, msgstr: str) -> set[str]:
    """Return the checks that complain of one entry in a language."""
    catalogue = Catalogue(tag, Entry(""), (Entry(msgid, (msgstr,)),))
    locale = locales.locale(tag, {}, Place("x", 1))
    known = {
        "locale": locale,
        "source": ENGLISH,
        "facts": frozenset(),
        "glossary": Glossary(),
        "easy_read": EasyRead(),
    }
    return {p.check for p in checks.entries(catalogue, reviewed=frozenset(), **known)}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def html_of(project: Path, day: date = DAY) -> dict[str, str]:
    return dict(pages(build.read_site(project, day), day, lambda path: True))


def test_first_capital_connect_2012_arabic_came_apart_and_ran_backwards(tmp_path: Path) -> None:
    """A supplier's font broke a right translation. What is printed is compared with HarfBuzz."""
    language, direction, family, file, word = test_shaping.WORDS["Arab"]
    printed = test_shaping.ours(language, direction, family, word)
    apart = f"--features={test_shaping.JOINING}"
    shaped = test_shaping.shaped(file, direction, word, tmp_path / "a.png")
    broken = test_shaping.shaped(file, direction, word[::-1], tmp_path / "b.png", apart)
    assert test_shaping.likeness(shaped, printed) > 0.85 > test_shaping.likeness(broken, printed)
    # letters that a layout program has already bent and turned are refused before print
    assert "strange-forms" in found("ar", "Your right", "\ufed6\ufea3")


@pytest.mark.parametrize("endonym", ["اربيك", "日rus本語", "Arabic"])
def test_canada_2010_and_wales_2024_a_language_had_a_name_nobody_reads(
    project: Path, endonym: str
) -> None:
    (project / "locale/ar/locale.toml").write_text(f'endonym = "{endonym}"\n', "utf-8")
    said = [p for p in build.read_site(project, DAY).problems if p.check == "strange-endonym"]
    assert [str(problem.place) for problem in said] == ["locale/ar/locale.toml:1"]
    assert "العربية" in said[0].message


def test_victoria_2020_farsi_and_arabic_in_one_poster() -> None:
    assert "wrong-letters" in found(
        "ar", "You may ask for an interpreter", "می‌توانید مترجم بخواهید"
    )
    assert "wrong-letters" in found("fa", "You may ask", "يمكنك أن تطلب مترجماً على الفور")


def test_australia_2020_an_instruction_was_published_as_the_translation() -> None:
    said = "Use your language supplied information"
    assert "placeholder-text" in found("ar", "Wear a mask on the train.", said)


def test_virginia_2021_not_required_became_not_necessary() -> None:
    """No tool knows the difference; a person has to look at every such sentence."""
    msgid = "The vaccine is not required."
    assert "meaning-at-risk" in found("es", msgid, "La vacuna no es necesaria.")
    assert "lost-negation" in found("es", msgid, "La vacuna es obligatoria.")


def test_swansea_2008_an_out_of_office_reply_was_painted_on_a_sign() -> None:
    reply = "Nid wyf yn y swyddfa ar hyn o bryd. Anfonwch unrhyw waith i'w gyfieithu."
    assert "placeholder-text" in found("cy", "No entry for heavy goods vehicles.", reply)


def test_openreach_2022_the_two_languages_named_different_days() -> None:
    msgid = "This road will be closed from 26 to 27 April."
    assert "changed-number" in found("cy", msgid, "Bydd y ffordd hon ar gau rhwng 11 a 13 Ebrill.")
    assert "changed-number" not in found(
        "cy", msgid, "Bydd y ffordd hon ar gau rhwng 26 a 27 Ebrill."
    )


def test_cardiff_2023_east_became_west() -> None:
    assert "changed-direction" in found("cy", "Go east to the station.", "Ewch i'r gorllewin.")
    assert "changed-direction" not in found("cy", "Go east to the station.", "Ewch i'r dwyrain.")


def test_penarth_2006_a_machine_wrote_bladder_disease_for_cyclists(project: Path) -> None:
    """What only a machine has read says so, and is held where the publisher asks for a person."""
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    change(po, "X-Translation-Method: human", "X-Translation-Method: machine")
    arrived = html_of(project)["es/lantern/index.html"]
    spanish = next(x for x in build.read_site(project, DAY).languages if x.locale.tag == "es")
    draft = "A machine made this translation. It is a draft: nobody has checked it yet."
    assert spanish.words[None, draft][0] in arrived
    toml = project / "sources/publication.toml"
    toml.write_text(toml.read_text("utf-8") + '\n[policy]\nunreviewed = "hold"\n', "utf-8")
    assert build.read_site(project, DAY).standings["lantern"]["es"].state == "held"


def test_mental_health_act_2009_leaflets_were_still_handed_out_in_2026(project: Path) -> None:
    """A guide past its day says so in the reader's language, and a copy says so by itself."""
    spanish = next(x for x in build.read_site(project, DAY).languages if x.locale.tag == "es")
    msgid = "This guide was due to be checked again by {date}. It may be out of date."
    words = spanish.words[None, msgid][0].partition("{")[0]
    before = html_of(project)["es/lantern/index.html"]
    after = html_of(project, date(2027, 10, 1))["es/lantern/index.html"]
    box = r'<div class="notice warning furniture" role="note"{}>\s*<p[^>]*>' + re.escape(words)
    assert re.search(box.format(' hidden data-after="2027-09-15"'), before)
    assert not re.search(box.format(""), before)
    assert re.search(box.format(""), after)


def test_uk_guidance_2020_was_withdrawn_in_english_and_stayed_in_eleven_languages(
    project: Path,
) -> None:
    toml = project / "sources/lantern/guide.toml"
    gone = '\n[withdrawn]\non = 2026-11-20\nreason = "The stairs are gone."\n'
    toml.write_text(toml.read_text("utf-8") + gone, "utf-8")
    site = build.read_site(project, DAY)
    assert {one.state for one in site.standings["lantern"].values()} == {"withdrawn"}
    for path, html in html_of(project).items():
        if path.endswith("lantern/index.html"):
            assert "The stairs are gone." in html
            assert 'id="guide"' not in html
    for one in planned(site, DAY):
        assert "The stairs are gone." in one.wish.document.html


def test_northern_ireland_2015_a_changed_sentence_kept_its_old_translation(project: Path) -> None:
    """A translation of what the guide used to say is never shown: the new sentence is, marked."""
    change(
        project / "sources/lantern/guide.md", "Lanterns go out at dawn", "Lanterns go out at ten"
    )
    list(build.update(build.read_sources(project), DAY, [], build.Merging()))
    html = html_of(project)["es/lantern/index.html"]
    assert '<p lang="en" dir="ltr">Lanterns go out at ten' in html
    assert "al alba.<sup" not in html


def test_home_office_2026_booklets_had_english_titles(project: Path) -> None:
    made = build.publish(project, DAY, build.Choice(("es",)), 2, lambda *_: None)
    assert made.printed
    pdf = pikepdf.open(project / "output/site/es/lantern/lantern.es.pdf")
    assert str(pdf.docinfo["/Title"]).startswith("Su derecho a una linterna")
    assert str(pdf.Root.Lang) == "es"
    # left in English, the title is named
    assert "same-as-source" in found("es", "Your right to a lantern", "Your right to a lantern")


def test_gov_uk_2022_a_welsh_page_had_an_english_head_and_foot(project: Path) -> None:
    """Sixty languages, and the pages' own words in English. Below 100 % nothing is published."""
    page = html_of(project)["es/lantern/index.html"]
    around = re.sub(r"<(style|nav|article).*?</\1>", "", page, flags=re.DOTALL)
    english = re.findall(r'lang="en"[^>]*>([^<]*)', around)
    assert set(english) <= {"English"}, "only the name of the language itself"
    (project / "locale/nn/LC_MESSAGES").mkdir(parents=True)
    po = (project / "locale/es/LC_MESSAGES/lantern.po").read_text("utf-8")
    path = project / "locale/nn/LC_MESSAGES/lantern.po"
    path.write_text(po.replace("Language: es", "Language: nn"), "utf-8")
    site = build.read_site(project, DAY)
    assert site.standings["lantern"]["nn"].progress.reaches(100)
    assert site.standings["lantern"]["nn"].state == "held"


def test_cbp_one_2023_creole_came_without_spaces_and_accents() -> None:
    run = "Ouapkapabmandeyonavokaepiwpakabliyepoteepapyewyoakzafewyo"
    assert "lost-spaces" in found("ht", "You may ask for a lawyer; bring your papers.", run)


class Requests(HTMLParser):
    """Collects every address that a browser would fetch by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            loads = name in {"src", "srcset", "poster", "data", "background", "action"}
            if loads or (tag == "link" and name == "href" and ("rel", "canonical") not in attrs):
                self.fetched.append(value or "")


def test_meta_pixel_2023_readers_of_mental_health_pages_were_reported_to_a_third_party() -> None:
    site = build.read_site(ROOT, DAY)
    for path, html in pages(site, DAY, lambda path: True):
        reader = Requests()
        reader.feed(html)
        for address in reader.fetched:
            assert not urlsplit(address).scheme, f"{path} fetches {address}"
            assert not address.startswith("//"), f"{path} fetches {address}"
        assert not re.search(r"url\(|@import", html), path
        assert "default-src 'none'" in html
        assert not re.search(r"fetch\(|XMLHttpRequest|sendBeacon|localStorage|cookie", html)


def test_the_asylum_helpline_2022_answered_one_call_in_eight(project: Path) -> None:
    """A guide never rests on one number alone."""
    guide = project / "sources/lantern/guide.md"
    change(
        guide,
        "Ask the keeper: {keeper}. Write to {post}, or read",
        "Ask the keeper: {keeper}. Read",
    )
    said = {problem.check for problem in build.read_site(project, DAY).problems}
    assert "lone-contact" in said

"""Withdrawing: one command, and at each address of the guide stands a notice that says why."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from pipeline import build
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from tests import test_pdf_ua
from tests.test_cli import kyr
from tests.test_publish import change, outputs, publish

DAY = date(2026, 11, 23)
REASON = "The stairs are gone, and “dark” is \\ not #allowed."
TOML = "sources/lantern/guide.toml"


def withdraw(project: Path, *words: str, guide: str = "lantern") -> tuple[int, str]:
    return kyr(project, "withdraw", guide, "--reason", REASON, *words)


def other(project: Path, name: str = "oil") -> None:
    for _ in build.guide(build.read_sources(project), name, DAY):
        pass


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n", "\n"),
        ("\n", ""),
        ("\r\n", "\r\n"),
        ("\n", "\n# a last word\n\n\n"),
    ],
)
def test_all_else_in_the_file_stays_byte_for_byte(project: Path, before: str, after: str) -> None:
    path = project / TOML
    text = "# who wrote this\n" + path.read_text("utf-8").rstrip("\n")
    old = (text.replace("\n", before) + after).encode()
    path.write_bytes(old)
    status, said = withdraw(project)
    assert status == 0, said
    new = path.read_bytes()
    assert new.startswith(old)
    assert tomllib.loads(new.decode())["withdrawn"] == {"on": DAY, "reason": REASON}
    assert new.count(b"\r\n") in (0, new.count(b"\n"))
    assert b"replaced_by" not in new


def test_what_to_do_next_is_said(project: Path) -> None:
    other(project)
    status, said = withdraw(project, "--replaced-by", "oil")
    assert status == 0
    assert said.startswith(f"{TOML}: ")
    assert "make update" in said
    colophon = build.read_sources(project).guides["lantern"][0].colophon
    assert colophon.withdrawn
    assert colophon.withdrawn.replaced_by == "oil"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("rent", "--reason", "x"), "there is no guide rent; there are candle, lantern, oil"),
        (("../oil", "--reason", "x"), "there is no guide"),
        (("oil", "--reason", "x"), "oil is withdrawn already"),
        (("lantern", "--reason", " "), "say why"),
        (("lantern", "--reason", "a\nb"), "line break"),
        (("lantern", "--reason", "a\u202eb"), "hidden character"),
        (("lantern", "--reason", "a\x7fb"), "cannot be read as TOML"),
        (("lantern", "--reason", "a\udcffb"), "not UTF-8"),
        (("lantern", "--reason", "Call {nobody}."), "{nobody} is not declared"),
        (("lantern", "--reason", "x", "--replaced-by", "rent"), "there is no guide rent"),
        (("lantern", "--reason", "x", "--replaced-by", "lantern"), "by itself"),
        (("lantern", "--reason", "x", "--replaced-by", "oil"), "nobody can read that guide"),
        (("candle", "--reason", "x"), "`review_by` is missing"),
        (("lantern",), "--reason"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    project: Path, words: tuple[str, ...], answer: str
) -> None:
    other(project)
    assert withdraw(project, guide="oil")[0] == 0
    other(project, "candle")
    change(project / "sources/candle/guide.toml", "review_by", "# review_by")
    before = {path: path.read_bytes() for path in (project / "sources").rglob("*.toml")}
    status, said = kyr(project, "withdraw", *words)
    assert status == 2, said
    assert answer in said
    assert before == {path: path.read_bytes() for path in (project / "sources").rglob("*.toml")}


def test_a_guide_that_is_a_link_is_not_written_through(project: Path, tmp_path: Path) -> None:
    (project / "sources/lantern").rename(tmp_path / "elsewhere")
    (project / "sources/lantern").symlink_to(tmp_path / "elsewhere")
    before = (tmp_path / "elsewhere/guide.toml").read_bytes()
    assert withdraw(project)[0] == 2
    assert (tmp_path / "elsewhere/guide.toml").read_bytes() == before


def test_every_pdf_becomes_a_notice_of_one_page_at_its_address(
    project: Path, tmp_path: Path
) -> None:
    other(project)
    publish(project)
    before = outputs(project)
    withdraw(project, "--replaced-by", "oil")
    made = publish(project)
    assert {p.severity for p in made.problems} <= {"review"}
    after = outputs(project)
    pdfs = [path for path in before if path.endswith(".pdf") and "/lantern/" in path]
    assert len(pdfs) == 4
    assert {path for path in before if "/lantern/" in path and "images" not in path} == {
        path for path in after if "/lantern/" in path
    }
    files = []
    for number, path in enumerate(pdfs):
        pdf = pikepdf.open(project / "output" / path)
        tag = path.split("/")[1]
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang) == tag
        titles = {"en": "Your right to a lantern", "es": "Su derecho a una linterna"}
        assert str(pdf.docinfo["/Title"]).startswith(titles[tag])
        said = text_of(after[path])
        notice = {"en": "withdrawn on 23 November 2026", "es": "se retiró el 23 de noviembre"}
        for words in (
            titles[tag],
            notice[tag],
            "The stairs are gone",
            "Oil",
            "The Lantern Keepers",
        ):
            assert words in said
        addresses = said.replace(" ", "")  # a long one may be broken after a slash
        assert "lantern.example/en/oil/" in addresses, "paper says where the other guide is"
        assert f"lantern.example/{tag}/lantern/" in addresses
        assert "keepers@lantern.example" in said
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(after[path])
    if not test_pdf_ua.lacking():
        assert test_pdf_ua.complaints(tmp_path, files) == []


def test_the_reason_is_marked_as_english_until_it_is_translated(project: Path) -> None:
    withdraw(project)
    assert kyr(project, "update", "es")[0] == 0
    marked = '<p lang="en" dir="ltr">The stairs'
    site = build.read_site(project, DAY)
    sheets = {one.path: one.wish.document.html for one in planned(site, DAY)}
    assert marked in sheets["es/lantern/lantern.es.pdf"]
    assert marked not in sheets["en/lantern/lantern.en.pdf"]
    po = project / "locale/es/LC_MESSAGES/lantern.po"
    msgid = REASON.replace("\\", "\\\\")
    change(po, f'msgid "{msgid}"\nmsgstr ""', f'msgid "{msgid}"\nmsgstr "No hay escalera."')
    site = build.read_site(project, DAY)
    sheets = {one.path: one.wish.document.html for one in planned(site, DAY)}
    assert "<p>No hay escalera.</p>" in sheets["es/lantern/lantern.es.pdf"]


def test_nothing_that_stops_a_guide_stops_the_notice(project: Path) -> None:
    paths = {one.path for one in planned(build.read_site(project, DAY), DAY)}
    withdraw(project)
    day = date(2029, 1, 1)
    site = build.read_site(project, day)
    assert not [p for p in site.problems if p.check != "behind"]
    assert {one.path for one in planned(site, day)} == paths
    assert site.standings["lantern"]["es"].state == "withdrawn"


def test_a_language_that_had_no_pdf_has_no_notice_on_paper(project: Path) -> None:
    withdraw(project)
    tags = {one.tag for one in planned(build.read_site(project, DAY), DAY)}
    assert tags == {"en", "es"}


def test_the_site_lists_it_as_withdrawn_and_links_stay_alive(project: Path) -> None:
    other(project)
    change(project / "sources/oil/guide.md", "Say who", "See [it](../lantern/#climb). Say who")
    withdraw(project, "--replaced-by", "oil")
    publish(project, formats=("html",))
    site = project / "output/site"
    index = (site / "es/index.html").read_text("utf-8")
    after = index[index.index("Guías retiradas") :]
    assert 'href="lantern/index.html">Su derecho a una linterna</a>' in after
    assert 'href="lantern/index.html"' not in index[: index.index("Guías retiradas")]
    assert "Withdrawn" in (site / "en/index.html").read_text("utf-8")
    for path in site.rglob("*.html"):
        for href in re.findall(r'href="([^"#:]+)"', path.read_text("utf-8")):
            assert (path.parent / href).exists(), f"{path}: {href}"
    assert ".pdf" not in (site / "es/lantern/index.html").read_text("utf-8")


def test_a_site_with_nothing_left_but_notices_can_be_entered(project: Path) -> None:
    before = dict(pages(build.read_site(project, DAY), DAY, lambda _: True))
    withdraw(project)
    after = dict(pages(build.read_site(project, DAY), DAY, lambda _: True))
    assert after["index.html"] == before["index.html"]


def test_undone_by_taking_the_table_out(project: Path) -> None:
    publish(project, formats=("html",))
    before, toml = outputs(project), (project / TOML).read_bytes()
    withdraw(project)
    publish(project, formats=("html",))
    assert outputs(project) != before
    text = (project / TOML).read_bytes()
    (project / TOML).write_bytes(text[: text.index(b"\n[withdrawn]")])
    assert (project / TOML).read_bytes() == toml
    publish(project, formats=("html",))
    assert outputs(project) == before


def test_a_replacement_that_was_replaced_leads_to_the_one_that_can_be_read(project: Path) -> None:
    other(project)
    other(project, "candle")
    withdraw(project, "--replaced-by", "oil")
    assert withdraw(project, "--replaced-by", "candle", guide="oil")[0] == 0
    html = dict(pages(build.read_site(project, DAY), DAY, lambda _: True))["en/lantern/index.html"]
    assert 'href="../../en/candle/index.html"' in html
    change(project / "sources/oil/guide.toml", '"candle"', '"lantern"')
    html = dict(pages(build.read_site(project, DAY), DAY, lambda _: True))["en/lantern/index.html"]
    assert "Read this guide instead" not in html


def test_a_replacement_that_is_not_there_is_named_at_its_line(project: Path) -> None:
    other(project)
    withdraw(project, "--replaced-by", "oil")
    change(project / TOML, '"oil"', '"coal"')
    (problem,) = [p for p in build.read_site(project, DAY).problems if p.check == "lost-guide"]
    line = (project / TOML).read_text("utf-8").splitlines().index('replaced_by = "coal"') + 1
    assert (str(problem.place), problem.severity) == (f"{TOML}:{line}", "error")
    assert "there are oil" in problem.message


def test_only_withdrawn_guides_naming_an_expired_fact_is_no_error(project: Path) -> None:
    other(project)
    day = date(2027, 4, 1)
    assert any(p.check == "expired-fact" for p in build.read_site(project, day).problems)
    withdraw(project)
    assert not any(p.check == "expired-fact" for p in build.read_site(project, day).problems)
    change(project / "sources/oil/guide.md", "Say who", "It costs {fee}. Say who")
    (problem,) = [p for p in build.read_site(project, day).problems if p.check == "expired-fact"]
    assert problem.message.endswith(": oil")
    change(project / "sources/oil/guide.md", "{fee}", "nothing")
    change(project / TOML, "The stairs are gone", "It costs {fee} now")
    assert any(p.check == "expired-fact" for p in build.read_site(project, day).problems)

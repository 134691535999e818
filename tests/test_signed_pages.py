"""Every page and PDF says what it is: who checked it and when, or that nobody has."""

import re
import unicodedata
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from pipeline import build
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from pipeline.html import fill
from tests.conftest import ROOT
from tests.test_cli import kyr
from tests.test_signing import PO, change, policy, review

DAY = date(2026, 11, 23)
DRAFT = "Es un borrador: nadie la ha revisado todavía."
MACHINE = "Una máquina hizo esta traducción."
EDITED = "Una máquina hizo esta traducción y una persona la editó."
CHECKED = "Esta traducción ha sido revisada por"
SOME = "El resto es un borrador."
ROWS = (
    "Lenguaje revisado por",
    "Significado legal revisado por",
    "Revisión con la comunidad a cargo de",
)

LAW = ("review", "es", "lantern", "--reviewer", "Law", "--role", "legal")


def made(project: Path, tag: str = "es") -> dict[str, str]:
    """Return a guide's page and its documents for the printer, without tags around words."""
    site = build.read_site(project, DAY)
    html = dict(pages(site, DAY, lambda path: True))
    found = {"page": html[f"{tag}/lantern/index.html"]}
    return found | {
        one.edition: one.wish.document.html for one in planned(site, DAY) if one.tag == tag
    }


def rows(html: str) -> dict[str, str]:
    """Return the colophon's rows: what each says, without its tags."""
    colophon = html[html.index('class="colophon"') :]
    found = re.findall(r"<div><dt[^>]*>(.*?)</dt><dd>(.*?)</dd></div>", colophon, re.DOTALL)
    return {name: re.sub("<[^>]*>", "", said).strip() for name, said in found}


def method(project: Path, said: str) -> None:
    change(project / PO, "X-Translation-Method: human", f"X-Translation-Method: {said}")


def test_what_nobody_has_signed_is_a_draft(project: Path) -> None:
    for html in made(project).values():
        assert html.count("Esta traducción es un borrador: nadie") == 2
        assert 'class="notice draft furniture"' in html
        assert CHECKED not in html
        assert SOME not in html
        assert not set(ROWS) & set(rows(html))
        assert rows(html)["Traducción hecha a partir de la versión"] == "2026-10-03-ea106607"
        assert rows(html)["Traducción modificada por última vez el"] == "1 de noviembre de 2026"
        assert "Versión" not in rows(html)


def test_what_is_signed_throughout_says_by_whom_and_when(project: Path) -> None:
    review(project)
    review(project, who="ليلى")
    assert len(made(project)) == 3
    for html in made(project).values():
        said = f"<p>{CHECKED} <bdi>Amina</bdi> y <bdi>ليلى</bdi>; la última vez, el 23 de noviembre"
        assert html.count(said) == 2
        assert 'class="notice reviewed furniture"' in html
        assert "nadie la ha revisado" not in html
        assert SOME not in html
        assert rows(html)[ROWS[0]] == "Amina y ليلى · 23 de noviembre de 2026"
        assert not set(ROWS[1:]) & set(rows(html))
        assert '<time datetime="2026-11-23">23 de noviembre de 2026</time>' in html


def test_only_those_who_signed_in_the_roles_asked_for_have_checked_it(project: Path) -> None:
    review(project)
    assert kyr(project, "--today", "2026-12-24", *LAW)[0] == 0
    for html in made(project).values():
        assert f"<p>{CHECKED} <bdi>Amina</bdi>; la última vez, el 23 de noviembre" in html
        assert rows(html)[ROWS[1]] == "Law · 24 de diciembre de 2026"


@pytest.mark.parametrize(("said", "words"), [("machine", MACHINE), ("machine-edited", EDITED)])
def test_a_machine_is_named_whoever_checked_it(project: Path, said: str, words: str) -> None:
    method(project, said)
    for html in made(project).values():
        assert f"<p>{words}</p>" not in html
        assert html.count(DRAFT) == 2
    review(project)
    for html in made(project).values():
        assert html.count(f"<p>{words}</p>") == 2
        assert html.count(f"<p>{CHECKED}") == 2
        assert "borrador" not in html


def test_what_is_signed_in_part_says_how_much_and_names_nobody_for_the_whole(
    project: Path,
) -> None:
    review(project)
    review(project, who="Law", role="legal")
    change(project / PO, "Nadie puede quitársela", "Nadie puede llevársela")
    review(project, who="Bilal", role="community")
    for html in made(project).values():
        assert html.count(f"<p>Partes de esta traducción ya revisadas: 56 de 57. {SOME}</p>") == 2
        assert 'class="notice draft furniture"' in html
        assert CHECKED not in html
        assert "nadie la ha revisado" not in html
        assert [rows(html)[name] for name in ROWS] == [
            "Amina · 23 de noviembre de 2026 (56/57)",
            "Law · 23 de noviembre de 2026 (56/57)",
            "Bilal · 23 de noviembre de 2026",
        ]


def test_signatures_in_other_roles_do_not_make_a_translation_checked(project: Path) -> None:
    review(project, who="Law", role="legal")
    for html in made(project).values():
        assert html.count(f"<p>Partes de esta traducción ya revisadas: 0 de 57. {SOME}</p>") == 2
        assert CHECKED not in html
    policy(project, 'roles = ["legal"]')
    for html in made(project).values():
        assert f"<p>{CHECKED} <bdi>Law</bdi>;" in html


def test_a_partial_translation_says_both_what_is_translated_and_what_is_checked(
    project: Path,
) -> None:
    review(project, "ar", "أمينة")
    html = made(project, "ar")["page"]
    checked = html.index("<p>جرى التحقق من هذه الترجمة على يد <bdi>أمينة</bdi>،")
    site = build.read_site(project, DAY)
    words = next(one.words for one in site.languages if one.locale.tag == "ar")
    said = words[None, "{done} of {total} parts are translated. The rest is in {language}."][0]
    parts = {"done": 54, "total": 57, "language": ""}
    assert str(fill(said, parts)).partition("57")[0] in html[checked:]


def test_the_source_language_has_none_of_it(project: Path) -> None:
    review(project)
    for html in made(project, "en").values():
        for words in (
            "checked by",
            "Translated from",
            "Translation last",
            "machine made",
            "is a draft",
        ):
            assert words not in html
        assert "Version" in rows(html)


def test_a_date_that_is_none_is_not_shown(project: Path) -> None:
    change(project / PO, "PO-Revision-Date: 2026-11-01", "PO-Revision-Date: 2026-02-31")
    assert "Traducción modificada por última vez el" not in rows(made(project)["page"])


@pytest.mark.parametrize("name", ["<b>A</b>", "A & B", "{date}", "{0}", "%s", '"A"'])
def test_a_name_is_shown_as_it_is_written(project: Path, name: str) -> None:
    assert review(project, who=name)[0] == 0
    shown = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = shown.replace('"', "&#34;")
    for html in made(project).values():
        assert f"{CHECKED} <bdi>{shown}</bdi>; la última vez, el 23" in html


def test_what_fills_a_name_is_not_looked_at_again() -> None:
    assert fill("{a} {b} {c}", {"a": "{b}", "b": "{a}"}) == "{b} {a} {c}"
    assert fill("{} {a}", {}) == "{} {a}"


SECRETS = {
    "Last-Translator": "Zebra Xylophon <zebra.xylophon@quagga.example>",
    "Language-Team": "Okapi Narwhal <okapi@narwhal.example>",
    "X-Generator": "Wombatedit 9.8.7",
    "X-Poedit-Basepath": "C:/Users/Axolotl/secret",
}
WORDS = "zebra|xylophon|quagga|okapi|narwhal|wombat|axolotl|pangolin|9\\.8\\.7"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lantern, signed under a pseudonym, its catalogues full of their translators' traces."""
    import shutil  # noqa: PLC0415

    from tests.conftest import LANTERN  # noqa: PLC0415

    home = tmp_path_factory.mktemp("published") / "p"
    shutil.copytree(LANTERN, home, ignore=shutil.ignore_patterns("output"))
    for path in home.glob("locale/*/LC_MESSAGES/*.po"):
        text = re.sub(r'"(Last-Translator|Language-Team):.*\n', "", path.read_text("utf-8"))
        head = "".join(f'"{name}: {said}\\n"\n' for name, said in SECRETS.items())
        text = text.replace('msgstr ""\n', f'msgstr ""\n{head}', 1)
        path.write_text(f"# Pangolin <pangolin@x.example> wrote this.\n{text}", "utf-8")
    assert review(home, who="The heron")[0] == 0
    made = build.publish(home, DAY, build.Choice(), 1, lambda done, total, what: None)
    assert made.problems == ()
    return home / "output"


def test_no_trace_of_a_translator_reaches_a_published_file(published: Path) -> None:
    files = [path for path in published.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".html", ".pdf", ".json"}
    for path in files:
        assert not re.search(WORDS, path.as_posix(), re.IGNORECASE)
        for text in readable(path):
            found = re.search(WORDS, text, re.IGNORECASE)
            assert not found, f"{path}: {found}"


def readable(path: Path) -> list[str]:
    """Return all that can be read in a file; of a PDF its objects, streams, metadata and pages."""
    found = [path.read_bytes().decode("utf-8", "replace")]
    if path.suffix != ".pdf":
        return found
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                found.append(thing.read_bytes().decode("utf-8", "replace"))
            found.append(str(thing.unparse(), "utf-8", "replace"))
        found += [str(value) for value in (pdf.docinfo or {}).values()]
        found.append(str(pdf.open_metadata()))
    return [*found, words(path)]


def words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return unicodedata.normalize("NFKC", text)


def test_who_signed_is_on_every_page_and_in_every_pdf(published: Path) -> None:
    """The same look finds what is there: a name that people gave to be shown."""
    for name in ("index.html", "lantern.es.pdf", "lantern.es.large-print.pdf"):
        path = published / "site/es/lantern" / name
        assert any("The heron" in " ".join(text.split()) for text in readable(path)), name
    assert "The heron" in (published / "report/status.json").read_text("utf-8")
    for name in ("index.html", "lantern.en.pdf"):
        path = published / "site/en/lantern" / name
        assert not any("The heron" in text for text in readable(path)), name


def test_the_demonstration_has_a_signed_translation_whose_reviewer_is_invented() -> None:
    site = build.read_site(ROOT / "tests/demonstration", date(2026, 11, 25))
    signed = site.standings["crossing"]["es"].signed
    assert signed.whole
    assert all("invented" in signer.reviewer for signer in signed.signers)

"""No word escapes translation: a page and a PDF in a language where every translation is in ‹›."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest

from pipeline import build, catalogues, markdown

DAY = date(2026, 11, 23)
TAG = "qps"
READ = tuple(
    f"allow {check}: every word of it is the source"
    for check in ("meaning-at-risk", "same-as-source")
)
LOCALE = """\
endonym = "Ŵëļšħ"
english = "Pseudo"
direction = "ltr"
script = "Latn"
plurals = "nplurals=2; plural=(n != 1);"
"""
VOID = {"meta", "link", "br", "hr", "img", "input"}
# Not translated by design: addresses, facts, names and numbers are isolated; code is code.
NOT_WORDS = {"bdi", "code", "style", "script", "pre"}
SPOKEN = {"alt", "title", "aria-label", "content", "placeholder", "data-label"}
QUIET_META = {"viewport", "referrer", "color-scheme", "Content-Security-Policy"}


class Reader(HTMLParser):
    """Collects the words of a page that stand outside ‹›."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.text: list[str] = []
        self.loose: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and (given.get("name") or given.get("http-equiv")) in QUIET_META:
            return
        foreign = given.get("lang", TAG) != TAG
        names = {"publisher", "english", "address"} & set(given.get("class", "").split())
        address = tag == "a" and given.get("dir") == "ltr"
        quiet = tag in NOT_WORDS or foreign or address or bool(names) or self.quiet
        if not quiet:
            self.loose += [v for name, v in given.items() if name in SPOKEN and outside(v)]
        if tag not in VOID:
            self.open.append((tag, quiet))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.quiet:
            self.text.append(data)

    @property
    def quiet(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def escaped(self) -> list[str]:
        return [*self.loose, *outside("".join(self.text))]


def marked(msgid: str) -> str:
    """Return a translation in ‹›; what a picture says is heard alone, so it has its own."""
    pictures = re.sub(r"!\[([^]]*)]", r"![‹\1›]", msgid)
    return pictures if markdown.alone(msgid) else f"‹{pictures}›"


def outside(text: str) -> list[str]:
    """Return the words that stand outside ‹›, which may be nested."""
    depth, kept = 0, []
    for char in text:
        depth += (char == "‹") - (char == "›")
        kept.append(char if depth == 0 else " ")
    return re.findall(r"[^\W\d_]{2,}", "".join(kept))


@pytest.fixture
def pseudo(project: Path) -> Path:
    """The lantern in a language where every translation is the source in ‹›."""
    home = project / "locale" / TAG
    home.mkdir()
    (home / "locale.toml").write_text(LOCALE, "utf-8")
    sources = build.read_sources(project)
    for name in build.language(sources, TAG, DAY):
        path = project / str(name)
        catalogue = catalogues.read(path.read_bytes(), str(name), TAG)
        entries = tuple(
            replace(e, msgstr=(marked(e.msgid),), comments=READ) for e in catalogue.entries
        )
        path.write_bytes(catalogues.write(replace(catalogue, entries=entries)))
    return project


def test_no_word_of_a_page_or_a_pdf_escapes_translation(pseudo: Path) -> None:
    made = build.publish(pseudo, DAY, build.Choice(), 2, lambda *_: None)
    assert made.problems == ()
    site = pseudo / "output/site" / TAG
    pages = sorted(site.rglob("*.html"))
    assert len(pages) == 2
    for page in pages:
        reader = Reader()
        reader.feed(page.read_text("utf-8"))
        assert "‹" in "".join(reader.text)
        # the language's own name, and a kind of file
        assert set(reader.escaped()) <= {"Ŵëļšħ", "PDF"}, page
    for path in site.rglob("*.pdf"):
        pdf = pikepdf.open(path)
        assert str(pdf.docinfo["/Title"]).startswith("‹Your right to a lantern›")
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert titles
        for title in titles:
            assert title.startswith("‹"), title


def test_the_test_sees_a_word_that_escapes() -> None:
    reader = Reader()
    reader.feed('<html lang="qps"><p>‹Good›</p><p>Escaped</p><img alt="Picture"></html>')
    assert reader.escaped() == ["Picture", "Escaped"]

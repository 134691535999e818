"""What pages promise their readers: legible in grey and in the dark, either way round, alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline import build, html
from pipeline.build import setting
from pipeline.build.editions import editions
from pipeline.build.forms import File, Form, Forms
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from pipeline.model import Withdrawal
from tests.conftest import LANTERN, ROOT

DAY = date(2026, 11, 23)
STYLES = {one.name: one.style for one in editions() if one.style}  # words alone have none
VOID = {"meta", "link", "br", "hr", "img"}
Element = tuple[str, dict[str, str], int]


class Reader(HTMLParser):
    """A page as elements, each with its attributes and depth, and what was left open."""

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}, len(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element opened last, which must be this one."""
        assert self.open.pop() == tag


def elements(page: str) -> list[Element]:
    reader = Reader(page)
    assert reader.open == []
    return reader.elements


@cache
def site(root: Path) -> dict[str, str]:
    """Every page of a project, by its path, those for the printer among them."""
    read = build.read_site(root, DAY)
    made = dict(pages(read, DAY, lambda _: True))
    return made | {wish.path: wish.wish.document.html for wish in planned(read, DAY)}


LANTERN_PAGES = sorted(site(LANTERN))


def languages_of(path: str) -> int:
    """Return in how many languages a page is set: in two, where the source stands beside."""
    kind = [*path.rpartition("/")[2].split("."), "", ""][2]
    return 1 + any(edition.beside for edition in editions() if edition.suffix == f".{kind}")


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """Yield every declaration of a style sheet: property, value."""
    for body in re.findall(r"\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)):
        for line in body.split(";"):
            name, colon, value = line.partition(":")
            if colon:
                yield name.strip(), value.strip()


@pytest.mark.parametrize("name", STYLES)
def test_a_style_has_no_sides_and_nothing_that_harms_a_script(name: str) -> None:
    sheet = list(declarations(STYLES[name]))
    assert len(sheet) > 50
    for prop, value in sheet:
        if prop != "left" or ("top", value) not in sheet:  # as far from each side, either way round
            assert not re.search(r"\b(left|right)\b", f"{prop} {value}"), prop
        assert prop not in ("letter-spacing", "word-spacing", "text-transform", "text-indent")
        assert not re.search(r"\b(justify|italic|oblique|uppercase|small-caps|grid)\b", value), prop
        if re.fullmatch(r"margin|padding|border-width|inset", prop):
            sides = value.split()
            assert len(sides) < 4 or sides[1] == sides[3], f"{prop}: {value}"


def without_scripts(page: str) -> str:
    """Return a page without the scripts that it allows, which ask nobody."""
    for name in ("freshness.js", "exit.js"):
        page = page.replace(f"<script>{html.script(name)}</script>", "")
    return page


@pytest.mark.parametrize("path", LANTERN_PAGES)
def test_a_page_asks_nobody_for_anything(path: str) -> None:
    page = without_scripts(site(LANTERN)[path])
    assert not re.search(r"url\(|@import|@font-face|<script|<iframe|\bon[a-z]+=", page)
    for tag, said, _ in elements(page):
        # a QR code has as many squares as its address is long
        assert re.fullmatch(r"--modules: [0-9]+", said.get("style", "--modules: 0"))
        for name in {"src", "srcset", "data", "poster", "action"} & set(said):
            inside = said[name].startswith("data:image/")
            assert inside or not re.match(r"[a-z]+:|//", said[name]), f"{tag} {name}={said[name]}"
        if "href" in said and tag != "a":
            assert (tag, said.get("rel")) == ("link", "canonical")


def palettes(style: str) -> list[dict[str, str]]:
    """Return the colours by name: on a screen by day, in the dark, on paper."""
    roots = re.findall(r":root \{([^}]*)\}", style)
    found = [dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})\b", root)) for root in roots]
    return [{**found[0], **other} for other in found if other]


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", STYLES)
def test_words_stand_out_from_every_ground(name: str) -> None:
    assert round(contrast("#fff", "#000000")) == 21
    assert len(palettes(STYLES[name])) == (3 if "Paper" in STYLES[name] else 1)
    for found in palettes(STYLES[name]):
        colours = {"paper": "#fff", **found}  # what is only printed is printed on white
        grounds = [colours[one] for one in ("paper", "card", "tint") if one in colours]
        for ground in grounds:
            for words in {"ink", "soft", "accent"} & set(colours):
                assert contrast(colours[words], ground) >= 7, (words, ground)
        for ground in grounds[:2] if "line" in colours else ():
            assert contrast(colours["line"], ground) >= 3
    # white words stand on the accent only, and only where nothing is dark
    white = {"#fff"} if contrast(palettes(STYLES[name])[0]["accent"], "#fff") >= 7 else set()
    used = {value for prop, value in declarations(STYLES[name]) if "color" in prop}
    assert {one for one in used if not one.startswith("var(--")} <= white | {
        "transparent",
        "inherit",
    }


@pytest.mark.parametrize("path", LANTERN_PAGES)
def test_a_page_says_what_it_is_and_how_it_is_built(path: str) -> None:
    found = elements(site(LANTERN)[path])
    ids = [said["id"] for _, said, _ in found if "id" in said]
    assert len(ids) == len(set(ids))
    assert [tag for tag, _, _ in found].count("main") == 1
    levels = [int(tag[1]) for tag, _, _ in found if re.fullmatch("h[1-6]", tag)]
    assert 1 <= levels.count(1) <= languages_of(path)
    after = levels[levels.index(1) :]
    assert all(low <= high + 1 for high, low in pairwise(after))
    for tag, said, _ in found:
        if tag == "nav" or (tag == "section" and "aria-labelledby" in said):
            assert said["aria-labelledby"] in ids
        if said.get("href", "").startswith("#"):
            assert said["href"][1:] in ids


@pytest.mark.parametrize("path", [path for path in LANTERN_PAGES if "/ar/" in f"/{path}"])
def test_words_of_another_language_say_so_and_turn_round(path: str) -> None:
    page = site(LANTERN)[path]
    assert page.startswith('<!doctype html>\n<html lang="ar" dir="rtl">')
    english = [(said["lang"], said.get("dir")) for _, said, _ in elements(page) if "lang" in said]
    assert ("en", "ltr") in english or path.partition("/")[2] != "lantern/index.html"
    assert all(direction for _, direction in english)
    for phrase in ("it does not wish.", "must not leave"):
        assert phrase not in page or re.search(rf'lang="en" dir="ltr">(<p>)?[^<]*{phrase}', page)


def test_a_phone_number_keeps_its_order_and_its_link() -> None:
    page = site(LANTERN)["ar/lantern/index.html"]
    assert '<bdi class="fact" dir="ltr"><a href="tel:+441632960111">01632 960 111</a></bdi>' in page


def test_every_kind_of_block_and_callout_is_styled() -> None:
    page, style = site(LANTERN)["en/lantern/index.html"], STYLES["standard"]
    kinds = re.findall(r'class="callout ([a-z]+)"', page)
    assert set(kinds) == {"right", "important", "danger", "example", "action", "care", "contact"}
    for part in (r"(?:, \S+)?", r" \.label::before"):  # its frame, its mark
        shapes = [
            re.findall(rf"^\.{kind}{part} {{(.*)}}$", style, re.MULTILINE) for kind in set(kinds)
        ]
        assert all(len(shape) <= 1 for shape in shapes)
        assert len({str(shape) for shape in shapes}) == 7
    for name in ("checked", "unchecked", "footnote-backref", "table", "untranslated", "loose"):
        assert f".{name}" in style


def test_paper_says_where_links_lead_and_a_screen_does_not() -> None:
    page = site(LANTERN)["es/lantern/lantern.es.pdf"]
    spoken = '</a> <span class="address" dir="ltr">(lantern.example/form)</span>'
    assert re.search('<a href="https://lantern.example/form">[^<]*' + re.escape(spoken), page)
    assert f"https://lantern.example/form{spoken}" not in page  # its words say it already
    assert 'class="address"' not in site(LANTERN)["es/lantern/index.html"]


def test_paper_has_a_page_for_the_wall_and_no_screen_furniture() -> None:
    page = site(LANTERN)["en/lantern/lantern.en.pdf"]
    cover = page[page.index('<div class="cover">') : page.index("<nav")]
    assert '<aside class="callout right"' in cover
    assert "Information, not legal advice" in page
    assert "Skip to the guide" not in page
    assert "choose" not in page.lower()


def test_footnotes_and_pages_are_counted_in_the_digits_of_the_language() -> None:
    page = site(ROOT)["bn/seeking-asylum/index.html"]
    assert '@counter-style digits { system: numeric; symbols: "০" "১" "২"' in page
    assert re.search(r'id="fnref-[a-z]+">১</a></sup>', page)


def test_pages_are_small_and_carry_nothing_that_only_paper_needs() -> None:
    for path, page in site(ROOT).items():
        if path.endswith(".html"):
            most = 250_000 if "single-file" in path else 60_000 * languages_of(path)
            assert len(page.encode()) <= most, path
            # what comes before is the language's own: fonts, digits
            style = page[page.index("* { box-sizing") : page.index("</style>")]
            own = path.rpartition("/")[2] not in ("index.html",)
            assert len(style.encode()) <= (10 if own else 8) * 1024, path
            assert "@page" not in style
            assert "/*" not in style


BAD = '<script>alert("1")</script>{{ 7*7 }}\'"&<b>'


@cache
def attacked() -> dict[str, str]:
    """Pages where every word that anybody can write, or translate, is an attack."""
    read = build.read_site(LANTERN, DAY)
    language = replace(read.languages[1], words=dict.fromkeys(read.languages[1].words, (BAD,)))
    publication = replace(
        read.sources.publication, title=BAD, publisher=BAD, contact=f"a@{BAD}", licence=BAD
    )
    facts = tuple(
        replace(fact, display=BAD, value=fact.value if fact.kind != "text" else BAD)
        for fact in read.sources.facts or ()
    )
    sources = replace(read.sources, publication=publication, facts=facts)
    guide = read.sources.guides["lantern"][0].map(lambda said: replace(said, text=BAD))
    credits = tuple(replace(credit, name=BAD) for credit in guide.colophon.credits)
    guide = replace(guide, colophon=replace(guide.colophon, credits=credits))
    standing = read.standings["lantern"][language.locale.tag]
    link = setting.listed(sources, language, guide, "x")
    links = {"original": link, "replacement": link}
    paper = {**links, "format": "pdf"}
    reason = replace(guide.title, text=BAD)
    withdrawn = replace(guide.colophon, withdrawn=Withdrawal(DAY, reason))
    gone = replace(guide, colophon=withdrawn)
    choices = [setting.Choice(replace(language.locale, endonym=BAD, english=BAD), "x")]
    made = {
        form: setting.set_guide(
            sources, language, guide, editions()[0], standing.progress,
            format=form, today=date(2040, 1, 1), choices=choices,
            forms=Forms(read=(Form(BAD, (File("x", "pdf"), File("x", "png", "1"))),)),
        )
        for form in ("html", "pdf")
    }  # fmt: skip
    return made | {
        "notice": setting.set_notice(sources, language, guide, "held", links),
        "withdrawn": setting.set_notice(sources, language, gone, "withdrawn", links),
        "paper": setting.set_notice(sources, language, gone, "withdrawn", paper),
        "index": setting.set_index(
            sources, language, choices, guides=[link], others=[link], withdrawn=[link]
        ),
        "chooser": setting.set_chooser(sources, language, choices),
    }


@pytest.mark.parametrize(
    "name", ["html", "pdf", "notice", "withdrawn", "paper", "index", "chooser"]
)
def test_whatever_people_write_is_only_ever_words(name: str) -> None:
    page = without_scripts(attacked()[name])
    assert page.count("&lt;script&gt;") > 2
    assert not re.search("<(script|b)[ >]|{{49|[^-]49[^.0-9]", page)
    for tag, said, _ in elements(page):
        assert tag not in ("script", "b")
        assert not {"onload", "alert(", "style"} & set(said)

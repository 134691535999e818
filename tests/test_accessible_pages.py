"""Every kind of page, as people use it: small and large, by day and in the dark, without a script.

Pages are found by walking the site (tests/conftest.py): an edition that is added is looked at too.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browsing import SPACING, Seen, judged, lacking, measured, opened, walked

pytestmark = pytest.mark.skipif(bool(lacking()), reason=f"{lacking()} is not installed")
LANGUAGES = ["en", "ar", "ur", "ti", "bn", "zh-Hans"]
# 1280 × 1024 at a zoom of 400 % is 320 × 256. Each: width, height, colours, the page's own script.
Way = tuple[int, int, str, str]
WAYS: list[Way] = [
    (320, 256, "light", "off"),
    (320, 256, "dark", "on"),
    (1280, 800, "light", "on"),
    (1280, 800, "dark", "off"),
]


def changed(seen: Seen, style: str) -> None:
    """Set what a reader's own style sheet would."""
    seen.page.evaluate(
        "s => document.head.appendChild(document.createElement('style')).append(s)", style
    )


def wrong(browser: Browser, paths: Sequence[Path], ways: Sequence[Way]) -> Iterator[str]:
    """Yield what is wrong with pages, each of these ways to read them."""
    for wide, high, colours, script in ways:
        how: Any = {"viewport": {"width": wide, "height": high}, "color_scheme": colours}
        with opened(browser, "", script, **how) as seen:
            for path in paths:
                where = f"{path.parent.name}/{path.name} {wide} {colours}, script {script}"
                seen.show(path.as_uri())
                yield from (f"{where}: {one}" for one in wrong_with(seen, path))


def wrong_with(seen: Seen, path: Path) -> list[str]:
    """Return what is wrong with the page that is shown."""
    found = [*judged(seen.page), *measured(seen.page)]
    if seen.script == "on":
        found += walked(seen.page)
    changed(seen, SPACING)
    found += [f"spaced: {one}" for one in measured(seen.page)]
    found += [f"console: {one}" for one in seen.said]
    return found + [f"asks for {one}" for one in seen.asked if not is_own(one, path)]


def is_own(address: str, path: Path) -> bool:
    """Whether an address is the page itself or a picture that stands beside it."""
    return address.startswith(("data:", path.as_uri(), f"{path.parent.as_uri()}/images/"))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_page_of_a_language_can_be_read(
    browser: Browser, published: Path, tag: str, record_property: Callable[[str, object], None]
) -> None:
    paths = sorted((published / tag).rglob("*.html"))
    assert {"seeking-asylum", "in-hospital", tag} <= {path.parent.name for path in paths}
    first = [path for path in paths if path.parent.name in ("seeking-asylum", tag)]
    rest = [path for path in paths if path not in first]
    found = [*wrong(browser, first, WAYS), *wrong(browser, rest, WAYS[1:3])]
    seen = len(first) * len(WAYS) + len(rest) * 2
    row = f"{tag:<8} {len(paths):>3} pages, {seen:>3} views  {len(found):>3} violations"
    record_property(HEADING, row)
    assert found == []


HEADING = (
    "Pages in Chromium: WCAG 2.2 AA by axe-core, reflow, text spacing, focus, requests, console"
)


def test_the_first_page_can_be_read(
    browser: Browser, published: Path, record_property: Callable[[str, object], None]
) -> None:
    found = list(wrong(browser, [published / "index.html"], WAYS))
    record_property(HEADING, f"{'chooser':<8}   1 page,    4 views  {len(found):>3} violations")
    assert found == []


@pytest.mark.parametrize("guide", ["seeking-asylum", "human-rights-every-day"])
def test_what_skips_the_head_of_a_page_leads_to_its_words(
    browser: Browser, published: Path, guide: str
) -> None:
    with opened(browser, (published / "ar" / guide / "index.html").as_uri()) as seen:
        page = seen.page
        page.keyboard.press("Tab")
        skip = page.locator(".skip")
        box = skip.bounding_box()
        assert skip.evaluate("e => e === document.activeElement")
        assert box
        assert box["x"] > 0
        assert box["y"] > 0
        assert measured(page) == []
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#guide"
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#guide')")


def test_a_change_of_language_stays_on_the_page(browser: Browser, published: Path) -> None:
    links = "[...document.querySelectorAll('.languages a')].map(a => [a.href, a.hreflang])"
    for path in sorted((published / "ur").rglob("*.html")):
        with opened(browser, path.as_uri(), "off") as seen:
            for href, tag in seen.page.evaluate(links):
                place = unquote(urlsplit(href).path)
                # a page that stands alone links to where the others are served
                there = published / place[1:] if href.startswith("https:") else Path(place)
                assert there.is_file()
                assert there.parent.name == (tag if path.parent.name == "ur" else path.parent.name)
                assert f'<html lang="{tag}"' in there.read_text("utf-8")
    with opened(browser, (published / "ur/seeking-asylum/index.html").as_uri(), "off") as seen:
        seen.page.get_by_role("link", name="বাংলা").click()
        assert seen.page.url.endswith("/bn/seeking-asylum/index.html")
        assert seen.page.evaluate("document.documentElement.lang") == "bn"


def test_a_printed_page_fits_the_paper(browser: Browser, published: Path) -> None:
    for path in sorted((published / "ar").rglob("*.html")):
        with opened(browser, path.as_uri(), viewport={"width": 643, "height": 900}) as seen:
            seen.page.emulate_media(media="print")
            assert measured(seen.page) == []
            assert seen.page.locator(".exit").count() in (0, 1)
            assert not seen.page.locator(".exit, .skip, .languages").first.is_visible()


# Damage to a page, and what must be said of it: a style added, or something before its words.
STYLES = {
    "pale words": ("p { color: #777 }", "color-contrast: "),
    "a small link": ("nav a { display: inline !important; font-size: 9px }", "too small to hit"),
    "no focus": (":focus { outline: none !important }", "focus is not seen"),
    "what stays hides": (".exit div { height: 100vh }", "what has the focus is hidden"),
    "a fixed width": ("main { width: 40em }", "scrolls sideways"),
}
WORDS = {
    "a picture without words": ('<img src="data:image/gif,">', "image-alt: "),
    "a heading skipped": ("<h5>Five</h5>", "heading-order: "),
    "half a line": ('<p style="height: 9px; overflow: hidden">Half</p>', "cut off: P"),
    "two lines in one": ('<p>One</p><p style="margin-top: -3em">Two</p>', "over one another"),
    "no way there": ('<a tabindex="-1" href="#guide">Guide</a>', "Tab reaches"),
    "a script": ("<script>document.title = 'Taken over'</script>", "console: "),
    "a picture from elsewhere": ('<img alt="" src="https://a.example/x">', "asks for"),
}
DAMAGES = {name: ("</style>", f"{new}</style>", said) for name, (new, said) in STYLES.items()}
DAMAGES |= {name: ("<main>", f"<main>{new}", said) for name, (new, said) in WORDS.items()}
DAMAGES["no language"] = ('<html lang="en"', "<html", "html-has-lang: ")


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_page_is_told(
    browser: Browser, published: Path, tmp_path: Path, name: str
) -> None:
    old, new, said = DAMAGES[name]
    page = (published / "en/human-rights-every-day/index.html").read_text("utf-8")
    assert old in page
    path = tmp_path / "page.html"
    path.write_text(page.replace(old, new, 1), "utf-8")
    found = list(wrong(browser, [path], WAYS[1:2]))
    assert any(said in one for one in found), found[:9]

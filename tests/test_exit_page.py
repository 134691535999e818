"""Leaving a page at once: with a script and without, with a network and without, and back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from pipeline import build, html
from pipeline.build.wishes import planned
from tests.browsing import Seen, lacking, opened
from tests.conftest import LANTERN, ROOT
from tests.test_publish import DAY

NEEDS = pytest.mark.skipif(bool(lacking()), reason=f"{lacking()} is not installed")
AWAY = "https://www.bbc.co.uk/weather"
GUIDE = "human-rights-every-day"


@contextmanager
def reading(
    browser: Browser, published: Path, script: str = "on", tag: str = "ar", **how: Any
) -> Iterator[Seen]:
    """Open a page that can be left at once, come to from the page before it."""
    with opened(browser, (published / "index.html").as_uri(), script, **how) as seen:
        seen.page.route(AWAY, lambda route: route.fulfill(body="<h1>Rain</h1>"))
        seen.show((published / tag / GUIDE / "index.html").as_uri())
        yield seen


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


@NEEDS
def test_the_link_works_without_a_script(browser: Browser, published: Path) -> None:
    with reading(browser, published, "off") as seen:
        shift = seen.page.get_by_text("Shift", exact=False)
        assert not shift.first.is_visible()
        assert seen.page.locator(".exit p:visible").count() == 1
        seen.page.locator(".exit a").click()
        expect(seen.page.locator("h1")).to_have_text("Rain")


@NEEDS
@pytest.mark.parametrize("keys", [["Shift"] * 3, ["Tab", "Tab", "Enter"]])
def test_whoever_leaves_does_not_come_back_by_going_back(
    browser: Browser, published: Path, keys: list[str]
) -> None:
    with reading(browser, published) as seen:
        assert seen.page.locator(".exit p:visible").count() == 2
        before = seen.page.evaluate("history.length")
        press(seen.page, *keys)
        expect(seen.page.locator("h1")).to_have_text("Rain")
        assert seen.page.url == AWAY
        assert seen.page.evaluate("history.length") == before
        seen.page.go_back()
        assert seen.page.url.endswith("/site/index.html")


@NEEDS
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_page_is_blank_before_the_next_one_comes(
    browser: Browser, published: Path, colours: str
) -> None:
    with reading(browser, published, color_scheme=colours) as seen:
        page = seen.page
        page.route(AWAY, lambda route: route.fulfill(status=204))  # the next page does not come
        full = page.screenshot()
        press(page, "Shift", "Shift", "Shift")
        expect(page.locator("body")).not_to_be_visible()
        assert page.url.endswith(f"/ar/{GUIDE}/index.html")
        assert len(colours_of(full)) > 9
        assert len(colours_of(page.screenshot())) == 1
        assert page.title() == "www.bbc.co.uk"
        assert AWAY in seen.asked


def colours_of(picture: bytes) -> set[tuple[int, int, int]]:
    from io import BytesIO  # noqa: PLC0415

    from PIL import Image  # noqa: PLC0415

    with Image.open(BytesIO(picture)) as image:
        return {colour for _, colour in image.convert("RGB").getcolors(1 << 24) or []}


@NEEDS
@pytest.mark.parametrize("keys", [["Shift"] * 3, ["Tab", "Tab", "Enter"]])
def test_without_a_network_an_empty_page_follows(
    browser: Browser, published: Path, keys: list[str]
) -> None:
    with reading(browser, published) as seen:
        seen.page.context.set_offline(True)
        press(seen.page, *keys)
        seen.page.wait_for_url("about:blank")
        assert seen.page.content() == "<html><head></head><body></body></html>"
        assert AWAY not in seen.asked


@NEEDS
@pytest.mark.parametrize(
    "keys",
    [
        ["Shift", "Shift"],
        ["Shift", "Shift", "a", "Shift"],
        ["Shift+A", "Shift+B", "Shift+C"],
        ["Shift", "Shift", "Shift+Tab"],
        ["Control", "Control", "Control"],
    ],
)
def test_typing_is_not_leaving(browser: Browser, published: Path, keys: list[str]) -> None:
    with reading(browser, published) as seen:
        press(seen.page, *keys)
        seen.page.wait_for_timeout(50)
        assert seen.page.url.endswith(f"{GUIDE}/index.html")
        assert seen.page.locator("h1").is_visible()


@NEEDS
@pytest.mark.parametrize(("pause", "left"), [(2000, True), (3000, False)])
def test_three_times_means_within_five_seconds(
    browser: Browser, published: Path, pause: int, left: bool
) -> None:
    with reading(browser, published) as seen:
        seen.page.clock.install()
        seen.show(seen.page.url)
        for _ in range(3):
            press(seen.page, "Shift")
            if not left or seen.page.url != AWAY:
                seen.page.clock.fast_forward(pause)
        seen.page.wait_for_timeout(50)
        assert (seen.page.url == AWAY) == left


@NEEDS
@pytest.mark.parametrize("tag", ["en", "ar", "ur", "ti", "bn", "zh-Hans"])
def test_the_link_is_always_in_sight_and_hides_little(
    browser: Browser, published: Path, tag: str
) -> None:
    size = {"width": 320, "height": 256}  # 1280 × 1024 at a zoom of 400 %
    with reading(browser, published, tag=tag, viewport=size) as seen:
        for down in ("0", "300", "document.body.scrollHeight"):
            seen.page.evaluate(f"scrollTo(0, {down})")
            link = seen.page.locator(".exit a").bounding_box()
            bar = seen.page.locator(".exit div").bounding_box()
            assert link
            assert bar
            assert bar["y"] == 0
            assert bar["height"] <= 64
            assert link["height"] >= 24
            assert link["x"] >= 0
            assert link["x"] + link["width"] <= 320
        assert seen.asked == [(published / tag / GUIDE / "index.html").as_uri()]


def test_what_nobody_asked_for_is_not_there(published: Path) -> None:
    link = f'href="{AWAY}" rel="nofollow noreferrer noopener">'
    for path in published.rglob("*.html"):
        page = path.read_text("utf-8")
        wanted = 1 if path.parent.name == GUIDE else 0
        for part in (link, html.script("exit.js"), html.digest("exit.js"), ".exit {"):
            assert min(page.count(part), 1) == wanted, path


def test_paper_has_nothing_of_it(tmp_path: Path) -> None:
    home = shutil.copytree(LANTERN, tmp_path / "p", ignore=shutil.ignore_patterns("output"))
    guide = home / "sources/lantern/guide.toml"
    guide.write_text(f'exit_page = "{AWAY}"\n' + guide.read_text("utf-8"), "utf-8")
    printed = [one.wish.document.html for one in planned(build.read_site(home, DAY), DAY)]
    assert printed
    assert not any(AWAY in page or "exit" in page for page in printed)


def test_all_scripts_together_are_small() -> None:
    scripts = sorted(path.name for path in html.EDITIONS.rglob("*.js"))
    assert scripts == ["exit.js", "freshness.js"]
    assert sum(len(html.script(name).encode()) for name in scripts) <= 5 * 1024


def test_our_own_young_people_in_hospital_have_no_such_link() -> None:
    guides = build.read_sources(ROOT).guides
    assert guides["in-hospital"][0].colophon.exit_page == ""

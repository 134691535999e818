"""A page in a browser: its copy says what is past its day, by the reader's clock, and asks nobody.

The clock is the machine's; the days in a copy of the page are moved instead.
"""

import base64
import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from pipeline import html
from pipeline.html import EDITIONS
from tests.test_publish import publish

CHROMIUM = shutil.which("chromium") or ""
NEEDS = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed")
TODAY = date.today()
A_DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lantern's pages, made on a day when all is fresh."""
    from tests.conftest import LANTERN  # noqa: PLC0415

    home = tmp_path_factory.mktemp("browser") / "p"
    shutil.copytree(LANTERN, home, ignore=shutil.ignore_patterns("output"))
    publish(home, date(2026, 11, 23), formats=("html",))
    return home / "output/site"


def copy(site: Path, folder: Path, name: str, day: date) -> Path:
    """Return a copy of a page in which everything holds through this day."""
    shutil.copytree(site, folder / "site")
    page = folder / "site" / name
    text, count = re.subn(r'data-after="[0-9-]+"', f'data-after="{day}"', page.read_text("utf-8"))
    assert count
    page.write_text(text, "utf-8")
    return page


def seen(address: str, folder: Path) -> tuple[str, list[str]]:
    """Return a page as a browser has it once its script has run, and what the console says."""
    words = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'me'}")
    how = ("--virtual-time-budget=1000", "--enable-logging=stderr", "--dump-dom")
    done = subprocess.run(
        [CHROMIUM, *words, *how, address], capture_output=True, text=True, check=True, timeout=90
    )
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def states(page: str) -> list[bool]:
    """Return of each notice whether it is shown."""
    tags = re.findall(r"<div [^>]*\bdata-after=[^>]*>", page)
    return [" hidden" not in tag for tag in tags]


@NEEDS
@pytest.mark.parametrize("name", ["es/lantern/index.html", "ar/index.html"])
@pytest.mark.parametrize(
    ("day", "shown"),
    [(date(2001, 1, 1), True), (TODAY - A_DAY, True), (TODAY, False), (date(2999, 1, 1), False)],
)
def test_a_copy_on_a_stick_says_what_is_past_its_day(
    site: Path, tmp_path: Path, name: str, day: date, shown: bool
) -> None:
    page, said = seen(copy(site, tmp_path, name, day).as_uri(), tmp_path)
    assert states(page)
    assert set(states(page)) == {shown}
    assert said == []


@NEEDS
def test_any_other_script_is_refused(site: Path, tmp_path: Path) -> None:
    path = copy(site, tmp_path, "en/lantern/index.html", date(2999, 1, 1))
    hostile = "<script>document.querySelector('h1').textContent = 'taken over'</script>"
    path.write_text(path.read_text("utf-8").replace("</main>", f"{hostile}</main>"), "utf-8")
    page, said = seen(path.as_uri(), tmp_path)
    assert "Your right to a lantern</h1>" in page
    assert len(said) == 1
    assert "Content Security Policy" in said[0]


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and keeps the addresses that were asked for."""

    asked: list[str]

    def log_message(self, format: str, *parts: object) -> None:
        """Keep instead of print."""
        self.asked.append(str(parts[0]).split(" ")[1])


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[tuple[str, list[str]]]:
    """The site on an address of this machine, and what is asked of it."""
    copy(site, tmp_path, "en/lantern/index.html", date(2001, 1, 1))
    asked: list[str] = []
    kind = type("Kept", (Quiet,), {"asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(kind, directory=str(tmp_path / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


@NEEDS
def test_a_page_asks_for_its_pictures_and_for_nothing_else(
    served: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = served
    page, said = seen(f"{address}/en/lantern/index.html", tmp_path)
    assert set(states(page)) == {True}
    assert said == []
    own = {"/en/lantern/index.html", "/en/lantern/images/lantern.png"}
    assert set(asked) - {"/favicon.ico"} == own  # the browser's own question, not the page's


def test_every_page_allows_its_own_script_and_no_other(site: Path) -> None:
    silent = []
    for path in site.rglob("*.html"):
        page = path.read_text("utf-8")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
        found = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
        allowed = " ".join(re.findall(r"script-src ([^;]+);", policy)).split()
        digests = [
            f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'"
            for one in found
        ]
        assert page.count("<script") == len(found)
        assert allowed == digests
        assert policy.startswith("default-src 'none'")
        assert found or "data-after" not in page
        silent += [] if found else [path.relative_to(site).as_posix()]
    assert silent == ["index.html"]  # the chooser has no day to look at


@pytest.mark.parametrize("name", [path.name for path in EDITIONS.glob("*.js")])
def test_a_script_is_short_and_old_browsers_can_read_it(name: str) -> None:
    script = html.script(name)
    assert len(script.encode()) <= 1024
    assert not re.search(r"=>|`|\b(let|const|class|async|await|of)\b|\?\.|fetch|http|eval", script)
    assert script in re.sub(r"^ +", "", (EDITIONS / name).read_text("utf-8"), flags=re.M)


def test_without_a_script_a_page_says_what_was_known_when_it_was_made(tmp_path: Path) -> None:
    from tests.conftest import LANTERN  # noqa: PLC0415

    home = shutil.copytree(LANTERN, tmp_path / "p", ignore=shutil.ignore_patterns("output"))
    publish(home, date(2027, 9, 16), formats=("html",))
    page = (home / "output/site/en/lantern/index.html").read_text("utf-8")
    assert '<div class="notice warning furniture" role="note">\n<p>This guide was due' in page
    assert "data-after" not in page[: page.index("<script>")]

"""What several tests start from: the lantern, a small invented guide with everything in it."""

import os
import shutil
from collections.abc import Generator, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline import build
from pipeline.build import read_sources
from pipeline.build.pages import pages, shown
from pipeline.model import Guide

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LANTERN = Path(__file__).parent / "lantern"
ROOT = LANTERN.parents[1]
ADDED = {
    "sources/in-hospital/guide.toml": (
        'withdrawn = { on = 2026-11-20, reason = "The law has changed." }\n'
    ),
    "sources/human-rights-every-day/guide.toml": 'exit_page = "https://www.bbc.co.uk/weather"\n',
}
OPTIONS = (
    "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking "
    "disable-component-update disable-sync"
)


@pytest.fixture
def lantern() -> Guide:
    """The guide itself, read from its manuscript."""
    return read_sources(LANTERN).guides["lantern"][0]


# What is not about editions prints two of them, not fifteen: publishing one takes a tenth of a
# second, and tests publish hundreds of times.
REVIEWED = "review_by = 2027-09-15\n"
TWO = 'editions = ["standard", "large-print"]\n'


def copied(home: Path) -> Path:
    """Copy the lantern's project to `home`, in two editions, line for line as it is."""
    shutil.copytree(LANTERN, home, ignore=shutil.ignore_patterns("output"))
    toml = home / "sources/lantern/guide.toml"
    text = toml.read_text("utf-8")
    assert f"{REVIEWED}\n" in text
    toml.write_text(text.replace(f"{REVIEWED}\n", REVIEWED + TWO), "utf-8")
    return home


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the lantern's project that a test may change, in two editions."""
    return copied(tmp_path / "p")


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    """A copy of the lantern's project that a test may change, in every edition."""
    shutil.copytree(LANTERN, tmp_path / "all", ignore=shutil.ignore_patterns("output"))
    return tmp_path / "all"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What this repository publishes, as if every file that pages offer had been printed.

    One guide is taken back, so that there are notices in every language, and one can be left at
    once.
    """
    home = tmp_path_factory.mktemp("published")
    for name in ("sources", "locale"):
        shutil.copytree(ROOT / name, home / name)
    for path, added in ADDED.items():
        (home / path).write_text(added + (home / path).read_text("utf-8"), "utf-8")
    site = build.read_site(home, date(2026, 11, 25))
    for path, said in chain(pages(site, date(2026, 11, 25), lambda _: True), shown(site)):
        (home / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (home / "site" / path).write_bytes(said.encode() if isinstance(said, str) else said)
    return home / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One Chromium, Debian's, for every test that looks at pages as people do."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 not everybody has it

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=[f"--{option}" for option in OPTIONS.split()],
        )
        yield started
        started.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let nothing be skipped where everything is there: what CI does not run, nobody does."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and in CI nothing may be: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded to be read, whether they passed or not.

    `record_property(heading, lines)` in any test adds to what stands under that heading, from
    whichever of several processes ran it.
    """
    tables: dict[str, list[str]] = {}
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for heading, said in report.user_properties:
                tables.setdefault(heading, []).append(said)
    for heading, rows in sorted(tables.items()):
        terminalreporter.write_line("\n".join(["", heading, "", *sorted(rows)]))

"""What several tests start from: the lantern, a small invented guide with everything in it."""

import shutil
from pathlib import Path

import pytest

from pipeline.build import read_sources
from pipeline.model import Guide

LANTERN = Path(__file__).parent / "lantern"
ROOT = LANTERN.parents[1]


@pytest.fixture
def lantern() -> Guide:
    """The guide itself, read from its manuscript."""
    return read_sources(LANTERN).guides["lantern"][0]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the lantern's project that a test may change."""
    shutil.copytree(LANTERN, tmp_path / "p", ignore=shutil.ignore_patterns("output"))
    return tmp_path / "p"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded to be read, whether they passed or not."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for name, said in report.user_properties:
                terminalreporter.write_line(f"\n{name}\n\n{said}")

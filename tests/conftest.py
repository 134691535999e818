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

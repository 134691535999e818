"""An edition is a folder: with one more in a copy of the program, it is everywhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pipeline
from tests.conftest import LANTERN

EDITION = """
title = "Pocket print"
manuscript = "guide.md"
formats = ["html", "pdf"]
page = "standard"
styles = ["standard", "pocket"]
"""
STYLE = "@page { size: B5 }\n.pdf { --base: 10pt }\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with one folder more, and the lantern's project beside it."""
    home = tmp_path_factory.mktemp("pocket")
    ours = Path(pipeline.__file__).parent
    shutil.copytree(ours, home / "pipeline", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(LANTERN, home / "p", ignore=shutil.ignore_patterns("output"))
    folder = home / "pipeline/editions/pocket"
    folder.mkdir()
    (folder / "edition.toml").write_text(EDITION, "utf-8")
    (folder / "style.css").write_text(STYLE, "utf-8")
    return home


def kyr(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the copy, in its own process, on the project beside it."""
    command = [sys.executable, "-m", "pipeline", "--project", "p", "--today", "2026-11-23", *words]
    there = {**os.environ, "PYTHONPATH": str(home), "COLUMNS": "200"}
    return subprocess.run(command, cwd=home, env=there, capture_output=True, text=True, check=False)


def test_its_title_is_given_to_translators(home: Path) -> None:
    done = kyr(home, "extract")
    assert done.returncode == 0, done.stdout + done.stderr
    template = (home / "p/locale/interface.pot").read_text("utf-8")
    assert 'msgid "Pocket print"' in template


def test_it_is_published_by_its_name_and_its_guide_offers_it(home: Path) -> None:
    done = kyr(home, "publish", "en", "--edition", "pocket")
    assert done.returncode == 0, done.stdout + done.stderr
    folder = home / "p/output/site/en/lantern"
    assert {path.name for path in folder.glob("lantern.*")} == {
        "lantern.en.pocket.html",
        "lantern.en.pocket.pdf",
    }
    assert (folder / "lantern.en.pocket.pdf").read_bytes().startswith(b"%PDF-")

    done = kyr(home, "publish", "en", "--edition", "standard", "--format", "html")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (folder / "index.html").read_text("utf-8")
    assert 'href="lantern.en.pocket.pdf"' in page
    assert 'href="lantern.en.pocket.html"' in page
    assert "Pocket print" in page


def test_its_state_is_known_in_every_language(home: Path) -> None:
    done = kyr(home, "status", "--format", "json")
    states = json.loads(done.stdout)["guides"]["lantern"]
    assert states["en"]["editions"]["pocket"] == "complete"
    # Its title is not said in Spanish yet, and the pages' own words must all be.
    assert states["es"]["editions"]["pocket"] == "held"


def test_a_name_that_is_no_edition_is_refused_with_those_there_are(home: Path) -> None:
    done = kyr(home, "publish", "--edition", "pokcet")
    assert done.returncode == 2
    assert "pocket" in done.stdout + done.stderr

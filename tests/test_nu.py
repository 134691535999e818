"""Every page as the Nu HTML checker reads it: HTML as the standard has it, for any browser."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browsing import NPM

JAR = NPM / "vnu-jar" / "build" / "dist" / "vnu.jar"


def lacking() -> str:
    """Say what this machine lacks, or nothing."""
    wants = {"java": shutil.which("java"), "vnu-jar (npm)": JAR.exists()}
    return " and ".join(name for name, there in wants.items() if not there)


pytestmark = pytest.mark.skipif(bool(lacking()), reason=f"{lacking()} is not installed")


# The checker knows no page of its own for a file, and takes what stands beside it for a stranger.
BESIDE = r"image “images/[\w.-]+” blocked by “img-src” directive\.$"


def checked(folder: Path) -> list[str]:
    """Return all that the checker says of every page below a folder: file, kind, message."""
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", str(JAR), "--format", "json", "--skip-non-html",
         "--exit-zero-always", str(folder)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [
        f"{one['url'].rpartition(f'/{folder.name}/')[2]}: {one.get('subType', one['type'])}: "
        f"{one['message']}"
        for one in json.loads(done.stderr)["messages"]
        if not re.search(BESIDE, one["message"])
    ]


DAMAGES = {
    'href="#guide"': ('href="#guide" title=a title=b', "error: Duplicate attribute “title”"),
    "<main>": ("<main><ul><p>", "error: Element “p” not allowed as child of element"),
    "</title>": ("</title></title>", "error: Stray end tag “title”"),
    '<article id="guide">': ('<article id="contents">', "error: Duplicate ID “contents”"),
    "</nav>": ("</nav><section></section>", "warning: Section lacks heading"),
}


def test_no_page_has_a_fault_and_a_damaged_one_is_told(
    published: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    shutil.copytree(published, tmp_path / "site")
    page = (published / "ar/seeking-asylum/index.html").read_text("utf-8")
    for number, (old, (new, _)) in enumerate(DAMAGES.items()):
        assert old in page
        damaged = tmp_path / f"site/damaged.{number}.html"
        damaged.write_text(page.replace(old, new, 1), "utf-8")
    said = checked(tmp_path / "site")
    for number, (_, message) in enumerate(DAMAGES.values()):
        assert any(f"damaged.{number}.html: {message}" in one for one in said), message
    found = [one for one in said if not one.startswith("damaged.")]
    count = len(list(published.rglob("*.html")))
    record_property("Nu HTML checker", f"{count} pages, {len(found)} errors and warnings")
    assert found == []

"""Golden pages: what the lantern's pages are. `python -m tests.golden` writes them anew."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pipeline import build
from pipeline.build.pages import pages
from pipeline.build.wishes import planned
from tests.conftest import LANTERN

GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 11, 23)


def made() -> Iterator[tuple[str, str]]:
    """Yield each page and each document to be printed, by a file name, without its style."""
    site = build.read_site(LANTERN, DAY)
    for path, html in pages(site, DAY, lambda path: True):
        yield path.replace("/", "."), bare(html)
    seen = set()
    for one in planned(site, DAY):
        if (words := bare(one.wish.document.html)) in seen:
            continue  # the same page in another dress, or on larger paper
        seen.add(words)
        yield f"print.{one.path.replace('/', '.')}.html", words


def bare(html: str) -> str:
    """Return a page without its style, which has tests of its own."""
    return re.sub(r"(<style>).*?(</style>)", r"\1\2", html, flags=re.DOTALL)


def main() -> None:
    """Write every golden page; read the difference before you commit it."""
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.glob("*.html"):
        path.unlink()
    for name, html in made():
        (GOLDEN / name).write_text(html, "utf-8")


if __name__ == "__main__":
    main()

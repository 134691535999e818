"""The editions: one exists because its folder exists."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from .. import files, html, settings
from ..model import Edition


@cache
def editions() -> tuple[Edition, ...]:
    """Return every edition with its style, by name, the one that is a guide's page first."""
    found = [_edition(path.parent.name) for path in html.EDITIONS.glob("*/edition.toml")]
    return tuple(sorted(found, key=lambda edition: (edition.suffix, edition.name)))


def _edition(name: str) -> Edition:
    path = html.EDITIONS / name / "edition.toml"
    edition, styles = settings.edition(files.read(path, str(path)), str(path), name)
    if edition.formats == ("txt",):
        return edition  # words alone have no dress
    sheets = [(html.EDITIONS / style / "style.css").read_text("utf-8") for style in styles]
    return replace(edition, style=html.SHEETS.join(sheets))

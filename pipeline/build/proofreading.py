"""Pages as they stand in output/site → what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from pathlib import Path

from .. import checks
from ..model import Document, Place, Problem
from .addresses import parts_of
from .editions import editions
from .site import Site
from .wishes import place_of

SHOWN = re.compile(r'<img [^>]*?src="([^"]+)"')


def proofread(site: Site, folder: Path, made: Set[str]) -> Iterator[Problem]:
    """Yield what checks find in the pages below `folder` that belong there and are there."""
    weights = {path: (folder / path).stat().st_size for path in made if (folder / path).exists()}
    for path in sorted(path for path in weights if path.endswith(".html")):
        stem, tag = path.removesuffix(".html"), path.partition("/")[0]
        document = Document(stem, tag, (folder / path).read_text("utf-8"))
        home = path.rpartition("/")[0]
        shown = {f"{home}/{name}" for name in SHOWN.findall(document.html)}
        pictures = sum(weights.get(name, 0) for name in shown)
        name = parts_of(path)[2]
        edition = next(one for one in editions() if one.name == name)
        yield from checks.run(document, _place(site, path), pictures=pictures, edition=edition)


def _place(site: Site, path: str) -> Place:
    """Return the file to mend: a guide's words, or for an index the project's."""
    tag, slug = (*path.split("/"), "")[:2]
    guides = site.sources.guides.get(slug, ())
    language = next((one for one in site.languages if one.locale.tag == tag), None)
    if not guides or language is None:
        return Place("sources/publication.toml", 1)
    return place_of(site, language, guides[0])

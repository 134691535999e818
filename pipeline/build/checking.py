"""The site → its problems, of some languages and guides or of all."""

from __future__ import annotations

from collections.abc import Sequence

from .. import locales
from ..model import Place, Problem, SourceError
from .site import Site
from .updating import chosen


def problems(site: Site, tags: Sequence[str], guide: str) -> list[Problem]:
    """Return the problems of these languages (any form of the tag) and this guide.

    The problems of sources/ are those of the source language. Where no language is named: of
    all. Where no guide is: of all. Raises SourceError for a language or a guide that is not there.
    """
    source = locales.folder(site.sources.locale.tag)
    folders = [locales.folder(tag) for tag in tags]
    chosen(site.sources.root, [folder for folder in folders if folder != source])
    _refuse_unknown(site, guide)
    homes = [f"locale/{folder}/" for folder in folders]
    homes += ["sources/"] if source in folders else []
    found = []
    for problem in site.problems:
        path = f"{problem.place.path}/"
        if tags and not any(path.startswith(home) for home in homes):
            continue
        if guide and not (path.endswith(f"/{guide}.po/") or path.startswith(f"sources/{guide}/")):
            continue
        found.append(problem)
    return found


def _refuse_unknown(site: Site, guide: str) -> None:
    known = sorted({*site.sources.guides, *site.sources.broken})
    if guide and guide not in known:
        message = f"there is no guide {guide}; there are {', '.join(known)}"
        raise SourceError(Place("sources", 1), message, "no-guide")

"""The site → its problems, of some languages and guides or of all."""

from __future__ import annotations

from collections.abc import Sequence

from .. import locales
from ..model import Problem
from .site import Site


def problems(site: Site, tags: Sequence[str], guide: str) -> list[Problem]:
    """Return the problems of these languages (any form of the tag) and this guide.

    Where no language is named: of all, and of the sources. Where no guide is: of all.
    """
    folders = [f"locale/{locales.folder(tag)}/" for tag in tags]
    found = []
    for problem in site.problems:
        path = problem.place.path
        if folders and not any(f"{path}/".startswith(folder) for folder in folders):
            continue
        if guide and not (f"/{guide}.po" in path or path.startswith(f"sources/{guide}/")):
            continue
        found.append(problem)
    return found

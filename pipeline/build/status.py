"""The site → how far every guide is in every language, for scripts and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model import Place, Standing
from .dues import dues
from .silences import silences
from .site import Site


def as_json(site: Site) -> str:
    """Return the state of everything as JSON, by guide and BCP 47 tag.

    With it, every check that somebody has silenced, and every day on which something falls due:
    days, not how far off they are, so that nothing here changes while nothing happens.
    """
    guides = {
        slug: {tag: _row(standing) for tag, standing in by_tag.items()}
        for slug, by_tag in site.standings.items()
    }
    said = {
        "guides": guides,
        "silences": [
            {**_place(one.place), "check": one.check, "reason": one.reason}
            for one in silences(site)
        ],
        "due": [
            {**_place(due.place), "on": f"{due.on}", "what": due.what, "name": due.name}
            for due in dues(site.sources)
        ],
    }
    return json.dumps(said, indent=1, sort_keys=True) + "\n"


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, "line": place.line}


def _row(standing: Standing) -> dict[str, object]:
    done = standing.progress
    return {
        "total": done.total,
        "translated": done.translated,
        "fuzzy": done.fuzzy,
        "untranslated": done.untranslated,
        "reviewed": standing.reviewed,
        "state": standing.state,
        "editions": dict(standing.editions),
    }


def rows(site: Site) -> Iterator[tuple[str, str, Standing]]:
    """Yield (guide, tag, standing) for each guide in each language."""
    for slug, by_tag in site.standings.items():
        for tag, standing in by_tag.items():
            yield slug, tag, standing

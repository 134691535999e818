"""The site → how far every guide is in every language, for scripts and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model import Standing
from .site import Site


def as_json(site: Site) -> str:
    """Return the state of everything as JSON, by guide and BCP 47 tag."""
    guides = {
        slug: {tag: _row(standing) for tag, standing in by_tag.items()}
        for slug, by_tag in site.standings.items()
    }
    return json.dumps({"guides": guides}, indent=1, sort_keys=True) + "\n"


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

"""The site → how far every guide is in every language, for scripts and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from .. import furniture, progress
from ..model import Place, Standing
from .dues import dues
from .forms import ACCESSIBLE, recordings
from .setting import version
from .silences import silences
from .site import Site


def as_json(site: Site) -> str:
    """Return the state of everything as JSON, by guide and BCP 47 tag.

    Of each: the counts of the standard edition's entries, the state of every edition, `version`
    of the source, `translated_by` (source, human, machine-edited, machine, or nothing where the
    catalogue does not say) and on which day it was `changed`; `reviews`, a row for each person
    and role with the day of the last signature and the number of `entries`; and how many
    `critical` entries there are (`total`), are `translated`, and are `signed` in every role that
    the policy asks of them. `forms` are the accessible ones: the state of an edition, the address
    of a recording, "" where there is none.

    With it, every check that somebody has silenced, and every day on which something falls due:
    days, not how far off they are, so that nothing here changes while nothing happens.
    """
    said = {
        "guides": {slug: _guide(site, slug) for slug in site.standings},
        "silences": [
            {**_place(one.place), "check": one.check, "reason": one.reason}
            for one in silences(site)
        ],
        "due": [
            {**_place(due.place), "on": f"{due.on}", "what": due.what, "name": due.name}
            for due in dues(site.sources)
        ],
    }
    return json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, "line": place.line}


def _guide(site: Site, slug: str) -> dict[str, object]:
    version, critical = _source(site, slug)
    return {
        tag: {**_row(one, version, critical), "forms": forms_of(site, slug, tag)}
        for tag, one in site.standings[slug].items()
    }


def forms_of(site: Site, slug: str, tag: str) -> dict[str, str]:
    """Return the accessible forms of a guide in a language, by name.

    Of an edition it is the state, of a recording the address; "" where there is none.
    """
    states = site.standings[slug][tag].editions
    guides = site.sources.guides.get(slug, ())
    recorded = recordings(guides[0]) if guides else {}
    return {
        **{name: states.get(name, "") for name in ACCESSIBLE},
        **{name: recorded.get(name, {}).get(tag, "") for name in furniture.RECORDED},
    }


def _source(site: Site, slug: str) -> tuple[str, int]:
    """Return a guide's version and its number of critical entries; nothing where it is broken."""
    if slug in site.sources.broken:
        return "", 0
    return version(site.sources, slug), len(progress.critical(site.sources.guides[slug][0]))


def _row(standing: Standing, version: str, critical: int) -> dict[str, object]:
    done, signed = standing.progress, standing.signed
    return {
        "total": done.total,
        "translated": done.translated,
        "fuzzy": done.fuzzy,
        "untranslated": done.untranslated,
        "reviewed": standing.reviewed,
        "state": standing.state,
        "editions": dict(standing.editions),
        "version": version,
        "translated_by": done.translated_by,
        "changed": done.changed.isoformat() if done.changed else "",
        "reviews": [{**asdict(one), "date": one.date.isoformat()} for one in signed.signers],
        "critical": {
            "total": critical,
            "translated": signed.critical,
            "signed": signed.critical_done,
        },
    }


def rows(site: Site) -> Iterator[tuple[str, str, Standing]]:
    """Yield (guide, tag, standing) for each guide in each language."""
    for slug, by_tag in site.standings.items():
        for tag, standing in by_tag.items():
            yield slug, tag, standing

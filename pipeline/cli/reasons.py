"""The site → why a guide is not published, or not printed, in a language."""

from __future__ import annotations

from collections.abc import Iterator

from .. import build
from ..model import Guide, Policy, Progress, Standing


def reason(site: build.Site, slug: str, tag: str) -> str:
    """Return what stands in a guide's way, in the order to mend it; "" where nothing does."""
    one = site.standings[slug][tag]
    language = next(known for known in site.languages if known.locale.tag == tag)
    if one.state == "broken":
        return "manuscript refused" if slug in site.sources.broken else "catalogue broken"
    if one.state == "withdrawn":
        return ""
    policy, found = site.sources.publication.policy, []
    if one.state == "held":
        done = language.furniture
        if not done.reaches(policy.furniture_minimum):
            found.append(f"furniture {done.translated}/{done.total}")
        if one.progress.translated_by != "source":
            guide = site.sources.guides[slug][0]
            found += _unpublished(language.translated(guide), one, policy)
    if not found and "held" in (one.state, *one.editions.values()):
        if site.overdue(slug):
            found.append("not printed: a fact has expired")
        if slug in site.ended:
            found.append("not printed: past the day it expires on")
        if slug in site.sources.stopped:
            found.append("not printed: its manuscript has an error")
        if slug in language.stopped:
            found.append("not printed: its catalogue has an error")
        if not one.progress.reaches(policy.print_minimum):
            found.append(_below("print_minimum", policy.print_minimum, one.progress))
    return "; ".join(found)


def _unpublished(translated: Guide, one: Standing, policy: Policy) -> Iterator[str]:
    """Yield why a translation is held, of the reasons that publication.toml gives."""
    done, signed = one.progress, one.signed
    critical = [segment for segment in translated.segments() if segment.critical]
    if policy.critical_roles and signed.critical_done < signed.critical:
        roles = ", ".join(policy.critical_roles)
        yield f"critical passages {_signed(signed.critical_done, signed.critical)} ({roles})"
    missing = any(segment.locale != translated.locale for segment in critical)
    if policy.critical_missing == "hold" and missing:
        yield "critical passages untranslated"
    if policy.unreviewed == "hold" and signed.done < signed.total:
        part = f": {signed.done}/{signed.total} signed ({', '.join(policy.roles) or 'in any role'})"
        yield "unreviewed" + (part if signed.signers else "")
    if not done.reaches(policy.web_minimum):
        yield _below("web_minimum", policy.web_minimum, done)


def _signed(done: int, total: int) -> str:
    return f"{done}/{total} signed" if done else "unsigned"


def _below(name: str, minimum: int, done: Progress) -> str:
    return f"{done.translated}/{done.total} below {name} ({minimum} %)"

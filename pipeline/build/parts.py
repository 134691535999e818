"""A guide in an edition → the documents it is set as: one, or one for each of its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Edition, Guide

CAPTION = "caption"  # the section that goes with all of them, as words: it is no card itself


def parts(edition: Edition, guide: Guide) -> Iterator[tuple[str, Guide]]:
    """Yield what follows the edition's suffix in a file's name, and what to set in that file.

    Where an edition sets each section alone, those are numbered from 1, in order.
    """
    if edition.each != "section":
        yield "", guide
        return
    starts = [n for n, one in enumerate(guide.sections) if one.level == 2 and one.id != CAPTION]
    ends = [n for n, one in enumerate(guide.sections) if one.level == 2]
    for number, start in enumerate(starts, 1):
        end = next((n for n in ends if n > start), len(guide.sections))
        yield f".{number}", replace(guide, sections=guide.sections[start:end])


def beside(guides: tuple[Guide, ...], part: Guide) -> Guide:
    """Return the source's words of a part of a guide: sections of the same ids."""
    ids = {section.id for section in part.sections}
    source = next(one for one in guides if one.manuscript == part.manuscript)
    return replace(source, sections=tuple(s for s in source.sections if s.id in ids))

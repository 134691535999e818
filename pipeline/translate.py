"""Guide + Catalogue → Guide in that language. Nothing after this knows of translation."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from . import markdown
from .model import Catalogue, Guide, Segment


def translate(
    guide: Guide,
    catalogue: Catalogue,
    tag: str,
    refused: Container[tuple[str | None, str]] = (),
) -> Guide:
    """Return the same guide with every segment that has a usable translation in that language.

    `tag` is the catalogue's language (BCP 47). `refused` are the keys of entries that may not be
    published. A segment without a translation keeps the source's words and says so by its
    `locale`; one without words, such as a lone number, belongs to every language. The shape
    cannot change: only segments are touched.
    """
    usable = {
        entry.key: entry.msgstr[0]
        for entry in catalogue.entries
        if entry.usable and entry.key not in refused
    }

    def change(segment: Segment) -> Segment:
        words = usable.get((segment.context or None, segment.text))
        if words is not None:
            return replace(segment, text=words, locale=tag)
        if not markdown.translatable(segment.text):
            return replace(segment, locale=tag)
        return segment

    return replace(guide.map(change), locale=tag)

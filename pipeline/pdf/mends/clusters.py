"""A line as Pango has shaped it → its clusters, each with its letters and its glyphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from weasyprint.text.ffi import ffi, pango

# Read out as nothing: they say where a line may break and which way a text runs.
SILENT = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a line, by its code; how far it is moved, and its room, in Pango's units."""

    code: int
    right: int
    up: int
    room: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """The smallest piece of a line that has both a text and glyphs.

    `text` is as spoken, `glyphs` as drawn, from left to right; a joiner has none. `level` is that
    of Unicode's bidirectional algorithm: odd where the text runs to the left.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    font: Any
    level: int


def spoken(text: str) -> str:
    """Return a text without the characters that stand for no sound and no sign.

    >>> spoken("a\u00adb\u2066c\u2069")
    'abc'
    """
    return SILENT.sub("", text)


def clusters(stream: Any, textbox: Any) -> tuple[Cluster, ...]:
    """Return the clusters of a line in the order in which they are drawn."""
    return _whole(tuple(_shaped(stream, textbox)))


def _shaped(stream: Any, textbox: Any) -> Iterator[Cluster]:
    text = textbox.pango_layout.text.encode()
    run = textbox.pango_layout.get_first_line()[0].runs[0]
    while run != ffi.NULL:
        item, string = run.data.item, run.data.glyphs
        run = run.next
        font, _ = stream.add_font(item.analysis.font)
        starts = ffi.unpack(string.log_clusters, string.num_glyphs)
        marks = sorted({*starts})
        ends = dict(zip(marks, [*marks[1:], item.length], strict=True))
        at = 0
        for start, group in groupby(starts):
            count = len(tuple(group))
            said = text[item.offset + start : item.offset + ends[start]].decode()
            infos = string.glyphs[at : at + count]
            at += count
            found = tuple(_glyphs(font, infos))
            yield Cluster(spoken(said), found, font, item.analysis.level)


def _glyphs(font: Any, infos: Any) -> Iterator[Glyph]:
    """Yield what is drawn, by the codes that WeasyPrint draws it by."""
    for info in infos:
        if (glyph := info.glyph) == pango.PANGO_GLYPH_EMPTY:
            continue
        if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
            glyph = font.get_unused_glyph_id(glyph - pango.PANGO_GLYPH_UNKNOWN_FLAG)
        place = info.geometry
        yield Glyph(glyph, place.x_offset, place.y_offset, place.width)


def _whole(clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """Return clusters that can be drawn alone: a mark or a joiner goes to the letter before it.

    Pango keeps marks apart in some scripts, such as Thai. In what runs to the left the letter
    before is the one after, as they are drawn.
    """
    found: list[Cluster] = []
    for cluster in clusters:
        last = found[-1] if found else None
        if last is None or last.font is not cluster.font or last.level != cluster.level:
            found.append(cluster)
        elif cluster.level % 2 and _leans(last):
            found[-1] = Cluster(
                cluster.text + last.text, last.glyphs + cluster.glyphs, cluster.font, cluster.level
            )
        elif not cluster.level % 2 and _leans(cluster):
            found[-1] = Cluster(
                last.text + cluster.text, last.glyphs + cluster.glyphs, last.font, last.level
            )
        else:
            found.append(cluster)
    return tuple(cluster for cluster in found if cluster.glyphs)


def _leans(cluster: Cluster) -> bool:
    """Return whether a cluster takes no room of its own: a joiner, or a mark and what it says."""
    mark = unicodedata.category(cluster.text[:1] or " ")[0] == "M"
    return mark or not any(glyph.room for glyph in cluster.glyphs)


def plain(cluster: Cluster) -> bool:
    """Return whether a cluster is one glyph that says what the font's table says it does."""
    return (
        not cluster.level % 2
        and len(cluster.glyphs) == 1
        and not cluster.glyphs[0].up
        and cluster.font.to_unicode.get(cluster.glyphs[0].code) == cluster.text
    )

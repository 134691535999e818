"""A cleaned drawing → whether it costs a printer, or a reader's telephone, no more than a moment.

A drawing of 144 bytes can hold a line of a million dashes: Poppler takes eight seconds over it, a
kilobyte of such lines takes hours. No line is longer than seven times the numbers that describe
it, added up: those of a path are steps, corners or radii, and a circle is 6.28 radii round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from . import values
from .allowed import GEOMETRY
from .refusals import Refused

SIDES = 200_000  # how often all lines together may go from one side of the drawing to the other
DASHES = 100_000
_ROUND = 7


def weighed(text: str) -> str:
    """Return the drawing as it is. Raises Refused where drawing it could take more than seconds."""
    root = fromstring(text)
    side = max(float(one) for one in root.attrib["viewBox"].split()[2:])
    drawn = list(_lengths(root, 1.0))
    if not _ROUND * sum(length * scale for length, scale in drawn) <= SIDES * side:
        message = "the lines of this drawing are longer than anybody could see; draw it to its size"
        raise Refused(message)
    dash = min(_dashes(root), default=0)
    if dash and _ROUND * sum(length for length, _ in drawn) > DASHES * dash:
        message = "this drawing has more dashes than anybody could see; make them longer, or lines"
        raise Refused(message, "stroke-dasharray")
    return text


def _lengths(part: Element, scale: float) -> Iterator[tuple[float, float]]:
    """Yield the numbers of each shape, added up, and how much transforms enlarge it."""
    scale *= values.enlarged(part.get("transform", ""))
    known = GEOMETRY.get(part.tag.rpartition("}")[2], {}).keys() - {"transform", "viewBox"}
    said = " ".join(part.attrib[name] for name in known & part.attrib.keys())
    yield sum(abs(float(one)) for one in re.findall(values.FLOAT, said)), scale
    for child in part:
        yield from _lengths(child, scale)


def _dashes(root: Element) -> Iterator[float]:
    """Yield how long each pattern of dashes is."""
    for part in root.iter():
        sizes = re.findall(values.FLOAT, part.get("stroke-dasharray", ""))
        if sizes:
            yield sum(float(one) for one in sizes)

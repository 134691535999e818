"""A guide's images/, and those of all guides → what its pages and PDFs show, cleaned."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .. import files, image, markdown
from ..model import Guide, Place, SourceError


def pictures(root: Path, guide: Guide) -> Mapping[str, bytes]:
    """Return the pictures a manuscript shows, by the address it shows them at.

    Raises SourceError at the line that names a picture which is not there or is not one.
    """
    found: dict[str, bytes] = {}
    for segment in guide.every_segment():
        for address in markdown.images(segment.text):
            found[address] = _picture(root, guide.slug, address, segment.place)
    return found


def _picture(root: Path, slug: str, address: str, place: Place) -> bytes:
    """Return a picture of the guide's own, or else one that all guides share."""
    names = [f"sources/{slug}/{address}", f"sources/{address}"]
    name = next((name for name in names if files.inside(root, name).is_file()), None)
    if name is None:
        message = f"there is no picture {names[0]}, and none for all guides, {names[1]}"
        raise SourceError(place, message, "lost-picture")
    return _cleaned(files.read(root / name, name), name)


@cache
def _cleaned(data: bytes, name: str) -> bytes:
    return image.cleaned(data, name)

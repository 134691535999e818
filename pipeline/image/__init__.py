"""Picture bytes → picture bytes that are safe to hand out. Its doors: PIL (Pillow), defusedxml."""

from ..model import Place
from . import drawings, pictures
from .pictures import KINDS, PIXELS

__all__ = ["KINDS", "PIXELS", "cleaned"]


def cleaned(data: bytes, path: str) -> bytes:
    """Return a PNG, JPEG or SVG drawn anew: nothing stays inside but what is seen.

    What it is read as hangs on the suffix alone, since browsers, too, are told by it. Raises
    SourceError for anything that cannot be made safe without changing what is seen.
    """
    if path.lower().endswith(".svg"):
        return drawings.cleaned(data, Place(path, 1))
    return pictures.cleaned(data, Place(path, 1))

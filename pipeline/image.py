"""Picture bytes → picture bytes that are safe to hand out. Its door: PIL (Pillow)."""

from __future__ import annotations

import io

from PIL import Image, UnidentifiedImageError

from .model import Place, SourceError

KINDS = {"PNG": ".png", "JPEG": ".jpg"}
PIXELS = 4_000_000  # as many as fill an A4 page at 200 dots an inch


def cleaned(data: bytes, path: str) -> bytes:
    """Return a PNG or JPEG drawn anew: no camera, place or name of a person stays inside.

    Raises SourceError for anything else, and for more than four million pixels.
    """
    place = Place(path, 1)
    try:
        with Image.open(io.BytesIO(data), formats=tuple(KINDS)) as picture:
            if picture.width * picture.height > PIXELS:
                message = f"this picture has more than {PIXELS:,} pixels; make it smaller"
                raise SourceError(place, message, "bad-picture")
            kind = picture.format or ""
            plain = Image.new(picture.mode, picture.size)
            if picture.palette:
                plain.putpalette(picture.getpalette() or [])
            plain.paste(picture)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        message = "this is not a whole PNG or JPEG picture; export it again"
        raise SourceError(place, message, "bad-picture") from error
    made = io.BytesIO()
    plain.save(made, kind, **({"quality": 85} if kind == "JPEG" else {"optimize": True}))
    return made.getvalue()

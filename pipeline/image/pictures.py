"""PNG or JPEG bytes → the same dots, with nothing that a camera or a program wrote beside them."""

from __future__ import annotations

import io
import struct

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from ..model import Place, SourceError

KINDS = ("PNG", "JPEG")
PIXELS = 4_000_000  # as many as fill an A4 page at 200 dots an inch
# What Pillow raises where a picture, or what its camera says of it, is cut off or makes no sense.
_FAULTS = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    SyntaxError,
    ValueError,
    struct.error,
)


def cleaned(data: bytes, place: Place) -> bytes:
    """Return a PNG or JPEG drawn anew: no camera, place or name of a person stays inside.

    What is seen stays the same: a picture that its camera held sideways is turned upright, as
    every viewer turns it, and what was transparent still is.

    Raises SourceError for anything else, and for more than four million pixels.
    """
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once loaded, lets half a picture through
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as picture:
            if picture.width * picture.height > PIXELS:
                message = f"this picture has more than {PIXELS:,} pixels; make it smaller"
                raise SourceError(place, message, "bad-picture")
            kind = "PNG" if picture.format == "PNG" else "JPEG"  # a telephone says MPO, too
            plain = _drawn(_upright(picture))
    except _FAULTS as error:
        message = "this is not a whole PNG or JPEG picture; export it again"
        raise SourceError(place, message, "bad-picture") from error
    made = io.BytesIO()
    plain.save(made, kind, **({"quality": 85} if kind == "JPEG" else {"optimize": True}))
    return made.getvalue()


# How a picture is turned upright, by what its camera wrote (Exif 2.32, 4.6.4 A).
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _upright(picture: Image.Image) -> Image.Image:
    """Return the picture turned as its camera says, or as it is.

    ImageOps.exif_transpose would write all that the camera said anew, and fails where that is odd.
    """
    picture.load()
    turn = _TURNS.get(picture.getexif().get(ExifTags.Base.Orientation, 1))
    return picture if turn is None else picture.transpose(turn)


def _drawn(picture: Image.Image) -> Image.Image:
    """Return a new picture with the same colours, and nothing else of what the old one held."""
    plain = Image.new(picture.mode, picture.size)
    if picture.palette:
        plain.putpalette(picture.getpalette() or [])
    plain.paste(picture)
    if "transparency" in picture.info:
        plain.info["transparency"] = picture.info["transparency"]
    return plain

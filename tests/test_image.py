"""Pictures: what is seen stays the same, whatever else the file said goes."""

import io
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pipeline import image
from pipeline.build.pictures import pictures
from pipeline.model import SourceError
from tests.manuscripts import guide_of

RED, BLUE = (255, 0, 0), (0, 0, 255)
ORIENTATION, CAMERA = 0x0112, 0x010F


def saved(picture: Image.Image, kind: str, **said: object) -> bytes:
    made = io.BytesIO()
    picture.save(made, kind, **said)
    return made.getvalue()


def seen(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
    return picture


def exif(orientation: int) -> Image.Exif:
    said = Image.Exif()
    said[ORIENTATION] = orientation
    said[CAMERA] = "Somebody's telephone"
    return said


def half_red() -> Image.Image:
    """A picture of 40 × 20 dots: red on the left, blue on the right."""
    picture = Image.new("RGB", (40, 20), BLUE)
    picture.paste(RED, (0, 0, 20, 20))
    return picture


def colours(picture: Image.Image) -> tuple[str, str]:
    """Return what is at the top left and at the bottom right."""
    red = picture.convert("RGB").getchannel("R").tobytes()
    first, last = ("red" if dot > 128 else "blue" for dot in (red[0], red[-1]))
    return first, last


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("orientation", "size", "corners"),
    [
        (1, (40, 20), ("red", "blue")),
        (3, (40, 20), ("blue", "red")),
        (6, (20, 40), ("red", "blue")),
        (8, (20, 40), ("blue", "red")),
    ],
)
def test_a_picture_taken_sideways_stands_upright(
    kind: str, orientation: int, size: tuple[int, int], corners: tuple[str, str]
) -> None:
    data = image.cleaned(saved(half_red(), kind, exif=exif(orientation)), "a")
    made = seen(data)
    assert (made.size, colours(made)) == (size, corners)
    assert not made.getexif()
    assert b"Somebody" not in data
    assert image.cleaned(data, "a") == data or kind == "JPEG"


def transparent() -> dict[str, bytes]:
    grey, colour = Image.new("L", (4, 4), 7), half_red()
    grey.putpixel((0, 0), 200)
    few = colour.quantize(4)
    alpha = colour.convert("RGBA")
    alpha.putpixel((0, 0), (1, 2, 3, 100))
    return {
        "one colour of a palette": saved(few, "PNG", transparency=few.getpixel((0, 0))),
        "every colour of a palette": saved(few, "PNG", transparency=bytes([0, 90, 180, 255])),
        "a grey": saved(grey, "PNG", transparency=200),
        "a colour": saved(colour, "PNG", transparency=RED),
        "black or white": saved(grey.convert("1"), "PNG", transparency=0),
        "every dot": saved(alpha, "PNG"),
        "every grey dot": saved(alpha.convert("LA"), "PNG"),
    }


@pytest.mark.parametrize("data", transparent().values(), ids=transparent())
def test_what_is_transparent_stays_so(data: bytes) -> None:
    before, after = seen(data).convert("RGBA"), seen(image.cleaned(data, "a")).convert("RGBA")
    assert before.getchannel("A").getextrema() != (255, 255)  # the example is transparent somewhere
    assert after.tobytes() == before.tobytes()


def test_a_palette_on_its_side_is_turned_with_what_is_transparent() -> None:
    few = half_red().quantize(4)
    data = saved(few, "PNG", transparency=few.getpixel((0, 0)), exif=exif(6))
    made = seen(image.cleaned(data, "a")).convert("RGBA")
    assert made.size == (20, 40)
    assert [made.getpixel((1, 1)), made.getpixel((1, 38))] == [(*RED, 0), (*BLUE, 255)]


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", saved(half_red(), "GIF"), saved(half_red(), "PNG")[:60]],
    ids=["empty", "a beginning", "another kind", "cut off"],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="export it again") as refused:
        image.cleaned(data, "images/a.png")
    assert refused.value.place.path == "images/a.png"


def test_a_picture_larger_than_paper_can_show_is_refused() -> None:
    with pytest.raises(SourceError, match="4,000,000 pixels"):
        image.cleaned(saved(Image.new("1", (2001, 2000)), "PNG"), "a")


BROKEN_EXIF = b"Exif\0\0II*\0" + struct.pack("<LH", 8, 40) + b"\xff" * 9


def examples() -> list[bytes]:
    """Return pictures with all that a camera says, to be damaged."""
    profile = b"<x:xmpmeta tiff:Orientation='6'>"
    return [
        saved(half_red(), "JPEG", exif=exif(6), xmp=profile),
        saved(half_red(), "PNG", exif=exif(6)),
        saved(half_red().quantize(4), "PNG", transparency=1),
    ]


@pytest.mark.filterwarnings("ignore")  # Pillow warns of what it then reads nevertheless
@settings(max_examples=400, deadline=None)
@given(st.sampled_from(examples()), st.data())
def test_a_damaged_picture_is_drawn_or_refused(whole: bytes, data: st.DataObject) -> None:
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        made = image.cleaned(bytes(broken), "a")
    except SourceError:
        return
    assert seen(made).format in image.KINDS


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("said", [b"Exif\0\0nonsense", BROKEN_EXIF], ids=["nonsense", "cut off"])
def test_what_a_camera_says_in_no_language_is_no_traceback(said: bytes) -> None:
    try:
        made = image.cleaned(saved(half_red(), "JPEG", exif=said), "a")
    except SourceError as error:
        assert "export it again" in error.message
    else:
        assert seen(made).size == (40, 20)


def test_a_picture_that_is_shown_untranslated_is_looked_for(tmp_path: Path) -> None:
    guide = guide_of("<!-- skip -->\n![A door](images/door.png)")
    with pytest.raises(SourceError, match=r"images/door\.png") as refused:
        pictures(tmp_path, guide)
    assert refused.value.place.line == 2
    (tmp_path / "sources/a/images").mkdir(parents=True)
    (tmp_path / "sources/a/images/door.png").write_bytes(saved(half_red(), "PNG"))
    assert list(pictures(tmp_path, guide)) == ["images/door.png"]

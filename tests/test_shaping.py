"""Letters join, stack and run as HarfBuzz shapes them: a picture of our PDF beside hb-view's."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from pipeline import fonts
from tests.test_pdf import page, printed

# script: (language, direction, font family, its file, a word in which shaping matters)
WORDS = {
    "Arab": ("ar", "rtl", "Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf", "حقوقكم"),
    "Aran": ("ur", "rtl", "Noto Nastaliq Urdu", "NotoNastaliqUrdu-Regular.ttf", "حقوق"),
    "Beng": ("bn", "ltr", "Noto Sans Bengali", "NotoSansBengali-Regular.ttf", "স্বাস্থ্য"),
    "Deva": ("hi", "ltr", "Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf", "स्थिति"),
    "Guru": ("pa", "ltr", "Noto Sans Gurmukhi", "NotoSansGurmukhi-Regular.ttf", "ਸ਼ਿਕਾਇਤ"),
    "Taml": ("ta", "ltr", "Noto Sans Tamil", "NotoSansTamil-Regular.ttf", "கோரிக்கை"),
    "Thai": ("th", "ltr", "Noto Sans Thai", "NotoSansThai-Regular.ttf", "ที่นี่"),
    "Mymr": ("my", "ltr", "Noto Sans Myanmar", "NotoSansMyanmar-Regular.ttf", "အခွင့်အရေး"),
    "Khmr": ("km", "ltr", "Noto Sans Khmer", "NotoSansKhmer-Regular.ttf", "សិទ្ធិ"),
    "Ethi": ("ti", "ltr", "Noto Sans Ethiopic", "NotoSansEthiopic-Regular.ttf", "መሰላት"),
    "Hebr": ("he", "rtl", "Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf", "זכויות"),
}
SIZE = 240  # points, and pixels: the PDF is drawn at 72 dots an inch
JOINING = "-init,-medi,-fina,-isol,-rlig,-liga,-calt"
PLAIN = (
    "@page { size: 2400px 1100px; margin: 120px } body, p { margin: 0 } p { white-space: nowrap } "
)


def ink(picture: Image.Image) -> Image.Image:
    """Return where there is ink, cut to its edges: black on white becomes white on black."""
    dark = ImageChops.invert(picture.convert("L")).point(lambda level: 255 if level > 96 else 0)
    return dark.crop(dark.getbbox())


def shaped(file: str, direction: str, word: str, out: Path, *more: str) -> Image.Image:
    font = next(fonts.ROOT.rglob(file))
    command = ["hb-view", f"--font-file={font}", f"--font-size={SIZE}", f"--direction={direction}"]
    command += ["--output-format=png", f"--output-file={out}", *more, f"--text={word}"]
    subprocess.run(command, check=True, capture_output=True)
    return ink(Image.open(out).convert("RGB"))


def ours(language: str, direction: str, family: str, word: str) -> Image.Image:
    style = f"{PLAIN} p {{ font: {SIZE}pt/1.5 '{family}' }}"
    made = printed(page(f"<p>{word}</p>", language, direction), style, direction)
    assert made.missing_glyphs == ()
    return ink(pypdfium2.PdfDocument(made.bytes)[0].render(scale=1).to_pil())


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Return the share of ink that both have, from 0 to 1, laid one over the other."""
    other = other.resize(one.size)
    both = ImageChops.darker(one, other).histogram()[255]
    either = ImageChops.lighter(one, other).histogram()[255]
    return both / either


@pytest.mark.parametrize("script", WORDS)
def test_a_word_looks_as_harfbuzz_shapes_it(script: str, tmp_path: Path) -> None:
    language, direction, family, file, word = WORDS[script]
    wanted = shaped(file, direction, word, tmp_path / "a.png")
    found = ours(language, direction, family, word)
    assert 0.98 < (found.width / found.height) / (wanted.width / wanted.height) < 1.02
    assert likeness(wanted, found) > 0.85


@pytest.mark.parametrize("script", ["Arab", "Aran"])
def test_letters_that_do_not_join_or_run_backwards_would_be_seen(
    script: str, tmp_path: Path
) -> None:
    """The comparison can fail: as a sign once did whose printer had another font."""
    language, direction, family, file, word = WORDS[script]
    found = ours(language, direction, family, word)
    for damage in ((word, f"--features={JOINING}"), (word[::-1],)):
        wrong = shaped(file, direction, damage[0], tmp_path / "b.png", *damage[1:])
        assert likeness(wrong, found) < 0.6

"""Script → the pinned font files that set it, and what they can and cannot show. Door: fontTools.

The bytes of a PDF change with the set of fonts that the printer can see, so it sees these files
only, whatever else a machine has. All are Debian's: fonts-noto-core and fonts-noto-cjk. This room
reads font files and looks at the machine, because fonts are the machine's.
"""

from __future__ import annotations

import hashlib
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path("/usr/share/fonts")
NOTO, CJK = Path("truetype/noto"), Path("opentype/noto")

# ISO 15924 script → its families, the first of them for running text. Aran is Arabic script in
# the Nastaliq style, which readers of Urdu expect and readers of Arabic do not.
FAMILIES: dict[str, tuple[str, ...]] = {
    "Latn": ("Noto Sans",),
    "Cyrl": ("Noto Sans",),
    "Grek": ("Noto Sans",),
    "Adlm": ("Noto Sans Adlam",),
    "Arab": ("Noto Naskh Arabic",),
    "Aran": ("Noto Nastaliq Urdu", "Noto Naskh Arabic"),
    "Armn": ("Noto Sans Armenian",),
    "Beng": ("Noto Sans Bengali",),
    "Deva": ("Noto Sans Devanagari",),
    "Ethi": ("Noto Sans Ethiopic",),
    "Geor": ("Noto Sans Georgian",),
    "Gujr": ("Noto Sans Gujarati",),
    "Guru": ("Noto Sans Gurmukhi",),
    "Hans": ("Noto Sans CJK SC",),
    "Hant": ("Noto Sans CJK TC",),
    "Hebr": ("Noto Sans Hebrew",),
    "Jpan": ("Noto Sans CJK JP",),
    "Khmr": ("Noto Sans Khmer",),
    "Knda": ("Noto Sans Kannada",),
    "Kore": ("Noto Sans CJK KR",),
    "Laoo": ("Noto Sans Lao",),
    "Mlym": ("Noto Sans Malayalam",),
    "Mong": ("Noto Sans Mongolian",),
    "Mymr": ("Noto Sans Myanmar",),
    "Nkoo": ("Noto Sans NKo",),
    "Olck": ("Noto Sans Ol Chiki",),
    "Orya": ("Noto Sans Oriya",),
    "Rohg": ("Noto Sans Hanifi Rohingya",),
    "Sinh": ("Noto Sans Sinhala",),
    "Sylo": ("Noto Sans Syloti Nagri",),
    "Syrc": ("Noto Sans Syriac",),
    "Taml": ("Noto Sans Tamil",),
    "Telu": ("Noto Sans Telugu",),
    "Tfng": ("Noto Sans Tifinagh",),
    "Thaa": ("Noto Sans Thaana",),
    "Thai": ("Noto Sans Thai",),
    "Tibt": ("Noto Serif Tibetan",),
}
# Every script's text holds Latin too, and marks such as ✓ ☐ ☎ → that no script owns.
LATIN = "Noto Sans"
SYMBOLS = ("Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math")
# Nastaliq's bold is left out: it tears words apart (a gap before the last letters of پڑھی), and
# its OS/2 table says that it is regular, so that regular text might be set in it.
ONE_WEIGHT = {
    "Noto Nastaliq Urdu",
    *("Noto Sans Symbols2", "Noto Sans Math", "Noto Sans Mongolian", "Noto Sans NKo"),
    *("Noto Sans Syloti Nagri", "Noto Sans Syriac", "Noto Sans Tifinagh"),
}
# One collection a weight holds all of Han; the number is the face in it that a family is.
COLLECTION = {
    "Noto Sans CJK JP": 0,
    "Noto Sans CJK KR": 1,
    "Noto Sans CJK SC": 2,
    "Noto Sans CJK TC": 3,
}

GENERIC = """<match><test name="family"><string>{}</string></test>
<edit name="family" mode="assign" binding="same"><string>{}</string></edit></match>
"""


def families(script: str) -> tuple[str, ...]:
    """Name the font families of a script in the order to try them: its own, Latin, symbols.

    Takes an ISO 15924 code, and "Aran" for Nastaliq. A script that nothing is pinned for gets
    Latin and symbols, so that `missing` can say what cannot be printed.
    """
    return tuple(dict.fromkeys((*FAMILIES.get(script, ()), LATIN, *SYMBOLS)))


def pinned(home: Path = ROOT) -> tuple[Path, ...]:
    """List every font file that the printer may see, sorted. `home` is where fonts are kept."""
    named = (family for script in FAMILIES for family in families(script))
    return tuple(sorted({home / file for family in named for file in _files(family)}))


def _files(family: str) -> tuple[Path, ...]:
    """Return where a family's files are below the folder of all fonts, the regular one first."""
    if family in COLLECTION:
        return CJK / "NotoSansCJK-Regular.ttc", CJK / "NotoSansCJK-Bold.ttc"
    # Latin has true italics; the others do not, and none is faked for them.
    slants = ("Italic", "BoldItalic") if family == LATIN else ()
    weights = ("Regular",) if family in ONE_WEIGHT else ("Regular", "Bold", *slants)
    return tuple(NOTO / f"{family.replace(' ', '')}-{weight}.ttf" for weight in weights)


def absent(home: Path = ROOT) -> tuple[Path, ...]:
    """List the pinned files that this machine does not have."""
    return tuple(path for path in pinned(home) if not path.is_file())


def fontconfig(folder: Path) -> str:
    """Write the text of a fonts.conf that knows the pinned files and no others.

    `folder` is where Fontconfig may keep its cache where the machine has none. Whoever prints
    saves the text to a file and names that file in FONTCONFIG_FILE.
    """
    folders = "".join(f"<dir>{ROOT / path}</dir>" for path in (NOTO, CJK))
    files = "".join(f"<glob>{path}</glob>\n" for path in pinned())
    # Fontconfig asks the accepted names first; whatever is left is refused.
    only = f"<rejectfont><glob>*</glob></rejectfont>\n<acceptfont>\n{files}</acceptfont>"
    last = "".join(f"<string>{family}</string>" for family in (LATIN, *SYMBOLS))
    generic = "".join(GENERIC.format(name, LATIN) for name in ("sans-serif", "serif", "monospace"))
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f"<fontconfig>\n{folders}\n"
        # Debian fills its own cache when fonts are installed: reading it saves a scan of them all.
        f"<cachedir>/var/cache/fontconfig</cachedir><cachedir>{escape(str(folder))}</cachedir>\n"
        f"<selectfont>{only}</selectfont>\n{generic}"
        f'<match><edit name="family" mode="append_last" binding="weak">{last}</edit></match>\n'
        "</fontconfig>\n"
    )


def digest() -> str:
    """Name this machine's font set: another name, other bytes in a PDF.

    A font's table directory holds a checksum of every table in it (OpenType 1.9, "Table
    Directory"), so a few hundred bytes of each file stand for the whole of it. No date or
    time is read. A file that is absent counts as absent.
    """
    found = hashlib.sha256()
    for path in pinned():
        found.update(f"{path}\n".encode())
        found.update(b"".join(_directories(path)) if path.is_file() else b"absent")
    return found.hexdigest()


def _directories(path: Path) -> Iterator[bytes]:
    """Yield the size of a font file, then the table directory of every font in it."""
    with path.open("rb") as file:
        yield str(path.stat().st_size).encode()
        head = file.read(12)
        offsets: tuple[int, ...] = (0,)
        if head[:4] == b"ttcf":
            count = struct.unpack(">I", head[8:])[0]
            offsets = struct.unpack(f">{count}I", file.read(4 * count))
        for offset in offsets:
            file.seek(offset)
            head = file.read(12)
            yield head + file.read(16 * struct.unpack(">H", head[4:6])[0])


def missing(characters: Iterable[str], script: str, home: Path = ROOT) -> tuple[str, ...]:
    """Return the characters, sorted, that none of a script's families can show.

    Spaces, joiners, marks of direction and other characters without a shape are never missing.
    A font file that is absent or damaged shows nothing.
    """
    wanted = {character for text in characters for character in text if _has_shape(character)}
    for family in families(script):
        if not wanted:
            break
        wanted = {character for character in wanted if ord(character) not in _shows(family, home)}
    return tuple(sorted(wanted))


def _has_shape(character: str) -> bool:
    # Variation selectors are marks to Unicode, yet no font draws them.
    selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return not selector and unicodedata.category(character) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}


@cache
def _shows(family: str, home: Path) -> frozenset[int]:
    """Read which code points a family's regular file has."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 60 ms, and most commands need none

    number = COLLECTION.get(family, -1)
    try:
        with (home / _files(family)[0]).open("rb") as file:
            return frozenset(TTFont(file, lazy=True, fontNumber=number).getBestCmap() or ())
    except (OSError, TTLibError, struct.error):
        return frozenset()

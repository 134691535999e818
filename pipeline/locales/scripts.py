"""Type and digits by script: one table. Scripts are ISO 15924; Aran is Arabic set in Nastaliq.

Fonts are installed ones only, in print Debian's Noto and on a screen whatever the reader has:
a page asks nobody for a font. Size is relative to Latin. Leading is the line height: scripts
with marks above and below collide at Latin's 1.5, and Nastaliq, whose words slope, below 2.3.
"""

from __future__ import annotations

LATIN = '"Noto Sans", system-ui, "Segoe UI", Roboto, sans-serif'
ARABIC = '"Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, ' + LATIN
NASTALIQ = '"Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", ' + LATIN
HANS = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", ' + LATIN
HANT = '"Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", ' + LATIN
JAPANESE = '"Noto Sans CJK JP", "Hiragino Sans", Meiryo, "Noto Sans JP", ' + LATIN
KOREAN = '"Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", ' + LATIN


def _noto(name: str, *screen: str) -> str:
    return ", ".join(f'"{font}"' for font in (f"Noto Sans {name}", *screen)) + f", {LATIN}"


# script: (fonts, size, leading)
TYPE = {
    "Latn": (LATIN, 1.0, 1.5),
    "Cyrl": (LATIN, 1.0, 1.55),
    "Grek": (LATIN, 1.0, 1.55),
    "Arab": (ARABIC, 1.1, 1.8),
    "Aran": (NASTALIQ, 1.15, 2.3),
    "Ethi": (_noto("Ethiopic", "Nyala", "Kefa"), 1.05, 1.7),
    "Beng": (_noto("Bengali", "Vrinda", "Kohinoor Bangla"), 1.05, 1.75),
    "Deva": (_noto("Devanagari", "Mangal", "Kohinoor Devanagari"), 1.05, 1.75),
    "Guru": (_noto("Gurmukhi", "Raavi", "Gurmukhi MN"), 1.05, 1.7),
    "Gujr": (_noto("Gujarati", "Shruti", "Gujarati MT"), 1.05, 1.7),
    "Taml": (_noto("Tamil", "Latha", "Tamil MN"), 0.95, 1.7),
    "Telu": (_noto("Telugu", "Gautami", "Kohinoor Telugu"), 1.05, 1.8),
    "Knda": (_noto("Kannada", "Tunga", "Noto Sans Kannada"), 1.05, 1.8),
    "Mlym": (_noto("Malayalam", "Kartika", "Malayalam MN"), 1.0, 1.8),
    "Sinh": (_noto("Sinhala", "Iskoola Pota", "Sinhala MN"), 1.05, 1.75),
    "Thai": (_noto("Thai", "Leelawadee UI", "Thonburi"), 1.05, 1.8),
    "Laoo": (_noto("Lao", "Leelawadee UI", "Lao MN"), 1.05, 1.8),
    "Khmr": (_noto("Khmer", "Leelawadee UI", "Khmer MN"), 1.0, 1.85),
    "Mymr": (_noto("Myanmar", "Myanmar Text", "Myanmar MN"), 1.0, 1.85),
    "Hebr": (_noto("Hebrew", "Arial Hebrew", "Segoe UI"), 1.05, 1.6),
    "Geor": (_noto("Georgian", "Sylfaen"), 1.0, 1.6),
    "Armn": (_noto("Armenian", "Sylfaen", "Mshtakan"), 1.0, 1.6),
    "Hans": (HANS, 1.0, 1.7),
    "Hant": (HANT, 1.0, 1.7),
    "Jpan": (JAPANESE, 1.0, 1.7),
    "Kore": (KOREAN, 1.0, 1.7),
}

# Languages that CLDR files under Arab and whose readers expect Nastaliq.
NASTALIQ_LANGUAGES = ("ur", "ks", "pnb", "skr")

# CLDR numbering system: its zero. The other nine follow it in Unicode.
ZEROS = {
    "latn": "0",
    "arab": "\u0660",
    "arabext": "\u06f0",
    "beng": "\u09e6",
    "deva": "\u0966",
    "mymr": "\u1040",
    "mymrshan": "\u1090",
    "tibt": "\u0f20",
    "cakm": "\U00011136",
    "olck": "\u1c50",
    "mtei": "\uabf0",
    "adlm": "\U0001e950",
    "nkoo": "\u07c0",
}


def digits_of(system: str) -> str:
    """Return the ten digits of a CLDR numbering system, zero first; Latin's where it has no ten.

    >>> digits_of("arabext")
    '۰۱۲۳۴۵۶۷۸۹'
    """
    zero = ord(ZEROS.get(system, "0"))
    return "".join(chr(zero + n) for n in range(10))

"""A letter → its script; a language → the letters that are foreign to it. One table.

Scripts are Unicode's names, as LATIN and ETHIOPIC. A language that is not in the table is known by
its script only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from ..model import Locale
from .han import SIMPLIFIED, TRADITIONAL

# ISO 15924 → the first word of Unicode's names of its letters
NAMES = {
    "Latn": "LATIN",
    "Cyrl": "CYRILLIC",
    "Grek": "GREEK",
    "Arab": "ARABIC",
    "Ethi": "ETHIOPIC",
    "Beng": "BENGALI",
    "Deva": "DEVANAGARI",
    "Guru": "GURMUKHI",
    "Gujr": "GUJARATI",
    "Taml": "TAMIL",
    "Telu": "TELUGU",
    "Knda": "KANNADA",
    "Mlym": "MALAYALAM",
    "Orya": "ORIYA",
    "Sinh": "SINHALA",
    "Thai": "THAI",
    "Laoo": "LAO",
    "Khmr": "KHMER",
    "Mymr": "MYANMAR",
    "Tibt": "TIBETAN",
    "Hebr": "HEBREW",
    "Geor": "GEORGIAN",
    "Armn": "ARMENIAN",
    "Syrc": "SYRIAC",
    "Thaa": "THAANA",
    "Tfng": "TIFINAGH",
    "Hans": "CJK",
    "Hant": "CJK",
    "Jpan": "CJK HIRAGANA KATAKANA KATAKANA-HIRAGANA",
    "Kore": "HANGUL CJK",
}
WIDE = ("FULLWIDTH", "HALFWIDTH")

# What is written without spaces between words.
UNSPACED = frozenset({"Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
# Scripts whose letters join or stack: joiners and direction marks are part of their spelling.
JOINING = frozenset(
    {"Arab", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mong", "Hebr"}
    | {"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"}
    | {"Khmr", "Mymr", "Tibt"}
)

_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقلمنهو"
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_ROMAN = "abcdefghijklmnopqrstuvwxyz"
_VIETNAMESE = (
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"  # with their tones
)

# (language, script): the letters it is written with. Sources: the alphabets that the languages'
# own academies and schools teach; loan letters that good newspapers print are in.
ALPHABETS = {
    ("ar", "Arab"): _ARABIC + "كىيڤ",  # the v of loanwords, as in "video"
    ("fa", "Arab"): _ARABIC.replace("إ", "") + "پچژکگۀی",
    ("ps", "Arab"): _ARABIC.replace("إ", "") + "پټځچڅډړږژښکګڼیيېۍۀ",
    ("ur", "Arab"): _ARABIC.replace("إ", "").replace("ه", "") + "ٹپچڈڑژکگںہھۂۃیےۓ",
    ("pa", "Arab"): _ARABIC.replace("إ", "").replace("ه", "") + "ٹپچڈڑژکگںہھۂۃیےۓݨࣇڻ",
    ("pnb", "Arab"): _ARABIC.replace("إ", "").replace("ه", "") + "ٹپچڈڑژکگںہھۂۃیےۓݨࣇڻ",
    ("ckb", "Arab"): "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهھەوۆۊیێء",
    ("ug", "Arab"): "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە",
    ("ru", "Cyrl"): _RUSSIAN,
    ("uk", "Cyrl"): "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    ("be", "Cyrl"): "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    ("bg", "Cyrl"): "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    ("sr", "Cyrl"): "абвгдђежзијклљмнњопрстћуфхцчџш",
    ("mk", "Cyrl"): "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    ("mn", "Cyrl"): _RUSSIAN + "өү",
    ("kk", "Cyrl"): _RUSSIAN + "әғқңөұүһі",
    ("ky", "Cyrl"): _RUSSIAN + "ңөү",
    ("tg", "Cyrl"): _RUSSIAN + "ғӣқӯҳҷ",
    ("uz", "Cyrl"): _RUSSIAN + "ўқғҳ",
    ("tt", "Cyrl"): _RUSSIAN + "әөүҗңһ",
    ("es", "Latn"): _ROMAN + "áéíóúüñªº",
    ("fr", "Latn"): _ROMAN + "àâæçéèêëîïôœùûüÿ",
    ("pt", "Latn"): _ROMAN + "áâãàçéêíóôõúüªº",
    ("it", "Latn"): _ROMAN + "àèéìíîòóùúªº",
    ("ca", "Latn"): _ROMAN + "àèéíïòóúüçŀªº",
    ("gl", "Latn"): _ROMAN + "áéíóúüïñªº",
    ("de", "Latn"): _ROMAN + "äöüßẞéèêàç",
    ("nl", "Latn"): _ROMAN + "áàâäéèêëíîïóôöúûüçñĳ",
    ("pl", "Latn"): _ROMAN + "ąćęłńóśźż",
    ("cs", "Latn"): _ROMAN + "áčďéěíňóřšťúůýž",
    ("sk", "Latn"): _ROMAN + "áäčďéíĺľňóôŕšťúýž",
    ("sl", "Latn"): _ROMAN + "čšž",
    ("hr", "Latn"): _ROMAN + "čćđšžô",
    ("bs", "Latn"): _ROMAN + "čćđšžô",
    ("sr", "Latn"): _ROMAN + "čćđšž",
    ("hu", "Latn"): _ROMAN + "áéíóöőúüű",
    ("ro", "Latn"): _ROMAN + "ăâîșț",
    ("sq", "Latn"): _ROMAN + "çë",
    ("tr", "Latn"): _ROMAN + "çğıöşüâîûi̇",
    ("az", "Latn"): _ROMAN + "çəğıöşüi̇",
    ("tk", "Latn"): _ROMAN + "çäžňöşüý",
    ("ku", "Latn"): _ROMAN + "çêîşû",
    ("kmr", "Latn"): _ROMAN + "çêîşû",
    ("cy", "Latn"): _ROMAN + "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ",
    ("ga", "Latn"): _ROMAN + "áéíóú",
    ("gd", "Latn"): _ROMAN + "àèìòùáéó",
    ("lt", "Latn"): _ROMAN + "ąčęėįšųūž",
    ("lv", "Latn"): _ROMAN + "āčēģīķļņšūž",
    ("et", "Latn"): _ROMAN + "äõöüšž",
    ("fi", "Latn"): _ROMAN + "äöåšž",
    ("sv", "Latn"): _ROMAN + "åäöéàü",
    ("da", "Latn"): _ROMAN + "æøåéáü",
    ("nb", "Latn"): _ROMAN + "æøåéèêóòôàü",
    ("is", "Latn"): _ROMAN + "áðéíóúýþæö",
    ("mt", "Latn"): _ROMAN + "ċġħżàèìòù",
    ("vi", "Latn"): _ROMAN + _VIETNAMESE,
    ("ht", "Latn"): _ROMAN + "àèòáéó",
    ("so", "Latn"): _ROMAN,
    ("om", "Latn"): _ROMAN,
    ("sw", "Latn"): _ROMAN,
    ("rw", "Latn"): _ROMAN,
    ("sn", "Latn"): _ROMAN,
    ("zu", "Latn"): _ROMAN,
    ("xh", "Latn"): _ROMAN,
    ("id", "Latn"): _ROMAN + "é",
    ("ms", "Latn"): _ROMAN + "é",
    ("fil", "Latn"): _ROMAN + "ñáéíóúàèìòùâêîôû",
    ("ha", "Latn"): _ROMAN + "ɓɗƙƴ",
}
_GURAGE = "".join(chr(code) for code in range(0x1380, 0x1390))  # Sebatbeit's
# Letters of the same script that a language never uses, where a list of those it uses is long.
NEVER = {
    ("am", "Ethi"): "ቐቑቒቓቔቕቖቘቚቛቜቝ" + _GURAGE,  # Tigrinya's own
    ("ti", "Ethi"): _GURAGE,
    ("bn", "Beng"): "ৰৱ",  # Assamese
    ("as", "Beng"): "র",  # Bengali
    ("zh", "Hans"): TRADITIONAL,
    ("zh", "Hant"): SIMPLIFIED,
}
# Letters of neighbours that look like one of ours, and what the language writes instead.
_YEH_KAF = {"ي": "ی", "ى": "ی", "ك": "ک"}
INSTEAD = {
    "fa": {**_YEH_KAF, "ہ": "ه", "ھ": "ه", "ە": "ه", "ې": "ی", "ے": "ی", "ګ": "گ"},
    "ps": {"ى": "ی", "ك": "ک", "گ": "ګ", "ہ": "ه", "ھ": "ه", "ە": "ه", "ے": "ی"},
    "ur": {**_YEH_KAF, "ه": "ہ", "ە": "ہ", "ې": "ی", "ټ": "ٹ", "ډ": "ڈ", "ړ": "ڑ"},
    "ckb": {**_YEH_KAF, "ة": "ە", "ہ": "ھ", "أ": "ئە"},
    "ar": {"ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ة"},
    "ro": {"ş": "ș", "ţ": "ț"},
    "bn": {"ৰ": "র", "ৱ": "ব"},
    "as": {"র": "ৰ"},
    "uk": {"ы": "и", "э": "е", "ё": "йо", "ъ": "’"},
    "be": {"и": "і", "щ": "шч", "ъ": "’"},
    "ru": {"і": "и", "ї": "и", "є": "е", "ґ": "г"},
}


# Python's \\w knows no vowel signs: without them Bengali and Tamil words fall to pieces.
_MARKS = "".join(chr(c) for c in range(0x300, 0x10000) if unicodedata.category(chr(c))[0] == "M")
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"  # parted from a name in Latin letters without a space
_PART = rf"(?:[^\W_{_HAN}]|[{_MARKS}\u200c\u200d])+"
WORD = re.compile(rf"[{_HAN}]+|{_PART}(?:['’ʼʻ]{_PART})*")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, numbers too, punctuation left out.

    >>> words("Don't wait: আপনি ৩ দিন")
    ("Don't", 'wait', 'আপনি', '৩', 'দিন')
    """
    return tuple(WORD.findall(text))


@lru_cache(maxsize=8192)
def script(char: str) -> str:
    """Return the script of a letter by Unicode's name of it, as LATIN; "" for what is no letter.

    >>> script("ы"), script("ێ"), script("7")
    ('CYRILLIC', 'ARABIC', '')
    """
    category = unicodedata.category(char)
    if category[0] != "L" or category == "Lm":  # a modifier, as the Arabic tatweel, is nobody's own
        return ""
    words = unicodedata.name(char, "").split(" ")
    name = words[1] if words[0] in WIDE else words[0]
    return "" if name in ("MODIFIER", "MICRO", "FEMININE", "MASCULINE", "OHM") else name


@cache
def own_scripts(locale: Locale) -> frozenset[str]:
    """Return the scripts a language's letters are of; none where the script is not known."""
    return frozenset(NAMES.get(locale.script, "").split())


@lru_cache(maxsize=8192)
def foreign(char: str, locale: Locale) -> bool:
    """Return whether a letter of the language's own script does not belong to the language."""
    key = _key(locale)
    if key in ALPHABETS:
        small = char.lower()
        return not set(small) <= set(ALPHABETS[key])
    return char in NEVER.get(key, "")


def instead(locale: Locale) -> Mapping[str, str]:
    """Return which letter the language writes for one of a neighbour's that looks like it."""
    return INSTEAD.get(_key(locale)[0], {})


@cache
def _key(locale: Locale) -> tuple[str, str]:
    return locale.tag.partition("-")[0], locale.script

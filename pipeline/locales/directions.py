"""East, west, north and south: a text → which of them it names. One table, by language.

Words are folded as `wording` folds them, in the order east, west, north, south; `*` stands for
any letters of the same word. UNSURE are words that may name a direction or something quite
different: "este" is east and this, "উত্তর" is north and an answer. A text with one of them and
no surer word is not judged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache

from .wording import folded, heard

NAMES = ("east", "west", "north", "south")
OPPOSITE = {"east": "west", "west": "east", "north": "south", "south": "north"}
# language: east, west, north, south; what may be said in several ways has | between
DIRECTIONS: Mapping[str, tuple[str, str, str, str]] = {
    "en": ("east*", "west|western|westward*", "north*", "south*"),
    "es": ("al este|del este|el este|orient*", "oeste|occident*", "norte*", "sur|sureñ*"),
    "fr": (
        "l'est|d'est|à l'est|orient*",
        "ouest|l'ouest|d'ouest|occident*",
        "nord|septentrion*",
        "sud|méridion*",
    ),
    "pt": ("leste|orient*", "oeste|ocident*", "norte*", "sul|sulist*"),
    "it": ("est|orient*", "ovest|occident*", "nord|settentrion*", "sud|meridion*"),
    "ro": ("est|estul*|estic*", "vest|vestul*|vestic*", "nord*", "sud|sudul*|sudic*"),
    "de": ("ost|osten|ostens|östlich*", "west|westen|westens|westlich*", "nord*|nörd*", "süd*"),
    "sq": ("lindje*|lindor*", "perëndim*", "veri|veriu*|verior*", "jug|jugu*|jugor*"),
    "pl": ("wschód|wschodu|wschodni*", "zachód|zachodu|zachodni*", "północ*", "południ*"),
    "uk": (
        "схід|сход*|східн*",
        "західн*|на захід|на заході",
        "північ*|північн*",
        "південь|півдн*|південн*",
    ),
    "ru": ("восток*|восточн*", "запад*", "север*", "юг|юга|юге|югу|южн*"),
    "cy": (
        "dwyrain*|ddwyrain*|nwyrain*",
        "gorllewin*|orllewin*|ngorllewin*",
        "gogledd*|ogledd*|ngogledd*",
        "i'r de|o'r de|y de|de cymru|deheu*|ddeheu*",
    ),
    "so": ("bari|bariga|barigeeda", "galbeed*", "waqooyi*|woqooyi*", "koonfur*"),
    "tr": ("doğu|doğuda*|doğus*|doğuya", "batı|batıda*|batıs*|batıya", "kuzey*", "güney*"),
    "ku": ("rojhilat*", "rojava*", "bakur*", "başûr*"),
    "ar": (
        "شرق*|*الشرق|*الشرقي*|شرقي*",
        "غربا|غربي|غربية|غرب|*الغرب|*الغربي*",
        "شمال|شمالا|شمالي|شمالية|*الشمال|*الشمالي*",
        "جنوب*|*الجنوب|*الجنوبي*",
    ),
    "fa": ("شرق|شرقی|خاور", "غرب|غربی|باختر", "شمال|شمالی", "جنوب|جنوبی"),
    "ps": (
        "ختیځ*|ختيځ*|شرق|شرقي",
        "لوېدیځ*|لویدیځ*|لوېديځ*|غرب|غربي",
        "شمال*",
        "جنوب*|سوېل*|سویل*",
    ),
    "ckb": ("ڕۆژهەڵات*|ڕۆژھەڵات*", "ڕۆژئاوا*", "باکوور*|باکور*", "باشوور*|باشور*"),
    "ur": ("مشرق|مشرقی", "مغرب|مغربی", "شمال|شمالی", "جنوب|جنوبی"),
    "hi": ("पूरब|पूर्वी|पूर्व दिशा", "पश्चिम*", "उत्तरी|उत्तर दिशा", "दक्षिण*"),
    "pa": ("ਪੂਰਬ*", "ਪੱਛਮ*", "ਉੱਤਰੀ", "ਦੱਖਣ*"),
    "bn": ("পূর্বদিক*|পূর্ব দিক*|পূর্বাঞ্চল*", "পশ্চিম*", "উত্তরদিক*|উত্তর দিক*|উত্তরাঞ্চল*", "দক্ষিণ*"),
    "ta": ("கிழக்*", "மேற்கு*|மேற்கில்|மேற்கே", "வடக்*", "தெற்க*"),
    "ti": ("*ምብራ*", "*ምዕራ*", "*ሰሜ*", "*ደቡ*"),
    "am": ("*ምሥራ*|*ምስራ*", "*ምዕራ*", "*ሰሜ*", "*ደቡ*"),
    "om": ("baha|bahaa|bahatti", "lixa|lixaa|dhiha", "kaaba|kaabaa", "kibba|kibbaa"),
    "zh": (
        "*东部*|*东门*|*东面*|*东边*|*东侧*|*以东*|*東部*|*東門*|*東面*|*東邊*|*東側*|*以東*",
        "*西部*|*西门*|*西面*|*西边*|*西侧*|*以西*|*西門*|*西邊*|*西側*",
        "*北部*|*北门*|*北門*|*北面*|*北边*|*北侧*|*以北*|*北爱尔兰*|*北愛爾蘭*|*北邊*|*北側*",
        "*南部*|*南门*|*南門*|*南面*|*南边*|*南侧*|*以南*|*南邊*|*南側*",
    ),
    "vi": (
        "phía đông|hướng đông",
        "phía tây|hướng tây",
        "phía bắc|hướng bắc",
        "phía nam|hướng nam",
    ),
}  # fmt: skip
UNSURE: Mapping[str, str] = {
    "es": "este",
    "fr": "est",
    "hi": "पूर्व|उत्तर",
    "pa": "ਉੱਤਰ",
    "bn": "পূর্ব*|উত্তর*",
    "cy": "de|dde",
    "uk": "захід|заход*",
    "ta": "வட|தென்",
    "vi": "đông|tây|bắc|nam",
}


@lru_cache(maxsize=4096)  # a msgid is read again for every language; nobody changes what is found
def directions(text: str, tag: str) -> Counter[str] | None:
    """Return how often a text names each direction in a language (BCP 47), by the English names.

    None where the language has no table, or where a word may or may not name one.
    """
    patterns = _patterns(tag.partition("-")[0])
    if patterns is None:
        return None
    said = f" {' '.join(heard(text))} "
    found = Counter({n: len(one.findall(said)) for n, one in zip(NAMES, patterns, strict=False)})
    return +found if +found or not patterns[-1].search(said) else None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...] | None:
    if language not in DIRECTIONS:
        return None
    said = (*DIRECTIONS[language], UNSURE.get(language, "(?!)"))  # (?!) is never there
    whole = (folded(one).replace("*", r"\S*") for one in said)
    return tuple(re.compile(f"(?<= )(?:{one})(?= )") for one in whole)

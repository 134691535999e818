"""A text in a language → the currencies that it names (CLDR, ISO 4217)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.numbers import get_currency_name, get_currency_symbol

from ..model import Locale

# Those a guide may name: the reader's, their neighbours', and where they come from.
NAMED = ("GBP", "EUR", "USD")
SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "￡": "GBP", "＄": "USD"}
# The bare word, which CLDR has as "British pound" only, beside what CLDR has. `GBP/EUR/USD`.
WORDS = {
    "en": "pound pounds quid/euro euros/dollar dollars",
    "ar": "جنيه جنيها جنيهات باوند/يورو/دولار دولارا دولارات",
    "bn": "পাউন্ড/ইউরো/ডলার",
    "ckb": "پاوند پاوەند/یۆرۆ/دۆلار",
    "cy": "punt bunt phunt punnoedd bunnoedd phunnoedd/ewro/doler ddoler doleri",
    "de": "pfund/euro/dollar",
    "es": "libra libras/euro euros/dólar dólares",
    "fa": "پوند/یورو/دلار",
    "fr": "livre livres/euro euros/dollar dollars",
    "hi": "पाउंड पाउण्ड/यूरो/डॉलर",
    "it": "sterlina sterline/euro/dollaro dollari",
    "pa": "ਪੌਂਡ ਪਾਊਂਡ/ਯੂਰੋ/ਡਾਲਰ",
    "pl": "funt funty funtów funta/euro/dolar dolary dolarów dolara",
    "ps": "پونډ پونډه پونډو/یورو/ډالر ډالره",
    "pt": "libra libras/euro euros/dólar dólares",
    "ro": "liră lire/euro/dolar dolari",
    "ru": "фунт фунта фунтов/евро/доллар доллара долларов",
    "so": "ginni gini bawn/yuuro/doolar doollar",
    "sq": "paund paundë sterlina/euro/dollar dollarë",
    "ta": "பவுண்ட் பவுண்டு பவுண்டுகள் பவுண்ட்கள்/யூரோ யூரோக்கள்/டாலர் டாலர்கள்",
    "am": "ፓውንድ/ዩሮ/ዶላር",
    "ti": "ፓውንድ ፓወንድ/ዩሮ ዩሮታት/ዶላር",
    "tr": "sterlin pound/avro euro/dolar",
    "uk": "фунт фунти фунта фунтів/євро/долар долари долара доларів",
    "ur": "پاؤنڈ پونڈ/یورو/ڈالر",
    "vi": "bảng/euro/đô",
    "zh": "英镑 英鎊/欧元 歐元/美元",
}


def currencies(text: str, locale: Locale) -> frozenset[str]:
    """Return the currencies (ISO 4217) that a text names beside an amount, by sign, code or word.

    A word counts only within a few letters of a digit: a pound is a weight too, a livre a book.
    """
    found = _pattern(locale.tag)
    said = _names(locale.tag)
    return frozenset(said[one.casefold()] for hit in found.findall(text) for one in hit if one)


@cache
def _names(tag: str) -> Mapping[str, str]:
    language = tag.partition("-")[0]
    said = {**SIGNS, **{code: code for code in NAMED}}
    for code, words in zip(NAMED, WORDS.get(language, "//").split("/"), strict=True):
        said |= dict.fromkeys(words.split(), code)
    for code in NAMED:
        said |= dict.fromkeys(_cldr(tag, code), code)
    return {name.casefold(): code for name, code in said.items() if name}


def _cldr(tag: str, code: str) -> list[str]:
    try:
        cldr = Cldr.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return []
    several = [get_currency_name(code, count, cldr) for count in (1, 2, 5)]
    return [get_currency_symbol(code, cldr), get_currency_name(code, None, cldr), *several]


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    """Return what finds a currency before an amount, or after it."""
    names = "|".join(re.escape(name) for name in sorted(_names(tag), key=len, reverse=True))
    return re.compile(rf"({names})[\s\u200e\u200f]?\d|\d\s?(?:\w+\s)?({names})", re.IGNORECASE)

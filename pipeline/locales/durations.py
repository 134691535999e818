"""A text in a language → the lengths of time that it states: how many, of what (CLDR)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.units import format_unit

from ..model import Locale
from .number_words import shape, words_of
from .numerals import HAN_SCRIPTS, ascii_digits, ethiopic_digits, han_digits

UNITS = ("minute", "hour", "day", "week", "month", "year")
# Every plural form of every language is met by one of these.
COUNTS = (0, 1, 2, 3, 5, 11, 100)
# Forms that CLDR's patterns do not have, by grammar or by custom, in the order of UNITS.
ALSO = {
    "ar": "دقائق دقيقه/ساعات ساعه/ايام يوما يوم/اسابيع اسبوعا اسبوع/اشهر شهور شهرا شهر/"
    "سنوات سنين سنه عاما اعوام عام",
    "bn": "মিনিট/ঘণ্টা ঘন্টা/দিন/সপ্তাহ/মাস/বছর বৎসর",
    "ckb": "خولەک دەقیقە/کاتژمێر سەعات/ڕۆژ/هەفتە/مانگ/ساڵ",
    "cy": "munud funud/awr/diwrnod ddiwrnod niwrnod/wythnos/mis fis/"
    "blynedd mlynedd flynedd blwyddyn flwyddyn",
    "fa": "دقیقه/ساعت/روز/هفته/ماه/سال",
    "hi": "मिनट/घंट घण्ट/दिन/हफ़्त हफ्त सप्ताह/महीन माह/साल वर्ष",
    "pa": "ਮਿੰਟ/ਘੰਟ/ਦਿਨ/ਹਫ਼ਤ ਹਫਤ/ਮਹੀਨ/ਸਾਲ",
    "pl": "minut/godzin/dni dzień/tygodni tydzień/miesięcy miesiąc/lat rok roku",
    "ps": "دقیقې دقیقه/ساعته ساعت/ورځې ورځ ورځو/"
    "اونۍ اوونۍ اونیو/میاشتې میاشت میاشتو/کاله کال کلونه",
    "so": "daqiiqo daqiiqadood/saacadood saacad/maalmood maalin/toddobaad todobaad/bilood bil/"
    "sano sanadood sannadood sannad sanad",
    "ta": "நிமிட/மணிநேர மணி/நாள் நாட்கள்/வார/மாத/ஆண்டு வருட",
    "ti": "ደቓይቕ ደቒቕ/ሰዓታት ሰዓት/መዓልቲ መዓልታት መዓልትታት/ሰሙን ሰሙናት/ወርሒ ኣዋርሕ/ዓመት ዓመታት",
    "tr": "dakika/saat/gün/hafta/ay/yıl",
    "uk": "хвилин/годин/дні днів день дня/тижні тижнів тиждень/місяц/рік роки років року",
    "ur": "منٹ/گھنٹ/دن/ہفت/مہین ماہ/سال برس",
    "vi": "phút/giờ/ngày/tuần/tháng/năm",
    "zh": "分钟 分鐘/小时 小時/天 日/周 週 星期 个星期 個星期/个月 個月/年",
}
_SPACE = re.compile(r"[\s\u200c-]+")
_FIGURES = re.compile(r"(\d+(?:[.,]\d+)?)")


@lru_cache(maxsize=4096)
def durations(text: str, locale: Locale) -> frozenset[tuple[Decimal, str]]:
    """Return the lengths of time in a text: a number, and the unit within two words after it."""
    forms = _forms(locale.tag)
    shown = han_digits(text) if locale.script in HAN_SCRIPTS else ethiopic_digits(text)
    parts = _FIGURES.split(ascii_digits(shown))
    found = []
    for at, part in enumerate(parts):
        if at % 2:
            number = Decimal(part.replace(",", "."))
            found += [(number, unit) for unit in _units(parts[at + 1], forms)[:1]]
        else:
            found += _in_words(part, locale, forms)
    return frozenset(found)


def _in_words(text: str, locale: Locale, forms: Mapping[str, str]) -> Iterator[tuple[Decimal, str]]:
    words = words_of(text, locale.tag)
    for at, (_, meant) in enumerate(words):
        if meant and meant.sure and not meant.times:
            near = " ".join(word for word, _ in words[at + 1 : at + 3])
            yield from ((meant.numbers[0], unit) for unit in _units(near, forms)[:1])


def _units(text: str, forms: Mapping[str, str]) -> list[str]:
    """Return the units among the first two words of a text, which may be inflected."""
    near = _SPACE.split(shape(text[:60]).strip())[:2]
    starts = (next((form for form in forms if word.startswith(form)), "") for word in near if word)
    return [forms[form] for form in starts if form]


@cache
def _forms(tag: str) -> Mapping[str, str]:
    """Return the words for units of time, the longest first, so that each is found whole."""
    said: dict[str, str] = {}
    also = ALSO.get(tag.partition("-")[0], "/////").split("/")
    for unit, more in zip(UNITS, also, strict=True):
        for word in (*more.split(), *_cldr(tag, unit)):
            if len(shape(word)) > 1 or not word.isascii():
                said.setdefault(shape(word), unit)
    return {word: said[word] for word in sorted(said, key=len, reverse=True)}


def _cldr(tag: str, unit: str) -> Iterator[str]:
    try:
        cldr = Cldr.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return
    for count in COUNTS:
        said = re.sub(
            r"\d+", " ", ascii_digits(format_unit(count, f"duration-{unit}", locale=cldr))
        )
        yield from said.split()[:1]

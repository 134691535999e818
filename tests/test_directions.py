"""East, west, north and south, as languages say them."""

import pytest

from pipeline import locales
from pipeline.locales.directions import DIRECTIONS, NAMES, UNSURE

# The door on the east, west, north and south side of the court, or near it.
DOORS = {
    "en": "east western north southern",
    "es": "oriental|occidental|del norte|del sur",
    "fr": "à l’est|à l’ouest|au nord|au sud",
    "pt": "a leste|a oeste|ao norte|ao sul",
    "it": "orientale|a ovest|a nord|a sud",
    "ro": "de est|de vest|de nord|de sud",
    "de": "im Osten|im Westen|im Norden|im Süden",
    "sq": "lindore|perëndimore|veriore|jugore",
    "pl": "wschodnia|zachodnia|północna|południowa",
    "uk": "східний|західний|північний|південний",
    "ru": "восточный|западный|северный|южный",
    "cy": "y dwyrain|y gorllewin|y gogledd|i'r de",
    "so": "bariga|galbeedka|waqooyiga|koonfurta",
    "tr": "doğuda|batıda|kuzeyde|güneyde",
    "ku": "rojhilat|rojava|bakur|başûr",
    "ar": "الشرقي|الغربي|الشمالي|الجنوبي",
    "fa": "شرقی|غربی|شمالی|جنوبی",
    "ps": "ختیځ|لوېدیځ|شمالي|جنوبي",
    "ckb": "ڕۆژهەڵات|ڕۆژئاوا|باکوور|باشوور",
    "ur": "مشرقی|مغربی|شمالی|جنوبی",
    "hi": "पूर्वी|पश्चिमी|उत्तरी|दक्षिणी",
    "pa": "ਪੂਰਬੀ|ਪੱਛਮੀ|ਉੱਤਰੀ|ਦੱਖਣੀ",
    "bn": "পূর্বদিকে|পশ্চিমে|উত্তরদিকে|দক্ষিণে",
    "ta": "கிழக்கு|மேற்கு|வடக்கு|தெற்கு",
    "ti": "ምብራቕ|ምዕራብ|ሰሜን|ደቡብ",
    "am": "ምሥራቅ|ምዕራብ|ሰሜን|ደቡብ",
    "om": "bahaa|dhiha|kaaba|kibba",
    "zh": "东侧的门|西侧的门|北侧的门|南侧的门",
    "vi": "phía đông|phía tây|phía bắc|phía nam",
}


@pytest.mark.parametrize("language", DIRECTIONS)
def test_each_direction_is_known_from_the_others(language: str) -> None:
    doors = DOORS[language].split("|" if "|" in DOORS[language] else " ")
    assert [locales.directions(door, language) for door in doors] == [{name: 1} for name in NAMES]


@pytest.mark.parametrize("language", UNSURE)
def test_a_word_that_may_mean_something_else_is_not_judged(language: str) -> None:
    word = UNSURE[language].split("|")[0].rstrip("*")
    assert locales.directions(word, language) is None


def test_what_names_no_direction_names_none() -> None:
    assert locales.directions("Call us.", "en") == {}
    assert locales.directions("用户指南", "zh") == {}
    assert locales.directions("east", "tlh") is None

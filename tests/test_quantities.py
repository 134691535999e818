"""Quantities: what a language writes is read back, in any digits, signs and words."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import locales
from pipeline.locales import Quantity
from pipeline.model import Locale, Place

LANGUAGES = (
    "en ar bn ckb cy es fa fr pl ps so ta ti uk ur zh_Hans zh_Hant de it pt ro ru tr vi sq pa hi "
    "am om ku my ne he el"
)
SERVED = LANGUAGES.split()
HERE = Place("locale/x", 1)


def of(tag: str) -> Locale:
    return locales.locale(tag, {}, HERE)


def said(text: str, tag: str) -> tuple[Quantity, ...]:
    return locales.quantities(text, of(tag))


def first(text: str, tag: str) -> set[Decimal]:
    """Return what the whole text may mean, where it is one number."""
    found = [one for one in said(text, tag) if len(one.readings[0]) == 1]
    return {reading[0] for one in found for reading in one.readings}


@settings(max_examples=25, deadline=None)
@given(st.decimals(0, 9_999_999, places=2))
@pytest.mark.parametrize("tag", SERVED)
def test_a_number_is_read_as_its_language_writes_it(tag: str, number: Decimal) -> None:
    assert number in first(locales.number(number, of(tag)), tag)


@settings(max_examples=25, deadline=None)
@given(st.decimals(0, 99_999, places=2), st.sampled_from(["GBP", "EUR", "USD"]))
@pytest.mark.parametrize("tag", SERVED)
def test_a_sum_is_read_with_its_currency(tag: str, amount: Decimal, currency: str) -> None:
    text = locales.money(amount, currency, of(tag))
    assert amount in first(text, tag)
    assert locales.currencies(locales.ascii_digits(text), of(tag)) == {currency}


@settings(max_examples=25, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@pytest.mark.parametrize("tag", SERVED)
def test_a_date_is_read_with_its_month(tag: str, day: date) -> None:
    text = locales.date(day, of(tag))
    read = locales.numbers(said(text, tag))
    assert {day.day, day.month, day.year} <= read


WORDS = {
    "en": "twenty one=21|three hundred and five=305|two thousand=2000|a fortnight=14",
    "ar": "ثلاثة عشر=13|خمسة وعشرون=25|شهرين=2|ثلاثمائة=300|والثلاثة=3",
    "bn": "তিনটি=3|একুশ=21|পাঁচ হাজার=5000",
    "ckb": "سێ=3|بیست و یەک=21|دوازدە=12|سێ سەد=300",
    "cy": "tair=3|dri=3|un deg tri=13|dau ddeg pump=25|pythefnos=14|ddeuddeg=12|ddwy=2",
    "de": "dreizehn=13|einundzwanzig=21|zweitausend=2000|fünfundvierzig=45",
    "es": "veintiún=21|treinta y uno=31|quinientos=500|dos mil=2000",
    "fa": "بیست و پنج=25|سه‌ماهه=3|دویست=200",
    "fr": "quatre-vingt-dix-sept=97|vingt et un=21|deux cents=200|l’une=1",
    "pl": "dwadzieścia pięć=25|trzech=3|dwie=2",
    "ps": "درې=3|دوه=2|پنځلس=15",
    "so": "saddex iyo toban=13|labaatan=20|shanta=5",
    "ta": "மூன்று=3|பதினைந்து=15|இரண்டையும்=2",
    "ti": "ብሰለስተ=3|ዓሰርተን ሓሙሽተን=15",
    "tr": "yirmi beş=25|onbeş=15|ikibin=2000",
    "uk": "п’ять=5|двадцять один=21|трьох=3",
    "ur": "پندرہ=15|تین سو=300",
    "vi": "hai mươi mốt=21|mười ba=13",
    "zh_Hans": "三个月=3|二十一天=21|一百零五条=105|三千万人=30000000",
    "am": "ሁለት=2|በሦስት=3|፲፭=15|፲፱፻፺፰=1998",
}
SPELT = [(tag, *one.split("=")) for tag, row in WORDS.items() for one in row.split("|")]


@pytest.mark.parametrize(("tag", "text", "number"), SPELT)
def test_a_number_in_words_is_read(tag: str, text: str, number: str) -> None:
    assert Decimal(number) in first(text, tag)


def test_a_number_is_one_word_or_several_and_means_the_same() -> None:
    for tag, text in [("de", "einhundertzwanzig"), ("it", "centoventi"), ("bn", "একশত বিশ")]:
        assert [one.readings[0] for one in said(text, tag)] == [(Decimal(120),)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("bn", "তিনি এখানে নয়"),
        ("so", "toddobaad"),
        ("en", "Hundreds came for a second"),
        ("fa", "نه، در ده"),
        ("ur", "اسی سو"),
        ("zh_Hans", "万一，十分，千万"),
        ("tr", "altı, on the"),
        ("xx", "three"),
    ],
)
def test_a_word_that_may_mean_something_else_accuses_nobody(tag: str, text: str) -> None:
    locale = of("en") if tag == "xx" else of(tag)
    plain = Locale("mam", "x", "x", "ltr", "Latn", "0123456789", locale.plurals)
    found = locales.quantities(text, plain if tag == "xx" else locale)
    assert not [one for one in found if one.sure]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("9:30 pm", {9, 21, 30}),
        ("5 p.m.", {5, 17}),
        ("17:00", {17, 5}),
        ("50 %", {50, Decimal("0.5")}),
        ("2½", {Decimal("2.5"), 2}),
        ("2.5 million", {Decimal("2.5"), 2, 5, 2_500_000, 1_000_000}),
        ("1,00,000", {100_000, 1, 0}),
        ("section 131A(5)", {131, 5}),
    ],
)
def test_what_stands_beside_a_figure_is_read_with_it(text: str, numbers: set[Decimal]) -> None:
    assert locales.numbers([q for q in said(text, "en") if q.said != "a"]) == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("٠١٦٣٢ ٩٦٠ ١١١", ("01632960111",)),
        ("+44 (0)1632 960111", ("+441632960111",)),
        ("\u2066+44 1632 960 111\u2069", ("+441632960111",)),
        ("2024-2025, 18.12.2025, 1 049 000, 1404 (2025)", ()),
        ("1,049 and 131A", ()),
    ],
)
def test_a_phone_is_told_from_dates_and_sums(text: str, found: tuple[str, ...]) -> None:
    assert locales.phones(text) == found
    assert locales.phones(locales.without_phones(text)) == ()


@pytest.mark.parametrize(
    ("tag", "text", "hours"),
    [
        ("en", "9 am to 5:30 p.m., 12 am", {9, 17.5, 0}),
        ("en", "at 9:30, 131.5, 17, I am 9, or more", set()),
        ("ar", "٩ صباحًا و٥ مساءً، ٩ ليلاً", {9, 17}),
        ("cy", "9yb, 5yh", {9, 17}),
        ("es", "9 a. m., 9 de la noche", {9, 21}),
        ("fa", "۹ صبح، ۵ بعدازظهر", {9, 17}),
        ("pl", "o 17.30", {17.5}),
        ("zh_Hans", "上午9点到下午5:30", {9, 17.5}),
        ("ti", "9 ቅድሚ ቀትሪ 17:00", set()),
    ],
)
def test_a_time_is_read_where_it_leaves_no_doubt(tag: str, text: str, hours: set[float]) -> None:
    assert locales.times(text, of(tag)) == {int(hour * 60) for hour in hours}

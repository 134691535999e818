"""Facts: what a reader sees in place of a name, after translation."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline import facts, locales, markdown, settings
from pipeline.model import Fact, Guide, Locale, Place, Value
from tests.conftest import LANTERN
from tests.manuscripts import guide_of

NATIONS = {"GB-SCT": "Scotland", "GB-WLS": "Wales"}
EVERY = settings.facts((LANTERN / "sources/facts.toml").read_bytes(), "facts.toml")


def of(tag: str) -> Locale:
    territory = "GB" if tag == "en" else ""
    return locales.locale(tag, {"territory": territory}, Place("x", 1))


def seen(tag: str, *jurisdiction: str) -> dict[str, tuple[Value, ...]]:
    return facts.values(EVERY, jurisdiction, of(tag), NATIONS, str.upper)


def test_where_nations_differ_each_value_is_shown_with_its_nation() -> None:
    both = seen("en", "GB-SCT", "GB-WLS")["keeper"]
    assert [(v.nation, v.shown) for v in both] == [
        ("Scotland", "01632 960 111"),
        ("Wales", "+441632960222"),
    ]
    assert [v.href for v in both] == ["tel:+441632960111", "tel:+441632960222"]
    (welsh,) = seen("en", "GB-WLS")["keeper"]
    assert (welsh.nation, welsh.href) == ("", "tel:+441632960222")
    assert seen("en", "GB-SCT", "GB-ENG")["keeper"][0].nation == ""


@pytest.mark.parametrize(
    ("tag", "stairs", "opening"),
    [
        ("en", "1,396", "1 December 2026"),
        ("fa", "۱٬۳۹۶", "۱ دسامبر ۲۰۲۶"),
        ("bn", "১,৩৯৬", "১ ডিসেম্বর, ২০২৬"),
    ],
)
def test_numbers_and_dates_take_the_languages_digits(tag: str, stairs: str, opening: str) -> None:
    found = seen(tag, "GB-SCT")
    assert found["stairs"][0].shown.replace(",", "٬" if tag == "fa" else ",") == stairs
    assert found["opening"][0].shown == opening


@pytest.mark.parametrize("tag", ["fa", "ar", "bn", "ckb", "my"])
def test_phones_and_addresses_stay_as_they_are_dialled(tag: str) -> None:
    found = seen(tag, "GB-SCT")
    for name in ("keeper", "post", "form"):
        assert found[name][0].ltr
        assert found[name][0].shown.isascii()
    html = markdown.inline("{keeper}", found)
    assert html == (
        '<bdi class="fact" dir="ltr"><a href="tel:+441632960111">01632 960 111</a></bdi>'
    )


@pytest.mark.parametrize("name", ["opening", "fee", "stairs"])
def test_a_date_or_a_sum_is_not_split_over_lines(name: str) -> None:
    found = seen("en", "GB-SCT")
    shown = found[name][0].shown
    assert markdown.inline(f"{{{name}}}", found) == f'<span class="fact">{shown}</span>'


def test_a_text_fact_is_said_in_the_readers_language() -> None:
    assert seen("en", "GB-SCT")["motto"][0].shown == "A LIGHT FOR EVERYONE"


def test_a_fact_holds_through_the_day_it_expires_on() -> None:
    (fee,) = [fact for fact in EVERY if fact.expires]
    assert facts.expired(EVERY, date(2027, 3, 31)) == ()
    assert facts.expired(EVERY, date(2027, 4, 1)) == (fee,)


def test_values_are_escaped_wherever_they_stand() -> None:
    nasty = Fact("x", "text", "<script>", "https://a", date(2026, 1, 1))
    found = facts.values([nasty], ("GB-SCT",), of("en"), NATIONS, str)
    assert "<script>" not in markdown.inline("{x} and [y]({x})", found)


def test_a_fact_nobody_names_is_not_used(lantern: Guide) -> None:
    names = {fact.name for fact in facts.used([lantern], EVERY)}
    assert names == {fact.name for fact in EVERY}
    assert facts.used([], EVERY) == ()


def test_a_fact_in_what_is_never_translated_is_used() -> None:
    shown = guide_of("<!-- skip -->\n> Pay {fee}.")
    assert [fact.name for fact in facts.used([shown], EVERY)] == ["fee"]


def test_a_link_leads_where_a_languages_readers_find_it() -> None:
    nations = (("GB-WLS", "https://lantern.example/form"),)
    form = next(fact for fact in EVERY if fact.name == "form")
    form = replace(form, display="The form", by=nations)
    spanish = {"https://lantern.example/form": "https://lantern.example/es/form"}
    (moved,) = facts.moved([form], spanish)
    found = facts.values([moved], ("GB-SCT", "GB-WLS"), of("es"), NATIONS, str)["form"]
    assert [(v.href, v.shown) for v in found] == [
        ("https://lantern.example/es/form", "lantern.example/es/form")
    ]
    assert facts.moved([form], {"https://lantern.example/fo": "https://x.example"}) == (form,)
    assert facts.moved(EVERY, {"+441632960111": "+441632960999"}) == EVERY

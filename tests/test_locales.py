"""Languages: names, directions, digits, plurals, dates and sums as CLDR has them."""

import json
import re
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import fonts, locales, settings
from pipeline.locales.scripts import TYPE
from pipeline.model import Locale, Place, SourceError

HERE = Place("locale/x", 1)
SERVED = (
    "ar fa fa_AF ps ckb ku ti am om so ur pa bn sq vi tr zh_Hans zh_Hant fr es pt cy uk pl ta he"
)

MAM = {
    "endonym": "Qyol Mam",
    "english": "Mam",
    "direction": "ltr",
    "script": "Latn",
    "plurals": "nplurals=2; plural=(n != 1);",
}


def of(tag: str, territory: str = "") -> Locale:
    return locales.locale(tag, {"territory": territory}, HERE)


@pytest.mark.parametrize(
    ("tag", "endonym", "direction", "face"),
    [
        ("ar", "العربية", "rtl", "Arab"),
        ("ur", "اردو", "rtl", "Aran"),
        ("ckb", "کوردیی ناوەندی", "rtl", "Arab"),
        ("ti", "ትግርኛ", "ltr", "Ethi"),
        ("bn", "বাংলা", "ltr", "Beng"),
        ("zh_Hans", "中文 (简体)", "ltr", "Hans"),
        ("cy", "Cymraeg", "ltr", "Latn"),
        ("uk", "українська", "ltr", "Cyrl"),
        ("ta", "தமிழ்", "ltr", "Taml"),
    ],
)
def test_a_language_calls_itself_what_cldr_says(
    tag: str, endonym: str, direction: str, face: str
) -> None:
    found = of(tag)
    assert (found.endonym, found.direction, found.face) == (endonym, direction, face)
    assert found.tag == tag.replace("_", "-")


@pytest.mark.parametrize("tag", SERVED.split())
def test_every_language_we_serve_has_type_and_fonts(tag: str) -> None:
    found = of(tag)
    assert found.face in TYPE
    assert found.fonts.split(",")[0].strip('"') in fonts.families(found.face)
    assert not fonts.missing(set(found.endonym), found.face)


@pytest.mark.parametrize("tag", SERVED.split())
def test_a_plural_header_is_one_that_gettext_reads(tag: str, tmp_path: Path) -> None:
    found = of(tag)
    assert re.fullmatch(r"nplurals=\d+; plural=.+;", found.plurals)
    po = tmp_path / "a.po"
    charset = "Content-Type: text/plain; charset=UTF-8"
    header = f'msgid ""\nmsgstr "{charset}\\nPlural-Forms: {found.plurals}\\n"\n'
    forms = "".join(f'msgstr[{n}] "x{n}"\n' for n in range(found.forms))
    po.write_text(f'{header}\nmsgid "a"\nmsgid_plural "b"\n{forms}')
    command = ["msgfmt", "--check-format", "-o", "/dev/null", str(po)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("tag", "forms"), [("pl", 3), ("fr", 2), ("ar", 6), ("cy", 6), ("ja", 1)])
def test_plural_forms_are_those_of_whole_numbers(tag: str, forms: int) -> None:
    assert of(tag).forms == forms


@pytest.mark.parametrize(
    ("tag", "use"),
    [
        ("prs", "fa_AF"),
        ("iw", "he"),
        ("zh_CN", "zh_Hans"),
        ("zh-TW", "zh_Hant"),
        ("no", "nb"),
        ("zh", "zh_Hans or zh_Hant"),
        ("som", "so"),
    ],
)
def test_an_alias_is_refused_with_the_tag_to_use(tag: str, use: str) -> None:
    with pytest.raises(SourceError, match=f"use {use} rather than"):
        of(tag)


@pytest.mark.parametrize(
    "tag", ["", "x", "EN", "../en", "en/..", "en_", "español", "en us", "a" * 40]
)
def test_what_is_no_tag_is_refused(tag: str) -> None:
    assert not locales.is_folder(tag.replace("-", "_"))
    with pytest.raises(SourceError, match="is not a language tag"):
        of(tag)


def test_a_language_cldr_does_not_know_is_said_in_its_own_file() -> None:
    with pytest.raises(SourceError, match=r"locale/mam/locale\.toml"):
        of("mam")
    found = locales.locale("mam", MAM, HERE)
    assert found.endonym == "Qyol Mam"
    assert locales.date(date(2026, 11, 1), found) == "2026-11-01"


@pytest.mark.parametrize("pattern", ["d MMMM y", "E d/M/y", "d-LLL-y"])
def test_without_cldr_a_date_has_no_names(pattern: str) -> None:
    with pytest.raises(SourceError, match="numbers only") as error:
        locales.locale("mam", {**MAM, "date_long": pattern}, HERE)
    assert error.value.place.path == "locale/mam/locale.toml"
    found = locales.locale("mam", {**MAM, "date_long": "d/MM/y 'LLL'"}, HERE)
    assert locales.date(date(2026, 11, 1), found) == "1/11/2026 LLL"
    assert locales.locale("es", {"date_long": pattern}, HERE).date_long == pattern


FIELDS = ["d", "dd", "M", "MMM", "MMMM", "LLLL", "y", "yyyy", "EEEE", "'", "'de'", " ", "/", "年"]


@hypothesis.settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FIELDS) | st.text(max_size=3), max_size=9).map("".join))
def test_a_date_is_set_by_every_pattern_that_is_read(pattern: str) -> None:
    try:
        quoted = json.dumps(pattern, ensure_ascii=False)
        said = settings.locale(f"date_long = {quoted}".encode(), "locale.toml")
    except (SourceError, UnicodeEncodeError):
        return
    for tag in ("cy", "zh_Hans", "ar"):
        found = locales.locale(tag, said, HERE)
        text = locales.date(date(2026, 11, 1), found)
        assert locales.digits("26", found) in text


@pytest.mark.parametrize(
    ("tag", "territory", "expected"),
    [
        ("en", "GB", "1 November 2026"),
        ("en", "US", "November 1, 2026"),
        ("fa", "", "۱ نوامبر ۲۰۲۶"),
        ("bn", "", "১ নভেম্বর, ২০২৬"),
        ("ar", "", "1 نوفمبر 2026"),
        ("zh_Hans", "", "2026年11月1日"),
        ("cy", "", "1 Tachwedd 2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(
    tag: str, territory: str, expected: str
) -> None:
    assert locales.date(date(2026, 11, 1), of(tag, territory)) == expected


def test_sums_lose_empty_pence_only() -> None:
    english = of("en", "GB")
    assert locales.money(Decimal("49.18"), "GBP", english) == "£49.18"
    assert locales.money(Decimal("49.00"), "GBP", english) == "£49"
    assert locales.money(Decimal("1049.5"), "GBP", english) == "£1,049.50"
    assert "۴۹" in locales.money(Decimal("49.18"), "GBP", of("fa"))


def test_what_cldr_leaves_open_is_decided() -> None:
    french, welsh = (locales.locale(tag, {}, HERE) for tag in ("fr", "cy"))
    assert locales.date(date(2026, 5, 1), french) == "1er mai 2026"
    assert locales.date(date(2026, 5, 11), french) == "11 mai 2026"
    assert locales.listed(["Ann", "Bo"], welsh) == "Ann a Bo"
    assert locales.listed(["Bo", "Ann"], welsh) == "Bo ac Ann"

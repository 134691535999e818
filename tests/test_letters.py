"""What a good text never raises, and what a bad one always does, language by language."""

import unicodedata
from pathlib import Path

import pytest
from babel import Locale as Cldr
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pipeline import catalogues, checks, locales
from pipeline.checks import (
    look_alikes,
    mojibake,
    strange_characters,
    strange_forms,
    wrong_language,
)
from pipeline.locales import han
from pipeline.locales.letters import ALPHABETS
from pipeline.locales.small import SMALL
from pipeline.model import Catalogue, EasyRead, Entry, Glossary, Locale, Place

HOUSE = Path(catalogues.__file__).parents[1]
SERVED = (
    "ar fa fa_AF ps ckb ku ti am om so ur pa bn sq vi tr zh_Hans zh_Hant fr es pt cy uk pl ta he "
    "ru ro cs hu hi ne sw ja ko th km my el hy ka"
)
SHIPPED = sorted((HOUSE / "locale").rglob("interface.po"))


def of(tag: str) -> Locale:
    return locales.locale(tag, {}, Place("locale/x", 1))


ENGLISH = of("en")


def found(tag: str, msgid: str, msgstr: str) -> set[str]:
    """Return the names of the checks that speak about one entry of a language."""
    known = {
        "locale": of(tag),
        "source": ENGLISH,
        "facts": frozenset(),
        "glossary": Glossary(),
        "easy_read": EasyRead(),
        "reviewed": frozenset(),
    }
    catalogue = Catalogue(tag, Entry(""), (Entry(msgid, (msgstr,)),))
    return {problem.check for problem in checks.entries(catalogue, **known)}


@pytest.mark.parametrize("tag", SERVED.split())
def test_a_languages_own_names_raise_nothing(tag: str) -> None:
    cldr = Cldr.parse(tag)
    own = {"Xyzzy": str(cldr.get_display_name(cldr))}
    for named in (get_month_names, get_day_names):
        english = named("wide", locale="en")
        own |= {english[key]: name for key, name in named("wide", locale=tag).items()}
    for msgid, name in own.items():
        told = found(tag, msgid, unicodedata.normalize("NFC", name))
        assert told - {"meaning-at-risk"} == set(), name  # "may" is a month, too


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parts[-3])
def test_the_interface_we_ship_raises_nothing(path: Path) -> None:
    tag = path.parts[-3]
    for entry in catalogues.read(path.read_bytes(), str(path), tag).entries:
        if entry.usable and not entry.plural:
            told = found(tag, entry.msgid, entry.msgstr[0]) - {"lost-fact", "meaning-at-risk"}
            assert told == set(), entry.msgid


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parts[-3])
def test_one_language_is_not_taken_for_another(path: Path) -> None:
    """Each catalogue, under every other language of its letters, is mostly told apart."""
    tag = path.parts[-3]
    entries = [
        entry
        for entry in catalogues.read(path.read_bytes(), str(path), tag).entries
        if entry.usable and len(entry.msgid) > 40
    ]
    for other in ("ar", "fa", "ps", "ur", "ckb", "fr", "es", "cy", "so", "pl", "uk", "ta"):
        if other == tag:
            continue
        told = sum(
            bool(found(other, e.msgid, e.msgstr[0]) & {"wrong-letters", "wrong-script"})
            or bool(list(wrong_language.check(e, of(other))))
            for e in entries
        )
        assert told > len(entries) / 2, (tag, other, told, len(entries))


@pytest.mark.parametrize("key", sorted(ALPHABETS), ids="-".join)
def test_an_alphabet_is_of_one_script_and_joined(key: tuple[str, str]) -> None:
    letters = ALPHABETS[key].replace("i̇", "")
    assert unicodedata.is_normalized("NFC", letters)
    names = {locales.script(char) for char in letters} - {""}
    assert len(names) == 1
    assert len({char for char in letters if letters.count(char) > 1} - set("éàáè")) == 0


@pytest.mark.parametrize("tag", sorted(SMALL))
def test_small_words_are_of_the_languages_own_letters(tag: str) -> None:
    locale = of(tag)
    for word in locales.small_words(tag):
        for char in filter(locales.script, unicodedata.normalize("NFC", word)):
            assert not locales.foreign(char, locale), (word, char)


def encodes(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("pair", han.PAIRS)
def test_a_pair_is_what_two_old_encodings_tell_apart(pair: str) -> None:
    traditional, simplified = pair
    assert encodes(traditional, "big5") and not encodes(traditional, "gb2312")
    assert encodes(simplified, "gb2312") and not encodes(simplified, "big5")


def test_the_other_traditional_characters_are_not_simplified_ones() -> None:
    assert not [char for char in han.ALSO_TRADITIONAL if encodes(char, "gb2312")]


LETTERS = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Mn", "Mc", "Zs", "Nd"]))


@hypothesis_settings(max_examples=200, deadline=None)
@given(LETTERS)
def test_joined_text_is_never_told_to_be_joined(text: str) -> None:
    joined = unicodedata.normalize("NFC", text)
    said = " ".join(strange_forms.check(Entry("a", (joined,)), of("fr")))
    assert "stands apart" not in said


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1251", "cp1256", "cp1250"])
@pytest.mark.parametrize(
    "word", ["accès à l’été", "права людини", "حقوق الإنسان", "மனித உரிமை", "权利"]
)
def test_text_read_in_the_wrong_encoding_is_told(word: str, encoding: str) -> None:
    broken = word.encode().decode(encoding, "replace")
    entry = Entry("Your rights", (broken,))
    named = (mojibake, strange_characters, look_alikes)
    assert any(list(check.check(entry)) for check in named)
    assert not list(mojibake.check(Entry("Your rights", (word,))))


@pytest.mark.parametrize(
    ("tag", "good", "bad", "check"),
    [
        ("fa", "می‌توانید", "مي‌توانيد", "wrong-letters"),
        ("ckb", "کوردی", "كوردي", "wrong-letters"),
        ("ur", "ہے", "هے", "wrong-letters"),
        ("ps", "ښايي", "شايد گټه", "wrong-letters"),
        ("ar", "حقوقك", "حقوقک", "wrong-letters"),
        ("am", "መብት", "ቐዳም", "wrong-letters"),
        ("uk", "вони", "оны", "wrong-letters"),
        ("bn", "আমার", "আমাৰ", "wrong-letters"),
        ("zh_Hans", "权利", "權利", "wrong-letters"),
        ("zh_Hant", "權利", "权利", "wrong-letters"),
        ("zh_Hans", "您的", "あなたの", "wrong-letters"),
        ("ro", "și", "şi", "wrong-letters"),
        ("ti", "ሓገዝ", "ሓገዝ፣", None),
        ("so", "xuquuq", "xuqûq", "wrong-letters"),
    ],
)
def test_letters_of_a_neighbour_are_told(tag: str, good: str, bad: str, check: str | None) -> None:
    assert found(tag, "Xyzzy", good) == set()
    if check:
        assert check in found(tag, "Xyzzy", bad)


def test_a_poster_with_two_languages_on_it_is_told() -> None:
    """Victoria, 2020: Farsi stood under the heading Arabic, and both on one sheet."""
    said = "شما باید ماسک بپوشید، هر وقت که از خانه بیرون می‌روید."
    assert {"wrong-language", "wrong-letters"} <= found(
        "ar", "You must wear a mask outdoors.", said
    )


def test_a_sign_that_says_the_translator_is_away_is_told() -> None:
    """Swansea, 2008: an automatic reply was printed as the Welsh of a road sign."""
    said = "Nid wyf yn y swyddfa ar hyn o bryd. Anfonwch unrhyw waith i’w gyfieithu."
    told = found("cy", "No entry for heavy goods vehicles.", said)
    assert "placeholder-text" in told


def test_a_template_that_was_left_in_is_told() -> None:
    """Australia, 2020: a leaflet asked its readers to use their language supplied information."""
    said = "Lea esto. Use your language supplied information."
    assert "placeholder-text" in found("es", "Read this.", said)


def test_creole_without_spaces_and_accents_is_told() -> None:
    """CBP One, 2023: Haitian Creole was shipped without either."""
    said = "Ou gen dwa mande yon entèprèt nenpòt lè, epi yo pa dwe fè w peye pou sa."
    msgid = "You may ask for an interpreter at any time, and they must not make you pay."
    assert found("ht", msgid, said) == {"meaning-at-risk"}
    assert "lost-spaces" in found("ht", msgid, said.replace(" ", ""))
    bare = " ".join([said] * 10).replace("è", "e").replace("ò", "o")
    assert "bare-letters" in found("ht", " ".join([msgid] * 10), bare)

"""TOML files: what is read, and what is refused at which line."""

from datetime import date

import pytest

from pipeline import settings
from pipeline.model import SourceError

PUBLICATION = b'title = "T"\npublisher = "P"\nurl = "https://a.example"\n'
GUIDE = (
    b'title = "T"\njurisdiction = ["GB-ENG"]\nlaw_checked = 2026-01-01\nreview_by = 2027-01-01\n'
)
FACT = (
    b'[line]\nkind = "phone"\nvalue = "+441632960111"\nsource = "https://a.example"\n'
    b"checked = 2026-01-01\n"
)


def test_a_publication_has_defaults() -> None:
    found = settings.publication(PUBLICATION, "p.toml")
    assert (found.source_language, found.territory) == ("en", "GB")
    assert (found.policy.print_minimum, found.policy.web_minimum) == (100, 80)
    assert found.policy.unreviewed == "draft"


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        (b'title = "T"\nurl = "https://a.example"\n', 1, "`publisher` is missing"),
        (PUBLICATION.replace(b"https:", b"http:"), 3, "https"),
        (PUBLICATION + b'titel = "x"\n', 4, "did you mean `title`"),
        (PUBLICATION + b"[policy]\nprint_minimum = 101\n", 5, "per cent"),
        (PUBLICATION + b'[policy]\nprint_minimum = "100"\n', 5, "whole number"),
        (PUBLICATION + b'[policy]\nunreviewed = "hide"\n', 5, "draft or hold"),
        (PUBLICATION + b"oops\n", 4, "TOML"),
        (PUBLICATION + b'contact = "caf\xe9"\n', 4, "UTF-8"),
        (b'title = ""\n' + PUBLICATION[12:], 1, "empty"),
        (b'title = "a\\u202eb"\n' + PUBLICATION[12:], 1, "hidden"),
    ],
)
def test_a_publication_is_refused_with_its_line(data: bytes, line: int, word: str) -> None:
    with pytest.raises(SourceError) as error:
        settings.publication(data, "p.toml")
    assert error.value.place.line == line
    assert word in error.value.message


def test_a_guide_says_where_and_until_when() -> None:
    title, colophon = settings.guide(
        GUIDE + b'[[credits]]\nname = "N"\nrole = "Written by"\nconsent = "named"\n', "g.toml", "en"
    )
    assert title.text == "T"
    assert title.place.line == 1
    assert colophon.review_by == date(2027, 1, 1)
    assert colophon.credits[0].role.place.line == 7


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        (GUIDE.replace(b"law_checked = 2026-01-01\n", b""), 1, "`law_checked` is missing"),
        (GUIDE.replace(b"2027-01-01", b'"2027-01-01"'), 4, "a date without quotes"),
        (GUIDE.replace(b"GB-ENG", b"England"), 2, "ISO 3166-2"),
        (GUIDE.replace(b'["GB-ENG"]', b"[]"), 2, "ISO 3166-2"),
        (GUIDE + b"expirs = 2027-01-01\n", 5, "did you mean `expires`"),
        (GUIDE + b'[[credits]]\nname = "N"\nrole = "R"\nconsent = "yes"\n', 8, "pseudonym"),
        (
            GUIDE
            + b'[[credits]]\nname = "N"\nrole = "R"\nconsent = "none"\n[[credits]]\nname = 7\n',
            10,
            "words in quotes",
        ),
    ],
)
def test_a_guide_is_refused_with_its_line(data: bytes, line: int, word: str) -> None:
    with pytest.raises(SourceError) as error:
        settings.guide(data, "g.toml", "en")
    assert word in error.value.message
    assert error.value.place.line == line


def test_a_fact_may_differ_in_a_nation() -> None:
    (fact,) = settings.facts(FACT + b'by.GB-WLS = "+441632960222"\n', "f.toml")
    assert fact.by == (("GB-WLS", "+441632960222"),)
    assert fact.place.line == 1


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        (b"[line]", b"[Line]", 1, "small letters"),
        (b'"phone"', b'"fone"', 2, "phone or link"),
        (b"+441632960111", b"01632 960 111", 3, "+448088010503"),
        (b"checked", b"cheked", 5, "did you mean `checked`"),
        (b'"https://a.example"', b'"a friend"', 4, "web address"),
        (b'kind = "phone"', b'kind = "link"', 3, "https://"),
        (b'kind = "phone"', b'kind = "money"', 3, "GBP"),
        (b'kind = "phone"', b'kind = "email"', 3, "e-mail"),
        (b'kind = "phone"', b'kind = "date"', 3, "2026-11-01"),
        (
            b'kind = "phone"\nvalue = "+441632960111"',
            b'kind = "number"\nvalue = "ten"',
            3,
            "number",
        ),
    ],
)
def test_a_fact_is_refused_with_its_line(old: bytes, new: bytes, line: int, word: str) -> None:
    assert old in FACT
    with pytest.raises(SourceError) as error:
        settings.facts(FACT.replace(old, new), "f.toml")
    assert word in error.value.message
    assert error.value.place.line == line


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('direction = "up"', "ltr or rtl"),
        ('script = "Latin"', "ISO 15924"),
        ('digits = "0123"', "ten digits"),
        ('digits = "abcdefghij"', "ten digits"),
        ('plurals = "two"', "nplurals=2"),
        ('endonim = "X"', "did you mean `endonym`"),
    ],
)
def test_a_locale_is_refused_with_its_line(text: str, word: str) -> None:
    with pytest.raises(SourceError) as error:
        settings.locale(f"\n{text}\n".encode(), "locale/mam/locale.toml")
    assert word in error.value.message
    assert error.value.place.line == 2

"""TOML files: what is read, and what is refused at which line."""

from datetime import date

import pytest

from pipeline import settings
from pipeline.model import SourceError
from pipeline.settings.table import table_of

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


def test_a_publication_says_how_long_sentences_of_easy_read_may_be() -> None:
    limits = b"[easy_read.max_words]\nar = 14\nzh-Hans = 30\n"
    usual = settings.publication(PUBLICATION, "p.toml").easy_read
    found = settings.publication(PUBLICATION + limits, "p.toml").easy_read
    tags = ("en", "en-GB", "ar", "zh-Hans", "zh", "cy")
    assert [usual.limit(tag) for tag in tags] == [15, 15, 0, 0, 0, 0]
    assert [found.limit(tag) for tag in tags] == [15, 15, 14, 30, 0, 0]


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
        (PUBLICATION + b"[polcy]\n", 4, "did you mean `policy`"),
        (PUBLICATION + b'[policy]\nroles = ["banana"]\n', 5, "language, legal, community"),
        (PUBLICATION + b'[policy]\n\ncritical_roles = ["lawyer"]\n', 6, '"lawyer"'),
        (PUBLICATION + b'contact = "ask at the desk"\n', 4, "phone number"),
        (PUBLICATION + b'contact = "http://a.example"\n', 4, "https://"),
        (PUBLICATION + b'contact = "a@b.example?bcc=c@d.example"\n', 4, "e-mail"),
        (PUBLICATION + b'contact = "+44 (0)808 801 0503"\n', 4, "+44 808 801 0503"),
        (PUBLICATION + b'contact = "+44 80"\n', 4, "phone number"),
        (PUBLICATION + b'[jurisdictions]\nIE = "Ireland"\nFR = 5\n', 6, "words in quotes"),
        (PUBLICATION + b'[jurisdictions]\nIE = ""\n', 5, "empty"),
        (PUBLICATION + b'[jurisdictions]\nIE = "Ireland"\nEire = "E"\n', 6, "ISO 3166-2"),
        (PUBLICATION + b'[jurisdictions]\nGB = "All of it"\n', 5, "GB-ENG, GB-WLS"),
        (PUBLICATION + b'[jurisdictions]\nIE-D = "Dublin"\nIE = "Ireland"\n', 6, "IE-D instead"),
        (PUBLICATION + b'jurisdictions.Eire = "Ireland"\n', 4, "ISO 3166-2"),
        (PUBLICATION + b'jurisdictions = { Eire = "Ireland" }\n', 4, "ISO 3166-2"),
        (PUBLICATION + b"[easy_read]\nmost = 3\n", 5, "`most`"),
        (PUBLICATION + b"[easy_read.max_words]\nen = 12\nar = 0\n", 6, "above 0"),
        (PUBLICATION + b"[easy_read.max_words]\nzh_Hans = 30\n", 5, "zh-Hans"),
        (PUBLICATION + b'[easy_read.max_words]\nar = "15"\n', 5, "whole number"),
        (b'title = ""\n' + PUBLICATION[12:], 1, "empty"),
        (b'title = "a\\u202eb"\n' + PUBLICATION[12:], 1, "hidden"),
    ],
)
def test_a_publication_is_refused_with_its_line(data: bytes, line: int, word: str) -> None:
    with pytest.raises(SourceError) as error:
        settings.publication(data, "p.toml")
    assert error.value.place.line == line
    assert word in error.value.message


@pytest.mark.parametrize("roles", [["language"], ["legal", "community"], []])
def test_a_policy_may_ask_for_signatures(roles: list[str]) -> None:
    data = PUBLICATION + f"[policy]\nroles = {roles}\ncritical_roles = {roles}\n".encode()
    policy = settings.publication(data, "p.toml").policy
    assert (policy.roles, policy.critical_roles) == (tuple(roles), tuple(roles))


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("", ""),
        ("keepers@lantern.example", "mailto:keepers@lantern.example"),
        ("o'brien+web@lantern.example", "mailto:o'brien+web@lantern.example"),
        ("hallo@bücher.example", "mailto:hallo@b%C3%BCcher.example"),
        ("https://lantern.example/@us?a=b", "https://lantern.example/@us?a=b"),
        ("0808 801 0503", "tel:08088010503"),
        ("(020) 7946 0000", "tel:02079460000"),
        ("+44 808 801-0503", "tel:+448088010503"),
        ("999", "tel:999"),
    ],
)
def test_a_contact_leads_somewhere(contact: str, href: str) -> None:
    data = PUBLICATION + f'contact = "{contact}"\n'.encode() if contact else PUBLICATION
    found = settings.publication(data, "p.toml")
    assert (found.contact, found.contact_href) == (contact, href)


def test_a_publication_names_places_beyond_the_four_nations() -> None:
    data = PUBLICATION + b'[jurisdictions]\nIE = "Ireland"\nFR-75 = "Paris"\n'
    assert settings.publication(data, "p.toml").jurisdictions == (
        ("FR-75", "Paris"),
        ("IE", "Ireland"),
    )


def test_a_guide_says_where_and_until_when() -> None:
    title, colophon = settings.guide(
        GUIDE + b'[[credits]]\nname = "N"\nrole = "Written by"\nconsent = "named"\n', "g.toml", "en"
    )
    assert title.text == "T"
    assert title.place.line == 1
    assert colophon.review_by == date(2027, 1, 1)
    assert colophon.credits[0].role.place.line == 7
    assert colophon.exit_page == ""


def test_a_guide_may_have_a_page_to_leave_for() -> None:
    data = GUIDE + b'exit_page = "https://www.bbc.co.uk/weather"\n'
    assert settings.guide(data, "g.toml", "en")[1].exit_page == "https://www.bbc.co.uk/weather"


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        (GUIDE.replace(b"law_checked = 2026-01-01\n", b""), 1, "`law_checked` is missing"),
        (GUIDE.replace(b"2027-01-01", b'"2027-01-01"'), 4, "a date without quotes"),
        (GUIDE.replace(b"GB-ENG", b"England"), 2, "ISO 3166-2"),
        (GUIDE.replace(b'["GB-ENG"]', b"[]"), 2, "ISO 3166-2"),
        (GUIDE + b"expirs = 2027-01-01\n", 5, "did you mean `expires`"),
        (GUIDE.replace(b"2026-01-01", b"2027-01-02"), 3, "after `review_by`, 2027-01-01"),
        (GUIDE + b"expires = 2025-12-31\n", 5, "before `law_checked`, 2026-01-01"),
        (GUIDE + b"exit_page = true\n", 5, 'as "https://www.bbc.co.uk/weather"'),
        (GUIDE + b'exit_page = ""\n', 5, "is empty"),
        (GUIDE + b'exit_page = "http://www.bbc.co.uk/weather"\n', 5, "a harmless page"),
        (GUIDE + b'exit_page = "https://www.bbc.co.uk@a.example"\n', 5, "a harmless page"),
        (GUIDE + b'exit_page = "javascript:close()"\n', 5, "a harmless page"),
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


def test_days_may_be_the_same_day() -> None:
    data = GUIDE.replace(b"2027-01-01", b"2026-01-01") + b"expires = 2026-01-01\n"
    assert settings.guide(data, "g.toml", "en")[1].expires == date(2026, 1, 1)


def test_a_fact_may_differ_in_a_nation() -> None:
    (fact,) = settings.facts(FACT + b'by.GB-WLS = "+441632960222"\n', "f.toml")
    assert fact.by == (("GB-WLS", "+441632960222"),)
    assert fact.place.line == 1


def test_a_fact_may_differ_in_a_place_that_the_publication_names() -> None:
    data = FACT + b'by.IE = "+35315550123"\n'
    (fact,) = settings.facts(data, "f.toml", {"GB-ENG", "IE"})
    assert fact.by == (("IE", "+35315550123"),)
    with pytest.raises(SourceError, match="GB-ENG, GB-NIR, GB-SCT, GB-WLS"):
        settings.facts(data, "f.toml")


@pytest.mark.parametrize(
    ("by", "line", "word"),
    [
        ('by.GB-WLS = "112"\nby.GB-WALES = "111"', 7, "ISO 3166-2"),
        ('by.GB-WLS = "112"\nby.GB-WLD = "111"', 7, "GB-ENG, GB-NIR, GB-SCT, GB-WLS"),
        ('by.GB-WLS = "112"\nby."wales" = "111"', 7, "ISO 3166-2"),
        ('by.GB-WLS = "112"\nby.GB-SCT = "one"', 7, "`GB-SCT` of the phone"),
        ('by = { GB-WLS = "112", GB = "111" }', 6, "GB-ENG, GB-NIR"),
        ('[line.by]\nGB-WLS = "112"\nGB-EN = "111"', 8, "GB-ENG, GB-NIR"),
        ("by = 5", 6, "a table"),
    ],
)
def test_a_place_nobody_knows_is_refused_with_its_line(by: str, line: int, word: str) -> None:
    other = b'\n[other]\nkind = "text"\nvalue = "v"\nsource = "https://a.example"\n'
    data = FACT + by.encode() + other + b'checked = 2026-01-01\nby.GB-SCT = "w"\n'
    with pytest.raises(SourceError) as error:
        settings.facts(data, "f.toml")
    assert word in error.value.message
    assert error.value.place.line == line


def test_a_line_is_looked_for_in_its_own_table() -> None:
    other = FACT.replace(b"[line]", b"[other]").replace(b"checked", b"expires")
    with pytest.raises(SourceError) as error:
        settings.facts(other + FACT, "f.toml")
    assert "`checked` is missing" in error.value.message
    assert error.value.place.line == 1
    with pytest.raises(SourceError) as error:
        settings.facts(FACT + other.replace(b"expires", b"chekced"), "f.toml")
    assert error.value.place.line == 10


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
        ('date_long = "f b xyz"', "CLDR date pattern"),
        ('date_long = "d MMMMM y"', "CLDR date pattern"),
        ('date_long = "d MMMM"', "CLDR date pattern"),
        ('date_long = "long"', "CLDR date pattern"),
        ('date_long = "d de MMMM y"', "CLDR date pattern"),
        ('date_long = "d \'de MMMM y"', "CLDR date pattern"),
        ('date_long = "H:mm d MMMM y"', "CLDR date pattern"),
        ('date_long = "d <MMMM> y"', "CLDR date pattern"),
    ],
)
def test_a_locale_is_refused_with_its_line(text: str, word: str) -> None:
    with pytest.raises(SourceError) as error:
        settings.locale(f"\n{text}\n".encode(), "locale/mam/locale.toml")
    assert word in error.value.message
    assert error.value.place.line == 2


LINK = b"""\
[form]
kind = "link"
value = "https://www.gov.uk/asylum/"
source = "https://a.example"
checked = 2026-11-01
"""


@pytest.mark.parametrize(
    "shown", ["https://www.gov.uk/asylum", "www.gov.uk/asylum/", "gov.uk/asylum", ""]
)
def test_a_link_may_be_written_shorter(shown: str) -> None:
    said = f'display = "{shown}"\n' if shown else ""
    (fact,) = settings.facts(LINK.replace(b"source", f"{said}source".encode()), "f.toml")
    assert fact.display == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("https://a.example/www.gov.uk", "www.gov.uk"),
        ("https://evilgov.uk", "gov.uk"),
        ("https://www.gov.uk/asylum", "asylum"),
        ("https://www.gov.uk.a.example", "www.gov.uk"),
    ],
)
def test_a_link_that_shows_another_address_is_refused(value: str, shown: str) -> None:
    data = LINK.replace(b"https://www.gov.uk/asylum/", value.encode())
    with pytest.raises(SourceError, match="another link") as error:
        settings.facts(data.replace(b"source", f'display = "{shown}"\nsource'.encode()), "f.toml")
    assert error.value.place.line == 4


@pytest.mark.parametrize(
    "value",
    [
        "https://www.g\u043ev.uk/asylum",
        "https://www.gov.uk\u2215a.example",
        "https://www.gov.uk@a.example",
        "https://www.gov.uk:pass@a.example",
        "https://\uff47ov.uk",
        "https://\u0261ov.uk",
        "https://www.\u0430\u0441\u0435.com",
    ],
)
def test_a_host_is_written_in_plain_letters(value: str) -> None:
    with pytest.raises(SourceError, match="plain letters") as error:
        settings.facts(LINK.replace(b"https://www.gov.uk/asylum/", value.encode()), "f.toml")
    assert error.value.place.line == 3
    mail = LINK.replace(b"https://www.gov.uk/asylum/", "a@g\u043ev.uk".encode())
    with pytest.raises(SourceError, match="e-mail"):
        settings.facts(mail.replace(b'"link"', b'"email"'), "f.toml")


@pytest.mark.parametrize(
    "host",
    [
        "b\u00fccher.example",
        "\u0443\u043a\u0440.\u0443\u043a\u0440",
        "\u0645\u0648\u0642\u0639.example",
    ],
)
def test_a_host_may_be_of_any_one_alphabet(host: str) -> None:
    data = LINK.replace(b"www.gov.uk/asylum/", host.encode())
    assert settings.facts(data, "f.toml")[0].value == f"https://{host}"


@pytest.mark.parametrize("shown", ["01632 960 111", "+44 1632 960111", "(01632) 960-111"])
def test_a_phone_may_be_written_as_people_write_it(shown: str) -> None:
    data = FACT.replace(b"source", f'display = "{shown}"\nsource'.encode())
    (fact,) = settings.facts(data, "f.toml")
    assert fact.display == shown


@pytest.mark.parametrize("shown", ["01632 960 112", "111", "0111", "call us", "+1 632 960111"])
def test_a_phone_that_shows_another_number_than_it_dials_is_refused(shown: str) -> None:
    data = FACT.replace(b"source", f'display = "{shown}"\nsource'.encode())
    with pytest.raises(SourceError) as error:
        settings.facts(data, "f.toml")
    assert error.value.place.line == 4
    assert "another phone" in error.value.message


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("law_checked = 23/11/2026", "without quotes, as 2026-11-01"),
        ("law_checked = 23 November 2026", "without quotes, as 2026-11-01"),
        ("law_checked = 2026-13-01", "no such day; write year-month-day"),
        ('title = "Eviction', "opened and not closed"),
        ("title = Eviction", "in straight quotes"),
        ("title = “Eviction”", "in straight quotes"),
        ('title = "Say "no" now"', "a quote inside the words"),
        ('a = "x"\na = "y"', "already"),
    ],
)
def test_the_usual_mistakes_are_answered_in_plain_words(line: str, word: str) -> None:
    with pytest.raises(SourceError) as caught:
        table_of(line.encode(), "a.toml")
    assert word in caught.value.message
    assert caught.value.place.line == line.count("\n") + 1


@pytest.mark.parametrize("typed", ["2026-13-01", "2027-02-30"])
def test_a_day_that_the_calendar_does_not_have_is_named_as_such(typed: str) -> None:
    text = f'title = "A"\nreview_by = {typed}  # soon\n'
    with pytest.raises(SourceError, match=r":2: .*no such day"):
        settings.guide(text.encode(), "sources/a/guide.toml", "en")


def test_a_date_given_twice_is_not_called_a_wrong_date() -> None:
    with pytest.raises(SourceError, match=r":2: .*stands in the file already"):
        table_of(b"expires = 2026-11-01\nexpires = 2026-11-01\n", "f.toml")

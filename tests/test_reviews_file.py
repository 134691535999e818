"""reviews.toml: read with every fault at its line, written without touching what stands there."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import settings
from pipeline.model import ROLES, Review, SourceError

PATH = "locale/ar/reviews.toml"
FILE = """\
# Kept by the Arabic team.

# Amina met us on a Tuesday.
[[lantern]]   # by telephone
entry = "aaaaaaaaaaaaaaaa"
words = "One"
reviewer = "Amina"   # a pseudonym
role = "language"
date = 2026-11-01

# Law read only this.
[[lantern]]
entry = "bbbbbbbbbbbbbbbb"
words = "Two"
reviewer = "Law"
role = "legal"
date = 2026-11-02


[[stairs]]
entry = "cccccccccccccccc"
words = "A \\"step\\""
reviewer = "Amina"
role = "language"
date = 2026-11-03
# The end.
"""
LANTERN = settings.reviews(FILE.encode(), PATH)["lantern"]
NEW = Review("dddddddddddddddd", 'A "new" \\ one', "ليلى", "community", date(2026, 12, 1))
WRITTEN = """
[[lantern]]
entry = "dddddddddddddddd"
words = "A \\"new\\" \\\\ one"
reviewer = "ليلى"
role = "community"
date = 2026-12-01
"""


def written(new: list[Review], guide: str = "lantern", text: str = FILE) -> str:
    return settings.signed(text.encode(), PATH, guide, new).decode()


def test_signatures_are_read_by_guide_with_their_lines() -> None:
    found = settings.reviews(FILE.encode(), PATH)
    assert [(r.words, r.reviewer, r.role, r.date.day) for r in found["lantern"]] == [
        ("One", "Amina", "language", 1),
        ("Two", "Law", "legal", 2),
    ]
    assert [r.place.line for one in found.values() for r in one] == [4, 12, 20]
    assert found["stairs"][0].words == 'A "step"'
    assert settings.reviews(b"", PATH) == {}


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("bbbbbbbbbbbbbbbb", "bbbb", 13, "16 digits"),
        ("bbbbbbbbbbbbbbbb", "BBBBBBBBBBBBBBBB", 13, "16 digits"),
        ('"legal"', '"judge"', 16, "language or legal or community"),
        ('role = "legal"\n', "", 12, "`role` is missing"),
        ("date = 2026-11-02", 'date = "2026-11-02"', 17, "date without quotes"),
        ('reviewer = "Law"', 'reviewer = ""', 15, "empty"),
        ('reviewer = "Law"', 'reviewer = "…"', 15, "letter or a number"),
        ('reviewer = "Law"', 'reviewer = "La\u202ew"', 15, "hidden character"),
        ('reviewer = "Law"', 'reviewer = "La\u2066w"', 15, "hidden character"),
        ('reviewer = "Law"', 'reviewer = "La\u200bw"', 15, "hidden character"),
        ('reviewer = "Law"', "reviewer = " + '"' + "x" * 81 + '"', 15, "81 characters"),
        ('reviewer = "Law"', 'reviewer = " AMINA "', 12, "one person holds one role"),
        ('words = "Two"', 'word = "Two"', 14, "did you mean `words`"),
        ("[[stairs]]", "[stairs]", 20, "list in square brackets"),
        ("[[stairs]]", "[[stairs", 20, "TOML"),
    ],
)
def test_a_fault_is_refused_at_its_line(old: str, new: str, line: int, word: str) -> None:
    assert old in FILE
    with pytest.raises(SourceError) as caught:
        settings.reviews(FILE.replace(old, new, 1).encode(), PATH)
    assert (caught.value.place.path, caught.value.place.line) == (PATH, line)
    assert word in caught.value.message


INLINE = (
    "{entry = '0123456789abcdef', words = 'w', reviewer = 'A', role = 'legal', date = 2026-11-01}"
)


@pytest.mark.parametrize("value", ["['x']", f"[{INLINE}]", f"[{INLINE}, {INLINE}]", "3"])
def test_signatures_in_another_form_are_refused(value: str) -> None:
    with pytest.raises(SourceError, match=r"a table of its own|list in square") as caught:
        settings.reviews(f"# x\nlantern = {value}\n".encode(), PATH)
    assert caught.value.place.line == 2


@pytest.mark.parametrize("name", ["Amina", "ليلى", "آن‌ا", "ቤተ", "小明", "50 Cent", "O'Neil & co."])
def test_a_pseudonym_may_be_in_any_script(name: str) -> None:
    assert settings.fault_of_reviewer(name) == ""
    text = FILE.replace('"Law"', f'"{name}"') if name != "Amina" else FILE
    assert name in {r.reviewer for r in settings.reviews(text.encode(), PATH)["lantern"]}


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Call 07700 900123", "phone number"),
        ("Call \u0660\u0667\u0667\u0660\u0660\u0669", "phone number"),
        ("\uff10\uff17\uff17\uff10\uff10\uff19", "phone number"),
        ("Amina, ring 999", "phone number"),
        ("GOV.UK", "address"),
        ("www.a", "address"),
        ("amina@a.example", "address"),
        ("amina\uff20a", "address"),
        ("https://a", "address"),
        ("help.example", "address"),
        ("a" + "\u0301" * 6, "pile of marks"),
        ("\u0410mina", "two alphabets"),
        ("Harbour Right\u0455", "two alphabets"),
    ],
)
def test_a_name_tells_a_reader_nothing_but_a_name(name: str, word: str) -> None:
    assert word in settings.fault_of_reviewer(name)


@pytest.mark.parametrize(
    "name", ["Dr.Amina", "Dr. A. N. Other", "St.John's", "Team \u03a9", "2026"]
)
def test_an_honest_name_is_no_address(name: str) -> None:
    assert settings.fault_of_reviewer(name) == ""


@pytest.mark.parametrize(
    "name", ["\uff21mina", "Am\u200dina", "AMI\u200cNA", "Amina\u3000", "amina"]
)
def test_one_person_is_one_person_however_the_name_is_typed(name: str) -> None:
    assert settings.identity(name) == settings.identity("Amina")


def test_what_does_not_change_changes_no_byte() -> None:
    assert written(list(LANTERN)) == FILE
    crlf = FILE.replace("\n", "\r\n")
    lantern = settings.reviews(crlf.encode(), PATH)["lantern"]
    assert written(list(lantern), text=crlf) == crlf


def test_a_signature_is_added_below_the_one_before_it() -> None:
    first, second = LANTERN
    assert written([first, second, NEW]) == FILE.replace(
        "date = 2026-11-02\n", f"date = 2026-11-02\n{WRITTEN}"
    )
    assert written([first, NEW, second]) == FILE.replace(
        "date = 2026-11-01\n", f"date = 2026-11-01\n{WRITTEN}"
    )


def test_a_first_signature_begins_a_file_or_ends_one() -> None:
    assert written([NEW], text="").startswith("# Who has signed")
    assert written([NEW], text="").endswith(f".\n{WRITTEN}")
    assert written([NEW], "new", FILE) == FILE + WRITTEN.replace("lantern", "new")
    assert written([NEW], "new", FILE + "\n\n") == FILE + WRITTEN.replace("lantern", "new")


def test_a_renewed_signature_changes_two_lines() -> None:
    first, second = LANTERN
    renewed = replace(first, entry="e" * 16, date=date(2026, 12, 1))
    assert written([renewed, second]) == FILE.replace("a" * 16, "e" * 16).replace(
        "2026-11-01", "2026-12-01"
    )


def test_a_signature_that_goes_leaves_every_comment_around_it() -> None:
    first, second = LANTERN
    assert written([second]) == FILE.replace(
        FILE[FILE.index("[[lantern]]") : FILE.index("# Law")], ""
    )
    assert "# Law read only this." in written([first])
    assert settings.reviews(written([]).encode(), PATH).keys() == {"stairs"}
    for comment in ("# Kept by", "# Amina met", "# Law read", "# The end."):
        assert comment in written([])


def test_a_comment_among_the_lines_of_a_signature_that_goes_stays() -> None:
    text = FILE.replace('words = "One"', '# Who wrote this?\nwords = "One"')
    first, second = settings.reviews(text.encode(), PATH)["lantern"]
    assert "\n# Who wrote this?\n" in written([second], text=text)
    assert "# Who wrote this?\nwords" in written([first], text=text)


def test_a_file_that_cannot_be_changed_line_by_line_is_left_alone() -> None:
    first, second = LANTERN
    odd = FILE.replace('entry = "aaaaaaaaaaaaaaaa"', '"ent\\u0072y" = "aaaaaaaaaaaaaaaa"')
    renewed = replace(first, entry="e" * 16)
    with pytest.raises(SourceError, match="one key on each line"):
        written([renewed, second], text=odd)


NAMES = st.text(min_size=1, max_size=6).filter(lambda name: not settings.fault_of_reviewer(name))
WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=5)
DIGESTS = st.text("0123456789abcdef", min_size=16, max_size=16)
REVIEWS = st.builds(Review, DIGESTS, WORDS, NAMES, st.sampled_from(ROLES), st.dates())


@st.composite
def signatures(draw: st.DrawFn) -> list[Review]:
    roles: dict[str, str] = {}
    found = draw(st.lists(REVIEWS, max_size=6))
    return [
        replace(one, role=roles.setdefault(settings.identity(one.reviewer), one.role))
        for one in found
    ]


@given(signatures(), st.data())
def test_what_is_written_is_what_is_read(found: list[Review], data: st.DataObject) -> None:
    text = settings.signed(b"", PATH, "lantern", found)
    read = settings.reviews(text, PATH).get("lantern", ())
    assert list(read) == found
    assert len(tomllib.loads(text.decode()).get("lantern", [])) == len(found)
    some = [one for one in read if data.draw(st.booleans())]
    text = settings.signed(text, PATH, "lantern", some)
    assert list(settings.reviews(text, PATH).get("lantern", ())) == some
    assert settings.signed(text, PATH, "other", []) == text

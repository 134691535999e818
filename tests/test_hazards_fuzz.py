"""Any bytes at all are read, or refused with a line that exists: no third way."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from pipeline import catalogues, locales, markdown, merge, settings
from pipeline.model import Place, SourceError
from tests.conftest import LANTERN

HOSTILE = [
    *(
        b"\0",
        b"\x1b[2J",
        b"\xff",
        b"\xc3",
        b"\r",
        b"\r\n",
        b"\n",
        b'"',
        b"\\",
        b"\\x",
        b"'''",
        b'"""',
    ),
    *(b"[", b"{", b"]", b"}", b"[[", b"=", b".", b"#", b"#~ ", b"#| ", b"#, fuzzy\n", b"9" * 5000),
    *(b"[" * 2000, b"a." * 200, b"<<<<<<< HEAD\n", b"<script>", b"![", b"> " * 30, b"- " * 30),
    *("\u202e\u2067\u2069\u2028\u0085\ufeff".encode(), "\U000e0041".encode(), b"\xed\xa0\x80"),
    *(b"nplurals=99", b"charset=utf-7", b"msgid ", b"msgstr[9] ", b"1e999999999", b"https://[::1"),
    *(b"0000-00-00", b"nan", b"+inf", b"true", b"|a|b|\n|-|-|\n", b"{keeper}", b"](", b"[^a]: "),
]


def mutated(whole: bytes) -> st.SearchStrategy[bytes]:
    """Draw a real file with bits flipped, parts cut out, spliced in, or saved in another way."""
    at = st.integers(0, len(whole))
    scrap = st.sampled_from(HOSTILE) | st.binary(max_size=8)
    cut = st.builds(
        lambda data, a, n, new: data[:a] + new + data[a + n :],
        st.just(whole),
        at,
        st.integers(0, 60),
        scrap,
    )
    twice = st.builds(lambda data, a, new: data[:a] + new + data[a:], cut, at, scrap)
    flip = st.builds(
        lambda a, bit: whole[:a] + bytes([whole[a] ^ 1 << bit]) + whole[a + 1 :],
        st.integers(0, len(whole) - 1),
        st.integers(0, 7),
    )
    splice = st.builds(lambda a, b: whole[:a] + whole[b:], at, at)
    saved = st.sampled_from(["utf-16", "utf-16-le", "utf-32", "utf-7", "cp1256", "latin-1"]).map(
        lambda name: whole.decode().encode(name, "replace")
    )
    return cut | twice | flip | splice | saved | st.binary(max_size=80) | st.just(whole)


def is_read_or_refused(read: Callable[[bytes], object], data: bytes) -> None:
    try:
        read(data)
    except SourceError as error:
        assert error.place.path == "a/file"
        assert 1 <= error.place.line <= data.count(b"\n") + 1
        assert error.message.isprintable(), ascii(error.message)
        assert error.message.strip()


SPANISH = (LANTERN / "locale/es/LC_MESSAGES/lantern.po").read_bytes()
ARABIC = (LANTERN / "locale/ar/LC_MESSAGES/lantern.po").read_bytes()


@profile(max_examples=150, deadline=None)
@given(mutated(SPANISH) | mutated(ARABIC))
def test_a_catalogue_damaged_in_any_way(data: bytes) -> None:
    is_read_or_refused(lambda d: catalogues.read(d, "a/file", "es"), data)


MANUSCRIPT = (LANTERN / "sources/lantern/guide.md").read_bytes()
FACTS = {"keeper", "post", "form", "fee", "opening", "stairs", "motto"}


@profile(max_examples=150, deadline=None)
@given(mutated(MANUSCRIPT).map(lambda data: data.decode("utf-8", "replace")))
def test_a_manuscript_damaged_in_any_way(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    is_read_or_refused(lambda _: markdown.read(text, "a/file", "en", facts=FACTS), data)


LOCALE = b"""\
endonym = "Qyool Mam"
english = "Mam"
direction = "ltr"
script = "Latn"
plurals = "nplurals=2; plural=(n != 1);"
digits = "0123456789"
date_long = "d/M/y"
"""
GLOSSARY = b"""\
[[term]]
source = "appeal"
note = "to a court"
avoid = ["complain"]
[term.in.ar]
use = ["a"]
avoid = ["b"]
[[link]]
from = "https://lantern.example/form"
locale = "es"
to = "https://lantern.example/es"
"""
GUIDE = (LANTERN / "sources/lantern/guide.toml").read_bytes() + (
    b'[withdrawn]\non = 2026-01-01\nreason = "The law changed."\nreplaced_by = "other"\n'
)
EDITION = b'title = "Standard"\nmanuscript = "guide.md"\nformats = ["html"]\nsuffix = ""\n'
PUBLICATION = (LANTERN / "sources/publication.toml").read_bytes() + (
    b'[policy]\nprint_minimum = 90\nroles = ["legal"]\n[jurisdictions]\nIE-D = "Dublin"\n'
)
FACTS_TOML = (LANTERN / "sources/facts.toml").read_bytes()
READERS: dict[str, tuple[Callable[[bytes], Any], bytes]] = {
    "publication": (lambda d: settings.publication(d, "a/file"), PUBLICATION),
    "guide": (lambda d: settings.guide(d, "a/file", "en"), GUIDE),
    "facts": (lambda d: settings.facts(d, "a/file"), FACTS_TOML),
    "glossary": (lambda d: settings.glossary(d, "a/file"), GLOSSARY),
    "locale": (lambda d: settings.locale(d, "a/file"), LOCALE),
    "edition": (lambda d: settings.edition(d, "a/file", "x"), EDITION),
}


@pytest.mark.parametrize("name", READERS)
def test_settings_damaged_in_any_way(name: str) -> None:
    read, whole = READERS[name]
    read(whole)  # as it stands it is one

    @profile(max_examples=120, deadline=None)
    @given(mutated(whole))
    def holds(data: bytes) -> None:
        is_read_or_refused(read, data)

    holds()


# What each makes a parser do, or once made one do.
MUCH = {
    "brackets": b"x = " + b"[" * 3000 + b"]" * 3000,
    "tables in tables": b"x = " + b"{a=" * 2000 + b"1" + b"}" * 2000,
    "a long number": b"a = 1\nx = " + b"9" * 5000,
    "a key of many parts": b"a" + b".a" * 20_000 + b" = 1",
    "a table of many parts": b"a = 1\n[" + b"a." * 5000 + b"a]\nb = 1",
    "a long line": b'title = "' + b"a" * 20_000 + b'"',
    "a large file": b"# a comment\n" * 100_000,
    "half an address": PUBLICATION.replace(b"https://lantern.example", b"https://[::1"),
}


@pytest.mark.parametrize("name", MUCH)
@pytest.mark.parametrize("reader", READERS)
def test_settings_that_nobody_types_are_refused(reader: str, name: str) -> None:
    with pytest.raises(SourceError):
        READERS[reader][0](MUCH[name])
    is_read_or_refused(READERS[reader][0], MUCH[name])


@pytest.mark.parametrize("value", ['"1e999999999"', '"1e5"', '"Infinity"', "1e300", '"1_0"'])
def test_a_number_is_written_out_in_its_digits(value: str) -> None:
    """With an exponent, nine letters in a file would be a thousand million digits on a page."""
    data = FACTS_TOML.replace(b'"1396"', value.encode())
    with pytest.raises(SourceError, match="should be a number"):
        settings.facts(data, "facts.toml")


@pytest.mark.parametrize("hidden", ["\u202e", "\u2067", "\u2069", "\u2069\u2067", "\\u001b[2J"])
@pytest.mark.parametrize("key", ["title", "publisher", "licence"])
def test_no_setting_hides_what_it_says(key: str, hidden: str) -> None:
    data = PUBLICATION.replace(f'{key} = "'.encode(), f'{key} = "{hidden}'.encode())
    assert data != PUBLICATION
    with pytest.raises(SourceError, match=f"`{key}` holds a line break or a hidden"):
        settings.publication(data, "publication.toml")
    whole = f'{key} = "\u2067a\u2069 '.encode()
    settings.publication(PUBLICATION.replace(f'{key} = "'.encode(), whole), "publication.toml")


@pytest.mark.parametrize(
    "plural",
    ["__import__('os').system('touch pwned')", "n**n**n**n", "(" * 5000, "1 if n else 0", "%s{n}"],
)
def test_a_plural_rule_is_kept_and_never_worked_out(plural: str) -> None:
    """Only the number before it is read: how many forms there are."""
    head = b"Plural-Forms: nplurals=2; plural=(n != 1);"
    data = SPANISH.replace(head, f"Plural-Forms: nplurals=2; plural={plural};".encode())
    assert data != SPANISH
    old = catalogues.read(data, "a/file", "es")
    template = catalogues.read((LANTERN / "locale/lantern.pot").read_bytes(), "a/file")
    merged = merge.merge(template, old, locales.locale("es", {}, Place("a/file", 1)))
    assert merged.fields["Plural-Forms"] == f"nplurals=2; plural={plural};"
    assert catalogues.read(catalogues.write(merged), "a/file", "es") == merged

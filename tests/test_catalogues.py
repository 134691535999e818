"""Laws of the catalogue's file: it survives a round trip, and is what gettext would write."""

import re
import subprocess
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogues import header, ordered, read, with_fields, write
from pipeline.model import Catalogue, Entry, Place, Previous, SourceError

HEADER = header(
    {
        "Project-Id-Version": "guides",
        "X-Poedit-Basepath": "..",
        "Language": "ar",
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=n != 1;",
        "X-Generator": "Weblate 5",
    },
    ["", "Arabic", "  by hand ", ""],
)
TOP = write(Catalogue("ar", HEADER, ())).decode()

letters = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t\u2028\u2029\u0085"
)
MARKERS = re.compile("<{7}|={7}|>{7}|[|]{7}|#-#-#")  # refused, as a merge leaves them
samples = st.sampled_from(["a", "a\nb", "\n", "\n\n", '"', "\\n", "\\"])
words = st.text(letters, max_size=30).filter(lambda text: not MARKERS.search(text)) | samples
unwritten = ["Cc", "Cs", "Zs", "Zl", "Zp", "Cn"]
one_line = st.text(st.characters(codec="utf-8", exclude_categories=unwritten), max_size=20)
one_line = one_line.filter(lambda text: not text.endswith("\\"))  # see below
names = st.from_regex(r"[a-zé_][a-zé/._-]{0,30}[a-z](:[1-9][0-9]{0,3})?", fullmatch=True)
KNOWN = ["fuzzy", "c-format", "python-format", "python-brace-format", "no-java-format", "no-wrap"]
known_flags = st.lists(st.sampled_from([*KNOWN, "range: 0..9"]), unique=True).map(ordered)
unknown_flags = st.lists(
    st.sampled_from(["max-length:30", "ignore-inconsistent", 'placeholders:"a, b"']), unique=True
)


@st.composite
def entries(draw: st.DrawFn, obsolete: bool, flags: st.SearchStrategy[tuple[str, ...]]) -> Entry:
    plural = draw(st.none() | words)
    msgstr = draw(st.tuples(words, words) if plural is not None else st.tuples(words))
    if obsolete and not msgstr[0]:
        msgstr = ("x", *msgstr[1:])  # gettext writes no obsolete entry without a translation
    # nor that an empty translation is fuzzy, nor a range where no plural is live
    plain = plural is None or obsolete
    mute = {"" if msgstr[0] else "fuzzy", "range: 0..9" if plain else ""}
    old = st.builds(Previous, words, st.none() | words, st.none() | words)
    return Entry(
        msgid=draw(words.filter(bool)),
        msgstr=msgstr,
        plural=plural,
        msgctxt=draw(st.none() | words),
        references=tuple(draw(st.lists(names, max_size=6, unique=True))),
        comments=tuple(draw(st.lists(one_line, max_size=3))),
        notes=tuple(draw(st.lists(one_line, max_size=3))),
        flags=tuple(flag for flag in draw(flags) if flag not in mute),
        previous=draw(st.none() | old),
        obsolete=obsolete,
    )


def catalogues(flags: st.SearchStrategy[tuple[str, ...]]) -> st.SearchStrategy[Catalogue]:
    def unique(obsolete: bool) -> st.SearchStrategy[list[Entry]]:
        return st.lists(entries(obsolete, flags), max_size=4, unique_by=lambda e: e.key)

    def built(live: list[Entry], gone: list[Entry]) -> Catalogue:
        keys = {entry.key for entry in live}
        return Catalogue("ar", HEADER, (*live, *(e for e in gone if e.key not in keys)))

    return st.builds(built, unique(False), unique(True))


all_flags = st.builds(lambda a, b: (*a, *b), known_flags, unknown_flags)


def msgcat(data: bytes) -> bytes:
    command = ["msgcat", "--no-wrap", "--force-po", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return done.stdout


@settings(max_examples=50, deadline=None)
@given(catalogues(all_flags))
def test_a_catalogue_survives_a_round_trip(catalogue: Catalogue) -> None:
    assert read(write(catalogue), "x.po", "ar") == catalogue


@settings(max_examples=50, deadline=None)
@given(catalogues(known_flags))
def test_what_is_written_is_what_msgcat_writes(catalogue: Catalogue) -> None:
    data = write(catalogue)
    assert msgcat(data).decode() == data.decode()


WRITTEN = write(
    Catalogue(
        "ar",
        HEADER,
        (
            Entry("Go.", ("اذهب.",), comments=("for the court",), flags=("fuzzy",)),
            Entry("%d day", ("يوم", "أيام"), plural="%d days", msgctxt="sum"),
            Entry("a\nb", ("ج\nد",), obsolete=True, previous=Previous("a\n")),
        ),
    )
)
pieces = st.sampled_from(
    [
        b'"',
        b"\\",
        b"\n",
        b"msgid ",
        b"msgstr ",
        b"#~ ",
        b"#| ",
        b"\x00",
        b"\r",
        b"\xff",
        b"<<<<<<< ",
    ]
)


@settings(max_examples=400, deadline=None)
@given(
    st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | st.lists(pieces | st.binary(max_size=3), max_size=30).map(b"".join)
    | st.builds(
        lambda at, cut, new: WRITTEN[:at] + new + WRITTEN[at + cut :],
        st.integers(0, len(WRITTEN)),
        st.integers(0, 40),
        pieces | st.just(b""),
    )
)
def test_any_bytes_are_read_or_refused_with_a_line_that_exists(data: bytes) -> None:
    try:
        catalogue = read(data, "x.po", "ar")
    except SourceError as error:
        assert error.place.path == "x.po"
        assert 1 <= error.place.line <= data.count(b"\n") + 1
        return
    again = read(write(catalogue), "x.po", "ar")
    assert {e.key: e.msgstr for e in again.entries if any(e.msgstr)} == {
        e.key: e.msgstr for e in catalogue.entries if any(e.msgstr)
    }


def test_a_file_cut_off_inside_a_line_is_refused() -> None:
    for at in range(len(TOP.encode()) + 2, len(WRITTEN) - 1):
        if b"\n" in WRITTEN[at - 1 : at + 1]:
            continue  # cut between two lines, where nobody can tell
        with pytest.raises(SourceError) as refused:
            read(WRITTEN[:at], "x.po", "ar")
        assert refused.value.check == "truncated", WRITTEN[:at][-40:]


def test_places_are_the_line_of_the_msgctxt_or_msgid() -> None:
    text = TOP + '\n# why\n#: a.md:1\nmsgid "a"\nmsgstr ""\n\nmsgctxt "c"\nmsgid "a"\nmsgstr ""\n'
    lines = text.split("\n")
    first, second = read(text.encode(), "locale/x.po", "ar").entries
    assert first.place == Place("locale/x.po", lines.index('msgid "a"') + 1)
    assert second.place == Place("locale/x.po", lines.index('msgctxt "c"') + 1)
    assert read(text.encode(), "x", "ar").header.place.line == lines.index('msgid ""') + 1


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("\n\n", "\n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("msgid ", "  msgid\t"),
        lambda text: text.replace('msgstr "ا', 'msgstr ""\n"ا'),
    ],
    ids=["bom", "crlf", "no last line end", "no blank lines", "blank lines", "tabs", "wrapped"],
)
def test_what_editors_do_to_a_file_changes_nothing(change) -> None:  # type: ignore[no-untyped-def]
    text = change(WRITTEN.decode())
    assert text != WRITTEN.decode()
    assert write(read(text.encode(), "x.po", "ar")) == WRITTEN


SPOILT_BY_POLIB = [
    '#~| msgctxt "c"\n#~| msgid "was"\n#~ msgid "a"\n#~ msgstr "b"',
    '#. extracted\n#~ msgid "a"\n#~ msgstr "b"',
    'msgctxt "c"\nmsgid ""\nmsgstr "b"',
    '# one\n#\n# \n#  two\n#\nmsgid "a"\nmsgstr "b"',
    '#: a.md:1 b c/\u2068d e.md\u2069:4\nmsgid "a"\nmsgstr "b"',
    'msgid "a"\nmsgstr "b\u2028c\u2029d\u0085e"',
    'msgid "a"\nmsgstr "\\\\\\"\\\\n \\\\"',
]


@pytest.mark.parametrize("entry", SPOILT_BY_POLIB)
def test_what_polib_loses_or_spoils_is_kept(entry: str) -> None:
    text = f"{TOP}\n{entry}\n".replace("# \n", "#\n")
    assert write(read(text.encode(), "x.po", "ar")).decode() == text
    assert msgcat(text.encode()).decode() == text


def test_hidden_comments_and_loose_comments_are_read() -> None:
    text = (
        TOP
        + '\n#~ # for the court\n#~ #, fuzzy\n#~ msgid "a"\n#~ msgstr "b"\n'
        + '\n#x\nmsgid "c"\nmsgstr ""\n'
    )
    live, gone = read(text.encode(), "x.po", "ar").entries
    assert (gone.comments, gone.flags, gone.obsolete) == (("for the court",), ("fuzzy",), True)
    assert live.comments == ("x",)


def test_a_comment_that_ends_in_a_backslash_does_not_swallow_the_next_line() -> None:
    entry = Entry("a", ("b",), comments=("C:\\",), notes=("two\nlines",), references=("x.md",))
    data = write(Catalogue("ar", HEADER, (entry,)))
    assert msgcat(data) == data
    (again,) = read(data, "x.po", "ar").entries
    assert (again.comments, again.notes) == (("C:\\ ",), ("two", "lines"))


@pytest.mark.parametrize("length", range(30, 50))
def test_references_are_wrapped_where_gettext_wraps_them(length: int) -> None:
    references = ("a" * 30 + ":1", "b" * length, "./é.md:07", "é" * 20, "c" * 90, "d")
    data = write(Catalogue("ar", HEADER, (Entry("a", ("b",), references=references),)))
    assert msgcat(data).decode() == data.decode()
    assert "#: ./" not in data.decode() and ":07" not in data.decode()


def test_fuzzy_on_any_line_of_flags_is_fuzzy() -> None:
    text = TOP + '\n#, fuzzy\n#, c-format, max-length:3\nmsgid "a"\nmsgstr "b"\n'
    assert read(text.encode(), "x.po", "ar").entries[0].flags == (
        "fuzzy",
        "c-format",
        "max-length:3",
    )


def test_an_obsolete_entry_is_left_out_only_where_nothing_is_lost() -> None:
    empty = Entry("a", obsolete=True)
    kept = [
        replace(empty, msgid="b", comments=("why",)),
        Entry("c", ("", "x"), "cs", obsolete=True),
    ]
    data = write(Catalogue("ar", HEADER, (empty, *kept)))
    assert list(read(data, "x.po", "ar").entries) == kept


def test_single_fields_change_and_the_others_stay() -> None:
    changed = with_fields(HEADER, {"Language": "so", "X-New": "a\nb"})
    before, after = HEADER.msgstr[0].split("\n"), changed.msgstr[0].split("\n")
    assert after == [
        *("Language: so" if "Language" in line else line for line in before[:-1]),
        "X-New: a b",
        "",
    ]
    assert changed.comments == HEADER.comments


def seconds(parts: Sequence[str]) -> float:
    data = (TOP + "\n" + "\n".join(parts)).encode()
    start = time.perf_counter()
    write(read(data, "x.po", "ar"))
    return time.perf_counter() - start


SHAPES = {
    "entries": lambda n: [
        f'#: a.md\nmsgid "word {i} {"of rights " * 9}"\nmsgstr "كلمة"\n' for i in range(n)
    ],
    "lines": lambda n: [
        f'msgid "{i}"\nmsgstr ""\n' + '"كلمة وكلمة\\n"\n' * 1000 for i in range(n // 1000)
    ],
    "quotes": lambda n: [
        f'msgid "{i}"\nmsgstr "{chr(92) + chr(34)}{"a" * 20}"\n' for i in range(n)
    ],
    "comments": lambda n: [
        "# a\n#. b\n#, c\n" * (n // 100) + f'msgid "{i}"\nmsgstr ""\n' for i in range(100)
    ],
    "marks": lambda n: ["#~\n" * n * 5 + 'msgid "a"\nmsgstr ""\n'],
    "hidden": lambda n: ["#~ # a\n" * n + 'msgid "a"\nmsgstr ""\n'],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_twice_as_much_takes_less_than_three_times_as_long(shape: str) -> None:
    half, whole = ([seconds(SHAPES[shape](n)) for _ in range(3)] for n in (2000, 4000))
    assert min(whole) < 3 * min(half) + 0.05

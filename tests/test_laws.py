"""The laws of a translation: what holds for every guide and every catalogue."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import catalogues, markdown
from pipeline.extract import template
from pipeline.model import Block, Catalogue, Entry, Guide, Section, Segment
from pipeline.translate import translate
from tests.manuscripts import GUIDES, SENTENCES, guide_of, wrapped

LAW = settings(max_examples=150, deadline=None)
NOBODY = Entry("")


def of(guide: Guide) -> Catalogue:
    return template([guide], NOBODY, "a.pot")


@LAW
@given(GUIDES)
def test_untranslated_is_unchanged(guide: Guide) -> None:
    assert translate(guide, Catalogue("en", NOBODY, ()), "en") == guide


@LAW
@given(GUIDES)
def test_no_text_escapes_translation(guide: Guide) -> None:
    there = translate(guide, wrapped(of(guide)), "es")
    for segment in there.segments():
        whole = segment.text.startswith("‹") and segment.text.endswith("›")
        assert whole or not markdown.translatable(segment.text)
        assert segment.locale == "es"


@LAW
@given(GUIDES)
def test_every_segment_is_what_is_translated_and_what_is_skipped(guide: Guide) -> None:
    """Skipped blocks are opened here by hand: then nothing is left out either way."""
    opened = replace(
        guide,
        sections=tuple(
            replace(s, blocks=tuple(replace(b, kind="quote") for b in s.blocks))
            for s in guide.sections
        ),
    )
    every = list(guide.every_segment())
    assert every == list(opened.segments()) == list(opened.every_segment())
    translated = iter(guide.segments())
    left = next(translated, None)
    for segment in every:
        left = next(translated, None) if segment is left else left
    assert left is None


NOTES = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["C:\\", "a  b", "a\tb", "a\u2028b", "\\ \\", "a\x85b\\", " a ", "\x00", "a\x0b\x1bb"]
)


@LAW
@given(GUIDES, NOTES, NOTES)
def test_a_template_is_read_as_it_was_made(guide: Guide, heading: str, note: str) -> None:
    """Else every merge would find something to change."""
    above = Segment(heading, "en", guide.title.place)
    below = replace(guide.title, text="Some words", note=note)
    section = Section("x", 2, above, (Block("paragraph", (below,)),))
    made = template([replace(guide, sections=(section,))], catalogues.header({}), "a.pot")
    known = replace(made, entries=tuple(e for e in made.entries if e.msgid != heading))
    read = catalogues.read(catalogues.write(known), "a.pot")
    assert [entry.notes for entry in read.entries] == [entry.notes for entry in known.entries]
    assert all(all(entry.notes) for entry in known.entries)


def test_a_note_is_one_line_with_single_spaces() -> None:
    text = "<!-- note: a  path,   C:\\ -->\nWords\n\n## `a  b` \\\\\n\nMore words"
    found = {entry.msgid: entry.notes for entry in of(guide_of(text)).entries}
    assert found["Words"] == ("paragraph", "a path, C:")
    assert found["More words"] == ("paragraph, in: a b",)


@LAW
@given(GUIDES, st.data())
def test_nothing_is_invented(guide: Guide, data: st.DataObject) -> None:
    entries = []
    for entry in of(guide).entries:
        words = data.draw(st.sampled_from(["", f"¡{entry.msgid}!"]))
        flags = data.draw(st.sampled_from([(), ("fuzzy",)]))
        entries.append(Entry(entry.msgid, (words,), msgctxt=entry.msgctxt, flags=flags))
    used = {entry.msgstr[0] for entry in entries if entry.usable}
    left = {entry.msgid for entry in entries if not entry.usable}
    there = translate(guide, Catalogue("es", NOBODY, tuple(entries)), "es")
    assert {entry.msgid for entry in of(there).entries} == used | left


@LAW
@given(GUIDES, st.lists(SENTENCES | st.text(max_size=30), min_size=1, max_size=5))
def test_a_translation_cannot_change_the_shape(guide: Guide, strings: list[str]) -> None:
    """Whatever the msgstr holds: a heading, a list, a fence, another language."""
    hostile = ["# h", "- l\n- m", "```\nc", "> q", "[a]: b", "| a | b |\n|---|---|", *strings]
    entries = tuple(
        Entry(entry.msgid, (hostile[n % len(hostile)],), msgctxt=entry.msgctxt)
        for n, entry in enumerate(of(guide).entries)
    )
    there = translate(guide, Catalogue("es", NOBODY, entries), "es")
    assert shape(there) == shape(guide)


@LAW
@given(GUIDES)
def test_fuzzy_is_never_published(guide: Guide) -> None:
    catalogue = wrapped(of(guide))
    fuzzy = tuple(Entry(e.msgid, e.msgstr, flags=("fuzzy",)) for e in catalogue.entries)
    there = translate(guide, Catalogue("es", NOBODY, fuzzy), "es")
    assert not any("‹" in segment.text for segment in there.segments())


@LAW
@given(GUIDES)
def test_a_refused_entry_falls_back_to_the_source(guide: Guide) -> None:
    catalogue = wrapped(of(guide))
    first = catalogue.entries[0].key
    there = translate(guide, catalogue, "es", {first})
    assert there.title.text == guide.title.text
    assert there.title.locale == "en"


def shape(guide: Guide) -> list[object]:
    """Return section ids, block kinds, attributes and order: all that is not words."""
    return [(s.id, s.level, s.heading is None, list(kinds(s))) for s in guide.sections]


def kinds(part: Section | Block) -> Iterator[object]:
    for child in part.blocks if isinstance(part, Section) else part.children:
        if isinstance(child, Segment):
            yield "segment"
        else:
            yield child.kind, child.attributes, list(kinds(child))


def test_the_same_text_in_two_senses_has_two_translations(lantern: Guide) -> None:
    entries = (
        Entry("Light", ("Leve",), msgctxt="the noise"),
        Entry("Light", ("Ligero",), msgctxt="the weight"),
    )
    there = translate(lantern, Catalogue("es", NOBODY, entries), "es")
    found = [segment.text for segment in there.segments() if segment.locale == "es"]
    assert [text for text in found if text in {"Leve", "Ligero"}] == ["Leve", "Ligero"]


def test_a_template_says_where_a_sentence_stands(lantern: Guide) -> None:
    found = {entry.msgid: entry for entry in of(lantern).entries}
    quote = found["A lantern is not a torch. Nobody has to run with it."]
    assert quote.notes == ("paragraph in a quote, in: What a lantern is › What it is not",)
    asked = next(entry for msgid, entry in found.items() if msgid.startswith("Ask the keeper"))
    assert asked.notes[-1] == '"Keeper" is a person, not a thing.'
    assert asked.flags == ("python-brace-format",)
    must = next(entry for msgid, entry in found.items() if msgid.startswith("You must not"))
    assert must.critical
    assert must.notes[-1] == "critical"
    assert must.references[0].startswith("sources/lantern/guide.md:")


def test_what_has_no_words_is_not_offered(lantern: Guide) -> None:
    msgids = {entry.msgid for entry in of(lantern).entries}
    for quiet in ("`0`", "100", "<https://lantern.example/form>", ""):
        assert quiet not in msgids
    assert not any("only for people who read English" in msgid for msgid in msgids)

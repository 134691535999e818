"""Laws of the merge: no msgstr is lost, twice is once, and nothing changes where nothing did."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogues import read, write
from pipeline.merge import merge
from pipeline.model import Catalogue, Entry, Previous
from tests.merging import ARABIC, po, pot

msgids = st.sampled_from(
    [
        "You have the right to an interpreter.",
        "You have the right to an interpreter",
        "You  have the right to an interpreter.",
        "You have the right to a free interpreter.",
        "You do not have the right to an interpreter.",
        "Ask for a lawyer.",
        "Ask for a lawyer?",
        "Nothing like the others",
    ]
)
texts = st.sampled_from(["", "حق", "مترجم", "محام", "a\nb"])


@st.composite
def old_entries(draw: st.DrawFn) -> Entry:
    plural = draw(st.none() | st.just("plural"))
    count = 1 if plural is None else 3
    told = st.builds(Previous, msgids)
    return Entry(
        msgid=draw(msgids),
        msgstr=tuple(draw(st.lists(texts, min_size=count, max_size=count))),
        plural=plural,
        msgctxt=draw(st.sampled_from([None, "", "title"])),
        comments=tuple(draw(st.lists(st.sampled_from(["why", "for the court"]), unique=True))),
        flags=tuple(draw(st.sampled_from([(), ("fuzzy",), ("max-length:3",)]))),
        previous=draw(st.none() | told),
        obsolete=draw(st.booleans()),
    )


@st.composite
def new_entries(draw: st.DrawFn) -> Entry:
    return Entry(
        msgid=draw(msgids),
        plural=draw(st.none() | st.just("plural")),
        msgctxt=draw(st.sampled_from([None, "", "title"])),
        references=("a.md:1", "a.md:7", "b.md:2"),
        notes=draw(st.sampled_from([(), ("critical",)])),
        flags=draw(st.sampled_from([(), ("python-brace-format",)])),
    )


def listed(entry: st.SearchStrategy[Entry]) -> st.SearchStrategy[list[Entry]]:
    return st.lists(entry, max_size=6, unique_by=lambda e: e.key)


olds = listed(old_entries()).map(lambda es: po(*sorted(es, key=lambda e: e.obsolete)))
news = listed(new_entries()).map(lambda es: pot(*es))
carries = st.sampled_from([1.0, 0.9])


@settings(max_examples=100, deadline=None)
@given(news, olds, carries)
def test_no_msgstr_is_lost(template: Catalogue, old: Catalogue, carry: float) -> None:
    merged = merge(template, old, ARABIC, carry, least=0)
    kept = {text for entry in merged.entries for text in entry.msgstr}
    # a form that has no place in a singular entry is kept above it
    said = {line for entry in merged.entries for line in entry.comments}
    for entry in old.entries:
        for number, text in enumerate(entry.msgstr):
            assert not text or text in kept or f"msgstr[{number}]: {text}".split("\n")[0] in said
        assert not any(entry.msgstr) or set(entry.comments) <= said


@settings(max_examples=100, deadline=None)
@given(news, olds, carries)
def test_merging_twice_is_merging_once(template: Catalogue, old: Catalogue, carry: float) -> None:
    once = merge(template, old, ARABIC, carry, least=0)
    assert merge(template, once, ARABIC, carry) == once
    written = read(write(once), once.path, "ar")
    assert merge(template, written, ARABIC, carry) == written


@settings(max_examples=100, deadline=None)
@given(news, olds, carries)
def test_the_result_has_the_templates_entries_in_its_order(
    template: Catalogue, old: Catalogue, carry: float
) -> None:
    merged = merge(template, old, ARABIC, carry, least=0)
    live = [entry for entry in merged.entries if not entry.obsolete]
    assert [(e.key, e.plural, e.notes) for e in live] == [
        (e.key, e.plural, e.notes) for e in template.entries
    ]
    assert all(entry.obsolete for entry in merged.entries[len(live) :])
    assert len({entry.key for entry in merged.entries}) == len(merged.entries)


@settings(max_examples=100, deadline=None)
@given(news, olds, carries)
def test_a_machine_never_clears_fuzzy(template: Catalogue, old: Catalogue, carry: float) -> None:
    sure = {text for e in old.entries if not e.fuzzy for text in e.msgstr}
    for entry in merge(template, old, ARABIC, carry, least=0).entries:
        if not entry.fuzzy:
            assert set(entry.msgstr) <= sure | {""}


GO = Entry("Go to the court.", ("اذهب",), comments=("why",), flags=("max-length:9",))


def test_nothing_changes_where_only_dates_and_lines_did() -> None:
    old = po(replace(GO, references=("a.md",)), Entry("gone", ("ذهب",), obsolete=True))
    template = pot(Entry("Go to the court.", references=("a.md:7", "a.md:99")))
    assert merge(template, old, ARABIC) == old


def test_what_the_template_knows_comes_from_it_and_the_rest_from_the_translator() -> None:
    new = Entry(
        "Go to the court.",
        references=("b.md:1", "b.md:2", "a.md:3"),
        notes=("critical",),
        flags=("python-brace-format",),
    )
    old = replace(
        GO, flags=("fuzzy", "c-format", "max-length:9"), notes=("old",), references=("z",)
    )
    (entry,) = merge(pot(new), po(old), ARABIC).entries
    assert entry == replace(
        GO,
        references=("b.md", "a.md"),
        notes=("critical",),
        flags=("fuzzy", "python-brace-format", "max-length:9"),
    )


def test_what_is_gone_is_obsolete_and_comes_back_with_the_text() -> None:
    stay = Entry("Something else entirely", ("شيء",))
    old = po(replace(GO, references=("a.md",), notes=("note",)), stay)
    without = merge(pot(Entry(stay.msgid)), old, ARABIC)
    assert without.entries == (stay, replace(GO, obsolete=True))
    back = merge(pot(Entry(stay.msgid), Entry(GO.msgid)), without, ARABIC)
    assert back.entries == (stay, GO)


def test_those_gone_now_stand_before_those_gone_earlier() -> None:
    earlier = Entry("Long ago", ("ق",), obsolete=True)
    merged = merge(pot(), po(earlier, GO), ARABIC, least=0)
    assert [entry.msgid for entry in merged.entries] == [GO.msgid, "Long ago"]


def test_a_suggestion_that_took_only_a_part_leaves_the_whole_behind() -> None:
    many = Entry("Wait for a day.", ("يوم", "يومان", "أيام"), plural="Wait for days.")
    near, left = merge(pot(Entry("Wait for one day.")), po(many), ARABIC).entries
    assert near.msgstr == ("يوم",) and near.fuzzy
    assert left == replace(many, obsolete=True)


def test_gone_entries_that_nobody_worked_on_are_dropped() -> None:
    old = po(Entry("Stay", ("ا",)), Entry("Nobody"), Entry("Somebody", comments=("hard",)))
    left = merge(pot(Entry("Stay")), old, ARABIC, least=0).entries[1:]
    assert [entry.msgid for entry in left] == ["Somebody"]


def test_a_near_msgid_is_fuzzy_with_its_previous() -> None:
    (entry,) = merge(pot(Entry("Go to the high court today.")), po(GO), ARABIC).entries
    assert entry.flags == ("fuzzy", "max-length:9")
    assert entry.previous == Previous(GO.msgid)
    assert (entry.msgstr, entry.comments) == (GO.msgstr, GO.comments)


def test_a_fuzzy_source_hands_on_what_it_was_translated_from() -> None:
    old = replace(GO, flags=("fuzzy",), previous=Previous("Go to court."))
    (entry,) = merge(pot(Entry("Go to the high court.")), po(old), ARABIC).entries
    assert entry.previous == Previous("Go to court.")


def test_a_far_msgid_is_not_suggested() -> None:
    first, last = merge(pot(Entry("Rest.")), po(GO), ARABIC, least=0).entries
    assert (first, last) == (Entry("Rest."), replace(GO, obsolete=True))


def test_a_msgid_moved_to_another_context_is_fuzzy() -> None:
    (entry,) = merge(pot(Entry(GO.msgid, msgctxt="title")), po(GO), ARABIC, carry=0.9).entries
    assert entry.fuzzy and entry.previous == Previous(GO.msgid) and entry.msgstr == GO.msgstr


def test_equal_similarity_goes_to_the_same_context() -> None:
    other, same = (Entry("Go to court", (c,), msgctxt=c) for c in ("other", "title"))
    new = Entry("Go to courts", msgctxt="title")
    assert merge(pot(new), po(other, same), ARABIC).entries[0].msgstr == ("title",)


def test_an_entry_still_in_use_is_suggested_last() -> None:
    new = Entry("Go to the court now, please.")
    used = po(GO, Entry("Come to the court now, pleas.", ("x",)))
    assert merge(pot(new, Entry(GO.msgid)), used, ARABIC).entries[0].msgstr == ("x",)
    alone = merge(pot(new, Entry(GO.msgid)), po(GO), ARABIC)
    assert [entry.fuzzy for entry in alone.entries] == [True, False]


def test_a_msgid_that_a_translator_edited_keeps_its_translation_as_candidate() -> None:
    old = po(replace(GO, msgid="Go to the kourt."), Entry("Stay", ("ا",)))
    edited = merge(pot(Entry(GO.msgid), Entry("Stay")), old, ARABIC).entries[0]
    assert edited.fuzzy and edited.msgstr == GO.msgstr


def test_a_compendium_fills_what_is_still_empty() -> None:
    shipped = po(
        Entry("Next", ("التالي",)), Entry("Page", ("ص",), flags=("fuzzy",)), Entry(GO.msgid, ("x",))
    )
    template = pot(Entry("Next"), Entry("Page"), Entry(GO.msgid), Entry("Next", msgctxt="c"))
    entries = merge(template, po(GO), ARABIC, compendium=shipped).entries
    assert [entry.msgstr[0] for entry in entries] == ["التالي", "", "اذهب", ""]
    assert not any(entry.fuzzy for entry in entries)


def test_the_compendiums_own_words_come_before_a_suggestion() -> None:
    near = Entry("Go to the court today.", ("اذهب اليوم",))
    template = pot(Entry(GO.msgid))
    guessed = merge(template, po(near), ARABIC).entries
    assert guessed[0].fuzzy and guessed[0].msgstr == near.msgstr
    merged = merge(template, po(near), ARABIC, compendium=po(GO))
    assert [(e.msgstr, e.flags, e.obsolete) for e in merged.entries] == [
        (GO.msgstr, (), False),
        (near.msgstr, (), True),  # what the suggestion would have kept is kept
    ]
    assert merge(template, merged, ARABIC, compendium=po(GO)) == merged
    unsure = po(replace(GO, flags=("fuzzy",)))
    assert merge(template, po(near), ARABIC, compendium=unsure).entries == guessed


def test_plural_and_singular_keep_each_others_text_as_fuzzy() -> None:
    single = merge(pot(Entry("a day", plural="days")), po(Entry("a day", ("يوم",))), ARABIC)
    assert single.entries[0].msgstr == ("يوم",) * 3 and single.entries[0].fuzzy
    many = Entry("a day", ("يوم", "يومان", "أيام"), plural="days")
    (entry,) = merge(pot(Entry("a day")), po(many), ARABIC).entries
    assert (entry.msgstr, entry.flags) == (("يوم",), ("fuzzy",))
    assert entry.comments == ("msgstr[1]: يومان", "msgstr[2]: أيام")
    assert entry.previous == Previous("a day", "days")

"""Hypothesis strategies: manuscripts as people write them, and catalogues for them."""

from datetime import date

from hypothesis import strategies as st

from pipeline import markdown
from pipeline.model import Catalogue, Colophon, Entry, Guide, Place, Segment

WORDS = st.sampled_from(
    [
        "you",
        "may",
        "must",
        "not",
        "ask",
        "a",
        "lawyer",
        "the",
        "right",
        "to",
        "stay",
        "home",
        "today",
        "3",
        "days",
        "£49",
        "letter",
        "**bold**",
        "*soft*",
        "`code`",
        "[link](#one)",
        "never",
        "always",
        "حق",
        "ሰብ",
        "权利",
        "অধিকার",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def _callout(words: tuple[str, str, str]) -> str:
    return f"> [!{words[0]}] {words[1]}\n> {words[2]}"


BLOCKS = st.one_of(
    SENTENCES,
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda s: "\n".join(f"- {i}" for i in s)),
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda s: "\n".join(f"3. {i}" for i in s)),
    SENTENCES.map(lambda s: f"> {s}"),
    st.tuples(st.sampled_from(["RIGHT", "DANGER", "NOTE"]), SENTENCES, SENTENCES).map(_callout),
    st.tuples(SENTENCES, SENTENCES).map(lambda s: f"| {s[0]} | b |\n|---|---|\n| {s[1]} | 7 |"),
    st.tuples(SENTENCES, SENTENCES).map(lambda s: f"{s[0]}\n: {s[1]}"),
    SENTENCES.map(lambda s: f"<!-- critical -->\n{s}"),
    SENTENCES.map(lambda s: f"<!-- skip -->\n{s}"),
    st.just("    code = 1"),
    st.just("---"),
)
SECTIONS = st.tuples(SENTENCES, st.lists(BLOCKS, max_size=4)).map(
    lambda s: "\n\n".join([f"## {s[0]}", *s[1]])
)
MANUSCRIPTS = st.lists(SECTIONS, min_size=1, max_size=3).map(
    lambda s: "\n\n".join(["## One {#one}", *s])
)


def guide_of(text: str) -> Guide:
    """Read a manuscript into a guide with the least around it."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A title", "en", Place("guide.toml", 1))
    sections = markdown.read(text, "guide.md", "en", "A title")
    return Guide("a", "guide.md", "en", title, colophon, sections)


GUIDES = MANUSCRIPTS.map(guide_of)


def wrapped(template: Catalogue) -> Catalogue:
    """Return a catalogue in which every translation is the source in ‹›."""
    entries = tuple(
        Entry(e.msgid, (f"‹{e.msgid}›",), msgctxt=e.msgctxt, flags=e.flags)
        for e in template.entries
    )
    return Catalogue("es", Entry(""), entries)

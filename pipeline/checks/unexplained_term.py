"""A guide explains each hard word that it uses.

A reader who does not know what a tribunal is does not ask one. What the glossary marks with
`explain` stands in the guide's word list, or is explained where it comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .. import locales, markdown
from ..model import Block, Colophon, Glossary, Guide, Locale, Place, Section, Segment, Term

SEVERITY = "review"
_HERE = Place("a.md", 7)
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_TERMS = Glossary((Term("tribunal", explain=True), Term("tribunal fee"), Term("adviser")))
_WORDS = Block("definitions", (Block("term", (Segment("Tribunal", "en", _HERE),)),))


def _guide(text: str, *more: Block) -> Guide:
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A tribunal", "en", _HERE)
    blocks = (Block("paragraph", (Segment(text, "en", _HERE),)), *more)
    return Guide("a", "guide.md", "en", title, colophon, (Section("s", 2, None, blocks),))


def _about(heading: str, text: str) -> Guide:
    guide = _guide(text)
    section = replace(guide.sections[0], heading=Segment(heading, "en", _HERE))
    return replace(guide, sections=(section,))


GOOD = [
    (_guide("Ask a tribunal.", _WORDS), _TERMS, _ENGLISH),
    (_guide("Ask a **tribunal**, a kind of court."), _TERMS, _ENGLISH),
    (_guide("Ask a tribunal (a kind of court)."), _TERMS, _ENGLISH),
    (_about("The tribunal", "Ask a tribunal."), _TERMS, _ENGLISH),
    (_guide("Pay the tribunal fee, or ask an adviser."), _TERMS, _ENGLISH),
]
BAD = [
    (_guide("Ask a tribunal."), _TERMS, _ENGLISH),
    (_guide("Ask the Tribunals of Wales."), _TERMS, _ENGLISH),
]


def check(guide: Guide, glossary: Glossary, locale: Locale) -> Iterator[str]:
    """Look for each term in a word list, in a heading, in bold, or before what explains it.

    That is brackets, a colon, or "means"; a section with the term in its heading is about it.
    What only the title or the summary says is left alone.
    """
    terms = {term.source: term for term in glossary.terms}
    listed = [_text(block) for section in guide.sections for block in _terms(section.blocks)]
    listed += [markdown.prose(one.heading.text, "") for one in guide.sections if one.heading]
    body = [s for section in guide.sections for block in section.blocks for s in block.segments()]
    uses = [(one, locales.used(markdown.prose(one.text, ""), terms, locale.tag)) for one in body]
    for name, term in terms.items():
        first = next((segment for segment, found in uses if name in found), None)
        if not term.explain or first is None:
            continue
        said = any(name in locales.used(text, terms, locale.tag) for text in listed)
        if not said and not any(_explains(one.text, name) for one, found in uses if name in found):
            line = first.place.line
            yield f"“{name}” (line {line}) is not explained; add it to the guide's word list"


def _explains(text: str, name: str) -> bool:
    word = re.escape(name)
    strong = rf"[*_][^*_]*\b{word}[^*_]*[*_]"
    before = rf"\b{word}\w{{0,3}}[*_]*(?:\]\([^)]*\))?\s*(?:\(|:|means\b)"
    return re.search(f"{strong}|{before}", text, re.IGNORECASE) is not None


def _terms(parts: Sequence[Block | Segment]) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Block):
            if part.kind == "term":
                yield part
            yield from _terms(part.children)


def _text(block: Block) -> str:
    return " ".join(markdown.prose(segment.text, "") for segment in block.every_segment())

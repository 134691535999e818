"""Easy Read explains each hard word, in bold, in the next sentence, and again in its word list.

A reader who meets a hard word stops there. What helps is an explanation that follows at once, not
inside the same sentence, and one place at the end where every such word can be looked up again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import locales, markdown
from ..model import WORD_LIST, Block, Colophon, Guide, Idea, Locale, Place, Segment, is_easy_read

SEVERITY = "review"
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_LIST = (
    "\n\n## Words {#words}\n\nTribunal\n: A court.\n\nLegal aid\n: Money.\n\nGrounds\n: Reasons."
)


def _guide(text: str, more: str = _LIST, manuscript: str = "easy-read.md") -> tuple[Guide, Locale]:
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    sections = markdown.read(f"## A\n\n{text}{more}", "a.md", "en")
    return Guide("a", manuscript, "en", title, colophon, sections), _ENGLISH


GOOD = [
    _guide("Ask a **tribunal**. Tribunals are a kind of court. Tell the **tribunal**."),
    _guide("Some go to **tribunals**. They are a kind of court."),
    _guide("You need one of these:\n\n- fear\n- **grounds**\n\nGrounds are reasons."),
    _guide("Ask a **tribunal**.", "", "guide.md"),
]
BAD = [
    _guide("Ask a **tribunal**. A tribunal is a kind of court.", ""),
    _guide("Go soon. Ask a **tribunal**.\n\n![A](images/a.png)\n\nA tribunal is a court."),
]


def check(guide: Guide, locale: Locale) -> Iterator[str]:
    """Look, where a word is first in bold, whether a sentence follows it and the word list has it.

    Whether what follows explains it only a person can say.
    """
    if not is_easy_read(guide):
        return
    listed = [_text(term) for term in _terms(guide)]
    known: set[str] = set()
    for section in (one for one in guide.sections if one.id != WORD_LIST):
        for idea in markdown.ideas(section.blocks):
            for word, line, last in _bold(idea):
                said = f"“{word}” ({guide.manuscript}, line {line}) is in bold"
                if locales.folded(word) in known:
                    continue
                known.add(locales.folded(word))
                if not any(locales.holds(text, word, locale.tag) for text in listed):
                    yield f"{said}; add it to the word list under {{#{WORD_LIST}}}"
                if last:
                    yield f"{said}; say in the next sentence what it means"


def _bold(idea: Idea) -> Iterator[tuple[str, int, str]]:
    """Yield each word in bold, its line, and the sentence it is in where that is an idea's last."""
    said = [(s, text) for s in _segments(idea) for text in _sentences(s)]
    for at, (segment, text) in enumerate(said, 1):
        for word in markdown.strong(segment.text):
            if word in text:
                yield word.strip(" :.!?"), segment.place.line, text if at == len(said) else ""


def _segments(idea: Idea) -> Iterator[Segment]:
    for block in idea.words:
        yield from block.every_segment()


def _sentences(segment: Segment) -> tuple[str, ...]:
    return locales.sentences(markdown.prose(segment.text, "0"))


def _terms(guide: Guide) -> Iterator[Block]:
    for section in guide.sections:
        for block in section.blocks if section.id == WORD_LIST else ():
            if block.kind == "definitions":
                terms = (one for one in block.children if isinstance(one, Block))
                yield from (one for one in terms if one.kind == "term")


def _text(block: Block) -> str:
    return " ".join(markdown.prose(segment.text, "") for segment in block.every_segment())

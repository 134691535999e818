"""No sentence of an Easy Read manuscript has more words than people can follow: in English fifteen.

Somebody who reads word by word has lost the beginning of a longer one before its end, and guesses
the rest. Easy Read was made for exactly that reader, who has no other way into the guide.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import locales, markdown
from ..model import Colophon, EasyRead, Guide, Locale, Place, Segment, is_easy_read

SEVERITY = "error"
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_FRENCH = Locale("fr", "français", "French", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")


def _first(
    text: str, manuscript: str = "easy-read.md", locale: Locale = _ENGLISH
) -> tuple[Segment, Guide, Locale, EasyRead]:
    """Return the first segment of a manuscript, and what else the check asks for."""
    colophon = Colophon(("GB-ENG",), date(2026, 1, 1), date(2027, 1, 1))
    title = Segment("A", "en", Place("guide.toml", 1))
    sections = markdown.read(text, manuscript, "en", "A", {"phone"})
    segment = next(sections[0].segments())
    return segment, Guide("a", manuscript, "en", title, colophon, sections), locale, EasyRead()


_TITLE = _first("Go.")
GOOD = [
    _first("word " * 15 + "."),
    _first("word " * 14 + "{phone}. Word."),
    _first("One two three four five six seven. " * 3),
    _first("word " * 16, "guide.md"),
    _first("mot " * 16, locale=_FRENCH),
    _first(f"![{'word ' * 16}](images/a.png)"),
    (Segment("word " * 16, "en", Place("guide.toml", 2)), *_TITLE[1:]),
]
BAD = [
    _first("word " * 16 + "."),
    _first("Short. " + "word " * 15 + "{phone}."),
    _first("word, " * 8 + "word; " * 8),
    _first("- " + "word " * 16),
]


def check(segment: Segment, guide: Guide, locale: Locale, easy_read: EasyRead) -> Iterator[str]:
    """Count the words from one full stop to the next; a fact or an address is one word.

    What guide.toml says belongs to all editions, and the words of a picture are read out only.
    """
    most = easy_read.limit(locale.tag)
    own = is_easy_read(guide) and segment.place.path.endswith(guide.manuscript)
    if not own or not most or markdown.alone(segment.text):
        return
    for sentence in locales.sentences(markdown.prose(segment.text, "0")):
        found = locales.length(sentence, locale)
        if found > most:
            begin = " ".join(sentence.split()[:4])
            yield (
                f"the sentence “{begin} …” has {found} words; at most {most} can be read in "
                "Easy Read: make two of it"
            )

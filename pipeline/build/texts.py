"""The site → its plain texts: editions that are words alone, and what goes with a picture."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from itertools import chain

from .. import checks, text
from ..model import Document, Edition, Guide, Problem
from . import notices
from .addresses import stem
from .languages import Language
from .parts import CAPTION, parts
from .setting import set_caption, set_guide
from .site import Site
from .standing import progress_of
from .wishes import may_go_out, place_of

Told = tuple[dict[str, str], list[Problem]]


def texts(site: Site, today: date, there: Container[str]) -> Told:
    """Return every text that may be handed out today by its path below output/site.

    What goes with a picture is there where the picture is: `there` are the files that are
    printed. With them come the problems of all; a text in which a check finds an error is none.
    """
    said: dict[str, str] = {}
    problems: list[Problem] = []
    for language in site.languages:
        for slug in site.sources.guides:
            for edition, guide in may_go_out(site, language, slug):
                what = edition, guide
                whole = _whole(site, language, what, today)
                for document in chain(whole, _captions(site, language, what, there)):
                    place = place_of(site, language, guide)
                    found = list(checks.run(document, place, edition=edition, pictures=0))
                    problems += found
                    if not any(problem.severity == "error" for problem in found):
                        said[f"{document.stem}.txt"] = document.html
    return said, problems


def _whole(
    site: Site, language: Language, what: tuple[Edition, Guide], today: date
) -> Iterator[Document]:
    """Yield the text that a guide is in an edition of words alone."""
    edition, guide = what
    if "txt" not in edition.formats:
        return
    if guide.colophon.withdrawn:
        html = notices.in_words(site, language, guide)
    else:
        done, around = progress_of(language, guide), {"format": "txt", "today": today}
        translated = language.translated(guide)
        html = set_guide(site.sources, language, translated, edition, done, **around)
    yield _document(language, stem(language, guide.slug, edition), html, edition)


def _captions(
    site: Site, language: Language, what: tuple[Edition, Guide], there: Container[str]
) -> Iterator[Document]:
    """Yield what goes with each picture of an edition that is there."""
    edition, guide = what
    translated = language.translated(guide)
    post = next((one for one in translated.sections if one.id == CAPTION), None)
    for number, part in parts(edition, translated) if "png" in edition.formats else ():
        where = f"{stem(language, guide.slug, edition)}{number}"
        if f"{where}.png" in there:
            html = set_caption(site.sources, language, part, post)
            yield _document(language, where, html, edition)


def _document(language: Language, where: str, html: str, edition: Edition) -> Document:
    locale = language.locale
    words = text.words(html, locale.direction, locale.digits, edition.columns)
    return Document(where, locale.tag, words, "txt")

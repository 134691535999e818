"""What is published: editions, documents, printouts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """A way of publishing: which manuscript, as which file kinds, by which page and style.

    `title` is what readers call it, in the furniture's own language. `suffix` tells its files
    apart from those of other editions; the standard edition needs none: it is a guide's page.
    `group` says what it is for: "read", "share" with others, or a print "shop".

    `beside` is "source" where its page shows the guide in the source language too, `only` is
    "translations" where the source language has none of it, and `each` is "section" where every
    section is a document of its own, numbered. Its pages are a multiple of `pages`; as `sheet`
    says, they are placed on larger paper. A file has at most `max_kb` kilobytes and `max_pages`
    pages; 0 is no limit of its own. A picture is `width` pixels wide. A text is wrapped at so many
    `columns` and has at most `max_chars` characters; 0 is neither. A page that `stands` "alone"
    holds its pictures, and its links lead to where the site is served.
    """

    name: str
    title: str
    manuscript: str
    formats: tuple[str, ...]
    page: str
    style: str
    beside: str = ""
    suffix: str = ""
    group: str = "read"
    only: str = ""
    each: str = ""
    pages: int = 1
    sheet: str = ""
    max_kb: int = 0
    max_pages: int = 0
    width: int = 1080
    columns: int = 0
    max_chars: int = 0
    stands: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A guide set in one edition and locale. `stem` is its path below site/, without a suffix.

    `format` is what it is set for: "html", to be read on a screen, or "pdf", to be printed. What
    is a picture in the end is set for print as well. Of "txt" `html` holds the words alone.
    """

    stem: str
    locale: str
    html: str
    format: str = "html"


@dataclass(frozen=True, slots=True)
class Printout:
    """A printed document and what the printer saw.

    `overflows` are pages with text off the page. `warnings` is what the printer said about the
    HTML and CSS. `text` is what a reader's machine finds in it, empty where nobody has looked.
    `links` are where the file's own links lead, `loose` the fonts that it asks for and does not
    hold. `paper` is width and height of its first page, in millimetres.
    """

    document: Document
    path: str
    bytes: bytes
    pages: int
    fonts: tuple[str, ...]
    missing_glyphs: tuple[str, ...]
    overflows: tuple[int, ...]
    text: str = ""
    warnings: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    paper: tuple[int, int] = (210, 297)

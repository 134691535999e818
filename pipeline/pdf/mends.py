"""WeasyPrint's pages → the same, mended and proofread: every reach into its private parts.

Each mend puts right what passes a PDF/UA validator and still fails a reader. They hold for the
version named here: another one may need none of them, or others, and `mend` refuses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cache
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it ships no types
import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags
from weasyprint.pdf.stream import Stream

VERSION = "70.0"
SLACK = 1.0  # CSS pixels: what rounding may push out of a page


@cache
def mend() -> None:
    """Replace the two functions that write tags, once a process.

    Raises RuntimeError where WeasyPrint is not the version that these mends were written for.
    """
    if weasyprint.__version__ != VERSION:
        found = weasyprint.__version__
        raise RuntimeError(f"pdf/mends.py was written for WeasyPrint {VERSION}, not {found}")
    tags._build_box_tree = _tree(tags._build_box_tree)
    Stream.marked = _marked(Stream.marked)


def gather(layout: Any, multiple: int) -> None:
    """Drop as many of the pages that CSS calls `spare` as leave a multiple of so many pages.

    A booklet is folded from sheets of four pages. Its page of notes is set more often than is
    needed, since nobody knows before how many pages there will be.
    """
    spare = [page for page in layout.pages if page._page_box.page_type.name == "spare"]
    for page in spare[len(spare) - len(layout.pages) % multiple :]:
        layout.pages.remove(page)


def prepare(layout: Any) -> None:
    """Mark, in a document laid out, what is read out to nobody, and drop links inside links."""
    for page in layout.pages:
        for margin in page._page_box.children:
            if isinstance(margin, boxes.MarginBox):
                for box in _within(margin):
                    box.unread = True
        page.links[:] = [link for link in page.links if not _nested(link, page.links)]


def _nested(link: Any, links: list[Any]) -> bool:
    """Return whether a link only repeats, for bold or isolated words, the one that it stands in.

    WeasyPrint makes a second annotation there, which PDF/UA has no tag for (ISO 14289-1, 7.18.5).
    """
    kind, target, _, box = link
    return not box.link and any(
        other is not link
        and (kind, target) == other[:2]
        and other[3].link
        and box in set(_within(other[3]))
        for other in links
    )


def _within(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in box.children:
        yield from _within(child)


def _unread(box: Any) -> bool:
    """Return whether a box is decoration: text in a page's margin, a picture without words.

    Running heads and page numbers are read out on every page otherwise, in the middle of a
    sentence. Pagination artifacts: ISO 32000-1, 14.8.2.2; alt="": HTML 4.8.4.4.
    """
    if getattr(box, "unread", False):
        return True
    said = {} if box.element is None else box.element.attrib
    silent = said.get("alt") == "" or said.get("aria-hidden") == "true"
    return isinstance(box, boxes.ReplacedBox) and silent


def _marked(original: Any) -> Any:
    """Write decoration as an artifact, which carries no number in the tag tree."""

    def marked(stream: Any, box: Any, tag: str) -> AbstractContextManager[None]:
        found: AbstractContextManager[None] = (
            stream.artifact() if _unread(box) else original(stream, box, tag)
        )
        return found

    return marked


def _tree(original: Any) -> Any:
    """Build the tag tree as WeasyPrint does, then add to each tag what a reader needs of it."""

    def tree(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.MarginBox) or _unread(box):
            return  # artifacts have no tag
        for tag in original(box, parent, pdf, *rest):
            if box.element is not None and box.element_tag not in ("html", "body"):
                _add_language(tag, box.element)
                _add_scope(tag, box.element)
                _add_body(tag, pdf)
                _add_words(box)
            yield tag

    return tree


def _add_language(tag: Any, element: Any) -> None:
    """Say what language a passage is in where it differs (WCAG 3.1.2; ISO 14289-1, 7.2)."""
    if language := element.get("lang"):
        tag["Lang"] = pydyf.String(language)


def _add_scope(tag: Any, element: Any) -> None:
    """Say whether a heading cell is its column's or its row's (ISO 14289-1, 7.5)."""
    if tag["S"] == "/TH":
        row = element.get("scope") in ("row", "rowgroup")
        tag["A"]["Scope"] = "/Row" if row else "/Column"


def _add_body(tag: Any, pdf: Any) -> None:
    """Put what a list item holds into a body: paragraphs may not stand beside its label.

    WeasyPrint does so for running text, not for blocks (ISO 32000-1, 14.8.4.3.3).
    """
    if tag["S"] != "/LI":
        return
    kids = [(kid, pdf.objects[int(kid.split()[0])]) for kid in tag["K"]]
    loose = [(kid, found) for kid, found in kids if found["S"] not in ("/Lbl", "/LBody")]
    if loose:
        body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "P": tag.reference})
        body["Pg"], body["K"] = tag["Pg"], pydyf.Array(kid for kid, _ in loose)
        pdf.add_object(body)
        for _, found in loose:
            found["P"] = body.reference
        tag["K"][:] = [kid for kid, found in kids if found["S"] in ("/Lbl", "/LBody")]
        tag["K"].append(body.reference)


def _add_words(box: Any) -> None:
    """Describe a link by its own words, not by its address (ISO 14289-1, 7.18.5)."""
    if box.link_annotation:
        words = " ".join("".join(box.element.itertext()).split())
        named = words or " ".join(p.get("alt", "") for p in box.element.iter("img")).strip()
        if named:
            box.link_annotation["Contents"] = pydyf.String(named)


def fonts(layout: Any) -> tuple[str, ...]:
    """Name the fonts that a written document is set in, sorted: "Noto Sans Bold"."""
    names = {font.name.partition(b"+")[2].decode() for font in layout.fonts.values()}
    return tuple(sorted(name.replace("-", " ") for name in names))


def overflows(layout: Any) -> tuple[int, ...]:
    """Return the numbers of the pages, from 1, where text is cut off or runs off its page.

    Running text must stay inside the page's own area, text in a margin on the sheet, and text
    in a box with `overflow: hidden` inside that box.
    """
    return tuple(
        number
        for number, page in enumerate(layout.pages, 1)
        if any(_escapes(page._page_box, child) for child in page._page_box.children)
    )


def _escapes(page: Any, box: Any) -> bool:
    """Return whether any text below a child of a page box leaves the room it has."""
    width, height = page.margin_width(), page.margin_height()
    room = (0.0, 0.0, width, height)
    if not isinstance(box, boxes.MarginBox):
        left, top = page.content_box_x(), page.content_box_y()
        room = (left, top, left + page.width, top + page.height)
    return any(not fits for fits in _fitting(box, room, None))


def _fitting(box: Any, room: tuple[float, float, float, float], line: Any) -> Iterator[bool]:
    """Yield for every text box whether it stands in its room: its line's height, its own width."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.TextBox) and box.text.strip():
        left, top, right, bottom = room
        yield (
            left - SLACK <= box.position_x
            and box.position_x + box.width <= right + SLACK
            and top - SLACK <= line.position_y
            and line.position_y + line.height <= bottom + SLACK
        )
    if box.style["overflow"] != "visible" and not isinstance(box, boxes.ReplacedBox):
        room = _meet(room, box)
    for child in box.children:
        yield from _fitting(child, room, box if isinstance(box, boxes.LineBox) else line or box)


def _meet(room: tuple[float, float, float, float], box: Any) -> tuple[float, float, float, float]:
    left, top = box.padding_box_x(), box.padding_box_y()
    return (
        max(room[0], left),
        max(room[1], top),
        min(room[2], left + box.padding_width()),
        min(room[3], top + box.padding_height()),
    )

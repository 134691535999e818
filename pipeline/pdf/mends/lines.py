"""A document laid out → the same, its boxes told what to know when they are drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

SVG = "{http://www.w3.org/2000/svg}"


def prepare(layout: Any, direction: str) -> None:
    """Mark, in a document laid out, what is read out to nobody, and drop links inside links."""
    for page in layout.pages:
        if direction == "rtl":
            for box in _within(page._page_box):
                if isinstance(box, boxes.LineBox):
                    _look_around(box)
        for margin in page._page_box.children:
            if isinstance(margin, boxes.MarginBox):
                for box in _within(margin):
                    box.unread = True
        page.links[:] = [link for link in page.links if not _nested(link, page.links)]


def _look_around(line: Any) -> None:
    """Tell every text of a line which way runs what is seen to its left and to its right."""
    texts = [box for box in _within(line) if isinstance(box, boxes.TextBox) and box.text.strip()]
    texts.sort(key=lambda box: box.position_x)
    for at, box in enumerate(texts):
        before = _edge(texts[at - 1], "right") if at else 1
        after = _edge(texts[at + 1], "left") if at + 1 < len(texts) else 1
        box.around = before, after


def _edge(box: Any, side: str) -> int:
    """Return the level at one side of a text, as the letter there has it, or else its style."""
    text, turned = box.text.strip(), box.style["direction"] == "rtl"
    kind = unicodedata.bidirectional(text[0 if (side == "left") != turned else -1])
    if turned:
        return int(kind not in {"L", "EN", "AN"})
    return int(kind in {"R", "AL"})


def level(box: Any) -> int:
    """Return 1 for a text that runs to the left, else 0: by its letters, or by its style."""
    classes = {unicodedata.bidirectional(character) for character in box.text}
    if classes & {"R", "AL"}:
        return 1
    return 0 if "L" in classes else int(box.style["direction"] == "rtl")


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


def unread(box: Any) -> bool:
    """Return whether a box is decoration: text in a page's margin, a picture without words.

    A drawing that stands in the page itself has its words in its <title>.

    Running heads and page numbers are read out on every page otherwise, in the middle of a
    sentence. Pagination artifacts: ISO 32000-1, 14.8.2.2; alt="": HTML 4.8.4.4.
    """
    if getattr(box, "unread", False):
        return True
    said = {} if box.element is None else box.element.attrib
    silent = said.get("alt") == "" or said.get("aria-hidden") == "true"
    if box.element is not None and box.element.tag == f"{SVG}svg":
        silent = silent or not (box.element.findtext(f"{SVG}title") or "").strip()
    return isinstance(box, boxes.ReplacedBox) and silent


def _within(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in box.children:
        yield from _within(child)

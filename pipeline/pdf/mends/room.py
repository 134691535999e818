"""Pages laid out → the numbers of those where text does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

SLACK = 1.0  # CSS pixels: what rounding may push out of a page


def gather(layout: Any, multiple: int) -> None:
    """Drop as many of the pages that CSS calls `spare` as leave a multiple of so many pages.

    A booklet is folded from sheets of four pages. Its page of notes is set more often than is
    needed, since nobody knows before how many pages there will be.
    """
    spare = [page for page in layout.pages if page._page_box.page_type.name == "spare"]
    for page in spare[len(spare) - len(layout.pages) % multiple :]:
        layout.pages.remove(page)


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

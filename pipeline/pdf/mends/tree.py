"""The tag tree as WeasyPrint builds it → the same, saying all that a reader needs.

Each mend puts right what passes a PDF/UA validator and still fails a reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it ships no types
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from .clusters import spoken
from .lines import level, unread

# Tags of what may begin on one page and end on another. A table's parts each keep their headings.
JOINED = {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/LBody", "/BlockQuote"}
JOINED |= {"/Part", "/Art", "/Sect", "/Div"}
NUMBERINGS = {
    **{"none": "/None", "disc": "/Disc", "circle": "/Circle", "square": "/Square"},
    **{"lower-roman": "/LowerRoman", "upper-roman": "/UpperRoman"},
    **{"lower-alpha": "/LowerAlpha", "upper-alpha": "/UpperAlpha"},
}
POINTS = 0.75  # of a CSS pixel


def marked(original: Any) -> Any:
    """Write decoration as an artifact, which carries no number in the tag tree."""

    def marked(stream: Any, box: Any, tag: str) -> AbstractContextManager[None]:
        found: AbstractContextManager[None] = (
            _artifact(stream, box) if unread(box) else original(stream, box, tag)
        )
        return found

    return marked


@contextmanager
def _artifact(stream: Any, box: Any) -> Iterator[None]:
    """Mark what a page's margin holds as such (ISO 32000-1, 14.8.2.2.2)."""
    kind = {"Type": "/Pagination"} if getattr(box, "unread", False) else None
    stream.begin_marked_content("Artifact", pydyf.Dictionary(kind) if kind else None)
    yield
    stream.end_marked_content()


def tree(original: Any) -> Any:
    """Build the tag tree as WeasyPrint does, then add to each tag what a reader needs of it."""

    def tree(box: Any, parent: Any, pdf: Any, page: int, nums: Any, *rest: Any) -> Iterator[Any]:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.MarginBox) or unread(box):
            return  # artifacts have no tag
        texts = _texts(box, rest[-1])
        for tag in original(box, parent, pdf, page, nums, *rest):
            _add_spoken(texts, nums, pdf)
            if box.element is not None and box.element_tag not in ("html", "body"):
                _add_language(tag, box.element)
                _add_scope(tag, box.element)
                _add_body(tag, pdf)
                _add_numbering(tag, box)
                _add_place(tag, box, pdf, page)
                _add_words(box)
                if _joins(tag, box.element, pdf, page):
                    continue
            yield tag

    return tree


def _texts(box: Any, tags: Any) -> dict[int, str]:
    """Return what runs to the left of a box's own texts, by their numbers on the page."""
    lines = (
        child.children if isinstance(child, boxes.LineBox) else [child] for child in box.children
    )
    return {
        tags[child]["mcid"]: spoken(child.text)
        for line in lines
        for child in line
        if isinstance(child, boxes.TextBox) and child in tags and level(child)
    }


def _add_spoken(texts: dict[int, str], nums: Any, pdf: Any) -> None:
    """Say what runs to the left as it is spoken: it is drawn from its end (ISO 32000-1, 14.9.4)."""
    for number, text in texts.items():
        tag = pdf.objects[int(nums[number].split()[0])]
        if tag["S"] != "/Span":
            # A link holds its text itself; the link must stay one.
            span = pydyf.Dictionary({"Type": "/StructElem", "S": "/Span", "P": tag.reference})
            span["Pg"], span["K"] = tag["Pg"], pydyf.Array([number])
            pdf.add_object(span)
            tag["K"][tag["K"].index(number)] = nums[number] = span.reference
            tag = span
        tag["ActualText"] = pydyf.String(text)


def _joins(tag: Any, element: Any, pdf: Any, page: int) -> bool:
    """Put the rest of a block into the tag that it began with, on the page before.

    A paragraph is one paragraph, whatever the paper's size (ISO 14289-1, 7.1).
    """
    if tag["S"] not in JOINED:
        return False
    begun = pdf.__dict__.setdefault("begun", {})
    first, last = begun.get((element, tag["S"]), (tag, page))
    if last == page:
        begun[element, tag["S"]] = tag, page
        return False
    begun[element, tag["S"]] = first, page
    for kid in tag["K"]:
        found = pdf.objects[int(kid.split()[0])]
        if "P" in found:
            found["P"] = first.reference
    first["K"].extend(tag["K"])
    tag.clear()
    return True


def _add_numbering(tag: Any, box: Any) -> None:
    """Say how a list is numbered (ISO 14289-1, 7.6; ISO 32000-1, 14.8.5.5)."""
    if tag["S"] == "/L":
        styles = [child.style["list_style_type"] for child in box.children if child.style]
        usual = "/Decimal" if box.element_tag == "ol" else "/None"
        numbering = NUMBERINGS.get(styles[0] if styles else "", usual)
        if box.element_tag == "dl":
            numbering = "/None"
        tag["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})


def _add_place(tag: Any, box: Any, pdf: Any, page: int) -> None:
    """Say where a figure is as the page measures: points, from below (ISO 32000-1, 14.8.5.4.3)."""
    if tag["S"] == "/Figure":
        _, low, _, high = pdf.objects[int(pdf.page_references[page].split()[0])]["MediaBox"]
        left, top, right, bottom = (side * POINTS for side in tag["A"]["BBox"])
        tag["A"]["BBox"] = pydyf.Array((left, high + low - bottom, right, high + low - top))


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

"""The tag tree as WeasyPrint builds it → the same, saying all that a reader needs.

Each mend puts right what passes a PDF/UA validator and still fails a reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it ships no types
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from .lines import unread


def marked(original: Any) -> Any:
    """Write decoration as an artifact, which carries no number in the tag tree."""

    def marked(stream: Any, box: Any, tag: str) -> AbstractContextManager[None]:
        found: AbstractContextManager[None] = (
            stream.artifact() if unread(box) else original(stream, box, tag)
        )
        return found

    return marked


def tree(original: Any) -> Any:
    """Build the tag tree as WeasyPrint does, then add to each tag what a reader needs of it."""

    def tree(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.MarginBox) or unread(box):
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

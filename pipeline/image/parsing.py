"""SVG bytes → text and a tree small enough to walk, or a refusal. Its door: defusedxml."""

from __future__ import annotations

import io
import re
from xml.etree.ElementTree import Element, ParseError  # what defusedxml makes, and raises

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ..model import Place, SourceError
from .refusals import Refused

BYTES, ELEMENTS, DEPTH = 256 << 10, 2_000, 20
SVG = "http://www.w3.org/2000/svg"
_DECLARATION = re.compile(r"<\?xml\s[^<>]{0,200}\?>")
_DECLARED = b"<?xml version='1.0' encoding='utf-8'?>"
_ENCODING = re.compile(r"""\sencoding\s*=\s*["']([^"']*)["']""")


def parsed(data: bytes, place: Place) -> tuple[str, Element]:
    """Return the text of a drawing and its root element.

    Raises SourceError for more than 256 KB, 2,000 elements or 20 levels, for another encoding
    than UTF-8, for a DOCTYPE (which could name entities) and for processing instructions.
    """
    text = ""
    try:
        text = _decoded(data)
        return text, _tree(text)
    except Refused as refused:
        raise refused.placed(place, text) from refused
    except DefusedXmlException as error:
        message = (
            "delete the <!DOCTYPE …> at the beginning of this drawing, or save it as plain SVG"
        )
        raise Refused(message, "<!DOCTYPE").placed(place, text) from error
    except ParseError as error:
        message = "this drawing is not whole from this line on; export it again"
        raise SourceError(Place(place.path, error.position[0]), message, "bad-picture") from error


def _decoded(data: bytes) -> str:
    """Return a file's text, its declaration left out: no encoding is guessed, nor believed."""
    if len(data) > BYTES:
        raise Refused(f"this drawing is larger than {BYTES >> 10} KB; simplify its paths")
    if data.startswith(b"\x1f\x8b"):
        raise Refused("this drawing is packed (.svgz); save it as plain SVG")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("this drawing is not in UTF-8; save it as plain SVG") from error
    if "\0" in text:  # UTF-16 without a mark, which a parser would know again
        raise Refused("this drawing is not in UTF-8; save it as plain SVG")
    declared = _DECLARATION.match(text)
    said = _ENCODING.search(declared[0]) if declared else None
    if said and said[1].lower() not in ("utf-8", "us-ascii"):
        raise Refused("this drawing says that it is not in UTF-8; save it as plain SVG")
    # As many lines as before, so that a fault is found where it stands.
    return "\n" * declared[0].count("\n") + text[declared.end() :] if declared else text


def _tree(text: str) -> Element:
    root: Element | None = None
    depth = seen = 0
    # With a declaration in front, no other one in the text is believed.
    given = io.BytesIO(_DECLARED + text.encode())
    for event, part in iterparse(given, ("start", "end", "pi"), forbid_dtd=True):
        if event == "pi":
            raise Refused("this drawing asks for another file in a <?…?>; delete that", "<?")
        root = part if root is None else root
        seen, depth = (seen + 1, depth + 1) if event == "start" else (seen, depth - 1)
        if seen > ELEMENTS:
            raise Refused(f"this drawing has more than {ELEMENTS:,} parts; simplify it")
        if depth > DEPTH:
            raise Refused(f"this drawing has groups in groups, over {DEPTH} deep; ungroup them")
    if root is None or root.tag != f"{{{SVG}}}svg":
        raise Refused("this is not a whole SVG drawing; save it as plain SVG")
    return root

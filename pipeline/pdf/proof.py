"""A PDF about to be written → what to proofread: its links, fonts that it lacks, its paper.

What is asked is the file itself, not what was meant to go into it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it ships no types

MILLIMETRES = 25.4 / 96  # of a CSS pixel (CSS Values 4, 6.2)


def links(pdf: Any) -> tuple[str, ...]:
    """Return where the links of a file lead, each once: an address, or # and an anchor it has."""
    anchors = set(_anchors(pdf))
    found = []
    for annotation in _dictionaries(pdf, "Subtype", "/Link"):
        if "A" in annotation:
            found.append(annotation["A"]["URI"].string)
        elif annotation["Dest"].string in anchors:
            found.append(f"#{annotation['Dest'].string}")
    return tuple(dict.fromkeys(found))


def loose_fonts(pdf: Any) -> tuple[str, ...]:
    """Name the fonts that a file asks for and does not hold, sorted (ISO 14289-1, 7.21.4)."""
    names = set()
    for font in _dictionaries(pdf, "Type", "/FontDescriptor"):
        if not {"FontFile", "FontFile2", "FontFile3"} & set(font):
            names.add(str(font["FontName"]))
    for font in _dictionaries(pdf, "Type", "/Font"):
        # A composite font's descendant has the descriptor; a Type 3 font is drawn in the file.
        if font["Subtype"] not in ("/Type0", "/Type3") and "FontDescriptor" not in font:
            names.add(str(font["BaseFont"]))
    # A subset is called ABCDEF+Name (ISO 32000-1, 9.6.4).
    return tuple(sorted(name.removeprefix("/").rpartition("+")[2] for name in names))


def paper(layout: Any) -> tuple[int, int]:
    """Return width and height of the first page, in whole millimetres."""
    first = layout.pages[0]
    return round(first.width * MILLIMETRES), round(first.height * MILLIMETRES)


def _anchors(pdf: Any) -> Iterator[str]:
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", ())
    yield from (name.string for name in names if isinstance(name, pydyf.String))


def _dictionaries(pdf: Any, key: str, value: str) -> Iterator[Any]:
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get(key) == value:
            yield thing

"""SVG bytes → the same drawing, written anew from shapes and plain values.

What is seen is kept as it is, or refused with what to do about it: a drawing that lost a part
would say something else. What cannot be seen goes without a word: names, notes, the traces of a
program, whoever drew it, words that nobody would translate. What acts (programs, handlers, style
sheets) is refused wherever it stands: a file with that inside is not what somebody thought.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..model import Place
from . import refusals, values
from .allowed import ACTIVE, GEOMETRY, LOOKS, UNSEEN, quiet, quiet_look
from .ink import weighed
from .parsing import SVG, parsed
from .refusals import Refused

_WEB = ("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML")


def cleaned(data: bytes, place: Place) -> bytes:
    """Return the drawing with one element on a line, no size of its own, and nothing unseen.

    Cleaning twice is cleaning once. Raises SourceError for what is refused, at its line.
    """
    text, root = parsed(data, place)
    try:
        return weighed("".join(f"{line}\n" for line in _whole(root))).encode()
    except Refused as refused:
        raise refused.placed(place, text) from refused


def _whole(root: Element) -> Iterator[str]:
    """Yield the lines of a drawing."""
    said = _attributes(root, "svg")
    said.pop("display", None)
    box = said.pop("viewBox", None) or _box(root)
    inner = [line for child in root for line in _element(child, 1)]
    if not inner:
        raise Refused("there is nothing to see in this drawing; export it again")
    yield f'<svg xmlns="{SVG}"{_written({"viewBox": box, **said})}>'
    yield from inner
    yield "</svg>"


def _box(root: Element) -> str:
    """Return the viewBox that width and height in pixels stand for (SVG 2, 8.2)."""
    sides = [values.number(root.get(name, "")) for name in ("width", "height")]
    found = values.view_box("0 0 " + " ".join(side or "" for side in sides))
    if not found:
        message = "this drawing does not say how large it is; give <svg> a viewBox of four numbers"
        raise Refused(message, "<svg")
    return found


def _element(part: Element, depth: int) -> Iterator[str]:
    """Yield the lines of an element and of what is in it; none where it draws nothing."""
    space, _, name = part.tag.removeprefix("{").rpartition("}")
    if name in UNSEEN if space == SVG else space not in ("", *_WEB):
        _refuse_active(part)
        return
    if name == "style" and not (part.text or "").strip():
        return  # Inkscape leaves empty ones behind
    if space != SVG or name not in GEOMETRY or name == "svg":
        raise refusals.element(name)
    said = _attributes(part, name)
    if said.pop("display", "") == "none":
        _refuse_active(part)
        return
    inner = [line for child in part for line in _element(child, depth + 1)]
    if name != "g":
        yield f"{' ' * depth}<{name}{_written(said)}/>"  # what stands in a shape is not drawn
    elif inner:
        yield f"{' ' * depth}<g{_written(said)}>"
        yield from inner
        yield f"{' ' * depth}</g>"


def _refuse_active(part: Element) -> None:
    """Raise Refused where something that is left out would have acted."""
    for child in part.iter():
        name = child.tag.rpartition("}")[2]
        if name in ACTIVE and (child.attrib or len(child) or (child.text or "").strip()):
            raise refusals.element(name)
        for key, value in child.attrib.items():
            if key.rpartition("}")[2].lower().startswith("on"):
                raise refusals.attribute(key.rpartition("}")[2], value)


def _attributes(part: Element, element: str) -> dict[str, str]:
    """Return what is kept of an element's attributes; its style outranks them, as in CSS."""
    said: dict[str, str] = {}
    for key, value in part.attrib.items():
        space, _, name = key.removeprefix("{").rpartition("}")
        if name == "style" or (space and not name.endswith("href")):
            continue
        reader = GEOMETRY[element].get(name) or LOOKS.get(name)
        if reader is None and (space or not (quiet(name) or quiet_look(name, value))):
            raise refusals.attribute(name, value)
        if reader:
            said[name] = _read(reader, name, value)
    for declared in part.get("style", "").split(";"):
        name, _, value = (piece.strip() for piece in declared.partition(":"))
        if name in LOOKS:
            said[name] = _read(LOOKS[name], name, value)
        elif name and not quiet_look(name, value):
            raise refusals.attribute(name, value)
    return said


def _read(reader: values.Reader, name: str, value: str) -> str:
    found = "inherit" if value.strip() == "inherit" else reader(value)
    if found is None:
        raise refusals.attribute(name, value)
    return found


def _written(said: dict[str, str]) -> str:
    """Return attributes as they stand in a tag: no value that is read holds a quote or <."""
    return "".join(f' {name}="{value}"' for name, value in said.items())

"""What may not stand in a drawing → a line for whoever put it there. No library."""

from __future__ import annotations

import re

from ..model import Place, SourceError

_SAFE = re.compile(r"[\w:-]{1,40}", re.ASCII)
_ACTS = "do not use this file: it can act when it is opened; draw it anew or take another"
_BY_REFERENCE = "unlink the copies (in Inkscape: Edit, Clone, Unlink) and save it again"
_STILL = "a drawing here does not move; save it without animation"
_WORDS = "words in a drawing cannot be translated; take them out and write them in the manuscript"
_ADVICE = {
    "style": "export it as plain SVG with presentation attributes, not a style sheet (in "
    "Illustrator: Styling, Presentation Attributes; in Inkscape: Save as, Plain SVG)",
    "script": _ACTS,
    "handler": _ACTS,
    "listener": _ACTS,
    "foreignObject": _ACTS,
    "image": "draw with shapes, or use the PNG or JPEG by itself",
    "use": _BY_REFERENCE,
    "symbol": _BY_REFERENCE,
    "a": "take the link out and write it in the manuscript",
    "text": _WORDS,
    "svg": "it is a drawing inside a drawing; ungroup it and save it again",
    **dict.fromkeys(("animate", "animateTransform", "animateMotion", "animateColor"), _STILL),
    **dict.fromkeys(("set", "mpath", "discard"), _STILL),
}
_PAINT = "gradients, patterns, masks and clips cannot be used; give each shape one plain colour"


class Refused(Exception):
    """What may not stand in a drawing. `token` is how it is written there, for its line."""

    def __init__(self, message: str, token: str = "") -> None:
        super().__init__(message)
        self.token = token

    def placed(self, place: Place, text: str) -> SourceError:
        """Return the same, at the line of the file where it is written."""
        found = re.search(re.escape(self.token) + r"(?![\w-])", text) if self.token else None
        line = text.count("\n", 0, found.start()) + 1 if found else place.line
        return SourceError(Place(place.path, line), str(self), "bad-picture")


def element(name: str) -> Refused:
    """Return why an element may not stand in a drawing."""
    if not _SAFE.fullmatch(name):
        return Refused("this drawing holds something that is no shape; save it as plain SVG")
    advice = _ADVICE.get(name, "draw with paths and plain shapes only")
    return Refused(f"this drawing holds <{name}>: {advice}", f"<{name}")


def attribute(name: str, value: str) -> Refused:
    """Return why an attribute, or one declaration of a style, may not stand in a drawing."""
    if not _SAFE.fullmatch(name):
        return Refused("this drawing holds an attribute that has no plain name; save it again")
    if name.lower().startswith("on"):
        return Refused(f"this drawing holds {name}=…: {_ACTS}", name)
    if name.endswith("href"):
        return Refused(
            f"this drawing holds {name}=…: nothing in it may lead to another place", name
        )
    if "(" in value and name not in ("transform", "d"):
        return Refused(f"this drawing has a {name} that is not understood: {_PAINT}", name)
    shown = value.strip() if _SAFE.fullmatch(value.strip()) else "…"
    message = f'{name}="{shown}" in this drawing is not understood; correct it or take it out'
    return Refused(message, name)

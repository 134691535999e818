"""Names of SVG elements and attributes → what becomes of them. No library.

GEOMETRY and LOOKS are kept, if their values can be read; what is UNSEEN is left out, since it
draws nothing; the rest is refused.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import values
from .values import Reader

_BOX = {"x": values.share, "y": values.share, "width": values.positive, "height": values.positive}
_ROUND = {"rx": values.radius, "ry": values.radius}
_CENTRE = {"cx": values.share, "cy": values.share}
_MOVED = {"transform": values.transform}
GEOMETRY: Mapping[str, Mapping[str, Reader]] = {
    "svg": {"viewBox": values.view_box, "preserveAspectRatio": values.aspect},
    "g": _MOVED,
    "path": {"d": values.path, **_MOVED},
    "circle": {**_CENTRE, "r": values.positive, **_MOVED},
    "ellipse": {**_CENTRE, **_ROUND, **_MOVED},
    "rect": {**_BOX, **_ROUND, **_MOVED},
    "line": {**dict.fromkeys(("x1", "y1", "x2", "y2"), values.share), **_MOVED},
    "polyline": {"points": values.points, **_MOVED},
    "polygon": {"points": values.points, **_MOVED},
}
_OPAQUE = values.share
LOOKS: Mapping[str, Reader] = {
    "color": values.colour,
    "fill": values.colour,
    "fill-opacity": _OPAQUE,
    "fill-rule": values.one_of("nonzero", "evenodd"),
    "stroke": values.colour,
    "stroke-width": values.positive,
    "stroke-opacity": _OPAQUE,
    "stroke-linecap": values.one_of("butt", "round", "square"),
    "stroke-linejoin": values.one_of("miter", "round", "bevel", "miter-clip", "arcs"),
    "stroke-miterlimit": values.number,
    "stroke-dasharray": values.dashes,
    "stroke-dashoffset": values.share,
    "opacity": _OPAQUE,
    "visibility": values.one_of("visible", "hidden", "collapse"),
    "display": values.display,
    "paint-order": values.one_of("normal", "fill", "stroke", "markers"),
    "vector-effect": values.one_of("none", "non-scaling-stroke"),
}

# Elements that draw nothing where they stand. What would show them, by its name, is refused.
UNSEEN = {
    *("title", "desc", "metadata", "defs", "symbol", "view", "font", "font-face", "color-profile"),
    *("linearGradient", "radialGradient", "meshgradient", "pattern", "hatch", "solidcolor"),
    *("clipPath", "mask", "marker", "filter", "cursor"),
}
# These act, wherever they stand.
ACTIVE = {"script", "style", "handler", "listener"}

_QUIET = {name for known in GEOMETRY.values() for name in known} - {"transform"} | {
    *("id", "class", "version", "baseProfile", "zoomAndPan", "role", "tabindex", "focusable"),
    *("lang", "contentScriptType", "contentStyleType", "width", "height", "x", "y"),
}
# Of text, of gradients, of how carefully a screen draws, of what a mouse does: not of a shape.
_QUIET_LOOKS = (
    *("-inkscape-", "font", "text-", "letter-", "word-", "writing-", "glyph-", "kerning"),
    *("line-height", "white-space", "direction", "unicode-bidi", "dominant-baseline"),
    *("alignment-", "baseline-", "block-progression", "inline-size", "shape-", "color-", "image-"),
    *("stop-", "solid-", "flood-", "lighting-color", "enable-background", "isolation", "overflow"),
    *("pointer-events", "cursor", "clip-rule", "user-select", "will-change"),
)
_IDLE = {
    *("clip", "clip-path", "mask", "filter", "mix-blend-mode", "backdrop-filter"),
    *("marker", "marker-start", "marker-mid", "marker-end", "transform-origin", "transform"),
}


def quiet(name: str) -> bool:
    """Return whether an attribute that this element has no use for changes nothing of a shape."""
    return name in _QUIET or name.startswith(("data-", "aria-"))


def quiet_look(name: str, value: str) -> bool:
    """Return whether a declaration changes nothing of a shape, at all or with this value."""
    idle = name in _IDLE and value.strip() in ("none", "normal", "auto")
    return idle or name.startswith(_QUIET_LOOKS)

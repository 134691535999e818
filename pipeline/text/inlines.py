"""What stands in a line → its text: links with their addresses, isolates, what stays together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .isolates import CLOSE, OPEN, facing, isolated
from .tree import Node

# Around what is not broken at the end of a line. Noncharacters: no text has them (Unicode 23.7).
WHOLE, END = "\ufdd0", "\ufdd1"
TOGETHER = {"fact", "address"}
# Controls, separators, embeddings, tags and noncharacters: as pages mark them, U+FFFD.
STRANGE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# What headings are underlined and notices are framed with, in any script's form.
_DRAWN = (
    r"[-=~*_+#|<>\u2010-\u2015\u2212\u2500-\u259f\u30fb\ufe58\ufe63\uff0a-\uff0d\uff1d\uff3f\uff5e]"
)
_UNSEEN = r"[\s\u200b-\u200f\u2060\u2066-\u2069\ufe00-\ufe0f]*"
DRAWN = re.compile(rf"({_DRAWN}{_UNSEEN}{_DRAWN})(?:{_UNSEEN}{_DRAWN})+")
# Arabic and Hebrew letters in the shapes of old typesetting machines; a reader's search wants none.
SHAPED = re.compile("[\ufb1d-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdfc\ufe70-\ufefc]")


def inline(node: Node, direction: str) -> str:
    """Return the words in an element, on one line but for its hard breaks.

    What runs against the `direction` stands in isolates, what must not be broken between two
    noncharacters. A row of signs with which headings and notices are drawn here is cut to two.
    """
    text = unicodedata.normalize("NFC", "".join(_said(node, direction)))
    text = SHAPED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    parts = re.split(f"({WHOLE}[^{END}]*{END})", re.sub(r" +", " ", text))
    text = "".join(part if n % 2 else DRAWN.sub(r"\1", part) for n, part in enumerate(parts))
    return re.sub(r" *\n *", "\n", text).strip()


def _said(node: Node, direction: str) -> Iterator[str]:
    """Yield the pieces of an element that runs in its own direction, or else the one around it."""
    own = _direction(node) or direction
    whole = bool(node.classes & TOGETHER) or node.tag == "time" or _is_phone(node)
    yield OPEN[own] if own != direction else ""
    yield WHOLE if whole else ""
    pieces = "".join(_child(child, own) for child in node.children)
    if node.tag == "a" and _is_address(node, pieces):
        whole, pieces = True, node.get("href")
    yield re.sub(f"[{WHOLE}{END}]", "", pieces) if whole else pieces
    yield END if whole else ""
    yield CLOSE if own != direction else ""
    if node.tag == "a" and not _is_address(node, pieces):
        yield from _address(node, pieces, direction)


def _child(child: Node | str, direction: str) -> str:
    if isinstance(child, str):
        return isolated(re.sub(r"[ \t\n\r\f]+", " ", STRANGE.sub("\ufffd", child)), direction)
    if child.tag == "br":
        return "\n"
    if child.tag == "img":
        return f"[{_child(child.get('alt'), direction)}]" if child.get("alt") else ""
    said = "".join(_said(child, direction))
    return f"[{said}]" if "footnote-ref" in child.classes else said


def _direction(node: Node) -> str:
    """Return the direction an element says it has, and of a bare <bdi> that of its words."""
    said = node.get("dir")
    return facing(_bare(node)) if node.tag == "bdi" and said in ("", "auto") else said


def _bare(node: Node) -> str:
    return "".join(c if isinstance(c, str) else _bare(c) for c in node.children)


def _is_phone(node: Node) -> bool:
    return node.tag == "a" and node.get("href").startswith("tel:")


def _address(node: Node, said: str, direction: str) -> Iterator[str]:
    """Yield where a link leads, after its words, unless they say it; a section needs no address."""
    href = node.get("href")
    scheme, _, rest = href.partition(":")
    told = (scheme == "tel" and _digits(said)) or (scheme == "mailto" and rest in _seen(said))
    if scheme not in SCHEMES or told:
        return
    shown = href if scheme == "https" else rest
    turned = direction == "rtl"
    yield f" ({OPEN['ltr'] if turned else ''}{WHOLE}{shown}{END}{CLOSE if turned else ''})"


SCHEMES = ("https", "mailto", "tel")


def _is_address(node: Node, said: str) -> bool:
    """Return whether the words of a link are the address that it leads to."""
    href = node.get("href")
    bare = _seen(said).removeprefix("https://")
    return href.startswith("https:") and bare.strip("/") == href.removeprefix("https://").strip("/")


def _seen(said: str) -> str:
    return re.sub(f"[{WHOLE}{END}\u2066-\u2069]", "", said)


def _digits(said: str) -> bool:
    """Return whether a link to a phone says a number that can be dialled."""
    return sum(char.isdigit() for char in said) >= 3

"""Headings → their levels and ids. No library but the parser's tokens.

Ids come from the manuscript and are the same in every language, so that links and citations hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import count

from markdown_it.token import Token

from ..model import Place, SourceError
from .limits import shown
from .pieces import plain, words

_EXPLICIT = re.compile(r"(?<!\\)((?:\\\\)*)[ \t]*\{#([^{}\n]*)\}[ \t]*$")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_TAKEN = ("guide", "fn-", "fnref-")  # the page's own: the guide itself, its footnotes


def without_title(tokens: list[Token], title: str) -> list[Token]:
    """Return the tokens without a first `#` heading that only repeats the guide's title."""
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        said = plain(_EXPLICIT.sub("", tokens[1].content))
        if title and " ".join(said.split()) == " ".join(plain(title).split()):
            return tokens[3:]
    return tokens


def set_levels(tokens: Sequence[Token]) -> None:
    """Move every heading one level down where one is `#`: that level is the guide's title."""
    headings = [t for t in tokens if t.type in ("heading_open", "heading_close")]
    if any(heading.tag == "h1" for heading in headings):
        for heading in headings:
            heading.tag = f"h{min(int(heading.tag[1]) + 1, 6)}"


def take_ids(tokens: Sequence[Token], path: str) -> None:
    """Take `{#id}` from the end of every heading; refuse one that cannot be used, or used twice."""
    seen: set[str] = set()
    for heading, inline in _headings(tokens):
        place = Place(path, (inline.map or heading.map or [0])[0] + 1)
        found = _EXPLICIT.search(inline.content)
        if found:
            _refuse(found[2], seen, place)
            seen.add(found[2])
            heading.attrs["id"] = found[2]
            inline.content = inline.content[: found.start()] + found[1]
        if not inline.content.strip():
            raise SourceError(place, "this heading has no words; write some, or remove the heading")


def _refuse(name: str, seen: set[str], place: Place) -> None:
    if not _ID.fullmatch(name):
        message = f"{{#{shown(name)}}} cannot be used as an id; use letters a to z, digits, - and _"
        raise SourceError(place, message)
    if name == _TAKEN[0] or name.startswith(_TAKEN[1:]):
        raise SourceError(place, f"the id {{#{name}}} is used by the page itself; choose another")
    if name in seen:
        raise SourceError(
            place, f"the id {{#{name}}} is used twice; choose another for this heading"
        )


def fill_ids(tokens: Sequence[Token]) -> None:
    """Give every section without `{#id}` GitHub's slug of its heading, repeats -1, -2.

    Call it when the words of the headings have been read.
    """
    used = {str(h.attrs["id"]) for h, _ in _headings(tokens) if "id" in h.attrs} | {_TAKEN[0]}
    for heading, inline in _headings(tokens):
        if heading.level or "id" in heading.attrs:
            continue
        slug = _slug(words(inline.children or []))
        repeats = (f"-{number}" if number else "" for number in count())
        name = next(slug + repeat for repeat in repeats if slug + repeat not in used)
        used.add(name)
        heading.attrs["id"] = name


def _slug(text: str) -> str:
    """Return the text as GitHub writes them in an address.

    >>> _slug("Don't stop: 2 rights!")
    'dont-stop-2-rights'
    """
    kept = (c for c in text.lower() if c in " -" or unicodedata.category(c) in _KEPT)
    slug = "".join(kept).strip().replace(" ", "-") or "section"
    return f"section-{slug}" if slug.startswith(_TAKEN[1:]) else slug


_KEPT = {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"}


def _headings(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            yield token, tokens[place + 1]

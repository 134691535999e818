"""Quotes that open with a word in brackets → callouts. No library but the parser's tokens."""

from __future__ import annotations

import re

from markdown_it.token import Token

from ..model import Place, SourceError
from .limits import shown

# The words an author writes → the kind of callout. GitHub's own five words are understood.
WORDS = {
    "RIGHT": "right",
    "IMPORTANT": "important",
    "DANGER": "danger",
    "EXAMPLE": "example",
    "ACTION": "action",
    "CARE": "care",
    "CONTACT": "contact",
    "NOTE": "important",
    "TIP": "action",
    "WARNING": "important",
    "CAUTION": "danger",
}
_OPENS = re.compile(r"\[!([^\]\n]*)\][ \t]*([^\n]*)(?:\n|$)")


def set_callouts(tokens: list[Token], path: str) -> list[Token]:
    """Return the tokens with every quote that opens with `[!WORD]` made a callout.

    The rest of that line is its title. Raise SourceError where the word is not known.
    """
    written: list[Token] = []
    open_quotes: list[Token] = []
    skipped = 0
    for number, token in enumerate(tokens):
        if skipped:
            skipped -= 1
        elif token.type == "blockquote_open":
            open_quotes.append(token)
            written.append(token)
            if number + 2 < len(tokens) and tokens[number + 1].type == "paragraph_open":
                opening = _opening(token, tokens[number + 1 : number + 4], path)
                skipped = 0 if opening is None else 3
                written += opening or []
        else:
            if token.type == "blockquote_close":
                token.type, token.tag = _closed(open_quotes.pop())
            written.append(token)
    return written


def _closed(opened: Token) -> tuple[str, str]:
    return opened.type.replace("_open", "_close"), opened.tag


def _opening(quote: Token, paragraph: list[Token], path: str) -> list[Token] | None:
    """Make the quote a callout; return its title and first words, or None where it is a quote."""
    first, words, last = paragraph
    found = _OPENS.match(words.content)
    if not found:
        return None
    line = (words.map or [0])[0]
    word = found[1].strip().upper()
    if word not in WORDS:
        known = ", ".join(f"[!{name}]" for name in WORDS)
        message = f"[!{shown(found[1])}] is not a callout; use one of {known}"
        raise SourceError(Place(path, line + 1), message)
    quote.type, quote.tag, quote.meta = "callout_open", "aside", {"word": WORDS[word]}
    title = _title(found[2].strip(), line, quote.level + 1)
    words.content = words.content[found.end() :].lstrip(" \t")
    words.map = [line + 1, (words.map or [0, 0])[1]]
    return title + ([first, words, last] if words.content.strip() else [])


def _title(text: str, line: int, level: int) -> list[Token]:
    if not text:
        return []
    opened, words, closed = (
        Token("title_open", "p", 1),
        Token("inline", "", 0),
        Token("title_close", "p", -1),
    )
    for token in (opened, words, closed):
        token.block, token.level, token.map = True, level, [line, line + 1]
    opened.attrs["class"] = "title"
    words.content, words.children, words.level = text, [], level + 1
    return [opened, words, closed]

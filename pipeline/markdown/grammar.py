"""The Markdown we accept, as markdown-it is configured for it. Door to markdown-it.

Three grammars that differ in what they do, never in what they understand: BLOCKS finds the shapes
of a manuscript, SOURCE reads the words in them and remembers where each piece stood, and INLINE
reads one segment by itself, in any language, with HTML as plain words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as table_rule
from markdown_it.rules_block.table import escapedSplit, getLine
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from ..model import Place, SourceError
from .addresses import FACT
from .limits import BRACKETS, COLUMNS, NESTING

Silent = bool  # markdown-it asks every rule to look ahead without writing what it finds
Rule = Callable[[StateInline, Silent], bool]


class _Grammar(MarkdownIt):
    """CommonMark that keeps `{fact}` in an address, and leaves judging addresses to us."""

    def normalizeLink(self, url: str) -> str:
        """Return the address percent-encoded; a fact stays as it was written."""
        return url if FACT.fullmatch(url) else super().normalizeLink(url)

    def validateLink(self, url: str) -> bool:
        """Let every address through: one that may not be linked is refused, not hidden."""
        return True


def _grammar(**options: object) -> MarkdownIt:
    """Return CommonMark with tables, definition lists, footnotes, task lists and facts."""
    grammar = _Grammar("commonmark", {"xhtmlOut": False, "tasklists": True, **options})
    grammar.use(deflist_plugin).enable("table")
    grammar.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    grammar.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    grammar.inline.ruler.before("link", "fact", _fact)
    return grammar


def _table(state: StateBlock, start: int, end: int, silent: Silent) -> bool:
    """Read a table; refuse one too wide, or a row with words beyond the last column.

    GitHub's specification drops such cells, and words about rights must not vanish.
    """
    if not table_rule(state, start, end, True):
        return False
    columns = len(_cells(state, start))
    if not silent and columns > COLUMNS:
        message = f"a table has {COLUMNS} columns at most; this one has {columns}"
        _refuse_line(state, start, message)
    if not table_rule(state, start, end, silent):
        return False
    for line in () if silent else range(start + 2, state.line):
        if any(cell.strip() for cell in _cells(state, line)[columns:]):
            message = f"this row has more cells than its table has columns, {columns}"
            _refuse_line(state, line, message + "; write \\| for a bar that is part of the words")
    return True


def _cells(state: StateBlock, line: int) -> list[str]:
    """Return the cells of a row, as markdown-it parts them."""
    cells = escapedSplit(getLine(state, line).strip(" \t"))
    cells = cells[1:] if cells and not cells[0] else cells
    return cells[:-1] if cells and not cells[-1] else cells


def _refuse_line(state: StateBlock, line: int, message: str) -> None:
    raise SourceError(Place(state.env.get("path", ""), line + 1), message)


# A name as it may be meant, so that {Migrant_Help} is refused and not printed as it stands.
_BRACES = re.compile(r"\{[ \t]*([A-Za-z][A-Za-z0-9_-]*)[ \t]*\}")


def _fact(state: StateInline, silent: Silent) -> bool:
    """Read `{name}`. In a manuscript whose project has no facts, braces are plain text."""
    found = _BRACES.match(state.src, state.pos, state.posMax)
    known = state.env.get("facts", True)  # True: INLINE, where every name is a fact
    if not found or known is None or (known is True and not FACT.fullmatch(found[0])):
        return False
    if not silent:
        token = state.push("fact", "", 0)
        token.content, token.markup = found[1], found[0]
    state.pos = found.end()
    return True


def _placed(rule: Rule) -> Rule:
    """Return the rule; what it finds knows from where to where it stood in the source."""

    @wraps(rule)
    def placed(state: StateInline, silent: Silent) -> bool:
        start, before = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent:
            offset = state.env["offset"]
            for token in state.tokens[before:]:
                token.meta.setdefault("at", offset + start)
                token.meta.setdefault("end", offset + state.pos)
        return done

    return placed


def _labelled(rule: Rule, bang: int) -> Rule:
    """Return the rule for links or images; what it finds knows where its words end.

    An image reads its words by themselves: they are moved to where they stand in the source.
    """

    @wraps(rule)
    def labelled(state: StateInline, silent: Silent) -> bool:
        start, before, offset = state.pos, len(state.tokens), state.env["offset"]
        close = -1
        if not silent and state.src.startswith("!["[1 - bang :], start):
            close = state.md.helpers.parseLinkLabel(state, start + bang, not bang)
        state.env["offset"] = offset + start + 2 if bang and not silent else offset
        done = rule(state, silent)
        state.env["offset"] = offset
        if done and not silent:
            for token in state.tokens[before:]:
                if token.type in ("link_open", "image") and "at" not in token.meta:
                    token.meta.update({"at": offset + start, "end": offset + state.pos})
                    token.meta["close"] = offset + close
        return done

    return labelled


def _source() -> MarkdownIt:
    """Return the grammar that remembers where everything stood."""
    grammar = _grammar(maxNesting=5 * BRACKETS, store_labels=True)
    rules = dict(
        zip(grammar.inline.ruler.get_active_rules(), grammar.inline.ruler.getRules(""), strict=True)
    )
    rules |= {"link": _labelled(rules["link"], 0), "image": _labelled(rules["image"], 1)}
    for name, rule in rules.items():
        grammar.inline.ruler.at(name, _placed(rule))
    return grammar


# Deep enough for NESTING lists (two levels each) and what stands in them: whatever is deeper is
# refused by its depth, so nothing is ever dropped in silence.
BLOCKS = _grammar(maxNesting=2 * NESTING + 20)
BLOCKS.core.ruler.enableOnly(["normalize", "block"])  # words are read by SOURCE, within limits
SOURCE = _source()
INLINE = _grammar(maxNesting=5 * BRACKETS, html=False)


def words(text: str) -> list[Token]:
    """Return the pieces of one segment, read by itself."""
    return INLINE.inline.parse(text, INLINE, {}, [])

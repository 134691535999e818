"""A tree of elements → shapes: paragraphs with what stands before and below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from .inlines import inline
from .tree import Node
from .widths import columns

DEEPER = 4  # columns by which a frame stands in
RULE = "*" * 20  # above and below a notice: no words of a guide can look like it
UNDER = {"h1": "=", "h2": "-", "h3": "~", "h4": "~", "h5": "~", "h6": "~"}
# What helps to move about on a page, or runs along sheets of paper, is none of its words.
LEFT_OUT = {"head", "nav", "script", "style", "svg", "template"}
ASIDE = {"skip", "exit", "head", "foot", "forms", "footnote-backref"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A paragraph: `text` stands in by `indent` columns, the first line after its `lead`.

    `gap` says that a line is left free above it, `under` what it is underlined with. `kind` is
    "words" (wrapped), "code" (as it stands) or "rule".
    """

    text: str
    indent: int = 0
    lead: str = ""
    gap: bool = True
    under: str = ""
    kind: str = "words"


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds an element: the direction of the text, how far in, and how closely set.

    `digits` number its lists; `noted` are footnotes, numbered in brackets as the text refers to
    them.
    """

    direction: str
    digits: str
    indent: int = 0
    tight: bool = False
    noted: bool = False


def shapes(page: Node, direction: str, digits: str) -> Iterator[Shape]:
    """Yield the paragraphs of a page in reading order."""
    yield from _inside(page, Around(direction, digits))


def _inside(node: Node, around: Around) -> Iterator[Shape]:
    """Yield what stands in an element; words without an element of their own are a paragraph."""
    loose: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str) or (child.tag not in BLOCKS and not _is_left_out(child)):
            loose.append(child)
            continue
        yield from _paragraph(loose, node, around)
        loose = []
        if not _is_left_out(child):
            yield from BLOCKS[child.tag](child, around)
    yield from _paragraph(loose, node, around)


def _is_left_out(node: Node) -> bool:
    hidden = node.tag in LEFT_OUT or any(name == "hidden" for name, _ in node.attributes)
    return hidden or bool(node.classes & ASIDE)


def _paragraph(children: Iterable[Node | str], node: Node, around: Around) -> Iterator[Shape]:
    """Yield a paragraph of these children, in the direction of the element that holds them."""
    kept = tuple(c for c in children if isinstance(c, str) or not _is_left_out(c))
    text = inline(Node("span", node.attributes, kept), around.direction)
    if text:
        yield Shape(text, around.indent, gap=not around.tight)


def _heading(node: Node, around: Around) -> Iterator[Shape]:
    for shape in _paragraph(node.children, node, around):
        yield replace(shape, under=UNDER[node.tag])


def _box(node: Node, around: Around) -> Iterator[Shape]:
    """Yield a division; a notice of the publisher's stands between two rules."""
    found = list(_inside(node, around))
    if "notice" in node.classes and found:
        yield Shape(RULE, kind="rule")
        yield replace(found[0], gap=False)
        yield from found[1:]
        yield Shape(RULE, gap=False, kind="rule")
    else:
        yield from found


def _quote(node: Node, around: Around) -> Iterator[Shape]:
    yield from _inside(node, replace(around, indent=around.indent + DEEPER, tight=False))


def _callout(node: Node, around: Around) -> Iterator[Shape]:
    """Yield a callout: its word and its title on one line, and what it frames standing in below."""
    said = {"label": "", "title": ""}
    for child in node.nodes:
        kind = next(iter(child.classes & said.keys()), "")
        if kind and not said[kind]:
            said[kind] = _only(child, around)
    head = f"{said['label']}: {said['title']}" if said["title"] else f"{said['label']}:"
    yield Shape(head, around.indent, gap=not around.tight)
    rest = tuple(c for c in node.children if isinstance(c, str) or not c.classes & said.keys())
    yield from _quote(replace(node, children=rest), around)


def _list(node: Node, around: Around) -> Iterator[Shape]:
    """Yield a list: each item after its bullet or number, what belongs to it standing in."""
    start = int(node.get("start") or 1)
    items = [item for item in node.nodes if item.tag == "li"]
    leads = [_lead(node, item, start + n, around) for n, item in enumerate(items)]
    deep = around.indent + max(map(columns, leads), default=0)
    apart = "loose" in node.classes
    for n, (item, lead) in enumerate(zip(items, leads, strict=True)):
        inner = replace(around, indent=deep, tight=not apart, noted=False)
        found = list(_inside(item, inner)) or [Shape("", deep)]
        if found[0].lead:  # a list that begins with a list
            found.insert(0, Shape("", deep))
        gap = apart if n else not around.tight
        yield replace(found[0], lead=lead, gap=gap)
        yield from found[1:]


def _lead(node: Node, item: Node, number: int, around: Around) -> str:
    if item.classes & {"checked", "unchecked"}:
        return "[x] " if "checked" in item.classes else "[ ] "
    said = "".join(around.digits[int(digit)] for digit in str(number))
    if around.noted:
        return f"[{said}] "
    return f"{said}. " if node.tag == "ol" else "- "


def _notes(node: Node, around: Around) -> Iterator[Shape]:
    yield from _inside(node, replace(around, noted="footnotes" in node.classes))


def _pairs(node: Node, around: Around) -> Iterator[Shape]:
    """Yield a list of names and values, a line each, or of words and what they mean."""
    for n, child in enumerate(node.nodes):
        said = {one.tag: _only(one, around) for one in child.nodes}
        if child.tag == "div" and said.keys() == {"dt", "dd"}:
            text = f"{said['dt']}: {said['dd']}"
            yield Shape(text, around.indent + 2, gap=not n and not around.tight)
        elif child.tag == "dt":
            yield from _paragraph(child.children, child, around)
        else:
            deeper = replace(around, indent=around.indent + DEEPER, tight=True)
            yield from _inside(child, deeper)


def _only(node: Node, around: Around) -> str:
    """Return the words of an element on one line."""
    kept = tuple(c for c in node.children if isinstance(c, str) or not _is_left_out(c))
    return inline(replace(node, children=kept), around.direction)


def _table(node: Node, around: Around) -> Iterator[Shape]:
    """Yield a table row by row, a line for each cell that says something: "column: value"."""
    heads = [_only(cell, around) for cell in node.every("th")]
    for row in node.every("tr"):
        cells = [_only(cell, around) for cell in row.nodes if cell.tag == "td"]
        said = [
            f"{head}: {cell}" if head else cell
            for head, cell in zip_longest(heads, cells, fillvalue="")
            if cell
        ]
        for n, text in enumerate(said):
            yield Shape(text, around.indent + 2, lead="" if n else "- ", gap=not n)


def _code(node: Node, around: Around) -> Iterator[Shape]:
    """Yield code line by line as it stands, indents and all."""
    text = "".join(c for one in (node, *node.nodes) for c in one.children if isinstance(c, str))
    for n, line in enumerate(text.strip("\n").split("\n")):
        gap = not n and not around.tight
        yield Shape(line, around.indent + DEEPER, gap=gap, kind="code")


def _rule(_: Node, around: Around) -> Iterator[Shape]:
    yield Shape("* * *", around.indent, kind="rule")


Setter = Callable[[Node, Around], Iterator[Shape]]
_SECTIONS = ("page", "html", "body", "main", "article", "header", "footer", "figure", "li")
BLOCKS: Mapping[str, Setter] = {
    **dict.fromkeys(UNDER, _heading),
    **dict.fromkeys((*_SECTIONS, "p", "figcaption", "dt", "dd", "td", "th"), _inside),
    "div": _box,
    "section": _notes,
    "blockquote": _quote,
    "aside": _callout,
    "ul": _list,
    "ol": _list,
    "dl": _pairs,
    "table": _table,
    "pre": _code,
    "hr": _rule,
}

"""HTML as our own pages write it → a tree of elements. No library but Python's parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "meta", "link", "wbr"}
Event = tuple[str, str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Node:
    """An element: its tag, its attributes, and what is in it."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node | str, ...] = ()

    def get(self, name: str) -> str:
        """Return an attribute, "" where it is not there."""
        return dict(self.attributes).get(name, "")

    @property
    def classes(self) -> frozenset[str]:
        """The element's classes."""
        return frozenset(self.get("class").split())

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The elements directly in this one."""
        return tuple(child for child in self.children if isinstance(child, Node))

    def every(self, tag: str) -> Iterator[Node]:
        """Yield the elements of a tag anywhere in this one, in order."""
        for node in self.nodes:
            if node.tag == tag:
                yield node
            yield from node.every(tag)


def tree(html: str) -> Node:
    """Return a page as one element that holds all of it. Every tag but void ones is closed."""
    return Node("page", (), tuple(_inside(iter(_events(html)))))


def _events(html: str) -> list[Event]:
    found: list[Event] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(("open", tag, tuple((name, value or "") for name, value in attrs)))

        def handle_endtag(self, tag: str) -> None:
            found.append(("close", tag, ()))

        def handle_data(self, data: str) -> None:
            found.append(("text", data, ()))

    reader = Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    return found


def _inside(events: Iterator[Event]) -> Iterator[Node | str]:
    """Yield what stands up to the end of an element, and step over that end."""
    for kind, said, attributes in events:
        if kind == "close":
            return
        if kind == "text":
            yield said
        else:
            inside = () if said in VOID else tuple(_inside(events))
            yield Node(said, attributes, inside)

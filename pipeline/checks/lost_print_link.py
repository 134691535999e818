"""Every link of a page can be followed in its PDF too, to the very same address.

A PDF is passed on by message and opened on a telephone: there a link is how a reader reaches the
form, the helpline and the law. One that is cut short, or is only blue ink, is a door painted on.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

from ..model import Document, Printout

LINKS = ("a", "area")
BACK = "footnote-backref"  # the way back from a footnote: on paper, a finger finds it
SEVERITY = "error"
_PAGE = Document(
    "en/a/a.en", "en", '<p id="b"><a href="https://a.example/é">a</a> <a href="#b">b</a>'
)
_BOTH = ("https://a.example/%C3%A9", "#b")
GOOD = [Printout(_PAGE, "a.pdf", b"", 1, (), (), (), links=_BOTH)]
BAD = [
    Printout(_PAGE, "a.pdf", b"", 1, (), (), (), links=_BOTH[:1]),
    Printout(_PAGE, "a.pdf", b"", 1, (), (), (), links=_BOTH[1:]),
    Printout(_PAGE, "a.pdf", b"", 1, (), (), (), links=("https://a.example/", "#b")),
]


def check(printout: Printout) -> Iterator[str]:
    """Look for each address of the page among those of the file, however they are escaped."""
    found = {unquote(address) for address in printout.links}
    for address in _addresses(printout.document.html):
        if unquote(address) not in found:
            yield f"the link to {address} is not in {printout.path}; readers cannot follow it"


def _addresses(html: str) -> tuple[str, ...]:
    """Return where the links of a page lead, each once; not the way back from a footnote."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            said = dict(attrs)
            if tag in LINKS and BACK not in (said.get("class") or ""):
                found.append(said.get("href") or "")

    reader = Reader()
    reader.feed(html)
    reader.close()
    return tuple(dict.fromkeys(filter(None, found)))

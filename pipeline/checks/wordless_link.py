"""The words of a link say where it leads.

People who listen to a page hear its links in a list, without what stands around them: "here",
"here", "read more". And an address read out letter by letter tells nobody what it is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import locales, markdown
from ..model import Locale, Place, Segment

# What says nothing by itself, by language, as words without marks and capitals.
EMPTY: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        {
            *("here", "click here", "click", "tap here", "press here", "this", "this link", "link"),
            *("read more", "more", "learn more", "find out more", "more information", "go", "see"),
            *("this page", "this website", "website", "page", "see here", "read this", "info"),
        }
    )
}
SEVERITY = "review"
_HERE = Place("a.md", 1)
_ENGLISH = Locale("en", "English", "English", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_SPANISH = Locale("es", "español", "Spanish", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
GOOD = [
    (Segment("Read [how to claim](#claim).", "en", _HERE), _ENGLISH),
    (Segment("Use [the form here]({form}).", "en", _HERE), _ENGLISH),
    (Segment("[Here](#claim)", "es", _HERE), _SPANISH),
]
BAD = [
    (Segment("Click [here](#claim).", "en", _HERE), _ENGLISH),
    (Segment("[Read more…](#claim)", "en", _HERE), _ENGLISH),
    (Segment("<https://a.example/b>", "en", _HERE), _ENGLISH),
    (Segment("[www.a.example](https://www.a.example)", "en", _HERE), _ENGLISH),
]


def check(segment: Segment, locale: Locale) -> Iterator[str]:
    """Look at the words of each link (WCAG 2.2, 2.4.9)."""
    empty = EMPTY.get(locale.tag.partition("-")[0], frozenset())
    for said, _ in markdown.labels(segment.text):
        if " ".join(locales.heard(said)) in empty:
            yield f"the link “{said}” does not say where it leads; name what is there"
        elif said.strip().lower().startswith(("http:", "https:", "www.")):
            yield f"the link {said} is an address; write [what is there](address)"

"""The pages' own words → interface template. Its door: babel.messages.

Pages call `_("words")`; at run time `_` is our own function and what it returns is escaped like
any value. A comment `{# NOTE: … #}` above a call reaches the translator. These words have no
references: a page that moved would change every catalogue, and translators do not have the pages.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from babel.messages.extract import extract

from .model import Catalogue, Entry, Place

KEYWORDS: dict[str, Any] = {"_": None, "pgettext": ((1, "c"), 2), "ngettext": (1, 2)}
# By default a page that cannot be read yields no words and no error.
OPTIONS = {"silent": "false", "trimmed": "true"}

# ISO 3166-2:GB. Other places are named in publication.toml.
NATIONS = {
    "GB-ENG": "England",
    "GB-WLS": "Wales",
    "GB-SCT": "Scotland",
    "GB-NIR": "Northern Ireland",
}

# What the blocks of a guide say beside its own words: (words, note to translators).
LABELS = {
    "right": ("Your right", "label above a box in a guide"),
    "important": ("Important", "label above a box in a guide"),
    "danger": ("Danger", "label above a box in a guide"),
    "example": ("Example", "label above a box in a guide"),
    "action": ("What you can do", "label above a box in a guide"),
    "care": ("Before you read on", "label above a box in a guide"),
    "contact": ("Contact", "label above a box in a guide"),
    "footnotes": ("Footnotes", "heading above the footnotes"),
    "back": ("Back to the text", "link from a footnote back to the sentence"),
    "untranslated": (
        "This important part is not translated yet. It is shown in {language}.",
        "above one paragraph in the source language",
    ),
}

# Forms of a guide that are no edition: somebody has recorded them, and they are elsewhere.
RECORDED = {
    "audio": ("Audio", "a recording of the guide"),
    "sign": ("Sign language", "a film of the guide in sign language"),
}


def template(
    pages: Iterable[tuple[str, str]], own: Iterable[Entry], header: Entry, path: str
) -> Catalogue:
    """Return interface.pot: the words of the pages, then the project's own (`own`).

    `pages` are (name, Jinja2 source). A page that Jinja2 cannot read is our mistake and raises.
    """
    entries: dict[tuple[str | None, str], Entry] = {}
    for name, source in sorted(pages):
        for entry in _words(name, source):
            old = entries.get(entry.key)
            entries[entry.key] = _joined(old, entry) if old else entry
    for entry in [*_listed(), *own]:
        entries.setdefault(entry.key, entry)
    # By alphabet: a sentence that moves to another page must not move in forty catalogues.
    ordered = sorted(entries.values(), key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    return Catalogue("", header, tuple(ordered), path)


def _listed() -> list[Entry]:
    nations = [
        (name, f"the nation {code}, where a guide applies") for code, name in NATIONS.items()
    ]
    return [
        Entry(words, notes=(note,), flags=("python-brace-format",) if "{" in words else ())
        for words, note in [*nations, *LABELS.values(), *RECORDED.values()]
    ]


def _words(name: str, source: str) -> list[Entry]:
    found = []
    rows = extract("jinja2", io.BytesIO(source.encode()), KEYWORDS, ("NOTE:",), OPTIONS, True)
    for line, message, comments, context in rows:
        msgid, *rest = (message,) if isinstance(message, str) else message
        found.append(
            Entry(
                msgid=msgid,
                plural=rest[0] if rest else None,
                msgctxt=context,
                msgstr=("", "") if rest else ("",),
                place=Place(name, line),
                notes=tuple(comment.strip() for comment in comments),
                flags=("python-brace-format",) if "{" in msgid else (),
            )
        )
    return found


def _joined(one: Entry, other: Entry) -> Entry:
    return Entry(
        msgid=one.msgid,
        plural=one.plural or other.plural,
        msgctxt=one.msgctxt,
        msgstr=one.msgstr,
        place=one.place,
        references=tuple(dict.fromkeys(one.references + other.references)),
        notes=tuple(dict.fromkeys(one.notes + other.notes)),
        flags=one.flags,
    )


def words(*catalogues: Catalogue) -> dict[tuple[str | None, str], tuple[str, ...]]:
    """Return what may be said in a language, by (msgctxt, msgid): the first catalogue wins.

    The project's own catalogue comes first, the one the program ships second, entry by entry.
    """
    found: dict[tuple[str | None, str], tuple[str, ...]] = {}
    for catalogue in reversed(catalogues):
        found.update({entry.key: entry.msgstr for entry in catalogue.entries if entry.usable})
    return found


def own(title: str, place: Place, texts: Iterable[tuple[str, str, Place]]) -> list[Entry]:
    """Return the entries of a project's own words: its title, and others.

    `texts` are (what it is, the words, where they stand): text facts and names of places.
    """
    first = Entry(
        title, place=place, references=(str(place),), notes=("title of the whole publication",)
    )
    rest = [Entry(text, place=at, references=(str(at),), notes=(said,)) for said, text, at in texts]
    return [first, *rest]

"""Guide and what is known of it → a page. Its door: jinja2.

Everything escapes itself: a translation is only ever a value, and what `_` returns is escaped
like any other. A name that a page asks for and nobody gave is an error, not a gap.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from . import furniture, locales, markdown
from .model import Locale, Place, Segment, Value

EDITIONS = Path(__file__).parent / "editions"
SHEETS = "\n/* The next sheet */\n"
Words = Mapping[tuple[str | None, str], tuple[str, ...]]
Facts = Mapping[str, tuple[Value, ...]] | None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(EDITIONS, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["sheet"] = _sheet
    environment.globals |= {"script": script, "digest": digest}
    return environment


@cache
def script(name: str) -> str:
    """Return a script of editions/ as pages carry it, without comments and indents."""
    written = (EDITIONS / name).read_text("utf-8")
    return re.sub(r"/\*.*?\*/\n?|^ +", "", written, flags=re.DOTALL | re.MULTILINE).strip()


def digest(name: str) -> str:
    """Return by what a page allows this script and no other (CSP 3, script-src)."""
    found = hashlib.sha256(script(name).encode()).digest()
    return f"sha256-{base64.b64encode(found).decode()}"


def _sheet(style: str) -> str:
    """Return what a page of HTML carries of its style: not the parts for paper, nor comments.

    `style` are style sheets, one over the other, with SHEETS between them.
    """
    shown = "\n".join(sheet.partition("/* Paper")[0] for sheet in style.split(SHEETS))
    return re.sub(r"/\*.*?\*/\n?|^[ \n]+", "", shown, flags=re.DOTALL | re.MULTILINE)


def set_page(name: str, locale: Locale, source: Locale, words: Words, /, **values: Any) -> str:
    """Return a page as HTML.

    `name` is a file below editions/. `words` are the furniture's translations, by (msgctxt,
    msgid); what is missing there is said in English, the publication's title in the `source`
    language, and marked so. `values` are what the page asks for: nouns, texts, numbers. Of these
    `values["facts"]` are the facts as this reader meets them, `values["source_facts"]` as they are
    said in the source language, `values["notes"]` the numbers of the footnotes, and
    `values["source_words"]` the furniture by which `in_source` speaks the source language.
    """
    facts: Facts = values.pop("facts", None)
    by_tag = {source.tag: values.pop("source_facts", facts), locale.tag: facts}
    notes, theirs = (values.pop(name, {}) for name in ("notes", "source_words"))
    numbers = {label: locales.number(number, locale) for label, number in notes.items()}
    html = (
        _environment()
        .get_template(name)
        .render(
            **values,
            **_voices(locale, source, (words, theirs), values["publication"].title),
            locale=locale,
            source_locale=source,
            language=locale.tag,
            direction=lambda tag: source.direction if tag == source.tag else locale.direction,
            **_words(_inline((locale, source), by_tag, numbers, values)),
            plain=lambda text: markdown.plain(text, facts),
            marked=lambda segment: _marked(segment, locale, source),
        )
    )
    return markdown.unique(html)


def _inline(
    both: tuple[Locale, Locale],
    by_tag: Mapping[str, Facts],
    numbers: Mapping[str, str],
    values: Mapping[str, Any],
) -> Callable[[Segment], Markup]:
    """Return what sets a segment as HTML: in its language's direction, with the facts it says.

    `both` are the page's and the source's.
    """
    reader, source = both
    written = _INLINE[values["format"]]
    # on paper and in plain text a link to another guide is an address
    site = "" if values["format"] == "html" else f"{values['publication'].url}/{reader.tag}"

    def inline(segment: Segment) -> Markup:
        facts = by_tag.get(segment.locale, by_tag[reader.tag])
        spoken = source if segment.locale == source.tag else reader
        return Markup(
            written(markdown.inline(segment.text, facts, numbers, site, spoken.direction))
        )

    return inline


def _words(inline: Callable[[Segment], Markup]) -> dict[str, Any]:
    """Return what sets a segment, as it is and with a line for each sentence, and Easy Read."""

    def in_lines(segment: Segment) -> Markup:
        return inline(replace(segment, text=markdown.by_sentence(segment.text)))

    return {"inline": inline, "in_lines": in_lines, "ideas": markdown.ideas}


def _addressed(text: str) -> str:
    """Return inline HTML whose links say where they lead, which paper does not.

    The address follows the words, outside the link; not where it is what the words say.
    """
    return _LINK.sub(
        lambda link: (
            link[0]
            if link[2].removeprefix("https://").rstrip("/") == link[1].rstrip("/")
            else f'{link[0]} <span class="address" dir="ltr">({link[1].rstrip("/")})</span>'
        ),
        text,
    )


_LINK = re.compile(r'<a href="https://([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_INLINE: Mapping[str, Callable[[str], str]] = {"html": str, "pdf": _addressed, "txt": str}


# What the pages themselves are written in: furniture without a translation is marked as English.
_ENGLISH = locales.locale("en", {}, Place("pipeline/editions", 1))


def _voices(
    locale: Locale, source: Locale, words: tuple[Words, Words], title: str
) -> dict[str, Any]:
    """Return the functions by which a page speaks its language, and the source's: `in_source`."""
    theirs = _said(source, source, words[1], title)
    return {**_said(locale, source, words[0], title), "in_source": theirs}


def _said(locale: Locale, source: Locale, words: Words, title: str) -> dict[str, Any]:
    """Return the functions by which a page speaks: `_`, `words`, dates, numbers and names.

    `title` is the publication's, the one word on a page that the project and not the program says.
    """

    def say(msgid: str, **parts: object) -> Markup:
        found = words.get((None, msgid))
        text = fill(found[0] if found else msgid, parts)
        spoken = source if msgid == title else _ENGLISH
        return text if found or spoken.tag == locale.tag else _foreign(text, spoken)

    def plain(msgid: str, **parts: object) -> str:
        found = words.get((None, msgid))
        return str(fill(found[0] if found else msgid, parts).striptags())

    labels = {
        name: say(msgid, language=source.endonym) for name, (msgid, _) in furniture.LABELS.items()
    }
    return {"_": say, "words": plain, "labels": labels, **_written(locale)}


def _written(locale: Locale) -> dict[str, Any]:
    """Return the functions that write dates, numbers, rows of names, and names of languages."""
    return {
        "date": lambda value: locales.date(value, locale),
        "number": lambda value: locales.number(value, locale),
        "listed": lambda names: locales.listed(names, locale),
        "people": lambda names: _people(names, locale),
        "name_of": lambda other: (
            _foreign(escape(other.endonym), other)
            if other.tag != locale.tag
            else escape(other.endonym)
        ),
    }


def _people(names: Iterable[str], locale: Locale) -> Markup:
    """Return names in a row, each in its own direction: nobody knows in which script."""
    apart = [Markup("<bdi>{}</bdi>").format(name) for name in names]
    return Markup(locales.listed(apart, locale))  # the rest is CLDR's


def fill(text: str, parts: Mapping[str, object]) -> Markup:
    """Return a text with each `{name}` replaced by that part, everything escaped.

    Never str.format: a translation may hold any braces at all.

    >>> fill("{n} < 3 {x}", {"n": 2})
    Markup('2 &lt; 3 {x}')
    """
    if not parts:
        return escape(text)
    named = re.compile(r"\{(" + "|".join(map(re.escape, parts)) + r")\}")
    # In one pass: what stands in the place of a name is not looked at again.
    return Markup(named.sub(lambda found: escape(parts[found[1]]), escape(text)))


def _foreign(text: Markup, other: Locale) -> Markup:
    span = Markup('<span lang="{}" dir="{}">{}</span>')
    return span.format(other.tag, other.direction, text)


def _marked(segment: Segment, locale: Locale, source: Locale) -> Markup:
    """Return the attributes that say a segment is not in the page's language (WCAG 3.1.2)."""
    if segment.locale == locale.tag:
        return Markup("")
    direction = source.direction if segment.locale == source.tag else locale.direction
    return Markup(' lang="{}" dir="{}"').format(segment.locale, direction)

"""Facts + Locale → what a reader sees in place of `{name}`, after translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from . import locales, markdown
from .model import Fact, Guide, Locale, Value

LEFT_TO_RIGHT = {"phone", "link", "email"}  # they keep their order inside Arabic, and their digits

TOGETHER = {"phone", "date", "money", "number"}  # half of one, at the end of a line, misleads


def values(
    facts: Iterable[Fact],
    jurisdiction: tuple[str, ...],
    locale: Locale,
    nations: Mapping[str, str],
    words: Callable[[str], str],
) -> dict[str, tuple[Value, ...]]:
    """Return every fact as a reader of this locale meets it, by name.

    `jurisdiction` are the guide's nations: where their values differ, each is shown with its
    name from `nations` (by code). `words` gives a text fact's translation.
    """
    return {fact.name: tuple(_values(fact, jurisdiction, locale, nations, words)) for fact in facts}


def moved(facts: Iterable[Fact], elsewhere: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the facts with the links that are others for a language's readers: old to new.

    Only a whole address counts: what begins like it is another page. How an address is shown
    moves with it.
    """
    return tuple(_moved(fact, elsewhere) for fact in facts)


def _moved(fact: Fact, elsewhere: Mapping[str, str]) -> Fact:
    if fact.kind != "link":
        return fact
    by = tuple((nation, elsewhere.get(value, value)) for nation, value in fact.by)
    if fact.value not in elsewhere:
        return replace(fact, by=by)
    return replace(fact, value=elsewhere[fact.value], display="", by=by)


def _values(
    fact: Fact,
    jurisdiction: tuple[str, ...],
    locale: Locale,
    nations: Mapping[str, str],
    words: Callable[[str], str],
) -> Iterator[Value]:
    by = dict(fact.by)
    groups: dict[str, list[str]] = {}
    for code in jurisdiction or ("",):
        groups.setdefault(by.get(code, fact.value), []).append(code)
    for value, codes in groups.items():
        yield Value(
            shown=_shown(fact, value, locale, words),
            href=_href(fact.kind, value),
            nation=", ".join(nations.get(code, code) for code in codes) if len(groups) > 1 else "",
            ltr=fact.kind in LEFT_TO_RIGHT,
            together=fact.kind in TOGETHER,
        )


def _shown(fact: Fact, value: str, locale: Locale, words: Callable[[str], str]) -> str:
    if fact.kind == "text":
        return words(value)
    if fact.display and value == fact.value:
        return fact.display
    if fact.kind == "date":
        return locales.date(date.fromisoformat(value), locale)
    if fact.kind == "number":
        return locales.number(Decimal(value), locale)
    if fact.kind == "money":
        amount, currency = value.split(" ")
        return locales.money(Decimal(amount), currency, locale)
    return value.removeprefix("https://").rstrip("/") if fact.kind == "link" else value


def _href(kind: str, value: str) -> str:
    before = {"phone": "tel:", "email": "mailto:", "link": ""}
    return before[kind] + value if kind in before else ""


def used(guides: Iterable[Guide], facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that these guides name, in the order of facts.toml.

    What is never translated is read too: it is published like everything else.
    """
    texts = {segment.text for guide in guides for segment in guide.every_segment()}
    named = {name for text in texts for name in markdown.names(text)}
    return tuple(fact for fact in facts if fact.name in named)


def expired(facts: Iterable[Fact], today: date) -> tuple[Fact, ...]:
    """Return the facts whose day has passed: a fact holds through the day it expires on."""
    return tuple(fact for fact in facts if fact.expires and fact.expires < today)

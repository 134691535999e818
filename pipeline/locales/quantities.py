"""A text in a language → the quantities it states, whatever the digits, signs and words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ..model import Locale
from .calendars import gregorian
from .clock import SUNRISE
from .months import months
from .number_words import Word, known, words_of
from .numerals import HAN_SCRIPTS, ascii_digits, ethiopic, fractions, han, han_whole

Reading = tuple[Decimal, ...]
_SPACE = "[ \u00a0\u202f\u2009]"
# Digits with the signs that may stand within a number. Spaces group in threes only.
_FIGURE = re.compile(rf"(?<!\d)\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,٫٬'’]\d+)*")
# What an English comma parts can only be thousands; elsewhere it may be a decimal sign.
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_CENT = re.compile(rf"{_SPACE}?[%٪％﹪]")
_EVENING = re.compile(rf"(?:[:.]\d\d)?{_SPACE}?p\.?{_SPACE}?m\b", re.IGNORECASE)
_MORNING = re.compile(rf"(?:[:.]\d\d)?{_SPACE}?a\.?{_SPACE}?m\b", re.IGNORECASE)
_CLOCK = re.compile(r"[:h]\d\d(?!\d)|h\b")


# Languages that say "thousand 100".
TIMES_FIRST = {"om", "sw", "ha"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as it stands (`said`) and the ways to read it: each is numbers that all hold.

    `1,049` is 1049, or 1.049, or 1 and 49. A `figure` is written in digits, and `sure` is what
    can mean nothing but a number. A `month` is the name of one.
    """

    said: str
    readings: tuple[Reading, ...]
    figure: bool = True
    sure: bool = True
    month: bool = False

    def met(self, pool: Collection[Decimal]) -> bool:
        """Return whether some way to read it is among these numbers."""
        return any(all(number in pool for number in reading) for reading in self.readings)


def numbers(found: Sequence[Quantity]) -> frozenset[Decimal]:
    """Return every number that any reading of these quantities has."""
    return frozenset(n for one in found for reading in one.readings for n in reading)


def counts_in_words(locale: Locale) -> bool:
    """Return whether numbers that are written out can be read in a language."""
    return locale.script in HAN_SCRIPTS or known(locale.tag)


@lru_cache(maxsize=4096)  # a msgid is read again for every language
def quantities(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """Return the quantities of a text: its figures in order, then what is said in words.

    A month's name is the number of the month: in another language it may be written so.
    """
    shown = ascii_digits(text)
    if locale.script in HAN_SCRIPTS:
        shown = han_whole(shown)
    found = [_figure(one, shown, locale) for one in _FIGURE.finditer(shown) if one[0] != "00"]
    found += [_one(number) for number in (*ethiopic(shown), *fractions(shown))]
    found += _in_words(words_of(shown, locale.tag))
    if locale.script in HAN_SCRIPTS:
        found += [Quantity(str(n), ((n,),), figure=False, sure=sure) for n, sure in han(shown)]
    found += [
        Quantity(name, ((Decimal(month),),), figure=False, sure=False, month=True)
        for name, month in months(shown, locale)
    ]
    return tuple(found)


def _one(number: Decimal) -> Quantity:
    return Quantity(str(number), ((number,),))


def _figure(found: re.Match[str], text: str, locale: Locale) -> Quantity:
    """Return a figure with what stands beside it: per cent, the hour of a clock, a million."""
    thousands = _ENGLISH.fullmatch(found[0]) and locale.tag.partition("-")[0] == "en"
    readings = [_plain(found[0])] if thousands else list(_readings(found[0]))
    first, after = readings[0][0], text[found.end() : found.end() + 12]
    before = text[max(0, found.start() - 12) : found.start()]
    if _CENT.match(after) or text[: found.start()].rstrip().endswith(("%", "٪")):
        readings.append((first / 100,))
    if _EVENING.match(after) and first < 12:
        readings += [tuple(n + 12 * (n == int(first)) for n in one) for one in readings]
        readings.append((Decimal(int(first) + 12),))
    if _MORNING.match(after) and first == 12:
        readings.append((Decimal(0),))
    if _CLOCK.match(after) and 12 < first < 25:
        readings.append((first - 12,))
    if first <= 12 and SUNRISE.get(locale.tag.partition("-")[0], "\0") in before + after:
        readings.append(((first + 5) % 12 + 1,))
    if len(found[0]) == 4:
        readings += [(Decimal(year),) for year in gregorian(int(first), locale)]
    readings += _multiplied(first, before, after, locale)
    return Quantity(found[0], tuple(readings))


def _multiplied(first: Decimal, before: str, after: str, locale: Locale) -> Iterator[Reading]:
    """Yield a number times the word beside it: 2.5 million, 100 de mii, kuma 100.

    Where the language's words are not known, a word that follows may be its thousand.
    """
    language = locale.tag.partition("-")[0]
    beside = [meant for _, meant in words_of(after, language)[:2]]
    if beside and beside[0] and beside[0].joins:
        beside.pop(0)
    beside = beside[:1]
    if language in TIMES_FIRST:
        beside += [meant for _, meant in words_of(before, language)[-1:]]
    yield from ((first * one.numbers[0],) for one in beside if one and one.times)
    if first < 1000 and not counts_in_words(locale) and re.search(r"[^\W\d_]", before + after):
        yield (first * 1000,)


def _plain(figure: str) -> Reading:
    return (Decimal(re.sub(r"\D", "", figure)),)


def _readings(figure: str) -> Iterator[Reading]:
    """Yield the ways to read a figure: whole, grouped, with a decimal sign, as several numbers."""
    parts = re.split(r"\D", figure)
    signs = re.findall(r"\D", figure)
    if not signs:
        yield (Decimal(figure),)
        return
    grouped = len(parts[-1]) == 3 and all(2 <= len(part) <= 3 for part in parts[1:])
    if grouped and len(parts[0]) <= 3:
        yield (Decimal("".join(parts)),)
    if len(signs) == 1 or (signs[-1] not in signs[:-1] and len(set(signs)) == 2):
        yield (Decimal("".join(parts[:-1]) + "." + parts[-1]),)
    yield tuple(Decimal(part) for part in parts)


def _in_words(words: Sequence[tuple[str, Word | None]]) -> Iterator[Quantity]:
    """Yield the numbers in words: words of number that follow one another are one number."""
    run: list[tuple[str, Word]] = []
    for word, meant in [*words, ("", None)]:
        if meant and (not meant.joins or run):
            run.append((word, meant))
            continue
        while run and run[-1][1].joins:
            run.pop()
        if run:
            yield _said(run)
        run = []


def _said(run: Sequence[tuple[str, Word]]) -> Quantity:
    words = [word for _, word in run if not word.joins]
    firsts = [word.numbers[0] for word in words]
    readings = [(_worth(words),), (sum(firsts, Decimal(0)),), tuple(firsts)]
    if len(words) == 1:
        readings = [(number,) for number in words[0].numbers]
    # "hundreds of people" states no number
    sure = all(word.sure for word in words) and not all(word.times for word in words)
    if not sure:  # "a fortnight": any of what these words may say
        readings += [(number,) for word in words for number in word.numbers]
    rest = _later(run)
    if not sure and rest:  # "the first three months": three, or 1 and 3, whatever "first" says
        readings = [*readings[:3], *_said(rest).readings]
        sure = True
    said = " ".join(word for word, _ in run)
    return Quantity(said, tuple(dict.fromkeys(readings)), figure=False, sure=sure)


def _later(run: Sequence[tuple[str, Word]]) -> Sequence[tuple[str, Word]]:
    """Return what follows a word that may be no number, where that is a number for certain."""
    rest = list(run)
    while rest and (rest[0][1].joins or not rest[0][1].sure):
        rest.pop(0)
    sure = all(word.sure or word.joins for _, word in rest)
    return rest if sure and any(not word.times and not word.joins for _, word in rest) else []


def _worth(words: Sequence[Word]) -> Decimal:
    """Return what words in a row are worth: three hundred, twenty one, four (times) twenty."""
    whole = part = last = Decimal(0)
    for word in words:
        value = word.numbers[0]
        if word.times and value >= 1000:
            whole, part, last = whole + (part or 1) * value, Decimal(0), Decimal(0)
        elif word.times and 0 < last < value:
            part, last = part - last + last * value, Decimal(0)
        else:
            part, last = part + value, value
    return whole + part

"""What each program says of an entry: the names of its checks that complain.

An entry that a program keeps from its readers anyway counts as complained of, for all three:
ours and Weblate publish nothing that is empty or fuzzy (`kept back`), ours refuses some files.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from translate.filters import checks as filters
from translate.misc.multistring import multistring
from translate.storage.pypo import pounit

from pipeline import catalogues, checks
from pipeline.model import Catalogue, EasyRead, Entry, SourceError

from . import corpus
from .cases import Case
from .corpus import HERE, Good

KEPT_BACK = "kept back"
# A check that marks what a person must look at in every language: no complaint of the translation.
MARK = "meaning-at-risk"
RECORD = HERE / "weblate.json"

Said = frozenset[str]
Entries = tuple[Entry, ...]
# The entries of a catalogue, its language, those of its other catalogues → what is said of all.
Runner = Callable[[Entries, str, Entries], Said]


def _known(language: str) -> dict[str, Any]:
    """Return what our checks may ask for, as the program gives it to them."""
    return {
        "locale": corpus.locale(language),
        "source": corpus.source(),
        "facts": corpus.facts(),
        "glossary": corpus.glossary(),
        "easy_read": EasyRead(),
        "reviewed": frozenset(),
    }


@cache
def ours(entries: Entries, language: str, elsewhere: Entries = ()) -> Said:
    """Write the entries, read the file as the program does, and check it."""
    header = corpus.catalogue("good", language).header
    written = catalogues.write(Catalogue(language, header, entries))
    try:
        found = catalogues.read(written, "seeded.po", language)
    except SourceError as error:
        return frozenset({error.problem.check})
    said = {problem.check for problem in checks.entries(found, elsewhere, **_known(language))}
    return frozenset(said | {KEPT_BACK for entry in found.entries if not entry.usable})


@cache
def _filters(language: str) -> filters.TeeChecker:
    """Return every filter of pofilter, set up for the language, our names and our braces."""
    config = filters.CheckerConfig(
        targetlanguage=language,
        notranslatewords=["Migrant Help"],
        varmatches=[("{", "}")],
    )
    classes = [filters.StandardChecker, filters.StandardUnitChecker]
    return filters.TeeChecker(config, {}, checkerclasses=classes, languagecode=language)


def toolkit(entries: Entries, language: str, elsewhere: Entries = ()) -> Said:
    """Ask translate-toolkit, unit by unit: none of its filters looks at more than one."""
    return frozenset(name for entry in entries for name in _toolkit(entry, language))


def _toolkit(entry: Entry, language: str) -> Iterator[str]:
    unit = pounit(entry.msgid)
    if entry.plural is not None:
        unit.source = multistring([entry.msgid, entry.plural])
    unit.target = multistring(list(entry.msgstr)) if entry.plural else entry.msgstr[0]
    unit.markfuzzy(entry.fuzzy)
    yield from _filters(language).run_filters(unit)


def new(runner: Runner, case: Case) -> Said:
    """Return the checks that complain of the damaged entry and did not of the good one."""
    beside, language, elsewhere = case.damaged.beside, case.good.language, case.damaged.elsewhere
    before = runner((case.good.entry, *beside), language, elsewhere)
    return runner((case.damaged.entry, *beside), language, elsewhere) - before


def alarms_of_ours(language: str) -> Iterator[tuple[Good, Said]]:
    """Yield each good entry with what our checks say of it, among all others of its catalogue."""
    earlier: Entries = ()
    for home in corpus.HOMES:
        catalogue = corpus.catalogue(home, language)
        said: dict[int, set[str]] = {}
        for problem in checks.entries(catalogue, earlier, **_known(language)):
            said.setdefault(problem.place.line, set()).add(problem.check)
        earlier += catalogue.entries
        for good in corpus.good(language):
            if good.home == home:
                yield good, frozenset(said.get(good.entry.place.line, set()))


def alarms_of_toolkit(language: str) -> Iterator[tuple[Good, Said]]:
    """Yield each good entry with what translate-toolkit says of it."""
    for good in corpus.good(language):
        yield good, toolkit((good.entry,), language)


@cache
def weblate() -> dict[str, Any]:
    """Return what Weblate said when it was asked: see record_weblate.py."""
    return dict(json.loads(RECORD.read_text(encoding="utf-8")))


def marked(good: Good) -> bool:
    """Return whether a good entry, and so the damaged one, is marked for a person's eye."""
    return MARK in ours((good.entry,), good.language)

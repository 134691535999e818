"""Seeded damage: our checks beside translate-toolkit's and Weblate's, kind by kind."""

from collections import Counter
from collections.abc import Callable

import pytest

from pipeline import catalogues
from pipeline.model import SourceError

from .seeded import cases, corpus, measure, runners, table
from .seeded.damages import KINDS
from .seeded.measure import Row, Score

RECORD_AGAIN = "the seeded corpus has changed: see tests/seeded/record_weblate.py"


def test_there_is_enough_of_everything() -> None:
    damaged, good = cases.cases(), corpus.every()
    assert len(damaged) >= 500
    assert len(good) >= len(damaged)
    assert len({case.good.language for case in damaged}) >= 10
    assert len(KINDS) >= 30
    written = [one for one in good if one.home == "good"]
    assert len(written) >= 300
    assert len({one.language for one in written}) >= 12
    counted = Counter(case.kind for case in damaged)
    assert {kind: counted[kind] for kind in KINDS if counted[kind] < cases.LEAST} == {}


def test_damage_is_damage() -> None:
    for case in cases.cases():
        entry, good = case.damaged.entry, case.good.entry
        assert entry.key == good.key
        assert (entry.msgstr, entry.flags) != (good.msgstr, good.flags)


def test_good_entries_are_whole() -> None:
    for language in corpus.LANGUAGES:
        for home in corpus.HOMES:
            catalogue = corpus.catalogue(home, language)
            assert all(entry.usable for entry in catalogue.entries)
            assert catalogues.write(catalogue).decode() == _file(home, language)


def _file(home: str, language: str) -> str:
    return (corpus.HERE / home / f"{language}.po").read_text(encoding="utf-8")


def test_what_weblate_said_was_said_of_this_corpus() -> None:
    assert runners.weblate()["digest"] == cases.digest(), RECORD_AGAIN


# One test, since it takes long: what is measured in one process of pytest is not known to another.
def test_ours_is_ahead_in_every_kind_and_the_readme_says_how(
    record_property: Callable[[str, object], None],
) -> None:
    record_property("found · false alarms", table.printed())
    behind = [f"{row.kind}: {said}" for row in measure.rows() for said in _behind(row)]
    assert not behind, "\n".join(behind)
    readme = table.README.read_text(encoding="utf-8")
    assert table.section() in readme, "write it again: python -m tests.seeded"


def _behind(row: Row) -> list[str]:
    """Return where we are not ahead of a program in a kind, or, where both are perfect, even."""
    ours = row.scores["ours"]
    return [
        f"ours {table.cell(ours)}, {tool} {table.cell(theirs)}, of {row.seeded}"
        for tool, theirs in row.scores.items()
        if tool != "ours" and not _ahead(ours, theirs, row.seeded)
    ]


def _ahead(ours: Score, theirs: Score, seeded: int) -> bool:
    found = ours.found + ours.marked
    if found < theirs.found or ours.alarms > theirs.alarms:
        return False
    perfect = found == seeded and ours.alarms == 0
    return perfect or found > theirs.found or ours.alarms < theirs.alarms


@pytest.mark.parametrize(
    ("ours", "theirs", "ahead"),
    [
        (Score(8, 0), Score(8, 0), True),
        (Score(7, 0), Score(7, 0), False),
        (Score(0, 0), Score(0, 0), False),
        (Score(7, 0), Score(6, 0), True),
        (Score(7, 0), Score(8, 90), False),
        (Score(8, 1), Score(0, 0), False),
        (Score(8, 1), Score(8, 2), True),
        (Score(0, 0, 8), Score(3, 0), True),
    ],
)
def test_ahead_is_more_found_and_no_more_alarms(ours: Score, theirs: Score, ahead: bool) -> None:
    assert _ahead(ours, theirs, 8) == ahead


def test_a_file_that_is_refused_is_found() -> None:
    case = next(case for case in cases.cases() if case.kind == "control character")
    written = catalogues.write(corpus.catalogue("good", "es"))
    with pytest.raises(SourceError):
        catalogues.read(written.replace(b"14", b"1\x084"), "es.po", "es")
    assert runners.new(runners.ours, case)

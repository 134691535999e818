"""The measure → the table that the tests print and that README.md has, and lists to mend by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from . import damages, measure, runners
from .cases import cases
from .corpus import LANGUAGES, every
from .measure import TOOLS, Score

README = Path(__file__).parents[2] / "README.md"
START, END = "<!-- seeded: written by `python -m tests.seeded` -->", "<!-- seeded: end -->"
FAMILIES = {
    "numbers, dates and sums": damages.numbers.KINDS,
    "telephones, links and {names}": damages.addresses.KINDS,
    "markup": damages.marks.KINDS,
    "words and sentences": damages.words.KINDS,
    "letters": damages.letters.KINDS,
    "punctuation": damages.punctuation.KINDS,
    "the entry as such": damages.pairs.KINDS,
}


def cell(score: Score) -> str:
    marked = f" + {score.marked} marked" if score.marked else ""
    return f"{score.found}{marked} · {score.alarms}"


def line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def table(first: str, said: Sequence[tuple[str, int, Sequence[Score]]]) -> Iterator[str]:
    yield line((first, "damaged", *TOOLS))
    yield line(("---", "--:", *("--:" for _ in TOOLS)))
    for name, seeded, scores in said:
        yield line((name, seeded, *map(cell, scores)))


def families() -> list[tuple[str, int, Sequence[Score]]]:
    """Return a row for each family of kinds, and one for all."""
    said = [*FAMILIES.items(), ("**all**", damages.KINDS)]
    return [
        (
            name,
            sum(case.kind in kinds for case in cases()),
            [measure.total(tool, tuple(kinds)) for tool in TOOLS],
        )
        for name, kinds in said
    ]


def kinds() -> list[tuple[str, int, Sequence[Score]]]:
    return [(row.kind, row.seeded, [row.scores[tool] for tool in TOOLS]) for row in measure.rows()]


def section() -> str:
    """Return what README.md has between its marks."""
    said = runners.weblate()
    summary = f"All {len(damages.KINDS)} kinds"
    return "\n".join(
        (
            START,
            f"{len(cases())} entries in {len(LANGUAGES)} languages, each damaged in one way, and "
            f"{len(every())} good ones.",
            "In each cell: damaged entries found · good entries that the same checks complain of.",
            f"Ours also put {measure.marks()} of the good ones before a person, for words like "
            "*must*, *not* and *unless*.",
            "",
            *table("damage", families()),
            "",
            f"Weblate {said['version']}, recorded {said['date']}; the others are run by the tests.",
            "",
            "<details>",
            f"<summary>{summary}</summary>",
            "",
            *table("damage", kinds()),
            "",
            "</details>",
            END,
        )
    )


def printed() -> str:
    """Return the table as a terminal shows it."""
    rows: list[tuple[str, ...]] = [("damage", "damaged", *TOOLS)]
    for name, seeded, scores in (*kinds(), *families()):
        rows.append((name.strip("*"), str(seeded), *map(cell, scores)))
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        row[0].ljust(widths[0])
        + "".join("  " + said.rjust(width) for said, width in zip(row[1:], widths[1:], strict=True))
        for row in rows
    )


def write() -> None:
    """Write the table into README.md, between its marks."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    README.write_text(before + section() + after, encoding="utf-8")


def misses() -> Iterator[str]:
    """Yield each damaged entry that ours does not find, and by what the others find it."""
    others = [measure.new(tool) for tool in TOOLS[1:]]
    for case, said, *rivals in zip(cases(), measure.new("ours"), *others, strict=True):
        if not said - {runners.MARK}:
            found = sorted(name for one in rivals for name in one)
            yield f"{case.kind} [{case.good.language}] {case.good.msgid!r}"
            yield f"    good    {case.good.text!r}"
            yield f"    damaged {case.damaged.entry.msgstr!r}"
            yield f"    others  {', '.join(found) or 'miss it too'}"


def alarms() -> Iterator[str]:
    """Yield each good entry that ours complains of."""
    for good, said in zip(every(), measure.alarms("ours"), strict=True):
        if said:
            place = good.entry.place
            yield f"{place.path}:{place.line}: {', '.join(sorted(said))}"
            yield f"    {good.msgid!r}"
            yield f"    {good.text!r}"

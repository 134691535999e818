"""What an author types, read from a folder → what is said of it, and at which line."""

from pathlib import Path

import pytest

from pipeline import build
from pipeline.model import Problem
from tests.test_publish import DAY, change, publish

HEAD = "## One {#one}\n\n"
# name: (a manuscript, the line that is named or 0 for guide.toml, the check, its severity)
TYPED = {
    "a step without a space": ("1. Go.\n\n2.Ring the bell.\n", 5, "loose-markup", "error"),
    "a heading that skips": ("Go.\n\n#### Then\n\nStop.\n", 5, "heading-jump", "error"),
    "a second title": ("Go.\n\n# Another guide\n\nStop.\n", 1, "heading-jump", "error"),
    "a picture without words": ("![](images/lantern.png)\n", 3, "missing-alt", "error"),
    "a helpline": ("Ring 01632 960 111 now.\n", 3, "typed-fact", "review"),
    "a link to a form": ("Fill in [the form](https://a.example/f).\n", 3, "typed-fact", "review"),
    "a sum": ("You get £49.18 a week.\n", 3, "typed-fact", "review"),
    "here": ("Click [here](#one).\n", 3, "wordless-link", "review"),
    "a long sentence": (f"{'and so on ' * 9}.\n", 3, "long-sentence", "review"),
    "a long paragraph": (f"{'And so on. ' * 31}\n", 3, "long-paragraph", "review"),
    "a word that hurts": ("If you suffer from it, stop.\n", 3, "harsh-word", "review"),
    "a hard word": ("Ask the tribunal.\n", 0, "unexplained-term", "review"),
    "a word to avoid": ("Ask your next of kin.\n", 3, "unwanted-word", "review"),
    "in a skipped block": ("<!-- skip -->\nRing 999.\n\nGo.\n", 4, "typed-fact", "review"),
}
GLOSSARY = """\
[[term]]
source = "tribunal"
explain = true
[[term]]
source = "nearest relative"
avoid = ["next of kin"]
"""


def found(project: Path, manuscript: str) -> list[Problem]:
    for path in build.guide(build.read_sources(project), "typed", DAY):
        assert path
    home = project / "sources/typed"
    (home / "images").mkdir()
    picture = project / "sources/lantern/images/lantern.png"
    (home / "images/lantern.png").write_bytes(picture.read_bytes())
    (home / "guide.md").write_text(HEAD + manuscript, "utf-8")
    (project / "sources/glossary.toml").write_text(GLOSSARY, "utf-8")
    sources = build.read_sources(project)
    return [p for p in sources.problems if p.place.path.startswith("sources/typed/")]


@pytest.mark.parametrize("name", TYPED)
def test_what_an_author_types_is_named_once_at_its_line(project: Path, name: str) -> None:
    manuscript, line, check, severity = TYPED[name]
    (problem,) = found(project, manuscript)
    assert (problem.check, problem.severity) == (check, severity), problem
    if line:
        assert problem.place.path == "sources/typed/guide.md"
        assert problem.place.line == line
    else:
        assert problem.place.path == "sources/typed/guide.toml"


def test_plain_words_are_left_alone(project: Path) -> None:
    plain = "Ring {keeper}. Read [the law of 1998](../lantern/).\n\nTribunal\n: A kind of court.\n"
    assert found(project, plain) == []


def test_an_error_in_a_manuscript_stops_its_print_and_nothing_else(project: Path) -> None:
    assert found(project, TYPED["a picture without words"][0])
    assert build.read_sources(project).stopped == {"typed"}


def test_a_withdrawn_guide_names_what_replaces_it(project: Path) -> None:
    toml = project / "sources/lantern/guide.toml"
    said = '\n[withdrawn]\non = 2026-11-01\nreason = "It is old."\nreplaced_by = "torch"\n'
    toml.write_text(toml.read_text("utf-8") + said, "utf-8")
    problems = {p.check for p in build.read_sources(project).problems}
    assert problems == {"lost-replacement"}


def test_a_page_that_weighs_too_much_is_named(project: Path) -> None:
    manuscript = project / "sources/lantern/guide.md"
    before = manuscript.read_text("utf-8")
    manuscript.write_text(before + "\n\nAnd so on, and on.\n" * 12_000, "utf-8")
    made = publish(project, tags=("en",), formats=("html",))
    heavy = [problem for problem in made.problems if problem.check == "heavy-page"]
    assert [str(problem.place) for problem in heavy] == ["sources/lantern/guide.md:1"]
    change(manuscript, "\n\nAnd so on, and on.\n" * 12_000, "")
    made = publish(project, tags=("en",), formats=("html",))
    assert made.problems == ()

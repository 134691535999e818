"""What the doctor says of a machine, above all of one where nothing is installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import build
from pipeline.cli.commands import _told_at_once


def said(findings: Iterator[build.Finding]) -> dict[str, build.Finding]:
    return {one.what: one for one in findings}


def test_a_machine_with_every_font_shows_every_character(project: Path) -> None:
    found = said(build.examine(project))
    assert found["Font files"].well
    assert {"English (en), Latn", "Arabic (ar), Arab", "Spanish (es), Latn"} <= set(found)
    assert all(one.well for what, one in found.items() if "), " in what)


def test_a_machine_without_fonts_is_told_what_to_install(project: Path, tmp_path: Path) -> None:
    found = said(build.examine(project, tmp_path / "none"))
    assert not found["Font files"].well
    assert found["Font files"].packages == ("fonts-noto-cjk", "fonts-noto-core")
    arabic = found["Arabic (ar), Arab"]
    assert not arabic.well
    assert "no shape for" in arabic.said
    assert "fonts-noto-cjk fonts-noto-core" in build.command(list(found.values()))


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("sources/publication.toml", "sources/publication.toml"),
        ("locale/es/locale.toml", "Project"),
    ],
)
def test_a_project_that_cannot_be_read_is_a_finding(project: Path, path: str, answer: str) -> None:
    (project / path).write_bytes(b"title = ")
    found = said(build.examine(project))
    assert found["Font files"].well
    if answer == "Project":
        assert "Arabic (ar), Arab" in found, "one language's fault is not another's"
    else:
        assert answer in found["Project"].said


def test_a_folder_that_cannot_be_walked_is_a_finding(project: Path) -> None:
    (project / "locale").rename(project / "gone")
    (project / "locale").write_text("no folder")
    assert said(build.examine(project))["English (en), Latn"].well
    (project / "sources").rename(project / "away")
    assert not said(build.examine(project))["Project"].well


def test_a_finding_is_printed_before_the_next_is_looked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def slow() -> Iterator[build.Finding]:
        yield build.Finding("Pango", False, "is \x1b[31mnot here")
        assert capsys.readouterr().out == "MISSING  Pango: is \\x1b[31mnot here\n"
        yield build.Finding("Fonts", True, "all there")

    assert [one.well for one in _told_at_once(slow())] == [False, True]
    assert capsys.readouterr().out == "ok       Fonts: all there\n"

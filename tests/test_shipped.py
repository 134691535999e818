"""The catalogues that the program ships are in step with its pages, and canonical."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline import build, catalogues, checks, locales
from pipeline.build.languages import SHIPPED
from pipeline.model import Catalogue, EasyRead, Entry, Glossary, Place
from tests import shipped

FOLDERS = sorted(path.parent.name for path in SHIPPED.glob("*/LC_MESSAGES"))


def of(home: Path, folder: str) -> Catalogue:
    path = home / folder / "LC_MESSAGES/interface.po"
    return catalogues.read(path.read_bytes(), str(path), folder)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """What the program ships, to be changed."""
    shutil.copytree(SHIPPED, tmp_path / "locale")
    return tmp_path / "locale"


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_shipped_catalogue_is_what_the_merge_would_write(folder: str) -> None:
    found = {path.parts[-3]: new for path, _, new in shipped.merged(SHIPPED, build.page_words())}
    path = SHIPPED / folder / "LC_MESSAGES/interface.po"
    assert path.read_bytes() == catalogues.write(found[folder]), "run python -m tests.shipped"


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_pages_say_everything_in_a_shipped_language(folder: str) -> None:
    live = [entry for entry in of(SHIPPED, folder).entries if not entry.obsolete]
    assert [e.key for e in live] == [e.key for e in build.page_words().entries]
    assert [e.msgid for e in live if not e.usable] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_date_at_the_end_of_a_sentence_leaves_one_full_stop(folder: str) -> None:
    locale = locales.locale(folder, {}, Place(folder, 1))
    day = locales.date(date(2026, 11, 23), locale)  # in Ukrainian it ends with a full stop
    for entry in of(SHIPPED, folder).entries:
        for text in entry.msgstr:
            assert ".." not in text.replace("{date}", day), entry.msgid


def test_a_new_word_is_added_to_every_language_and_an_old_one_kept(copy: Path) -> None:
    words = build.page_words()
    old = of(copy, "cy")
    new = replace(words, entries=(Entry("Quite another matter"), *words.entries[1:]))
    for path, _, catalogue in shipped.merged(copy, new):
        path.write_bytes(catalogues.write(catalogue))
    for folder in FOLDERS:
        entries = of(copy, folder).entries
        assert entries[0] == Entry("Quite another matter"), folder
        gone = next(e for e in entries if e.obsolete and e.msgid == words.entries[0].msgid)
        assert gone.msgstr
    assert of(copy, "cy").header == old.header
    kept = {entry.msgid: entry.msgstr for entry in of(copy, "cy").entries if entry.obsolete}
    assert kept[words.entries[0].msgid] == old.entries[0].msgstr


def test_the_tool_mends_names_what_is_left_and_changes_nothing_else(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copy / "cy/LC_MESSAGES/interface.po"
    before = {p: p.read_bytes() for p in copy.rglob("*.po")}
    catalogue = of(copy, "cy")
    path.write_bytes(catalogues.write(replace(catalogue, entries=catalogue.entries[1:])))
    shipped.main(copy)
    gone = catalogue.entries[0].msgid
    assert capsys.readouterr().out == f"{path}: {gone}\n"
    assert of(copy, "cy").entries[0].msgid == gone
    assert {p for p in before if p.read_bytes() != before[p]} == {path}
    path.write_bytes(before[path])
    shipped.main(copy)
    assert capsys.readouterr().out == ""


def test_a_folder_without_a_file_becomes_a_language(copy: Path) -> None:
    (copy / "nn/LC_MESSAGES").mkdir(parents=True)
    shipped.main(copy)
    made = of(copy, "nn")
    assert made.fields["Language"] == "nn"
    assert [e.msgstr for e in made.entries] == [("",)] * len(build.page_words().entries)


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_check_has_anything_to_say_of_a_shipped_catalogue(folder: str) -> None:
    """They are not checked again in every project: what is wrong here would be wrong for all."""
    path = SHIPPED / folder / "LC_MESSAGES/interface.po"
    catalogue = catalogues.read(path.read_bytes(), str(path), folder)
    english = locales.locale("en", {}, Place(str(path), 1))
    known = {
        "locale": locales.locale(folder, {}, Place(str(path), 1)),
        "source": english,
        "facts": (),
        "glossary": Glossary(),
        "easy_read": EasyRead(),
        "reviewed": frozenset(entry.key for entry in catalogue.entries),
    }
    assert [str(problem) for problem in checks.entries(catalogue, **known)] == []

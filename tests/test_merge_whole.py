"""What a merge does to a catalogue as a whole: shrunken templates, headers, the same bytes."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.catalogues import header, with_fields, write
from pipeline.merge import merge
from pipeline.model import Entry, SourceError
from tests.merging import ARABIC, PO, po, pot

CHINESE = replace(ARABIC, tag="zh-Hans", plurals="nplurals=1; plural=0;")
GO = Entry("Go to the court.", ("اذهب",), comments=("why",))


def test_a_first_catalogue_passes_msgfmt(tmp_path: Path) -> None:
    days = Entry("{n} day", plural="{n} days", flags=("python-brace-format",))
    made = merge(pot(Entry("Go."), days), None, CHINESE)
    assert made.locale == "zh_Hans" == made.fields["Language"]
    assert made.entries[1].msgstr == ("",)
    (tmp_path / "x.po").write_bytes(write(made))
    command = ["msgfmt", "--check", "-o", os.devnull, str(tmp_path / "x.po")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "warning" not in done.stderr.replace("Report-Msgid-Bugs-To", "")


@pytest.mark.parametrize("entries", [(), (Entry("a"),)])
def test_a_shrunken_template_is_refused_unless_confirmed(entries: tuple[Entry, ...]) -> None:
    old = po(*(Entry(letter, ("x",)) for letter in "abc"))
    with pytest.raises(SourceError, match="--shrink") as refused:
        merge(pot(*entries), old, ARABIC)
    assert refused.value.check == "shrunken-template"
    confirmed = merge(pot(*entries), old, ARABIC, least=0.0)
    assert sum(entry.obsolete for entry in confirmed.entries) == 3 - len(entries)


def test_half_a_template_and_obsolete_entries_are_no_reason_to_refuse() -> None:
    gone = [Entry(f"{n}", ("x",), obsolete=True) for n in range(9)]
    assert merge(pot(Entry("a")), po(Entry("a", ("x",)), Entry("b", ("y",)), *gone), ARABIC)
    assert merge(pot(), po(*gone), ARABIC).entries == tuple(gone)


def test_the_header_follows_the_template_only_where_an_entry_changed() -> None:
    same = merge(pot(Entry(GO.msgid)), po(GO), ARABIC)
    assert same.header == PO
    changed = merge(pot(Entry(GO.msgid), Entry("New")), po(GO), ARABIC)
    assert changed.header == with_fields(PO, {**POT_FIELDS})
    assert list(changed.fields)[:3] == [
        "X-Poedit-Basepath",
        "Project-Id-Version",
        "Last-Translator",
    ]


POT_FIELDS = {"Project-Id-Version": "guides 2", "POT-Creation-Date": "2026-11-01 00:00+0000"}


def test_missing_fields_are_added_and_the_files_own_plurals_stay() -> None:
    bare = replace(po(GO), header=header({"X-Only": "this"}))
    fields = merge(pot(Entry(GO.msgid)), bare, ARABIC).fields
    assert next(iter(fields)) == "X-Only"
    assert (fields["Plural-Forms"], fields["Language"]) == (ARABIC.plurals, "ar")
    two = replace(po(GO), header=with_fields(PO, {"Plural-Forms": "nplurals=2; plural=n>1;"}))
    merged = merge(pot(Entry(GO.msgid), Entry("day", plural="days")), two, ARABIC)
    assert merged.fields["Plural-Forms"] == "nplurals=2; plural=n>1;"
    assert merged.entries[1].msgstr == ("", "")


def test_the_result_is_the_same_under_every_hash_seed() -> None:
    code = (
        "from tests.bench_merge import make, LOCALE\n"
        "from pipeline.merge import merge\nimport hashlib\n"
        "from pipeline.catalogues import write\n"
        "template, old, _ = make(300, 60)\n"
        "print(hashlib.sha256(write(merge(template, old, LOCALE))).hexdigest())"
    )
    root = Path(__file__).parent.parent
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=root,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1

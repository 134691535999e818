"""Files: whole or not at all, and never through a link."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import files
from pipeline.model import SourceError


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.txt"
    files.write(path, b"old")
    before = path.stat().st_ino
    files.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_ino != before, "written beside and renamed, never in place"
    assert path.stat().st_mode & 0o777 == 0o644
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    files.write(path, b"old")
    with pytest.raises(TypeError):
        files.write(path, "text")  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    assert files.replace(path, None, b"one")
    assert not files.replace(path, None, b"two")
    assert not files.replace(path, b"zero", b"two")
    assert path.read_bytes() == b"one"
    assert files.replace(path, b"one", b"two")


@pytest.mark.parametrize("kind", ["link", "folder", "fifo", "nothing"])
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.po"
    if kind == "link":
        (tmp_path / "real").write_text("x")
        path.symlink_to(tmp_path / "real")
    if kind == "folder":
        path.mkdir()
    if kind == "fifo":
        os.mkfifo(path)
    with pytest.raises(SourceError) as error:
        files.read(path, "locale/a.po")
    assert str(error.value.place) == "locale/a.po:1"
    assert error.value.check == "strange-file"


def test_a_file_too_large_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"12345")
    assert files.read(path, "a.po", limit=5) == b"12345"
    with pytest.raises(SourceError, match="larger"):
        files.read(path, "a.po", limit=4)


def test_one_run_holds_the_lock(tmp_path: Path) -> None:
    with files.lock(tmp_path / "lock") as first:
        assert first
        with files.lock(tmp_path / "lock") as second:
            assert not second
    with files.lock(tmp_path / "lock") as third:
        assert third


def test_leftovers_are_what_a_killed_run_leaves(tmp_path: Path) -> None:
    (tmp_path / ".a.po.x1_9abcd.new").touch()
    for mine in ("a.po", ".notes.new", ".a.po.x1.new", "a.po.x1_9abcd.new"):
        (tmp_path / mine).touch()
    (tmp_path / ".b.po.x1_9abcd.new").mkdir()
    assert [path.name for path in files.leftovers(tmp_path)] == [".a.po.x1_9abcd.new"]


@given(st.lists(st.binary(max_size=5), max_size=4), st.lists(st.binary(max_size=5), max_size=4))
def test_other_parts_have_another_digest(one: list[bytes], other: list[bytes]) -> None:
    assert (files.digest(*one) == files.digest(*other)) == (one == other)

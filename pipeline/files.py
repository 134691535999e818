"""Paths and bytes ⇄ disk: whole files or none. No library; the only writer below `build`."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from .model import Place, SourceError

# As tempfile names what it makes: a name, eight characters, and what `write` ends it with.
_LEFT = re.compile(r"\..+\.[a-z0-9_]{8}\.new")


def inside(root: Path, name: str) -> Path:
    """Return the path of `name` below a folder, where no link on the way leads out of it.

    Through a link, what is not the project's could be published, written over or removed. Raises
    SourceError at the link.
    """
    path = root
    for part in Path(name).parts:
        path /= part
        if part == ".." or path.is_symlink():
            raise _leads_out(root, path)
    return path


def refuse_links(root: Path, name: str) -> None:
    """Raise SourceError where `name` below a folder is a link, or holds one at any depth."""
    for path in inside(root, name).rglob("*"):
        if path.is_symlink():
            raise _leads_out(root, path)


def _leads_out(root: Path, path: Path) -> SourceError:
    message = "this is a link to another place; put the file or folder itself here"
    return SourceError(Place(path.relative_to(root).as_posix(), 1), message, "strange-file")


def read(path: Path, name: str, limit: int = 32 << 20) -> bytes:
    """Return a file's bytes.

    `name` is the path for messages. Raises SourceError for what is not a regular file (a link,
    a device, a folder), and for more than `limit` bytes.
    """
    try:
        # O_NONBLOCK: opening a FIFO must not wait for somebody to write into it.
        number = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(number, "rb") as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                raise SourceError(Place(name, 1), "this is not an ordinary file", "strange-file")
            data = file.read(limit + 1)
    except OSError as error:
        message = f"this file cannot be read: {error.strerror or error}"
        raise SourceError(Place(name, 1), message, "strange-file") from error
    if len(data) > limit:
        message = f"this file is larger than {limit >> 20} MB"
        raise SourceError(Place(name, 1), message, "too-large")
    return data


def write(path: Path, data: bytes) -> None:
    """Put a whole file in place of another, or leave the old one: never something between.

    Temporary file beside it, flush, fsync, rename, fsync of the folder (POSIX rename(2)). Raises
    SourceError where the disk is full or the folder may not be written to.
    """
    try:
        _write(path, data)
    except OSError as error:
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError) -> SourceError:
    message = f"this cannot be written: {error.strerror or error}"
    return SourceError(Place(str(path), 1), message, "not-written")


def _write(path: Path, data: bytes, may: Callable[[], bool] = lambda: True) -> bool:
    """Write beside, then rename if the last question before it, `may`, is answered with yes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        if not may():
            Path(beside).unlink()
            return False
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _settle(path.parent)
    return True


def replace(path: Path, old: bytes | None, data: bytes) -> bool:
    """Write a file only if it still holds what was read from it; return whether it was written.

    `old` is None where there was no file. Somebody may have saved their work in the meantime: it
    is looked at once more when all that is left to do is the rename.
    """

    def is_as_read() -> bool:
        return (read(path, str(path)) if os.path.lexists(path) else None) == old

    try:
        return is_as_read() and _write(path, data, is_as_read)
    except OSError as error:
        raise _unwritten(path, error) from error


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def leftovers(folder: Path) -> Iterator[Path]:
    """Yield the temporary files that a killed run left behind."""
    for path in folder.rglob(".*.new"):
        if _LEFT.fullmatch(path.name) and path.is_file() and not path.is_symlink():
            yield path


def digest(*parts: bytes | str) -> str:
    """Return the SHA-256 of parts, each with its length before it, as 64 hex digits."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


@contextmanager
def lock(path: Path) -> Iterator[bool]:
    """Hold a lock file while the block runs; yield False where another run holds it.

    Raises SourceError where the folder may not be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Nothing is written into it, and no link is followed: it may have been put there.
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise _unwritten(path, error) from error
    with os.fdopen(number, "rb") as file:
        try:
            flock(file, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True

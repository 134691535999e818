"""Paths and bytes ⇄ disk: whole files or none. No library; the only writer below `build`."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from .model import Place, SourceError


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


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    number, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _settle(path.parent)


def replace(path: Path, old: bytes | None, data: bytes) -> bool:
    """Write a file only if it still holds what was read from it; return whether it was written.

    `old` is None where there was no file. Somebody may have saved their work in the meantime.
    """
    try:
        now = path.read_bytes()
    except FileNotFoundError:
        now = None
    if now != old:
        return False
    write(path, data)
    return True


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def leftovers(folder: Path) -> Iterator[Path]:
    """Yield the temporary files that a killed run left behind."""
    yield from folder.rglob(".*.new")


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
        file = path.open("w")
    except OSError as error:
        raise _unwritten(path, error) from error
    with file:
        try:
            flock(file, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True

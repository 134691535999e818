"""Paths and bytes ⇄ disk: whole files or none. No library; the only writer below `build`."""

from __future__ import annotations

import ctypes
import errno
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
        _write(path, data, _renamed)
    except OSError as error:
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError) -> SourceError:
    message = f"this cannot be written: {error.strerror or error}"
    return SourceError(Place(str(path), 1), message, "not-written")


def _write(path: Path, data: bytes, put: Callable[[Path, Path], bool]) -> bool:
    """Write a whole file beside, then `put` it in place; return whether that was done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o644)
        done = put(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)
    return done


def _renamed(beside: Path, path: Path) -> bool:
    beside.replace(path)
    return True


def replace(path: Path, old: bytes | None, data: bytes) -> bool:
    """Write a file only if it still holds what was read from it; return whether it was written.

    `old` is None where there was no file. Somebody may have saved their work in the meantime,
    and what they saved is never lost: where the system can swap two files in one step, what was
    swapped out is looked at, and put back if it is news.
    """

    def is_as_read() -> bool:
        return (read(path, str(path)) if os.path.lexists(path) else None) == old

    def swapped(beside: Path, path: Path) -> bool:
        if not is_as_read():
            return False
        if not _rename(beside, path, NEW if old is None else SWAP):
            return _renamed(beside, path)  # a system that cannot: it was looked at just now
        if old is None or beside.read_bytes() == old:
            return True
        _rename(beside, path, SWAP)
        if beside.read_bytes() != data:  # somebody saved once more in the meantime
            _rename(beside, path, SWAP)
        return False

    try:
        return is_as_read() and _write(path, data, swapped)
    except FileExistsError:
        return False
    except OSError as error:
        raise _unwritten(path, error) from error


NEW, SWAP = 1, 2  # renameat2(2): RENAME_NOREPLACE, RENAME_EXCHANGE
HERE = -100  # AT_FDCWD: paths are as they stand


def _rename(one: Path, other: Path, how: int) -> bool:
    """Rename in one step as renameat2(2) does; return False where the system or disk has no such.

    Raises FileExistsError for NEW where there is a file already.
    """
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), how) == 0:
        return True
    number = ctypes.get_errno()
    if number in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(number, os.strerror(number), str(one))


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

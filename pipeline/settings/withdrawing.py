"""guide.toml and a withdrawal → the same file with that in it. Its door: tomlkit."""

from __future__ import annotations

from datetime import date

import tomlkit

from .guide import guide


def withdrawn(  # noqa: PLR0913, PLR0917 a file, and the three things that are to stand in it
    data: bytes, path: str, locale: str, on: date, reason: str, replaced_by: str
) -> bytes:
    """Return guide.toml with the table [withdrawn] at its end, all else as it was byte for byte.

    Raises SourceError where the file cannot be read, before or after: a reason of two lines, say.
    """
    guide(data, path, locale)
    said = {"on": on, "reason": reason, "replaced_by": replaced_by}
    table = tomlkit.dumps({"withdrawn": {key: value for key, value in said.items() if value}})
    written = "\n" if data.endswith(b"\n") else "\n\n"
    end = "\r\n" if b"\r\n" in data else "\n"
    new = data + (written + table).replace("\n", end).encode()
    guide(new, path, locale)
    return new

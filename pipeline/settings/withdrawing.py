"""guide.toml and a withdrawal → the same file with that in it."""

from __future__ import annotations

import json
from datetime import date

from ..model import Place, SourceError
from .guide import guide


def withdrawn(  # noqa: PLR0913, PLR0917 a file, and the three things that are to stand in it
    data: bytes, path: str, locale: str, on: date, reason: str, replaced_by: str
) -> bytes:
    """Return guide.toml with the table [withdrawn] at its end, all else as it was byte for byte.

    Raises SourceError where the file cannot be read, before or after, as with a reason of two
    lines, and where what is read then is not what was to be said.
    """
    guide(data, path, locale)
    lines = ["[withdrawn]", f"on = {on}", f"reason = {_quoted(reason)}"]
    lines += [f"replaced_by = {_quoted(replaced_by)}"] if replaced_by else []
    before = [""] if data.endswith(b"\n") else ["", ""]
    end = "\r\n" if b"\r\n" in data else "\n"
    table = end.join([*before, *lines, ""])
    new = data + table.encode("utf-8", "surrogatepass")
    gone = guide(new, path, locale)[1].withdrawn
    if not gone or (gone.on, gone.reason.text, gone.replaced_by) != (on, reason, replaced_by):
        raise SourceError(Place(path, 1), "this cannot be written down; use other words")
    return new


def _quoted(text: str) -> str:
    """Return a text as TOML's basic string, which JSON's is too but for U+007F (TOML 1.0)."""
    return json.dumps(text, ensure_ascii=False)

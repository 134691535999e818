"""The headers of a template and an old catalogue → the header of the new one."""

from __future__ import annotations

import re

from ..catalogues import header, with_fields
from ..locales import folder
from ..model import Catalogue, Entry, Locale

_NPLURALS = re.compile(r"nplurals\s*=\s*([0-9]+)")
# What says from which template a catalogue was last merged.
_TEMPLATE = ("Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date")


def forms(old: Catalogue, locale: Locale) -> int:
    """Return how many forms a plural has: as the file says, or the locale where it does not."""
    said = _NPLURALS.search(old.fields.get("Plural-Forms", ""))
    return int(said.group(1)) if said else locale.forms


def first_header(template: Catalogue, locale: Locale) -> Entry:
    """Return the header of a catalogue that nobody has touched; `msgfmt --check` accepts it.

    Who translated and when is left empty for the translator's editor, not filled with examples.
    """
    known = template.fields
    about = {name: known[name] for name in _TEMPLATE if name in known}
    people = {"PO-Revision-Date": "", "Last-Translator": "", "Language-Team": ""}
    return header({**about, **people, **_needed(locale)}, template.header.comments)


def _needed(locale: Locale) -> dict[str, str]:
    return {
        "Language": folder(locale.tag),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": locale.plurals,
    }


def merged_header(
    template: Catalogue, old: Catalogue, locale: Locale, entries: tuple[Entry, ...]
) -> Entry:
    """Return the old header, every field in its place, with what was missing added.

    The fields about the template follow it only where some entry changed: a newer date alone is
    no reason to touch a translator's file.
    """
    fields = old.fields
    changes = {name: value for name, value in _needed(locale).items() if not fields.get(name)}
    if not _NPLURALS.search(fields.get("Plural-Forms", "")):
        changes["Plural-Forms"] = locale.plurals
    if entries != old.entries:
        changes |= {n: template.fields[n] for n in _TEMPLATE if n in template.fields}
    changes = {name: value for name, value in changes.items() if fields.get(name) != value}
    return with_fields(old.header, changes) if changes else old.header

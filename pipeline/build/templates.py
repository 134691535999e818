"""Sources → templates in locale/, written only where something changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from .. import catalogues, files, furniture, html
from ..model import Catalogue, Entry, SourceError
from .editions import editions
from .sources import Sources


def interface(sources: Sources) -> Catalogue:
    """Return the interface template: the words of all pages, then the project's own."""
    publication = sources.publication
    texts = [
        (f"the fact {{{fact.name}}}", fact.value, fact.place)
        for fact in sources.facts or ()
        if fact.kind == "text"
    ]
    texts += [
        (f"the place {code}, where a guide applies", name, publication.place)
        for code, name in publication.jurisdictions
    ]
    entries = {entry.key: entry for entry in page_words().entries}
    for entry in furniture.own(publication.title, publication.place, texts):
        entries.setdefault(entry.key, entry)
    return Catalogue("", Entry(""), tuple(entries.values()), "locale/interface.pot")


@cache
def page_words() -> Catalogue:
    """Return what the program's own pages say: the words that furniture_minimum counts."""
    names = [
        Entry(edition.title, notes=("name of an edition, on a link",)) for edition in editions()
    ]
    return furniture.template(pages(), names, Entry(""), "locale/interface.pot")


@cache
def pages() -> tuple[tuple[str, str], ...]:
    """Return every page of the program: (name, Jinja2 source)."""
    home = html.EDITIONS
    return tuple(
        (f"pipeline/editions/{path.relative_to(home).as_posix()}", path.read_text("utf-8"))
        for path in sorted(home.rglob("*.html"))
    )


def every_template(sources: Sources, today: date) -> Mapping[str, Catalogue]:
    """Return every template by its name, with headers dated by the day."""
    found = {slug: sources.template(slug) for slug in sources.guides}
    found["interface"] = interface(sources)
    return {
        name: replace(template, header=_header(sources, name, today))
        for name, template in found.items()
    }


def _header(sources: Sources, name: str, today: date) -> Entry:
    return catalogues.header(
        {
            "Project-Id-Version": name,
            "Report-Msgid-Bugs-To": sources.publication.contact,
            "POT-Creation-Date": f"{today.isoformat()} 00:00+0000",
            "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
            "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
            "Language-Team": "LANGUAGE <LL@li.org>",
            "Language": "",
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
        }
    )


def write_templates(sources: Sources, today: date) -> Iterator[str]:
    """Write the templates that changed; yield their paths. A new date alone is no change."""
    for name, template in every_template(sources, today).items():
        path = sources.root / "locale" / f"{name}.pot"
        if _same(path, template):
            continue
        files.write(path, catalogues.write(template))
        yield template.path


def _same(path: Path, template: Catalogue) -> bool:
    """Return whether a file already says this. One that cannot be read is written anew."""
    if not path.exists():
        return False
    try:
        old = catalogues.read(files.read(path, path.name), path.name)
    except SourceError:
        return False  # a template is ours to make: nobody's work is in it
    dated = {"POT-Creation-Date": old.fields.get("POT-Creation-Date", "")}
    header = catalogues.with_fields(template.header, dated)
    return old == Catalogue("", header, template.entries)

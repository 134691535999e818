"""A tag or a name → the folder and the files that make it a language or a guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from .. import files, locales
from ..model import Place, Problem, SourceError
from .guides import fault_of_name
from .languages import read_locale
from .sources import Sources
from .templates import every_template
from .updating import Merging, merge_all

LOCALE = """\
# CLDR does not know this language. Say it here; every line is needed.
endonym = ""        # the language's name in itself
english = ""        # its name in English
direction = "ltr"   # or "rtl"
script = "Latn"     # ISO 15924: Latn, Arab, Cyrl, Ethi, Mymr…
plurals = "nplurals=2; plural=(n != 1);"
# digits = "0123456789"
# date_long = "d/M/y"
"""
GUIDE_TOML = """\
title = "{title}"
summary = ""                  # one or two sentences: who it is for, and what it helps with
jurisdiction = {nations}
law_checked = {today}        # the day somebody last compared this guide with the law
review_by = {later}          # the day it has to be looked at again

[[credits]]
name = "{publisher}"
role = "Written by"
consent = "named"             # or "pseudonym", or "none": not shown
"""
GUIDE_MD = """\
## Start here {#start}

Say who this guide is for, and the one thing that matters most.

## What you can do {#steps}

1. Write one step in each line.
2. Use short sentences, and say "you".

> [!RIGHT]
> Say what the reader has a right to.

## Who can help {#help}

> [!CONTACT] Name of the organisation
> Say what they do and when they answer.
"""


def language(sources: Sources, tag: str, today: date) -> Iterator[str | Problem]:
    """Add a language: its folder, and a catalogue for every guide and for the pages' own words.

    What the program already says in that language is filled in. For a language that CLDR does
    not know, locale.toml is written for a person to complete. Raises SourceError for a tag that
    is none, for an alias, with the tag to use, and for a language that is there already.
    """
    folder = locales.folder(tag)
    home = sources.root / "locale" / folder
    place = Place(f"locale/{folder}", 1)
    if locales.is_folder(folder):
        files.inside(sources.root, f"locale/{folder}/LC_MESSAGES")
    if locales.is_folder(folder) and (home / "LC_MESSAGES").exists():
        message = f"{folder} is there already; `kyr update {folder}` brings it up to date"
        raise SourceError(place, message, "there-already")
    if folder == locales.folder(sources.locale.tag):
        raise SourceError(place, f"{folder} is the source language", "there-already")
    if locales.unknown(folder) and not (home / "locale.toml").exists():
        files.write(home / "locale.toml", LOCALE.encode())
        yield f"locale/{folder}/locale.toml"
        message = f"complete this file, then add the language again: kyr language {folder}"
        yield Problem(Place(f"locale/{folder}/locale.toml", 1), "bad-tag", "error", message)
        return
    locale = read_locale(sources.root, folder)
    yield from merge_all(sources.root, folder, locale, every_template(sources, today), Merging())


def guide(sources: Sources, name: str, today: date) -> Iterator[str]:
    """Add a guide: its folder, with a guide.toml and a guide.md to write over.

    Raises SourceError for a name that cannot be one, or that is taken.
    """
    home: Path = sources.root / "sources" / name
    place = Place(f"sources/{name}", 1)
    if fault := fault_of_name(name):
        raise SourceError(place, fault, "bad-name")
    if files.inside(sources.root, f"sources/{name}").exists():
        raise SourceError(place, f"there is a guide called {name} already", "there-already")
    title = name.replace("-", " ").capitalize()
    toml = GUIDE_TOML.format(
        title=title,
        nations='["GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR"]',
        today=today.isoformat(),
        later=(today + timedelta(days=182)).isoformat(),
        publisher=sources.publication.publisher.replace("\\", "").replace('"', "'"),
    )
    toml = toml.replace('summary = ""   ', '# summary = "…"')
    yield from _written(home, {"guide.toml": toml, "guide.md": GUIDE_MD})


def _written(home: Path, texts: Mapping[str, str]) -> Iterator[str]:
    """Write a folder of files: all of them or none, or half a guide would be in the way of one."""
    try:
        for name, text in texts.items():
            files.write(home / name, text.encode())
    except SourceError:
        for name in texts:
            (home / name).unlink(missing_ok=True)
        if home.is_dir():
            home.rmdir()
        raise
    yield from (f"sources/{home.name}/{name}" for name in texts)

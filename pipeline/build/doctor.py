"""This machine and this project → what is missing to print, and the command that installs it."""

from __future__ import annotations

import ctypes.util
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import fonts
from ..model import SourceError
from .languages import Language, every, of_source
from .ledger import PROGRAM
from .sources import Sources, read_sources

LIBRARIES = {
    "pango-1.0": ("Pango", "libpango-1.0-0"),
    "pangoft2-1.0": ("Pango's fonts", "libpangoft2-1.0-0"),
    "harfbuzz-subset": ("HarfBuzz' subsetter", "libharfbuzz-subset0"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `packages` are the Debian packages that would mend it."""

    what: str
    well: bool
    said: str
    packages: tuple[str, ...] = ()


def examine(root: Path, home: Path = fonts.ROOT) -> Iterator[Finding]:
    """Yield what was found: libraries, font files, packages, and a shape for every character.

    `home` is where the machine keeps its fonts. Whatever is missing is a finding, never an error:
    this is what people run where nothing else does.
    """
    for name, (said, package) in LIBRARIES.items():
        there = ctypes.util.find_library(name)
        yield Finding(said, bool(there), there or "is not on this machine", (package,))
    yield _fonts(home)
    yield from _packages()
    yield from _project(root, home)


def _fonts(home: Path) -> Finding:
    absent = fonts.absent(home)
    packages = {"fonts-noto-cjk" if "CJK" in path.name else "fonts-noto-core" for path in absent}
    said = f"{len(absent)} files are missing, first {absent[0]}" if absent else "all there"
    return Finding("Font files", not absent, said, tuple(sorted(packages)))


def _packages() -> Iterator[Finding]:
    """Look for the packages of pipeline/setup/print.txt, where this is Debian or like it."""
    query = shutil.which("dpkg-query")
    for line in (PROGRAM / "setup" / "print.txt").read_text("utf-8").splitlines():
        name, _, why = line.partition(" ")
        if not query or not name or name.startswith("#"):
            continue
        asked = [query, "-W", "-f", "${db:Status-Status}", name]
        found = subprocess.run(asked, capture_output=True, text=True, check=False)
        well = found.stdout.strip() == "installed"
        yield Finding(name, well, "installed" if well else f"missing: {why.strip()}", (name,))


def _project(root: Path, home: Path) -> Iterator[Finding]:
    """Look at every language; say why where the project cannot be read."""
    try:
        yield from _languages(root, home)
    except SourceError as error:
        yield Finding("Project", False, str(error.problem))
    except OSError as error:
        yield Finding("Project", False, f"{error.filename} cannot be read: {error.strerror}")


def _languages(root: Path, home: Path) -> Iterator[Finding]:
    """Look for a shape for every character of every catalogue, language by language."""
    sources = read_sources(root)
    yield _coverage(of_source(sources), _source_text(sources), home)
    for language in every(sources):
        if isinstance(language, Language):
            yield _coverage(language, _text(language), home)


def _source_text(sources: Sources) -> str:
    guides = (guide for manuscripts in sources.guides.values() for guide in manuscripts)
    return "".join(segment.text for guide in guides for segment in guide.every_segment())


def _text(language: Language) -> str:
    found = [language.locale.endonym]
    for catalogue in language.catalogues.values():
        found += ["".join(entry.msgstr) for entry in catalogue.entries if not entry.obsolete]
    return "".join([*found, *("".join(words) for words in language.words.values())])


def _coverage(language: Language, text: str, home: Path) -> Finding:
    locale = language.locale
    missing = fonts.missing(set(text), locale.face, home)
    what = f"{locale.english} ({locale.tag}), {locale.face}"
    if not missing:
        return Finding(what, True, f"a shape for each of {len(set(text))} characters")
    names = " ".join(f"{char} U+{ord(char):04X}" for char in missing[:6])
    packages = ("fonts-noto-core", "fonts-noto-cjk")
    return Finding(what, False, f"no shape for {len(missing)} characters: {names}", packages)


def command(findings: list[Finding]) -> str:
    """Return the one command that installs what is missing, "" where nothing is."""
    missing = {name for one in findings if not one.well for name in one.packages}
    if not missing:
        return ""
    return f"sudo apt-get install --no-install-recommends {' '.join(sorted(missing))}"

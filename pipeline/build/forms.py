"""The site → the forms there are of a guide in a language: to read, to share, to print in numbers.

A form is an edition's files, or a recording that is elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import furniture
from ..model import Edition, Guide
from .addresses import Exists, file_path, stem
from .languages import Language
from .parts import parts
from .site import Site
from .standing import PUBLISHED, editions_of

# Who needs one of these cannot do with another: where there is none yet, that is said.
ACCESSIBLE = ("easy-read", "large-print")


@dataclass(frozen=True, slots=True)
class File:
    """A file of a form: where it is, of which kind ("" for a recording), and of several which."""

    href: str
    kind: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a guide: what readers call it, and its files; none where it is not there yet.

    `two_sided` says that its sheets are printed on both sides.
    """

    title: str
    files: tuple[File, ...] = ()
    two_sided: bool = False


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a guide, by what they are for."""

    read: tuple[Form, ...] = ()
    share: tuple[Form, ...] = ()
    shop: tuple[Form, ...] = ()

    @property
    def there(self) -> Forms:
        """The same, without those that are not there yet: a notice says enough of what is not."""
        groups = (self.read, self.share, self.shop)
        return Forms(*(tuple(form for form in group if form.files) for group in groups))


def forms(site: Site, language: Language, slug: str, exists: Exists, here: str) -> Forms:
    """Return the forms of a guide in a language, as the page at the path `here` offers them."""

    def offered(path: str) -> bool:
        return path != here and exists(path)

    there = [
        (edition, files)
        for edition, guide in editions_of(site.sources, language, slug)
        if (files := tuple(_files(site, language, (edition, guide), offered)))
    ]
    made: dict[str, list[Form]] = {"read": [], "share": [], "shop": []}
    for edition, files in there:
        made[edition.group].append(Form(edition.title, files, bool(edition.sheet)))
    named = {edition.name for edition, _ in there} | {_of_page(site, language, slug, here)}
    made["read"] += _missing(site, language, slug, named)
    made["read"] += _recorded(site, language, slug)
    return Forms(**{group: tuple(found) for group, found in made.items()})


def _of_page(site: Site, language: Language, slug: str, here: str) -> str:
    """Return the edition that a page is of, "" where it is of none."""
    found = (edition for edition, _ in editions_of(site.sources, language, slug))
    return next((e.name for e in found if file_path(language, slug, e, "html") == here), "")


def _files(
    site: Site, language: Language, what: tuple[Edition, Guide], offered: Exists
) -> Iterator[File]:
    """Yield the files of an edition that may be offered, kind by kind."""
    edition, guide = what
    states = site.standings[guide.slug][language.locale.tag].editions
    if states.get(edition.name) not in {*PUBLISHED, "withdrawn"}:
        return
    kinds = (*edition.formats, *(("txt",) if "png" in edition.formats else ()))
    for kind in kinds:
        for number, _ in parts(edition, guide):
            path = f"{stem(language, guide.slug, edition)}{number}.{kind}"
            path = path if number else file_path(language, guide.slug, edition, kind)
            if offered(path):
                yield File(path.rpartition("/")[2], kind, number.removeprefix("."))


def _missing(site: Site, language: Language, slug: str, named: set[str]) -> Iterator[Form]:
    """Yield the accessible editions that the source language has and this one has not yet."""
    source = site.languages[0]
    states = site.standings[slug][source.locale.tag].editions
    if site.standings[slug][language.locale.tag].state not in PUBLISHED:
        return
    for edition, _ in editions_of(site.sources, source, slug):
        wanted = edition.name in ACCESSIBLE and edition.name not in named
        if wanted and language is not source and states.get(edition.name) in PUBLISHED:
            yield Form(edition.title)


def _recorded(site: Site, language: Language, slug: str) -> Iterator[Form]:
    """Yield the recordings in this language, and those that only the source language has."""
    for name, by_tag in recordings(site.sources.guides[slug][0]).items():
        title = furniture.RECORDED[name][0]
        if address := by_tag.get(language.locale.tag):
            yield Form(title, (File(address),))
        elif site.languages[0].locale.tag in by_tag:
            yield Form(title)


def recordings(guide: Guide) -> Mapping[str, Mapping[str, str]]:
    """Return where the recordings of a guide are: audio and sign, each by language."""
    return {"audio": dict(guide.colophon.audio), "sign": dict(guide.colophon.sign)}

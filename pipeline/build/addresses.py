"""A guide, a language and an edition → where their pages and files stand below output/site."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Edition
from .editions import editions
from .languages import Language

Exists = Callable[[str], bool]  # a path below output/site → whether it is there to be linked to


def page_path(language: Language, slug: str) -> str:
    """Return where a guide's page stands below output/site."""
    return f"{language.locale.tag}/{slug}/index.html"


def stem(language: Language, slug: str, edition: Edition) -> str:
    """Return the path of an edition's file below output/site, without the kind of file."""
    tag = language.locale.tag
    return f"{tag}/{slug}/{slug}.{tag}{edition.suffix}"


def file_path(language: Language, slug: str, edition: Edition, kind: str) -> str:
    """Return where an edition's file of a kind stands: the standard page is the guide's address."""
    if kind == "html" and edition is editions()[0]:
        return page_path(language, slug)
    return f"{stem(language, slug, edition)}.{kind}"


def parts_of(path: str) -> tuple[str, str, str, str]:
    """Return whose file stands at a path below output/site: tag, guide, edition's name, kind.

    What stands around the guides, and a picture that a page shows, belongs to the pages of HTML:
    to the standard edition.

    >>> parts_of("ar/rent/rent.ar.social-square.2.png")
    ('ar', 'rent', 'social-square', 'png')
    >>> parts_of("ar/rent/index.html")[2:], parts_of("ar/rent/rent.ar.pdf")[2:]
    (('standard', 'html'), ('standard', 'pdf'))
    """
    tag, slug, *rest = (*path.split("/"), "", "")
    first = editions()[0].name
    names = rest[0].split(".")
    if len(rest) > 3 or names[0] != slug or len(names) < 3:
        return tag, slug, first, "html"
    suffix = f".{names[2]}" if len(names) > 3 else ""
    name = next((edition.name for edition in editions() if edition.suffix == suffix), first)
    return tag, slug, name, names[-1]

"""A guide, a language and an edition → where their pages and files stand below output/site."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Edition
from .languages import Language

Exists = Callable[[str], bool]  # a path below output/site → whether it is there to be linked to


def page_path(language: Language, slug: str) -> str:
    """Return where a guide's page stands below output/site."""
    return f"{language.locale.tag}/{slug}/index.html"


def stem(language: Language, slug: str, edition: Edition) -> str:
    """Return the path of an edition's file below output/site, without the kind of file."""
    tag = language.locale.tag
    return f"{tag}/{slug}/{slug}.{tag}{edition.suffix}"

"""The pages' own words in the languages the program ships. `python -m tests.shipped` merges them.

After a change to the words of a page, run it: every pipeline/locale/<tag>/LC_MESSAGES/interface.po
gets the new words, untranslated or with a fuzzy suggestion, and keeps those that are gone as
obsolete. Then translate what it names. A folder without a file gets one: a new language.
"""

from collections.abc import Iterator
from pathlib import Path

from pipeline import build, catalogues, locales, merge
from pipeline.build.languages import SHIPPED
from pipeline.model import Catalogue, Place


def merged(home: Path, words: Catalogue) -> Iterator[tuple[Path, Catalogue | None, Catalogue]]:
    """Yield each language's file below `home`, what it says, and what it says once merged."""
    for folder in sorted(home.glob("*/LC_MESSAGES")):
        tag, path = folder.parent.name, folder / "interface.po"
        old = catalogues.read(path.read_bytes(), str(path), tag) if path.exists() else None
        locale = locales.locale(tag, {}, Place(str(path), 1))
        yield path, old, merge.merge(words, old, locale)


def main(home: Path = SHIPPED) -> None:
    """Merge the words of the pages into every language; print what is left to translate."""
    for path, old, new in merged(home, build.page_words()):
        if new != old:
            path.write_bytes(catalogues.write(new))
        for entry in new.entries:
            if not entry.obsolete and not entry.usable:
                print(f"{path}: {entry.msgid}")


if __name__ == "__main__":
    main()

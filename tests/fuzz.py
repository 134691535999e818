"""Look for bytes that no reader expects, for as long as you like. Not a test: it has no end.

It needs Atheris, which is not among what the tests need: `pip install atheris`, then

    python -m tests.fuzz catalogue -max_total_time=600

for ten minutes with catalogues; or `manuscript`, `inline`, or the name of a TOML file: `facts`,
`guide`, `glossary`, `locale`, `publication`. What was found is written to a file named crash-….
"""

import sys
from collections.abc import Callable

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["pipeline", "polib", "markdown_it", "tomllib"]):
    from pipeline import catalogues, markdown, settings
    from pipeline.model import SourceError


def catalogue(data: bytes) -> None:
    """Read a catalogue, write it, and read it again: it is the same."""
    read = catalogues.read(data, "a", "es")
    again = catalogues.read(catalogues.write(read), "a", "es")
    said = [entry for entry in read.entries if any(entry.msgstr)]
    assert said == [entry for entry in again.entries if any(entry.msgstr)]


def manuscript(data: bytes) -> None:
    """Read a manuscript."""
    markdown.read(data.decode("utf-8", "replace"), "a", "en")


def inline(data: bytes) -> None:
    """Set a segment: nothing in it can act."""
    html = markdown.inline(data.decode("utf-8", "replace"), None)
    assert not any(bad in html.lower() for bad in ("<script", "<svg", 'href="javascript', "<img o"))


TARGETS: dict[str, Callable[[bytes], object]] = {
    "catalogue": catalogue,
    "manuscript": manuscript,
    "inline": inline,
    "facts": lambda data: settings.facts(data, "a"),
    "guide": lambda data: settings.guide(data, "a", "en"),
    "glossary": lambda data: settings.glossary(data, "a"),
    "locale": lambda data: settings.locale(data, "a"),
    "publication": lambda data: settings.publication(data, "a"),
}


def main() -> None:
    """Feed one reader; a refusal with a line that exists is what it should say."""
    read = TARGETS[sys.argv.pop(1)]

    def one(data: bytes) -> None:
        try:
            read(data)
        except SourceError as error:
            assert 1 <= error.place.line <= data.count(b"\n") + 1, error
            assert error.message.isprintable(), ascii(error.message)

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

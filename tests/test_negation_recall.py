"""What `lost-negation` names when a no is taken out of a translation, and what it lets pass."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import catalogues, locales, markdown
from pipeline.checks import lost_negation
from pipeline.locales.negation import NEGATION, negated
from pipeline.model import Entry, Locale, Place
from tests.conftest import ROOT

ENGLISH = locales.locale("en", {}, Place("", 1))
FOLDERS = sorted(path.parent.name for path in (ROOT / "locale").glob("*/LC_MESSAGES"))


def entries(folder: str) -> list[Entry]:
    home = ROOT / "locale" / folder / "LC_MESSAGES"
    read = (catalogues.read(path.read_bytes(), path.name, folder) for path in _files(home))
    return [entry for one in read for entry in one.entries if entry.usable]


def _files(home: Path) -> list[Path]:
    return sorted(home.glob("*.po"))


def found(msgid: str, msgstr: str, locale: Locale) -> list[str]:
    return list(lost_negation.check(Entry(msgid, (msgstr,)), locale, ENGLISH))


def pairs(folder: str, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield each English sentence that says no, with a translation that does for certain."""
    for entry in entries(folder):
        ours = locales.sentences(markdown.prose(entry.msgid))
        theirs = locales.sentences(markdown.prose(entry.msgstr[0]))
        for one, other in zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ():
            asked, said = negated(one, "en"), negated(other, locale.tag)
            if asked and said and asked.certain and said.certain:
                yield one, other


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_good_translation_is_doubted(folder: str) -> None:
    locale = locales.locale(folder, {}, Place("", 1))
    assert locale.tag.partition("-")[0] in NEGATION
    for entry in entries(folder):
        msgid, msgstr = markdown.prose(entry.msgid), markdown.prose(entry.msgstr[0])
        assert found(msgid, msgstr, locale) == [], entry


def test_four_of_five_negations_that_are_lost_are_named() -> None:
    """Take the words that say no for certain out of our translations; words that may stay."""
    damaged = named = 0
    for folder in FOLDERS:
        locale = locales.locale(folder, {}, Place("", 1))
        for one, other in pairs(folder, locale):
            said = negated(other, locale.tag)
            assert said is not None
            left = [word for word in locales.heard(other) if word not in said.certain]
            if left:  # nothing at all is another fault, and Chinese has no words to take out
                damaged += 1
                named += bool(found(one, " ".join(left), locale))
    print(f"{named} of {damaged} lost negations named")
    assert damaged > 400
    assert named / damaged > 0.8

"""The pages' own words, and manuscripts through Babel."""

import subprocess
import sys
from pathlib import Path

from pipeline import catalogues, furniture, html, locales
from pipeline.model import Catalogue, Entry, Place
from tests.conftest import LANTERN

HEADER = Entry("")
ENGLISH = locales.locale("en", {}, Place("x", 1))
ARABIC = locales.locale("ar", {}, Place("x", 1))


def of(source: str) -> dict[str, Entry]:
    found = furniture.template([("a.html", source)], [], HEADER, "interface.pot")
    return {entry.msgid: entry for entry in found.entries}


def test_words_are_found_with_the_note_above_them() -> None:
    found = of('{# NOTE: a label #}\n{{ _("Where") }} {{ _("{n} left", n=1) }}')
    assert found["Where"].notes == ("a label",)
    assert found["{n} left"].flags == ("python-brace-format",)
    assert found["England"].notes


def test_the_projects_words_come_before_the_programs() -> None:
    own = Catalogue("ar", HEADER, (Entry("Contact", ("هاتف",)), Entry("Danger", ("",))))
    shipped = Catalogue("ar", HEADER, (Entry("Contact", ("اتصال",)), Entry("Danger", ("خطر",))))
    said = furniture.words(own, shipped)
    assert said[None, "Contact"] == ("هاتف",)
    assert said[None, "Danger"] == ("خطر",)


def test_fuzzy_furniture_is_not_said() -> None:
    fuzzy = Catalogue("ar", HEADER, (Entry("Contact", ("هاتف",), flags=("fuzzy",)),))
    assert furniture.words(fuzzy) == {}


def test_what_a_translation_holds_is_escaped_and_braces_are_only_names() -> None:
    assert html.fill("<b>{a}</b> {b} {a.__class__}", {"a": "<i>"}) == (
        "&lt;b&gt;&lt;i&gt;&lt;/b&gt; {b} {a.__class__}"
    )


def test_pybabel_extracts_a_manuscript(tmp_path: Path) -> None:
    mapping = tmp_path / "babel.cfg"
    mapping.write_text("[kyr: **.md]\n")
    pot = tmp_path / "out.pot"
    pybabel = Path(sys.executable).parent / "pybabel"
    home = LANTERN / "sources"
    command = [pybabel, "extract", "-F", mapping, "-c", "", "-o", pot, home]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = catalogues.read(pot.read_bytes(), "out.pot")
    keys = {entry.key for entry in found.entries}
    assert (None, "What a lantern is") in keys
    assert ("the noise", "Light") in keys
    assert ("the weight", "Light") in keys
    place = next(e for e in found.entries if e.msgid == "What a lantern is").references[0]
    assert place.endswith("guide.md:3")

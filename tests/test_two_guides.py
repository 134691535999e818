"""One sentence in two guides of a language is said in one way."""

import re
import shutil
from datetime import date
from pathlib import Path

from pipeline import build


def findings(project: Path) -> list[str]:
    site = build.read_site(project, date(2026, 11, 25))
    found = (problem for one in site.languages for problem in one.problems)
    return [str(problem) for problem in found if problem.check == "two-translations"]


def test_a_sentence_that_another_guide_says_otherwise_is_named(project: Path) -> None:
    shutil.copytree(project / "sources" / "lantern", project / "sources" / "torch")
    home = project / "locale" / "es" / "LC_MESSAGES"
    text = (home / "lantern.po").read_text("utf-8")
    (home / "torch.po").write_text(text, "utf-8")
    before = findings(project)
    said = re.search(r'\nmsgid "\w+ \w+ [^"]+"\nmsgstr "([^"{\[<]+ [^"{\[<]+)"\n', text)
    assert said
    place = text[: said.start(1)].count("\n")  # the line of its msgid
    changed = text[: said.start(1)] + "Otra cosa muy distinta." + text[said.end(1) :]
    (home / "torch.po").write_text(changed, "utf-8")
    new = [one for one in findings(project) if one not in before]
    assert [one for one in new if f"locale/es/LC_MESSAGES/lantern.po:{place}" in one]
    assert all(one.startswith("locale/es/LC_MESSAGES/torch.po:") for one in new)

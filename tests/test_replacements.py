"""An address that differs in a language: declared once, in force everywhere, and nowhere else."""

from pathlib import Path

from pipeline import build
from tests.test_publish import DAY, change, publish

FORM = "https://lantern.example/form"
SPANISH = "https://lantern.example/es/formulario"
SAID = f'[[link]]\nfrom = "{FORM}"\nlocale = "es"\nto = "{SPANISH}"\n'


def page(project: Path, tag: str) -> str:
    return (project / f"output/site/{tag}/lantern/index.html").read_text("utf-8")


def test_a_declared_address_stands_on_that_languages_pages_only(project: Path) -> None:
    (project / "sources/glossary.toml").write_text(SAID, "utf-8")
    assert publish(project, formats=("html",)).problems == ()
    there = {tag: page(project, tag) for tag in ("en", "ar", "es")}
    assert [there[tag].count(f'href="{FORM}"') for tag in there] == [3, 3, 0]
    assert [there[tag].count(f'href="{SPANISH}"') for tag in there] == [0, 0, 3]


def test_a_translator_may_lead_where_it_was_declared_and_nowhere_else(project: Path) -> None:
    for tag in ("es", "ar"):
        there = project / f"locale/{tag}/LC_MESSAGES/lantern.po"
        text = there.read_text("utf-8")
        there.write_text(f'{text}\nmsgid "See [it]({FORM})"\nmsgstr "[x]({SPANISH})"\n', "utf-8")

    def named() -> set[tuple[str, str]]:
        site = build.read_site(project, DAY)
        return {(p.place.path.split("/")[1], p.check) for p in site.problems if p.check != "behind"}

    both = {"lost-link", "strange-link"}
    assert named() == {(tag, check) for tag in ("es", "ar") for check in both}
    (project / "sources/glossary.toml").write_text(SAID, "utf-8")
    assert named() == {("ar", check) for check in both}
    change(project / "sources/glossary.toml", SPANISH, f"{SPANISH}/2")
    assert ("es", "strange-link") in named()

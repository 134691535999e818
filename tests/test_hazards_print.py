"""Printing in a child: what takes too long or too much is named, and all the rest is made."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pipeline import markdown
from pipeline.build import printing
from pipeline.model import Document, Edition, Place, Printout, SourceError
from tests.conftest import ROOT
from tests.test_pdf_safety import bomb
from tests.test_publish import change, kyr, outputs, publish

PLAIN = Edition("plain", "Plain", "guide.md", ("pdf",), "", "")


def wish(name: str, body: str, language: str = "en") -> printing.Wish:
    direction = "rtl" if language == "ar" else "ltr"
    html = f"<html lang={language} dir={direction}><title>x</title><body>{body}"
    place = Place(f"locale/{language}/LC_MESSAGES/{name}.po", 1)
    return printing.Wish(Document(name, language, html), PLAIN, "pdf", direction, {}, place)


def test_a_document_that_hangs_costs_itself_alone(tmp_path: Path) -> None:
    wishes = [wish("before", "<p>words"), wish("hangs", f"<p>{bomb(30)}"), wish("after", "<p>x")]
    found = list(printing.print_all(wishes, 2, tmp_path / "kept", seconds=10))
    assert [isinstance(one, Printout) for one in found] == [True, False, True]
    assert str(found[1]) == (
        "locale/en/LC_MESSAGES/hangs.po:1: "
        "hangs: printing this took more than 10 seconds [not-printed]"
    )


def test_a_document_that_is_too_large_or_too_deep_costs_itself_alone(tmp_path: Path) -> None:
    greedy, deep = f"<p>x<!--{'x' * (60 << 20)}-->", "<div>" * 3000
    wishes = [wish("deep", deep), wish("greedy", greedy), wish("after", "<p>x")]
    found = printing.print_all(wishes, 1, tmp_path / "kept", memory=500 << 20)
    said = ["printed" if isinstance(one, Printout) else one.message for one in found]
    assert said == [
        "deep: this is nested too deep to be printed",
        "greedy: the printer gave up: this takes more memory than it may have",
        "printed",
    ]


LONG = " ".join(["حق اللجوء"] * 30_000)


def test_sixty_thousand_words_in_a_paragraph_are_refused_with_their_line() -> None:
    with pytest.raises(SourceError, match="16 kB"):
        markdown.read(f"## A\n\n{LONG}\n", "guide.md", "ar")
    lines = LONG.replace("اللجوء ", "اللجوء\n")
    with pytest.raises(SourceError, match="16 kB") as refused:
        markdown.read(f"## A\n\n{lines}\n", "guide.md", "ar")
    assert refused.value.place.line == 3


def test_a_paragraph_of_many_pages_is_printed(tmp_path: Path) -> None:
    """A long one is only long: of what a manuscript may hold, nothing comes near the limits."""
    body = f"<p>{LONG[:60_000]}"
    found = list(printing.print_all([wish("long", body, "ar")], 1, tmp_path / "kept"))
    assert isinstance(found[0], Printout)
    assert found[0].pages > 5


def test_bytes_say_nothing_of_who_made_them(project: Path, tmp_path: Path) -> None:
    """Another time zone, language, mask, name, folder, hash seed, terminal and clock."""
    link = tmp_path / "a link to it"
    found = []
    for env, umask in (
        (
            {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1", "USER": "anna", "COLUMNS": "80"},
            "umask 022",
        ),
        (
            {
                "TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "ar_EG.UTF-8",
                "LANGUAGE": "fa:ar", "PYTHONHASHSEED": "4242", "USER": "محمد", "COLUMNS": "20",
                "SOURCE_DATE_EPOCH": "86400", "HOME": "/nowhere", "PYTHONIOENCODING": "ascii",
                "NO_COLOR": "1", "http_proxy": "http://127.0.0.1:9",
            },
            "umask 077",
        ),
    ):  # fmt: skip
        home = tmp_path / f"home {len(found)}"
        project.rename(home)
        link.unlink(missing_ok=True)
        link.symlink_to(home)
        words = f"{sys.executable} -m pipeline --project . --today 2026-11-23 publish --jobs 1"
        there = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", **env}
        done = subprocess.run(
            ["sh", "-c", f"{umask}; cd '{link}' && {words}"],
            capture_output=True, text=True, check=False, env=there, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        found.append(outputs(home))
        modes = {path.stat().st_mode & 0o777 for path in (home / "output/site").rglob("*.*")}
        assert modes == {0o644}
        subprocess.run(["rm", "-rf", str(home / "output")], check=True)
        project = home
    assert found[0] == found[1]
    assert any(name.endswith(".pdf") for name in found[0])


def test_no_clock_but_the_day_that_was_asked_for(project: Path) -> None:
    """What is made on a day that decides nothing else holds that day nowhere."""
    publish(project, date(2026, 11, 23), formats=("html",))
    first = outputs(project)
    publish(project, date(2027, 1, 2), formats=("html",))
    assert outputs(project) == first
    assert not [name for name, data in first.items() if b"2026-11-23" in data]


SECRETS = {
    "Last-Translator": "Zaynab Secret <zaynab@secret.example>",
    "Language-Team": "Secret Team <team@secret.example>",
    "X-Generator": "Secretedit 9.1",
    "X-Secret-Header": "secret of the office",
    "Report-Msgid-Bugs-To": "bugs@secret.example",
    "PO-Revision-Date": "2019-03-07 03:17+0545",
}


def test_who_translated_reaches_no_file_that_is_published(project: Path) -> None:
    for po in project.rglob("*.po"):
        text = po.read_text("utf-8")
        head, _, rest = text.partition("\n\n")
        lines = [line for line in head.split("\n") if line.split(":")[0].strip('"') not in SECRETS]
        head = "\n".join([*lines, *(f'"{name}: {value}\\n"' for name, value in SECRETS.items())])
        po.write_text(f"# Secret Translator <me@secret.example>, 2019.\n{head}\n\n# secret\n{rest}")
    change(project / "sources/lantern/guide.toml", '"Somebody"', '"Secret Somebody"')
    toml = project / "sources/publication.toml"
    toml.write_text(toml.read_text("utf-8") + "[policy]\nprint_minimum = 1\nweb_minimum = 1\n")
    made = publish(project)
    assert made.problems == ()
    there = outputs(project)
    assert sum(name.endswith(".pdf") for name in there) == 6
    for name, data in there.items():
        for text in [data, *(inside(data) if name.endswith(".pdf") else ())]:
            for secret in (b"secret", b"zaynab", b"03:17", b"20190307"):
                assert secret not in text.lower().replace(b"\0", b""), (name, secret)
    said = kyr(project, "status").stdout + kyr(project, "check").stdout
    assert "secret" not in said.lower()


def inside(data: bytes) -> list[bytes]:
    """Return all that a PDF says: its objects, and its streams unpacked, XMP among them."""
    import io  # noqa: PLC0415

    import pikepdf  # noqa: PLC0415

    found = []
    with pikepdf.open(io.BytesIO(data)) as file:
        assert len(file.Root.Metadata.read_bytes()) > 100
        for part in file.objects:
            if isinstance(part, pikepdf.Stream) and part.get("/Subtype") != "/Image":
                found.append(part.read_bytes())
            found.append(part.unparse() if not isinstance(part, pikepdf.Stream) else b"")
        found += [str(value).encode() for value in file.docinfo.values()]
    return found

"""PO files as the tools of translators write them: read, nothing lost, nothing touched by a merge.

Made at test time by msgmerge, msgcat, Babel, polib, po4a and translate-toolkit. Poedit, Weblate
and Lokalize have no command line here: tests/styles/ holds files written by hand after what those
programs document and save (how they wrap, their X- headers, their flags and comments).
"""

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages import pofile
from translate.storage import pypo

from pipeline.catalogues import header, read, write
from pipeline.merge import merge
from pipeline.model import Catalogue, Entry, Locale, Previous

SIX = (
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
    " n%100>=11 ? 4 : 5;"
)
ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "٠١٢٣٤٥٦٧٨٩", SIX)
STYLES = Path(__file__).parent / "styles"
FIELDS = {
    "Project-Id-Version": "Know Your Rights 1",
    "Report-Msgid-Bugs-To": "rights@example.org",
    "POT-Creation-Date": "2026-10-02 09:00+0000",
    "PO-Revision-Date": "2026-10-05 18:21+0100",
    "Last-Translator": "Amal <amal@example.org>",
    "Language": "ar",
    "Language-Team": "Arabic <ar@example.org>",
    "Plural-Forms": SIX,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
}
GUIDE = "sources/seeking-asylum/guide.md"
LONG = "You have the right to an interpreter, free of charge, at every interview and hearing. "
PUT_IN = Catalogue(
    "ar",
    header(FIELDS, ["Arabic translations.", "Amal <amal@example.org>, 2026."]),
    (
        Entry("Your rights", ("حقوقك",), references=("sources/in-hospital/guide.md", GUIDE)),
        Entry(
            LONG * 3 + "\nAsk.",
            ("لك الحق في مترجم مجاني في كل مقابلة وجلسة، " * 4 + "\nاسأل.",),
            references=(GUIDE,),
            comments=("checked with the helpline",),
            notes=("Paragraph", "critical"),
        ),
        Entry(
            "Ring {helpline}.",
            ("اتصل على {helpline}.",),
            references=(GUIDE,),
            flags=("fuzzy", "python-brace-format"),
            previous=Previous("Call {helpline}."),
        ),
        Entry("day", tuple("ابتثجح"), plural="days", msgctxt="time", references=(GUIDE,)),
        Entry('Say "no" \\ wait', ('قل "لا"\tوانتظر',), references=(GUIDE,)),
        Entry("Not yet", references=(GUIDE,)),
        Entry("Bring your passport.", ("أحضر جوازك.",), comments=("why",), obsolete=True),
    ),
)


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def template(catalogue: Catalogue) -> Catalogue:
    """Return what the guides would give for this catalogue: nothing translated, lines counted."""
    live = (e for e in catalogue.entries if not e.obsolete)
    entries = (
        Entry(
            e.msgid,
            ("", "") if e.plural else ("",),
            plural=e.plural,
            msgctxt=e.msgctxt,
            references=tuple(f"{r}:{n}" for r in e.references for n in (3,)),
            notes=e.notes,
            flags=tuple(flag for flag in e.flags if flag.endswith("-format")),
        )
        for e in live
    )
    fields = {**FIELDS, "POT-Creation-Date": "2026-11-01 00:00+0000", "Language": ""}
    return Catalogue("", header(fields), tuple(entries))


def msgmerge(folder: Path) -> bytes:
    """Return what msgmerge makes of the translated file and its own, unwrapped template."""
    (folder / "x.pot").write_bytes(write(template(PUT_IN)))
    (folder / "x.po").write_bytes(write(PUT_IN))
    run("msgmerge", "-q", "--previous", "-o", *paths(folder, "y.po", "x.po", "x.pot"))
    return re.sub(rb"\.md:3( |$)", rb".md\1", (folder / "y.po").read_bytes(), flags=re.MULTILINE)


def paths(folder: Path, *names: str) -> list[str]:
    return [str(folder / name) for name in names]


def msgcat(folder: Path, *options: str) -> bytes:
    (folder / "x.po").write_bytes(write(PUT_IN))
    run("msgcat", *options, "-o", *paths(folder, "y.po", "x.po"))
    return (folder / "y.po").read_bytes()


def msgcat_narrow(folder: Path) -> bytes:
    return msgcat(folder, "--width=40", "--indent")


def babel(folder: Path) -> bytes:
    made = pofile.read_po(io.BytesIO(write(PUT_IN)), locale="ar")
    ring = made["Ring {helpline}."]  # Babel reads `#|` as a comment, and writes it from this
    ring.previous_id, ring.user_comments = ["Call {helpline}."], []
    target = io.BytesIO()
    pofile.write_po(target, made, width=76, include_previous=True)
    return target.getvalue()


def polib_(folder: Path) -> bytes:
    (folder / "x.po").write_bytes(write(PUT_IN))
    polib.pofile(str(folder / "x.po"), wrapwidth=78).save(str(folder / "y.po"))
    return (folder / "y.po").read_bytes()


def toolkit(folder: Path) -> bytes:
    """Return what pot2po makes of the translated file and a template."""
    pot_bytes = write(template(PUT_IN)).replace(b".md:3", b".md")
    # pot2po takes the language from the template
    (folder / "x.pot").write_bytes(pot_bytes.replace(b"Language:\\n", b"Language: ar\\n"))
    (folder / "old.po").write_bytes(write(PUT_IN))
    tool = str(Path(sys.executable).parent / "pot2po")
    pot, po, old = paths(folder, "x.pot", "y.po", "old.po")
    run(tool, "--progress=none", "-t", old, "-i", pot, "-o", po)
    return (folder / "y.po").read_bytes()


def toolkit_store(folder: Path) -> bytes:
    store = pypo.pofile(io.BytesIO(write(PUT_IN)))
    target = io.BytesIO()
    store.serialize(target)
    return target.getvalue()


MADE: list[Callable[[Path], bytes]] = [
    msgmerge,
    msgcat,
    msgcat_narrow,
    babel,
    polib_,
    toolkit,
    toolkit_store,
]
BY_HAND = sorted(STYLES.glob("*.po"))


@pytest.mark.parametrize("tool", MADE, ids=lambda tool: tool.__name__)
def test_nothing_is_lost_of_what_a_tool_wrote(
    tool: Callable[[Path], bytes], tmp_path: Path
) -> None:
    data = tool(tmp_path)
    catalogue = read(data, "x.po", "ar")
    assert {e.key: e for e in catalogue.entries} == {e.key: e for e in PUT_IN.entries}
    for name in ("Last-Translator", "Language-Team", "Report-Msgid-Bugs-To"):
        assert catalogue.fields[name] == FIELDS[name]
    assert "Amal <amal@example.org>, 2026." in catalogue.header.comments
    untouched_and_canonical(data, catalogue)


@pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.stem)
def test_nothing_is_lost_of_what_an_editor_saves(path: Path) -> None:
    data = path.read_bytes()
    catalogue = read(data, path.name, "ar")
    untouched_and_canonical(data, catalogue)
    written = write(catalogue).decode()
    # Every comment, flag and previous line of the file stands in what is written, and in order.
    for line in data.decode().split("\n"):
        assert not line.startswith("#") or line in written.split("\n") or '"' in line
    assert all(
        name in written for name in re.findall(r"^\"(X-[A-Za-z0-9-]+: .*)", data.decode(), re.M)
    )


def untouched_and_canonical(data: bytes, catalogue: Catalogue) -> None:
    """Check that a merge that changes nothing returns the same, and that gettext agrees."""
    assert merge(template(catalogue), catalogue, ARABIC) == catalogue
    done = subprocess.run(["msgcat", "--no-wrap", "-"], input=data, capture_output=True, check=True)
    written = write(catalogue).decode()
    assert read(written.encode(), "x.po", "ar") == catalogue
    assert known_only(written) == done.stdout.decode()


def known_only(written: str) -> str:
    """Return a file without the flags that gettext does not know, as msgcat writes it."""
    unknown = r"(?:read-only|ignore-same|markdown-text|max-length:\d+|placeholders:\"[^\"]*\")"
    return re.sub(
        rf"^#, {unknown}\n", "", re.sub(rf"(?<!#), {unknown}", "", written), flags=re.MULTILINE
    )


def test_the_editors_files_hold_what_they_are_for() -> None:
    poedit, weblate, lokalize = (
        read((STYLES / f"{name}.po").read_bytes(), f"{name}.po", "ar")
        for name in ("poedit", "weblate", "lokalize")
    )
    assert poedit.fields["X-Poedit-SearchPath-0"] == "sources"
    assert poedit.entries[1].previous == Previous("Ring {helpline} before your interview.")
    assert poedit.entries[1].comments == ("The helpline prefers this word.",)
    assert weblate.entries[1].flags[1:] == ("max-length:120", 'placeholders:"{helpline}, {office}"')
    assert weblate.entries[3].previous == Previous("Bring your pasport.")
    assert lokalize.entries[0].notes == ("+> trunk5 stable5", "Heading")
    assert [entry.obsolete for entry in lokalize.entries] == [False, False, True, True]


def test_po4a_is_read_whole(tmp_path: Path) -> None:
    english = "# Your rights\n\nRing *somebody* first.\n\n- Bring your passport.\n"
    arabic = "# حقوقك\n\nاتصل *بأحد* أولا.\n\n- أحضر جوازك.\n"
    (tmp_path / "en.md").write_text(english, encoding="utf-8")
    (tmp_path / "ar.md").write_text(arabic, encoding="utf-8")
    en, ar, po = paths(tmp_path, "en.md", "ar.md", "x.po")
    kind = ["-f", "text", "-o", "markdown", "-M", "UTF-8", "-L", "UTF-8"]
    run("po4a-gettextize", *kind, "-m", en, "-l", ar, "-p", po)
    data = (tmp_path / "x.po").read_bytes()
    catalogue = read(data, "x.po")
    told = {entry.msgid: (entry.msgstr[0], entry.fuzzy) for entry in catalogue.entries}
    assert told["Your rights"] == ("حقوقك", True)
    assert told["Ring *somebody* first."] == ("اتصل *بأحد* أولا.", True)
    assert all(entry.notes and entry.references for entry in catalogue.entries)
    done = subprocess.run(["msgcat", "--no-wrap", "-"], input=data, capture_output=True, check=True)
    assert known_only(write(catalogue).decode()) == done.stdout.decode()

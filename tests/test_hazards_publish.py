"""A project in which everything that can be written is an attack, published, checked, printed."""

import json
import os
import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pikepdf
import pytest

from pipeline import catalogues
from pipeline.html import script
from pipeline.model import SourceError
from tests import attacks
from tests.conftest import LANTERN, copied
from tests.test_hazards_words import LEADS, SAID, SHOWN, Outline, quoted
from tests.test_publish import kyr, outputs

# Runs first in every process: each connection, each program started and each file changed is noted.
WATCH = """
import os, sys
def watch(event, args, log=os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND)):
    said = None
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        said = f"net {args[1:]!r}"
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        said = f"run {args[0]!r}"
    elif event == "open" and isinstance(args[0], (str, bytes)) and (args[2] or 0) & 3:
        said = f"write {os.path.abspath(os.fsdecode(args[0]))}"
    elif event in ("os.rename", "os.link", "os.symlink"):
        said = f"write {os.path.abspath(os.fsdecode(args[1]))}"
    elif event in ("os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod"):
        said = f"write {os.path.abspath(os.fsdecode(args[0]))}"
    if said:
        os.write(log, said.encode("utf-8", "surrogateescape") + b"\\n")
sys.addaudithook(watch)
"""


@pytest.fixture(scope="module")
def host() -> Iterator[tuple[str, list[str]]]:
    """Yield an address on this machine, and the list of who connected to it."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, where = server.accept()
                except OSError:
                    return
                asked.append(str(where))
                connection.close()

        Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x", asked


def attacked(po: Path, words: list[str]) -> None:
    """Replace every translation of a catalogue by an attack that its reader lets in."""
    catalogue = catalogues.read(po.read_bytes(), po.name, po.parents[1].name)
    entries = []
    for number, entry in enumerate(catalogue.entries):
        entries.append(replace(entry, msgstr=(words[number % len(words)],), flags=()))
    po.write_bytes(catalogues.write(replace(catalogue, entries=tuple(entries))))


def is_let_in(word: str) -> bool:
    """Return whether a catalogue can hold a word at all, so that it comes as far as the checks."""
    whole = f'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "a"\nmsgstr {catalogues_say(word)}\n'
    try:
        catalogues.read(whole.encode("utf-8", "surrogatepass"), "a.po", "es")
    except SourceError:
        return False
    return True


def catalogues_say(word: str) -> str:
    spelt = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(spelt.get(char, char) for char in word) + '"'


@pytest.fixture(scope="module")
def ran(
    tmp_path_factory: pytest.TempPathFactory, host: tuple[str, list[str]]
) -> dict[str, tuple[Path, str, list[str]]]:
    """Run the commands on an attacked project: (its folder, what was printed, what was done)."""
    beside = tmp_path_factory.mktemp("attacked")
    home = beside / "p"
    copied(home)
    words = [attack.replace("{host}", host[0])[:2000] for attack in attacks.EVERY]
    let_in = [word for word in words if is_let_in(word)]
    assert len(let_in) >= 80
    for tag, first in (("es", 0), ("ar", 50)):
        for name in ("lantern", "interface"):
            attacked(home / f"locale/{tag}/LC_MESSAGES/{name}.po", let_in[first:] + let_in[:first])
    toml = home / "sources/publication.toml"
    said = {"Lantern papers": attacks.SCRIPTS[3], "The Lantern Keepers": attacks.HANDLERS[1]}
    text = toml.read_text("utf-8")
    for old, new in (said | {"CC0 1.0": attacks.FORMATS[0]}).items():
        text = text.replace(f'"{old}"', quoted(new))
    toml.write_text(f"{text}[policy]\nweb_minimum = 0\nprint_minimum = 0\nfurniture_minimum = 0\n")
    facts = home / "sources/facts.toml"
    facts.write_text(
        facts.read_text("utf-8").replace('"A light for everyone"', quoted(attacks.HANDLERS[0]))
    )
    (home / "sources" / "\u202e\x1b[2J").mkdir()
    (home / "sources" / "\u202e\x1b[2J" / "guide.md").write_text("## Hidden\n")
    (home / "locale/x\x1b[2J\u202e/LC_MESSAGES").mkdir(parents=True)
    (home / "locale/es/LC_MESSAGES/\x1b[2J.po").write_text("")
    watch = beside / "watch"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(WATCH)
    log = beside / "log"
    (beside / "tmp").mkdir()
    env = {
        "TMPDIR": str(beside / "tmp"),
        "PYTHONPATH": f"{watch}{os.pathsep}{LANTERN.parents[1]}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "WATCHED": str(log),
    }
    found = {}
    for command in COMMANDS:
        log.write_text("")
        done = kyr(home, "--today", "2026-11-23", *command.split(), **env)
        assert done.returncode in (0, 1), done.stderr
        found[command] = home, done.stdout + done.stderr, log.read_text("utf-8").splitlines()
    return found


COMMANDS = ["publish", "check", "check --format json", "check --format github", "status", "update"]
Ran = dict[str, tuple[Path, str, list[str]]]


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_printed_can_steer_a_terminal(ran: Ran, command: str) -> None:
    _, said, _ = ran[command]
    assert said.strip()
    assert "Traceback" not in said
    assert attacks.steers(said) == []


def test_what_scripts_read_is_whole(ran: Ran) -> None:
    _, said, _ = ran["check --format json"]
    rows = json.loads(said)
    assert any("\x1b" in row["path"] for row in rows), "the name as it is, spelt as JSON spells it"


@pytest.mark.parametrize("command", COMMANDS)
def test_nobody_is_called_and_nothing_is_run(
    ran: Ran, command: str, host: tuple[str, list[str]]
) -> None:
    _, _, done = ran[command]
    assert not [line for line in done if line.startswith("net ")]
    run = [line for line in done if line.startswith("run ")]
    # Python itself asks these where a library lies.
    assert not [line for line in run if not re.search(r"ldconfig|gcc|objdump|'?ld'?$|ffi", line)]
    assert host[1] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_written_outside_the_project(ran: Ran, command: str) -> None:
    home, _, done = ran[command]
    written = [line.removeprefix("write ") for line in done if line.startswith("write ")]
    inside = ("output",) if command == "publish" else ("locale", "output/.kyr")
    allowed = (
        *(str(home / name) for name in inside),
        "/dev/",
        f"{home}/output",
        f"{home.parent}/tmp",
    )
    outside = [path for path in written if not path.startswith(allowed)]
    assert "\n".join(outside) == ""
    assert (command in ("publish", "update")) == bool(written) or command == "extract"
    assert not list(home.parent.rglob("*pwned*"))
    assert list((home.parent / "tmp").iterdir()) == []


def test_no_page_holds_what_no_template_wrote(ran: Ran) -> None:
    home = ran["publish"][0]
    pages = {name: data.decode() for name, data in outputs(home).items() if name.endswith("html")}
    assert len(pages) >= 7
    for name, page in pages.items():
        said = Outline(page)
        known = {*SAID, *TAGS}
        assert {*said.count} <= known, name
        assert not [pair for pair in said.attributes if pair[1].startswith("on")], name
        assert said.others == [], name
        assert said.count["style"] == 1, name
        scripts = re.findall("(?s)<script>(.*?)</script>", page)
        assert said.count["script"] == len(scripts) <= 1, name
        assert set(scripts) <= {script("freshness.js")}, (
            "the one that looks at the date, and no other"
        )
        for kind, address in said.addresses:
            rule = (
                SHOWN
                if kind == "src"
                else rf"{LEADS}|(\.\./)*([\w.-]+/)*[\w.-]+\.(html|pdf|png|txt)"
            )
            assert re.fullmatch(rule, address, re.DOTALL), (name, address)


TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav"),
    *("article", "section", "div", "aside", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li"),
    *("dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "pre", "hr"),
    *("time", "details", "summary", "link", "script"),
}


def test_no_pdf_does_anything(ran: Ran) -> None:
    home = ran["publish"][0]
    found = list((home / "output").rglob("*.pdf"))
    assert found
    for path in found:
        file = pikepdf.open(path)
        for part in file.objects:
            if isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
                keys = set(part.keys())
                assert not keys & {"/JavaScript", "/JS", "/OpenAction", "/AA", "/EmbeddedFiles"}
                assert part.get("/S") not in ("/Launch", "/GoToR", "/SubmitForm", "/ImportData")
                if "/URI" in keys and part.get("/S") == "/URI":
                    assert re.match("https://|mailto:|tel:", str(part.URI)), part.URI

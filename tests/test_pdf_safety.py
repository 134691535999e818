"""What a document may ask of the world, which is nothing, and what becomes of a bomb."""

import http.server
import multiprocessing
import struct
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from pipeline import pdf
from pipeline.model import Document, Printout
from tests.test_pdf import conf, page, printed, read

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{}</svg>"


def png(width: int = 1, height: int = 1) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff\0\0" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


@pytest.fixture(scope="module")
def host() -> Iterator[tuple[str, list[str]]]:
    """Yield an address on this machine, and the list of what has been asked of it."""
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/x", asked
    server.shutdown()
    server.server_close()


# Every way to name a resource that HTML, CSS and SVG have, {} being its address.
CHANNELS = [
    ("<img alt=x src='{}'>", ""),
    ("<img alt=x src='data:image/png;base64,AAAA'><img alt=x src='{}'>", ""),
    ("<link rel=stylesheet href='{}'>", ""),
    ("<link rel=attachment href='{}'>", ""),
    ("<a rel=attachment href='{}'>x</a>", ""),
    ("<object data='{}'>x</object>", ""),
    ("<embed src='{}'>", ""),
    ("<style>@import url({});</style>", ""),
    ("<style>@import url({}) layer(x);</style>", ""),
    ("<p style='background:url({})'>x", ""),
    ("<p style='list-style:url({}) inside;display:list-item'>x", ""),
    ("<p style='border-image:url({}) 1;border:1px solid'>x", ""),
    ("<p class=b>x", ".b::before {{ content: url({}) }}"),
    ("<p>x", "@import url({});"),
    ("<p>x", "@font-face {{ font-family: X; src: url({}) }} p {{ font-family: X }}"),
    ("<p>x", "@page {{ background: url({}) }}"),
    (SVG.format("<title>t</title><image href='{}' width='9' height='9'/>"), ""),
    (SVG.format("<title>t</title><use href='{}#a'/>"), ""),
    (SVG.format("<title>t</title><style>@import url({});</style><rect width='9'/>"), ""),
    ("<base href='{}'><img alt=x src='a.png'>", ""),
    ("<iframe src='{}'></iframe>", ""),
]


@pytest.mark.parametrize(("body", "style"), CHANNELS)
def test_nothing_is_fetched_from_the_network(
    body: str, style: str, host: tuple[str, list[str]]
) -> None:
    address, asked = host
    asked.clear()
    printed(page(body.format(address)), style.format(address))
    assert not asked


@pytest.mark.parametrize(("body", "style"), CHANNELS)
def test_nothing_is_read_from_the_disk(body: str, style: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(png(3, 3))
    found = printed(page(body.format(secret.as_uri())), style.format(secret.as_uri()))
    file = read(found)
    assert not pictures(found)
    assert "/EmbeddedFiles" not in file.Root.get("/Names", {})
    assert not [
        note
        for sheet in file.pages
        for note in sheet.get("/Annots", [])
        if note.Subtype == "/FileAttachment"
    ]


def pictures(printout: Printout) -> int:
    file = read(printout)
    streams = [part for part in file.objects if isinstance(part, pikepdf.Stream)]
    return sum(part.get("/Subtype") == "/Image" for part in streams)


def test_a_colour_profile_ends_the_print(host: tuple[str, list[str]]) -> None:
    address, asked = host
    style = f"@color-profile --x {{ src: url({address}) }} p {{ color: color(--x 0 0 0) }}"
    with pytest.raises(OSError, match="refused"):
        printed(page("<p>x"), style)
    assert not asked


def test_what_was_refused_is_said() -> None:
    found = printed(page("<img alt=x src='file:///etc/passwd'><link rel=stylesheet href=a.css>"))
    why = "refused: it is not one of the images declared for this document"
    assert found.warnings == (
        f"Failed to load stylesheet at a.css: {why}",
        f"Failed to load image at 'file:///etc/passwd': {why}",
    )


def test_a_declared_picture_is_shown() -> None:
    found = printed(page("<p><img alt='A red dot' src=dot.png>"), dot_png=png())
    assert not found.warnings
    assert pictures(found) == 1


@pytest.mark.parametrize("name", ["../dot.png", "/dot.png", "dot.png?x", "DOT.png", "dot.pn%67"])
def test_a_picture_has_one_name(name: str) -> None:
    found = printed(page(f"<p><img alt='A red dot' src='{name}'>"), dot_png=png())
    # The first two and the last are the same address once resolved; a query or capitals are not.
    same = name not in ("dot.png?x", "DOT.png")
    assert bool(pictures(found)) is same
    assert bool(found.warnings) is not same


@pytest.mark.parametrize(
    "body", ["<link rel=attachment href=dot.png>", "<a rel=attachment href=dot.png>x</a>"]
)
def test_a_declared_asset_is_never_attached(body: str) -> None:
    found = printed(page(body), dot_png=png())
    assert "/EmbeddedFiles" not in read(found).Root.get("/Names", {})
    assert found.warnings


def test_a_declared_asset_of_another_kind_is_refused() -> None:
    style = "@font-face { font-family: X; src: url(x.ttf) }"
    html = page(f"<style>{style}</style><p style='font-family:X'>x")
    assert printed(html, "", x_ttf=b"\0\1\0\0").fonts == ("Noto Sans",)
    assert printed(page("<img alt=x src=a.html>"), a_html=b"<p>").warnings


def test_forms_and_scripts_do_not_reach_the_file() -> None:
    body = "<form><input name=a value=b><button>c</button></form><script>alert(1)</script><p>x"
    file = read(printed(page(body)))
    assert "/AcroForm" not in file.Root
    assert not {"/JavaScript", "/OpenAction", "/AA"} & set(file.Root.keys())


def test_attributes_of_old_html_do_not_dress_the_page() -> None:
    plain = printed(page("<p>x")).bytes
    assert printed(page("<p align=right>x").replace("<body", "<body bgcolor=red")).bytes == plain


def bomb(levels: int) -> str:
    """Draw 2 to the power of `levels` squares in some two thousand characters."""
    steps = "".join(
        f"<g id='a{n + 1}'><use href='#a{n}'/><use href='#a{n}'/></g>" for n in range(levels)
    )
    return SVG.format(f"<title>t</title><rect id='a0' width='1' height='1'/>{steps}")


def work(html: str) -> None:
    pdf.limits()
    pdf.warm(conf())
    pdf.printed(Document("g", "en", html), "", "ltr", {})


def test_a_bomb_is_stopped_with_its_worker() -> None:
    worker = multiprocessing.get_context("spawn").Process(target=work, args=(page(bomb(24)),))
    worker.start()
    worker.join(3)
    assert worker.is_alive()  # some minutes of work for 2 kB of HTML
    worker.kill()
    worker.join(5)
    assert worker.exitcode == -9


GREEDY = """
import sys
from pathlib import Path
from pipeline import pdf
from pipeline.model import Document
pdf.limits(450 << 20)
pdf.warm(Path(sys.argv[1]))
html = "<html lang=en><title>x</title><p>x" + "<!--" + "x" * (int(sys.argv[2]) << 20) + "-->"
pdf.printed(Document("g", "en", html), "", "ltr", {})
"""


@pytest.mark.parametrize(("megabytes", "ends"), [("1", ""), ("120", "MemoryError")])
def test_a_greedy_document_ends_in_an_error(megabytes: str, ends: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GREEDY, str(conf()), megabytes],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr.strip().split("\n")[-1] == ends


def test_limits_are_never_wider_than_what_was_allowed() -> None:
    code = (
        "from pipeline import pdf; from resource import *\n"
        "setrlimit(RLIMIT_AS, (1 << 29, 1 << 30)); pdf.limits()\n"
        "print(*getrlimit(RLIMIT_AS), getrlimit(RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(1 << 30), str(1 << 30), "0"]

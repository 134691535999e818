"""What two readers of PDFs get out of a file, block by block, beside what stands in its HTML.

Poppler's pdftotext is in Linux's viewers and many search engines; PDFium is in Chrome, Edge and
Android. Both are asked as they come, without options.
"""

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2

ARTICLES = Path(__file__).parent / "textlayer"
# No spaces between words, or lines that break inside words: white space says nothing there.
UNSPACED = {"th", "lo", "km", "my", "zh-Hans", "zh-Hant", "ja", "ko"}
# Marks of direction and places where a line may break: pdftotext adds some of its own.
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefe]")
BLOCKS = {
    *("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "caption", "div", "ul", "ol"),
    *("dl", "section", "article", "main", "header", "footer", "nav", "aside", "table", "tr", "pre"),
}  # fmt: skip
UNPRINTED = {"head", "style", "script", "title"}
ROWS = {"dt", "dd", "th", "td"}


@dataclass(frozen=True, slots=True)
class Block:
    """A block's text, and whether it stands beside another one, as cells of a row do."""

    text: str
    beside: bool


@dataclass(frozen=True, slots=True)
class Found:
    """How many blocks were found, in their order; those that were not; what never may be there."""

    found: int
    missing: tuple[Block, ...]
    forms: int
    unknown: int


def article(tag: str) -> tuple[str, tuple[Block, ...]]:
    """Return the HTML of a test article, and its blocks."""
    lines = (ARTICLES / f"{tag}.txt").read_text("utf-8").splitlines()
    pairs = [(kind, text) for kind, _, text in (line.partition(" ") for line in lines)]

    def of(kind: str, form: str = "") -> str:
        form = form or f"<{kind}>{{}}</{kind}>"
        return "".join(form.format(text) for name, text in pairs if name == kind)

    rows = f"<tr>{of('th')}</tr><tr>{of('td')}</tr>"
    html = (
        f"{of('h1')}{of('p')}<ul>{of('li')}</ul><table>{of('caption')}{rows}</table>"
        f"<aside>{of('aside', '<p>{}</p>')}</aside>{of('en', '<p lang=en dir=ltr>{}</p>')}"
    )
    return html, tuple(Block(re.sub("<.*?>", "", text), kind in ROWS) for kind, text in pairs)


def blocks(html: str) -> tuple[Block, ...]:
    """Return the innermost blocks of a printed page, without its running head and foot."""
    reader = _Reader()
    reader.feed(html)
    reader.end()
    return tuple(reader.found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Block] = []
        self.text = ""
        self.open: list[tuple[str, bool]] = []

    def end(self) -> None:
        if self.text.strip():
            beside = any(tag in ROWS for tag, _ in self.open)
            self.found.append(Block(self.text, beside))
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.end()
        if tag == "br":
            self.text += " "
        if tag not in {"br", "img", "hr", "meta", "link"}:
            named = set((dict(attrs).get("class") or "").split())
            unread = tag in UNPRINTED or named & {"head", "foot", "footnote-backref", "forms"}
            self.open.append((tag, bool(unread)))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.end()
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(unread for _, unread in self.open):
            self.text += data


def poppler(data: bytes, folder: Path) -> str:
    """Return what pdftotext writes of a file."""
    (folder / "it.pdf").write_bytes(data)
    command = ["pdftotext", "-enc", "UTF-8", str(folder / "it.pdf"), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def pdfium(data: bytes) -> str:
    """Return what PDFium finds on the pages of a file."""
    pages = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def plain(text: str, spaces: str) -> str:
    """Return a text for comparison: composed, nothing unseen, white space as one `spaces`."""
    text = UNSEEN.sub("", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", spaces, text).strip()


def tightly(text: str) -> str:
    """Return a text without what a line's end may change: white space and hyphens."""
    return re.sub("[-\u2010\u0002\ufffe]", "", plain(text, ""))


def in_order(wanted: tuple[Block, ...], text: str, tag: str) -> Found:
    """Look for blocks in an extracted text, each after the one before it."""
    spaces = "" if tag in UNSPACED else " "
    flat, at, missing = plain(text, spaces), 0, []
    for block in wanted:
        said = plain(block.text, spaces)
        place = flat.find(said, at)
        if place < 0:
            missing.append(block)
        else:
            at = place + len(said)
    forms, unknown = len(FORMS.findall(text)), text.count("\ufffd")
    return Found(len(wanted) - len(missing), tuple(missing), forms, unknown)


def anywhere(wanted: tuple[Block, ...], text: str) -> Iterator[Block]:
    """Yield the blocks that are not in an extracted text: whole, or in two parts on two pages."""
    flat = tightly(text)
    for block in wanted:
        said = tightly(block.text)
        if said not in flat and not (len(said) > 40 and _in_two(said, flat)):
            yield block


def _in_two(said: str, flat: str) -> bool:
    """Return whether a text stands in two parts, which a page's foot and head come between."""
    low, high = 0, len(said)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if said[:middle] in flat else (low, middle - 1)
    # The page's foot may begin with the letter that the second part begins with.
    return any(at > 0 and said[at:] in flat for at in range(low, low - 3, -1))

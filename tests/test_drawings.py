"""Drawings: what is seen stays or is refused, what is not seen goes, nothing acts."""

import gzip
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
import weasyprint
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import image
from pipeline.build.pictures import pictures
from pipeline.image.allowed import GEOMETRY, LOOKS
from pipeline.model import SourceError
from tests.manuscripts import guide_of

SHARED = Path(__file__).parent.parent / "sources/images"
DRAWINGS = sorted(SHARED.iterdir())
NS = "http://www.w3.org/2000/svg"
HEAD = f'<svg xmlns="{NS}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
SHAPE = '<path d="M1 1h7v7z"/>'
PLAIN = f'<svg xmlns="{NS}" viewBox="0 0 9 9">\n <path d="M1 1h7v7z"/>\n</svg>\n'


def svg(inside: str) -> str:
    return f"{HEAD}{SHAPE}{inside}</svg>"


def cleaned(text: str | bytes) -> str:
    data = text if isinstance(text, bytes) else text.encode()
    return image.cleaned(data, "images/a.svg").decode()


# Each is refused, with these words for whoever put it there.
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
DOCTYPE = "delete the <!DOCTYPE"
REFUSED = {
    "an outer entity": (
        f'<!DOCTYPE svg [<!ENTITY x SYSTEM "/etc/passwd">]>{HEAD}&x;</svg>',
        DOCTYPE,
    ),
    "an outer subset": (f'<!DOCTYPE svg SYSTEM "//a.example/a.dtd">{HEAD}{SHAPE}</svg>', DOCTYPE),
    "a parameter entity": (
        f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "//a.example/x">%x;]>{svg("")}',
        DOCTYPE,
    ),
    "a billion laughs": (f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>{HEAD}&l8;</svg>', DOCTYPE),
    "one large entity": (
        f'<!DOCTYPE svg [<!ENTITY x "{"M1 1" * 9999}">]>{HEAD}&x;&x;</svg>',
        DOCTYPE,
    ),
    "an attribute from a DTD": (
        f'<!DOCTYPE svg [<!ATTLIST path onload CDATA "a()">]>{svg("")}',
        DOCTYPE,
    ),
    "an unknown entity": (svg("&nbsp;"), "not whole from this line on"),
    "bombs of use": (
        svg('<defs><g id="a"/></defs>' + '<use xlink:href="#a"/>' * 9),
        "holds <use>: unlink",
    ),
    "use of another file": (svg('<use href="https://a.example/a.svg#a"/>'), "holds <use>"),
    "a script": (svg("<script>alert(1)</script>"), "holds <script>: do not use this file"),
    "a script elsewhere": (svg('<script href="https://a.example/a.js"/>'), "holds <script>"),
    "a script in what goes": (svg("<defs><g><script>a()</script></g></defs>"), "holds <script>"),
    "a script in notes": (svg("<metadata><script>a()</script></metadata>"), "holds <script>"),
    "a script in CDATA": (svg("<script><![CDATA[a()]]></script>"), "holds <script>"),
    "a script with a prefix": (
        f'<s:svg xmlns:s="{NS}" viewBox="0 0 9 9"><s:script>a()</s:script></s:svg>',
        "holds <script>",
    ),
    "a script of a web page": (
        svg('<script xmlns="http://www.w3.org/1999/xhtml">a()</script>'),
        "holds <script>",
    ),
    "a script in a hidden layer": (
        svg('<g display="none"><script>a()</script></g>'),
        "holds <script>",
    ),
    "a script of an editor": (
        svg('<x:y xmlns:x="urn:x"><x:script>a()</x:script></x:y>'),
        "<script>",
    ),
    "a handler on the drawing": (svg("").replace("<svg", '<svg onload="a()"'), "holds onload=…"),
    "a handler on a shape": (svg('<g><rect onclick="a()"/></g>'), "holds onclick=…"),
    "a handler in capitals": (svg('<rect ONCLICK="a()"/>'), "holds ONCLICK=…"),
    "a handler in what goes": (svg('<defs><g onfocus="a()"/></defs>'), "holds onfocus=…"),
    "a handler on a title": (svg('<title onfocus="a()"/>'), "holds onfocus=…"),
    "a web page": (svg("<foreignObject><iframe/></foreignObject>"), "holds <foreignObject>"),
    "an element of a web page": (
        svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="//a.example"/>'),
        "holds <iframe>",
    ),
    "another picture": (svg('<image href="https://a.example/a.png"/>'), "holds <image>: draw with"),
    "a picture in the drawing": (svg('<image href="data:image/png;base64,AA"/>'), "holds <image>"),
    "a style sheet": (svg("<style>path{fill:red}</style>"), "presentation attributes, not a style"),
    "a style sheet in defs": (svg("<defs><style>*{fill:red}</style></defs>"), "presentation attr"),
    "an import": (svg('<style>@import "https://a.example/a.css";</style>'), "holds <style>"),
    "a style sheet elsewhere": (
        f'<?xml-stylesheet href="//a.example/a.css"?>{svg("")}',
        "another file",
    ),
    "an instruction inside": (svg("<g><?php a() ?></g>"), "asks for another file"),
    "a link": (svg(f'<a href="https://a.example">{SHAPE}</a>'), "holds <a>: take the link out"),
    "a link that acts": (svg(f'<a xlink:href="javascript:a()">{SHAPE}</a>'), "holds <a>"),
    "an address on a group": (svg('<g xlink:href="https://a.example"/>'), "holds href=…: nothing"),
    "an address on a shape": (svg('<rect src="https://a.example"/>'), "src="),
    "paint from elsewhere": (svg('<rect fill="url(https://a.example#a)"/>'), "one plain colour"),
    "paint in a style": (svg('<rect style="fill:URL(#a) red"/>'), "one plain colour"),
    "a gradient": (svg('<linearGradient id="a"/><rect fill="url(#a)"/>'), "one plain colour"),
    "a mask": (svg('<mask id="a"/><rect mask="url(#a)"/>'), "one plain colour"),
    "a clip": (svg('<clipPath id="a"/><rect clip-path="url(#a)"/>'), "one plain colour"),
    "a filter": (svg('<rect style="filter:url(#a)"/>'), "one plain colour"),
    "a marker": (svg('<path d="M1 1h7" marker-end="url(#a)"/>'), "one plain colour"),
    "a cursor's picture that hides": (svg('<rect style="fill:red;x:url(a)"/>'), "a x that is not"),
    "an escape in a style": (svg(r'<rect style="fill:\75rl(//a.example)"/>'), "not understood"),
    "a note in a style": (svg('<rect style="fill:u/**/rl(//a.example)"/>'), "not understood"),
    "a variable": (svg('<rect fill="var(--a)"/>'), "one plain colour"),
    "a transform in a style": (svg('<rect style="transform:scale(9)"/>'), "not understood"),
    "a transform of the whole": (
        svg("").replace("<svg", '<svg transform="scale(2)"'),
        "transform=",
    ),
    "animation": (svg('<rect><animate attributeName="x" to="9"/></rect>'), "does not move"),
    "a value that is set": (
        svg('<set attributeName="href" to="javascript:a()"/>'),
        "does not move",
    ),
    "words": (svg("<text>Ring us</text>"), "cannot be translated"),
    "a drawing in a drawing": (svg(f'<svg viewBox="0 0 1 1">{SHAPE}</svg>'), "inside a drawing"),
    "a choice": (svg(f"<switch>{SHAPE}</switch>"), "holds <switch>: draw with paths"),
    "a condition": (svg('<rect systemLanguage="ar"/>'), 'systemLanguage="ar" in this drawing'),
    "an odd name": (svg("<gø/>"), "something that is no shape"),
    "an attribute of an odd name": (svg('<g aø="b"/>'), "no plain name"),
    "no number": (svg('<circle r="NaN"/>'), 'r="NaN" in this drawing'),
    "no end": (svg('<circle r="Infinity"/>'), 'r="Infinity"'),
    "a number without end": (svg('<circle r="1e999"/>'), 'r="1e999"'),
    "a huge number": (svg('<circle r="100001"/>'), 'r="100001"'),
    "a huge number in a path": (svg('<path d="M0 0h1e9"/>'), "d="),
    "a number of thousands of digits": (svg(f'<circle r="{"9" * 9999}"/>'), 'r="…"'),
    "digits of another script": (svg('<circle r="٣"/>'), 'r="…"'),
    "a length of paper": (svg('<circle r="3mm"/>'), 'r="3mm"'),
    "a negative radius": (svg('<circle r="-3"/>'), 'r="-3"'),
    "half a path": (svg('<path d="M1 1 L2"/>'), "d="),
    "a path that does not begin": (svg('<path d="L2 2"/>'), "d="),
    "a path of something else": (svg('<path d="M1 1;alert(1)"/>'), "d="),
    "a flag that is none": (svg('<path d="M0 0a1 1 0 2 0 3 3"/>'), "d="),
    "half a point": (svg('<polygon points="1,1 2"/>'), "points="),
    "a transform of too few": (svg('<g transform="matrix(1 2)"/>'), "transform="),
    "a transform of another kind": (svg('<g transform="perspective(1)"/>'), "transform="),
    "scaling without end": (
        svg('<g transform="scale(999)">' * 9 + SHAPE + "</g>" * 9),
        "longer than anybody could see",
    ),
    "dashes without end": (
        svg('<path d="M0 0h9" stroke-dasharray=".00001"/>'),
        "more dashes than anybody could see",
    ),
    "a skew without end": (
        svg('<g transform="skewX(89.9999999)"><path d="M0 9h9"/></g>'),
        "longer than anybody could see",
    ),
    "one long dashed line": (
        svg('<path d="M0 5h99999" stroke-dasharray=".1"/>'),
        "more dashes than anybody could see",
    ),
    "dashes that are inherited": (
        svg('<g stroke-dasharray=".05 0">' + '<circle r="9"/>' * 99 + "</g>"),
        "more dashes than anybody could see",
    ),
    "long curves": (
        svg(f'<path d="M0 5{"q5 99999 9 0t-9 0" * 5000}"/>'),
        "longer than anybody could see",
    ),
    "long lines of many shapes": (
        svg('<line x1="-99999" x2="99999"/>' * 1900),
        "longer than anybody could see",
    ),
    "dashes of nothing": (svg('<path d="M0 0h9" stroke-dasharray="0 0"/>'), "stroke-dasharray="),
    "deep groups": (svg("<g>" * 30 + SHAPE + "</g>" * 30), "over 20 deep"),
    "groups deeper than any stack": (svg("<g>" * 20_000 + "</g>" * 20_000), "over 20 deep"),
    "too many parts": (svg("<g/>" * 2_001), "more than 2,000 parts"),
    "too large a file": (svg(" " * (256 << 10)), "larger than 256 KB"),
    "packed": (gzip.compress(PLAIN.encode()), "packed (.svgz)"),
    "UTF-16": (svg("").encode("utf-16"), "not in UTF-8"),
    "UTF-16 without a mark": (svg("").encode("utf-16-le"), "not in UTF-8"),
    "UTF-32": (svg("").encode("utf-32"), "not in UTF-8"),
    "UTF-7": (
        b'<?xml version="1.0" encoding="UTF-7"?>+ADw-svg+AD4-',
        "says that it is not in UTF-8",
    ),
    "EBCDIC": (f"<?xml version='1.0' encoding='cp037'?>{svg('')}", "says that it is not in UTF-8"),
    "bytes that are no text": (svg("").encode() + b"\xff", "not in UTF-8"),
    "a zero byte": (svg("\0"), "not in UTF-8"),
    "two declarations": (f"<?xml version='1.0'?><?xml version='1.0'?>{svg('')}", "not whole"),
    "another root": ("<html><body onload='a()'/></html>", "not a whole SVG"),
    "another root of the name": (f'<svg viewBox="0 0 9 9">{SHAPE}</svg>', "not a whole SVG"),
    "a root of a like name": (svg("").replace("2000/svg", "2000/svg/"), "not a whole SVG"),
    "no root": ("", "not whole"),
    "words alone": ("a drawing", "not whole"),
    "a photograph": (b"\x89PNG\r\n\x1a\n", "not in UTF-8"),
    "cut off": (svg("")[:-9], "not whole"),
    "two roots": (PLAIN * 2, "not whole"),
    "no size": (svg("").replace(' viewBox="0 0 9 9"', ""), "does not say how large"),
    "a size of paper": (
        svg("").replace('viewBox="0 0 9 9"', 'width="9cm" height="9cm"'),
        "does not say how large",
    ),
    "a size of nothing": (svg("").replace("0 0 9 9", "0 0 9 0"), "viewBox="),
    "a size without end": (svg("").replace("0 0 9 9", "0 0 9 1e30"), "viewBox="),
    "nothing to see": (f"{HEAD}<title>A door</title></svg>", "nothing to see"),
    "nothing but a hidden layer": (f'{HEAD}<g display="none">{SHAPE}</g></svg>', "nothing to see"),
}


@pytest.mark.parametrize(("text", "words"), REFUSED.values(), ids=REFUSED)
def test_what_acts_or_cannot_be_kept_is_refused_at_once(text: str | bytes, words: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(SourceError, match=re.escape(words)) as refused:
        cleaned(text)
    assert time.perf_counter() - begun < 2
    assert refused.value.place.path == "images/a.svg"
    assert refused.value.message.isprintable()
    assert len(refused.value.message) < 250


# Each comes out as the shape alone.
INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" width="9mm"
   height="9mm" viewBox="0 0 9 9" version="1.1" id="svg5" inkscape:version="1.2"
   inkscape:export-filename="/home/mariam/Desktop/x.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="base"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <defs id="defs2"><linearGradient id="g"><stop style="stop-color:#000"/></linearGradient></defs>
  <metadata><rdf:RDF><dc:creator>Mariam</dc:creator></rdf:RDF></metadata>
  <style id="style1"/>
  <path id="p" class="st0" data-name="x" d="M 1,1 h 7 v 7 z" inkscape:connector-curvature="0"
     style="-inkscape-font-specification:Arial;font-size:12px;marker:none;mix-blend-mode:normal"/>
</svg>
"""
INERT = {
    "a note": svg("<!-- drawn by Mariam, <script> -->"),
    "a bidi title": svg("<title>\u202egnp.a\u2066</title><desc>&lt;script&gt;</desc>"),
    "an editor's part": svg('<x:y xmlns:x="urn:x"><x:z a="b">c</x:z></x:y>'),
    "what nothing uses": svg('<defs><rect id="a"/><image href="//a.example"/></defs>'),
    "loose words": svg("<![CDATA[<script>a()</script>]]> Ring us"),
    "a byte order mark": "\ufeff" + svg(""),
    "a declaration": f'<?xml version="1.0" encoding="utf-8"?>\r\n{svg("")}',
    "names and roles": svg("").replace("<path", '<path id="a" class="b" role="img" aria-label="c"'),
    "a prefix": f'<s:svg xmlns:s="{NS}" viewBox="0 0 9 9"><s:path d="M1 1h7v7z"/></s:svg>',
    "a size in dots": svg("").replace("viewBox", 'width="90px" height="90px" viewBox'),
    "a size in dots alone": svg("").replace('viewBox="0 0 9 9"', 'width="9px" height="9"'),
    "an empty group": svg("<g><g/></g>"),
    "a hidden layer": svg('<g style="display:none"><circle r="1"/></g>'),
    "a shape in a shape": svg("").replace("/>", '><circle r="1"/></path>'),
    "a loose path": svg("").replace("M1 1h7v7z", " M +1.,1 h 7\nv7 Z").replace("Z", "z"),
    "Inkscape's": INKSCAPE,
}


@pytest.mark.parametrize("text", INERT.values(), ids=INERT)
def test_what_cannot_be_seen_goes_without_a_word(text: str) -> None:
    assert cleaned(text) == PLAIN


def test_a_fault_is_found_at_its_line() -> None:
    text = "<?xml version='1.0'\n?>\n" + svg("\n\n<g\n><a href='x'/></g>")
    with pytest.raises(SourceError) as refused:
        cleaned(text)
    assert refused.value.place.line == 6


KEPT = {
    '<g fill="RED" style="stroke:#0B4A50;stroke-width: 2px; opacity:.5"><rect x="5%"/></g>': (
        '<g fill="red" stroke="#0b4a50" stroke-width="2" opacity=".5">\n  <rect x="5%"/>\n </g>'
    ),
    '<path fill="red" style="fill:blue" d="M0 0"/>': '<path fill="blue" d="M0 0"/>',
    '<path d="M0-1.5.5 3e1A1 1 0 01.5.5"/>': '<path d="M0-1.5 .5 3e1A1 1 0 0 1 .5 .5"/>',
    '<path d="M0 0 1 1M2 2"/>': '<path d="M0 0 1 1M2 2"/>',
    '<polygon points="1 1,2-2"/>': '<polygon points="1,1 2,-2"/>',
    '<g transform="translate(1,2)rotate( 45 )"><line x2="9"/></g>': (
        '<g transform="translate(1 2) rotate(45)">\n  <line x2="9"/>\n </g>'
    ),
    '<ellipse rx="auto" fill="rgb(1, 2, 3)"/>': '<ellipse rx="auto" fill="rgb(1, 2, 3)"/>',
    '<rect fill="inherit" stroke-dasharray="3px, 1"/>': (
        '<rect fill="inherit" stroke-dasharray="3 1"/>'
    ),
}


@pytest.mark.parametrize(("inside", "wanted"), KEPT.items())
def test_what_is_seen_is_kept_in_one_spelling(inside: str, wanted: str) -> None:
    assert cleaned(f"{HEAD}{inside}</svg>") == PLAIN.replace(SHAPE, wanted)


# Words of SVG, honest and not, of which drawings are made up that nobody would draw.
NUMBERS = [
    "0",
    "1",
    "-2.5",
    ".5",
    "1e3",
    "1e9",
    "50%",
    "3px",
    "NaN",
    "",
    "1,2",
    "M1 1h2",
    "none",
    "inherit",
]
VALUES = [
    *NUMBERS,
    "red",
    "#FFF",
    "url(#a)",
    "rotate(4)",
    "scale(1e4)",
    "1 2 3 4",
    "round",
    "M0 0a1 1 0 012 2",
]
NAMES = [
    *LOOKS,
    *{name for known in GEOMETRY.values() for name in known},
    "id",
    "style",
    "onload",
    "href",
]
TAGS = [*GEOMETRY, *GEOMETRY, "title", "defs", "style", "script", "use", "text", "animate"]
ATTRIBUTES = st.dictionaries(
    st.sampled_from(NAMES),
    st.one_of(
        st.sampled_from(VALUES), st.text("<>&\"'();:#urlMmLh0159.,-+e %\u202e\n", max_size=12)
    ),
    max_size=3,
)
ELEMENTS = st.recursive(
    st.tuples(st.sampled_from(TAGS), ATTRIBUTES, st.just([])),
    lambda inner: st.tuples(st.sampled_from(TAGS), ATTRIBUTES, st.lists(inner, max_size=3)),
    max_leaves=6,
)


def element(part: tuple[str, dict[str, str], list]) -> ElementTree.Element:
    name, attributes, inner = part
    made = ElementTree.Element(f"{{{NS}}}{name}", attributes)
    made.extend(element(child) for child in inner)
    return made


@settings(max_examples=600, deadline=None)
@given(st.lists(ELEMENTS, min_size=1, max_size=4))
def test_whatever_is_drawn_comes_out_inert_and_clean_or_is_refused(parts: list) -> None:
    root = ElementTree.Element(f"{{{NS}}}svg", viewBox="0 0 9 9")
    root.extend(element(part) for part in parts)
    try:
        once = cleaned(ElementTree.tostring(root))
    except SourceError:
        return
    assert cleaned(once) == once
    for part in ElementTree.fromstring(once).iter():
        name = part.tag.removeprefix(f"{{{NS}}}")
        assert name in GEOMETRY
        assert set(part.attrib) <= GEOMETRY[name].keys() | LOOKS.keys()
        assert not [
            value for value in part.attrib.values() if re.search(r"[:;\\&<>\"']|url|var", value)
        ]


@settings(max_examples=400, deadline=None)
@given(st.sampled_from([INKSCAPE, *(path.read_text() for path in DRAWINGS[::9])]), st.data())
def test_a_damaged_drawing_is_drawn_or_refused(whole: str, data: st.DataObject) -> None:
    broken = bytearray(whole.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        once = cleaned(bytes(broken))
    except SourceError:
        return
    assert cleaned(once) == once


LONG = {
    "a path": lambda n: svg(f'<path d="M0 0{"h1" * n}"/>'),
    "a path of flags": lambda n: svg(f'<path d="M0 0a{"1 1 0 011 1 " * (n // 6)}"/>'),
    "points": lambda n: svg(f'<polygon points="{"1 " * n}"/>'),
    "moves": lambda n: svg(f'<g transform="{"scale(1)" * (n // 4)}">{SHAPE}</g>'),
    "digits": lambda n: svg(f'<rect x="0.{"0" * n}"/>'),
    "spaces": lambda n: svg(f'<path d="M0 0{" " * n}x"/>'),
    "commas": lambda n: svg(f'<path d="M0 0{", " * n}x"/>'),
    "declarations": lambda n: svg(f'<rect style="{"x:;" * (n // 2)}"/>'),
    "brackets": lambda n: svg(f'<g transform="{"scale(" * (n // 3)}"/>'),
    "notes": lambda n: svg("<!---->" * (n // 4)),
}


@pytest.mark.parametrize("made", LONG.values(), ids=LONG)
def test_twice_as_long_takes_twice_the_time(made) -> None:
    def seconds(n: int) -> float:
        text, best = made(n), 9.0
        for _ in range(3):
            begun = time.process_time()
            try:
                cleaned(text)
            except SourceError as error:
                assert error.check == "bad-picture"
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(100_000) < max(20 * seconds(10_000), 0.05)


# What all guides share.
FILLS = {"#0b4a50", "#cfe3df", "#f3d9a4"}
GROUND, INK = "#fbf8f1", "#23201b"


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_shared_drawing_is_clean_small_and_in_the_one_style(path: Path) -> None:
    data = path.read_bytes()
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.svg", path.name)
    assert image.cleaned(data, path.name) == data
    assert len(data) <= 3072
    root = ElementTree.fromstring(data)
    assert root.attrib == {"viewBox": "0 0 120 120"}
    ground, drawn = root
    assert ground.attrib == {"width": "120", "height": "120", "rx": "14", "fill": GROUND}
    wanted = {"fill": "none", "stroke": INK, "stroke-width": "3.5"}
    assert drawn.attrib == wanted | {"stroke-linecap": "round", "stroke-linejoin": "round"}
    inner = list(drawn.iter())[1:]
    assert {part.get("stroke-width", "3.5") for part in inner} <= {"3.5", "2.5"}
    fills = {part.get("fill", "none") for part in inner}
    assert fills <= FILLS | {"none", GROUND, INK}
    assert len(fills & FILLS) <= 2
    assert {part.get("stroke", INK) for part in inner} <= FILLS | {"none", GROUND, INK}


def test_there_are_drawings_for_what_guides_speak_of() -> None:
    wanted = (
        "phone lawyer doctor house judge child talking listening stop yes no time money paper key"
    )
    wanted += (
        " signature bed medicine family police help interpreter letter calendar hospital rights"
    )
    assert set(wanted.split()) <= {path.stem for path in DRAWINGS}
    assert len(DRAWINGS) >= 48


def dots(path: Path, folder: Path) -> bytes:
    """Return a drawing as a printer sees it."""
    page = f'<style>@page{{size:40mm;margin:0}}img{{width:40mm}}</style><img src="{path.as_uri()}">'
    weasyprint.HTML(string=page).write_pdf(folder / "a.pdf")
    command = ["pdftoppm", "-r", "150", "-singlefile", str(folder / "a.pdf"), str(folder / "a")]
    subprocess.run(command, check=True)
    return (folder / "a.ppm").read_bytes()


def spaced(attribute: str) -> str:
    return 'd="' + re.sub(r"([a-zA-Z])", r" \1 ", attribute.removeprefix('d="'))


def loosened(text: str) -> str:
    """Return a drawing as an editor would have saved it: the same to see, everything else not."""
    text = re.sub(r'(fill|stroke|stroke-width)="([^"]*)"', r'style="\1:\2" id="x"', text, count=1)
    text = re.sub(r'd="([^"]*)"', lambda found: spaced(found[0]), text)
    return text.replace("<svg", "<!-- x --><svg", 1).replace("</svg>", "<title>x</title></svg>")


@pytest.mark.parametrize("path", DRAWINGS[::6], ids=lambda path: path.stem)
def test_a_cleaned_drawing_looks_as_it_did(path: Path, tmp_path: Path) -> None:
    loose, clean = tmp_path / "loose.svg", tmp_path / "clean.svg"
    loose.write_text(loosened(path.read_text()))
    clean.write_bytes(image.cleaned(loose.read_bytes(), "a.svg"))
    assert loose.read_bytes() != clean.read_bytes()
    assert len(set(dots(clean, tmp_path))) > 9
    assert dots(loose, tmp_path) == dots(clean, tmp_path)


def sources(folder: Path, *names: str) -> Iterator[Path]:
    for name in names:
        path = folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PLAIN.replace("h7", f"h{len(name)}"))
        yield path


def test_a_guide_shows_its_own_drawing_or_else_the_one_all_share(tmp_path: Path) -> None:
    guide = guide_of("![A door](images/door.svg)\n\n![A key](images/key.svg)")
    door, key, own = sources(
        tmp_path, "images/door.svg", "images/key.svg", f"{guide.slug}/images/key.svg"
    )
    found = pictures(tmp_path, guide)
    assert found == {"images/door.svg": door.read_bytes(), "images/key.svg": own.read_bytes()}
    door.unlink()
    with pytest.raises(SourceError) as refused:
        pictures(tmp_path, guide)
    for name in (f"sources/{guide.slug}/images/door.svg", "sources/images/door.svg"):
        assert name in refused.value.message
    assert key.exists()

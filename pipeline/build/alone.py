"""A page of the site → the same page in one file that needs no other and no network."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from urllib.parse import urljoin

KINDS = {"png": "image/png", "svg": "image/svg+xml", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
# Only tags have these: in words a page escapes every quote.
LINK = re.compile(r'(<a [^>]*?href=")(?!#|[a-z]+:)([^"]*)"')
PICTURE = re.compile(r'(<img [^>]*?src=")([^":]+)"')
POLICY = "img-src 'self' data:"


def alone(html: str, address: str, pictures: Mapping[str, bytes]) -> str:
    """Return a page with its pictures inside, whose links lead to the published site.

    `address` is where the page is served, `pictures` are those it shows, by their addresses in
    it. A file beside it may be anybody's: none is shown (CSP 3, img-src).
    """
    html = LINK.sub(lambda found: f'{found[1]}{_served(address, found[2])}"', html)
    html = PICTURE.sub(lambda found: f'{found[1]}{_inside(found[2], pictures)}"', html)
    return html.replace(POLICY, "img-src data:", 1)


def _served(address: str, href: str) -> str:
    """Return where a link of a published page leads; a folder's address needs no file."""
    return re.sub(r"(?<=/)index\.html(?=#|$)", "", urljoin(address, href))


def _inside(name: str, pictures: Mapping[str, bytes]) -> str:
    kind = KINDS[name.rpartition(".")[2].lower()]
    return f"data:{kind};base64,{base64.b64encode(pictures[name]).decode()}"

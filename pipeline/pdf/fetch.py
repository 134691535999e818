"""Address → bytes of a declared asset, or a refusal: all that a document may ask of the world."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

# Where relative addresses lead. RFC 2606 keeps the name from ever being anybody's.
HERE = "https://assets.invalid/"
SHOWN = {"image/png", "image/jpeg", "image/svg+xml", "text/css"}


class Refused(Exception):
    """An address was asked for that this document may not have."""


class Shelf(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """A fetcher that knows the declared assets and opens nothing: no file, no socket, no data."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=())
        self.assets = assets

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return a declared image or style sheet; raise Refused for anything else."""
        name = unquote(url.removeprefix(HERE))
        kind = mimetypes.types_map.get(f".{name.rpartition('.')[2].lower()}")
        if not url.startswith(HERE) or name not in self.assets or kind not in SHOWN:
            raise Refused("refused: it is not one of the images declared for this document")
        return URLFetcherResponse(url, self.assets[name], {"Content-Type": kind})

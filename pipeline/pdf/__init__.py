"""Document → Printout: a tagged, accessible PDF and what the printer saw. Door: weasyprint.

A worker calls `limits` and `warm` once, then `printed` for every document. Importing WeasyPrint
costs half a second, so this file does not: it is imported by the first call of `warm`. How long a
document may take is for the caller to say, who can kill the worker; a drawing may swallow any
exception raised from within.

What reaches into WeasyPrint's private parts is in `mends`, and nowhere else.
"""

from __future__ import annotations

import os
import resource
from collections.abc import Mapping
from pathlib import Path

from ..model import Document, Printout

MEMORY = 2 << 30  # a guide in eight languages needs 0.4 GB of addresses; pictures need more


def limits(memory: int = MEMORY) -> None:
    """Bound what this process may ask for: `memory` bytes of addresses, and no core file.

    More than that raises MemoryError or kills the worker. It holds until the process ends.
    """
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    room = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (room, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def warm(fontconfig: Path) -> None:
    """Load the printer, once a worker, with the fonts that a fonts.conf names and no others.

    `fontconfig` is that file's path: it must stay where it is while the worker lives. Raises
    RuntimeError for another version of WeasyPrint than the mends were written for.
    """
    # The C libraries below WeasyPrint read these once. The last two keep the language that the
    # user's desktop speaks from choosing fonts and letter forms.
    os.environ |= {"FONTCONFIG_FILE": str(fontconfig), "FC_LANG": "en", "PANGO_LANGUAGE": "en"}
    from . import press  # noqa: PLC0415 half a second, which other commands must not pay

    press.ready()


def printed(
    document: Document, style: str, direction: str, assets: Mapping[str, bytes], pages: int = 1
) -> Printout:
    """Print a document: PDF/UA-1 and PDF/A-2a, with the same bytes in every process.

    `style` is the CSS of its edition; `direction`, "ltr" or "rtl", says which way its pages are
    turned; its number of pages is a multiple of `pages`; `assets` are all the files it may show,
    by the names that its HTML and CSS use. Nothing else is fetched, from disk or from anywhere.
    Title and language are the HTML's own. Whatever the printer complains of is returned in the
    printout. Raises RuntimeError before `warm`, RecursionError for HTML nested some hundreds deep.
    """
    if "FONTCONFIG_FILE" not in os.environ:
        raise RuntimeError("warm() comes first: without it a PDF depends on the machine's fonts")
    from . import press  # noqa: PLC0415 loaded by warm()

    return press.printed(document, style, direction, assets, pages)

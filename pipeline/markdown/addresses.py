"""An address → whether a guide may link to it, or show the picture there. No library.

Addresses arrive as the parser writes them: percent-encoded, host names in ASCII.
"""

from __future__ import annotations

import re

FACT = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
_GUIDE = r"[a-z0-9][a-z0-9-]{0,63}"
# A character that may stand in an address as it is, or a percent-encoded one.
_REST = r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_ALLOWED = re.compile(
    rf"https://{_HOST}(?::\d{{1,5}})?(?:[/?#]{_REST})?"
    rf"|mailto:[A-Za-z0-9.!#$&'*+/=^_`{{|}}~-]+@{_HOST}(?:\?subject={_REST})?"
    r"|tel:\+?[0-9][0-9-]{1,20}"
    rf"|#{_REST}(?<=[^#])"
    rf"|\.\./{_GUIDE}/(?:#{_REST}(?<=[^#]))?"
)
_IMAGE = re.compile(
    r"images/(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:png|jpe?g|svg)"
)
_OTHER = re.compile(rf"\.\./({_GUIDE})/(#.*)?")
_HALF_FACT = re.compile(r"%7B[a-z][a-z0-9_]*%7D")

LINKS_ALLOWED = (
    "a link goes to https://…, mailto:…, tel:…, #a-section, ../another-guide/ or {a_fact}"
)


def may_link(address: str) -> bool:
    """Return whether a guide may link there: https, mailto, tel, a section, a guide, a fact."""
    return bool(FACT.fullmatch(address) or _ALLOWED.fullmatch(address))


def may_show(address: str) -> bool:
    """Return whether it names a PNG, JPEG or SVG below images/, a guide's own or that of all."""
    return bool(_IMAGE.fullmatch(address)) and ".." not in address


def served(address: str, site: str = "") -> str:
    """Return where an address leads from a published guide; only another guide's is changed.

    `site` is the address below which guides are served. Without one the other guide's file is
    named, so that a copy of the pages works from a folder or a stick, where nobody serves them.

    >>> served("../b/#c"), served("../b/#c", "https://a.example/en")
    ('../b/index.html#c', 'https://a.example/en/b/#c')
    """
    found = _OTHER.fullmatch(address)
    if not found:
        return address
    section = found[2] or ""
    return f"{site}/{found[1]}/{section}" if site else f"../{found[1]}/index.html{section}"


def holds_fact(address: str) -> bool:
    """Return whether a fact stands inside a longer address, where it could not be filled."""
    return bool(_HALF_FACT.search(address))

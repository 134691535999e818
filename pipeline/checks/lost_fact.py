"""Every `{name}` of the source stands in the translation, and no other.

A name is filled with a phone number, a date or a link when the page is made. Lost, and the
reader has nobody to call; misspelt, and they see a word in braces where the number should be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "error"
GOOD = [
    Entry("Call {helpline} today.", ("Llamad hoy al {helpline}.",)),
    Entry("{done} of {total}", ("{total} / {done}",)),
    Entry("Write \\{like this\\}", ("Escriba \\{así\\}",)),
    (Entry("Write {like this}.", ("Escriba {así}.",)), None),
]
BAD = [
    Entry("Call {helpline} today.", ("Llame hoy.",)),
    Entry("Call {helpline} today.", ("Llame hoy al {linea}.",)),
    Entry("Call {helpline} today.", ("Llame hoy al {helpline.",)),
    Entry("No name here.", ("Aquí {helpline} no hay.",)),
]


def check(entry: Entry, facts: Collection[str] | None) -> Iterator[str]:
    """Compare the names in each form of the translation with those of the source.

    `facts` are the names of the project's facts; None where it has none, so that braces are text.
    """
    if facts is None:
        return
    wanted = set(markdown.names(entry.msgid)) | set(markdown.names(entry.plural or ""))
    for form in entry.msgstr:
        found = set(markdown.names(form))
        for name in sorted(wanted - found):
            yield f"{{{name}}} is in the source and not in the translation; copy it as it is"
        for name in sorted(found - wanted):
            yield f"{{{name}}} is not in the source; take it out, or copy the source's spelling"
        if _loose(form) > _loose(entry.msgid):
            yield "a brace is left open; a name is written {like_this}, letter for letter"


def _loose(text: str) -> int:
    """Count the braces that belong to no name."""
    for name in set(markdown.names(text)):
        text = text.replace(f"{{{name}}}", "")
    text = text.replace("\\{", "").replace("\\}", "")
    return text.count("{") + text.count("}")

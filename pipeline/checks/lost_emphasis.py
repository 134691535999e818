"""As many words stand out in the translation as in the source.

What is bold is what must not be missed: a time limit, a "not", the country where a rule holds.
Where nothing stands out, or everything does, a reader who skims finds it last.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import markdown
from ..model import Entry

SEVERITY = "review"
GOOD = [
    Entry("**Now** or *never*", ("__Ahora__ o *nunca*",)),
    Entry("**Now** or *never*", ("*Nunca* o **ahora**",)),
    Entry("*Now*", ("**Ahora**",)),
]
BAD = [
    Entry("**Now** or *never*", ("**Ahora** o nunca",)),
    Entry("Now or never", ("**Ahora** o nunca",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Count the stressed pieces of each form, however they are typed.

    Which stress it is may differ: many scripts have no italics.
    """
    wanted = len(markdown.emphasis(entry.msgid))
    for form in entry.msgstr:
        found = len(markdown.emphasis(form))
        if found != wanted:
            yield f"{found} pieces stand out here, and {wanted} in the source; mark the same ones"

"""A translation of Easy Read keeps its sentences as short as its language has agreed.

Two short sentences that became one long one are no longer Easy Read: whoever reads word by word
loses the beginning before the end, in any language. How many words are too many differs between
languages, so that a publisher says it: `[easy_read.max_words]` in publication.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import EasyRead, Entry, Locale

SEVERITY = "review"
_USED = ("sources/a/easy-read.md",)
_WELSH = Locale("cy", "Cymraeg", "Welsh", "ltr", "Latn", "0123456789", "nplurals=2; plural=n;")
_HAN = Locale("zh-Hans", "中文", "Chinese", "ltr", "Hans", "0123456789", "nplurals=1; plural=0;")
_LIMITS = EasyRead((("cy", 5), ("en", 15), ("zh", 8)))
GOOD = [
    (Entry("Ask. Go.", ("Gofynnwch nawr. Ewch.",), references=_USED), _WELSH, _LIMITS),
    (Entry("Ask.", ("Un dau tri pedwar pump.",), references=_USED), _WELSH, _LIMITS),
    (Entry("Ask.", ("Un dau tri pedwar pump chwech.",)), _WELSH, _LIMITS),
    (Entry("Ask.", ("Un dau tri pedwar pump chwech.",), references=_USED), _WELSH, EasyRead()),
    (Entry("You can ask.", ("您可以提出问题。您可以走。",), references=_USED), _HAN, _LIMITS),
]
BAD = [
    (Entry("Ask.", ("Un dau tri pedwar pump chwech.",), references=_USED), _WELSH, _LIMITS),
    (
        Entry("A", ("A. Un dau tri pedwar {b} c.",), references=("a.md", *_USED)),
        _WELSH,
        _LIMITS,
    ),
    (Entry("You can ask.", ("您可以在任何时候提出问题。",), references=_USED), _HAN, _LIMITS),
]


def check(entry: Entry, locale: Locale, easy_read: EasyRead) -> Iterator[str]:
    """Count as a manuscript's sentences are counted; letters where words are not parted."""
    most = easy_read.limit(locale.tag)
    used = any(path.partition(":")[0].endswith("/easy-read.md") for path in entry.references)
    if not used or not most or markdown.alone(entry.msgid):
        return
    what = "letters" if locale.script in locales.UNSPACED else "words"
    for form in entry.msgstr:
        for sentence in locales.sentences(markdown.prose(form, "0")):
            found = locales.length(sentence, locale)
            if found > most:
                begin = sentence[:24].strip()
                yield f"the sentence “{begin} …” has {found} {what}; at most {most} are right"

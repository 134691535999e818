"""A sentence ends as the source's does: a question as a question, a heading without a full stop.

Without its end a sentence may be half a sentence, cut off by a form or a phone; a question that
ends in a full stop reads as a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .. import locales, markdown
from ..model import Entry, Locale

SEVERITY = "review"
WORDS = 3  # fewer words are a label, and languages differ in whether a stop ends one
CLOSING = " \n\u00a0\u202f\u200c\u200e\u200f\u2069)]}>\"'”’»›」』》）】*_\ufffc"
NAMES = {
    "question": "a question mark",
    "exclamation": "an exclamation mark",
    "stop": "a full stop",
    "colon": "a colon",
}
LINED = re.compile(r"([:：፡፦])[-–—]$")  # a colon as many typists make it
ABBREVIATED = re.compile(r"\b\w\.\w\.$")  # "6 a.m.", whose stop ends no sentence
# Which ends may stand for which: an exclamation is a matter of taste. A colon is none: without it
# nobody knows that a list follows.
SAME = {
    "question": {"question"},
    "exclamation": {"exclamation", "stop"},
    "stop": {"stop", "exclamation", "question", "colon"},
    "colon": {"colon"},
}
_ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "0123456789", "nplurals=6; plural=n;")
_THAI = Locale("th", "ไทย", "Thai", "ltr", "Thai", "0123456789", "nplurals=1; plural=0;")
_ARMENIAN = Locale("hy", "հայերեն", "Armenian", "ltr", "Armn", "0123456789", _THAI.plurals)
GOOD = [
    (Entry("Can they do this?", ("هل يمكنهم ذلك؟",)), _ARABIC),
    (Entry("You have this right.", ("لك هذا الحق.",)), _ARABIC),
    (Entry("You have this right.", ("คุณมีสิทธินี้",)), _THAI),
    (Entry("Call **{helpline}**.", ("اتصل بـ **{helpline}**.",)), _ARABIC),
    (Entry("Before you read", ("قبل أن تقرأ",)), _ARABIC),
    (Entry("Open from 6 a.m.", ("مفتوح من 6 صباحًا",)), _ARABIC),
    (Entry('Ask: "Can I see it?"', ("اسأل: «هل لي أن أراه؟».",)), _ARABIC),
    (Entry("Bring these things with you:", ("أحضر معك هذه الأشياء:-",)), _ARABIC),
    (Entry("Can they do this?", ("เขาทำแบบนี้ได้ไหม",)), _THAI),
    (Entry("Can they do this?", ("Կարո՞ղ են նրանք դա անել։",)), _ARMENIAN),
    (Entry("Why?", ("لماذا؟",)), _ARABIC),
    (Entry("By post.", ("بالبريد",)), _ARABIC),
]
BAD = [
    (Entry("Can they do this?", ("يمكنهم ذلك.",)), _ARABIC),
    (Entry("Which tribunal?", ("أي هيئة قضائية.",)), _ARABIC),
    (Entry("You have this right.", ("لك هذا الحق في",)), _ARABIC),
    (Entry("You have this right.", ("لك هذا الحق،",)), _ARABIC),
    (Entry("Bring these things with you:", ("أحضر معك هذه الأشياء",)), _ARABIC),
    (Entry("Bring these things with you:", ("أحضر معك هذه الأشياء.",)), _ARABIC),
    (Entry("Before you read", ("قبل أن تقرأ.",)), _ARABIC),
]


def check(entry: Entry, locale: Locale) -> Iterator[str]:
    """Compare the last marks by the work they do, whatever the script; brackets are looked into."""
    source = markdown.prose(entry.msgid)
    wanted, *_ = ("abbreviation",) if ABBREVIATED.search(source) else _ends(source)
    label = len(locales.words(source)) < WORDS and wanted not in ("question", "colon")
    if not locales.own_scripts(locale) or label:
        return
    for form in entry.msgstr:
        said = markdown.prose(form)
        found = _ends(said)
        within = any(mark in said for mark in locales.WITHIN.get(wanted, ""))
        lacking = wanted in NAMES and not SAME[wanted] & {*found} and not within
        if lacking and not _may_lack(wanted, found, locale):
            yield f"the source ends with {NAMES[wanted]}, this does not; add what is missing"
        elif not wanted and found[0] in ("stop", "question", "colon"):
            yield f"this ends with {NAMES[found[0]]} and the source does not; take it out"


def _may_lack(wanted: str, found: Sequence[str], locale: Locale) -> bool:
    """Return whether the script needs none: Thai for a sentence, Japanese for a question."""
    if wanted == "question" and locale.script in locales.NO_QUESTION:
        return True
    return wanted == "stop" and found == ["", ""] and locale.script in locales.NO_STOP


def _ends(text: str) -> list[str]:
    """Return which work the last mark does, and the one within the quotation before it; or ""."""
    last = LINED.sub(r"\1", text.rstrip(CLOSING))
    return [_work(last[-1:]), _work(last[:-1].rstrip(CLOSING)[-1:])]


def _work(mark: str) -> str:
    return next((work for work, marks in locales.WORK.items() if mark and mark in marks), "")

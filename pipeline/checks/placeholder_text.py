"""No note, template or machine's chatter stands where the translation should.

A leaflet has told its readers to "use your language supplied information", and a road sign in
Welsh that the translator was out of the office. Readers see that nobody checked the rest either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import markdown
from ..model import Entry

FILLERS = re.compile(
    r"""
    lorem\s+ipsum | dolor\s+sit\s+amet
    | (?-i:\b(?:TO[D]O|TBC|TBD|FIX[M]E|X[X]X+)\b)
    | \[(?:translat|untranslat|not\ translat|to\ be\ translat|insert|your|needs?)[^\]]*\]
    | \b(?:translators?|reviewers?)(?:['’]s)?\s+notes?\b
    | use\s+your\s+language\s+supplied | supplied\s+information
    | (?:translation|text|insert\s+[\w\s]+?)\s+(?:goes\s+)?here\b
    | \bas\s+an\s+ai\b | \b(?:ai|large)\s+language\s+model\b
    | \bhere(?:['’]s|\s+is)\s+(?:the|your|a)\s+(?:[\w-]+\s+)?translation
    | \btranslated\s+(?:by|with|using)\b | \bi\s+(?:cannot|can['’]t)\s+(?:translate|help\s+with)
    | \bout\s+of\s+(?:the\s+)?office\b | \b(?:not|am)\s+in\s+the\s+office\b
    | \bauto(?:matic)?[\s-]?reply\b | \bnid\s+wyf\s+yn\s+y\s+swyddfa\b
    | \b(?:sent\s+from\s+my|kind\s+regards|best\s+wishes,)\b
    | \b(?:quota\s+exceeded|too\s+many\s+requests|internal\s+server\s+error)\b
    | %(?:\d\$)?[sd]\b | \{\{.*?\}\}
    """,
    re.IGNORECASE | re.VERBOSE,
)
LATIN = re.compile(r"[A-Za-z%{\[]")  # every filler begins or goes on so
# "Translation:" as it is written before a translation by those who send one.
LABEL = re.compile(
    r"\s*(?:translation|traducción|traduction|traduzione|tradução|übersetzung|tłumaczenie|"
    r"переклад|перевод|cyfieithiad|tarjumaad|turjumaad|çeviri|الترجمة|ترجمة|ترجمه|ترجمہ|ژباړه|"
    r"وەرگێڕان|অনুবাদ|மொழிபெயர்ப்பு|अनुवाद|ትርጉም|翻译|譯文|译文|以下是翻译)\s*[:：]\s*\S",
    re.IGNORECASE,
)
SEVERITY = "error"
GOOD = [
    Entry("It was translated by a machine.", ("It was translated by a machine.",)),
    Entry("Translation: machine", ("Traducción: máquina",)),
    Entry("You and I", ("Vous & moi",)),
    Entry("Everything", ("Todo aquí",)),
]
BAD = [
    Entry("Your rights", ("Lorem ipsum dolor",)),
    Entry("Your rights", ("TO" + "DO",)),
    Entry("Your rights", ("[translation needed] Sus derechos",)),
    Entry("No entry", ("Nid wyf yn y swyddfa ar hyn o bryd.",)),
    Entry("Wear a mask.", ("Use your language supplied information",)),
    Entry("Your rights", ("Here is the Spanish translation: Sus derechos",)),
    Entry("Your rights", ("Traducción: Sus derechos",)),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for what is said of translations, not by them; what the source says too is right."""
    source = markdown.prose(entry.msgid).lower()
    labelled = re.search(r"[:：]", source)
    for form in entry.msgstr:
        said = markdown.prose(form)
        if (
            LATIN.search(said)
            and (found := FILLERS.search(said))
            and found[0].lower() not in source
        ):
            yield f"{found[0][:40]!r} does not belong in a translation; take it out"
        elif not labelled and (found := LABEL.match(said)):
            yield f"it opens with {found[0][:-1].strip()!r}; keep only the translation itself"

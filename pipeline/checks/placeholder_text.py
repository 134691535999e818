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
    | \b(?:sent\s+from\s+my|kind\s+regards|best\s+wishes,)\b
    | \b(?:quota\s+exceeded|too\s+many\s+requests|internal\s+server\s+error)\b
    | %(?:\d\$)?[sd]\b | \{\{.*?\}\}
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What an office's computer answers for somebody who is away, and who it answers for says "I" or
# "automatic".
AWAY = re.compile(
    r"""
    \bout\s+of\s+(?:the\s+)?office\b | \b(?:not|am)\s+in\s+the\s+office\b
    | \bauto(?:matic)?[\s-]?reply\b
    | \bnid\s+wyf\s+yn\s+y\s+swyddfa\b | allan\s+o['’]r\s+swyddfa | \bateb\s+awtomatig\b
    | \bno\s+estoy\s+en\s+(?:la|mi)\s+oficina\b | \bestoy\s+fuera\s+de\s+la\s+oficina\b
    | \brespuesta\s+automática\b
    | \bje\s+(?:ne\s+)?suis\s+(?:actuellement\s+)?(?:pas\s+au|absente?\s+du|hors\s+du)\s+bureau\b
    | \bréponse\s+automatique\b | \babwesenheitsnotiz\b | \brisposta\s+automatica\b
    | \bnie\s+ma\s+mnie\s+(?:\w+\s+)?w\s+biurze\b | \bjestem\s+poza\s+biurem\b
    | \bautomatyczna\s+odpowiedź\b | \bodpowiedź\s+automatyczna\b
    | \bмене\s+(?:\w+\s+)?немає\s+в\s+офісі\b | \bавтоматична\s+відповідь\b
    | \bменя\s+(?:\w+\s+)?нет\s+в\s+офисе\b | \bавтоответ\b
    | أنا\s+(?:\w+\s+)?خارج\s+المكتب | رد\s+تلقائي | الرد\s+التلقائي
    | در\s+دفتر\s+نیستم | پاسخ\s+خودکار | دفتر\s+میں\s+نہیں\s+ہوں | خودکار\s+جواب
    | لە\s+نووسینگە\s+نیم | وەڵامی\s+ئۆتۆماتیکی | په\s+دفتر\s+کې\s+نه\s+یم | اتومات\s+ځواب
    | \bxafiiska\s+kuma\s+jiro\b | \bjawaab\s+toos\s+ah\b
    | আমি\s+(?:\S+\s+)?অফিসে\s+নেই | স্বয়ংক্রিয়\s+উত্তর | நான்\s+(?:\S+\s+)?அலுவலகத்தில்\s+இல்லை
    | ኣብ\s+ቤት\s+ጽሕፈት\s+የለኹን | ቢሮ\s+ውስጥ\s+የለሁም | 我(?:目前|现在)?不在办公室 | 自动回复 | 自動回覆
    """,
    re.IGNORECASE | re.VERBOSE,
)
OFFICE = re.compile(r"\b(?:in|out of) (?:the |an? |my |our )?office\b|automatic", re.IGNORECASE)
LATIN = re.compile(r"[A-Za-z%{\[]")  # every filler begins or goes on so
# "Translation:" as it is written before a translation by those who send one.
LABEL = re.compile(
    r"\s*(?:translation|traducción|traduction|traduzione|tradução|übersetzung|tłumaczenie|"
    r"переклад|перевод|cyfieithiad|tarjumaad|turjumaad|çeviri|الترجمة|ترجمة|ترجمه|ترجمہ|ژباړه|"
    r"وەرگێڕان|অনুবাদ|மொழிபெயர்ப்பு|अनुवाद|ትርጉም|翻译|譯文|译文|以下是翻译)\s*[:：]\s*\S",
    re.IGNORECASE,
)
COLON = re.compile("[:：፡፦]")
SEVERITY = "error"
GOOD = [
    Entry("It was translated by a machine.", ("It was translated by a machine.",)),
    Entry("Translation: machine", ("Traducción: máquina",)),
    Entry("You and I", ("Vous & moi",)),
    Entry("Everything", ("Todo aquí",)),
    Entry("I am not in the office on Mondays.", ("No estoy en la oficina los lunes.",)),
    Entry("The lawyer may be away.", ("Prawnika może nie być w biurze.",)),
]
BAD = [
    Entry("Your rights", ("Lorem ipsum dolor",)),
    Entry("Your rights", ("TO" + "DO",)),
    Entry("Your rights", ("[translation needed] Sus derechos",)),
    Entry("No entry", ("Nid wyf yn y swyddfa ar hyn o bryd.",)),
    Entry("Wear a mask.", ("Use your language supplied information",)),
    Entry("Your rights", ("Here is the Spanish translation: Sus derechos",)),
    Entry("Your rights", ("Traducción: Sus derechos",)),
    Entry("Take with you:", ("Translation: Lleve consigo:",)),
    Entry("Ask the Home Office.", ("Je ne suis pas au bureau.",)),
    Entry("No entry", ("Nie ma mnie teraz w biurze.", "أنا خارج المكتب حاليًا.")),
]


def check(entry: Entry) -> Iterator[str]:
    """Look for what is said of translations, not by them; what the source says too is right."""
    source = markdown.prose(entry.msgid).lower()
    colons = len(COLON.findall(source))
    for form in entry.msgstr:
        said = markdown.prose(form)
        if (
            LATIN.search(said)
            and (found := FILLERS.search(said))
            and found[0].lower() not in source
        ):
            yield f"{found[0][:40]!r} does not belong in a translation; take it out"
        elif not OFFICE.search(source) and (found := AWAY.search(said)):
            yield f"{found[0]!r} is what an office answers by itself; translate the sentence"
        elif len(COLON.findall(said)) > colons and (found := LABEL.match(said)):
            yield f"it opens with {found[0][:-1].strip()!r}; keep only the translation itself"

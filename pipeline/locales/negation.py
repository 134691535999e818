"""How languages say no: a text → the words in it that negate. One table, by language.

`certain` words negate whatever stands around them; `possible` ones may, or say it in another
way (without, only, unless, refuse, forbid). Each is a pattern for one whole word, folded as
`wording` folds it: an affix is written with `.*` where the rest of the word stands. Languages
without a line are not judged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from .wording import folded, heard

# language: (certain, possible beside them)
NEGATION: Mapping[str, tuple[str, str]] = {
    "en": (
        "not no never cannot nobody none nothing neither nor nowhere without .*n't",
        "non unless only until except excluding but than refus.* den(y|ied|ies|ial).* reject.* "
        "fail.* stop.* avoid.* lack.* los[est].* miss.* ban bans banned forb.* prohibit.* "
        "illegal.* "
        "unlawful.* im?possib.* unsafe unable unknown unpaid unfair.* unreviewed unofficial "
        "untranslated incomplete inhuman informal.* independen.* disagree.* free.* alone hardly "
        "rarely instead beyond too expired wrong.* withdrawn private.* prevent.* different.* "
        "differ "
        "outside absent absence limits? if whether before otherwise deadline.* out invented "
        "waited? "
        "late.* locked closed still yet",
    ),
    "es": (
        "no nunca jamás nadie ningún ninguna ninguno tampoco",
        "nada sin ni gratis gratuit.* prohib.* impid.* imped.* salvo excepto neg.* rechaz.* "
        "den[ie]g.* solo sólo",
    ),
    "fr": (
        "pas jamais aucun aucune n'.* ne",
        "rien personne gratuit.* sans ni non interdi.* refus.* sauf hormis seulement",
    ),
    "pt": (
        "não nunca jamais ninguém nenhum nenhuma",
        "nada tampouco nem sem gr[aá]t.* proibi.* recus.* neg.* salvo exceto impe[cd].* só "
        "somente apenas",
    ),
    "it": (
        "non mai nessun.*",
        "niente nulla né neanche nemmeno senza no viet.* proibi.* rifiut.* salvo tranne solo",
    ),
    "ro": (
        "nu n-.* niciodată nimeni niciun.*",
        "nimic nici nicio fără interzi.* refuz.* doar numai decât",
    ),
    "de": (
        "nicht nichts nie niemals niemand.* kein.*",
        "ohne weder nein nur verboten verbiet.* verweiger.* ablehn.* abgelehnt.* außer .*los",
    ),
    "sq": (
        "nuk s'.* mos askush askujt askënd kurrë asnjë.*",
        "pa jo as asgjë ndal.* refuz.* vetëm",
    ),
    "pl": (
        "nie nigdy nikt nikogo nikomu nikim nic niczego niczym żaden żadn.*",
        "ani bez brak bezpłatn.* zakaz.* zabron.* odm[aoó].* odrzuc.* tylko wyłącznie niż "
        ""
        "(?!nieprz|niekt|niebez|niewiel|niezal|niech|niemiec|niedziel|niepełno|nieco|nieaktual)nie..+",
    ),
    "uk": (
        "не ніколи ніхто нікого нікому ніким ніщо нічого нічим жоден жодн.* немає нема",
        "ні ніде без ані безоплатн.* безкоштовн.* небезпечно заборон.* відмов.* лише тільки ніж "
        "(?!нега|небезп|необх|незал|незаб|недав|невдовз|недостат|небаг)не..+",
    ),
    "ru": (
        "не нет никогда никто никого никому никем ничто ничего ничем никак.* нельзя",
        "без ни нигде бесплатн.* запрещ.* запрет.* отказ.* только лишь чем "
        "(?!немедл|необх|незав|недав|неделя|недел|несколь|некотор)не..+",
    ),
    "cy": (
        "nid nad ddim peidi.* beidi.* pheidi.* nage naddo",
        "ni na nac dim neb byth fyth erioed heb heblaw mo ond oni onid amhosib.* anghyfreithlon.* "
        "g?wrthod.* g?wahardd.* annynol",
    ),
    "so": (
        "maya maaha maahan mahan (?:in|ha|si|hadd?ii?)?(?:ays|ay|uus|aad|aan)an aanad "
        "aanay inaanad weligiis? weligeed marnaba cidna .*la'aan.* lama looma",
        "ma ha aan aanu inaan haddaan ama?an waxba midna kama kuma uma laguma lagama bilaash.* "
        "mamnuuc.* diid.* kaliya keliya waay.* mooyee",
    ),
    "tr": (
        "değil.* yok.* hiçbir.* asla hayır .*m[ae]z .*m[ae]zs?[ıi].* .*m[ae]zl[ae]r .*m[ıiuü]yor.* "
        ".*m[ae]m[ae]l[ıi].* .*m[ae]y[ıi]n.* .*m[ae]d[ıi] .*m[ae]m[ıi]ş.*",
        "hiç kimse ne .*m[ae]d[ae]n .*m[ae]y.* .*m[ae]d[ıi].* .*m[ae]m[ae].* .*s[ıiuü]z "
        ".*s[ıiuü]z[ıiuü]?.* "
        "yasak.* redd.* sadece yalnız.* ancak .*m[ae]kten .*m[ae]sin.*",
    ),
    "ku": (
        "nîne nîn.* tune tun[ei].* ne(?:k|b|d|ç|x|g|z|h).* "
        "na(?:yê|ke|kin|bin?|be|gire|de|din|tê|xwaze|zan).* ni(?:kar|zan).*",
        "ne na qet tu kes ne.+ bê bêyî bê.* me.* qedexe.* red.* tenê",
    ),
    "ar": (
        "[وفأ]?لا [وف]?لم [وف]?لن [وف]?ليس.* [وف]?لست.* [وفأ]?ألا",
        "مجان.* [وف]?لئلا كيلا [وف]?بلا [وف]?دون [وف]?بدون [وف]?غير [وف]?بغير [وفبل]?عدم "
        ".*منع.* .*محظور.* .*حظر.* .*رفض.* .*حرم.* إلا فقط سوى",
    ),
    "fa": (
        "نه هیچ.* نیست.* نمی.* نباید نتوان.* نشد.* نکرد.* نکن.* نشو.* نده.* ندار.* نبود.* نخواه.* "
        "نگفت.* نگذار.* نرو.* نرس.* ندادن?.* نگیر.* نگرفت.* نیاور.* نپرداز.* ندان.* نفهم.* نپذیر.* "
        "نباش.* نخور.* هرگز مبادا",
        "رایگان.* بدون بی غیر.* ناممکن نامعتبر ممنوع.* رد تنها فقط جز خودداری عدم مگر نیای.*",
    ),
    "ps": (
        "نه ونه مه هیڅ.* هېڅ.* نشي نشته ندی ندي نلري نکړي نکوي نکړئ نهشي نهدی",
        "وړیا بې پرته غیر منع.* ممنوع.* یوازې یواځې رد رده ردول نا ناممکن",
    ),
    "ckb": (
        "نییە نین نیم نیت نیە هیچ.* نەخێر نابێ.* ناتوان.* ناکا.* ناکە.* ناکر.* نادا.* نادە.* "
        "نازان.* نایە.* ناگ.* ناچێ.* مەکە.* ناب.* "
        "نەی(?!ار).* نەڵ.* نەبێ.* نەکا.* نەکە.* نەکر.* نەتوان.* نەدا.* نەدر.*",
        "بەخۆڕای.* بێ بەبێ بەبێئەوەی قەدەغە.* ڕەت.* تەنها تەنیا مەگەر جگە "
        "(?!نام|ناو|نار|ناس|ناچار|نادیا)نا.* (?!نەخۆش|نەژاد|نەتەوە)نە.* "
        "(?!پەنا).+نا(?:ب|ک|گ|چ|ت|د|ی|خ|ه|ھ).* .+نە(?:گ|ک|د|ب|چ|ه|ھ|پ).* "
        "مە(?:بە|خە|دە|ڕۆ|چ|هێڵ|ھێڵ|نووس|ترس).*",
    ),
    "ur": (
        "نہیں.* مت",
        "نہ نا کبھی مفت بغیر بلا بنا عدم غیر.* منع.* ممنوع.* انکار.* رد صرف مسترد سوا",
    ),
    "hi": (
        "नहीं.* मत",
        "न ना बिना कभी बगैर बग़ैर गैर.* ग़ैर.* मना.* इनकार.* केवल सिर्फ निषेध.*",
    ),
    "pa": (
        "ਨਹੀਂ.* ਮਤ",
        "ਨਾ ਨਾਂ ਬਿਨਾਂ ਬਿਨਾ ਕਦੇ ਬਗੈਰ ਬਗ਼ੈਰ ਗੈਰ.* ਗ਼ੈਰ.* ਮਨ੍ਹਾ ਮਨਾ.* ਇਨਕਾਰ.* ਸਿਰਫ਼ ਸਿਰਫ",
    ),
    "bn": (
        "নয় নেই নন নও নাই .*েনি .*েননি .*য়নি",
        "না নি ছাড়া.* কখনো কখনও বিনা নাহলে নইলে নিষেধ.* প্রত্যাখ্যান.* শুধু কেবল বিনামূল্যে",
    ),
    "ta": (
        "இல்லை.* .*வில்லை.* .*ில்லை.* .*ாதீர்கள் .*ாதீர் வேண்டாம்.* கூடாது.* .*க்கூடாது.* அல்ல "
        ".*மாட்டா.* .*முடியாது.*",
        "இலவச.* இல்லா.* .*ில்லாத.* .*ில்லாமல் .*ாது .*ாத .*ாதவர்.* .*ாமல் .*ாமலும் .*ாவிட்டால் "
        ".*ாதபோது "
        "அல்லாத.* இன்றி .*ின்றி தவிர மறுக்.* மறுப்ப.* தடை.* மட்டும் மட்டுமே",
    ),
    "ti": (
        "ኣይ.*ን ኣይ.* የለን የለዉን የብ.*ን ብዘይ.* ኣይፋል.* ኣይኮነን.*",
        "ብነጻ አይ.* ዘይ.* ከይ.* ክይ.* እንተዘይ.* እንከይ.* ስለዘይ.* ዘየ.* ከየ.* (?!ኣየርላ)ኣየ.* ዋላ ምንም ክልኩል.* "
        "ነጺግ.* ጥራይ",
    ),
    "am": (
        "አይደለ.* የለም የለው.* የለኝ.* አይ.*ም አል.*ም አት.*ም አን.*ም በጭራሽ",
        "ሳይ.* ሳት.* የማይ.* የማት.* የማል.* እንዳይ.* እንዳት.* ያለ ካል.* ያል.* ባል.* ስላል.* የሌ.* ማንም ምንም "
        "ክልክል.* ከለከ.* ብቻ ውድቅ.*",
    ),
    "om": (
        "miti mitii hin.+ .+miti gonkumaa",
        "hin osoo malee alatti homaa eenyullee dhorkaa.* dhorkam.* did.* qofa.*",
    ),
    "vi": (
        "không chưa chẳng đừng",
        "chớ chả vô cấm từ chối bác chỉ trừ phi bất",
    ),
    "zh": (
        ".*不得.* .*不能.* .*不会.* .*不會.* .*不应.* .*不應.* "
        ".*不可.* .*不要.* .*不必.* .*不需.* .*不用.* .*不是.* "
        ".*不在.* .*不属.* .*不屬.* .*没有人.* .*沒有人.* "
        ".*从未.* .*從未.* .*决不.* .*绝不.* .*勿.*",
        ".*不(?![同仅僅管论論但断斷]).* .*免费.* .*免費.* .*没.* "
        ".*沒.* .*无.* .*無.* .*未(?![满滿]).* .*非(?!常).* "
        ".*禁.* .*拒.* .*只有.* .*只能.* "
        ".*仅.* .*僅.* .*除了.* .*莫.* .*(?<![差区區特性级分])别(?![人的]).*",
    ),
}  # fmt: skip


# Words that say no and mean something else: "not only", "or not", "no later than". In words.
IDIOMS: Mapping[str, str] = {
    "en": "not only|or not|or no|no later than|no longer than",
    "es": "no solo|no sólo|o no",
    "fr": "ou non|ou pas|pas à pas|non seulement|n'importe",
    "de": "nicht nur|oder nicht",
    "pl": "nie tylko|nie później niż|czy nie",
    "uk": "не тільки|не лише|не пізніше|чи ні|чи не",
    "ru": "не только|не позднее|не позже|или нет",
    "ur": "یا نہیں|نہ صرف",
    "fa": "یا نه|نه تنها",
    "ps": "که نه|کنه",
    "ar": "أم لا|لا سيما|لا بد|لا يزال",
    "bn": "কি না",
    "vi": "hay không|không chỉ|có không",
}


@dataclass(frozen=True, slots=True)
class Negation:
    """The words of a text that negate for certain, and all that may."""

    certain: tuple[str, ...]
    possible: tuple[str, ...]


def negated(text: str, tag: str) -> Negation | None:
    """Return the words of a text that negate in a language (BCP 47), None where it has no table."""
    language = tag.partition("-")[0]
    patterns = _patterns(language)
    if patterns is None:
        return None
    found = heard(text)
    meant = patterns[-1].sub(" ", f" {' '.join(found)} ").split()
    return Negation(
        tuple(word for word in meant if _says(word, language)[0]),
        tuple(word for word in found if _says(word, language)[1]),
    )


@lru_cache(maxsize=50_000)  # a language's guides say the same few thousand words again and again
def _says(word: str, language: str) -> tuple[bool, bool]:
    """Return whether a word negates for certain, and whether it may, in a language of the table."""
    certain, possible, _ = _patterns(language) or ()
    return bool(certain.fullmatch(word)), bool(possible.fullmatch(word))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...] | None:
    """Return what is certain, what is possible, and what is neither, as patterns of words."""
    if language not in NEGATION:
        return None
    certain, possible = (folded(said).split() for said in NEGATION[language])
    idioms = folded(IDIOMS.get(language, "(?!)"))
    said = ("|".join(certain), "|".join((*certain, *possible)), f"(?<= )(?:{idioms})(?= )")
    return tuple(re.compile(pattern) for pattern in said)

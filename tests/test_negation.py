"""How languages say no: each with a sentence that forbids, and the same sentence that allows."""

import pytest

from pipeline import locales
from pipeline.locales.negation import IDIOMS, NEGATION

# language: (you must not sign this, or near it; you must, or may)
PAIRS = {
    "en": ("You don't have to sign this.", "You have to sign this today."),
    "es": ("No debe firmar esto.", "Debe firmar esto hoy."),
    "fr": ("Vous n’êtes pas obligé de signer.", "Vous devez signer ceci."),
    "pt": ("Não deve assinar isto.", "Deve assinar isto hoje."),
    "it": ("Non deve firmare questo.", "Deve firmare questo oggi."),
    "ro": ("Nu trebuie să semnați.", "Trebuie să semnați astăzi."),
    "de": ("Sie müssen das nicht unterschreiben.", "Sie müssen das heute unterschreiben."),
    "sq": ("Nuk duhet ta nënshkruani.", "Duhet ta nënshkruani sot."),
    "pl": ("Nie musisz tego podpisywać.", "Musisz to dziś podpisać."),
    "uk": ("Ви не мусите це підписувати.", "Ви мусите це підписати."),
    "ru": ("Вы не должны это подписывать.", "Вы должны это подписать."),
    "cy": ("Nid oes rhaid i chi lofnodi.", "Mae rhaid i chi lofnodi."),
    "so": ("Waa inaadan saxiixin.", "Waa inaad saxiixdo."),
    "tr": ("Bunu imzalamak zorunda değilsiniz.", "Bunu bugün imzalayın."),
    "ku": ("Divê hûn vê îmze nekin.", "Divê hûn vê îmze bikin."),
    "ar": ("لا يجب أن توقّع.", "يجب أن توقّع اليوم."),
    "fa": ("نباید این را امضا کنید.", "باید این را امضا کنید."),
    "ps": ("تاسو باید دا لاسلیک نه کړئ.", "تاسو باید دا لاسلیک کړئ."),
    "ckb": ("نابێت واژۆی بکەن.", "دەبێت واژۆی بکەن."),
    "ur": ("آپ کو دستخط نہیں کرنے چاہییں۔", "آپ کو دستخط کرنے چاہییں۔"),
    "hi": ("आपको हस्ताक्षर नहीं करने चाहिए।", "आपको हस्ताक्षर करने चाहिए।"),
    "pa": ("ਤੁਹਾਨੂੰ ਦਸਤਖ਼ਤ ਨਹੀਂ ਕਰਨੇ ਚਾਹੀਦੇ।", "ਤੁਹਾਨੂੰ ਦਸਤਖ਼ਤ ਕਰਨੇ ਚਾਹੀਦੇ ਹਨ।"),
    "bn": ("আপনাকে সই করতে হয়নি।", "আপনাকে সই করতে হবে।"),
    "ta": ("நீங்கள் கையெழுத்திட வேண்டாம்.", "நீங்கள் கையெழுத்திட வேண்டும்."),
    "ti": ("ክትፍርሙ ኣይግባእን።", "ክትፍርሙ ይግባእ።"),
    "am": ("መፈረም አይገባዎትም።", "መፈረም ይገባዎታል።"),
    "om": ("Mallatteessuun dirqama miti.", "Mallatteessuu qabdu."),
    "vi": ("Bạn không phải ký.", "Bạn phải ký hôm nay."),
    "zh": ("您不得签字。", "您必须签字。"),
}
# One more way to say no, with an affix, where the language has one.
AFFIXES = {
    "tr": ["imzalamamalısınız", "imzalamazsınız", "imzalamıyorlar", "imzalamadan", "yardımsız"],
    "ta": ["முடியாது", "இல்லாமல்", "செய்யாதீர்கள்", "செய்யவில்லை", "சொல்லாத"],
    "fa": ["نمی\u200cتوانید", "نشده", "نکنید", "ندارید"],
    "ckb": ["وەرنەگێڕدراوە", "ناتوانن", "نەکراوە"],
    "ti": ["ኣይትኽእሉን", "ዘይብሎም", "ከይትፍርሙ", "ብዘይ"],
    "am": ["አልችልም", "አይደለም", "ሳይፈርሙ", "የማይችል"],
    "so": ["aysan", "la’aan", "aadan", "lama"],
    "bn": ["করেনি", "নেই", "ছাড়াই"],
    "uk": ["незаконно", "неможливо"],
    "ps": ["ونه", "نشي", "نلري"],
}
# What begins or ends like a no and is none.
ALIKE = {
    "bn": "আপনি আইনি তিনি",
    "ckb": "نامە ناو نەخۆشخانە پەنابەر نادیا",
    "fa": "نامه نگه نشان نام نیاز نسخه",
    "pl": "niektóre niezależny niebezpieczeństwo",
    "uk": "негайно небезпека незалежно",
    "ti": "ኣየርላንድ",
    "ta": "பாதுகாக்கிறது சாதாரண",
    "zh": "不同 不断 非常 未满18岁",
    "en": "note another know november",
}


def test_every_language_has_its_pair() -> None:
    assert set(PAIRS) == set(NEGATION)
    assert set(IDIOMS) <= set(NEGATION)


@pytest.mark.parametrize("language", NEGATION)
def test_a_sentence_that_forbids_is_told_from_one_that_allows(language: str) -> None:
    no, yes = (locales.negated(text, language) for text in PAIRS[language])
    assert no is not None
    assert yes is not None
    assert no.certain, no
    assert not yes.possible, yes


@pytest.mark.parametrize("language", AFFIXES)
def test_an_affix_says_no(language: str) -> None:
    for word in AFFIXES[language]:
        found = locales.negated(word, language)
        assert found is not None
        assert found.possible, word


@pytest.mark.parametrize("language", ALIKE)
def test_what_only_looks_like_a_no_is_none(language: str) -> None:
    found = locales.negated(ALIKE[language], language)
    assert found is not None
    assert not found.possible


@pytest.mark.parametrize("language", IDIOMS)
def test_an_idiom_is_never_certain(language: str) -> None:
    for idiom in IDIOMS[language].split("|"):
        found = locales.negated(idiom, language)
        assert found is not None
        assert not found.certain, idiom


def test_a_language_that_nobody_described_is_not_judged() -> None:
    assert locales.negated("no", "tlh") is None
    assert locales.negated("no", "es-MX") == locales.negated("no", "es")

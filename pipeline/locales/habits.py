"""What a text in a language usually looks like: its accents, its length, its doubled words."""

from __future__ import annotations

from ..model import Locale

# Letters with marks that the language cannot be written without, and how many of 100 letters they
# are in ordinary text, rounded down.
ACCENTS = {
    "cs": ("áčďéěíňóřšťúůýž", 12),
    "cy": ("âêîôûŵŷáéíóúïë", 0.3),
    "de": ("äöüß", 1.2),
    "es": ("áéíóúñü", 1.8),
    "fr": ("àâæçéèêëîïôœùûü", 2.5),
    "hr": ("čćđšž", 2.5),
    "ht": ("èòà", 3),
    "hu": ("áéíóöőúüű", 9),
    "ku": ("çêîşû", 9),
    "lt": ("ąčęėįšųūž", 5),
    "lv": ("āčēģīķļņšūž", 8),
    "pl": ("ąćęłńóśźż", 5.5),
    "pt": ("áâãàçéêíóôõú", 2.5),
    "ro": ("ăâîșțşţ", 5),
    "sk": ("áäčďéíĺľňóôŕšťúýž", 10),
    "sl": ("čšž", 2.5),
    "sq": ("çë", 5),
    "tr": ("çğıöşü", 8),
    "vi": ("àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ", 20),
    "yo": ("ẹọṣàáèéìíòóùú", 10),
}

# Small words that nobody says twice in a row, in languages that double others: "slowly slowly".
NEVER_TWICE = {
    "fa": "را از به این که است شما برای در هستند باید یا",
    "ps": "د په له چې ته تاسو کې او لپاره",
    "ur": "کے ہے میں سے نے اور آپ کہ کو ہیں پر",
    "ckb": "لە بۆ کە بە تۆ ئەگەر یان",
    "hi": "के है में से ने और आप कि को हैं",
    "bn": "এবং আপনি জন্য একটি আপনার বা অথবা",
    "ti": "ናይ ኣብ እዩ ናብ ካብ ምስ ወይ",
    "am": "ነው እና ወደ ስለ ውስጥ ወይም",
    "so": "waa in oo iyo ama aad ku ka",
    "om": "fi akka dha keessa",
    "sw": "na ya wa kwa ni la",
    "tr": "ve bir bu için ile",
    "id": "yang dan di untuk dengan",
    "ta": "மற்றும் அல்லது உங்கள் நீங்கள் என்று",
    "ht": "ou yo nan pou ki",
}
# Small words of one letter; nobody says them twice.
ONE_LETTER = {
    "pl": "i w o u",
    "cs": "i o u k s",
    "sk": "i o u k s",
    "uk": "і в у й",
    "be": "і ў у",
    "ru": "и в у",
    "bg": "и в",
    "sr": "и у",
    "es": "y o e",
    "it": "e o",
    "pt": "e o",
    "fr": "y à",
    "ca": "i o",
}
# Where words are not parted: what no clause begins with twice, or ends with. Within one it may be
# right: "tell you you may".
NO_EDGE = {
    "zh": "您 你 我们 我們 他们 他們 如果 但是 或者 请您 請您 您的",
    "ja": "あなた 私 または しかし",
}
# Languages where a word said twice in a row is a slip, but for these: "vous vous trompez".
TWICE = {
    "en": "had that",
    "es": "",
    "fr": "nous vous",
    "pt": "",
    "it": "",
    "de": "die der das sie ihr es",
    "nl": "je die dat zijn in op aan",
    "pl": "",
    "cs": "",
    "sk": "",
    "ro": "",
    "cy": "chi",
    "uk": "",
    "ru": "",
    "be": "",
    "bg": "",
    "ca": "",
    "ar": "من",  # "from whom"
    "sv": "",
    "da": "",
    "nb": "",
}

# Endings of words that the language does double: in Arabic what is done "step by step".
DOUBLED = {"ar": ("ا", "اً", "ًا", "ة", "ةً")}
# How many letters a language takes for 100 of English: the middle of our own catalogues.
LETTERS = {
    "ar": 97,
    "bn": 125,
    "ckb": 122,
    "cy": 120,
    "es": 124,
    "fa": 108,
    "fr": 137,
    "pl": 138,
    "ps": 108,
    "so": 148,
    "ta": 158,
    "ti": 84,
    "uk": 127,
    "ur": 116,
}
# The same for the languages of a script that we have not measured; and how much less sure that is.
LETTERS_OF_SCRIPT = {"Latn": 125, "Cyrl": 125, "Hans": 41, "Hant": 41, "Ethi": 84, "Arab": 112}
UNSURE = 1.25
# (letters of English, shortest, longest as a share of the usual): the more there is to say, the
# less do lengths differ. The widest that good translations were, and a tenth more.
MARGINS = ((15, 0.3, 2.8), (25, 0.38, 2.5), (40, 0.41, 2.1), (60, 0.5, 1.8), (120, 0.65, 1.6))


def accented(locale: Locale) -> tuple[str, float]:
    """Return the letters with marks that a language needs, and their share of all, per cent."""
    return ACCENTS.get(locale.tag.partition("-")[0], ("", 0))


def never_twice(word: str, locale: Locale) -> bool:
    """Return whether a word that stands twice in a row is a slip in the language."""
    language = locale.tag.partition("-")[0]
    if len(word) == 1:
        return word in ONE_LETTER.get(language, "").split()
    if language in TWICE:
        doubled = word.endswith(DOUBLED.get(language, ()))
        return not doubled and word not in TWICE[language].split()
    return word in NEVER_TWICE.get(language, "").split()


def never_at_edge(locale: Locale) -> tuple[str, ...]:
    """Return what no clause begins or ends with twice, where words are not parted."""
    return tuple(NO_EDGE.get(locale.tag.partition("-")[0], "").split())


def bounds(letters: int, locale: Locale) -> tuple[float, float] | None:
    """Return how few and how many letters may say so many letters of English.

    None where the text is too short, or the language too little known, to say so.
    """
    expected = expected_letters(letters, locale)
    margin = next((m for m in reversed(MARGINS) if letters >= m[0]), None)
    if not expected or not margin:
        return None
    unsure = 1 if locale.tag.partition("-")[0] in LETTERS else UNSURE
    return expected * margin[1] / unsure, expected * margin[2] * unsure


def expected_letters(letters: int, locale: Locale) -> float:
    """Return how many letters usually say so many of English; 0 where we have not measured it."""
    language = locale.tag.partition("-")[0]
    return letters * (LETTERS.get(language) or LETTERS_OF_SCRIPT.get(locale.script, 0)) / 100

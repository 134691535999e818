"""The words of a glossary, found as languages bend them."""

import pytest

from pipeline import locales

# language, what the glossary says, a sentence that has it in another form
BENT = [
    ("pl", "trybunał", "Zwróć się do trybunału."),
    ("uk", "біженець", "Закон про біженців"),
    ("cy", "tribiwnlys", "Gofynnwch i dribiwnlys."),
    ("cy", "awdurdod cyhoeddus", "Mae awdurdodau cyhoeddus yn …"),
    ("ar", "محكمة", "وبِالمَحْكَمة"),
    ("ar", "الهيئة القضائية", "لهيئة قضائية"),
    ("ckb", "ھۆم ئۆفیس", "لە هۆم ئۆفیسەوە"),
    ("fa", "کمک هزینه", "کمک\u200cهزینهٔ حقوقی"),
    ("tr", "mahkeme", "Mahkemelere başvurun."),
    ("fr", "recours", "Faites un RECOURS."),
    ("zh-Hans", "裁判所", "向裁判所上诉"),
    ("so", "tribunaal", "Tribunaalka weydii."),
    ("ti", "ስደተኛ", "ሕጊ ስደተኛታት"),
]
OTHER = [
    ("pl", "trybunał", "Zwróć się do sądu."),
    ("ar", "محكمة", "اسأل المجلس"),
    ("zh-Hans", "裁判所", "法院"),
    ("cy", "tribiwnlys", "y llys"),
    ("fr", "recours", "Un autre cours"),
]


@pytest.mark.parametrize(("tag", "term", "text"), BENT)
def test_a_term_is_found_in_its_other_forms(tag: str, term: str, text: str) -> None:
    assert locales.holds(text, term, tag)


@pytest.mark.parametrize(("tag", "term", "text"), OTHER)
def test_another_word_is_not_the_term(tag: str, term: str, text: str) -> None:
    assert not locales.holds(text, term, tag)


def test_a_term_within_a_longer_one_is_the_longer_one() -> None:
    terms = ["adviser", "legal adviser", "public authority"]
    assert locales.used("Ask a Legal Adviser.", terms, "en") == ("legal adviser",)
    assert set(locales.used("An adviser, or legal advisers", terms, "en")) == set(terms[:2])
    assert locales.used("Public authorities", terms, "en") == ("public authority",)
    assert locales.used("The advisers' advice, badviser", terms, "en") == ("adviser",)
    assert locales.used("advises", terms, "en") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("N’EST", "n'est"),
        ("cafe\u0301", "café"),
        ("مُحَكَّمة", "محكمة"),
        ("ھۆم", "هۆم"),
        ("می\u200cتوانید", "میتوانید"),
    ],
)
def test_two_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert locales.folded(one) == locales.folded(other)


def test_words_keep_their_marks_and_apostrophes() -> None:
    assert locales.heard("Don't 'go': हिन्दी தமிழ், ስደተኛ።") == (
        "don't",
        "go",
        "हिन्दी",
        "தமிழ்",
        "ስደተኛ",
    )

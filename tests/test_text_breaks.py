"""Where a line may be broken: what is read word by word breaks where uniseg breaks the whole."""

import re

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from uniseg.linebreak import line_break_breakables

from pipeline.text.breaks import breaks

# One letter, and more, of every class that our languages meet: Latin, Arabic, Han, kana, Hangul,
# Thai, Khmer, marks, digits, brackets, quotes, dashes, stops, joiners, emoji.
LETTERS = (
    "abZéاب人人人々ーッかカ한국ทคក្ិé\u0301١12०%€£$()[]{}「」“”'«»-–—…,.;:!?/、。！？"
    "\u200b\u200d\u2060\u00a0👍🇬🇧"
)
TEXTS = st.text(st.sampled_from(LETTERS + "    "), max_size=24)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("（ 人人 ） “a” 人，人")
@example("Human Rights Act 1998, s. 6 — 12-34/56")
def test_word_by_word_is_the_same_as_the_whole(text: str) -> None:
    assume(not re.search("[«»“”'’]\u0301", text))  # no language puts a mark on a quote
    text = text.strip(" ")
    whole = [at for at, may in enumerate(line_break_breakables(text)) if may and at]
    assert list(breaks(text)) == whole

"""Two msgids → whether a translation of the one may stand for the other without anybody looking."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from ..model import Entry

# Similarity knows letters, not meaning: "now" and "not" are one letter apart, "may" and "must" are
# short words in a long sentence. Whoever reads the old translation must not be told the opposite,
# another duty, another number or another time limit.
_WORDS = """
    no not never none nobody nothing nowhere neither nor cannot without hardly
    must may might can could shall should will would ought need needs needed have has had
    required allowed forbidden prohibited mandatory optional compulsory
    if unless only except but before after until till when while within since by during always
    sometimes or and either both all any every each some more less least most fewer
    one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand
    first second third once twice half minute minutes hour hours day days week weeks month months
    year years
"""  # negation; obligation and permission; condition, time and amount; numbers and times in words
# Who it is about and what it costs: one letter makes a woman officer a man, free advice a fee.
_WORDS += (
    " man men woman women male female he she him her his hers boy girl mother father parent child"
    " children adult adults free fee rent tent"
)
WEIGHTY = frozenset(_WORDS.split())
# un-lawful, dis-allowed, il-legal: a typo never adds or takes away one of these.
_REVERSING = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis", "de", "anti")

_TOKEN = re.compile(
    r"`[^`]*`"  # code
    r"|\{[^{}]*\}"  # a fact's name
    r"|\]?\([^()\s]*(?::|/|\.|#|\{)[^()\s]*(?:\s+[\"'][^\"']*[\"'])?\)"  # a link's target
    r"|<[^<>\s]+>"  # an address in angle brackets
    r"|(?:[a-z][a-z0-9+.-]*:|//|www\.)[^\s<>()\[\]*]*[^\s<>()\[\]*.,;:!?]"  # a bare address
    r"|[^\W_]+(?:[-.,:/'@+%][^\W_]+)*"  # a word or number, with what joins its parts
    r"|!\[|\s-(?=\s)|\S",
    re.IGNORECASE,
)
# What may come and go without a change of meaning. Not the question mark, which turns an order into
# a question; not quotes, brackets, hyphens inside words, or anything Markdown reads as markup.
_FREE = frozenset(".,;:!…–—،؛。、，；：！") | {" -"}
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"'})


def carries(old: Entry, new: Entry, similarity: Callable[[str, str], float], carry: float) -> bool:
    """Return whether the translation of `old` stands for `new` without becoming fuzzy.

    Always where only white space changed: its amount and kind, never whether there is any.
    Not for a critical entry: where only harmless punctuation changed: full stop, comma, semicolon,
    colon, exclamation mark, ellipsis, dash between words, and straight quotes for curly ones.
    A question mark, brackets, quotes that come or go, `*`, `_` and other markup, a hyphen in a
    word and a point or comma inside a number are not harmless.
    Not for a critical entry either: where `similarity` is `carry` or more (below 1), and nothing
    differs that has digits, a `{name}`, a link, code, markup, a question mark, a word of WEIGHTY
    or a contraction of not, or that turns a word into its opposite; and no word has moved.
    Never between contexts, and never where one of them has a plural and the other has none.
    """
    if old.msgctxt != new.msgctxt or (old.plural is None) != (new.plural is None):
        return False
    pairs = [(old.msgid, new.msgid), (old.plural or "", new.plural or "")]
    if all(spaced(a) == spaced(b) for a, b in pairs):
        return True
    if old.critical or new.critical:
        return False
    return all(
        unpunctuated(a) == unpunctuated(b) or (carry < 1 and _near(a, b, similarity, carry))
        for a, b in pairs
    )


def spaced(text: str) -> str:
    r"""Return a text with every run of white space as one space.

    >>> spaced(" Go  to\tthe\ncourt ")
    'Go to the court'
    """
    return " ".join(text.split())


def unpunctuated(text: str) -> tuple[str, ...]:
    """Return the words and signs of a text that a translation depends on.

    >>> unpunctuated("Stop! Do not sign – ask, why?")
    ('Stop', 'Do', 'not', 'sign', 'ask', 'why', '?')
    """
    plain = spaced(text).translate(_SAME)
    return tuple(token for token in _TOKEN.findall(plain) if token not in _FREE)


def _near(old: str, new: str, similarity: Callable[[str, str], float], carry: float) -> bool:
    if similarity(old, new) < carry:
        return False
    before, after = unpunctuated(old), unpunctuated(new)
    changed = set(before) ^ set(after) | set(Counter(before) - Counter(after))
    changed |= set(Counter(after) - Counter(before))
    if [w for w in before if w not in changed] != [w for w in after if w not in changed]:
        return False  # "you pay the landlord" is not "the landlord pay you"
    if _weights(before) != _weights(after):
        return False
    return not any(_opposite(a, b) or _opposite(b, a) for a in changed for b in changed)


def _weights(words: tuple[str, ...]) -> list[str]:
    return [word.lower() for word in words if _weighty(word.lower())]


def _weighty(word: str) -> bool:
    plain = word[0].isalpha() and not re.search(r"[\d./:@+%]", word)
    return not plain or word in WEIGHTY or word.endswith("n't")


def _opposite(one: str, other: str) -> bool:
    a, b = one.lower(), other.lower()
    if any(b == prefix + a for prefix in _REVERSING):
        return True
    # careful and careless, employer and employee
    ends = (("ful", "less"), ("er", "ee"), ("or", "ee"))
    return any(a.endswith(x) and b == a.removesuffix(x) + y for x, y in ends)

"""CLDR plural rules → gettext's Plural-Forms header."""

from __future__ import annotations

from babel import Locale as Cldr
from babel.plural import PluralRule, to_gettext

# Headers that ordinary catalogues of these languages have carried for decades, where CLDR, asked
# about whole numbers, would write the same rule in another way. Translators' tools know these.
LONG_USED = {
    "cs": "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "it": "nplurals=2; plural=(n != 1);",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "pt": "nplurals=2; plural=(n != 1);",
    "pt_BR": "nplurals=2; plural=(n > 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
    "uk": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 ? 4 : 5);",
}
ORDER = ("zero", "one", "two", "few", "many", "other")


def plural_forms(cldr: Cldr) -> str:
    """Return the Plural-Forms of a language: CLDR's rule for whole numbers up to 999,999.

    Categories that only fractions and millions use are left out: no guide counts in them.

    >>> plural_forms(Cldr.parse("en"))
    'nplurals=2; plural=(n != 1);'
    """
    for name in (str(cldr), cldr.language):
        if name in LONG_USED:
            return LONG_USED[name]
    rule = cldr.plural_form
    # Every rule of CLDR depends on the last digits and on being small: these numbers meet all.
    used = {rule(n) for n in [*range(1001), *range(1000, 1_000_000, 997)]}
    last = [name for name in ORDER if name in used][-1]
    kept = PluralRule({name: text for name, text in rule.rules.items() if name in used - {last}})
    header = str(to_gettext(kept))
    forms = [sorted(used, key=ORDER.index).index(rule(n)) for n in range(200)]
    return next((usual for usual, same in USUAL.items() if forms == same), header)


# The commonest rules, as gettext's own documentation writes them, and what they answer.
USUAL = {
    "nplurals=1; plural=0;": [0] * 200,
    "nplurals=2; plural=(n != 1);": [int(n != 1) for n in range(200)],
    "nplurals=2; plural=(n > 1);": [int(n > 1) for n in range(200)],
}

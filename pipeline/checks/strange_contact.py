"""A translation names no phone number, e-mail address or web address that the source does not.

A number that was mistyped, or put in by a stranger, is the one that a frightened reader rings.
Numbers that matter are facts, written as a name in braces; this is for those that are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Glossary, Locale, Replacement

# An address with any scheme, a host that people know for one, an account: beside `addresses`.
HOST = re.compile(
    r"\w+://[^\s()<>،؛。]+"
    r"|(?<![\w@.-])(?:[\w-]+\.)+"
    r"(?:(?:com|org|net|info|help|uk|eu|gov|int|app|xyz|click|biz|example)(?![a-z0-9-])"
    r"(?:/[!#-';=?-~*-:]*)?|[a-z]{2,}/[!#-';=?-~*-:]+)"
    r"|(?<![a-z0-9.])@\w{3,}",
    re.IGNORECASE,
)
CASELESS = {"Lo", "Lm", "Mn", "Mc"}
BEFORE = re.compile(r"(?:\w+://)?(?:www\.)?")
# What stands between the digits of a number so that nobody finds it, or draws a digit otherwise.
GAPS = dict.fromkeys(map(ord, "\u00b7\u2022\u2027\u2219\u22c5_~|"), " ")
SIGNS = {ord("\uff20"): "@", ord("\uff0e"): ".", ord("\u3002"): ".", ord("\uff61"): "."}
UNSEEN = dict.fromkeys([0x034F, 0x200B, 0x200C, 0x200D, 0x2060, 0x20E3, 0xFE0F, 0xFEFF])
_SPANISH = Locale("es", "es", "es", "ltr", "Latn", "0123456789", "nplurals=2; plural=(n != 1);")
_SAID = Glossary(links=(Replacement("https://a.org/f", "es", "https://a.org/es"),))
SEVERITY = "error"
NEVER_SILENT = True
GOOD = [
    Entry("Call 01632 960 111.", ("اتصل بالرقم ٠١٦٣٢٩٦٠١١١.",)),
    Entry("Call 01632 960 111.", ("Llame al +44 1632 960 111.",)),
    Entry("From 2024 to 2025, £1,049", ("De 2024 à 2025, 1 049 £",)),
    Entry("2024 to 2025, 1,049,000", ("2024-2025: 1 049 000",)),
    Entry("On 18/12/2026", ("18.12.2026",)),
    Entry("Write to a@b.org", ("Escriba a a@b.org.",)),
    (Entry("<https://a.org/f>", ("<https://a.org/es>",)), _SPANISH, _SAID),
    Entry("Go to gov.uk.", ("Vaya a www.gov.uk.",)),
    Entry("Go to gov.uk/asylum", ("اذهب إلى موقع وgov.uk/asylum",)),
    Entry("Go to gov.uk/asylum", ("请访问gov.uk/asylum网站。",)),
    Entry("It is 5 m\u00b2, 16, 17 or 18", ("Son 5 m\u00b2: 16, 17 o 18",)),
    Entry("Write to a@b.org.", ("请写信到a@b.org，谢谢。",)),
    Entry("Section 132, Act 1983", ("(Act 1983) ۱۳۲ برخه",)),
]
BAD = [
    Entry("Call us.", ("Llame al 01632 960 999.",)),
    Entry("Call 01632 960 111.", ("اتصل بالرقم ٠١٦٣٢٩٦٠٩٩٩.",)),
    Entry("Write to a@b.org", ("Escriba a c@d.org",)),
    Entry("Read on.", ("Lea www.d.org",)),
    Entry("Write to a@b.org", ("请写信到b@b.org，谢谢。",)),
    Entry("Write to us.", ("Пишіть: a@бb.org",)),
    Entry("Read on.", ("Lea gov-uk.help",)),
    Entry("Read on.", ("Lea t.me/asilo",)),
    Entry("Read on.", ("Lea ftp://d.org",)),
    Entry("Read on.", ("Escriba a @asilo",)),
    Entry("Read on.", ("Escriba a a\uff20d.org",)),
    Entry("Go to gov.uk.", ("Vaya a g\u043ev.uk.",)),
    Entry("Go to gov.uk.", ("Vaya a evilgov.uk.",)),
    Entry("Call us.", ("Llame al 01632\u200d960\u200d999.",)),
    Entry("Call us.", ("Llame al 01632\u00b7960\u00b7999.",)),
    Entry("Call us.", ("Llame al \u2070\u00b9\u2076\u00b3\u00b2\u2079\u2076\u2070.",)),
    Entry("Call us.", ("Llame al " + "\ufe0f\u20e3".join("01632960") + ".",)),
    Entry("Read on.", ("请访问evil.org网站。",)),
    Entry("Go to gov.uk.", ("请访问1gov.uk网站。",)),
    (Entry("<https://a.org/g>", ("<https://a.org/es>",)), _SPANISH, _SAID),
]


def check(entry: Entry, locale: Locale, glossary: Glossary) -> Iterator[str]:
    """Compare numbers by their digits, whatever the script, and addresses letter for letter.

    `glossary` may declare that an address of the source is another one in this language.
    """
    source = markdown.plain(entry.msgid) + " ; " + markdown.plain(entry.plural or "")
    numbers, addresses = _numbers(source), {*_addresses(source), *_addresses(_bare(source))}
    declared = glossary.replacements(locale.tag)
    addresses |= {new.lower() for old, new in declared.items() if old.lower() in addresses}
    for form in entry.msgstr:
        said = markdown.plain(form)
        for number in _numbers(said):
            if not any(locales.same_phone(number, other) for other in numbers):
                yield f"the number {number} is not in the source; copy it as the source has it"
        for address in dict.fromkeys((*_addresses(said), *_addresses(_bare(said)))):
            if not any(_same(address, other) for other in addresses):
                yield f"the address {address} is not in the source; copy it as the source has it"


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*locales.phones(text), *locales.phones(_bare(text)))))


def _bare(text: str) -> str:
    """Return a text as its reader sees it: raised and circled digits are digits, gaps are gaps."""
    shown = text.translate(UNSEEN).translate(SIGNS).translate(GAPS)
    return "".join(str(unicodedata.digit(char, char)) for char in shown)


def _addresses(text: str) -> list[str]:
    hosts = (found.rstrip(".,;:!?").lower() for found in HOST.findall(text))
    return [*locales.addresses(text), *hosts]


def _same(said: str, known: str) -> bool:
    """Return whether an address is a known one: www. may come or go where no scheme stands.

    Arabic and Chinese write words against it; letters that pass for Latin ones have capitals.
    """
    if said == known:
        return True
    if "@" in said or "://" in said:
        return False
    one, other = (BEFORE.sub("", address, count=1) for address in (said, known))
    word = one.removesuffix(other)
    return word != one and all(unicodedata.category(char) in CASELESS for char in word)

"""A translation names no phone number, e-mail address or web address that the source does not.

A number that was mistyped, or put in by a stranger, is the one that a frightened reader rings.
Numbers that matter are facts, written as a name in braces; this is for those that are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import locales, markdown
from ..model import Entry, Glossary, Locale, Replacement

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
    Entry("Write to a@b.org.", ("请写信到a@b.org，谢谢。",)),
    Entry("Section 132, Act 1983", ("(Act 1983) ۱۳۲ برخه",)),
    (Entry("<https://a.org/f>", ("<https://a.org/es>",)), _SPANISH, _SAID),
]
BAD = [
    Entry("Call us.", ("Llame al 01632 960 999.",)),
    Entry("Call 01632 960 111.", ("اتصل بالرقم ٠١٦٣٢٩٦٠٩٩٩.",)),
    Entry("Write to a@b.org", ("Escriba a c@d.org",)),
    Entry("Read on.", ("Lea www.d.org",)),
    Entry("Write to a@b.org", ("请写信到b@b.org，谢谢。",)),
    Entry("Write to us.", ("Пишіть: a@бb.org",)),
    (Entry("<https://a.org/g>", ("<https://a.org/es>",)), _SPANISH, _SAID),
]


def check(entry: Entry, locale: Locale, glossary: Glossary) -> Iterator[str]:
    """Compare numbers by their digits, whatever the script, and addresses letter for letter.

    `glossary` may declare that an address of the source is another one in this language.
    """
    source = markdown.plain(entry.msgid) + " ; " + markdown.plain(entry.plural or "")
    numbers, addresses = locales.phones(source), set(locales.addresses(source))
    declared = glossary.replacements(locale.tag)
    addresses |= {new.lower() for old, new in declared.items() if old.lower() in addresses}
    for form in entry.msgstr:
        said = markdown.plain(form)
        for number in locales.phones(said):
            if not any(locales.same_phone(number, other) for other in numbers):
                yield f"the number {number} is not in the source; copy it as the source has it"
        for address in locales.addresses(said):
            if address not in addresses:
                yield f"the address {address} is not in the source; copy it as the source has it"

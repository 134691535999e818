"""A template and a catalogue in Arabic for the tests of the merge."""

from pipeline.catalogues import header
from pipeline.model import Catalogue, Entry, Locale

ARABIC = Locale("ar", "العربية", "Arabic", "rtl", "Arab", "٠١٢٣٤٥٦٧٨٩", "nplurals=3; plural=n%3;")
POT = header({"Project-Id-Version": "guides 2", "POT-Creation-Date": "2026-11-01 00:00+0000"})
PO = header(
    {
        "X-Poedit-Basepath": "..",
        "Project-Id-Version": "guides 1",
        "Last-Translator": "Amal",
        "Language": "ar",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": ARABIC.plurals,
        "X-Generator": "Weblate 5",
    },
    ["by hand"],
)


def pot(*entries: Entry) -> Catalogue:
    return Catalogue("", POT, entries, "locale/x.pot")


def po(*entries: Entry) -> Catalogue:
    return Catalogue("ar", PO, entries, "locale/ar/LC_MESSAGES/x.po")

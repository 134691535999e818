"""What the project's TOML files say, and a language as we set it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from .easy_read import EasyRead
from .place import Place


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be published: per cents, never rounded up, and what unreviewed means."""

    print_minimum: int = 100
    web_minimum: int = 80
    furniture_minimum: int = 100
    unreviewed: str = "draft"
    roles: tuple[str, ...] = ("language",)
    reviewer_may_translate: bool = False
    critical_missing: str = "source"
    critical_roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """Whose guides these are, and where they will be served."""

    title: str
    publisher: str
    url: str
    contact: str = ""
    source_language: str = "en"
    territory: str = "GB"
    licence: str = ""
    policy: Policy = Policy()
    jurisdictions: tuple[tuple[str, str], ...] = ()
    easy_read: EasyRead = field(default_factory=EasyRead)
    place: Place = field(default=Place("", 1), compare=False)

    @property
    def contact_href(self) -> str:
        """Where the contact leads: itself, mailto: (RFC 6068), tel: (RFC 3966), or "" for none."""
        if not self.contact or self.contact.startswith("https://"):
            return self.contact
        if "@" in self.contact:
            return "mailto:" + quote(self.contact, safe="@+'")
        return "tel:" + "".join(char for char in self.contact if char.isdigit() or char == "+")


@dataclass(frozen=True, slots=True)
class Fact:
    """A phone, link, sum or date that stands in one place. `by` holds what differs in a nation."""

    name: str
    kind: str
    value: str
    source: str
    checked: date
    display: str = ""
    expires: date | None = None
    by: tuple[tuple[str, str], ...] = ()
    place: Place = field(default=Place("", 1), compare=False)


@dataclass(frozen=True, slots=True)
class Value:
    """A fact as one reader meets it: what is shown, where it leads, and for which nation.

    `nation` is that nation's name in the reader's language, empty where all nations agree.
    `href` is empty where the fact leads nowhere. `ltr` says that it keeps its own direction,
    `together` that it may not be split over two lines.
    """

    shown: str
    href: str = ""
    nation: str = ""
    ltr: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class Locale:
    """A language as we set it. `digits` are the ten it counts with, zero first.

    `plurals` is gettext's Plural-Forms value; `forms` how many msgstr a plural entry has.
    `face` is the script it is set in: its own, or Aran for Nastaliq (ISO 15924).
    `fonts` is a CSS font-family list; `size` is relative to Latin; `leading` is a line height.
    `date_long` is a CLDR date pattern where the publisher gives one; `territory` (ISO 3166)
    decides between habits within one language.
    """

    tag: str
    endonym: str
    english: str
    direction: str
    script: str
    digits: str
    plurals: str
    face: str = "Latn"
    fonts: str = "sans-serif"
    size: float = 1.0
    leading: float = 1.5
    date_long: str = ""
    territory: str = ""

    def __hash__(self) -> int:
        """Return what the tag has: tables are looked up by locale a million times."""
        return hash(self.tag)

    @property
    def forms(self) -> int:
        """The number of plural forms: what nplurals says."""
        return int(self.plurals.split("nplurals=")[1].split(";")[0])

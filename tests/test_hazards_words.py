"""Attack strings wherever words are expected: they are shown, or refused, and never act."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from pipeline import build, settings
from pipeline.build import setting
from pipeline.build.editions import editions
from pipeline.build.forms import File, Form, Forms
from pipeline.model import SourceError
from pipeline.settings.publication import LONGEST
from tests import attacks
from tests.conftest import LANTERN
from tests.test_hazards_fuzz import FACTS_TOML, GUIDE, LOCALE, PUBLICATION
from tests.test_markdown_inline import ALLOWED

HOST = "http://127.0.0.1:9"
# Cut short: how long a long text takes is measured elsewhere. No reader lets half a letter in:
# manuscripts, settings and catalogues are UTF-8.
EVERY = [a.replace("{host}", HOST)[:1000] for a in attacks.EVERY if "\ud800" not in a]
LONG_AFTER = date(2040, 1, 1)  # every notice is on the page


@cache
def site() -> build.Site:
    return build.read_site(LANTERN, date(2026, 11, 23))


def pages(attack: str) -> Mapping[str, str]:
    """Set every kind of page with every word that anybody can write, or translate, an attack."""
    read = site()
    language = next(one for one in read.languages if one.locale.tag == "es")
    locale = replace(language.locale, endonym=attack, english=attack)
    language = replace(language, locale=locale, words=dict.fromkeys(language.words, (attack,)))
    publication = replace(
        read.sources.publication,
        title=attack, publisher=attack, contact=f"{attack}@{attack}", licence=attack,
        url=f"https://{attack}"[:LONGEST], jurisdictions=(("IE-D", attack),),
    )  # fmt: skip
    facts = tuple(
        replace(fact, display=attack, value=attack if fact.kind == "text" else fact.value)
        for fact in read.sources.facts or ()
    )
    sources = replace(read.sources, publication=publication, facts=facts)
    guide = read.sources.guides["lantern"][0].map(lambda said: replace(said, text=attack))
    credits = tuple(replace(credit, name=attack) for credit in guide.colophon.credits)
    where = ("GB-SCT", "IE-D")
    guide = replace(guide, colophon=replace(guide.colophon, credits=credits, jurisdiction=where))
    standing = read.standings["lantern"]["es"]
    link = setting.listed(sources, language, guide, "x")
    choices = [setting.Choice(locale, "x")]
    around: dict[str, Any] = {
        "choices": choices,
        "forms": Forms(read=(Form(attack, (File("x", "pdf"), File("x", "png", "1"))),)),
    }
    made = {
        kind: setting.set_guide(
            sources, language, guide, editions()[0], standing.progress,
            format=kind, today=LONG_AFTER, **around,
        )
        for kind in ("html", "pdf")
    }  # fmt: skip
    links = {"original": link, "replacement": link}
    return made | {
        "notice": setting.set_notice(sources, language, guide, "held", links),
        "index": setting.set_index(
            sources, language, choices, guides=[link], others=[link], withdrawn=[link]
        ),
        "chooser": setting.set_chooser(sources, language, choices),
    }


class Outline(HTMLParser):
    """The elements of a page, each with its attributes, and what could act in it."""

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__()
        self.count: Counter[str] = Counter()
        self.attributes: set[tuple[str, str]] = set()
        self.addresses: set[tuple[str, str]] = set()
        self.others: list[str] = []
        # the pages' own style, and their own script: both are the same on every page of a kind
        self.styles: list[str] = re.findall(r"(?s)<(?:style|script)>(.*?)</(?:style|script)>", page)
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.count[tag] += 1
        for name, value in attrs:
            self.attributes.add((tag, name))
            if name in ("href", "src"):
                self.addresses.add((name, value or ""))

    def handle_comment(self, data: str) -> None:
        """Note a comment: no page has one."""
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        """Note an instruction: no page has one."""
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        """Note a marked section: no page has one."""
        self.others.append(data)


@cache
def honest() -> Mapping[str, Outline]:
    return {name: Outline(page) for name, page in pages("words").items()}


# What a segment may hold, and the address that paper shows beside a link.
LEADS = r"https://.*|mailto:[^?]*(\?subject=.*)?|tel:\+?[0-9-]+|#.+|\.\./[a-z0-9-]+/(index\.html)?(#.+)?"
SHOWN = r"images/[\w./-]+\.(png|jpe?g|svg)"
SAID = {**ALLOWED, "span": {"class", "dir"}}
INLINE = {(tag, name) for tag, names in SAID.items() for name in names}


def acts(name: str, page: str) -> list[str]:
    """Return what an attack has put into a page that its templates did not."""
    plain, said = honest()[name], Outline(page)
    found = [
        f"<{tag}>" for tag, n in said.count.items() if tag not in SAID and n != plain.count[tag]
    ]
    found += [f"{pair}" for pair in said.attributes - plain.attributes - INLINE]
    found += said.others
    found += [] if said.styles == plain.styles else ["another style or script"]
    for kind, address in said.addresses - plain.addresses:
        ok = re.fullmatch(SHOWN if kind == "src" else LEADS, address, re.DOTALL)
        found += [] if ok else [f"{kind}={address}"]
    return found


@pytest.mark.parametrize("attack", EVERY, ids=attacks.name)
def test_an_attack_is_only_ever_words(attack: str) -> None:
    for name, page in pages(attack).items():
        assert acts(name, page) == [], name
        assert not re.search(r"(?<![\d#;-])49(?![\d.])", page) or "7*7" not in attack


@profile(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from(EVERY), min_size=2, max_size=4).map("".join))
def test_attacks_joined_are_only_ever_words(attack: str) -> None:
    for name, page in pages(attack).items():
        assert acts(name, page) == [], name


def quoted(text: str) -> str:
    """Return a text as TOML writes it."""
    spelt = {'"': '\\"', "\\": "\\\\"}
    return (
        '"'
        + "".join(spelt.get(c, c if c.isprintable() else f"\\U{ord(c):08X}") for c in text)
        + '"'
    )


PLACES = {
    # what is attacked → the file, what stands there now
    "a publication's title": (PUBLICATION, '"Lantern papers"'),
    "a publisher": (PUBLICATION, '"The Lantern Keepers"'),
    "an address": (PUBLICATION, '"https://lantern.example"'),
    "a contact": (PUBLICATION, '"keepers@lantern.example"'),
    "a licence": (PUBLICATION, '"CC0 1.0"'),
    "a place": (PUBLICATION, '"Dublin"'),
    "a guide's title": (GUIDE, '"Your right to a lantern"'),
    "a credit's name": (GUIDE, '"The night shift"'),
    "a credit's role": (GUIDE, '"Written by"'),
    "a reason": (GUIDE, '"The law changed."'),
    "a replacement": (GUIDE, '"other"'),
    "how a phone is written": (FACTS_TOML, '"01632 960 111"'),
    "a phone": (FACTS_TOML, '"+441632960111"'),
    "an e-mail address": (FACTS_TOML, '"keepers@lantern.example"'),
    "a link": (FACTS_TOML, '"https://lantern.example/form"'),
    "a sum": (FACTS_TOML, '"1249.50 GBP"'),
    "a number": (FACTS_TOML, '"1396"'),
    "a text": (FACTS_TOML, '"A light for everyone"'),
    "an endonym": (LOCALE, '"Qyool Mam"'),
    "digits": (LOCALE, '"0123456789"'),
    "a date": (LOCALE, '"d/M/y"'),
    "a script": (LOCALE, '"Latn"'),
    "plurals": (LOCALE, '"nplurals=2; plural=(n != 1);"'),
}
READ = {
    id(PUBLICATION): lambda data: settings.publication(data, "a.toml"),
    id(GUIDE): lambda data: settings.guide(data, "a.toml", "en"),
    id(FACTS_TOML): lambda data: settings.facts(data, "a.toml"),
    id(LOCALE): lambda data: settings.locale(data, "a.toml"),
}
# Where an attack can only be refused: none of these is words.
STRICT = {"a phone", "an e-mail address", "a sum", "a number", "a script"}


@pytest.mark.parametrize("place", PLACES)
def test_an_attack_in_a_setting_is_kept_as_words_or_refused_with_its_line(place: str) -> None:
    whole, now = PLACES[place]
    for attack in EVERY:
        data = whole.replace(now.encode(), quoted(attack).encode(), 1)
        assert data != whole
        try:
            read = READ[id(whole)](data)
        except SourceError as error:
            assert whole.split(b"\n")[error.place.line - 1].count(now.encode()) or place == "a link"
            assert error.message.isprintable()
            assert not attacks.steers(str(error))
            continue
        assert place not in STRICT, attack
        assert not attacks.steers(attack)
        assert ascii(attack.strip())[1:-1] in repr(read).encode(
            "ascii", "backslashreplace"
        ).decode() or attack in str(read)

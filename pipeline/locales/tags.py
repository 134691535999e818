"""Folder names and BCP 47 tags → Locale."""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.core import get_global

from ..model import Locale, Place, SourceError
from .plurals import plural_forms
from .scripts import NASTALIQ_LANGUAGES, TYPE, digits_of

# language, Script, REGION, variants (BCP 47, section 2.1), as gettext joins them
FOLDER = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|[0-9]{3}))?(_[a-z0-9]{5,8})*")
# What CLDR does not list among its aliases, or lists with a country nobody asked for.
USE_INSTEAD = {"no": "nb", "zh": "zh_Hans or zh_Hant", "tl": "fil", "sh": "sr_Latn"}


def bcp47(name: str) -> str:
    """Return a folder name as a BCP 47 tag.

    >>> bcp47("zh_Hans")
    'zh-Hans'
    """
    return name.replace("_", "-")


def folder(tag: str) -> str:
    """Return a BCP 47 tag, or a folder name, as gettext names the folder.

    >>> folder("zh-Hans"), folder("zh_Hans")
    ('zh_Hans', 'zh_Hans')
    """
    return tag.replace("-", "_")


def is_folder(name: str) -> bool:
    """Return whether a folder below locale/ is named as a language is, by its shape."""
    return FOLDER.fullmatch(name) is not None


def is_english(locale: Locale) -> bool:
    """Return whether a locale speaks what the program's own pages are written in."""
    return locale.tag.partition("-")[0] == "en"


def is_language(locale: Locale) -> bool:
    """Return whether a locale is some language: `und`, `mul` and `zxx` (BCP 47) are none."""
    return locale.tag.partition("-")[0] not in {"und", "mul", "zxx"}


def unknown(name: str) -> bool:
    """Return whether a folder is named as a language is, but CLDR does not know that language."""
    return is_folder(name) and not _instead(name) and _known(name) is None


def locale(tag: str, said: Mapping[str, str], place: Place) -> Locale:
    """Return the Locale of a tag: what locale.toml said of it first, then what CLDR knows.

    Raises SourceError (check `bad-tag`) for what is no tag, for an alias, with the tag to use
    instead, and for a language CLDR does not know while locale.toml leaves something out or
    writes dates with names.
    """
    name = folder(tag)
    if not is_folder(name):
        message = f"{tag!r} is not a language tag, as so, zh_Hans or pt_BR are"
        raise SourceError(place, message, "bad-tag")
    if instead := _instead(name):
        raise SourceError(place, f"use {instead} rather than {name}", "bad-tag")
    known = _known(name)
    facts = {**(_from_cldr(known) if known else {}), **said}
    wanted = ("endonym", "english", "direction", "script", "plurals")
    if missing := [key for key in wanted if not facts.get(key)]:
        message = (
            f"{name} is not among the languages that CLDR knows: "
            f"say {', '.join(missing)} in locale/{name}/locale.toml"
        )
        raise SourceError(place, message, "bad-tag")
    if not known:
        _refuse_names(name, facts.get("date_long", ""))
    return _made(name, facts)


def endonym(tag: str) -> str:
    """Return what CLDR calls a language in itself, "" where it does not know it.

    >>> endonym("cy")
    'Cymraeg'
    """
    known = _known(folder(tag))
    return (known.get_display_name(known) or "") if known else ""


def _refuse_names(name: str, date_long: str) -> None:
    """Refuse the fields of a date pattern (UTS 35, part 4) that only CLDR could fill with words."""
    if re.search("M{3}|L{3}|E", re.sub("'[^']*'", " ", date_long)):
        message = (
            f"`date_long` is {date_long!r}, and CLDR has no names of months or days in {name}: "
            "use numbers only, as d/M/y or y-MM-dd"
        )
        raise SourceError(Place(f"locale/{name}/locale.toml", 1), message, "settings")


def _instead(name: str) -> str:
    """Return the tag to use where this one is an alias, or "" where it is right."""
    language, _, rest = name.partition("_")
    if name in USE_INSTEAD:
        return USE_INSTEAD[name]
    alias = get_global("language_aliases").get(language)
    if alias:
        return str(alias) + (f"_{rest}" if rest and rest not in str(alias) else "")
    likely = get_global("likely_subtags").get(name, "")
    plain = get_global("likely_subtags").get(language, "")
    # Chinese, Serbian…: where the country decides the script, the script is what readers look for.
    if rest and len(rest) == 2 and language in {"zh"}:
        return "_".join(str(likely or plain).split("_")[:2])
    return ""


def _known(name: str) -> Cldr | None:
    try:
        return Cldr.parse(name)
    except (UnknownLocaleError, ValueError):
        return None


def _from_cldr(cldr: Cldr) -> dict[str, str]:
    likely = get_global("likely_subtags").get(str(cldr)) or get_global("likely_subtags").get(
        cldr.language, ""
    )
    script = cldr.script or next((part for part in likely.split("_")[1:] if len(part) == 4), "Latn")
    return {
        "endonym": cldr.get_display_name(cldr) or "",
        "english": cldr.get_display_name("en") or "",
        "direction": cldr.text_direction,
        "script": script,
        "digits": digits_of(cldr.default_numbering_system),
        "plurals": plural_forms(cldr),
    }


def _made(name: str, facts: Mapping[str, str]) -> Locale:
    script = facts["script"]
    nastaliq = script == "Arab" and name.partition("_")[0] in NASTALIQ_LANGUAGES
    face = "Aran" if nastaliq else script
    fonts, size, leading = TYPE.get(face, TYPE["Latn"])
    return Locale(
        tag=bcp47(name),
        endonym=facts["endonym"],
        english=facts["english"],
        direction=facts["direction"],
        script=script,
        digits=facts.get("digits", "0123456789"),
        plurals=facts["plurals"],
        face=face,
        fonts=fonts,
        size=size,
        leading=leading,
        date_long=facts.get("date_long", ""),
        territory=facts.get("territory", ""),
    )

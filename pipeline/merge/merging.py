"""template + old Catalogue → new Catalogue, in gettext's order of preference.

1. The same msgctxt and msgid keep their translation; an obsolete entry comes back.
2. The compendium's entry of the same words fills what is empty; a suggestion does not stand in
   its way (msgmerge looks in its compendia before it guesses, too).
3. The same msgid from another context, or one whose similarity is above 0.6, is suggested as fuzzy
   with its `#|` previous. Where only white space or harmless punctuation changed, or similarity is
   `carry` and more, it is not marked fuzzy: `typo.carries` says where that holds and where never.
   Whatever was fuzzy stays so. The rest is untranslated.

Entries come in the template's order, then obsolete ones: those gone now in their old order, then
those gone earlier. A gone entry that a suggestion took up whole is not repeated, nor is one that
nobody has translated or commented.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..locales import folder
from ..model import Catalogue, Entry, Locale, Place, SourceError
from .entries import entry_of, filled, gone
from .head import first_header, forms, merged_header
from .near import Found, sources

Key = tuple[str | None, str]


def merge(  # noqa: PLR0913, PLR0917 — each is a decision of the caller's, and has a default
    template: Catalogue,
    old: Catalogue | None,
    locale: Locale,
    carry: float = 1.0,
    least: float = 0.5,
    compendium: Catalogue | None = None,
) -> Catalogue:
    """Return the old catalogue brought up to its template; no msgstr is lost, none is invented.

    `carry` is the similarity from which a near translation is not marked fuzzy (1: none), `least`
    the share of the old live entries that must be found again, exactly or by a suggestion taken
    from them, and `compendium` fills what is still empty with its exact, usable entries.
    Merging twice is merging once; where only dates would change, the result equals `old`.

    Raises SourceError (shrunken-template) where fewer than `least` are found.
    """
    if old is None:
        old = Catalogue(folder(locale.tag), first_header(template, locale), ())
    new = [entry for entry in template.entries if not entry.obsolete]
    found = sources(old.entries, new, carry)
    _refuse_shrunken(template, old, found, least)
    translations = {e.key: e for e in compendium.entries} if compendium else {}
    made = [_made(one, translations, forms(old, locale), old.path) for one in found]
    entries = (*(entry for _, entry in made), *_left(old, made))
    header = merged_header(template, old, locale, entries)
    return replace(old, header=header, entries=entries)


def _made(
    found: Found, translations: Mapping[Key, Entry], forms: int, path: str
) -> tuple[Found, Entry]:
    """Return the new entry, with where it comes from in the end."""
    own = filled(entry_of(found, forms, path), translations)
    if found.how == "fuzzy":
        bare = Found(found.entry)
        known = filled(entry_of(bare, forms, path), translations)
        if any(known.msgstr):
            return bare, known
    return found, own


def carried(
    template: Catalogue, old: Catalogue, locale: Locale, carry: float = 1.0
) -> Iterator[tuple[Entry, Entry]]:
    """Yield each entry whose translation the merge hands on to another one without a mark.

    As (the old entry, the new one): what anybody knew of the first holds for the second.
    """
    new = [entry for entry in template.entries if not entry.obsolete]
    for found in sources(old.entries, new, carry):
        if found.how == "carried" and found.source:
            made = entry_of(found, forms(old, locale), old.path)
            if found.source.usable and made.usable:
                yield found.source, made


def _refuse_shrunken(
    template: Catalogue, old: Catalogue, found: Iterable[Found], least: float
) -> None:
    live = {entry.key for entry in old.entries if not entry.obsolete}
    met = {one.source.key for one in found if one.source} & live
    if len(met) >= least * len(live):
        return
    message = (
        f"only {len(met)} of the {len(live)} entries of {old.path or 'the catalogue'} are still in"
        " the template: was a manuscript emptied or moved? If it is meant, confirm with"
        " `kyr update --shrink`; the others become obsolete and are kept"
    )
    raise SourceError(Place(template.path or old.path, 1), message, "shrunken-template")


def _left(old: Catalogue, made: Iterable[tuple[Found, Entry]]) -> Iterator[Entry]:
    """Yield what the template no longer has, those gone now before those gone earlier."""
    taken = set()
    for found, entry in made:
        if found.source and (found.how == "exact" or _holds(entry, found.source)):
            taken.add(found.source.key)
    for entry in sorted(old.entries, key=lambda entry: entry.obsolete):
        if entry.key not in taken and (any(entry.msgstr) or entry.comments):
            yield gone(entry)


def _holds(entry: Entry, source: Entry) -> bool:
    """Return whether everything a translator wrote in the source stands in the entry too."""
    return set(source.msgstr) - {""} <= set(entry.msgstr)

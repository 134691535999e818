"""How far a translation is, and what may be published of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .review import Reviewed


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of the entries that one edition uses. total = translated + fuzzy + untranslated.

    An entry with an error counts as untranslated. `translated_by` is "source" for the source
    language, else what the catalogue's header says: human, machine-edited, machine or "".
    `changed` is the day that header gives for the last change, None where it gives none.
    """

    total: int
    translated: int
    fuzzy: int
    untranslated: int
    translated_by: str = ""
    changed: date | None = None

    def reaches(self, minimum: int) -> bool:
        """Return whether so many per cent are translated, never rounded up."""
        return self.translated * 100 >= minimum * self.total


@dataclass(frozen=True, slots=True)
class Standing:
    """What a guide is in one language: its state, that of each edition, and how far it is.

    States: complete, partial (a page without print), held, broken, withdrawn. `before` is what
    each edition of a withdrawn guide would be, had it not been withdrawn; empty for all others.
    `signed` is what people have put their names to, of the standard edition as all counts are.
    """

    state: str
    progress: Progress
    signed: Reviewed
    editions: Mapping[str, str]
    before: Mapping[str, str] = field(default_factory=dict)

    @property
    def reviewed(self) -> int:
        """The number of entries signed in every role that the policy asks for."""
        return self.signed.done

"""Where something stands, and what is wrong there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line somebody can click."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One place where one rule is broken. `severity` is "error" or "review"."""

    place: Place
    check: str
    severity: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message} [{self.check}]"


class SourceError(Exception):
    """Input that cannot be read further. It costs the guide or language it names, never the run."""

    def __init__(self, place: Place, message: str, check: str = "unreadable") -> None:
        super().__init__(f"{place}: {message} [{check}]")
        self.place, self.message, self.check = place, message, check

    def __reduce__(self) -> tuple[type[SourceError], tuple[Place, str, str]]:
        return SourceError, (self.place, self.message, self.check)

    @property
    def problem(self) -> Problem:
        """The same, as a line to print."""
        return Problem(self.place, self.check, "error", self.message)

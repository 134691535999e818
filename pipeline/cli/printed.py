"""Problems and counts → lines on a terminal, JSON, or what GitHub shows beside a change."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from ..model import Problem

ASKED_WRONGLY = {
    *("no-project", "no-language", "no-guide", "no-edition", "no-format"),
    *("bad-name", "bad-tag", "there-already", "not-withdrawn", "not-signed"),
}


SCREEN = 24  # lines of a terminal; of fewer problems nobody needs a summary


def safe(text: str) -> str:
    r"""Return a text that cannot steer a terminal: control and direction characters are spelt out.

    >>> safe("a\x1b[31mb")
    'a\\\\x1b[31mb'
    """
    return "".join(char if _harmless(char) else _spelt(char) for char in text)


def _harmless(char: str) -> bool:
    code = ord(char)
    hidden = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xE0000 <= code <= 0xE007F
    breaks = code in {0x2028, 0x2029}  # some programs end a line here
    return not (code < 0x20 or 0x7F <= code <= 0x9F or hidden or breaks or 0xD800 <= code <= 0xDFFF)


def _spelt(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


def _as_json(char: str) -> str:
    """Return how JSON spells a character out; it only ever stands in a string, where it may be."""
    return json.dumps(char)[1:-1]


def say(text: str) -> None:
    """Print a line, at once: whoever reads it through a pipe waits for it too."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def problems(found: Sequence[Problem], form: str = "text") -> None:
    """Print problems, a line each, and in text how many there are; scripts get their own order."""
    if form == "json":
        rows = json.dumps([_row(problem) for problem in found], indent=1, ensure_ascii=False)
        say("".join(char if char == "\n" or _harmless(char) else _as_json(char) for char in rows))
        return
    if form == "github":
        for problem in found:
            say(_github(problem))
        return
    for problem in weighed(found):
        say(safe(str(problem)))
    for line in tally(found) if len(found) > SCREEN else ():
        say(line)
    say(count(found))


def _weight(found: Sequence[Problem]) -> Counter[tuple[bool, str]]:
    return Counter((problem.severity != "error", problem.check) for problem in found)


def weighed(found: Sequence[Problem]) -> list[Problem]:
    """Return problems in the order to read them: errors, then the rest, the rarest check first.

    What a check says once is news; what it says a thousand times is a list to work through, and
    comes last. Those of one check keep their order.
    """
    weight = _weight(found)

    def key(problem: Problem) -> tuple[bool, int, str]:
        one = (problem.severity != "error", problem.check)
        return one[0], weight[one], one[1]

    return sorted(found, key=key)


def tally(found: Sequence[Problem]) -> Iterator[str]:
    """Yield how often each check complains, in the order its problems are printed."""
    weight = _weight(found)
    for review, check in sorted(weight, key=lambda one: (one[0], weight[one], one[1])):
        yield f"{weight[review, check]:7,} {check}{'' if review else ' (error)'}"


def wrong(found: Sequence[Problem], where: str) -> None:
    """Print the errors, a line each, and of the rest how many there are and where they are listed.

    A reviewer's list is as long as the guides are: an error must not drown in it.
    """
    for problem in found:
        if problem.severity == "error":
            say(safe(str(problem)))
    unread = any(problem.severity != "error" for problem in found)
    say(f"{count(found)}: {where}" if unread else count(found))


def _row(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "check": problem.check,
        "severity": problem.severity,
        "message": problem.message,
    }


def _github(problem: Problem) -> str:
    """Return a workflow command: https://docs.github.com/actions, "Workflow commands"."""
    kind = "error" if problem.severity == "error" else "warning"
    path = problem.place.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    message = f"{problem.message} [{problem.check}]".replace("%", "%25").replace("\n", "%0A")
    return safe(f"::{kind} file={path},line={problem.place.line}::{message}")


def count(found: Sequence[Problem]) -> str:
    """Return how many problems there are, in words.

    >>> count([])
    'no problems'
    """
    errors = sum(problem.severity == "error" for problem in found)
    reviews = len(found) - errors
    parts = [plural(errors, "error")] if errors else []
    parts += [f"{reviews:,} to look at"] if reviews else []
    return ", ".join(parts) or "no problems"


def plural(number: int, word: str, words: str = "") -> str:
    """Return a number and a word, with an s where its plural is not given.

    >>> plural(1, "page"), plural(2, "page"), plural(2, "entry", "entries")
    ('1 page', '2 pages', '2 entries')
    """
    return f"{number:,} {word if number == 1 else words or word + 's'}"


def status(found: Sequence[Problem]) -> int:
    """Return the exit status of what was found in the project: 1 where there are errors, else 0."""
    return 1 if any(problem.severity == "error" for problem in found) else 0


def refusal(problem: Problem) -> int:
    """Return the exit status of what ended a command: 2 where the question was wrong, else 1."""
    return 2 if problem.check in ASKED_WRONGLY else 1

"""The seeded corpus → what Weblate's checks say of it, for `weblate.json`. Run this by hand.

Weblate is a web application with some eighty dependencies; it has no place in the set-up of our
tests. Its checks need neither its database nor its pages, so they are run once, in an environment
of their own, and what they say is kept. Do it again when the test says that the corpus changed:

    python3 -m venv /tmp/weblate
    /tmp/weblate/bin/pip install --no-deps weblate
    /tmp/weblate/bin/pip install -r <(/tmp/weblate/bin/python tests/seeded/record_weblate.py needs)
    .venv/bin/python -m tests.seeded --json > /tmp/seeded.json
    /tmp/weblate/bin/python tests/seeded/record_weblate.py < /tmp/seeded.json
    .venv/bin/python -m tests.seeded

Weblate is given its best case: every entry is flagged as Markdown (`md-text`) with safe HTML,
entries with {names} as `python-brace-format`, the name that is kept as a placeholder, and the
glossary is there, its avoided words as forbidden terms. Two checks ask the database for other
strings; they are answered here by their rule: `inconsistent` (one source, two translations in
a project) and `reused` (one translation for two sources, in languages with plural forms).
Its automatic fixes are no checks: they change what is typed in its own editor, not a file.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

Corpus = dict[str, Any]  # what cases.as_json wrote
Said = list[Any]  # an entry there: msgid, plural, msgstr, flags

RECORD = Path(__file__).with_name("weblate.json")
# Libraries of Weblate that need compilers and headers, and no check: pictures, backups.
UNNEEDED = ("borgbackup", "pycairo", "pygobject", "tesserocr")
# `prohibited_initial_character` is about glossaries; `translated` about the history of a string.
UNASKED = {"inconsistent", "reused", "translated", "prohibited_initial_character"}


def needs() -> None:
    """Print what Weblate's checks need, for `pip install -r`."""
    for line in metadata.requires("weblate") or ():
        name = re.split(r"[^\w.-]", line)[0]
        if "extra ==" not in line and name.lower() not in UNNEEDED:
            print(line)


def start() -> None:
    """Start Django with Weblate's own settings, and no database to speak of."""
    for name in ("cairo", "gi", "gi.repository", "tesserocr", "borg"):
        sys.modules[name] = MagicMock()
    import django  # noqa: PLC0415
    from django.conf import settings  # noqa: PLC0415
    from weblate import settings_example  # noqa: PLC0415

    said = {name: value for name, value in vars(settings_example).items() if name.isupper()}
    said["DATABASES"] = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    said["CACHES"] = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.configure(**said)
    django.setup()


def flags(msgid: str, kept: str) -> str:
    """Return what a project would flag such a string as."""
    said = ["md-text", "safe-html", "check-glossary"]
    said += ["python-brace-format"] if "{" in msgid else []
    said += [f'placeholders:"{kept}"'] if kept in msgid else []
    return ",".join(said)


def terms(msgid: str, language: str, glossary: Corpus) -> list[SimpleNamespace]:
    """Return the glossary's terms that a source string holds, as Weblate's checks want them."""
    found = []
    if glossary["kept"] in msgid:
        found.append((glossary["kept"], glossary["kept"], {"read-only"}))
    if "interpreter" in msgid:
        found.append(("interpreter", glossary["avoid"][language], {"forbidden"}))
    return [SimpleNamespace(source=s, target=t, all_flags=f) for s, t, f in found]


def complaints(entry: Said, language: str, glossary: Corpus) -> set[str]:
    """Return the names of the checks that complain of an entry by itself."""
    from weblate.checks.models import CHECKS  # noqa: PLC0415
    from weblate.checks.tests.test_checks import MockUnit  # noqa: PLC0415

    msgid, plural, msgstr, said = entry
    if "fuzzy" in said or not all(msgstr):
        return {"kept back"}
    sources = [msgid] if plural is None else [msgid, plural]
    unit = MockUnit(
        code=language, source=sources, target=msgstr, flags=flags(msgid, glossary["kept"])
    )
    unit.glossary_terms = terms(msgid, language, glossary)
    asked = ((name, check) for name, check in CHECKS.items() if name not in UNASKED)
    return {
        name for name, check in asked if check.target and check.check_target(sources, msgstr, unit)
    }


def beside(case: Corpus, language: str) -> Iterator[str]:
    """Return the checks that would find other strings of the project in the database."""
    from weblate.checks.tests.test_checks import MockLanguage  # noqa: PLC0415

    msgid, _, msgstr, _ = case["entry"]
    others = [*case["beside"], *case["elsewhere"]]
    if any(other[0] == msgid and other[2] != msgstr for other in others):
        yield "inconsistent"
    alike = any(other[0] != msgid and other[2] == msgstr for other in others)
    if alike and MockLanguage(language).plural.number > 1:
        yield "reused"


def main() -> None:
    """Read the corpus, ask Weblate, and keep what it says with the digest of what was asked."""
    text = sys.stdin.read().strip()
    corpus = json.loads(text)
    start()
    glossary = corpus["glossary"]
    good = [sorted(complaints(entry, lang, glossary)) for lang, _, *entry in corpus["good"]]
    cases = []
    for case in corpus["cases"]:
        language = corpus["good"][case["good"]][0]
        said = complaints(case["entry"], language, glossary) | set(beside(case, language))
        cases.append(sorted(said - set(good[case["good"]])))
    record = {
        "version": metadata.version("weblate"),
        "date": date.today().isoformat(),
        "how": "tests/seeded/record_weblate.py",
        "digest": hashlib.sha256(text.encode()).hexdigest()[:16],
        "good": by_check(good),
        "new": by_check(cases),
    }
    RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def by_check(said: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return which entries, by number, each check complains of, the numbers in one string."""
    names = sorted({name for one in said for name in one})
    return {
        name: " ".join(str(number) for number, one in enumerate(said) if name in one)
        for name in names
    }


if __name__ == "__main__":
    needs() if sys.argv[1:] == ["needs"] else main()

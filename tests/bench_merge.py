"""The merge beside msgmerge: same files, one run; seconds, and how many suggestions are right.

Run as `python -m tests.bench_merge`. A suggestion is right where it comes from the entry that the
new msgid was made from.
"""

import random
import subprocess
import tempfile
import time
from pathlib import Path

from pipeline.catalogues import header, read, write
from pipeline.merge import merge
from pipeline.model import Catalogue, Entry, Locale

LOCALE = Locale(
    "ar", "العربية", "Arabic", "rtl", "Arab", "٠١٢٣٤٥٦٧٨٩", "nplurals=2; plural=n != 1;"
)
FIELDS = {
    "Project-Id-Version": "guides",
    "PO-Revision-Date": "",
    "Last-Translator": "",
    "Language-Team": "",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": LOCALE.plurals,
}
STARTS = ["You can", "You must", "You do not have to", "Ask your lawyer to", "If you are asked to"]
STARTS += [
    "Nobody may make you",
    "Before the hearing,",
    "The Home Office will",
    "Your council must",
]
VERBS = ["sign", "bring", "show", "read", "write", "keep", "send", "ask", "take", "give", "find"]
VERBS += ["call", "tell", "explain", "translate"]
THINGS = ["passport", "letter", "form", "claim", "appeal", "visa", "home", "rent", "doctor", "card"]
THINGS += ["lawyer", "judge", "school", "bank", "job", "hearing", "interview", "interpreter"]
THINGS += ["address", "decision", "document", "witness", "child", "family", "police", "benefit"]
WORDS = ["free", "safe", "new", "old", "official", "legal", "local", "written", "private", "early"]
WORDS += ["medical", "urgent", "final"]
PHRASES = ["as soon as you can", "in your own language", "free of charge", "at the police station"]
PHRASES += ["within the time that the letter gives", "together with somebody whom you trust"]
PHRASES += ["from the day you arrive", "even if you have no papers", "when you are in hospital"]


def make(size: int, changed: int) -> tuple[Catalogue, Catalogue, dict[str, str]]:
    """Return a template, the catalogue of yesterday, and for each changed msgid what it was."""
    dice = random.Random(20261101)
    old: dict[str, None] = {}
    while len(old) < size:
        old[" ".join(_sentence(dice) for _ in range(dice.choice([1, 1, 1, 2, 2, 3])))] = None
    new = list(old)
    origin = {}
    for at in dice.sample(range(size), changed):
        text = _changed(dice, new[at])
        if text not in old and text not in origin:
            origin[text] = new[at]
            new[at] = text
    entries = tuple(Entry(msgid, (_translated(msgid),)) for msgid in old)
    lines = (Entry(msgid, references=(f"guide.md:{n}",)) for n, msgid in enumerate(new, 1))
    before = Catalogue("ar", header({"Language": "ar", **FIELDS}), entries, "ar.po")
    return Catalogue("", header({"Language": "", **FIELDS}), tuple(lines), "x.pot"), before, origin


def _sentence(dice: random.Random) -> str:
    parts = [
        dice.choice(STARTS),
        dice.choice(VERBS),
        "the",
        dice.choice(WORDS),
        dice.choice(THINGS),
    ]
    for _ in range(dice.choice([0, 1, 1, 2])):
        parts += ["and", dice.choice(VERBS), "a", dice.choice(WORDS), dice.choice(THINGS)]
    if dice.random() < 0.6:
        parts.append(dice.choice(PHRASES))
    return " ".join(parts) + "."


def _changed(dice: random.Random, text: str) -> str:
    kind = dice.choice(["word", "sentence", "typo"])
    words = text.split()
    at = dice.randrange(len(words))
    if kind == "word":
        words[at] = dice.choice(THINGS + WORDS + VERBS)
    elif kind == "typo":
        place = dice.randrange(len(words[at]))
        words[at] = words[at][:place] + dice.choice("aeionrst") + words[at][place + 1 :]
    elif text.count(". ") and dice.random() < 0.5:
        return text.rpartition(". ")[0] + "."
    else:
        return f"{text} {_sentence(dice)}"
    return " ".join(words)


def _translated(msgid: str) -> str:
    return f"ترجمة: {msgid}"


def main() -> None:
    """Print the seconds of both, their ratio, and the right suggestions of both."""
    template, old, origin = make(20_000, 2_000)
    with tempfile.TemporaryDirectory() as folder:
        pot, po, theirs = (Path(folder, name) for name in ("x.pot", "ar.po", "theirs.po"))
        pot.write_bytes(write(template))
        po.write_bytes(write(old))
        start = time.perf_counter()
        data = write(merge(read(pot.read_bytes(), "x"), read(po.read_bytes(), "x", "ar"), LOCALE))
        Path(folder, "ours.po").write_bytes(data)
        ours = time.perf_counter() - start
        start = time.perf_counter()
        command = ["msgmerge", "--quiet", "--no-wrap", "-o", str(theirs), str(po), str(pot)]
        subprocess.run(command, check=True)
        msgmerge = time.perf_counter() - start
        print(f"ours:     {ours:7.2f} s, {_right(data, origin)} of {len(origin)} right")
        print(f"msgmerge: {msgmerge:7.2f} s, {_right(theirs.read_bytes(), origin)} right")
        print(f"ratio:    {msgmerge / ours:7.1f}")


def _right(data: bytes, origin: dict[str, str]) -> str:
    entries = read(data, "merged.po", "ar").entries
    met = [e for e in entries if e.msgid in origin and not e.obsolete and e.msgstr[0]]
    right = sum(entry.msgstr[0] == _translated(origin[entry.msgid]) for entry in met)
    return f"{right} ({right / len(origin):.1%})"


if __name__ == "__main__":
    main()

"""How do we know? Good translations, the same ones damaged, and three programs that look at both.

corpus:   good entries, read from `good/` (written for this) and `guides/` (copied from ours).
damages/: one function a kind: a good entry → the same entry with one fault.
cases:    which entry is damaged how: the same ones every time.
runners:  what our checks and translate-toolkit's say of an entry. Weblate's are recorded in
          `weblate.json` by `record_weblate.py`, since it is too heavy to set up for a test.
measure:  kind by kind, what each found and how often each cried wolf.
table:    the measure as it is printed, and as README.md has it.

`python -m tests.seeded` writes the table into README.md; `--misses` lists what our checks miss.
"""

"""Write the table into README.md; or say what our checks miss, or what they cry wolf at.

--misses, --alarms: on the terminal. --json: the whole corpus, for record_weblate.py.
"""

from __future__ import annotations

import sys

from . import cases, table


def main() -> None:
    if "--json" in sys.argv:
        print(cases.as_json())
    elif "--misses" in sys.argv:
        print("\n".join(table.misses()))
    elif "--alarms" in sys.argv:
        print("\n".join(table.alarms()))
    else:
        table.write()


if __name__ == "__main__":
    main()

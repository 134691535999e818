"""Words typed → functions called → problems printed. Its doors: typer, rich."""

import sys
from io import TextIOWrapper

from . import commands, keeping, signing
from .program import app

# A file of commands is imported so that its commands are there.
COMMANDS = (commands, keeping, signing)


def main() -> None:
    """Run the command that was typed; the exit status says how it went.

    A terminal that has no letters for a language gets them spelt out: that is no reason to stop.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    app()


__all__ = ["app", "main"]

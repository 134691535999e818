"""Words typed → functions called → problems printed. Its doors: typer, rich."""

from . import commands, keeping, signing
from .program import app

# A file of commands is imported so that its commands are there.
COMMANDS = (commands, keeping, signing)


def main() -> None:
    """Run the command that was typed; the exit status says how it went."""
    app()


__all__ = ["app", "main"]

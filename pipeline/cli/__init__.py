"""Words typed → functions called → problems printed. Its doors: typer, rich."""

from .commands import app


def main() -> None:
    """Run the command that was typed; the exit status says how it went."""
    app()


__all__ = ["main"]

"""`python -m pipeline` is `kyr`."""

from .cli import main

main()

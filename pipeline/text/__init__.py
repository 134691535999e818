"""A page of HTML → the same words as plain text, wrapped. Its door: uniseg.

What comes in is a page as the room `html` sets it: its tags are the guide's own, and no
translation can add one. So nothing in the text can be a heading or a frame that was none there.
"""

from .lines import lines
from .shapes import shapes
from .tree import tree

__all__ = ["words"]


def words(html: str, direction: str, digits: str = "0123456789", columns: int = 0) -> str:
    """Return the words of a page as lines of at most so many columns; 0 leaves them unwrapped.

    A line is longer where it cannot be broken: within an address, a phone number, a date or a
    sum, and in scripts that part no words. UTF-8, composed (NFC), ended by LF, and free of
    spaces at line ends. What runs against `direction` stands in isolates (UAX 9), which never
    reach over the end of a line. `digits` number the lists.
    """
    said: list[str] = []
    for shape in shapes(tree(html), direction, digits):
        said += [""] if shape.gap and said else []
        said += lines(shape, direction, columns)
    return "\n".join(said) + "\n"

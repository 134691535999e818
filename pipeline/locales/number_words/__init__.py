"""A language → its number words; a text of such words → the numbers they say.

The tables are written by people who know the languages, in a notation made to be proofread:
`3+ three four` gives 3, 4, …; `30~ thirty forty` gives 30, 40, …; `200^ doscientos` gives
200, 300, …; `x100 hundred` multiplies what stands before it; `a/b` are two spellings of one
number; `stem*` is any word that begins so and `*end` any that ends so; `& and` joins. A `?` after
the number says that the word also means something else, or is an ordinal: such a word can only
excuse a number, never accuse one.
"""

from .reading import TABLES, Word, known, shape, table, words_of

__all__ = ["TABLES", "Word", "known", "shape", "table", "words_of"]

"""The press: a rights guide in plain English becomes HTML and PDF in every language.

What happens, in order:

1. read the manuscripts and what is known about them (markdown, settings)
2. extract templates for translators (extract, furniture, catalogues)
3. merge them into every language's catalogues (merge)
4. check manuscripts, catalogues and pages, and who has signed them (checks, reviews)
5. translate each guide into each language (translate, facts, progress)
6. set each guide as a page, or as plain text, in each edition (html, text, editions)
7. print the pages that are printed (pdf, fonts, codes, raster, sheets)

`model` holds the nouns that flow between them, `build` walks the folders and `cli` takes the
words that somebody typed. A room imports only from rooms on floors below it (tests/test_house.py).
"""

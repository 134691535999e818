"""Files as Windows, e-mail, chat and cut-off uploads leave them: refused, with the line to mend."""

import pytest

from pipeline.catalogues import read
from pipeline.model import SourceError

HEAD = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Language: ar\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n'
    "\n"
)  # six lines, so that what follows begins on line 7
GO = 'msgid "Go."\nmsgstr "اذهب."\n'
LATIN = HEAD + 'msgid "Go."\nmsgstr "Andá."\n'


def with_charset(name: str) -> str:
    return LATIN.replace("UTF-8", name)


# name: (bytes, check, line, a word of the message)
DAMAGES = {
    "empty file": (b"", "missing-header", 1, "header is missing"),
    "only comments": (b"# nothing\n", "truncated", 1, "cut off"),
    "utf-16 with bom": ((HEAD + GO).encode("utf-16"), "not-utf-8", 1, "UTF-16"),
    "utf-16 without bom": ((HEAD + GO).encode("utf-16-le"), "not-utf-8", 1, "Poedit"),
    "utf-16 big end first": ((HEAD + GO).encode("utf-16-be"), "not-utf-8", 1, "UTF-16"),
    "latin-1": (LATIN.encode("latin-1"), "not-utf-8", 8, "Latin-1"),
    "windows-1252": (
        LATIN.replace("Andá", "“Andá”").encode("cp1252"),
        "not-utf-8",
        8,
        "Windows-1252",
    ),
    "encoding named in the header": (
        (HEAD.replace("UTF-8", "windows-1256") + GO).encode("cp1256"),
        "not-utf-8",
        8,
        "windows-1256",
    ),
    "charset utf-7": (with_charset("utf-7").encode(), "wrong-charset", 4, "utf-7"),
    "charset latin-1 in utf-8": (with_charset("ISO-8859-1").encode(), "wrong-charset", 4, "UTF-8"),
    "charset never set": (with_charset("CHARSET").encode(), "wrong-charset", 4, "CHARSET"),
    "cr line ends": ((HEAD + GO).replace("\n", "\r").encode(), "cr-line-ends", 1, "Macs"),
    "one stray cr": ((HEAD + GO.replace("\n", "\r\n", 1) + "\r").encode(), "cr-line-ends", 9, "CR"),
    "nul": ((HEAD + GO.replace("Go", "G\0o")).encode(), "nul", 7, "damaged"),
    "terminal escape": (
        (HEAD + GO.replace("Go", "\x1b[31mGo")).encode(),
        "control-character",
        7,
        "U+001B",
    ),
    "c1 control": ((HEAD + GO.replace("Go", "\x9bGo")).encode(), "control-character", 7, "U+009B"),
    "form feed": ((HEAD + GO.replace("Go", "\x0cGo")).encode(), "control-character", 7, "U+000C"),
    "escaped escape": ((HEAD + 'msgid "a"\nmsgstr "\\x1b[0m"\n'), "bad-escape", 8, "\\x"),
    "octal escape": (HEAD + 'msgid "a"\nmsgstr "\\033[0m"\n', "bad-escape", 8, "\\0"),
    "unknown escape": (HEAD + 'msgid "a"\nmsgstr "C:\\docs"\n', "bad-escape", 8, "\\d"),
    "conflict": (
        HEAD + '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n=======\n>>>>>>> other\n',
        "conflict-marker",
        7,
        "two versions",
    ),
    "conflict inside": (
        HEAD + 'msgid "a"\nmsgstr ""\n"<<<<<<< HEAD\\n"\n"b\\n"\n"=======\\n"\n',
        "conflict-marker",
        9,
        "conflict",
    ),
    "conflict within one string": (
        HEAD + 'msgid "a"\nmsgstr "b\\n>>>>>>> theirs\\nc"\n',
        "conflict-marker",
        8,
        "delete",
    ),
    "conflict in an obsolete entry": (
        HEAD + '#~ msgid "a"\n#~ msgstr "=======\\nb"\n',
        "conflict-marker",
        8,
        "conflict",
    ),
    "msgcat's conflict": (
        HEAD + 'msgid "a"\nmsgstr ""\n"#-#-#-#-#  x.po  #-#-#-#-#\\n"\n"b"\n',
        "conflict-marker",
        9,
        "conflict",
    ),
    "cut off in a string": (HEAD + 'msgid "a"\nmsgstr "b', "truncated", 8, "cut off"),
    "cut off in a msgid": (HEAD + 'msgid "a', "truncated", 7, "cut off"),
    "cut off after msgid": (HEAD + GO + '\nmsgid "a"\n', "truncated", 10, "cut off"),
    "cut off in a keyword": (HEAD + GO + '\nmsgid "a"\nmsgs', "truncated", 11, "cut off"),
    "cut off in comments": (HEAD + GO + "\n#: guide.md\n", "truncated", 10, "cut off"),
    "cut off in a letter": ((HEAD + GO).encode()[:-4], "truncated", 8, "cut off"),
    "unterminated": (HEAD + 'msgid "a"\nmsgstr "b\n\n' + GO, "unterminated-string", 8, "closing"),
    "unterminated line of a string": (
        HEAD + 'msgid "a"\nmsgstr ""\n"b\n"c"\n',
        "unterminated-string",
        9,
        "closing",
    ),
    "quote inside": (HEAD + 'msgid "a"\nmsgstr "say "yes" now"\n', "stray-quote", 8, '\\"'),
    "smart quotes": (HEAD + 'msgid "a"\nmsgstr “b”\n', "smart-quotes", 8, "straight"),
    "stray text": (HEAD + GO + "\nDear Anna, here it is\n", "stray-text", 10, "neither"),
    "marks upon marks": (HEAD + "#~ " * 5000 + "\n" + GO, "stray-text", 7, "neither"),
    "no quotes": (HEAD + "msgid a\nmsgstr b\n" + GO, "stray-text", 7, "quotes"),
    "string of nothing": (HEAD + '# c\n"a"\n' + GO, "stray-text", 8, "belongs to no"),
    "mark lost on the way": (
        HEAD + '#~ msgid "a"\n#~ msgstr ""\n"b"\n',
        "stray-text",
        9,
        "belongs to no",
    ),
    "msgstr lost": (HEAD + 'msgid "a"\n\n' + GO, "incomplete-entry", 7, "msgstr"),
    "msgid lost": (HEAD + 'msgstr "a"\n\n' + GO, "incomplete-entry", 7, "msgid"),
    "two msgstr": (HEAD + GO + 'msgstr "a"\n', "incomplete-entry", 9, "msgid"),
    "plural without msgstr[0]": (
        HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
        "incomplete-entry",
        7,
        "msgstr[0]",
    ),
    "msgstr[0] without plural": (
        HEAD + 'msgid "a"\nmsgstr[0] "c"\n',
        "incomplete-entry",
        7,
        "msgid_plural",
    ),
    "comment inside": (HEAD + 'msgid "a"\n# b\nmsgstr "c"\n', "comment-inside", 8, "above"),
    "half obsolete": (HEAD + '#~ msgid "a"\nmsgstr "c"\n', "half-obsolete", 7, "#~"),
    "duplicate": (HEAD + GO + "\n" + GO, "duplicate-entry", 10, "line 7"),
    "obsolete duplicate": (
        HEAD + GO + '\n#~ msgid "Go."\n#~ msgstr "x"\n',
        "duplicate-entry",
        10,
        "line 7",
    ),
    "duplicate in a context": (
        HEAD + f'msgctxt "c"\n{GO}\nmsgctxt "c"\n{GO}',
        "duplicate-entry",
        11,
        "line 7",
    ),
    "no header": (GO, "missing-header", 1, "Plural-Forms"),
    "header not first": (GO + "\n" + HEAD, "missing-header", 4, "top"),
    "obsolete header": (
        HEAD.replace("msg", "#~ msg").replace('\n"', '\n#~ "'),
        "missing-header",
        1,
        "",
    ),
    "header line without a name": (
        HEAD.replace('"Language: ar\\n"', '"Language: ar\\n"\n"and more\\n"'),
        "broken-header",
        4,
        "and more",
    ),
    "language twice": (
        HEAD.replace('"Language: ar\\n"', '"Language: ar\\n"\n"language: so\\n"'),
        "broken-header",
        4,
        "twice",
    ),
    "another language": (HEAD.replace(": ar", ": fa"), "wrong-language", 3, "fa"),
    "gap in the plurals": (
        HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[2] ""\n',
        "wrong-plural-count",
        7,
        "2 translations",
    ),
    "too few plurals": (
        HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\n',
        "wrong-plural-count",
        7,
        "2 translations",
    ),
    "too many plurals": (
        HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n',
        "wrong-plural-count",
        7,
        "msgstr[2]",
    ),
    "a thousand plurals": (HEAD.replace("nplurals=2", "nplurals=1000"), "broken-header", 5, "1000"),
    "large file": (b"#" * (32 * 2**20 + 1), "too-large", 1, "32 MB"),
    "long line": (HEAD + f'msgid "{"a" * 17_000}"\nmsgstr ""\n', "line-too-long", 7, "16 kB"),
    "long line in another script": (
        HEAD + f'msgid "a"\nmsgstr "{"ج" * 9_000}"\n',
        "line-too-long",
        8,
        "16 kB",
    ),
    "long line once unwrapped": (
        HEAD + 'msgid "a"\nmsgstr ""\n' + f'"{"ج" * 1000}"\n' * 9,
        "line-too-long",
        7,
        "unwrapped",
    ),
    "long entry": (
        HEAD + 'msgid "a"\nmsgstr ""\n' + f'"{"ج" * 1000}\\n"\n' * 33,
        "entry-too-long",
        7,
        "64 kB",
    ),
    "long string of short lines": (
        HEAD + 'msgid "a"\nmsgstr ""\n' + '"a\\n"\n' * 300_000,
        "entry-too-long",
        7,
        "64 kB",
    ),
    "many entries": (
        HEAD + "".join(f'#~ msgid "{n}"\n#~ msgstr "x"\n' for n in range(60_001)),
        "too-many-entries",
        1,
        "60,000",
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_file_is_refused_with_its_line_and_what_to_do(name: str) -> None:
    data, check, line, word = DAMAGES[name]
    with pytest.raises(SourceError) as refused:
        read(data.encode() if isinstance(data, str) else data, "locale/ar/x.po", "ar")
    error = refused.value
    assert (error.check, error.place.line, str(error.place.path)) == (check, line, "locale/ar/x.po")
    assert word in error.message
    assert error.message.isprintable()


ACCEPTED = {
    "conflict words in comments": HEAD + "# <<<<<<< HEAD\n#. =======\n" + GO,
    "seven signs in a sentence": HEAD + 'msgid "a"\nmsgstr "a ======= b"\n',
    "carriage return as an escape": HEAD + 'msgid "a\\r\\n"\nmsgstr "b\\r\\n"\n',
    "no plural-forms": HEAD.replace('"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n', "")
    + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n',
    "no language": HEAD.replace(": ar", ":") + GO,
    "same msgid in two contexts": HEAD + f'msgctxt "c"\n{GO}\nmsgctxt "d"\n{GO}\n{GO}',
    "a field repeated that means nothing to us": HEAD.replace(
        '"Language: ar\\n"', '"X-A: 1\\n"\n"X-A: 2\\n"\n"Language: ar\\n"'
    )
    + GO,
    "exactly 60,000 entries": HEAD + "".join(f'msgid "{n}"\nmsgstr ""\n' for n in range(60_000)),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_needs_no_guess_is_read(name: str) -> None:
    assert read(ACCEPTED[name].encode(), "x.po", "ar").entries


def test_a_template_may_leave_its_header_unset() -> None:
    text = HEAD.replace("UTF-8", "CHARSET").replace(": ar", ":").replace("nplurals=2", "nplurals=N")
    assert read((text + GO).encode(), "x.pot").locale == ""

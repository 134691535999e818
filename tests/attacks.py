"""What somebody may type, paste or send where words are expected. `{host}` is for an address."""

import unicodedata

SCRIPTS = [
    "<script>alert(1)</script>",
    "<script src='{host}'></script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<ScRiPt\n>alert(1)</sCrIpT >",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "\u00bcscript\u00bealert(1)\u00bc/script\u00be",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
]
HANDLERS = [
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "` onload=`alert(1)",
    "<svg onload=alert(1)>",
    "<svg><use href='{host}#a'/></svg>",
    "<svg><image href='{host}'/></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<details open ontoggle=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data='{host}'></object>",
    "<embed src='{host}'>",
    "<base href='{host}'>",
    "<meta http-equiv=refresh content='0;url={host}'>",
    "<link rel=stylesheet href='{host}'>",
    "<form action='{host}'><input name=a><button>Go</button></form>",
    "<a rel=attachment href='file:///etc/passwd'>x</a>",
    "<!-- critical -->",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<?php system('id') ?>",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>&b;',
    "&#106;avascript&colon;alert(1)",
]
ADDRESSES = [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java%E2%80%8Bscript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](vbscript:msgbox)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](blob:https://a.example/1)",
    "[x](intent://a#Intent;end)",
    "[x](file:///etc/passwd)",
    "[x](//host.example/a)",
    "[x](\\\\host.example\\share)",
    "[x](/etc/passwd)",
    "[x](../../../../etc/passwd)",
    "[x](http://a.example)",
    "[x](https://user:word@a.example)",
    "[x](https://a.example/\u202egpj.exe)",
    "[x](mailto:a@b.example?bcc=evil@b.example)",
    "[x](tel:*21*0#)",
    "[x]({host})",
    "![x]({host})",
    "![x](//host.example/a.png)",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](images/../../../../etc/passwd)",
    "![x](images/%2e%2e/%2e%2e/a.png)",
    "![x](images/a.svg#a)",
    "<javascript:alert(1)>",
    "<{host}>",
    "[x]: javascript:alert(1)",
]
STYLES = [
    "</style><style>@import url({host});</style>",
    "background:url({host})",
    '"; } * { background: url({host}) } x { content: "',
    "\\22 ; } @import '{host}'; {",
    "expression(alert(1))",
    "/* Paper",
    "x*/ } body { display: none } /*",
]
FORMATS = [
    "{{7*7}}",
    "{{ config.__class__.__mro__ }}",
    "{% for x in range(9) %}{{ x }}{% endfor %}",
    "{# gone #}",
    "${7*7}",
    "#{7*7}",
    "{0.__class__.__init__.__globals__}",
    "{keeper.__class__}",
    "{keeper!r:>9999999}",
    "{}",
    "%s%s%s%n",
    "%(keeper)s",
    "\\N{BULLET}",
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned #",
    "| touch pwned",
]
HIDDEN = [
    "a\0b",
    "a\x1b[31mb\x1b[2J",
    "a\x1b]8;;{host}\x07x\x1b]8;;\x07",
    "a\x9b31mb",
    "a\x07\x08\x7fb",
    "a\rb",
    "a\r\nSet-Cookie: x=1",
    "a\u2028b\u2029c",
    "\u202egpj.exe",
    "\u2067never closed",
    "never opened\u2069",
    "\U000e0041\U000e0042",
    "a\ufeffb\u200bc",
    "\ud800",
    "\ufffe",
]
TABLES = [
    '=HYPERLINK("{host}","x")',
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
]
PATHS = [
    "../../pwned",
    "/tmp/pwned",
    "..\\..\\pwned",
    "C:\\pwned",
    "pwned/../../pwned",
    "CON",
    "a:b",
    "~root",
    "-rf",
    "lantern.ar.pdf\u202efdp.exe",
]
MUCH = [
    "a" * 15_000,
    "\u0301" * 5_000,
    "![" * 3_000,
    "[" * 3_000 + "]" * 3_000,
    "*a_b" * 2_000,
    "> " * 500 + "words",
    "- " * 500 + "words",
    "|a" * 3_000,
    "<b>" * 2_000,
    "\ufdfa" * 3_000,
]
SHAPES = [
    "# A heading",
    "- An item",
    "1. A step",
    "> A quote",
    "> [!DANGER]\n> A callout",
    "```\ncode\n```",
    "| a | b |\n|---|---|\n| c | d |",
    "---",
    "A\n===",
    "[^a]: a note",
    ": a definition",
    "two\n\nparagraphs",
    "<!-- skip -->\n\ngone",
]
EVERY = [
    *SCRIPTS, *HANDLERS, *ADDRESSES, *STYLES, *FORMATS, *HIDDEN, *TABLES, *PATHS, *MUCH, *SHAPES
]  # fmt: skip


def name(attack: str) -> str:
    """Return an attack as a test's name: short, and printable."""
    return ascii(attack[:40])[1:-1]


def steers(text: str) -> list[str]:
    """Return the characters in what a program printed that can steer a terminal, or hide words."""
    hidden = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029}
    return [
        ascii(char)
        for char in text
        if char != "\n"
        and (
            unicodedata.category(char) in ("Cc", "Cs")
            or ord(char) in hidden
            or 0xE0000 <= ord(char) <= 0xE007F
        )
    ]

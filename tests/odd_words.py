"""Words with odd characters in them, each of which some way in once changed, or might."""

import random
import unicodedata
from collections.abc import Callable, Sequence

HELD = {
    "no-break space": "19\u00a0quid for\u00a0a bus",
    "narrow no-break space": "c'est quoi\u202f?",
    "figure space": "\u20077 of us",
    "every space": "a\u2000b\u2001c\u2002d\u2003e\u2004f\u2005g\u2006h\u2008i\u2009j\u200ak\u205fl\u3000m\u1680n",
    "line separator": "one\u2028two",
    "mark at the beginning": "\ufeffstart",
    "marks within": "st\ufeffart\u2060 \U0001f644",
    "marks and an emoji": "\ufeff\ufeff \U0001f644",
    "joined emoji": "\U0001f469\U0001f3fd\u200d\U0001f3a4 and \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "flag and keycap": "\U0001f1f5\U0001f1f1 3\ufe0f\u20e3",
    "right to left with marks": "\u200f\u0623\u0631\u064a\u062f\u200e ok \u202eback\u202c \u2067x\u2069",
    "zero-width joiners": "\u0645\u06cc\u200c\u0631\u0648\u0645 \u0647\u200d x\u200b",
    "combining": "q\u0307\u0323 Z\u0351\u034b",
    "decomposed": "cafe\u0301 Za\u0307",
    "composed": "caf\u00e9",
    "decomposed Hangul": "\u1112\u1161\u11ab",
    "Hangul": "\ud55c\uad6d\uc5b4 \ub9d0",
    "filler among words": "a\u3164b\u2800c",
    "soft hyphen": "any\u00adway",
    "trailing spaces": "wait  for me   ",
    "leading spaces": "   wait",
    "object replacement": "a\ufffcb\ufffd",
    "private use": "\ue000\U000f0000",
    "variation selector": "\u2764\ufe0e \u2764\ufe0f \u845b\U000e0100",
    "many lines": "one\n\n two\n",
    "markup": "<b>x</b> &amp; \\n \u2019",
}
"""Held as they are, whichever way they come in."""

CONTROLS = {
    "tab": "a\tb",
    "nothing at all": "a\x00b",
    "mark the wrong way round": "\ufffea",
    "controls": "a\x01b\x1bc\x7fd\x80e\x85f",
    "soft line break": "a\x0bb\x0cc",
    "separators": "a\x1cb\x1db\x1ee\x1ff",
}
"""No key types these; pasted and dropped, they are held as they are."""

LINES = {
    "Windows lines": ("a\r\nb\r\n", "a\nb\n"),
    "old lines": ("a\rb", "a\nb"),
    "paragraphs": ("a\u2029b", "a\nb"),
    "noncharacters that end lines in Qt": ("a\ufdd0b\ufdd1c", "a\nb\nc"),
}
"""What no box holds, and what it becomes."""

ALWAYS_THERE = 600
"""How many odd strings are tried, whatever chance begins with."""

_MARKUP = (
    "<img src=x onerror=alert(1)>",
    "</script><script>",
    "<!--",
    "]]>",
    "&#x41;&lt;&nbsp;&",
    "#set page(width: 1pt)",
    '#import "x": *',
    "$x^2$ *b* _i_ `c` @ref <lab>",
    "\\begin{document}",
    "{{7*7}} {% x %} ${y} %s %(a)s {0}",
    "'; DROP TABLE statement; --",
    '{"wording": "not mine"}',
    '"quoted","and, comma"',
    '"""',
    "tab\tbetween",
    "a;b;c",
    "sep=;",
    "wording",
    "said_by",
    "# heading",
    "[table]",
    "../../etc/passwd",
    "%00%0a%0d",
    "_x0041_ _x000D_ _x005F_x0041_ _x_ _xFFFF_",
    "\\u0041 \\n \\x00 \\",
    "NULL",
    "None",
    "true",
    "007",
    "1e400",
    "NaN",
    "2026-03-04",
    "1/2",
)
_FORMULAS = ("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "=1+1", "\t=1", '=HYPERLINK("http://x")', "'=1", "\uff1d1")
_ESCAPES = ("\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b2J", "\x1b(0", "\x1bc", "\x08\x08", "\x7f", "\x0e\x0f")
_ENDS = ("\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1c", "\x1d", "\x1e")
_UNSEEN = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u180e", "\u3164", "\u2061", "\ufe0f")
_TURNING = (
    "\u200e",
    "\u200f",
    "\u061c",
    "\u202a",
    "\u202b",
    "\u202c",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2067",
    "\u2069",
)
_EMOJI = (
    "👩\u200d👩\u200d👧\u200d👦",
    "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "🇬🇧🇵🇱🇬",
    "👍🏿",
    "3\ufe0f\u20e3",
    "❤\ufe0e❤\ufe0f",
    "🧑🏽\u200d🤝\u200d🧑🏻",
    "🏳\ufe0f\u200d⚧\ufe0f",
    "🫠",
    "\U0001f3fb",
)
_NO_CHARACTERS = (
    "\x00",
    "\x01",
    "\x1f",
    "\x80",
    "\x9f",
    "\ufffe",
    "\uffff",
    "\ufdd0",
    "\U0010ffff",
    "\ue000",
    "\ufffd",
)


_BLOCKS = (
    (0x41, 0x7A),
    (0x300, 0x36F),
    (0x483, 0x489),
    (0x590, 0x85F),
    (0x8A0, 0x97F),
    (0xE00, 0xE7F),
    (0x1000, 0x109F),
    (0x1800, 0x18AF),
    (0x2000, 0x206F),
    (0x20D0, 0x21FF),
    (0x2600, 0x26FF),
    (0x3040, 0x30FF),
    (0xAC00, 0xADFF),
    (0xFB1D, 0xFDFF),
    (0xFE70, 0xFEFF),
    (0x10840, 0x1085F),
    (0x10D00, 0x10D3F),
    (0x1E800, 0x1E95F),
    (0x1F300, 0x1F6FF),
)
"""Scripts written from either side, marks and signs, each by its first and last character."""


def letters_by_script() -> dict[str, list[str]]:
    """Return some letters of every script that this Python knows, by the first word of their names."""
    found: dict[str, list[str]] = {}
    for code in range(0x41, 0x32000, 3):
        if unicodedata.category(chr(code))[0] == "L":
            letters = found.setdefault(unicodedata.name(chr(code), "?").split()[0], [])
            if len(letters) < 40:
                letters.append(chr(code))
    return found


def mixed_scripts(seed: int, number: int) -> list[str]:
    """Return so many texts in which letters, marks and signs of many scripts meet in ways that nobody writes them."""
    chance = random.Random(seed)

    def word() -> str:
        blocks = chance.choices(_BLOCKS, k=chance.randint(1, 3))
        return "".join(chr(chance.randint(*chance.choice(blocks))) for _ in range(chance.randint(1, 12)))

    between = (" ", "", "  ", "-", ", ", "\u00a0", "\t", "(", ") ", "5", "\n")
    texts = ("".join(word() + chance.choice(between) for _ in range(chance.randint(1, 8))) for _ in range(2 * number))
    return [one for one in texts if one.strip()][:number]


def odd_strings(seed: int) -> list[str]:
    """Return ``ALWAYS_THERE`` odd strings: those that were a fault once, every script, and mixtures by chance."""
    chance = random.Random(seed)
    marks = [chr(code) for code in range(0x300, 0x370)] + ["\u0e34", "\u064b", "\u093f", "\u20dd", "\U0001d165"]
    spaces = [chr(code) for code in range(0x3001) if unicodedata.category(chr(code)) == "Zs"]

    def some(pieces: Sequence[str], most: int = 6) -> str:
        return "".join(chance.choices(pieces, k=chance.randint(1, most)))

    def word() -> str:
        return some("abcdefghijklmnopqrstuvwxyzéłß'’", 9)

    made = [*HELD.values(), *CONTROLS.values(), *(one for one, _ in LINES.values())]
    made += [
        "x" * 100_000,
        "\U0001f410" * 100_000,
        "x" * 100_001,
        "a\n" * 5_000 + "b",
        "word " * 4_000 + ".",
        "e" + "\u0301" * 3_000,
        "a\ud800b",
        "\udfff",
        "one\ntwo \udc80",
    ]
    made += ["".join(chance.choices([*letters, " "], k=14)) + letters[0] for letters in letters_by_script().values()]
    kinds: tuple[Callable[[], str], ...] = (
        lambda: "".join(chance.choice("aeioußकبא") + some(marks, 8) for _ in range(4)),
        lambda: word() + some(_TURNING, 3) + "שלום مدرسة " + some(_TURNING, 2) + word(),
        lambda: some(_UNSEEN) + word() + some(_UNSEEN) + word() + some(_UNSEEN),
        lambda: word() + some(_ENDS, 3) + word() + some(_ENDS, 2) + word(),
        lambda: some(spaces) + word() + some(spaces) + word() + some(spaces),
        lambda: chance.choice(_MARKUP) + " " + some(_MARKUP, 3),
        lambda: chance.choice(_FORMULAS) + chance.choice(("", word())),
        lambda: word() + some(_ESCAPES, 3) + word(),
        lambda: some(_EMOJI) + chance.choice(("", " ")) + word(),
        lambda: word() + some(_NO_CHARACTERS, 3) + word(),
        lambda: some([*_MARKUP, *_ESCAPES, *_EMOJI, *_UNSEEN, *_TURNING, *marks, *spaces], 12) + "x",
        lambda: "x" + "".join(map(chr, (chance.randrange(0x20, 0x110000) for _ in range(12)))),
    )
    while len(made) < ALWAYS_THERE:
        made.append(kinds[len(made) % len(kinds)]())
    return made[:ALWAYS_THERE]

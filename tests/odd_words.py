"""Words with odd characters in them, each of which some way in once changed, or might."""

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

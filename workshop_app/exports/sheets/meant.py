"""What the glyphs of a drawn sheet mean, written into the finished file: reportlab gives some a number of its own.

Whoever copies a line gets its words from the line itself; what reads glyph by glyph, such as a search or a reader that
does not look at the line, gets them from here.
"""

import re
from collections.abc import Mapping
from typing import Any

import pikepdf

_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]+)>")
_PRIVATE = range(0xE000, 0xF900)
_MOST_AT_ONCE = 100
"""As many as one list of them may have."""


def meant_by(text: str, shaped: Any) -> dict[str, str]:
    """Return what each invented character of a shaped text stands for, such as "ti" where both are one glyph.

    Args:
        text: what was shaped.
        shaped: it, as reportlab shaped it.
    """
    clusters = [one.cluster for one in shaped.__shapeData__]
    ends = dict(zip(sorted({*clusters}), [*sorted({*clusters})[1:], len(text)], strict=True))
    return {
        drawn: text[at : ends[at]]
        for drawn, at in zip(str(shaped), clusters, strict=True)
        if ord(drawn) in _PRIVATE and drawn not in text
    }


def say_what_is_meant(pdf: pikepdf.Pdf, meant: Mapping[str, Mapping[str, str]]) -> None:
    """Let every glyph of a sheet say what it stands for.

    Args:
        pdf: the sheet.
        meant: what invented characters stand for, by the name that their font has in the file.
    """
    fonts = [font for page in pdf.pages for font in page.resources.get("/Font", pikepdf.Dictionary()).values()]
    for font in {one.ToUnicode.objgen: one for one in fonts if "/ToUnicode" in one}.values():
        stands_for = meant.get(str(font.BaseFont).partition("+")[2], {})
        font.ToUnicode.write(_told(font.ToUnicode.read_bytes(), stands_for))


def _told(was: bytes, stands_for: Mapping[str, str]) -> bytes:
    pairs = []
    for code, number in _PAIR.findall(was):
        character = chr(int(number, 16))
        in_sixteens = stands_for.get(character, character).encode("utf-16-be").hex().upper()
        pairs.append(b"<%s> <%s>" % (code, in_sixteens.encode()))
    lists = [pairs[at : at + _MOST_AT_ONCE] for at in range(0, len(pairs), _MOST_AT_ONCE)]
    return b"\n".join(
        [
            b"/CIDInit /ProcSet findresource begin",
            b"12 dict begin",
            b"begincmap",
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            b"/CMapName /Adobe-Identity-UCS def",
            b"/CMapType 2 def",
            b"1 begincodespacerange",
            b"<00> <FF>",
            b"endcodespacerange",
            *(line for one in lists for line in (b"%d beginbfchar" % len(one), *one, b"endbfchar")),
            b"endcmap",
            b"CMapName currentdict /CMap defineresource pop",
            b"end",
            b"end",
        ]
    )

"""Which font of ours, or of this computer, can draw a character; and which characters none can.

Documents and sheets take fonts from the same places, so whether something can be drawn is told here for both, before
anything is made.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.data import data_folder
from workshop_app.domain.wording import is_seen
from workshop_app.exports.typesetting.words import character_name, lines_of, never_drawn

if TYPE_CHECKING:
    import uharfbuzz

FontFile = tuple[str, int]
"""The path of a font file, and the number of the font in it, from 0."""

_NAMED = 6
"""How many characters a sentence names; more are counted."""
_SCRIPTS = {"CJK": "Chinese", "HANGUL": "Korean", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}


@cache
def system_fonts() -> list[FontFile]:
    """Return the upright fonts of this computer, looked up once."""
    import typst

    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    return [(font.path, font.index) for font in fonts if font.path and font.style == "normal"]


@cache
def opened(font: FontFile) -> "uharfbuzz.Font | None":
    """Return a font to shape and draw with; None where the file cannot be read."""
    import uharfbuzz

    path, index = font
    try:
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path), index))
    except (OSError, ValueError, uharfbuzz.HarfBuzzError):
        return None


def has(font: FontFile, character: str) -> bool:
    """Tell whether a font has a character."""
    face = opened(font)
    return face is not None and bool(face.get_nominal_glyph(ord(character)))


@cache
def system_font_with(character: str) -> FontFile | None:
    """Return the first font of this computer that has a character; None where none has."""
    return next((font for font in system_fonts() if has(font, character)), None)


@cache
def _ours() -> list[FontFile]:
    return [(str(path), 0) for path in sorted(Path(data_folder("resources") / "fonts").glob("*.ttf"))]


@cache
def _can_be_drawn(character: str) -> bool:
    if never_drawn(character):
        return False
    return (
        character.isspace()
        or not is_seen(character)
        or any(has(font, character) for font in _ours())
        or system_font_with(character) is not None
    )


def undrawn_in(texts: Iterable[str]) -> list[str]:
    """Return the different characters in ``texts`` that no font here can draw, in order of their number."""
    there = {character for text in texts if not (text.isascii() and text.isprintable()) for character in text}
    there -= set("\t\r\n") | {end for end in "\v\f\x85\u2028\u2029" if len(lines_of(end)) > 1}
    return sorted(character for character in there if not _can_be_drawn(character))


def told_undrawn(characters: Sequence[str], instead: str) -> str:
    """Return what is told of characters that no font here can draw, before a pack is made; "" for none.

    Args:
        characters: those.
        instead: what stands there in their place, as a sentence.
    """
    if not characters:
        return ""
    named = ", ".join(character_name(one) for one in characters[:_NAMED])
    more = f" and {len(characters) - _NAMED} more" if len(characters) > _NAMED else ""
    scripts = [*dict.fromkeys(script for one in characters if (script := _script_of(one)))]
    listed = " and ".join([", ".join(scripts[:-1]), scripts[-1]] if len(scripts) > 1 else scripts)
    which = f" To have them drawn, add a font for {listed} to this computer." if scripts else ""
    return f"No font on this computer can draw {named}{more}. {instead}{which}"


def _script_of(character: str) -> str:
    """Return what the script of a letter is called; "" for what is no letter."""
    if not unicodedata.category(character).startswith("L"):
        return ""
    first = unicodedata.name(character, "").split(" ")[0]
    return _SCRIPTS.get(first, first.title())

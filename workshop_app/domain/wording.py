"""Words are kept exactly as they were said; these are the only three reasons to refuse any."""

import unicodedata
from functools import lru_cache

from workshop_app.domain.errors import RuleBrokenError

LONGEST_WORDING = 100_000
"""Characters; some forty pages. Without a bound, one statement could make a file that cannot be opened again."""

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0").union(
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
"""Fillers, the empty braille pattern, and what only chooses how another character looks."""


_OBEYED = frozenset(("Cc", "Cs", "Zl", "Zp"))
"""Controls, among them those that begin an escape sequence, halves of characters, ends of lines and paragraphs."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def is_empty(text: str) -> bool:
    """Tell whether ``text`` is no words at all: nothing, or only white space of any kind."""
    return not text.strip()


def shows_nothing(text: str) -> bool:
    """Tell whether ``text`` is words that nobody could see.

    There is something in it beside white space, but all of it has no width, or is a blank glyph. It can be kept, for
    whoever typed it meant something; but it is asked about first.
    """
    return not is_empty(text) and not any(is_seen(character) for character in text)


@lru_cache(4096)
def is_seen(character: str) -> bool:
    """Tell whether a character can be seen, by itself or as a mark: no space, control, joiner or blank glyph."""
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf") and character not in _BLANK


def first_words(wording: str, most: int = 60) -> str:
    """Return how words begin, for a list: their first line, or what fits of it, with three dots where more follows.

    Args:
        wording: the words.
        most: how many characters at the most.
    """
    lines = wording.strip().splitlines()
    line = lines[0].rstrip() if lines else ""
    if len(line) > most:
        cut = line[: most + 1]
        line = cut[: cut.rfind(" ")] if " " in cut else line[:most]
        return f"{line.rstrip()} …"
    return line if len(lines) < 2 else f"{line} …"


def checked_wording(wording: str, what: str = "These words") -> str:
    """Return ``wording`` untouched if it can be kept.

    Args:
        wording: the words, to be stored code point for code point.
        what: how a refusal names them, such as ``"The presentation title"``.

    Raises:
        RuleBrokenError: there is nothing in it but white space, or ``storable`` refuses it.
    """
    if is_empty(wording):
        raise RuleBrokenError(f"{what} cannot be empty: type the words first. Nothing was changed.")
    return storable(wording, what)


def as_plain_line(text: str) -> str:
    """Return one line of ``text`` without what a terminal or a title bar would obey instead of showing it.

    Controls, line breaks, halves of characters and what turns the direction of writing become U+FFFD each. It is never
    kept.
    """
    return "".join("\ufffd" if unicodedata.category(one) in _OBEYED or one in _TURNING else one for one in text)


def storable(text: str, what: str = "These words") -> str:
    """Return ``text`` untouched if a file can hold it; it may be empty.

    Raises:
        RuleBrokenError: it holds a lone surrogate (the sentence names the line), or is longer than
            ``LONGEST_WORDING``.
    """
    if len(text) > LONGEST_WORDING:
        raise RuleBrokenError(
            f"{what} cannot be saved: {len(text):,} characters are too many for one thing said; {LONGEST_WORDING:,} is "
            "the limit. Save them in parts. Nothing was changed."
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise RuleBrokenError(
            f"{what} cannot be saved: line {line} holds half of a broken character "
            f"(U+{ord(text[error.start]):04X}). Type that character again. Nothing was changed."
        ) from error
    return text

"""Lists that are pasted: which cards they make."""

import re

from workshop_app.domain.wording import is_empty

_CELL = re.compile(r'"((?:[^"]|"")*)"(?=\n|\Z)')
"""A cell as a spreadsheet copies it if it holds line breaks or quotes: in quotes, with every quote in it doubled."""


def cards_in(text: str, cells: bool = True) -> list[str]:
    """Return the words of the cards that a list makes, in its order: a line is a card, and an empty one is none.

    A soft line break (U+000B of a word processor, U+2028) is a part of its line.

    Args:
        text: the list, its lines ending with a line feed.
        cells: what stands in quotes because a spreadsheet needs them is one card, also over several lines, without
            those quotes; else quotes are characters like all others.
    """
    cards, at = [], 0
    while at < len(text):
        cell = _CELL.match(text, at) if cells else None
        if cell is not None and ("\n" in cell[1] or '""' in cell[1]):
            words, end = cell[1].replace('""', '"'), cell.end()
        else:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            words = text[at:end]
        if not is_empty(words):
            cards.append(words)
        at = end + 1
    return cards

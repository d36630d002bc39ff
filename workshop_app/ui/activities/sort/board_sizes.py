"""How large the parts of a board are, from the size of its window and of the text in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtGui import QFont

from workshop_app.ui.activities.sort.board_places import Measures, Strip
from workshop_app.ui.activities.sort.box_columns import Stock
from workshop_app.ui.activities.sort.measuring import FontMeasure

LINE_HEIGHT = 0.83
"""The height of a line of words on a card, in what the font asks for: as close as the lines of a printed page."""

PATTERN = 9
"""The height of the pattern below the head of a category, in measures of ``unit``."""

BADGE = 2.2
"""The room for the number of voices at the right of a stack, in text sizes."""


@cache
def card_words() -> FontMeasure:
    """Return what measures words on cards."""
    return FontMeasure("Atkinson Hyperlegible Next", line_height=LINE_HEIGHT)


@cache
def _names() -> FontMeasure:
    return FontMeasure("Lexend", QFont.Weight.DemiBold)


@dataclass(frozen=True, slots=True)
class BoardSizes:
    """The sizes that a window gives its board, all in pixels, and those that follow from them.

    Attributes:
        width, height: of the board.
        floor: the smallest legible text.
        target: the least height of what is touched.
        gap: between boxes.
        unit: by how much the drawn measures are multiplied.
        at_console: whether it is the board of the console.
    """

    width: float = 0.0
    height: float = 0.0
    floor: int = 16
    target: float = 44.0
    gap: float = 10.0
    unit: float = 1.0
    at_console: bool = False

    @property
    def name_size(self) -> int:
        """The text of the boxes' names."""
        return round(self.floor * (1.0 if self.at_console else 1.12))

    def usual_stock(self) -> Stock:
        """Return what cards are made of where there is room."""
        unit = self.unit
        padding = max(4 * unit, self.floor / 6)
        return Stock(least=44 * unit, gap=6 * unit, side=12 * unit, padding=padding, lower=3 * unit)

    def _tight_stock(self) -> Stock:
        """Return what cards are made of that a board has no room for otherwise: closer together, words as large."""
        usual = self.usual_stock()
        return replace(usual, gap=4 * self.unit, padding=0.75 * usual.padding)

    def _strip(self, unsorted: int) -> Strip:
        """Return what the strip is like; what holds words grows with the text."""
        letter = self.floor / (15 if self.at_console else 24)
        if not self.at_console:
            return Strip(
                height=108 * letter,
                empty=64 * letter,
                large=round(42 * letter),
                fold=64 * self.unit,
                beside=min(262 * letter, 0.15 * self.width),
                turns=min(116 * letter, 0.09 * self.width),
                between=self.gap,
                unsure=min(446 * letter, 0.26 * self.width),
            )
        gaps = 2 * self.gap
        return Strip(
            height=max(92.0, 88 * letter),
            empty=48 * letter,
            large=round(18 * letter),
            fold=52,
            beside=0,
            turns=72 * letter,
            between=min(496 * letter, (0.5 if self.width > 900 else 0.42) * self.width) if unsorted else gaps,
            unsure=min(150 * letter, 0.2 * self.width),
            unsure_share=0.5,
            unsure_closed=True,
        )

    def tray_head(self) -> float:
        """Return how high the head of a tray is."""
        return self.name_size * 1.3 + 6 * self.unit

    def category_head(self, name: str | None, width: float, *, opened: bool, shrunk: bool) -> float:
        """Return how high the head of a category is that is so wide.

        Args:
            name: the category's; None while it has none.
            width: of its column.
            opened: whether a category is opened.
            shrunk: whether this one is only a head because another is opened.
        """
        size, unit = self.name_size, self.unit
        beside = 2 * (14 if not self.at_console else 12) * unit + 3.15 * size
        above = 0.0
        if shrunk:
            beside, above = 2 * 12 * unit, 1.4 * size
        words = above + _names().height(name, max(width - beside, 3.0 * size), size) if name is not None else 0.0
        least = self.target if self.at_console else max(self.target, 76 * unit)
        most = (0.7 if opened else 0.3) * self.height
        return max(least, min(words + 8 * unit, most)) + (PATTERN + 6) * unit

    def measures(self, unsorted: int, heading: Callable[[str, float], float]) -> Measures:
        """Return the measures of the board with so many cards still to sort, and heads that are so high."""
        return Measures(
            floor=self.floor,
            stock=self.usual_stock(),
            tight=self._tight_stock(),
            gap=self.gap,
            inset=6 * self.unit,
            bar=max(28.0 if self.at_console else 48 * self.unit, 1.4 * self.floor),
            heading=heading,
            strip=self._strip(unsorted),
            largest=1.2 if self.at_console else 1.5,
        )

"""The cards of one box in columns: how high they are together, which are seen, and what can be seen first."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import Protocol

_NARROWEST = 11.0
"""The least width of a card in text sizes, should no word need more."""
_MOST_COLUMNS = 9
_WIDEST_WORD = 8.0
"""The most that one word asks for, in text sizes: wider than any usual word.

A longer one, a link or a place name, breaks and asks for nothing, so that it makes no other card small and hides none.
"""


class Measure(Protocol):
    """Tells how large words are when set; the same for the same words, always."""

    def height(self, wording: str, width: float, size: int) -> float:
        """Return the height in pixels of ``wording`` set ``width`` pixels wide in text of ``size`` pixels."""

    def __hash__(self) -> int:
        """What was measured once is remembered by what measured it."""

    def widest_word(self, wording: str, size: int) -> float:
        """Return the width in pixels of the widest word of ``wording`` in text of ``size`` pixels."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What a card is made of, in pixels: its words have a margin, and below lies its lower edge.

    Attributes:
        least: the least height of a card.
        gap: between cards.
        side: at each side of the words.
        padding: above and below the words.
        lower: the lower edge.
    """

    least: float
    gap: float
    side: float
    padding: float
    lower: float

    def around(self) -> float:
        """Return how much higher a card is than its words."""
        return 2 * self.padding + self.lower

    def high(self, words: float) -> float:
        """Return how high a card is whose words are so high."""
        return max(self.least, words + self.around())


@dataclass(frozen=True, slots=True)
class Stop:
    """What a box that is too full shows first: a card by its number in the box, and a part of one that is too high."""

    card: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """The cards of one box in columns of equal width.

    Attributes:
        count: how many columns.
        width: of each, pixels.
        heights: of the cards, pixels.
        need: the least height of the room that holds all of them.
    """

    count: int
    width: float
    heights: list[float]
    need: float


@dataclass(frozen=True, slots=True)
class Lines:
    """How a card that is higher than its room is shown a few whole lines at a time.

    Attributes:
        height: of a line, pixels.
        stock: what the card is made of.
        room: pixels.
    """

    height: float
    stock: Stock
    room: float

    @property
    def at_once(self) -> int:
        """How many lines are seen at once."""
        return max(1, int((self.room - 2 * self.stock.padding) / self.height))

    def of(self, card: float) -> int:
        """Return how many lines a card of this height has."""
        return max(1, round((card - self.stock.around()) / self.height))

    def parts(self, card: float) -> int:
        """Return in how many parts it is shown; each begins with the last line of the one before."""
        step = max(1, self.at_once - 1)
        return 1 + max(0, ceil((self.of(card) - self.at_once) / step))

    def cut(self, card: float, part: int) -> tuple[float, float]:
        """Return how many pixels of the card are above the part that is seen, and how many are seen."""
        if part == 0:
            return 0.0, 2 * self.stock.padding + self.at_once * self.height
        first = min(part * max(1, self.at_once - 1), max(0, self.of(card) - self.at_once))
        return self.stock.padding + first * self.height, self.stock.padding + self.at_once * self.height


@lru_cache(maxsize=5000)
def possible_columns(
    measure: Measure, words: tuple[tuple[str, float], ...], inside: float, size: int, stock: Stock
) -> tuple[Columns, ...]:
    """Return a box's cards in one column, in two and so on, while a column is as wide as its widest word.

    A word wider than any usual one breaks instead. Remembered, since a move changes what is in two boxes and
    leaves the others as they are.

    Args:
        measure: tells how large words are.
        words: of each card, and the room kept free at its right, in text sizes.
        inside: the width of the box without its edges, pixels.
        size: of the text, pixels.
        stock: what a card is made of.
    """
    if not words:
        return (Columns(1, inside, [], 0.0),)
    gap = stock.gap
    wide = ((measure.widest_word(wording, size), beside * size) for wording, beside in words)
    widest = max((word if word <= _WIDEST_WORD * size else 0.0) + beside for word, beside in wide)
    narrowest = max(_NARROWEST * size, widest) + 2 * stock.side
    most = min(_MOST_COLUMNS, len(words), max(1, int((inside + gap) // (narrowest + gap))))
    found = []
    for count in range(1, most + 1):
        column = (inside - gap * (count - 1)) / count
        room = column - 2 * stock.side
        heights = [stock.high(measure.height(wording, room - beside * size, size)) for wording, beside in words]
        found.append(Columns(count, column, heights, _least_height(heights, count, gap)))
    return tuple(found)


def flowed(
    heights: Sequence[float], columns: int, room: float, gap: float, first: Sequence[int] = ()
) -> list[tuple[int, float]]:
    """Return column and y of each card, down the first column and on in the next, as many as there is room for.

    A card that is higher than the room has a column to itself and ends what is seen. ``first`` may say for each card
    the first column in which it can lie.
    """
    placed: list[tuple[int, float]] = []
    column, y = 0, 0.0
    for number, height in enumerate(heights):
        if first and first[number] > column:
            column, y = first[number], 0.0
        if y > 0 and y + height > room + 0.001:
            column, y = column + 1, 0.0
        if column >= columns or (height > room + 0.001 and placed):
            break
        placed.append((column, y))
        y += height + gap
        if height > room + 0.001:
            break
    return placed


def _least_height(heights: Sequence[float], columns: int, gap: float) -> float:
    """Return the least height of a room in which all cards fit, in order, down so many columns."""
    if columns == 1:
        return sum(heights) + gap * (len(heights) - 1)
    low = max(max(heights), (sum(heights) + gap * len(heights)) / columns - gap)
    ends = list(accumulate(height + gap for height in heights))
    high = low + max(heights) + gap
    while not _holds(ends, columns, high, gap):
        high += max(heights)
    if _holds(ends, columns, low, gap):
        return low
    while high - low > 1.0:
        middle = (low + high) / 2
        low, high = (low, middle) if _holds(ends, columns, middle, gap) else (middle, high)
    return high


def _holds(ends: Sequence[float], columns: int, room: float, gap: float) -> bool:
    """Tell whether cards that end at ``ends``, gaps included, fit down so many columns of ``room``."""
    begun, at = 0.0, 0
    for _ in range(columns):
        at = bisect_left(ends, begun + room + gap + 0.001, at)
        if at == len(ends):
            return True
        begun = ends[at - 1] if at else 0.0
    return False


def stops_of(columns: Columns, room: float, gap: float, lines: Lines) -> list[Stop]:
    """Return what a box can show first: every card up to the first from which all the rest are seen."""
    heights = columns.heights
    stops: list[Stop] = []
    for number, height in enumerate(heights):
        if height > room + 0.001:
            stops += [Stop(number, part) for part in range(lines.parts(height))]
            continue
        stops.append(Stop(number))
        if len(flowed(heights[number:], columns.count, room, gap)) == len(heights) - number:
            break
    return stops or [Stop(0)]


def turned(stops: Sequence[Stop], at: int, seen: int, step: int) -> int:
    """Return which stop a box shows next, turned on (1) or back (-1) from the cards ``seen`` from ``at`` on."""
    last = len(stops) - 1
    if step > 0:
        if at < last and stops[at + 1].card == stops[at].card:
            return at + 1
        wanted = stops[at].card + seen
    elif stops[at].part:
        return at - 1
    else:
        wanted = max(0, stops[at].card - max(1, seen))
    return next((number for number, one in enumerate(stops) if one.card >= wanted), last if step > 0 else 0)

"""Where every card and category goes on a board: a pure function, so that it can be tested without a window.

Everything is visible at once, in the largest text at which all of it fits. Below the legible floor the text stays at
the floor, and a box that is too full shows its cards a sheet at a time and says how many are out of sight.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Measure = Callable[[str, float, int], float]
"""Height in pixels of a wording set ``width`` pixels wide in text of ``size`` pixels, words broken if need be."""

EDGE = 6.0
"""Pixels at a card's left for the mark of its category."""

_LARGEST_TEXT = 40
_MOST_COLUMNS = 6
_TRAY_HEADING = 44.0
_SHARES = (0.22, 0.3, 0.38, 0.46, 0.54, 0.62, 0.7)
_LOWEST_CARD = 64 / 24
"""Least height of a card, and of the button that turns sheets, in legible text heights: a finger must hit it."""

_MOST_FOR_TRAYS = {1: 0.7, 2: 0.46, 3: 0.3}


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the board, in pixels from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether the point is inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class CardToPlace:
    """A card: its key, its words, and the key of the box it belongs to."""

    key: str
    wording: str
    box: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The result.

    Attributes:
        boxes: where each box is, by key.
        cards: where each card that can be seen is, by key.
        sheets: how many sheets each box has, at least 1.
        hidden: the box of each card that is out of sight, by the card's key.
        cut: the cards that are too long for their box even alone, and show only their beginning.
        text_size: pixels.
    """

    boxes: dict[str, Rect]
    cards: dict[str, Rect]
    sheets: dict[str, int]
    hidden: dict[str, str]
    cut: frozenset[str]
    text_size: int


def lay_out(
    cards: Sequence[CardToPlace],
    categories: Sequence[str],
    trays: Sequence[str],
    *,
    width: float,
    height: float,
    measure: Measure,
    smallest_text: int,
    gap: float,
    heading: float,
    padding: float,
    shown_sheets: Mapping[str, int] | None = None,
) -> Layout:
    """Lay out ``cards`` in ``categories`` (above) and ``trays`` (below, the first being the unsorted cards).

    Args:
        cards: in the order they have in their boxes.
        categories: keys of the boxes above.
        trays: keys of the boxes below.
        width: of the board, pixels.
        height: of the board, pixels.
        measure: tells how high words are.
        smallest_text: the legible floor, pixels.
        gap: between boxes and between cards, pixels.
        heading: height of a category's heading, pixels.
        padding: inside a card on each side, pixels.
        shown_sheets: which sheet (from 0) of a box is to be seen where it has several.
    """
    by_box: dict[str, list[CardToPlace]] = {key: [] for key in [*categories, *trays]}
    for card in cards:
        by_box[card.box].append(card)
    rows = _rows(categories, width, height)
    lowest = max(44.0, _LOWEST_CARD * smallest_text)
    arrangements = []
    for share in _shares_of_trays(categories, trays, rows):
        boxes = _boxes(categories, trays, width, height, gap, share, rows)
        low, high = smallest_text, _LARGEST_TEXT
        best = _filled(boxes, by_box, low, lowest, measure, gap, heading, padding, {}, trays)
        while low < high and _fits(best):
            size = (low + high + 1) // 2
            layout = _filled(boxes, by_box, size, lowest, measure, gap, heading, padding, {}, trays)
            if _fits(layout):
                best, low = layout, size
            else:
                high = size - 1
        arrangements.append(best)
    best = min(arrangements, key=lambda one: (len(one.cut), len(one.hidden), -one.text_size))
    return _filled(
        best.boxes, by_box, best.text_size, lowest, measure, gap, heading, padding, shown_sheets or {}, trays
    )


def category_columns(categories: Sequence[str], width: float, height: float) -> int:
    """Return how many categories stand beside each other on a board of ``width`` by ``height`` pixels."""
    return -(-len(categories) // _rows(categories, width, height)) if categories else 1


def _rows(categories: Sequence[str], width: float, height: float) -> int:
    return 1 if len(categories) <= _MOST_COLUMNS and width >= height else 2 if len(categories) <= 12 else 3


def _shares_of_trays(categories: Sequence[str], trays: Sequence[str], rows: int) -> list[float]:
    """Return what parts of the height the trays may get, leaving room for every row of categories."""
    if not categories or not trays:
        return [1.0]
    return [share for share in _SHARES if share <= _MOST_FOR_TRAYS[rows]]


def _boxes(
    categories: Sequence[str], trays: Sequence[str], width: float, height: float, gap: float, share: float, rows: int
) -> dict[str, Rect]:
    boxes: dict[str, Rect] = {}
    columns = -(-len(categories) // rows) if categories else 1
    below = height * share if trays else 0.0
    above = height - below - (gap if trays and categories else 0.0)
    box_width = (width - gap * (columns - 1)) / columns
    box_height = (above - gap * (rows - 1)) / rows
    for number, key in enumerate(categories):
        row, column = divmod(number, columns)
        boxes[key] = Rect(column * (box_width + gap), row * (box_height + gap), box_width, box_height)
    side = max(width * 0.22, 200.0) if len(trays) > 1 else 0.0
    first_width = width - (side + gap) * (len(trays) - 1)
    x = 0.0
    for number, key in enumerate(trays):
        tray_width = first_width if number == 0 else side
        boxes[key] = Rect(x, height - below, tray_width, below)
        x += tray_width + gap
    return boxes


def _filled(
    boxes: dict[str, Rect],
    by_box: dict[str, list[CardToPlace]],
    size: int,
    lowest: float,
    measure: Measure,
    gap: float,
    heading: float,
    padding: float,
    shown_sheets: Mapping[str, int],
    trays: Sequence[str],
) -> Layout:
    places: dict[str, Rect] = {}
    hidden: dict[str, str] = {}
    cut: set[str] = set()
    sheets: dict[str, int] = {}
    widest = min(box.width for key, box in boxes.items() if key not in trays or len(trays) == len(boxes)) - 2 * gap
    for key, box in boxes.items():
        inside = box.width - 2 * gap
        columns = max(1, min(len(by_box[key]), int(inside // max(11.0 * size, 150.0))))
        card_width = min((inside - gap * (columns - 1)) / columns, max(widest, 11.0 * size))
        heights = [
            max(lowest, measure(card.wording, card_width - 2 * padding - EDGE, size) + 2 * padding)
            for card in by_box[key]
        ]
        top = min(heading, _TRAY_HEADING) if key in trays else heading
        room = Rect(box.x + gap, box.y + top, card_width, box.height - top - gap)
        on_sheets = _flowed(heights, room, columns, gap)
        if on_sheets and on_sheets[-1][0] > 0:
            above_button = max(room.height - lowest, min(room.height, lowest))
            on_sheets = _flowed(heights, Rect(room.x, room.y, room.width, above_button), columns, gap)
        sheets[key] = 1 + max((sheet for sheet, _ in on_sheets), default=0)
        shown = min(shown_sheets.get(key, 0), sheets[key] - 1)
        for card, height, (sheet, rect) in zip(by_box[key], heights, on_sheets, strict=True):
            if sheet == shown:
                places[card.key] = rect
            else:
                hidden[card.key] = key
            if rect.height < height:
                cut.add(card.key)
    return Layout(boxes=boxes, cards=places, sheets=sheets, hidden=hidden, cut=frozenset(cut), text_size=size)


def _flowed(heights: Sequence[float], room: Rect, columns: int, gap: float) -> list[tuple[int, Rect]]:
    """Return the sheet and place of each card: into the shortest column, and on to a new sheet once none has room.

    ``room`` is the first column of the box, below its heading. A card higher than that is cut to it.
    """
    bottom = room.y + room.height
    bottoms = [room.y] * columns
    sheet = 0
    placed = []
    for wanted in heights:
        height = min(wanted, room.height)
        column = min(range(columns), key=lambda number: bottoms[number])
        if bottoms[column] + height > bottom + 0.001:
            sheet += 1
            bottoms = [room.y] * columns
            column = 0
        placed.append((sheet, Rect(room.x + column * (room.width + gap), bottoms[column], room.width, height)))
        bottoms[column] += height + gap
    return placed


def _fits(layout: Layout) -> bool:
    return not layout.hidden and not layout.cut

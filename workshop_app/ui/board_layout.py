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
        text_size: pixels.
    """

    boxes: dict[str, Rect]
    cards: dict[str, Rect]
    sheets: dict[str, int]
    hidden: dict[str, str]
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
        heading: height of a box's heading, pixels.
        padding: inside a card on each side, pixels.
        shown_sheets: which sheet (from 0) of a box is to be seen where it has several.
    """
    sheets = shown_sheets or {}
    by_box: dict[str, list[CardToPlace]] = {key: [] for key in [*categories, *trays]}
    for card in cards:
        by_box[card.box].append(card)
    share = _share_of_trays(by_box, categories, trays)
    best: Layout | None = None
    low, high = smallest_text, _LARGEST_TEXT
    while low <= high:
        size = (low + high) // 2
        boxes = _boxes(categories, trays, width, height, gap, share)
        layout = _filled(boxes, by_box, size, measure, gap, heading, padding, sheets)
        if _fits(layout):
            best, low = layout, size + 1
        else:
            high = size - 1
    if best is None:
        boxes = _boxes(categories, trays, width, height, gap, share)
        best = _filled(boxes, by_box, smallest_text, measure, gap, heading, padding, sheets)
    return best


def _share_of_trays(by_box: dict[str, list[CardToPlace]], categories: Sequence[str], trays: Sequence[str]) -> float:
    """Return how much of the height the trays get: by how many words are in them, between a fifth and seven tenths."""
    if not categories:
        return 1.0
    below = sum(len(card.wording) + 20 for key in trays for card in by_box[key])
    above = sum(len(card.wording) + 20 for key in categories for card in by_box[key])
    return min(0.7, max(0.22, below / (below + above))) if below + above else 0.4


def _boxes(
    categories: Sequence[str], trays: Sequence[str], width: float, height: float, gap: float, share: float
) -> dict[str, Rect]:
    boxes: dict[str, Rect] = {}
    rows = 1 if len(categories) <= _MOST_COLUMNS and width >= height else 2 if len(categories) <= 12 else 3
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
    measure: Measure,
    gap: float,
    heading: float,
    padding: float,
    shown_sheets: Mapping[str, int],
) -> Layout:
    places: dict[str, Rect] = {}
    hidden: dict[str, str] = {}
    sheets: dict[str, int] = {}
    for key, box in boxes.items():
        inside = box.width - 2 * gap
        columns = max(1, min(len(by_box[key]), int(inside // max(11.0 * size, 150.0))))
        card_width = (inside - gap * (columns - 1)) / columns
        top, bottom = box.y + heading, box.y + box.height - gap
        bottoms = [top] * columns
        sheet = 0
        on_sheets: list[tuple[int, str, Rect]] = []
        for card in by_box[key]:
            card_height = measure(card.wording, card_width - 2 * padding - EDGE, size) + 2 * padding
            column = min(range(columns), key=lambda number: bottoms[number])
            if bottoms[column] + card_height > bottom and bottoms[column] > top:
                sheet += 1
                bottoms = [top] * columns
                column = 0
            x = box.x + gap + column * (card_width + gap)
            on_sheets.append((sheet, card.key, Rect(x, bottoms[column], card_width, card_height)))
            bottoms[column] += card_height + gap
        sheets[key] = sheet + 1
        shown = min(shown_sheets.get(key, 0), sheet)
        for number, card_key, rect in on_sheets:
            if number == shown:
                places[card_key] = rect
            else:
                hidden[card_key] = key
    return Layout(boxes=boxes, cards=places, sheets=sheets, hidden=hidden, text_size=size)


def _fits(layout: Layout) -> bool:
    return not layout.hidden and all(
        rect.y + rect.height <= max(box.y + box.height for box in layout.boxes.values())
        for rect in layout.cards.values()
    )

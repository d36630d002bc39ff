"""What a board has to place, how large its parts are, and where everything lies once it is laid out."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field, replace

from workshop_app.ui.activities.sort.box_columns import Stock, Stop

_LARGEST = 1.5
"""The largest text, in legible text sizes."""


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

    def distance(self, x: float, y: float) -> float:
        """Return how far the point is from it, in pixels; 0 inside."""
        across = max(self.x - x, x - self.x - self.width, 0.0)
        down = max(self.y - y, y - self.y - self.height, 0.0)
        return float((across * across + down * down) ** 0.5)


@dataclass(frozen=True, slots=True)
class CardToPlace:
    """A card: its key, its words, the key of the box it belongs to, and the room kept free at its right.

    ``beside`` is in text sizes.
    """

    key: str
    wording: str
    box: str
    beside: float = 0.0


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip below the categories in which few cards still to sort are a pile, in pixels.

    Attributes:
        height: of the strip; more where a card of the pile needs it.
        empty: its height when no card is left in the pile.
        large: the text of the card on the table; smaller where it does not fit.
        fold: what is kept free of words at the right of that card.
        beside: the width of the next card; 0 where it is not shown.
        turns: the width of the bar that turns the pile, or the second tray.
        between: what is kept free between the pile and the second tray.
        unsure: the width of the second tray.
        unsure_share: how much of the strip's height that tray has while there is a pile.
        unsure_closed: whether of that tray only the head is seen while it is not opened, also while there is a pile.
    """

    height: float
    empty: float
    large: int
    fold: float
    beside: float
    turns: float
    between: float
    unsure: float
    unsure_share: float = 1.0
    unsure_closed: bool = False


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a board, in pixels.

    Attributes:
        floor: the smallest legible text.
        stock: what a card is made of.
        gap: between boxes.
        inset: between the edge of a box and its cards.
        bar: the height of the bar that turns a box, or the pages.
        heading: gives the height of a box's heading, from its key and its width.
        strip: the strip for a pile; None where there never is one.
        largest: the largest text, in legible text sizes.
        tight: what a card is made of where not all fit otherwise, and so they do; None for the same.
    """

    floor: int
    stock: Stock
    gap: float
    inset: float
    bar: float
    heading: Callable[[str, float], float]
    strip: Strip | None = None
    largest: float = _LARGEST
    tight: Stock | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The result.

    Attributes:
        text_size: pixels.
        stock: what its cards are made of.
        rows: in how many rows the categories stand.
        boxes: where each box is, by key.
        opened: the key of the box that is opened; None for none.
        shrunk: the keys of the boxes of which only the head is left, since another is opened.
        strip: whether the trays are a strip.
        rooms: where in each box cards can be seen, by key.
        cards: where each card that can be seen is, by key; one that is higher than its room reaches beyond it.
        sizes: the text of each card that is not as large as the others, by key, pixels.
        table: the key of the card on the table, if there is one.
        parts: of each card that is higher than its room, by key, the part that is seen: whole lines.
        feet: of each box that cannot show all its cards, by key, where the bar is that turns it.
        heads: of each tray whose heading lies beside its cards, by key, how wide it is.
        page, pages: which page of categories is shown, from 0, and how many there are.
        pager: where the pages are turned; None if there is one.
        off: how many cards are in categories on other pages.
        above, below: how many cards of a box are out of sight before and after those seen; both 0 if it fits.
        stops: what each box can show first, in order; a box that fits has one.
        shown: which of its stops each box shows.
        counts: how many columns of cards each box has.
        columns: in which of them each card is that can be seen, by key: its box, and the column from 0.
    """

    text_size: int
    stock: Stock
    rows: int
    boxes: dict[str, Rect]
    opened: str | None = None
    shrunk: frozenset[str] = frozenset()
    strip: bool = False
    rooms: dict[str, Rect] = field(default_factory=dict)
    cards: dict[str, Rect] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    table: list[str] = field(default_factory=list)
    parts: dict[str, Rect] = field(default_factory=dict)
    feet: dict[str, Rect] = field(default_factory=dict)
    heads: dict[str, float] = field(default_factory=dict)
    page: int = 0
    pages: int = 1
    pager: Rect | None = None
    off: int = 0
    above: dict[str, int] = field(default_factory=dict)
    below: dict[str, int] = field(default_factory=dict)
    stops: dict[str, list[Stop]] = field(default_factory=dict)
    shown: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    columns: dict[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def hidden(self) -> int:
        """How many cards are out of sight."""
        return sum(self.above.values()) + sum(self.below.values()) + self.off

    @property
    def unseen(self) -> int:
        """How many cards are not seen whole."""
        return self.hidden + len(self.parts)

    def moved_down(self, keys: Set[str], by: float) -> "Layout":
        """Return a layout with these boxes, and all that is in them, moved down by so many pixels."""

        def moved(rects: Mapping[str, Rect], box_of: Callable[[str], str]) -> dict[str, Rect]:
            return {key: replace(rect, y=rect.y + by) if box_of(key) in keys else rect for key, rect in rects.items()}

        def itself(box: str) -> str:
            return box

        def of_card(card: str) -> str:
            return self.columns[card][0]

        return replace(
            self,
            boxes=moved(self.boxes, itself),
            rooms=moved(self.rooms, itself),
            feet=moved(self.feet, itself),
            cards=moved(self.cards, of_card),
            parts=moved(self.parts, of_card),
        )

"""What the arrow keys do on a board: a pure function of its layout, so that it can be tested without a window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from workshop_app.ui.activities.sort.board_aim import Aim
from workshop_app.ui.activities.sort.board_places import Layout, Rect

HEADING = -1
"""The row of a box's heading."""


class Step(Enum):
    """What a key asks for."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FIRST = "first"
    LAST = "last"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    BOARD_FIRST = "first of the board"
    BOARD_LAST = "last of the board"


_ACROSS = {Step.LEFT: -1, Step.RIGHT: 1}
_DOWN = {Step.UP: -1, Step.DOWN: 1}


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the board: a box by its key, and the row in it, from 0.

    While exploring, the row is that of a card, or ``HEADING``. While a card is carried, it is the number that the card
    would have if it were put down: 0 before all other cards of the box.
    """

    box: str
    row: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What the keys go over.

    Attributes:
        layout: where everything is that can be seen.
        order: the keys of all cards of each box, in order.
        boxes: the keys of all boxes in the order in which they are told, those on other pages too.
        unordered: the boxes in which nobody chooses a card's place.
    """

    layout: Layout
    order: Mapping[str, Sequence[str]]
    boxes: Sequence[str]
    unordered: frozenset[str] = frozenset()

    def cards(self, box: str) -> Sequence[str]:
        """Return the keys of the cards of a box, in order."""
        return self.order.get(box, ())

    def card_at(self, place: Place) -> str:
        """Return the key of the card at a place; "" for a heading."""
        cards = self.cards(place.box)
        return cards[place.row] if 0 <= place.row < len(cards) else ""

    def place_of(self, card: str) -> Place | None:
        """Return where a card is; None if it is in no box."""
        found = ((box, list(cards).index(card)) for box, cards in self.order.items() if card in cards)
        return next((Place(*one) for one in found), None)

    def seen(self, box: str) -> int:
        """Return how many cards of a box can be seen."""
        return sum(card in self.layout.cards for card in self.cards(box))


def explored(ground: Ground, place: Place, step: Step) -> Place:
    """Return where a step leads from a card or a heading; nothing is moved by it.

    Up and down go through a box in the order of its cards, from its heading on, and then on to the box above or below.
    Left and right go to what lies beside: a column of the same box, the box beside it, or the next page of categories.
    """
    if step in _DOWN:
        x = _middle(ground, place)[0]
        return _up_or_down(ground, place, _DOWN[step], x, len(ground.cards(place.box)) - 1, HEADING)
    if step in _ACROSS:
        return _beside(ground, place, _ACROSS[step])
    return _jumped(ground, place, step, len(ground.cards(place.box)) - 1, HEADING)


def carried(ground: Ground, card: str, place: Place, step: Step, aim: Callable[[Place], Aim | None]) -> Place:
    """Return where a step leads a card that is carried: as which of the other cards of which box.

    Args:
        ground: what it is carried over. The card itself still lies where it was picked up.
        card: its key.
        place: where it is held now.
        step: what the key asks for.
        aim: tells where it would come to lie at a place; None where that is not seen.
    """
    without = Ground(
        ground.layout,
        {box: [one for one in cards if one != card] for box, cards in ground.order.items()},
        ground.boxes,
        ground.unordered,
    )
    last = 0 if place.box in ground.unordered else len(without.cards(place.box))
    row = min(place.row, last)
    here = Place(place.box, row)
    if step in _DOWN:
        return _up_or_down(without, here, _DOWN[step], _held_at(ground, card, here, aim), last, 0)
    if step in _ACROSS:
        return _carried_beside(without, here, _ACROSS[step], aim)
    return _jumped(without, here, step, last, 0)


def was_moved(before: Sequence[str], after: Sequence[str], card: str) -> bool:
    """Tell whether a card has another place among the cards of its box that were and are there.

    That another card went from one side of it to the other is not meant: then the others changed among themselves. Of
    two cards alone nobody can tell which one was moved.
    """
    stayed = set(before) & set(after)
    old, new = ([one for one in cards if one in stayed] for cards in (before, after))
    rest_before, rest_after = ([one for one in cards if one != card] for cards in (old, new))
    return old != new and rest_before == rest_after


def _held_at(ground: Ground, card: str, place: Place, aim: Callable[[Place], Aim | None]) -> float:
    """Return the x at which a carried card is held."""
    layout, line = ground.layout, aim(place)
    wide = layout.cards[card].width if card in layout.cards else 0.0
    if line is not None and place.box not in ground.unordered:
        return line.x + wide / 2
    if card in layout.cards and layout.columns[card][0] == place.box:
        return layout.cards[card].x + wide / 2
    return _middle(ground, Place(place.box, HEADING))[0]


def _up_or_down(ground: Ground, place: Place, step: int, x: float, last: int, first: int) -> Place:
    row = place.row + step
    if first <= row <= last:
        return Place(place.box, row)
    box = _box_above_or_below(ground.layout, place.box, x, step)
    if box is None:
        return place
    if step > 0:
        return Place(box, first)
    if first == HEADING:
        return Place(box, len(ground.cards(box)) - 1)
    return Place(box, 0 if box in ground.unordered else len(ground.cards(box)))


def _jumped(ground: Ground, place: Place, step: Step, last: int, first: int) -> Place:
    lowest = min(max(first, 0), last)
    if step is Step.FIRST:
        return Place(place.box, lowest)
    if step is Step.LAST:
        return Place(place.box, last)
    if step in (Step.PAGE_UP, Step.PAGE_DOWN):
        page = max(1, ground.seen(place.box) - 1)
        return Place(place.box, min(max(place.row + (page if step is Step.PAGE_DOWN else -page), lowest), last))
    boxes = ground.boxes if step is Step.BOARD_FIRST else list(reversed(ground.boxes))
    box = next((one for one in boxes if ground.cards(one)), boxes[0] if boxes else place.box)
    if step is Step.BOARD_FIRST:
        return Place(box, 0 if ground.cards(box) else first)
    past = 1 if first == HEADING else 0
    return Place(box, max(first, len(ground.cards(box)) - past))


def _beside(ground: Ground, place: Place, step: int) -> Place:
    layout, card = ground.layout, ground.card_at(place)
    y = _middle(ground, place)[1]
    if card in layout.columns:
        column = layout.columns[card][1]
        here = _columns_seen(ground, place.box)
        beyond = [one for one in here if (one - column) * step > 0]
        if beyond:
            return _nearest_card(ground, place.box, min(beyond, key=lambda one: abs(one - column)), y)
    box = _box_beside(ground, place.box, step)
    if box is None:
        return place
    columns = _columns_seen(ground, box)
    if not card or not columns:
        return Place(box, HEADING)
    return _nearest_card(ground, box, min(columns) if step > 0 else max(columns), y)


def _columns_seen(ground: Ground, box: str) -> set[int]:
    return {ground.layout.columns[one][1] for one in ground.cards(box) if one in ground.layout.cards}


def _nearest_card(ground: Ground, box: str, column: int, y: float) -> Place:
    layout = ground.layout
    rows = [
        row for row, one in enumerate(ground.cards(box)) if one in layout.cards and layout.columns[one] == (box, column)
    ]
    return Place(box, min(rows, key=lambda row: abs(_middle(ground, Place(box, row))[1] - y)))


def _carried_beside(ground: Ground, place: Place, step: int, aim: Callable[[Place], Aim | None]) -> Place:
    now = aim(place)
    room = ground.layout.rooms.get(place.box)
    y = now.y if now is not None else room.y if room is not None else 0.0

    def nearest(box: str, spots: dict[int, Aim]) -> Place:
        return Place(box, min(spots, key=lambda spot: abs(spots[spot].y - y)))

    if now is not None:
        beyond = {
            spot: one for spot, one in _aims(ground, place.box, aim).items() if (one.column - now.column) * step > 0
        }
        if beyond:
            column = min((one.column for one in beyond.values()), key=lambda one: abs(one - now.column))
            return nearest(place.box, {spot: one for spot, one in beyond.items() if one.column == column})
    box = _box_beside(ground, place.box, step)
    if box is None:
        return place
    spots = _aims(ground, box, aim)
    if not spots:
        return Place(box, 0)
    columns = [one.column for one in spots.values()]
    column = min(columns) if step > 0 else max(columns)
    return nearest(box, {spot: one for spot, one in spots.items() if one.column == column})


def _aims(ground: Ground, box: str, aim: Callable[[Place], Aim | None]) -> dict[int, Aim]:
    if box in ground.unordered:
        return {}
    found = {spot: aim(Place(box, spot)) for spot in range(len(ground.cards(box)) + 1)}
    return {spot: one for spot, one in found.items() if one is not None}


def _middle(ground: Ground, place: Place) -> tuple[float, float]:
    """Return the middle of what is seen of a card, or of a box's width at its heading."""
    layout, card = ground.layout, ground.card_at(place)
    if place.row != HEADING and card in layout.cards and layout.columns[card][0] == place.box:
        rect = layout.parts.get(card, layout.cards[card])
        return rect.x + rect.width / 2, rect.y + rect.height / 2
    box = layout.boxes.get(place.box, Rect(0.0, 0.0, 0.0, 0.0))
    return box.x + box.width / 2, box.y


def _box_above_or_below(layout: Layout, box: str, x: float, step: int) -> str | None:
    """Return the nearest box above (-1) or below (1), of several the one at ``x``; None if none is."""
    own = layout.boxes.get(box)
    if own is None:
        return next(iter(layout.boxes), box)

    def away(one: Rect) -> float:
        return one.y - own.y - own.height if step > 0 else own.y - one.y - one.height

    def how_far(key: str) -> tuple[float, float]:
        rect = layout.boxes[key]
        return round(away(rect)), max(rect.x - x, x - rect.x - rect.width, 0.0)

    return min((key for key, rect in layout.boxes.items() if key != box and away(rect) > -1), key=how_far, default=None)


def _box_beside(ground: Ground, box: str, step: int) -> str | None:
    """Return the box to the left (-1) or right (1), also on another page of categories; None if none is."""
    layout = ground.layout
    own = layout.boxes.get(box)
    if own is None:
        return None
    beyond = {
        key: rect
        for key, rect in layout.boxes.items()
        if (rect.x - own.x) * step > 0 and rect.y < own.y + own.height and own.y < rect.y + rect.height
    }
    if beyond:
        return min(beyond, key=lambda key: abs(beyond[key].x - own.x))
    if layout.pager is None or own.y > layout.pager.y or box not in ground.boxes:
        return None
    at = ground.boxes.index(box) + step
    while 0 <= at < len(ground.boxes) and ground.boxes[at] in layout.boxes:
        at += step
    return ground.boxes[at] if 0 <= at < len(ground.boxes) else None

"""Where a card would come to lie in a box of a board, and where a line shows it: pure, so that no window is needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop_app.ui.activities.sort.board_places import Layout


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a held card would come to lie, and where the line shows it.

    Attributes:
        spot: as which of its box, from 0.
        column: in which of the columns of the box, from 0.
        x, y: the left end of the line, pixels.
        wide, high: of the card as it would lie there, pixels; the line is as wide.
    """

    spot: int
    column: int
    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Aiming:
    """A card that is held over a box.

    Attributes:
        layout: the board.
        box: the key of the box.
        others: the keys of all other cards there, in order.
        card: the key of the card.
        gap: between cards, pixels.
        high: gives the card's height from the width of a column and the size of the text, pixels.
    """

    layout: Layout
    box: str
    others: Sequence[str]
    card: str
    gap: float
    high: Callable[[float, int], float]

    def at(self, x: float, y: float) -> Aim | None:
        """Return where it would come to lie if it were let go at a point; None if no other card is seen there.

        Between the cards it goes where the point is; on the box's name or its foot it goes to the end.
        """
        seen = self._seen()
        if not seen:
            return None
        layout = self.layout
        room, count = layout.rooms[self.box], layout.counts[self.box]
        inside_room = room.y <= y <= room.y + room.height
        if inside_room:
            column = min(count - 1, max(0, int((x - room.x + self.gap / 2) // (self._width() + self.gap))))
            here = [(number, layout.cards[one]) for number, at, one in seen if at == column]
            before = next(((number, rect) for number, rect in here if y < rect.y + rect.height / 2), None)
        else:
            column, before = seen[-1][1], None
            here = [(number, layout.cards[one]) for number, at, one in seen if at == column]
        if before is not None:
            return self._aim(before[0], column, before[1].y)
        if here:
            spot = here[-1][0] + 1 if inside_room else len(self.others)
            return self._aim(spot, column, here[-1][1].y + here[-1][1].height + self.gap)
        spot = next((number for number, at, _ in seen if at > column), seen[-1][0] + 1)
        return self._aim(spot, column, room.y)

    def as_number(self, spot: int) -> Aim | None:
        """Return where it would come to lie as the ``spot``-th of the box; None if neither neighbour is seen there."""
        layout = self.layout
        if self.box not in layout.rooms:
            return None
        before = self.others[spot - 1] if 0 < spot <= len(self.others) else ""
        if before in layout.cards:
            rect = layout.cards[before]
            return self._aim(spot, layout.columns[before][1], rect.y + rect.height + self.gap)
        after = self.others[spot] if 0 <= spot < len(self.others) else ""
        if after in layout.cards:
            return self._aim(spot, layout.columns[after][1], layout.cards[after].y)
        return None

    def _seen(self) -> list[tuple[int, int, str]]:
        """Return number, column and key of the others that are seen."""
        layout = self.layout
        if self.box not in layout.rooms:
            return []
        return [(n, layout.columns[one][1], one) for n, one in enumerate(self.others) if one in layout.cards]

    def _width(self) -> float:
        room, count = self.layout.rooms[self.box], self.layout.counts[self.box]
        return (room.width - self.gap * (count - 1)) / count

    def _aim(self, spot: int, column: int, begin: float) -> Aim:
        """Return the aim where the card would begin at ``begin``, as the others lie now.

        A card that has no room below the one before it goes to the head of the next column.
        """
        layout, gap, width = self.layout, self.gap, self._width()
        room, count = layout.rooms[self.box], layout.counts[self.box]
        own = layout.cards.get(self.card)
        closing = own is not None and layout.columns.get(self.card) == (self.box, column) and own.y < begin
        lies = begin - (own.height + gap if own is not None and closing else 0.0)
        high = self.high(width, layout.text_size)
        if lies > room.y + 1 and lies + high > room.y + room.height + 0.01 and column + 1 < count:
            column, begin = column + 1, room.y
        return Aim(spot, column, room.x + column * (width + gap), begin - gap / 2, width, high)

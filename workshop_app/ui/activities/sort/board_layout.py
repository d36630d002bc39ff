"""Where every card and category goes on a board: a pure function, so that it can be tested without a window.

Everything is visible at once, in the largest text at which all of it fits. Below the legible floor the text stays at
the floor, and a box that is too full shows the cards from one of its stops on and says how many are above and below.
A card is shown whole or not at all; only one that is higher than its whole box is shown a few lines at a time. Where
not even one card of every category has room, the categories are shown a page at a time.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_app.ui.activities.sort.box_columns import (
    Columns,
    Lines,
    Measure,
    Stop,
    flowed,
    possible_columns,
    stops_of,
)

_LARGEST = 2.4
"""The largest text, in legible text sizes: beyond, a single card would shout."""
_STEP = 1.05
"""Each text size over the next smaller one: with small steps the text would change at every move of a card."""
_MOST_ROWS = 4
_TRAY_SHARES = (0.14, 0.24, 0.38, 0.52, 0.66)
_NARROWEST_TRAY = 9.0
"""The least width of the second tray, in legible text sizes."""


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
class Measures:
    """The measures of a board, in pixels.

    Attributes:
        floor: the smallest legible text.
        target: the least height of what a finger must hit.
        gap: between boxes, between cards, and inside a card on each side.
        heading: gives the height of a box's heading, from its key and its width.
    """

    floor: int
    target: float
    gap: float
    heading: Callable[[str, float], float]


@dataclass(frozen=True, slots=True)
class Layout:
    """The result.

    Attributes:
        text_size: pixels.
        rows: in how many rows the categories stand.
        boxes: where each box is, by key.
        rooms: where in each box cards can be seen, by key.
        cards: where each card that can be seen is, by key; one that is higher than its room reaches beyond it.
        parts: of each card that is higher than its room, by key, the part that is seen: whole lines.
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
    rows: int
    boxes: dict[str, Rect]
    rooms: dict[str, Rect]
    cards: dict[str, Rect]
    parts: dict[str, Rect]
    page: int
    pages: int
    pager: Rect | None
    off: int
    above: dict[str, int]
    below: dict[str, int]
    stops: dict[str, list[Stop]]
    shown: dict[str, int]
    counts: dict[str, int]
    columns: dict[str, tuple[str, int]]

    @property
    def hidden(self) -> int:
        """How many cards are out of sight."""
        return sum(self.above.values()) + sum(self.below.values()) + self.off

    @property
    def unseen(self) -> int:
        """How many cards are not seen whole."""
        return self.hidden + len(self.parts)


def lay_out(
    cards: Sequence[CardToPlace],
    categories: Sequence[str],
    trays: Sequence[str],
    *,
    width: float,
    height: float,
    measure: Measure,
    measures: Measures,
    shown: Mapping[str, int] | None = None,
    page: int = 0,
    rows_before: int | None = None,
    before: Layout | None = None,
    most_unseen: int | None = None,
) -> Layout:
    """Lay out ``cards`` in ``categories`` (above) and ``trays`` (below, the first being the unsorted cards).

    Args:
        cards: in the order they have in their boxes.
        categories: keys of the boxes above.
        trays: keys of the boxes below.
        width: of the board, pixels.
        height: of the board, pixels.
        measure: tells how large words are.
        measures: the measures of the board.
        shown: which of its stops a box shows that is too full.
        page: which page of categories is shown where there is no room for all.
        rows_before: in how many rows the categories stood: kept where another number would gain but one text size, so
            that the boxes do not jump about under people's hands.
        before: the layout before, should cards only have been moved since: boxes and text stay as they are, and each
            card stays in its column as long as it has room there.
        most_unseen: how many cards may not be seen whole with the boxes and text of ``before``: with more, boxes and
            text are chosen anew. None for any number, while hands hold cards over the boxes.
    """
    board = _Board(cards, categories, trays, width, height, measure, measures, before)
    if before is not None and before.page == page and board.has_the_boxes_of(before):
        kept = board.refilled(before, shown or {})
        if most_unseen is None or kept.unseen <= most_unseen:
            return kept
    at_once = board.most_at_once()
    if at_once < len(categories):
        return _page_of(board, at_once, page, shown or {})
    return _whole(board, shown or {}, rows_before)


def _whole(board: "_Board", shown: Mapping[str, int], rows_before: int | None) -> Layout:
    found = [(board.largest_text(rows), rows) for rows in board.possible_rows()]
    size, rows = max(found, key=lambda one: (one[0], -one[1]))
    if size < 0:
        possible = (board.filled(0, rows, {}) for _, rows in found)
        best = min(possible, key=lambda one: (board.lack(one.rows), *_unseen(one, rows_before)))
        return board.refilled(best, shown) if shown else best
    if rows_before is not None:
        before = next((one for one, of_rows in found if of_rows == rows_before), -1)
        if before >= max(0, size - 1):
            size, rows = before, rows_before
    return board.filled(size, rows, shown)


def _page_of(board: "_Board", at_once: int, page: int, shown: Mapping[str, int]) -> Layout:
    """Return the layout of one page of categories, with a strip below them by which the pages are turned."""
    pages = -(-len(board.categories) // at_once)
    page = min(max(page, 0), pages - 1)
    categories = board.categories[page * at_once : (page + 1) * at_once]
    here = {*categories, *board.trays}
    cards = [card for inside in board.by_box.values() for card in inside if card.box in here]
    strip = board.m.target + board.m.gap
    part = _Board(
        cards, categories, board.trays, board.width, board.height - strip, board.measure, board.m, board.before
    )
    whole = _whole(part, shown, None)
    top = max((whole.boxes[key].y + whole.boxes[key].height for key in categories), default=0.0) + board.m.gap

    def lowered(key: str, rect: Rect) -> Rect:
        return replace(rect, y=rect.y + strip) if key in board.trays else rect

    box_of = {card.key: card.box for card in cards}
    return replace(
        whole,
        boxes={key: lowered(key, rect) for key, rect in whole.boxes.items()},
        rooms={key: lowered(key, rect) for key, rect in whole.rooms.items()},
        cards={key: lowered(box_of[key], rect) for key, rect in whole.cards.items()},
        parts={key: lowered(box_of[key], rect) for key, rect in whole.parts.items()},
        page=page,
        pages=pages,
        pager=Rect(0.0, top, board.width, board.m.target),
        off=sum(len(inside) for inside in board.by_box.values()) - len(cards),
    )


def _unseen(layout: Layout, rows_before: int | None) -> tuple[int, float, int]:
    """Return how bad a layout is in which not all fits: cards seen in part, cards out of sight, rows.

    The rows there were before count for a little better than they are.
    """
    return len(layout.parts), layout.hidden - 1.5 * (layout.rows == rows_before), layout.rows


def _sizes(floor: int) -> list[int]:
    sizes = [floor]
    exact = float(floor)
    while exact * _STEP <= floor * _LARGEST:
        exact *= _STEP
        if round(exact) > sizes[-1]:
            sizes.append(round(exact))
    return sizes


class _Board:
    """What is to be laid out, with what was measured so far."""

    def __init__(
        self,
        cards: Sequence[CardToPlace],
        categories: Sequence[str],
        trays: Sequence[str],
        width: float,
        height: float,
        measure: Measure,
        measures: Measures,
        before: Layout | None = None,
    ) -> None:
        self.before = before
        self.categories = categories
        self.trays = trays
        self.width = width
        self.height = height
        self.measure = measure
        self.m = measures
        self.sizes = _sizes(measures.floor)
        self.by_box: dict[str, list[CardToPlace]] = {key: [] for key in [*categories, *trays]}
        for card in cards:
            self.by_box[card.box].append(card)
        self.tray_widths = self._tray_widths()
        self.words = {key: tuple((one.wording, one.beside) for one in inside) for key, inside in self.by_box.items()}

    def has_the_boxes_of(self, layout: Layout) -> bool:
        """Tell whether there are the same boxes as in ``layout``, or on one of its pages."""
        return layout.boxes.keys() == self.by_box.keys() or (
            layout.pages > 1 and layout.boxes.keys() <= self.by_box.keys()
        )

    def possible_rows(self) -> range:
        """Return in how many rows the categories may stand."""
        count = len(self.categories)
        if count == 0:
            return range(1, 2)
        fewest = 1
        while fewest < min(count, _MOST_ROWS) and self._box_width(fewest) < 8 * self.m.floor + 4 * self.m.gap:
            fewest += 1
        return range(fewest, max(fewest, min(count, _MOST_ROWS)) + 1)

    def most_at_once(self) -> int:
        """Return how many categories can be shown at once with room for a card in each.

        On a board so low that fewer would have no more room either, that is all of them.
        """
        best, lacking = len(self.categories), self._lacking()
        for count in range(len(self.categories) - 1, 0, -1):
            if lacking == 0.0:
                break
            part = self._with(self.categories[:count], self.height - self.m.target - self.m.gap)
            if part._lacking() < lacking:
                best, lacking = count, part._lacking()
        return best

    def _lacking(self) -> float:
        """Return how many pixels of height are missing for a card in each category, in the best number of rows."""
        return min(self.lack(rows) for rows in self.possible_rows())

    def _with(self, categories: Sequence[str], height: float) -> "_Board":
        return _Board([], categories, self.trays, self.width, height, self.measure, self.m)

    def lack(self, rows: int) -> float:
        """Return how many pixels of height are missing for a card in each category in so many rows."""
        least = self._least(rows)
        return max(0.0, sum(least) + self.m.gap * (len(least) - 1) - self.height)

    def _columns_of(self, rows: int) -> int:
        return max(1, -(-len(self.categories) // rows))

    def _box_width(self, rows: int) -> float:
        columns = self._columns_of(rows)
        return (self.width - self.m.gap * (columns - 1)) / columns

    def _in_rows(self, rows: int) -> list[list[str]]:
        columns = self._columns_of(rows)
        return [list(self.categories[at : at + columns]) for at in range(0, len(self.categories), columns)]

    def _tray_widths(self) -> dict[str, float]:
        """Return the trays' widths: the second as wide as its share of the words in both asks for, within bounds."""
        if len(self.trays) < 2:
            return dict.fromkeys(self.trays, self.width)
        first, second = (sum(len(card.wording) + 40 for card in self.by_box[key]) for key in self.trays)
        share = second / (first + second) if first + second else 0.0
        wanted = next((one for one in _TRAY_SHARES if one >= share), _TRAY_SHARES[-1])
        side = max(self.width * wanted, min(_NARROWEST_TRAY * self.m.floor, self.width * 0.4))
        return {self.trays[0]: self.width - self.m.gap - side, self.trays[1]: side}

    def largest_text(self, rows: int) -> int:
        """Return the number of the largest size at which everything fits in so many rows; -1 if not even the floor."""
        return bisect_left(range(len(self.sizes)), True, key=lambda number: self._missing(number, rows) > 0) - 1

    def _missing(self, number: int, rows: int) -> float:
        size = self.sizes[number]
        needs = self._needs(size, rows)
        return sum(needs) + self.m.gap * (len(needs) - 1) - self.height

    def _needs(self, size: int, rows: int) -> list[float]:
        """Return how high each row of categories, and last the trays, must be to show all their cards."""
        width = self._box_width(rows)
        needs = [max(self._need(key, width, size) for key in row) for row in self._in_rows(rows)]
        if self.trays:
            needs.append(max(self._need(key, self.tray_widths[key], size) for key in self.trays))
        return needs

    def _need(self, key: str, width: float, size: int) -> float:
        cards = max(self.m.target, min(one.need for one in self._columns(key, width, size)))
        return self.m.heading(key, width) + cards + self.m.gap

    def _columns(self, key: str, width: float, size: int) -> tuple[Columns, ...]:
        words = self.words[key]
        return possible_columns(self.measure, words, width - 2 * self.m.gap, size, self.m.target, self.m.gap)

    def _in_room(self, key: str, width: float, size: int, room: float, foot: float) -> tuple[Columns, float]:
        """Return the fewest columns whose cards are all seen in ``room``, and that height.

        Where they are not, return those that cut the fewest cards and then show the most, above a foot.
        """
        possible = self._columns(key, width, size)
        fitting = next((one for one in possible if one.need <= room + 0.001), None)
        if fitting is not None:
            return fitting, room
        room = max(1.0, room - foot)

        def unseen(columns: Columns) -> tuple[int, int]:
            cut = sum(height > room for height in columns.heights)
            return cut, -len(flowed(columns.heights, columns.count, room, self.m.gap))

        return min(possible, key=unseen), room

    def filled(self, number: int, rows: int, shown: Mapping[str, int]) -> Layout:
        """Return the layout at the size of this number, what is left of the height shared out among the rows."""
        size = self.sizes[number]
        layout = Layout(size, rows, self._boxes(size, rows), {}, {}, {}, 0, 1, None, 0, {}, {}, {}, {}, {}, {})
        return self.refilled(layout, shown)

    def refilled(self, before: Layout, shown: Mapping[str, int]) -> Layout:
        """Return a layout with the boxes and the text size of ``before`` and the cards as they are now."""
        off = sum(len(inside) for key, inside in self.by_box.items() if key not in before.boxes)
        empty = replace(before, rooms={}, cards={}, parts={}, off=off, above={}, below={})
        layout = replace(empty, stops={}, shown={}, counts={}, columns={})
        for key, box in before.boxes.items():
            self._fill(layout, key, box, before.text_size, shown.get(key, 0))
        return layout

    def _boxes(self, size: int, rows: int) -> dict[str, Rect]:
        needs = self._needs(size, rows)
        heights = _shared_out(self.height - self.m.gap * (len(needs) - 1), needs, self._least(rows))
        boxes: dict[str, Rect] = {}
        y = 0.0
        width = self._box_width(rows)
        for row, row_height in zip(self._in_rows(rows), heights, strict=False):
            for column, key in enumerate(row):
                boxes[key] = Rect(column * (width + self.m.gap), y, width, row_height)
            y += row_height + self.m.gap
        x = 0.0
        for key in self.trays:
            boxes[key] = Rect(x, y, self.tray_widths[key], heights[-1])
            x += self.tray_widths[key] + self.m.gap
        return boxes

    def _least(self, rows: int) -> list[float]:
        """Return the least heights: a heading, a card of two lines, and the foot that turns to the others."""
        width = self._box_width(rows)
        card = max(self.m.target, 2 * self._line(self.m.floor) + 2 * self.m.gap)
        least = [max(self.m.heading(key, width) for key in row) for row in self._in_rows(rows)]
        if self.trays:
            least.append(max(self.m.heading(key, self.tray_widths[key]) for key in self.trays))
        return [heading + card + self.m.target + 2 * self.m.gap for heading in least]

    def _line(self, size: int) -> float:
        return self.measure.height("x", 100.0 * size, size)

    def _fill(self, layout: Layout, key: str, box: Rect, size: int, shown: int) -> None:
        """Put the cards of one box into ``layout``."""
        gap = self.m.gap
        cards = self.by_box[key]
        heading = self.m.heading(key, box.width)
        room = Rect(box.x + gap, box.y + heading, box.width - 2 * gap, max(1.0, box.height - heading - gap))
        columns, seen_height = self._in_room(key, box.width, size, room.height, self.m.target + gap)
        room = Rect(room.x, room.y, room.width, seen_height)
        kept = self._kept_columns(key, box.width, size, room.height) if columns.need <= room.height + 0.001 else None
        columns = kept or columns
        lines = Lines(self._line(size), self.m.gap, room.height)
        stops = stops_of(columns, room.height, gap, lines)
        at = min(max(shown, 0), len(stops) - 1)
        layout.rooms[key] = room
        layout.stops[key] = stops
        layout.shown[key] = at
        first = stops[at]
        seen = self._flowed(key, columns, first.card, room.height, kept=kept is not None or self._same_stop(key, at))
        layout.counts[key] = columns.count
        for card, (column, y), high in zip(cards[first.card :], seen, columns.heights[first.card :], strict=False):
            x = room.x + column * (columns.width + gap)
            layout.columns[card.key] = (key, column)
            if high <= room.height + 0.001:
                layout.cards[card.key] = Rect(x, room.y + y, columns.width, high)
                continue
            above, visible = lines.cut(high, first.part)
            layout.cards[card.key] = Rect(x, room.y + y - above, columns.width, high)
            layout.parts[card.key] = Rect(x, room.y + y, columns.width, min(visible, room.height))
        layout.above[key] = first.card
        layout.below[key] = len(cards) - first.card - len(seen)

    def _first_columns(self, key: str) -> list[int]:
        """Return the column in which each card of a box was before; 0 for one that was not there."""
        were = self.before.columns if self.before is not None else {}
        found = (were.get(card.key, ("", 0)) for card in self.by_box[key])
        return [column if box == key else 0 for box, column in found]

    def _kept_columns(self, key: str, width: float, size: int, room: float) -> Columns | None:
        """Return as many columns as there were, should all cards have room in theirs or after those before them."""
        count = self.before.counts.get(key) if self.before is not None else None
        columns = next((one for one in self._columns(key, width, size) if one.count == count), None)
        if columns is None or any(height > room + 0.001 for height in columns.heights):
            return None
        held = flowed(columns.heights, columns.count, room, self.m.gap, self._first_columns(key))
        return columns if len(held) == len(columns.heights) else None

    def _same_stop(self, key: str, stop: int) -> bool:
        return self.before is not None and self.before.shown.get(key) == stop

    def _flowed(self, key: str, columns: Columns, begin: int, room: float, *, kept: bool) -> list[tuple[int, float]]:
        """Return column and y of the cards of a box that are seen, from the ``begin``-th on.

        Where all fit they are of like height in all columns, or in the columns where they were, if those are ``kept``.
        In a box that is too full they are kept too, unless the last would never be seen.
        """
        heights = columns.heights[begin:]
        if kept and self.before is not None and self.before.counts.get(key) == columns.count:
            seen = flowed(heights, columns.count, room, self.m.gap, self._first_columns(key)[begin:])
            if len(seen) == len(heights) or len(seen) >= len(flowed(heights, columns.count, room, self.m.gap)):
                return seen
        balanced = begin == 0 and columns.need <= room
        return flowed(heights, columns.count, columns.need if balanced else room, self.m.gap)


def _shared_out(height: float, needs: Sequence[float], least: Sequence[float]) -> list[float]:
    """Share ``height`` out among rows: what each needs and a part of what is left.

    Where it does not suffice, each gets ``least`` and then an equal part of the rest, up to its need: a row that needs
    little gets it.
    """
    left = height - sum(needs)
    if left >= 0:
        most = len(needs) - 1 if len(needs) > 1 else 1
        shares = [1.0 / most if number < most else 0.0 for number in range(len(needs))]
        return [need + left * share for need, share in zip(needs, shares, strict=True)]
    if sum(least) >= height:
        return [height * one / sum(least) for one in least]
    got = list(least)
    spare = height - sum(least)
    hungry = [number for number, need in enumerate(needs) if need > got[number]]
    while spare > 0.01 and hungry:
        portion = spare / len(hungry)
        for number in hungry:
            more = min(portion, needs[number] - got[number])
            got[number] += more
            spare -= more
        hungry = [number for number in hungry if needs[number] > got[number] + 0.01]
    got[0] += max(spare, 0.0)
    return got

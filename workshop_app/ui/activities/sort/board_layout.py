"""Where every card and category goes on a board: a pure function, so that it can be tested without a window.

Everything is visible at once, in the largest text at which all of it fits. Below the legible floor the text stays at
the floor, and a box that is too full shows the cards from one of its stops on and says how many are above and below.
A card is shown whole or not at all; only one that is higher than its whole box is shown a few lines at a time. Where
not even one card of every category has room, the categories are shown a page at a time. Few cards that are still to
sort are a pile in a strip below: the first lies there large, the next beside it. One category can be opened; then it
is wide, and of the others only the heads are left.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workshop_app.ui.activities.sort.board_places import CardToPlace, Layout, Measures, Rect
from workshop_app.ui.activities.sort.box_columns import (
    Columns,
    Lines,
    Measure,
    Stop,
    flowed,
    possible_columns,
    stops_of,
)

_STEP = 1.05
"""Each text size over the next smaller one: with small steps the text would change at every move of a card."""
_MOST_ROWS = 4
_TRAY_SHARES = (0.14, 0.24, 0.38, 0.52, 0.66)
_NARROWEST_TRAY = 9.0
"""The least width of the second tray, in legible text sizes."""
_OPENED = 0.6
"""The part of the board's width that an opened category has, and of its height that an opened tray has."""
_MOST_IN_A_ROW = 7
"""How many categories lie side by side while one of them is opened; with more the others are in two rows."""
_TALLEST_STRIP = 0.3
"""The part of the board's height that a strip takes at the most."""
_BESIDE = (1.0, 1.3, 1.6)
"""How wide the card beside the one on the table may be: no wider than it must be to be seen whole."""
_UNEQUAL = 0.0195
"""By which part a category may be narrower or wider than the others on average, so that more cards fit."""


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
    opened: str | None = None,
    size_before: int | None = None,
    piled: bool = False,
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
        opened: the box that is opened; None for none.
        size_before: the text that there was, pixels: kept if everything fits in it.
        piled: whether the cards still to sort are a pile in a strip.
    """
    board = _Board(cards, categories, trays, width, height, measure, measures, before, piled=piled)
    if before is not None and before.page == page and before.opened == opened and board.has_the_boxes_of(before):
        kept = board.refilled(before, shown or {})
        if most_unseen is None or kept.unseen <= most_unseen:
            return kept
    if opened is not None and opened in board.by_box and (opened in trays or len(categories) > 1):
        return board.with_opened(opened, shown or {})
    at_once = board.most_at_once()
    if at_once < len(categories):
        return _page_of(board, at_once, page, shown or {})
    return _whole(board, shown or {}, rows_before, size_before)


def _whole(
    board: "_Board", shown: Mapping[str, int], rows_before: int | None, size_before: int | None = None
) -> Layout:
    if board.possible_rows().start == 1:
        board.balance()
    found = [(board.largest_text(rows), rows) for rows in board.possible_rows()]
    size, rows = max(found, key=lambda one: (one[0], -one[1]))
    if size < 0 and board.tightened():
        return board.filled(0, next(iter(board.possible_rows())), shown)
    if size < 0:
        possible = (board.filled(0, rows, {}) for _, rows in found)
        best = min(possible, key=lambda one: (board.lack(one.rows), *_unseen(one, rows_before)))
        return board.refilled(best, shown) if shown else best
    if rows_before is not None:
        before = next((one for one, of_rows in found if of_rows == rows_before), -1)
        if before >= max(0, size - 1):
            size, rows = before, rows_before
    if size_before in board.sizes:
        size = min(size, board.sizes.index(size_before))
    return board.filled(size, rows, shown)


def _page_of(board: "_Board", at_once: int, page: int, shown: Mapping[str, int]) -> Layout:
    """Return the layout of one page of categories, with a strip below them by which the pages are turned."""
    pages = -(-len(board.categories) // at_once)
    page = min(max(page, 0), pages - 1)
    categories = board.categories[page * at_once : (page + 1) * at_once]
    here = {*categories, *board.trays}
    cards = [card for inside in board.by_box.values() for card in inside if card.box in here]
    below = board.m.bar + board.m.gap
    height, piled = board.height - below, board.strip is not None
    part = _Board(
        cards, categories, board.trays, board.width, height, board.measure, board.m, board.before, piled=piled
    )
    whole = _whole(part, shown, None)
    top = max((whole.boxes[key].y + whole.boxes[key].height for key in categories), default=0.0) + board.m.gap
    return replace(
        whole.moved_down(set(board.trays), below),
        page=page,
        pages=pages,
        pager=Rect(0.0, top, board.width, board.m.bar),
        off=sum(len(inside) for inside in board.by_box.values()) - len(cards),
    )


def _unseen(layout: Layout, rows_before: int | None) -> tuple[int, float, int]:
    """Return how bad a layout is in which not all fits: cards seen in part, cards out of sight, rows.

    The rows there were before count for a little better than they are.
    """
    return len(layout.parts), layout.hidden - 1.5 * (layout.rows == rows_before), layout.rows


def _sizes(floor: int, largest: float) -> list[int]:
    sizes = [floor]
    exact = float(floor)
    while exact * _STEP <= floor * largest + 0.01:
        exact *= _STEP
        if round(exact) > sizes[-1]:
            sizes.append(round(exact))
    most = round(floor * largest)
    return sizes if sizes[-1] >= most else [*sizes, most]


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
        *,
        piled: bool = False,
    ) -> None:
        self.before = before
        self.categories = categories
        self.trays = trays
        self.width = width
        self.height = height
        self.measure = measure
        self.m = measures
        self.stock = measures.stock
        self.sizes = _sizes(measures.floor, measures.largest)
        self.by_box: dict[str, list[CardToPlace]] = {key: [] for key in [*categories, *trays]}
        for card in cards:
            self.by_box[card.box].append(card)
        self.strip = measures.strip if trays and piled else None
        self.shares: dict[str, float] = {}
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
        while fewest < min(count, _MOST_ROWS) and self._box_width(fewest) < 8 * self.m.floor + 2 * (
            self.m.inset + self.stock.side
        ):
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
            part = self._with(self.categories[:count], self.height - self.m.bar - self.m.gap)
            if part._lacking() < lacking:
                best, lacking = count, part._lacking()
        return best

    def _lacking(self) -> float:
        """Return how many pixels of height are missing for a card in each category, in the best number of rows."""
        return min(self.lack(rows) for rows in self.possible_rows())

    def _with(self, categories: Sequence[str], height: float) -> "_Board":
        piled = self.strip is not None
        pile = self.by_box[self.trays[0]] if piled else []
        return _Board(pile, categories, self.trays, self.width, height, self.measure, self.m, piled=piled)

    def lack(self, rows: int) -> float:
        """Return how many pixels of height are missing for a card in each category in so many rows."""
        least = self._least(rows)
        return max(0.0, sum(least) + self.m.gap * (len(least) - 1) - self.height)

    def _columns_of(self, rows: int) -> int:
        return max(1, -(-len(self.categories) // rows))

    def _box_width(self, rows: int) -> float:
        columns = self._columns_of(rows)
        return (self.width - self.m.gap * (columns - 1)) / columns

    def _width_of(self, key: str, rows: int) -> float:
        """Return the width of a category in so many rows: all alike, or a little more for one that is fuller."""
        return self._box_width(rows) * (self.shares.get(key, 1.0) if rows == 1 else 1.0)

    def balance(self) -> None:
        """Give each of the categories side by side a little more or less width, if all of them fit then."""
        needs = {key: self._need(key, self._box_width(1), self.m.floor) for key in self.categories}
        if len(needs) < 2 or self._missing(0, 1) <= 0:
            return
        least, most = min(needs.values()), max(needs.values())
        for unequal in (_UNEQUAL / 2, _UNEQUAL):
            wanted = {key: 2 * (need - least) / max(1.0, most - least) - 1 for key, need in needs.items()}
            mean = sum(wanted.values()) / len(wanted)
            self.shares = {key: 1 + unequal * (one - mean) for key, one in wanted.items()}
            if self._missing(0, 1) <= 0:
                return
        self.shares = {}

    def tightened(self) -> bool:
        """Make the cards a little closer, if so they all fit side by side; tell whether they do."""
        usual = self.stock
        if self.m.tight is None or self.possible_rows().start != 1:
            return False
        self.stock = self.m.tight
        self.balance()
        if self._missing(0, 1) <= 0:
            return True
        self.stock, self.shares = usual, {}
        return False

    def _in_rows(self, rows: int) -> list[list[str]]:
        columns = self._columns_of(rows)
        return [list(self.categories[at : at + columns]) for at in range(0, len(self.categories), columns)]

    def _tray_widths(self) -> dict[str, float]:
        """Return the trays' widths: the second as wide as its share of the words in both asks for, within bounds."""
        if len(self.trays) < 2:
            return dict.fromkeys(self.trays, self.width)
        if self.strip is not None:
            side = min(self.strip.unsure, 0.4 * self.width)
            return {self.trays[0]: self.width - self.strip.between - side, self.trays[1]: side}
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
        needs = [max(self._need(key, self._width_of(key, rows), size) for key in row) for row in self._in_rows(rows)]
        if self.strip is not None:
            needs.append(self.strip_height())
        elif self.trays:
            needs.append(max(self._need(key, self.tray_widths[key], size) for key in self.trays))
        return needs

    def strip_height(self) -> float:
        """Return how high the strip is: so that each card of the pile is seen whole in legible text, within bounds."""
        assert self.strip is not None
        pile = self.words[self.trays[0]]
        if not pile:
            return self.strip.empty
        room = self._on_table(self.tray_widths[self.trays[0]], len(pile))
        needs = [self._table_height(words, room, beside, self.m.floor) for words, beside in pile]
        return max(self.strip.height, min(max(needs), _TALLEST_STRIP * self.height))

    def _on_table(self, width: float, pile: int) -> float:
        """Return how wide the card on the table is that a pile of so many cards has in this width."""
        beside = _BESIDE[-1] * self._beside(width, pile)
        return width - (beside + self.m.gap if beside else 0.0) - self._bar_of_pile(width, pile)

    def _beside(self, width: float, pile: int) -> float:
        """Return how wide the next card of a pile is at the least in this width; 0 where it is not seen.

        That is where the one on the table, which is to be read, would be narrower.
        """
        assert self.m.strip is not None
        bar = self.m.strip.turns + self.m.gap if pile > 2 else 0.0
        table = width - bar - self.m.gap - _BESIDE[-1] * self.m.strip.beside
        return self.m.strip.beside if pile > 1 and table >= self.m.strip.beside else 0.0

    def _bar_of_pile(self, width: float, pile: int) -> float:
        """Return how much room the bar has that turns a pile of so many cards; 0 where all of it is seen."""
        assert self.m.strip is not None
        return self.m.strip.turns + self.m.gap if pile > (2 if self._beside(width, pile) else 1) else 0.0

    def _table_height(self, wording: str, width: float, beside: float, size: int) -> float:
        """Return how high the card on the table is in this width and text."""
        assert self.m.strip is not None
        words = width - 2 * self.stock.side - max(beside * size, self.m.strip.fold)
        return self.stock.high(self.measure.height(wording, words, size))

    def _need(self, key: str, width: float, size: int) -> float:
        cards = max(self.stock.least, min(one.need for one in self._columns(key, width, size)))
        return self.m.heading(key, width) + cards + self.m.inset

    def _columns(self, key: str, width: float, size: int) -> tuple[Columns, ...]:
        return self._columns_within(key, width - 2 * self.m.inset, size)

    def _columns_within(self, key: str, inside: float, size: int) -> tuple[Columns, ...]:
        return possible_columns(self.measure, self.words[key], inside, size, self.stock)

    def _in_room(self, key: str, size: int, room: Rect, *, bar_beside: bool) -> tuple[Columns, Rect, Rect | None]:
        """Return the fewest columns whose cards are all seen in ``room``, and that room.

        Where they are not, return those that cut the fewest cards and then show the most beside a bar, or above it.
        """
        possible = self._columns_within(key, room.width, size)
        fitting = next((one for one in possible if one.need <= room.height + 0.001), None)
        if fitting is not None:
            return fitting, room, None
        if bar_beside and self.m.strip is not None:
            turns = min(self.m.strip.turns, 0.4 * room.width)
            bar = Rect(room.x + room.width - turns, room.y, turns, room.height)
            room = replace(room, width=room.width - turns - self.m.inset)
        else:
            bar = Rect(room.x, room.y + room.height - self.m.bar, room.width, self.m.bar)
            room = replace(room, height=max(1.0, room.height - self.m.bar - self.stock.gap))

        def unseen(columns: Columns) -> tuple[int, int]:
            cut = sum(height > room.height for height in columns.heights)
            return cut, -len(flowed(columns.heights, columns.count, room.height, self.stock.gap))

        return min(self._columns_within(key, room.width, size), key=unseen), room, bar

    def filled(self, number: int, rows: int, shown: Mapping[str, int]) -> Layout:
        """Return the layout at the size of this number, what is left of the height shared out among the rows."""
        size = self.sizes[number]
        layout = Layout(size, self.stock, rows, self._boxes(size, rows), strip=self.strip is not None)
        return self.refilled(layout, shown)

    def refilled(self, before: Layout, shown: Mapping[str, int]) -> Layout:
        """Return a layout with the boxes and the text size of ``before`` and the cards as they are now."""
        off = sum(len(inside) for key, inside in self.by_box.items() if key not in before.boxes)
        self.stock = before.stock
        closed = {key for key in self.trays[1:] if before.strip and key != before.opened and self._closes_unsure()}
        layout = Layout(
            before.text_size,
            before.stock,
            before.rows,
            before.boxes,
            before.opened,
            before.shrunk | closed,
            before.strip,
            page=before.page,
            pages=before.pages,
            pager=before.pager,
            off=off,
        )
        for key, box in before.boxes.items():
            at = shown.get(key, 0)
            if key in layout.shrunk:
                self._shrink(layout, key, box)
            elif before.strip and key == self.trays[0]:
                self._fill_pile(layout, key, box, at)
            else:
                self._fill(layout, key, box, before.text_size, at)
        return layout

    def _closes_unsure(self) -> bool:
        """Tell whether of the second tray only the head is seen: always, or while no pile makes the strip higher."""
        return self.m.strip is not None and (self.m.strip.unsure_closed or not self.by_box[self.trays[0]])

    def with_opened(self, opened: str, shown: Mapping[str, int]) -> Layout:
        """Return the layout with one box opened, in the largest text at which its cards fit, or else in the largest."""
        trays = self.strip_height() if self.strip is not None else 0.0
        if self.strip is None and self.trays:
            needs = (self._need(key, self.tray_widths[key], self.m.floor) for key in self.trays)
            trays = min(max(needs), _TALLEST_STRIP * self.height)
        if opened in self.trays:
            trays = _OPENED * self.height
        above = self.height - (trays + self.m.gap if self.trays else 0.0)
        boxes = self._opened_boxes(opened, above) if opened in self.categories else self._in_boxes(1, [above])
        boxes |= self._tray_boxes(above + self.m.gap, trays, opened)
        shrunk = frozenset(self.categories) - {opened} if opened in self.categories else frozenset(self.categories)
        found = [
            self.refilled(Layout(size, self.stock, 1, boxes, opened, shrunk, self.strip is not None), shown)
            for size in (self.sizes if opened in self.categories else self.sizes[:1])
        ]
        fitting = [one for one in found if len(one.stops[opened]) == 1 and not one.parts]
        return fitting[-1] if fitting else found[-1]

    def _opened_boxes(self, opened: str, height: float) -> dict[str, Rect]:
        """Return where the categories are: in their order, one wide, the others sharing what is left."""
        gap, count = self.m.gap, len(self.categories)
        wide = _OPENED * (self.width - gap)
        boxes: dict[str, Rect] = {}
        if count <= _MOST_IN_A_ROW:
            narrow = (self.width - wide - gap * (count - 1)) / (count - 1)
            x = 0.0
            for key in self.categories:
                boxes[key] = Rect(x, 0.0, wide if key == opened else narrow, height)
                x += boxes[key].width + gap
            return boxes
        others = [key for key in self.categories if key != opened]
        down = -(-len(others) // 2)
        at_left = self.categories.index(opened) < count / 2
        narrow = (self.width - wide - 2 * gap) / 2
        high = (height - gap * (down - 1)) / down
        for number, key in enumerate(others):
            x = (wide + gap if at_left else 0.0) + number % 2 * (narrow + gap)
            boxes[key] = Rect(x, number // 2 * (high + gap), narrow, high)
        boxes[opened] = Rect(0.0 if at_left else self.width - wide, 0.0, wide, height)
        return {key: boxes[key] for key in self.categories}

    def _shrink(self, layout: Layout, key: str, box: Rect) -> None:
        """Leave nothing of a box but its head: its cards are out of sight."""
        heading = min(self.m.heading(key, box.width), box.height)
        layout.rooms[key] = Rect(box.x, box.y + heading, box.width, max(1.0, box.height - heading))
        layout.stops[key] = [Stop(0)]
        layout.shown[key] = layout.above[key] = 0
        layout.counts[key] = 1
        layout.below[key] = len(self.by_box[key])

    def _fill_pile(self, layout: Layout, key: str, box: Rect, shown: int) -> None:
        """Put the pile into ``layout``: a card large on the table, the next beside it, and the bar that turns it."""
        assert self.m.strip is not None
        cards, stock, gap = self.by_box[key], self.stock, self.m.gap
        if not cards:
            layout.rooms[key] = box
            layout.stops[key] = [Stop(0)]
            layout.shown[key] = layout.above[key] = layout.below[key] = 0
            layout.counts[key] = 1
            return
        room = replace(box, width=self._on_table(box.width, len(cards)))
        beside, bar = self._beside(box.width, len(cards)), self._bar_of_pile(box.width, len(cards))
        lines = Lines(self._line(self.m.floor), stock, room.height)
        stops: list[Stop] = []
        for number, card in enumerate(cards):
            high = self._table_height(card.wording, room.width, card.beside, self.m.floor)
            stops += [Stop(number, part) for part in range(lines.parts(high) if high > room.height + 0.001 else 1)]
        at = min(max(shown, 0), len(stops) - 1)
        first = stops[at]
        card = cards[first.card]
        wide = most = _BESIDE[-1] * beside
        if beside and sum(one.card == first.card for one in stops) == 1:
            wide = self._width_beside(cards, first.card, box.height)
            room = replace(room, width=room.width + most - wide)
        sizes = range(max(self.m.strip.large, self.m.floor), self.m.floor - 1, -1)
        heights = {size: self._table_height(card.wording, room.width, card.beside, size) for size in sizes}
        size = next((one for one, high in heights.items() if high <= room.height + 0.001), self.m.floor)
        layout.stops[key], layout.shown[key] = stops, at
        layout.rooms[key] = replace(box, width=box.width - bar)
        layout.counts[key] = 1
        layout.table.append(card.key)
        layout.sizes[card.key] = size
        layout.columns[card.key] = (key, 0)
        if heights[size] <= room.height + 0.001:
            layout.cards[card.key] = room
        else:
            above, visible = lines.cut(heights[size], first.part)
            layout.cards[card.key] = Rect(room.x, room.y - above, room.width, heights[size])
            layout.parts[card.key] = replace(room, height=min(visible, room.height))
        seen = 1
        x = room.x + room.width + gap
        if beside:
            if first.card + 1 < len(cards):
                seen += 1
                self._put_beside(layout, key, cards[first.card + 1], Rect(x, box.y, wide, box.height))
            x += wide + gap
        if bar:
            layout.feet[key] = Rect(x, box.y, self.m.strip.turns, box.height)
        layout.above[key] = first.card
        layout.below[key] = len(cards) - first.card - seen

    def _width_beside(self, cards: Sequence[CardToPlace], at: int, height: float) -> float:
        """Return how wide the card after the ``at``-th of a pile is."""
        assert self.m.strip is not None
        stock, size = self.stock, self.m.floor
        card = cards[min(at + 1, len(cards) - 1)]
        for part in _BESIDE:
            wide = part * self.m.strip.beside
            words = wide - 2 * stock.side - card.beside * size
            if stock.high(self.measure.height(card.wording, words, size)) <= height + 0.001:
                return wide
        return _BESIDE[-1] * self.m.strip.beside

    def _put_beside(self, layout: Layout, key: str, card: CardToPlace, place: Rect) -> None:
        """Put the next card of a pile beside the first: as much of it as there is room for, in legible text."""
        stock, size = self.stock, self.m.floor
        words = place.width - 2 * stock.side - card.beside * size
        high = stock.high(self.measure.height(card.wording, words, size))
        layout.sizes[card.key] = size
        layout.columns[card.key] = (key, 1)
        layout.cards[card.key] = replace(place, height=max(high, place.height))
        if high > place.height + 0.001:
            _, visible = Lines(self._line(size), stock, place.height).cut(high, 0)
            layout.cards[card.key] = replace(place, height=high)
            layout.parts[card.key] = replace(place, height=min(visible, place.height))

    def _boxes(self, size: int, rows: int) -> dict[str, Rect]:
        needs = self._needs(size, rows)
        heights = _shared_out(self.height - self.m.gap * (len(needs) - 1), needs, self._least(rows))
        boxes = self._in_boxes(rows, heights)
        if self.trays:
            boxes |= self._tray_boxes(self.height - heights[-1], heights[-1])
        return boxes

    def _in_boxes(self, rows: int, heights: Sequence[float]) -> dict[str, Rect]:
        """Return where the categories are in so many rows of these heights."""
        boxes: dict[str, Rect] = {}
        y = 0.0
        for row, row_height in zip(self._in_rows(rows), heights, strict=False):
            x = 0.0
            for key in row:
                boxes[key] = Rect(x, y, self._width_of(key, rows), row_height)
                x += boxes[key].width + self.m.gap
            y += row_height + self.m.gap
        return boxes

    def _tray_boxes(self, y: float, height: float, opened: str | None = None) -> dict[str, Rect]:
        """Return where the trays are; the second is wide, and as high as the strip, while it is opened."""
        boxes: dict[str, Rect] = {}
        widths = dict(self.tray_widths)
        between = self.strip.between if self.strip is not None else self.m.gap
        if len(self.trays) > 1 and opened in self.trays:
            share = _OPENED if opened == self.trays[1] else 1 - _OPENED
            second = max(share * self.width, widths[self.trays[1]] if opened == self.trays[1] else 0.0)
            widths = {self.trays[0]: self.width - second - self.m.gap, self.trays[1]: second}
            between = self.m.gap
        x = 0.0
        for number, key in enumerate(self.trays):
            low = self.strip is not None and number > 0 and opened != key and self.by_box[self.trays[0]]
            share = self.strip.unsure_share if self.strip is not None and low else 1.0
            boxes[key] = Rect(x, y, widths[key], share * height)
            x += widths[key] + between
        return boxes

    def _least(self, rows: int) -> list[float]:
        """Return the least heights: a heading, a card of two lines, and the bar that turns to the others."""
        width = self._box_width(rows)
        stock = self.stock
        card = stock.high(2 * self._line(self.m.floor))
        least = [max(self.m.heading(key, width) for key in row) for row in self._in_rows(rows)]
        if self.trays and self.strip is None:
            least.append(max(self.m.heading(key, self.tray_widths[key]) for key in self.trays))
        found = [heading + card + self.m.bar + stock.gap + self.m.inset for heading in least]
        if self.strip is not None:
            found.append(self.strip_height())
        return found

    def _line(self, size: int) -> float:
        return self.measure.height("x", 100.0 * size, size)

    def _room(self, layout: Layout, key: str, box: Rect) -> Rect:
        """Return where in a box cards can be seen: below its heading, or beside it in a low strip."""
        inset, heading = self.m.inset, self.m.heading(key, box.width)
        least = heading + self.stock.high(self._line(self.m.floor)) + inset
        if layout.strip and key in self.trays and box.height < least:
            half = 0.5 * box.width
            layout.heads[key] = half
            return Rect(box.x + half, box.y + inset / 2, max(1.0, half - inset), max(1.0, box.height - inset))
        return Rect(box.x + inset, box.y + heading, box.width - 2 * inset, max(1.0, box.height - heading - inset))

    def _fill(self, layout: Layout, key: str, box: Rect, size: int, shown: int) -> None:
        """Put the cards of one box into ``layout``."""
        gap = self.stock.gap
        cards = self.by_box[key]
        beside = layout.strip and key in self.trays and layout.opened != key
        columns, room, bar = self._in_room(key, size, self._room(layout, key, box), bar_beside=beside)
        kept = self._kept_columns(key, size, room) if columns.need <= room.height + 0.001 else None
        columns = kept or columns
        lines = Lines(self._line(size), self.stock, room.height)
        stops = stops_of(columns, room.height, gap, lines)
        at = min(max(shown, 0), len(stops) - 1)
        layout.rooms[key] = room
        layout.stops[key] = stops
        layout.shown[key] = at
        if bar is not None:
            layout.feet[key] = bar
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

    def _kept_columns(self, key: str, size: int, room: Rect) -> Columns | None:
        """Return as many columns as there were, should all cards have room in theirs or after those before them."""
        count = self.before.counts.get(key) if self.before is not None else None
        columns = next((one for one in self._columns_within(key, room.width, size) if one.count == count), None)
        if columns is None or any(height > room.height + 0.001 for height in columns.heights):
            return None
        held = flowed(columns.heights, columns.count, room.height, self.stock.gap, self._first_columns(key))
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
            seen = flowed(heights, columns.count, room, self.stock.gap, self._first_columns(key)[begin:])
            if len(seen) == len(heights) or len(seen) >= len(flowed(heights, columns.count, room, self.stock.gap)):
                return seen
        balanced = begin == 0 and columns.need <= room
        return flowed(heights, columns.count, columns.need if balanced else room, self.stock.gap)


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

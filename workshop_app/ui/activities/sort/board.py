"""The board of a sort in one window: where its cards are, and which card and box is at a point."""

from bisect import bisect_left
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.activities.sort.board_aim import Aim, Aiming
from workshop_app.ui.activities.sort.board_layout import lay_out
from workshop_app.ui.activities.sort.board_places import CardToPlace, Layout, Rect
from workshop_app.ui.activities.sort.board_rows import BOX_ROLES, CARD_ROLES, box_row, card_row
from workshop_app.ui.activities.sort.board_sizes import BADGE, LINE_HEIGHT, BoardSizes, card_words
from workshop_app.ui.activities.sort.board_steps import Ground
from workshop_app.ui.activities.sort.box_columns import Stock, turned
from workshop_app.ui.activities.sort.sort_cards import UNSORTED, UNSURE, SortCards
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

UNSORTED_BOX = "unsorted"
"""How QML calls the tray of cards that are in no category yet."""

NEW_BOX = "new group"
"""The empty column in whose head a new category is named; no card can be put there yet."""

PILE = 9
"""With fewer cards still to sort these are a pile, with more they lie in a tray."""


def key_of(box: str) -> str:
    """Return the key of a box from what QML calls it."""
    return UNSORTED if box == UNSORTED_BOX else box


def box_called(key: str) -> str:
    """Return what QML calls a box, from its key: there an empty name is no box."""
    return key or UNSORTED_BOX


@QmlElement
class BoardLayout(QObject):
    """Lays out a sort for one window's board of ``width`` by ``height`` pixels.

    A card's ``x`` and ``y`` are where it rests; while a finger holds it QML shows it elsewhere.

    Attributes:
        by_hand: whether what is laid out just now is because a hand turns a box or the categories.
    """

    sort_changed = Signal()
    size_changed = Signal()
    laid_out = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sort: SortCards | None = None
        self._sizes = BoardSizes()
        self._naming = False
        self._opened: str | None = None
        self._nudges: dict[str, float] = {}
        self._aims: dict[int, tuple[str, str, int, int]] = {}
        self._strip_for: tuple[bool, bool] = (False, False)
        self._cards = KeyedModel(CARD_ROLES, self)
        self._boxes = KeyedModel(BOX_ROLES, self)
        self._layout: Layout | None = None
        self._order: dict[str, list[str]] = {}
        self._shown: dict[str, int] = {}
        self._known: set[str] = set()
        self._busy = False
        self._page = 0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._lay_out_at_rest)
        self._put_down = ""
        self._laid_out_cards: set[str] = set()
        self._unseen_at_rest = 0
        self._size_before: int | None = None
        self._laid_out_for: tuple[object, ...] = ()
        self._pushed: dict[str, float] = {}
        self._headings: dict[tuple[str, float], float] = {}
        self.by_hand = False

    @Property(QObject, notify=sort_changed)
    def sort(self) -> QObject | None:
        """The sort laid out."""
        return self._sort

    # mypy knows no setter but that of the built-in property, hence the ignored redefinitions below.
    @sort.setter  # type: ignore[no-redef]
    def sort(self, sort: QObject | None) -> None:
        if self._sort is not None:
            self._sort.cards_changed.disconnect(self._lay_out)
        self._sort = sort if isinstance(sort, SortCards) else None
        if self._sort is not None:
            self._sort.cards_changed.connect(self._lay_out)
        self.sort_changed.emit()
        self._lay_out()

    @Property(float, notify=size_changed)
    def width(self) -> float:
        """Width of the board, pixels."""
        return self._sizes.width

    @width.setter  # type: ignore[no-redef]
    def width(self, width: float) -> None:
        self._sizes = replace(self._sizes, width=width)
        self._resized()

    @Property(float, notify=size_changed)
    def height(self) -> float:
        """Height of the board, pixels."""
        return self._sizes.height

    @height.setter  # type: ignore[no-redef]
    def height(self, height: float) -> None:
        self._sizes = replace(self._sizes, height=height)
        self._resized()

    @Property(int, notify=size_changed)
    def floor(self) -> int:
        """The smallest legible text, pixels."""
        return self._sizes.floor

    @floor.setter  # type: ignore[no-redef]
    def floor(self, floor: int) -> None:
        self._sizes = replace(self._sizes, floor=floor)
        self._resized()

    @Property(float, notify=size_changed)
    def target(self) -> float:
        """The least height of what a finger must hit, pixels."""
        return self._sizes.target

    @target.setter  # type: ignore[no-redef]
    def target(self, target: float) -> None:
        self._sizes = replace(self._sizes, target=target)
        self._resized()

    @Property(float, notify=size_changed)
    def gap(self) -> float:
        """Between boxes, between cards, and inside a card, pixels."""
        return self._sizes.gap

    @gap.setter  # type: ignore[no-redef]
    def gap(self, gap: float) -> None:
        self._sizes = replace(self._sizes, gap=gap)
        self._resized()

    @Property(float, notify=size_changed)
    def unit(self) -> float:
        """How many pixels one of the measures of a card and of the strip is."""
        return self._sizes.unit

    @unit.setter  # type: ignore[no-redef]
    def unit(self, unit: float) -> None:
        self._sizes = replace(self._sizes, unit=unit)
        self._resized()

    @Property(bool, notify=size_changed)
    def atConsole(self) -> bool:  # noqa: N802
        """Whether it is the console's: there cards still to sort always are a pile, with a button for each category."""
        return self._sizes.at_console

    @atConsole.setter  # type: ignore[no-redef]
    def atConsole(self, at_console: bool) -> None:  # noqa: N802
        self._sizes = replace(self._sizes, at_console=at_console)
        self._resized()

    @Property(bool, notify=size_changed)
    def naming(self) -> bool:
        """Whether there is one more column, empty, in whose head a new category is named."""
        return self._naming

    @naming.setter  # type: ignore[no-redef]
    def naming(self, naming: bool) -> None:
        if naming != self._naming:
            self._naming = naming
            if naming:
                self._opened = None
            self.size_changed.emit()
            self._lay_out()

    @Property(str, notify=laid_out)
    def opened(self) -> str:
        """The box that is opened; empty while none is."""
        return "" if self._opened is None else box_called(self._opened)

    @Slot(str)
    def open_box(self, box: str) -> None:
        """Open a category or the second tray, so that its cards are read large; close it if it is open already."""
        key = key_of(box)
        if not self._busy:
            self._opened = None if key in (self._opened, UNSORTED, NEW_BOX) else key
            self._lay_out()

    def _resized(self) -> None:
        self.size_changed.emit()
        self._late.start()

    @Property(bool, notify=size_changed)
    def busy(self) -> bool:
        """Whether hands hold cards: until they let go, no box moves away under them."""
        return self._busy

    @busy.setter  # type: ignore[no-redef]
    def busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            if not busy:
                self._late.start()

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The cards that are seen or were, box by box in their order there: one that was never seen costs nothing.

        Roles: wording, category and its number (-1 for none), voices, where they rest, seen, where (in words), and the
        room of their box if it cuts them.
        """
        return self._cards

    @Property(KeyedModel, constant=True)
    def boxes(self) -> KeyedModel:
        """The boxes, and how many cards are in them and out of sight.

        Roles: name, number, kind (category, unsorted or not sure), where they are, heading (its height), cards, most,
        above and below (cards out of sight), stop (which it shows, from 0) and stops (how many it has).
        """
        return self._boxes

    @Property(int, notify=laid_out)
    def textSize(self) -> int:  # noqa: N802
        """The text on the cards, pixels."""
        return self._layout.text_size if self._layout else self._sizes.floor

    @Property(float, notify=laid_out)
    def sidePadding(self) -> float:  # noqa: N802
        """What lies at each side of a card's words, pixels."""
        return self._stock().side

    @Property(float, notify=laid_out)
    def padding(self) -> float:
        """What lies above and below a card's words, pixels."""
        return self._stock().padding

    @Property(float, notify=laid_out)
    def lower(self) -> float:
        """The lower edge of a card, pixels."""
        return self._stock().lower

    @Property(float, constant=True)
    def lineHeight(self) -> float:  # noqa: N802
        """The height of a line of words on a card, in what the font asks for."""
        return LINE_HEIGHT

    @Property(QRectF, notify=laid_out)
    def strip(self) -> QRectF:
        """Where the strip of a pile is; empty where the cards still to sort lie in a tray."""
        box = self._layout.boxes.get(UNSORTED) if self._layout is not None and self._layout.strip else None
        return QRectF() if box is None else QRectF(0, box.y, self._sizes.width, box.height)

    @Property(QRectF, notify=laid_out)
    def pile(self) -> QRectF:
        """Where the pile is, with all that turns it."""
        box = self._layout.boxes.get(UNSORTED) if self._layout is not None and self._layout.strip else None
        return QRectF() if box is None else QRectF(box.x, box.y, box.width, box.height)

    @Property(QRectF, notify=laid_out)
    def buttons(self) -> QRectF:
        """What is kept free between the pile and the second tray."""
        layout = self._layout
        if layout is None or not layout.strip or UNSORTED not in layout.boxes:
            return QRectF()
        pile = layout.boxes[UNSORTED]
        unsure = layout.boxes.get(UNSURE)
        right = self._sizes.width if unsure is None else unsure.x - self._sizes.gap
        left = pile.x + pile.width + self._sizes.gap
        return QRectF(left, pile.y, max(0.0, right - left), pile.height)

    @Property(float, notify=laid_out)
    def tableWidth(self) -> float:  # noqa: N802
        """How wide the card on the table is; 0 while none lies there."""
        return self._layout.cards[self.table].width if self._layout is not None and self.table else 0.0

    @Slot(str, float, float, result=bool)
    def is_head(self, box: str, x: float, y: float) -> bool:
        """Tell whether a point is on the head of a box, or on a box of which nothing else is seen."""
        key, layout = key_of(box), self._layout
        if layout is None or key not in layout.boxes or key == UNSORTED:
            return False
        rect = layout.boxes[key]
        head = rect.height if key in layout.shrunk or key in layout.heads else self._heading(key, rect.width)
        wide = layout.heads.get(key, rect.width)
        return Rect(rect.x, rect.y, wide, head).holds(x, y)

    @Property(str, notify=laid_out)
    def table(self) -> str:
        """The key of the card on the table; empty while none lies there."""
        return self._layout.table[0] if self._layout is not None and self._layout.table else ""

    def _stock(self) -> Stock:
        """Return what the cards are made of that are laid out."""
        return self._layout.stock if self._layout is not None else self._sizes.usual_stock()

    @Property(int, notify=size_changed)
    def nameSize(self) -> int:  # noqa: N802
        """The text of the boxes' names, pixels."""
        return self._sizes.name_size

    @Slot()
    def _lay_out_at_rest(self) -> None:
        self._lay_out()
        if self._put_down and not self._busy:
            self.reveal(self._put_down)
            self._put_down = ""

    def _is_new(self, rows: list[dict[str, Any]], names: dict[str, str]) -> bool:
        """Tell whether more changed than where cards lie, so that the board is laid out anew and its columns balanced.

        Words that went leave the others where they are.
        """
        return (
            self._measures_of(names) != self._laid_out_for
            or self._strip_state() != self._strip_for
            or not {row["key"] for row in rows} <= self._laid_out_cards
        )

    def _measures_of(self, names: dict[str, str]) -> tuple[object, ...]:
        return (self._sizes, self._opened, self._naming, self._sort, tuple(names.items()))

    def _heading(self, key: str, width: float) -> float:
        """Return how high the heading of a box of this width is; all categories of one width have it alike."""
        if (key, width) not in self._headings:
            keys = [row["key"] for row in self._sort.categories.rows()] if self._sort is not None else []
            alike = [*keys, NEW_BOX] if key in keys or key == NEW_BOX else [key]
            high = max(self._heading_height(one, width) for one in alike)
            self._headings |= dict.fromkeys(((one, width) for one in alike), high)
        return self._headings[key, width]

    def _heading_height(self, key: str, width: float) -> float:
        if key in (UNSORTED, UNSURE):
            return self._sizes.tray_head()
        row = self._sort.categories.row_of(key) if self._sort is not None else -1
        name = self._sort.categories.at(row, "name") if self._sort is not None and row >= 0 else None
        opened = self._opened is not None
        return self._sizes.category_head(name, width, opened=opened, shrunk=opened and key != self._opened)

    def _laid_out(self, shown: dict[str, int], before: Layout | None) -> Layout:
        """Return where everything is if the boxes show these of their stops."""
        assert self._sort is not None
        rows = sorted(self._sort.cards.rows(), key=lambda row: row["order"])
        return lay_out(
            [
                CardToPlace(row["key"], row["wording"], row["category"], BADGE if row["voices"] > 1 else 0.0)
                for row in rows
            ],
            [*(row["key"] for row in self._sort.categories.rows()), *([NEW_BOX] if self._naming else [])],
            [UNSORTED, *([UNSURE] if self._sort.has_not_sure else [])],
            width=self._sizes.width,
            height=self._sizes.height,
            measure=card_words(),
            measures=self._sizes.measures(self._unsorted(), self._heading),
            shown=shown,
            page=self._page,
            rows_before=self._layout.rows if self._layout else None,
            before=before,
            most_unseen=None if self._busy else self._unseen_at_rest,
            opened=self._opened,
            size_before=self._size_before,
            piled=self._strip_for[0] if self._busy else self._strip_state()[0],
        )

    def _unsorted(self) -> int:
        return len(self._sort.in_order(UNSORTED)) if self._sort is not None else 0

    def _strip_state(self) -> tuple[bool, bool]:
        """Tell whether the cards still to sort are a pile, and whether none is left."""
        left = self._unsorted()
        return self._sizes.at_console or left < PILE, left == 0

    @Slot()
    def _lay_out(self) -> None:
        if self._sort is None or self._sizes.width < 50 or self._sizes.height < 50:
            return
        rows = sorted(self._sort.cards.rows(), key=lambda row: row["order"])
        names = {row["key"]: row["name"] for row in self._sort.categories.rows()}
        self._headings.clear()
        if self._opened is not None and self._opened not in self._sort.boxes():
            self._opened = None
        anew = self._is_new(rows, names)
        fresh = self._measures_of(names) != self._laid_out_for or (self._strip_state()[1] and not self._strip_for[1])
        self._size_before = None if fresh or self._layout is None else self._layout.text_size
        layout = self._laid_out(self._shown, self._layout if self._busy or not anew else None)
        if not self._busy:
            self._strip_for = self._strip_state()
            self._unseen_at_rest = layout.unseen
            self._laid_out_for = self._measures_of(names)
            self._laid_out_cards = {row["key"] for row in rows}
        self._layout = layout
        self._page = layout.page
        self._order = {key: [row["key"] for row in rows if row["category"] == key] for key in self._sort.boxes()}
        self._shown = {key: stop for key, stop in layout.shown.items() if stop}
        self._nudges = self._nudges_now()
        visual = {key: number for number, key in enumerate([UNSORTED, *names, UNSURE])}
        numbers = {row["key"]: row["number"] for row in self._sort.categories.rows()}
        in_order = sorted(rows, key=lambda row: (visual[row["category"]], row["order"]))
        self._known = {row["key"] for row in rows if row["key"] in layout.cards or row["key"] in self._known}
        self._cards.sync(
            [
                card_row(
                    {**row, "number": numbers.get(row["category"], -1)},
                    layout,
                    self._where(row),
                    self._stock().least,
                    self._nudges.get(row["key"], 0.0),
                )
                for row in in_order
                if row["key"] in self._known
            ]
        )
        trays = [UNSORTED, *([UNSURE] if self._sort.has_not_sure else [])]
        boxes = [
            *({**row, "kind": "category"} for row in self._sort.categories.rows()),
            *(
                {"key": key, "name": self._sort.name_of(key), "number": -1, "kind": key or "unsorted", "most": 0}
                for key in trays
            ),
            *([{"key": NEW_BOX, "name": "", "number": len(names), "kind": "new", "most": 0}] if self._naming else []),
        ]
        self._boxes.sync(
            [
                box_row(box, box_called(box["key"]), layout, self._heading, len(self._order.get(box["key"], [])))
                for box in boxes
                if box["key"] in layout.boxes
            ]
        )
        self.laid_out.emit()

    def _where(self, row: dict[str, Any]) -> str:
        """Return where a card is, in words, such as "row 3 of 7 in People"."""
        assert self._sort is not None
        category = row["category"]
        return self._sort.row_in(category, row["order"], len(self._order[category]))

    @Slot(str, int)
    def turn(self, box: str, step: int) -> None:
        """Show the cards after (1) or before (-1) those that a box shows, if it is too full for all; else the first."""
        key = key_of(box)
        if self._layout is None or key not in self._layout.stops:
            return
        if key == UNSORTED and self._layout.strip and step > 0:
            self._turn_to(key, self._layout.shown[key] + 1)
            return
        if step < -1:
            self._turn_to(key, 0)
            return
        seen = sum(card in self._layout.cards for card in self._order[key])
        self._turn_to(key, turned(self._layout.stops[key], self._layout.shown[key], seen, step))

    @Slot(str, float)
    def scroll(self, box: str, pixels: float) -> None:
        """Scroll a box that is too full: by ``pixels`` up (below 0: down), a card at a time."""
        key = key_of(box)
        layout = self._layout
        if layout is None or len(layout.stops.get(key, [])) < 2:
            return
        seen = [layout.cards[card].height for card in self._order[key] if card in layout.cards]
        step = max(self._sizes.target, min(seen, default=0.0))
        pushed = self._pushed.get(key, 0.0) + pixels
        steps = int(pushed / step)
        self._pushed[key] = pushed - steps * step
        if steps:
            self._turn_to(key, layout.shown[key] + steps)

    @Slot(str, float)
    def scroll_at_edge(self, box: str, y: float) -> None:
        """Turn a box that is too full by a card if a card is held over its heading or its foot, at ``y``."""
        key = key_of(box)
        if self._layout is not None and key in self._layout.rooms and len(self._layout.stops[key]) > 1:
            room = self._layout.rooms[key]
            step = -1 if y < room.y else 1 if y > room.y + room.height else 0
            self._turn_to(key, self._layout.shown[key] + step)

    def _turn_to(self, key: str, stop: int) -> None:
        """Have a box show from another stop on because a hand asks for it."""
        self.by_hand = True
        self._show(key, stop)
        self.by_hand = False

    def _show(self, key: str, stop: int) -> None:
        """Have a box show from one of its stops on, or from the nearest that it has."""
        assert self._layout is not None
        self._shown[key] = min(max(stop, 0), len(self._layout.stops[key]) - 1)
        if self._shown[key] != self._layout.shown[key]:
            self._lay_out()

    def ground(self) -> Ground | None:
        """Return what the arrow keys go over; None before it was laid out."""
        if self._layout is None or self._sort is None:
            return None
        layout = self._layout
        if NEW_BOX in layout.boxes:
            layout = replace(layout, boxes={key: box for key, box in layout.boxes.items() if key != NEW_BOX})
        return Ground(layout, self._order, self._sort.boxes(), frozenset({UNSORTED}))

    def show_part(self, card: str, step: int) -> bool:
        """Show the next (1) or the last (-1) lines of a card higher than its box; tell whether there are any."""
        layout = self._layout
        if layout is None or card not in layout.parts:
            return False
        key = layout.columns[card][0]
        stops, to = layout.stops[key], layout.shown[key] + step
        if not 0 <= to < len(stops) or stops[to].card != stops[layout.shown[key]].card:
            return False
        self._show(key, to)
        return True

    @Property(QRectF, notify=laid_out)
    def pager(self) -> QRectF:
        """Where the pages of categories are turned; empty if all are seen."""
        pager = self._layout.pager if self._layout else None
        return QRectF() if pager is None else QRectF(pager.x, pager.y, pager.width, pager.height)

    @Property(int, notify=laid_out)
    def page(self) -> int:
        """Which page of categories is shown, from 0."""
        return self._page

    @Property(int, notify=laid_out)
    def pages(self) -> int:
        """How many pages of categories there are."""
        return self._layout.pages if self._layout else 1

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Show another page of categories, because a hand asks for it."""
        self.by_hand = True
        self._show_page(page)
        self.by_hand = False

    def _show_page(self, page: int) -> None:
        if self._layout is not None and 0 <= page < self._layout.pages and page != self._page:
            self._page = page
            self._lay_out()

    @Slot(float, float, result=int)
    def pager_at(self, x: float, y: float) -> int:
        """Return which way a point turns the pages: back (-1), on (1), or 0 where it does not."""
        pager = self._layout.pager if self._layout else None
        if pager is None or not pager.holds(x, y):
            return 0
        return -1 if x < pager.x + pager.width / 2 else 1

    @Slot(str)
    def reveal(self, card: str) -> None:
        """Turn the categories, and the box of a card, just so far that the card is seen."""
        if self._layout is None or self._sort is None or self._sort.cards.row_of(card) < 0:
            return
        key = str(self._sort.cards.at(self._sort.cards.row_of(card), "category"))
        self.reveal_box(key)
        if key in self._layout.shrunk and not self._busy:
            self._opened = key
            self._lay_out()
        layout = self._layout
        if card in layout.cards or card not in self._order[key]:
            return
        at, stops = self._order[key].index(card), layout.stops[key]
        first = next((n for n, one in enumerate(stops) if one.card >= at), len(stops) - 1)
        if at >= stops[layout.shown[key]].card:
            later = range(layout.shown[key], first)
            first = layout.shown[key] + bisect_left(later, True, key=lambda stop: card in self._shown_from(key, stop))
        self._show(key, first)

    def reveal_box(self, key: str) -> None:
        """Turn to the page of categories on which a box is."""
        if self._layout is None or self._sort is None or key in self._layout.boxes or key not in self._sort.boxes():
            return
        number = self._sort.boxes().index(key) - 1
        self._show_page(number * self._layout.pages // max(1, self._sort.categories.rowCount()))
        for page in range(self._layout.pages):
            if key not in self._layout.boxes:
                self._show_page(page)

    def _shown_from(self, key: str, stop: int) -> dict[str, Rect]:
        """Return the cards that would be seen if a box showed another of its stops."""
        return self._laid_out({**self._shown, key: stop}, self._layout).cards

    @Slot(float, float, result=str)
    def box_at(self, x: float, y: float) -> str:
        """Return the box at a point or, in a gap between boxes, the nearest.

        It is a category's key, "not sure", or "unsorted"; "" beyond the edge of the board.
        """
        if self._layout is None or not Rect(0, 0, self._sizes.width, self._sizes.height).holds(x, y):
            return ""
        if self._layout.pager is not None and self._layout.pager.holds(x, y):
            return ""
        boxes = self._layout.boxes
        nearest = min(boxes, key=lambda key: boxes[key].distance(x, y))
        return "" if nearest == NEW_BOX else box_called(nearest)

    @Slot(str, float, float, result=bool)
    def is_over(self, card: str, x: float, y: float) -> bool:
        """Tell whether a point is over the place where a card rests."""
        if self._layout is None or card not in self._layout.cards:
            return False
        return self._layout.parts.get(card, self._layout.cards[card]).holds(x, y)

    @Slot(str, str, float, float, result=int)
    def spot(self, card: str, box: str, x: float, y: float) -> int:
        """Return as which a card would come to lie in a box if it were let go at a point; -1 for the end.

        Between the cards it goes where the point is; on the box's name or its foot it goes to the end.
        """
        aim = self._aim(card, key_of(box), x, y)
        return -1 if aim is None or aim.spot >= len(self._others(card, key_of(box))) else aim.spot

    @Slot(int, str, str, float, float, result=QRectF)
    def hold(self, hand: int, card: str, box: str, x: float, y: float) -> QRectF:
        """Have the cards of a box make room for one that a hand holds over it.

        While another hand is over the box as well nothing makes room there, and the line is returned that shows where
        the card would come to lie; one without a width where there is none.
        """
        key = key_of(box)
        aim = None if key == UNSORTED or not box else self._aim(card, key, x, y)
        if aim is None:
            self.let_go(hand)
            return QRectF()
        own = self._order[key].index(card) if card in self._order.get(key, []) else -1
        aimed = (card, key, aim.column, aim.spot)
        if self._aims.get(hand) != aimed:
            self._aims[hand] = aimed
            self._make_room()
        alone = sum(one[1] == key for one in self._aims.values()) == 1
        return QRectF() if alone or aim.spot == own else QRectF(aim.x, aim.y, aim.wide, 0)

    @Slot(int)
    def let_go(self, hand: int) -> None:
        """A hand holds nothing over a box any more."""
        if self._aims.pop(hand, None) is not None:
            self._make_room()

    def _make_room(self) -> None:
        nudges = self._nudges_now()
        for card in self._nudges.keys() | nudges.keys():
            if self._nudges.get(card) != nudges.get(card):
                self._cards.change(card, {"nudge": nudges.get(card, 0.0)})
        self._nudges = nudges

    def _nudges_now(self) -> dict[str, float]:
        """Return how far each card that lies where another is held makes room for it, by key."""
        found: dict[str, float] = {}
        if self._layout is None:
            return found
        held = {card for card, *_ in self._aims.values()}
        boxes = [key for _, key, *_ in self._aims.values()]
        for card, key, column, spot in self._aims.values():
            order = self._order.get(key, [])
            aim = self.aim_as(card, key, spot) if boxes.count(key) == 1 else None
            if aim is None or (card in order and order.index(card) == spot):
                continue
            room, gap = self._layout.rooms[key], self._stock().gap
            for one in order:
                rect = self._layout.cards.get(one)
                if rect is None or one in held or self._layout.columns[one] != (key, column) or rect.y < aim.y:
                    continue
                fits = rect.y + rect.height + aim.high + gap <= room.y + room.height + 0.01
                found[one] = aim.high + gap if fits else -1.0
        return found

    @Slot(str, str, float, float)
    def put(self, card: str, box: str, x: float, y: float) -> None:
        """Put a card into a box at a point, where the line showed, and bring it into view."""
        if box:
            key = key_of(box)
            self._put(card, key, self.spot(card, box, x, y), self._aim(card, key, x, y))

    def put_as(self, card: str, key: str, spot: int) -> None:
        """Put a card into a box as the ``spot``-th, where the line showed, and bring it into view."""
        self._put(card, key, -1 if spot >= len(self._others(card, key)) else spot, self.aim_as(card, key, spot))

    def _put(self, card: str, key: str, spot: int, aim: Aim | None) -> None:
        if self._sort is None:
            return
        columns = self._layout.columns if self._layout is not None else {}
        before = columns.get(card)
        if aim is not None and key != UNSORTED:
            columns[card] = (key, aim.column)
        self._sort.place(card, key, spot)
        refused = self._layout is not None and self._layout.columns is columns
        if refused and before is not None:
            columns[card] = before
        self._bring_into_view(card)

    @Slot(str, str)
    def put_last(self, card: str, box: str) -> None:
        """Put a card into a box, after all that are there, and bring it into view."""
        if self._sort is not None and box:
            self._sort.place(card, key_of(box), -1)
            self._bring_into_view(card)

    def _bring_into_view(self, card: str) -> None:
        """Show a card that was put down, also once the hands that hold others have let go and the board is laid out."""
        sort, layout = self._sort, self._layout
        row = sort.cards.row_of(card) if sort is not None else -1
        if sort is None or layout is None or (row >= 0 and sort.cards.at(row, "category") in layout.shrunk):
            return
        self.reveal(card)
        if self._late.isActive() or self._busy:
            self._put_down = card

    def _others(self, card: str, key: str) -> list[str]:
        return [one for one in self._order.get(key, []) if one != card]

    def _aim(self, card: str, key: str, x: float, y: float) -> Aim | None:
        """Return where a card would come to lie in a box if it were let go at a point; None if none is seen there."""
        aiming = self._aiming(card, key)
        return None if aiming is None else aiming.at(x, y)

    def aim_as(self, card: str, key: str, spot: int) -> Aim | None:
        """Return where a card would come to lie as the ``spot``-th of a box; None if no neighbour is seen there."""
        aiming = None if key == UNSORTED else self._aiming(card, key)
        return None if aiming is None else aiming.as_number(spot)

    def _aiming(self, card: str, key: str) -> Aiming | None:
        if self._layout is None:
            return None

        def high(width: float, size: int) -> float:
            return self._height_of(card, width, size)

        return Aiming(self._layout, key, self._others(card, key), card, self._stock().gap, high)

    def _height_of(self, card: str, width: float, size: int) -> float:
        """Return how high a card is in a column of this width."""
        assert self._sort is not None
        row = self._sort.cards.row_of(card)
        if row < 0:
            return self._stock().least
        beside = BADGE if self._sort.cards.at(row, "voices") > 1 else 0.0
        words = width - 2 * self._stock().side - beside * size
        return self._stock().high(card_words().height(self._sort.cards.at(row, "wording"), words, size))

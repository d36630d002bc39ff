"""The board of a sort in one window: where its cards are, and which card and box is at a point."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement

from workshop_app.ui.board_layout import CardToPlace, Layout, Rect, category_columns, lay_out
from workshop_app.ui.keyed_model import KeyedModel
from workshop_app.ui.sort_cards import NOT_SURE, UNSORTED, SortCards

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TEXT = QFont("Atkinson Hyperlegible Next")
_HEADING = QFont("Lexend", -1, QFont.Weight.DemiBold)


@lru_cache(maxsize=20000)
def _height(wording: str, width: float, size: int, heading: bool = False) -> float:
    """Return how high Qt sets ``wording``; the same engine and wrapping as the Text that shows it."""
    font = QFont(_HEADING if heading else _TEXT)
    font.setPixelSize(size)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    height = 0.0
    for paragraph in wording.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height += line.height()
        layout.endLayout()
    return height


@QmlElement
class BoardLayout(QObject):
    """Lays out a sort for one window's board of ``width`` by ``height`` pixels.

    A card's ``x`` and ``y`` are where it rests; while a finger holds it QML shows it elsewhere.
    """

    sort_changed = Signal()
    size_changed = Signal()
    laid_out = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sort: SortCards | None = None
        self._width = self._height = 0.0
        self._floor = 16
        self._gap = 10.0
        self._cards = KeyedModel(["wording", "category", "cardX", "cardY", "cardWidth", "cardHeight", "seen"], self)
        self._boxes = KeyedModel(
            ["name", "number", "kind", "boxX", "boxY", "boxWidth", "boxHeight", "cards", "hidden", "sheets"], self
        )
        self._layout: Layout | None = None
        self._sheets: dict[str, int] = {}
        self._heading = 44.0

    @Property(QObject, notify=sort_changed)
    def sort(self) -> QObject | None:
        """The sort laid out."""
        return self._sort

    @sort.setter
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
        return self._width

    @width.setter
    def width(self, width: float) -> None:
        self._width = width
        self.size_changed.emit()
        self._lay_out()

    @Property(float, notify=size_changed)
    def height(self) -> float:
        """Height of the board, pixels."""
        return self._height

    @height.setter
    def height(self, height: float) -> None:
        self._height = height
        self.size_changed.emit()
        self._lay_out()

    @Property(int, notify=size_changed)
    def floor(self) -> int:
        """The smallest legible text, pixels."""
        return self._floor

    @floor.setter
    def floor(self, floor: int) -> None:
        self._floor = floor
        self.size_changed.emit()
        self._lay_out()

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The cards: wording, category, seen, and where they rest."""
        return self._cards

    @Property(KeyedModel, constant=True)
    def boxes(self) -> KeyedModel:
        """The boxes: name, number, kind (category, unsorted or not sure), where they are, cards, hidden, sheets."""
        return self._boxes

    @Property(int, notify=laid_out)
    def textSize(self) -> int:  # noqa: N802
        """The text on the cards, pixels."""
        return self._layout.text_size if self._layout else self._floor

    @Property(int, notify=size_changed)
    def nameSize(self) -> int:  # noqa: N802
        """The text of the boxes' names, pixels."""
        return self._name_size

    @property
    def _name_size(self) -> int:
        return max(17, self._floor)

    @Property(float, notify=laid_out)
    def heading(self) -> float:
        """Height of a box's heading, pixels: every category's name stands there whole."""
        return self._heading

    @Property(float, notify=laid_out)
    def padding(self) -> float:
        """Inside a card, pixels."""
        return self._gap

    def _lay_out(self) -> None:
        if self._sort is None or self._width < 50 or self._height < 50:
            return
        rows = sorted(self._sort.cards.rows(), key=lambda row: row["order"])
        categories = self._sort.categories.rows()
        trays = [UNSORTED, *([NOT_SURE] if self._sort.notSure else [])]
        columns = category_columns([row["key"] for row in categories], self._width, self._height)
        beside_name = 24 + self._name_size + 8 + 8 + 2 * self._name_size
        name_width = max(60.0, (self._width - self._gap * (columns - 1)) / columns - beside_name)
        names = [_height(row["name"], name_width, self._name_size, True) for row in categories]
        self._heading = max([44.0, self._floor * 2.2, *(height + 12 for height in names)])
        layout = lay_out(
            [CardToPlace(row["key"], row["wording"], row["category"]) for row in rows],
            [row["key"] for row in categories],
            trays,
            width=self._width,
            height=self._height,
            measure=_height,
            smallest_text=self._floor,
            gap=self._gap,
            heading=self._heading,
            padding=self._gap,
            shown_sheets=self._sheets,
        )
        self._layout = layout
        self._cards.sync([self._card_row(row, layout) for row in sorted(rows, key=lambda row: row["key"])])
        boxes = [*(dict(row, kind="category") for row in categories)]
        boxes += [
            {"key": key or "unsorted", "name": name, "number": -1, "kind": key or "unsorted", "cards": 0}
            for key, name in ((UNSORTED, "Still to sort"), (NOT_SURE, "Not sure"))
            if key in trays
        ]
        self._boxes.sync([self._box_row(box, layout, rows) for box in boxes])
        self.laid_out.emit()

    def _card_row(self, row: dict[str, Any], layout: Layout) -> dict[str, Any]:
        rect = layout.cards.get(row["key"]) or layout.boxes[row["category"]]
        return {
            "key": row["key"],
            "wording": row["wording"],
            "category": row["category"],
            "seen": row["key"] in layout.cards,
            "cardX": rect.x,
            "cardY": rect.y,
            "cardWidth": rect.width,
            "cardHeight": rect.height,
        }

    def _box_row(self, box: dict[str, Any], layout: Layout, rows: list[dict[str, Any]]) -> dict[str, Any]:
        key = UNSORTED if box["key"] == "unsorted" else str(box["key"])
        rect = layout.boxes[key]
        return {
            **box,
            "boxX": rect.x,
            "boxY": rect.y,
            "boxWidth": rect.width,
            "boxHeight": rect.height,
            "cards": sum(row["category"] == key for row in rows),
            "hidden": sum(inside == key for inside in layout.hidden.values()),
            "sheets": layout.sheets[key],
        }

    @Slot(str)
    def show_next_sheet(self, box: str) -> None:
        """Show the next sheet of a box that is too full to show all its cards; after the last the first."""
        key = UNSORTED if box == "unsorted" else box
        if self._layout is not None:
            self._sheets[key] = (self._sheets.get(key, 0) + 1) % self._layout.sheets[key]
            self._lay_out()

    @Slot(float, float, result=str)
    def card_at(self, x: float, y: float) -> str:
        """Return the key of the card that rests at a point, or ""."""
        cards: dict[str, Rect] = self._layout.cards if self._layout else {}
        return next((key for key, rect in cards.items() if rect.holds(x, y)), "")

    @Slot(float, float, result=str)
    def box_at(self, x: float, y: float) -> str:
        """Return the box at a point: a category's key, "not sure", or "unsorted"; "" for none."""
        boxes: dict[str, Rect] = self._layout.boxes if self._layout else {}
        return next((key or "unsorted" for key, rect in boxes.items() if rect.holds(x, y)), "")

    def _shows(self, card: str) -> bool:
        return self._layout is not None and card in self._layout.cards

    @Slot(str, str, float, float)
    def put(self, card: str, box: str, x: float, y: float) -> None:
        """Put a card into a box at a point: before the first of its cards that lies after the point."""
        if self._sort is None or self._layout is None or box == "":
            return
        key = UNSORTED if box == "unsorted" else box
        rows = sorted(
            (row for row in self._sort.cards.rows() if row["category"] == key and row["key"] != card),
            key=lambda row: row["order"],
        )
        seen = [(number, self._layout.cards[row["key"]]) for number, row in enumerate(rows) if self._shows(row["key"])]
        after = (number for number, rect in seen if y < rect.y + rect.height / 2 and x < rect.x + rect.width)
        to = next(after, seen[-1][0] + 1 if seen else -1)
        self._sort.place(card, key, to)

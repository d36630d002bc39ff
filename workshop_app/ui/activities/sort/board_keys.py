"""The keyboard on a board: where it is, what it carries, and what each key does."""

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.activities.sort.board import BoardLayout, box_called, key_of
from workshop_app.ui.activities.sort.board_aim import Aim
from workshop_app.ui.activities.sort.board_steps import HEADING, Ground, Place, Step, carried, explored, was_moved
from workshop_app.ui.activities.sort.sort_cards import UNSORTED, SortCards
from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_Key = Qt.Key
_STEPS: dict[int, Step] = {
    _Key.Key_Up: Step.UP,
    _Key.Key_Down: Step.DOWN,
    _Key.Key_Left: Step.LEFT,
    _Key.Key_Right: Step.RIGHT,
    _Key.Key_Home: Step.FIRST,
    _Key.Key_End: Step.LAST,
    _Key.Key_PageUp: Step.PAGE_UP,
    _Key.Key_PageDown: Step.PAGE_DOWN,
}
_WITH_CONTROL: dict[int, Step] = {_Key.Key_Home: Step.BOARD_FIRST, _Key.Key_End: Step.BOARD_LAST}
_PRESSES = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter)
_PARTS = {Step.DOWN: 1, Step.PAGE_DOWN: 1, Step.UP: -1, Step.PAGE_UP: -1}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ASIDE, _BELOW = 14.0, 10.0
"""Pixels by which a carried card is shown beside the place it would have, so that it is seen to be held."""
_HOW = "Arrows move it, Space puts it down, Escape puts it back"


@QmlElement
class BoardKeys(QObject):
    """One Tab stop for a whole board. Arrows explore; a card that was picked up is carried by them.

    Nothing is moved in the record until a card is put down, so nothing has to be put back. Places are told to QML by
    the key of a card, or of a box as QML calls it.

    Signals:
        went: this card or box has the focus from now on.
        menu_wanted: the ways to move this card are asked for.
        box_pressed: this box was pressed.
        box_menu_wanted: what can be done with this box is asked for.
    """

    places_changed = Signal()
    stop_changed = Signal()
    carry_changed = Signal()
    went = Signal(str)
    menu_wanted = Signal(str)
    box_pressed = Signal(str)
    box_menu_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: BoardLayout | None = None
        self._at = Place(UNSORTED, 0)
        self._card = ""
        self._begun = self._has_focus = self._going = self._settling = False
        self._carried, self._to = "", Place(UNSORTED, 0)
        self._from = Place(UNSORTED, 0)
        self._order_before: list[str] = []
        self._behind = ""
        self._size = (0.0, 0.0)
        self._shown, self._line = QRectF(), QRectF()

    @Property(QObject, notify=places_changed)
    def places(self) -> QObject | None:
        """The board's layout."""
        return self._places

    # mypy knows no setter but that of the built-in property, hence the ignored redefinition below.
    @places.setter  # type: ignore[no-redef]
    def places(self, places: QObject | None) -> None:
        self._places = places if isinstance(places, BoardLayout) else None
        if self._places is not None:
            self._places.laid_out.connect(self._settle)
        self.places_changed.emit()
        self._settle()

    @property
    def _sort(self) -> SortCards | None:
        sort = self._places.sort if self._places is not None else None
        return sort if isinstance(sort, SortCards) else None

    def _ground(self) -> Ground | None:
        return self._places.ground() if self._places is not None else None

    @Property(str, notify=stop_changed)
    def stop(self) -> str:
        """What Tab comes to: the card or heading explored last or, while that is out of sight, one that leads there."""
        ground = self._ground()
        if ground is None:
            return ""
        if self._card in ground.layout.cards or (self._card and self._card == self._carried):
            return self._card
        if self._at.box in ground.layout.boxes:
            return box_called(self._at.box)
        return box_called(next(iter(ground.layout.boxes), UNSORTED))

    @Property(str, notify=carry_changed)
    def carried(self) -> str:
        """The key of the card that was picked up; empty while none is."""
        return self._carried

    @Property(str, notify=carry_changed)
    def target(self) -> str:
        """The box over which it is held; empty while none is."""
        return box_called(self._to.box) if self._carried else ""

    @Property(QRectF, notify=carry_changed)
    def shown(self) -> QRectF:
        """Where the carried card is shown, and how large: as it would be there."""
        return self._shown

    @Property(QRectF, notify=carry_changed)
    def line(self) -> QRectF:
        """The line that shows where it would come to lie; one without a width where there is none."""
        return self._line

    # Where the keyboard is

    @Slot(str)
    def came_to(self, key: str) -> None:
        """A card or box got the focus, by whatever way; one that only leads there hands it to the last explored."""
        ground = self._ground()
        if ground is None:
            return
        leads = not self._has_focus and not self._going and key == self.stop and key != self._name_of(ground, self._at)
        self._has_focus = True
        if leads:
            QTimer.singleShot(0, self._come_back)
            return
        place = ground.place_of(key)
        self._stand(ground, place if place is not None else Place(key_of(key), HEADING))
        if self._card != self._carried:
            self.put_back()

    @Slot()
    def _come_back(self) -> None:
        if self._has_focus:
            self._go(self._at)

    @Slot()
    def left(self) -> None:
        """The keyboard left the board: what was carried is put back."""
        self._has_focus = False
        self.put_back()

    def _stand(self, ground: Ground, place: Place) -> None:
        """Be at a place from now on."""
        self._begun = True
        self._at, self._card = place, ground.card_at(place)
        self.stop_changed.emit()

    def _name_of(self, ground: Ground, place: Place) -> str:
        return ground.card_at(place) or box_called(place.box)

    def _go(self, place: Place) -> None:
        """Give the focus to a place, in view."""
        if self._places is None:
            return
        self._going = True
        ground = self._ground()
        card = ground.card_at(place) if ground is not None else ""
        if card:
            self._places.reveal(card)
        else:
            self._places.reveal_box(place.box)
        ground = self._ground()
        if ground is not None:
            self._stand(ground, place)
            self.went.emit(self._name_of(ground, place))
        self._going = False

    @Slot()
    def _settle(self) -> None:
        """Stay with the card, wherever it went; with the next where it is gone; and in view, unless a hand scrolls."""
        ground, sort = self._ground(), self._sort
        if ground is None or sort is None or self._settling or self._going:
            return
        self._settling = True
        self._settle_on(ground, sort)
        self._settling = False

    def _settle_on(self, ground: Ground, sort: SortCards) -> None:
        assert self._places is not None
        if not self._begun:
            self._card = ""
            self._at = Place(UNSORTED, 0) if ground.cards(UNSORTED) else Place(_first(ground), HEADING)
        self._check_carried(ground, sort)
        card = sort.card_with(self._card) if self._card else ""
        place = ground.place_of(card) if card else None
        if place is None:
            box = self._at.box if self._at.box in ground.boxes else UNSORTED
            place = Place(box, min(self._at.row, len(ground.cards(box)) - 1))
        self._at, self._card = place, ground.card_at(place)
        if self._has_focus:
            hidden = self._card not in ground.layout.cards if self._card else place.box not in ground.layout.boxes
            if hidden and self._places.by_hand and not self._carried:
                self._at = _nearest_seen(ground, place)
                self._card = ground.card_at(self._at)
            elif hidden and not self._carried:
                self._places.reveal(self._card) if self._card else self._places.reveal_box(place.box)
                ground = self._ground() or ground
            self.went.emit(self._name_of(ground, self._at))
        self._show_carried()
        self.stop_changed.emit()

    # Keys

    @Slot(int, int, str, bool, result=bool)
    def press(self, key: int, modifiers: int, text: str, again: bool) -> bool:
        """Do what a key does here; tell whether it does anything. ``again``: it repeats while it is held down."""
        ground, sort = self._ground(), self._sort
        if ground is None or sort is None:
            return False
        held = Qt.KeyboardModifier(modifiers) & ~Qt.KeyboardModifier.KeypadModifier
        steps = _WITH_CONTROL if held == Qt.KeyboardModifier.ControlModifier else {} if held else _STEPS
        step = steps.get(key)
        if step is not None:
            self._step(ground, step)
            return True
        if key in (_Key.Key_Menu, _Key.Key_F2) or (key == _Key.Key_F10 and held == Qt.KeyboardModifier.ShiftModifier):
            return self._ask_for_menu()
        if held & _MODIFIERS:
            return False
        if key in _PRESSES:
            if not again:
                self._press(ground, sort)
            return True
        if key == _Key.Key_Escape and self._carried:
            self.put_back()
            return True
        if len(text) == 1 and text in "0123456789":
            if not again:
                self._send(ground, sort, int(text))
            return True
        return False

    def _ask_for_menu(self) -> bool:
        card = self._card
        self.put_back()
        if card:
            self.menu_wanted.emit(card)
        elif self._has_focus:
            self.box_menu_wanted.emit(box_called(self._at.box))
        return bool(card) or self._has_focus

    def _step(self, ground: Ground, step: Step) -> None:
        if self._carried:
            self._carry(carried(ground, self._carried, self._to, step, self._aim))
        elif self._places is None or step not in _PARTS or not self._places.show_part(self._card, _PARTS[step]):
            self._go(explored(ground, self._at, step))

    def _press(self, ground: Ground, sort: SortCards) -> None:
        if self._carried:
            self._put_down()
        elif not self._card:
            self.box_pressed.emit(box_called(self._at.box))
        elif not sort.readOnly:
            self._say(f"picked up, {self._where(ground, sort, self._at)}. {_HOW}")
            self._from, self._order_before = self._at, list(ground.cards(self._at.box))
            self._carried = self._card
            rect = ground.layout.cards.get(self._card)
            self._size = (0.0, 0.0) if rect is None else (rect.width, rect.height)
            self._hold(ground, self._at)
            self._show_carried()
            self.stop_changed.emit()

    def _send(self, ground: Ground, sort: SortCards, number: int) -> None:
        """Put the card that is carried, or that has the focus, into a category by its number; 0: not sure."""
        if not self._card or sort.readOnly or self._places is None:
            return
        box = sort.box_with_number(number)
        if not box:
            self._say(f"there is no place {number}")
        elif box == self._at.box and not self._carried:
            self._say(f"is already there, {self._where(ground, sort, self._at)}")
        else:
            self._put(box, len(ground.cards(box)))

    # Carrying

    def _aim(self, place: Place) -> Aim | None:
        return None if self._places is None else self._places.aim_as(self._carried, place.box, place.row)

    def _carry(self, place: Place) -> None:
        ground, sort = self._ground(), self._sort
        if self._places is None or ground is None or sort is None:
            return
        before = self._to
        self._hold(ground, place)
        place = self._to
        self._places.reveal_box(place.box)
        others = self._others(ground, place.box)
        if place.box != UNSORTED and others and self._aim(place) is None:
            self._places.reveal(others[min(place.row, len(others) - 1)])
        self._show_carried()
        ground = self._ground() or ground
        if place != before:
            unsorted = place.box == UNSORTED
            sort.announced.emit(sort.name_of(UNSORTED) if unsorted else self._where(ground, sort, place))

    def _others(self, ground: Ground, box: str) -> list[str]:
        return [one for one in ground.cards(box) if one != (self._carried or self._card)]

    def _hold(self, ground: Ground, place: Place) -> None:
        """Hold the carried card over a place: behind the card that is there before it."""
        others = self._others(ground, place.box)
        row = 0 if place.box == UNSORTED else min(place.row, len(others))
        self._to, self._behind = Place(place.box, row), others[row - 1] if row > 0 else ""

    def _show_carried(self) -> None:
        """Show the carried card, and the line, where it would come to lie."""
        ground = self._ground()
        if self._carried and ground is not None:
            self._line, self._shown = QRectF(), self._resting_place(ground)
            aim = None if self._to.box == UNSORTED else self._aim(self._to)
            if aim is not None:
                self._line = QRectF(aim.x, aim.y, aim.wide, 0)
                self._shown = self._on_board(aim.x + _ASIDE, aim.y + _BELOW, aim.wide, aim.high)
        self.carry_changed.emit()

    def _resting_place(self, ground: Ground) -> QRectF:
        """Return where a card is shown over a box in which no line can show its place."""
        layout = ground.layout
        rect = layout.cards.get(self._carried)
        if rect is not None and layout.columns[self._carried][0] == self._to.box:
            return self._on_board(rect.x + _ASIDE, rect.y - _BELOW, *self._size)
        room = layout.rooms.get(self._to.box)
        if room is None:  # A hand turned to other categories; the card stays where it is until the next step.
            return self._shown
        return self._on_board(room.x + _ASIDE, room.y + _BELOW, *self._size)

    def _on_board(self, x: float, y: float, wide: float, high: float) -> QRectF:
        """Return a place of this size, moved so far that it lies on the board."""
        assert self._places is not None
        right, lowest = self._places.width - wide, self._places.height - high
        return QRectF(max(0.0, min(x, right)), max(0.0, min(y, lowest)), wide, high)

    def _put_down(self) -> None:
        if self._is_home():
            self._end("put down where it was")
        else:
            self._put(self._to.box, self._to.row)

    def _is_home(self) -> bool:
        """Tell whether the card is held over the place where it lies."""
        return self._to.box == self._from.box and (self._to.box == UNSORTED or self._to.row == self._from.row)

    def _put(self, box: str, row: int) -> None:
        """Put the card into a box, and stay with it."""
        ground, sort, places = self._ground(), self._sort, self._places
        if ground is None or sort is None or places is None:
            return
        card, before = self._card, ground.place_of(self._card)
        self._carried = ""
        places.put_as(card, box, row)
        self.carry_changed.emit()
        ground = self._ground() or ground
        now = ground.place_of(sort.card_with(card))
        if now is not None and now == before:
            self._say(f"put back, {self._where(ground, sort, now)}")
        if now is not None:
            self._go(now)

    @Slot()
    def put_back(self) -> None:
        """Put the carried card back where it was, if one is."""
        ground, sort = self._ground(), self._sort
        if self._carried and ground is not None and sort is not None:
            place = ground.place_of(self._carried)
            self._end("put back" if place is None else f"put back, {self._where(ground, sort, place)}")

    @Slot(str)
    def taken(self, card: str) -> None:
        """A hand took a card: if the keyboard held it, it does not any more."""
        if card == self._carried:
            self._end("taken by somebody else")

    def _end(self, how: str) -> None:
        if self._carried:
            self._say(how)
            self._carried = ""
            self.carry_changed.emit()
            self.stop_changed.emit()
            if self._has_focus:
                self._go(self._at)

    def _check_carried(self, ground: Ground, sort: SortCards) -> None:
        """See whether the carried card still lies where it was picked up, and stay by the cards it is held between."""
        if not self._carried:
            return
        place = ground.place_of(self._carried)
        if place is None:
            self._carried = ""
            kept = ground.place_of(sort.card_with(self._card))
            sort.announced.emit("The card you held is not here any more" if kept is None else self._moved_words(sort))
            self.carry_changed.emit()
            return
        now = list(ground.cards(place.box))
        if place.box != self._from.box or was_moved(self._order_before, now, self._carried):
            self._say(f"moved by somebody else, {self._where(ground, sort, place)}")
            self._carried = ""
            self.carry_changed.emit()
            return
        home = self._is_home()
        self._from, self._order_before = place, now
        others = self._others(ground, self._to.box)
        if home or self._to.box not in ground.boxes:
            self._hold(ground, place)
        elif self._behind in others:
            self._hold(ground, Place(self._to.box, others.index(self._behind) + 1))
        else:
            self._hold(ground, self._to)

    def _moved_words(self, sort: SortCards) -> str:
        row = sort.cards.row_of(sort.card_with(self._card))
        return f"{sort.cards.at(row, 'wording')}, moved by somebody else"

    # Words

    def _say(self, what: str) -> None:
        """Announce what happens to the card."""
        sort = self._sort
        row = sort.cards.row_of(self._carried or self._card) if sort is not None else -1
        if sort is not None and row >= 0:
            sort.announced.emit(f"{sort.cards.at(row, 'wording')}, {what}")

    def _where(self, ground: Ground, sort: SortCards, place: Place) -> str:
        """Say where a card is or would be, such as "row 3 of 7 in People"."""
        count = len(self._others(ground, place.box)) + 1
        return sort.row_in(place.box, place.row, count)


def _first(ground: Ground) -> str:
    return next((box for box in ground.boxes if box in ground.layout.boxes and box != UNSORTED), UNSORTED)


def _nearest_seen(ground: Ground, place: Place) -> Place:
    """Return the card nearest to a place of those seen in its box, else its heading, else a heading that is seen."""
    rows = [row for row, card in enumerate(ground.cards(place.box)) if card in ground.layout.cards]
    if rows:
        return Place(place.box, min(rows, key=lambda row: abs(row - place.row)))
    return Place(place.box if place.box in ground.layout.boxes else next(iter(ground.layout.boxes), UNSORTED), HEADING)

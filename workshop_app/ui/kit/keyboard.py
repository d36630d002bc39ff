"""Who has the keyboard: the console, but while a box to type in at the wall was tapped, or F6 lent it.

Within a window the box that somebody types in has it: what is pressed meanwhile gives it back.
"""

from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from workshop_app.ui.kit.landing import Landing
from workshop_app.ui.kit.qt import Property

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TYPED_INTO = ("QQuickTextInput", "QQuickTextEdit")

_BESIDE = 32
"""Pixels by which the frames of two windows side by side may overlap."""


@QmlElement
@QmlSingleton
class Keyboard(QObject):
    """Lends the keyboard to the wall and brings it back. A touch on the wall alone never takes it.

    Signals:
        moved: the keyboard came to the wall, or left it.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console: QQuickWindow | None = None
        self._wall: QQuickWindow | None = None
        self._box: QQuickItem | None = None
        self._lent = False
        self._at_wall = False
        self._typed_in: dict[QQuickWindow, QQuickItem] = {}
        self._focused: dict[QQuickWindow, QQuickItem | None] = {}
        self._before: dict[QQuickWindow, QQuickItem | None] = {}
        self._landing: Landing | None = None

    def watch(self, console: QQuickWindow, wall: QQuickWindow, landing: Landing) -> None:
        """Look after these two windows; the wall must not have been shown yet.

        ``landing`` knows the page that the console shows.
        """
        self._console, self._wall, self._landing = console, wall, landing
        wall.setProperty("_q_showWithoutActivating", True)
        _let_take_the_keyboard(wall, False)
        wall.visibleChanged.connect(self._wall_shown_or_hidden)
        for window in (console, wall):
            window.activeFocusItemChanged.connect(partial(self._note_box, window))
        landing.came.connect(self._page_came)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._focus_moved)

    @Property(bool, notify=moved)
    def atWall(self) -> bool:  # noqa: N802
        """Whether what is typed arrives at the wall."""
        return self._at_wall

    @Property(bool, notify=moved)
    def atWallInFront(self) -> bool:  # noqa: N802
        """Whether the wall has the keyboard and lies over the console, which says so out of sight."""
        return self._at_wall and self._wall_lies_over_console()

    @Slot(QQuickItem)
    def lend_to(self, box: QQuickItem) -> None:
        """Lend the keyboard to a box to type in that was pressed, if it is one of the wall's."""
        if self._wall is None or not self._wall.contentItem().isAncestorOf(box):
            return
        self._forget_box()
        self._box = box
        box.visibleChanged.connect(self._box_hidden)
        box.destroyed.connect(self._box_went)
        self.lend()

    @Slot()
    def _page_came(self) -> None:
        if self._console is not None:
            self._typed_in.pop(self._console, None)

    def _note_box(self, window: QQuickWindow) -> None:
        item = window.activeFocusItem()
        self._before[window], self._focused[window] = self._focused.get(window), item
        if item is not None and any(item.inherits(kind) for kind in _TYPED_INTO):
            self._typed_in[window] = item

    @Slot(QQuickItem)
    def let_go(self, pressed: QQuickItem) -> None:
        """Take the focus from what was pressed by a pointer, so that no key presses it again.

        The box typed in last has it again if it can still be typed in, unless a page of the console is pressed that
        has one of its own. At the wall it else goes back to what had it, such as a card; else nothing has.
        """
        for window in (self._console, self._wall):
            if window is None or window.activeFocusItem() != pressed:
                continue
            box = self._usable(self._typed_in.get(window))
            if window is self._console and self._landing is not None:
                box = self._landing.home_of(pressed, box)
            elif box is None:
                box = self._usable(self._before.get(window))
            if box is not None:
                box.forceActiveFocus()
            else:
                pressed.setFocus(False)

    @staticmethod
    def _usable(item: QQuickItem | None) -> QQuickItem | None:
        return item if item is not None and isValid(item) and item.isVisible() and item.isEnabled() else None

    @Slot()
    def lend(self) -> None:
        """Lend the keyboard to the wall until it is brought back."""
        if self._wall is not None and self._wall.isVisible():
            self._lent = True
            _let_take_the_keyboard(self._wall, True)
            self._wall.requestActivate()

    @Slot(result=bool)
    def keep_for_the_next_box(self) -> bool:
        """Keep the loan while the box that it was for goes with its page; tell whether there was one.

        Whoever asks lends it to the box of the next page then, or brings it back.
        """
        lent_to_a_box = self._lent and self._box is not None
        self._forget_box()
        return lent_to_a_box

    @Slot()
    def bring_back(self) -> None:
        """Bring the keyboard back to the console, if it was lent and the console does not come up over the wall."""
        if self._lent:
            self._end_loan()
            if self._at_wall and not self._wall_lies_over_console():
                self._activate_console()

    @Slot()
    def fetch(self) -> None:
        """Bring the keyboard back to the console because somebody asks for it, also if it comes up over the wall."""
        self._end_loan()
        self._activate_console()

    def _end_loan(self) -> None:
        self._lent = False
        self._forget_box()
        if self._wall is not None and isValid(self._wall):
            _let_take_the_keyboard(self._wall, False)

    def _activate_console(self) -> None:
        console = self._console
        if console is None or not isValid(console) or not console.isVisible():
            return
        if console.windowState() != QtCore.Qt.WindowState.WindowMinimized:
            console.requestActivate()

    def _wall_lies_over_console(self) -> bool:
        """Tell whether the two lie over one another on one screen: the console would come up over the wall.

        Screens count as well as frames: not every system tells where on a screen a window lies.
        """
        console, wall = self._console, self._wall
        if console is None or wall is None or not isValid(console) or not wall.isVisible():
            return False
        one_screen = wall.screen().geometry().intersects(console.screen().geometry())
        overlap = wall.frameGeometry().intersected(console.frameGeometry())
        return one_screen and min(overlap.width(), overlap.height()) > _BESIDE

    def _wall_fills_the_screen(self) -> bool:
        full = self._wall is not None and self._wall.windowState() == QtCore.Qt.WindowState.WindowFullScreen
        return full and self._wall_lies_over_console()

    def _forget_box(self) -> None:
        if self._box is not None and isValid(self._box):
            self._box.visibleChanged.disconnect(self._box_hidden)
            self._box.destroyed.disconnect(self._box_went)
        self._box = None

    @Slot()
    def _box_hidden(self) -> None:
        if self._box is not None and not self._box.isVisible():
            self.bring_back()

    @Slot()
    def _box_went(self) -> None:
        self._box = None
        self.bring_back()

    @Slot()
    def _wall_shown_or_hidden(self) -> None:
        if self._wall is not None and not self._wall.isVisible():
            self.bring_back()

    @Slot(QWindow)
    def _focus_moved(self, window: QWindow | None) -> None:
        at_wall = window is not None and window == self._wall
        if at_wall and not self._lent and not self._wall_fills_the_screen():
            self._activate_console()
        elif self._lent and window is not None and not at_wall:
            self._end_loan()
        if at_wall != self._at_wall:
            self._at_wall = at_wall
            self.moved.emit()


def _let_take_the_keyboard(window: QWindow, may: bool) -> None:
    window.setFlag(QtCore.Qt.WindowType.WindowDoesNotAcceptFocus, not may)

"""Where at the console what is typed lands, and what its keys do: it goes where one looks, or nowhere."""

from functools import partial

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from workshop_app.ui.kit.in_view import bring_below_into_view, bring_into_view

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_Type = QEvent.Type
_TYPED_INTO = ("QQuickTextInput", "QQuickTextEdit")
_POINTED = (_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TouchBegin)


@QmlElement
@QmlSingleton
class Landing(QObject):
    """Gives the focus to the page that comes, and back to it once nothing that can be seen has it.

    Whoever goes on by a key has what gets the focus brought into view; after a press nothing moves until something is
    typed. Esc closes what was opened last, unless what has the focus has a use for it. Undo is the box's own where
    there is something in it, and the application's elsewhere.

    Signals:
        came: a page came, so that no box of another is typed in any more.
        announced: what a screen reader is told.
        undo_asked: the application's latest deed is to be undone.
        redo_asked: what was undone last is to be done again.
        turned: the wheel was turned over a window, so that what lies over its page is to go.
    """

    came = Signal()
    announced = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    turned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console: QQuickWindow | None = None
        self._pages: list[_Page] = []
        self._focused: QQuickItem | None = None
        self._by_key: set[QQuickWindow] = set()
        self._trying_escape = False
        self._open: list[QObject] = []

    def watch_console(self, console: QQuickWindow) -> None:
        """Look after what lands at the console; it is watched as well."""
        self._console = console

    def watch(self, window: QQuickWindow) -> None:
        """Bring what gets the focus in a window into view."""
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(partial(self._focus_went_on, window))

    @Slot(QQuickItem, QQuickItem, QQuickItem, str)
    def page_comes(self, page: QQuickItem, box: QQuickItem | None, heading: QQuickItem | None, title: str) -> None:
        """Give the focus to the page that comes, in its box or else its heading, and announce it; a hidden one waits.

        Args:
            page: all of the page.
            box: the box one types in there; none, or one that cannot be typed in now, where there is none.
            heading: the heading that has the focus then.
            title: what the page is called.
        """
        if not page.isVisible():
            return
        self._pages = [one for one in self._pages if isValid(one.item) and one.item != page]
        self._pages.append(_Page(page, box, heading))
        self.came.emit()
        self._give_back()
        if title:
            self.announce(title)

    @Slot(QQuickItem, QQuickItem)
    def box_is(self, page: QQuickItem, box: QQuickItem | None) -> None:
        """Another box of a page is typed in from now on, or none.

        It has the focus, unless somebody types in a box outside the page or goes by keys.
        """
        now = self._page()
        if now is None or now.item != page:
            return
        now.box = box
        focused = self._focused
        if focused is not None and _is_typed_into(focused):
            busy = self._lands() and not now.holds(focused)
        else:
            busy = self._lands() and self._console in self._by_key
        if _can_be_used(box) and not busy:
            self._give_back()

    @Slot(QQuickItem)
    def opened(self, item: QQuickItem) -> None:
        """Scroll what a press opened into sight, once it has its place, for whoever would think that nothing came."""
        QTimer.singleShot(0, partial(bring_below_into_view, item))

    @Slot(QUrl)
    def suggest_file_name(self, file: QUrl) -> None:
        """Type the name of ``file`` into the dialog for files that is open, unless it is the system's own."""
        from workshop_app.ui.kit.qt_dialogs import suggest_file_name

        suggest_file_name(file)

    @Slot()
    def mean_the_folder_shown(self) -> None:
        """Have the dialog for folders that is open mean the one it shows, unless it is the system's own."""
        from workshop_app.ui.kit.qt_dialogs import mean_the_folder_shown

        mean_the_folder_shown()

    @Slot(str)
    def announce(self, sentence: str) -> None:
        """Tell a screen reader a sentence."""
        self.announced.emit(sentence)
        if self._console is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self._console, sentence))

    def home_of(self, pressed: QQuickItem, typed_in: QQuickItem | None) -> QQuickItem | None:
        """Return what has the focus after a press: the box typed in last, unless the page pressed has one of its own.

        None where there is nothing that could have it.
        """
        usable = typed_in if _can_be_used(typed_in) else None
        page = self._page()
        if usable is not None and (page is None or page.holds(usable) or not page.holds(pressed)):
            return usable
        return None if page is None else page.home

    def _page(self) -> "_Page | None":
        """Return the page that can be used now: the latest to come of those that were not left."""
        return next((one for one in reversed(self._pages) if _can_be_used(one.item)), None)

    @Slot()
    def _give_back(self) -> None:
        page = self._page()
        home = None if page is None else page.home
        if home is not None:
            home.forceActiveFocus()
            bring_into_view(home)

    def _focus_went_on(self, window: QQuickWindow) -> None:
        item = window.activeFocusItem()
        if window in self._by_key and item is not None:
            bring_into_view(item)
        if window is not self._console:
            return
        if self._focused is not None and isValid(self._focused):
            self._focused.visibleChanged.disconnect(self._look_again)
            self._focused.enabledChanged.disconnect(self._look_again)
        self._focused = item
        if item is not None:
            item.visibleChanged.connect(self._look_again)
            item.enabledChanged.connect(self._look_again)
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        """Look again once all that is being done is done."""
        if not self._lands():
            QTimer.singleShot(0, self._come_home)

    @Slot()
    def _come_home(self) -> None:
        if not self._lands():
            self._give_back()

    def _lands(self) -> bool:
        """Tell whether something that can be seen has the focus: not nothing, nor only the place around it."""
        if self._console is None or not isValid(self._console):
            return True
        item = self._console.activeFocusItem()
        if item is None or item == self._console.contentItem() or not _can_be_used(item):
            return False
        return not item.isFocusScope() or item.activeFocusOnTab()

    @Slot(QObject, bool)
    def note_open(self, thing: QObject, is_open: bool) -> None:
        """Note what was opened, which its own ``left`` closes again, or closed."""
        if thing in self._open:
            self._open.remove(thing)
        if is_open:
            self._open.append(thing)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802
        """See whether hands point or press keys, and take the keys that are the console's."""
        kind = event.type()
        if kind is _Type.Wheel:
            self.turned.emit()
        if kind in _POINTED and isinstance(window, QQuickWindow):
            self._by_key.discard(window)
        if kind != _Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(window, QQuickWindow):
            return False
        self._by_key.add(window)
        item = window.activeFocusItem()
        box = item if _is_typed_into(item) else None
        if box is not None and event.text():
            bring_into_view(box)
        if window is not self._console:
            return False
        if event.key() == QtCore.Qt.Key.Key_Escape and not self._trying_escape:
            return self._escape(window, event)
        return self._undo_or_redo(box, event)

    def _escape(self, window: QQuickWindow, event: QKeyEvent) -> bool:
        self._trying_escape = True
        tried = event.clone()
        QCoreApplication.sendEvent(window, tried)
        self._trying_escape = False
        if not tried.isAccepted() and self._open and not event.isAutoRepeat():
            QMetaObject.invokeMethod(self._open[-1], "left")
        return True

    def _undo_or_redo(self, box: QQuickItem | None, event: QKeyEvent) -> bool:
        undo = event.matches(QtGui.QKeySequence.StandardKey.Undo)
        with_control = event.modifiers() == QtCore.Qt.KeyboardModifier.ControlModifier
        control_y = event.key() == QtCore.Qt.Key.Key_Y and with_control
        redo = control_y or event.matches(QtGui.QKeySequence.StandardKey.Redo)
        if not undo and not redo:
            return False
        if box is not None and (box.property("text") or box.property("inputMethodComposing")):
            if control_y:
                QMetaObject.invokeMethod(box, "redo")
            return control_y
        if not event.isAutoRepeat():
            (self.undo_asked if undo else self.redo_asked).emit()
        return True


class _Page:
    """A page that came, the box one types in there, and the heading that has the focus without one."""

    def __init__(self, item: QQuickItem, box: QQuickItem | None, heading: QQuickItem | None) -> None:
        self.item, self.box, self.heading = item, box, heading

    @property
    def home(self) -> QQuickItem | None:
        return next((item for item in (self.box, self.heading) if _can_be_used(item)), None)

    def holds(self, item: QQuickItem) -> bool:
        return self.item == item or self.item.isAncestorOf(item)


def _is_typed_into(item: QQuickItem | None) -> bool:
    return item is not None and isValid(item) and any(item.inherits(name) for name in _TYPED_INTO)


def _can_be_used(item: QQuickItem | None) -> bool:
    return item is not None and isValid(item) and item.isVisible() and item.isEnabled()

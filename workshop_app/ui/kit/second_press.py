"""A second press: what follows a deed too soon to be meant does nothing."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QInputEvent, QKeyEvent
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickWindow

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

TOO_SOON = 400
"""Milliseconds by the events' own time: until so long nothing was pressed after a deed, no press counts."""

_Type = QEvent.Type
_DEVICES = {
    _Type.MouseButtonPress: "mouse",
    _Type.MouseButtonDblClick: "mouse",
    _Type.MouseButtonRelease: "mouse",
    _Type.TouchBegin: "touch",
    _Type.TouchUpdate: "touch",
    _Type.TouchEnd: "touch",
    _Type.KeyPress: "keys",
    _Type.KeyRelease: "keys",
}
_PRESSES = (_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TouchBegin, _Type.KeyPress)
_PRESSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPED_INTO = ("QQuickTextInput", "QQuickTextEdit")


@QmlElement
@QmlSingleton
class SecondPress(QObject):
    """Passes over presses that come too soon after a deed that must not be done twice.

    The time is that of the events, not of their handling: presses wait in a queue while a deed is done. What is
    typed into a box is never passed over. A press is told from another by its device, whose clock is its own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: tuple[str, int] | None = None
        self._done: tuple[str, int] | None = None
        self._passing_over = ""

    def watch(self, window: QQuickWindow) -> None:
        """Look at what is pressed in a window."""
        window.installEventFilter(self)

    @Slot()
    def pass_over(self) -> None:
        """Something was done by the latest press; the next does nothing if it comes too soon."""
        self._done = self._latest

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note when something was pressed or let go, and hold back what came too soon."""
        device = _DEVICES.get(event.type())
        if device is None or not isinstance(event, QInputEvent):
            return False
        if event.type() in _PRESSES:
            self._passing_over = device if self._is_too_soon(device, window, event) else ""
        if self._passing_over == device:
            self._done = (device, event.timestamp())
            event.accept()
            return True
        self._latest = (device, event.timestamp())
        return False

    def _is_too_soon(self, device: str, window: QObject, event: QInputEvent) -> bool:
        if self._done is None or self._done[0] != device:
            return False
        if not 0 <= event.timestamp() - self._done[1] < TOO_SOON:
            return False
        if isinstance(event, QKeyEvent):
            item = window.activeFocusItem() if isinstance(window, QQuickWindow) else None
            typing = item is not None and any(item.inherits(name) for name in _TYPED_INTO)
            return event.key() in _PRESSING_KEYS and not typing
        return True

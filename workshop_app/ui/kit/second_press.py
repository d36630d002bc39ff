"""A second press: what follows a deed too soon to be meant does nothing."""

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QEventPoint, QInputEvent, QKeyEvent, QPointerEvent, QTouchEvent
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickWindow

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

TOO_SOON = 400
"""Milliseconds by the events' own time: until so long nothing was pressed after a deed, no press counts."""
MEANT = 80
"""Milliseconds by the events' own time: a touch that is shorter is a sleeve or a hand that passes."""
SLID = 24.0
"""Pixels: a touch that went further slid over what it came from."""
SAME_PLACE = 80.0
"""Pixels: a press further from the one that did the deed is meant, or another hand's."""

_Type = QEvent.Type
_DEVICES = {
    _Type.MouseButtonPress: "mouse",
    _Type.MouseButtonDblClick: "mouse",
    _Type.MouseButtonRelease: "mouse",
    _Type.TouchBegin: "touch",
    _Type.TouchEnd: "touch",
    _Type.KeyPress: "keys",
    _Type.KeyRelease: "keys",
}
_PRESSES = (_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TouchBegin, _Type.KeyPress)
_TYPED_INTO = ("QQuickTextInput", "QQuickTextEdit")


@QmlElement
@QmlSingleton
class SecondPress(QObject):
    """Passes over presses that come too soon, in the same place, after a deed that must not be done twice.

    A press far away, or after another key such as Tab, is meant. The time is that of the events, not of their
    handling: presses wait in a queue while a deed is done. What is typed into a box is never passed over. A press is
    told from another by its device, whose clock is its own.

    Signals:
        pressed: something is about to be pressed in this window, by pointer or key.
    """

    pressed = Signal(QObject)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: _Press | None = None
        self._done: _Press | None = None
        self._passing_over = ""
        self._brushed = False

    def watch(self, window: QQuickWindow) -> None:
        """Look at what is pressed in a window."""
        window.installEventFilter(self)

    @Slot()
    def pass_over(self) -> None:
        """Something was done by the latest press; the next does nothing if it comes too soon."""
        self._done = self._latest

    @Slot(result=bool)
    def brushed(self) -> bool:
        """Tell whether the latest press was a touch too short to be meant, or one that slid."""
        return self._brushed

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note when something was pressed or let go, and hold back what came too soon."""
        kind = event.type()
        if isinstance(event, QTouchEvent):
            self._brushed = any(_is_brush(one) for one in event.points() if one.state() is QEventPoint.State.Released)
        elif kind in _PRESSES:
            self._brushed = False
        if kind == _Type.TouchUpdate:
            return self._passing_over == "touch"
        device = _DEVICES.get(kind)
        if device is None or not isinstance(event, QInputEvent):
            return False
        press = _Press(device, event.timestamp(), _place_of(event), window)
        if kind in _PRESSES:
            self._passing_over = device if self._is_too_soon(press, window, event) else ""
        if self._passing_over == device:
            self._done = press
            event.accept()
            return True
        self._latest = press
        if kind in _PRESSES:
            self.pressed.emit(window)
        return False

    def _is_too_soon(self, press: "_Press", window: QObject, event: QInputEvent) -> bool:
        done = self._done
        if done is None or done.device != press.device or not 0 <= press.time - done.time < TOO_SOON:
            return False
        if done.place is not None and press.place is not None:
            away = press.place - done.place
            if away.x() ** 2 + away.y() ** 2 > SAME_PLACE**2:
                return False
        if isinstance(event, QKeyEvent):
            if press.window is not done.window:
                return False
            keys = QtCore.Qt.Key
            if event.key() not in (keys.Key_Space, keys.Key_Return, keys.Key_Enter):
                self._done = None
                return False
            item = window.activeFocusItem() if isinstance(window, QQuickWindow) else None
            typing = item is not None and any(item.inherits(name) for name in _TYPED_INTO)
            return not typing
        return True


def _is_brush(point: QEventPoint) -> bool:
    way = point.globalPosition() - point.globalPressPosition()
    held = point.timestamp() - point.pressTimestamp()
    return held < MEANT or way.x() ** 2 + way.y() ** 2 > SLID**2


class _Press(NamedTuple):
    """A press: by which device, when by its own clock (milliseconds), where on the screens (None for a key), and of
    which window.
    """

    device: str
    time: int
    place: QPointF | None
    window: QObject


def _place_of(event: QInputEvent) -> QPointF | None:
    return event.points()[0].globalPosition() if isinstance(event, QPointerEvent) and event.points() else None

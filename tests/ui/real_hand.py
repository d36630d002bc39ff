"""A hand at a real X server: the pointer moves there, presses and lets go, and what is typed goes where it goes.

Nothing is sent to a window by Qt and no window is activated: xdotool does what a person does, and the window manager
decides who has the keyboard. Every press of the pointer is counted.
"""

import subprocess
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, name_of, waited_for
from workshop_app.ui.kit.second_press import TOO_SOON
from workshop_app.ui.windows.windows import Windows

_NAMES = {
    Key.Key_Return: "Return",
    Key.Key_Tab: "Tab",
    Key.Key_Delete: "Delete",
    Key.Key_End: "End",
    Key.Key_Up: "Up",
    Key.Key_A: "a",
    Key.Key_Escape: "Escape",
    Key.Key_F6: "F6",
    Key.Key_F11: "F11",
}
_HELD = {
    Qt.KeyboardModifier.ControlModifier: "ctrl",
    Qt.KeyboardModifier.ShiftModifier: "shift",
    Qt.KeyboardModifier.AltModifier: "alt",
}
_WHEEL_STEPS = 60
_BETWEEN_PRESSES = TOO_SOON + 20
"""Milliseconds: nobody moves a pointer and presses again faster, and what comes sooner is no press."""
_PLAIN_LETTERS, _OTHER_LETTERS = "30", "150"
"""Milliseconds between letters. One that is not on the keyboard has to be put there before it is pressed."""


def keys_of(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    """What xdotool calls a key, with those that are held meanwhile."""
    held = [name for modifier, name in _HELD.items() if modifier & modifiers]
    return "+".join([*held, _NAMES[key]])


def hand(*command: str) -> None:
    """Have xdotool do something while the windows go on working."""
    with subprocess.Popen(["xdotool", *command]) as doing:
        assert waited_for(lambda: doing.poll() is not None, 30_000), command
        assert doing.returncode == 0, command


class RealHand(Driver):
    """Hands at both windows on a real display; finds things as ``Driver`` does.

    Attributes:
        clicks: how often the pointer was pressed, a drag once.
        packs_within: milliseconds in which all packs are there.
    """

    packs_within = 90_000

    def __init__(self, windows: Windows) -> None:
        super().__init__(windows)
        self.clicks = 0

    def go_to_window(self, window: QQuickWindow) -> None:
        """Look at this window from now on; nothing is pressed, so the keyboard stays where it is."""
        self.at = window

    def scroll_to(self, item: QQuickItem) -> bool:
        """Turn the wheel over whatever the item is in until it is in sight; tell whether it had to be."""
        scrolled = False
        holder = item.parentItem()
        while holder is not None:
            if holder.inherits("QQuickFlickable"):
                for _ in range(_WHEEL_STEPS):
                    top = item.mapToItem(holder, QPointF(0, 0)).y()
                    if top >= 0 and (top + item.height() <= holder.height() or top < holder.height() / 3):
                        break
                    self.turn_wheel(holder.mapToScene(QPointF(holder.width() / 2, holder.height() / 2)), up=top < 0)
                    self._until_it_stops(holder)
                    scrolled = True
            holder = holder.parentItem()
        return scrolled

    def turn_wheel(self, point: QPointF, *, up: bool) -> None:
        """Turn the wheel by one step over a point of the window."""
        self._point_at(self.at.mapToGlobal(point))
        hand("click", "4" if up else "5")

    def click(self, thing: QQuickItem | str, window: QQuickWindow | None = None) -> None:
        """Move the pointer to the middle of a thing, and press."""
        if window is not None:
            self.at = window
        item = self.find(thing) if isinstance(thing, str) else thing
        point = self.centre(item)
        assert item.isEnabled(), f"{name_of(item)!r} cannot be used now"
        self._press(point)

    def tap(self, thing: QQuickItem | str | QPoint, *, rest: int = 0) -> None:
        """Press the pointer where a finger would: there is no touch screen here."""
        self._press(thing if isinstance(thing, QPoint) else self.centre(thing))

    def drag(self, start: QQuickItem | str, to: QQuickItem | str | QPoint, *, steps: int = 8) -> None:
        """Drag a thing with the pointer onto another thing, or to a point of the window."""
        begin = self.centre(start)
        end = to if isinstance(to, QPoint) else self.centre(to)
        self._point_at(QPointF(self.at.mapToGlobal(begin)))
        hand("mousedown", "1")
        for step in range(1, steps + 1):
            self._point_at(QPointF(self.at.mapToGlobal(begin + (end - begin) * step / steps)))
        hand("mouseup", "1")
        self.clicks += 1
        self.settle()

    def type(self, text: str) -> None:
        """Type, as a quick hand does; a line break is Shift and Enter."""
        for number, line in enumerate(text.split("\n")):
            if number:
                hand("key", "shift+Return")
            if line:
                hand("type", "--delay", _PLAIN_LETTERS if line.isascii() else _OTHER_LETTERS, "--", line)
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and let go a key."""
        hand("key", keys_of(key, modifiers))
        QTest.qWait(30)
        self.settle()

    def make_project(self, path: Path, *typed: str) -> None:
        """Save a new project there, as "Save and start" does once the machine's own dialog, left out, has an answer."""
        assert self.find("Save and start").isEnabled()
        assert self.windows.project.start(str(path), *typed)
        self.clicks += 3
        self.settle()

    def choose_packs_folder(self, folder: Path) -> None:
        """Have packs go to a folder, as the machine's own dialog, left out, answers."""
        self.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(folder)))
        self.clicks += 2

    def has_keyboard(self, window: QQuickWindow) -> bool:
        """Tell whether the window manager gives a window what is typed."""
        return QGuiApplication.focusWindow() == window

    def _until_it_stops(self, scrolling: QQuickItem) -> None:
        place = None
        while place != (place := scrolling.property("contentY")):
            QTest.qWait(200)
        self.settle()

    def _press(self, point: QPoint) -> None:
        self._point_at(QPointF(self.at.mapToGlobal(point)))
        hand("click", "1")
        self.clicks += 1
        QTest.qWait(_BETWEEN_PRESSES)
        self.settle()

    def _point_at(self, place: QPointF) -> None:
        hand("mousemove", "--sync", str(round(place.x())), str(round(place.y())))

"""A touchscreen that is the only screen, and the room's: the wall fills it, and the console comes up behind a PIN."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.windows.pin import LEAST, MOST, Pin

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

BACK_AFTER = 3 * 60
"""Seconds without a press or key after which the wall comes back by itself."""
_USES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel)


@QmlElement
@QmlUncreatable("made in Python")
class SharedScreen(QObject):
    """Whether everybody shares one touchscreen, which window it shows, and the PIN between the two.

    Signals:
        changed: it is shared now or no more, or the other window is to be shown, or what is said of the PIN.
        closed: somebody who forgot the PIN closes the app.

    Args:
        settings: where the PIN is kept.
        console: the window that is somebody's for as long as they press something in it.
        may_close: tells whether nothing would be lost by closing the app.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, settings: Path, console: QObject, may_close: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._may_close = may_close
        self._pin = Pin(settings)
        self._on = self._console_up = self._pad_shown = self._wrong = False
        self._waiting = QTimer(self)
        self._waiting.setInterval(1000)
        self._waiting.timeout.connect(self._second_passed)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.back)
        console.installEventFilter(self)

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether everybody shares this screen."""
        return self._on

    @Property(bool, notify=changed)
    def consoleUp(self) -> bool:  # noqa: N802
        """Whether the console is in front of the wall."""
        return self._console_up

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether there is only the wall to be seen, and the PIN brings the console up."""
        return self._on and not self._console_up

    @Property(bool, notify=changed)
    def hasPin(self) -> bool:  # noqa: N802
        """Whether a PIN was chosen."""
        return self._pin.is_set()

    @Property(bool, notify=changed)
    def padShown(self) -> bool:  # noqa: N802
        """Whether the wall asks for the PIN."""
        return self._pad_shown

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether what was entered last was not the PIN."""
        return self._wrong

    @Property(int, notify=changed)
    def waits(self) -> int:
        """For how many seconds nothing can be entered, after too many wrong tries."""
        return self._pin.waits()

    @Property(int, constant=True)
    def least(self) -> int:
        """How many figures a PIN has at least."""
        return LEAST

    @Property(int, constant=True)
    def most(self) -> int:
        """How many figures a PIN has at most."""
        return MOST

    @Slot(str, result=bool)
    def choose_pin(self, pin: str) -> bool:
        """Choose a PIN; tell whether it can be one and could be kept."""
        chosen = self._pin.choose(pin)
        self.changed.emit()
        return chosen

    @Slot()
    def begin(self) -> None:
        """Share this screen from now on, and show the wall; there has to be a PIN."""
        if self._pin.is_set():
            self._on = True
            self.back()

    @Slot()
    def end(self) -> None:
        """Share it no more; the console stays."""
        if self._on:
            self._on = self._console_up = False
            self._idle.stop()
            self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """Have the wall ask for the PIN."""
        if self.locked:
            self._pad_shown, self._wrong = True, False
            self.changed.emit()

    @Slot()
    def leave_pad(self) -> None:
        """Ask for the PIN no more."""
        self._pad_shown = False
        self.changed.emit()

    @Slot(str, result=bool)
    def enter(self, pin: str) -> bool:
        """Bring the console up if this is the PIN; tell whether it is."""
        right = self.locked and self._pin.is_right(pin)
        self._wrong = not right
        if right:
            self._pad_shown, self._console_up = False, True
            self._idle.start(BACK_AFTER * 1000)
        elif self._pin.waits():
            self._waiting.start()
        self.changed.emit()
        return right

    @Slot(str, result=bool)
    def lets_back(self, pin: str) -> bool:
        """Tell whether this is the PIN, for whoever wants the console back from the chair's screen."""
        right = self._pin.is_right(pin)
        self._wrong = not right
        if self._pin.waits():
            self._waiting.start()
        self.changed.emit()
        return right

    @Slot(result=bool)
    def close_app(self) -> bool:
        """Close the app for somebody who forgot the PIN; tell whether nothing would be lost, so that it closes."""
        may = self.locked and self._may_close()
        if may:
            self.closed.emit()
        return may

    @Slot()
    def back(self) -> None:
        """Go back to the wall."""
        if self._on:
            self._console_up = self._pad_shown = False
            self._idle.stop()
            self.changed.emit()

    @Slot()
    def _second_passed(self) -> None:
        if not self._pin.waits():
            self._waiting.stop()
            self._wrong = False
        self.changed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take note that the console is in use."""
        if event.type() in _USES and self._idle.isActive():
            self._idle.start(BACK_AFTER * 1000)
        return False

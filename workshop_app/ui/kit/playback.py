"""Playing back a story in moments: which moment is shown, and how fast it goes on. Both windows follow the same."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS = (0.5, 1.0, 2.0, 4.0)
_A_MOMENT = 1200
"""Milliseconds for which a moment is shown at speed 1."""


@QmlElement
@QmlUncreatable("made in Python")
class Playback(QObject):
    """Goes through a story from moment 0, its beginning, to its last.

    Signals:
        went: another moment is to be shown.
        changed: it began or ceased to play, or plays at another speed.
    """

    went = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._story = ""
        self._last = 0
        self._at = 0
        self._speed = 1.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def tell(self, story: str, last: int) -> bool:
        """Tell a story whose last moment is ``last``: another one from its beginning, the same one where it was.

        Return whether ``went`` was sent.
        """
        before = (self._story, self._last, self._at)
        self._at = min(self._at, last) if story == self._story else 0
        if story != self._story:
            self.pause()
        self._story, self._last = story, last
        told = before != (self._story, self._last, self._at)
        if told:
            self.went.emit()
        return told

    @Property(int, notify=went)
    def at(self) -> int:
        """Which moment is shown, from 0."""
        return self._at

    @Property(int, notify=went)
    def last(self) -> int:
        """The number of the last moment."""
        return self._last

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    @Property(float, notify=changed)
    def speed(self) -> float:
        """How fast: 0.5, 1, 2 or 4."""
        return self._speed

    @Slot()
    def play(self) -> None:
        """Go on by itself; after the last moment, from the beginning."""
        if self._at >= self._last:
            self.go_to(0)
        if self._last > 0:
            self._timer.start(round(_A_MOMENT / self._speed))
        self.changed.emit()

    @Slot()
    def pause(self) -> None:
        """Stay at this moment."""
        self._timer.stop()
        self.changed.emit()

    @Slot(float)
    def play_at_speed(self, speed: float) -> None:
        """Go on at another speed, now or once it is played."""
        if speed in SPEEDS:
            self._speed = speed
            self._timer.setInterval(round(_A_MOMENT / speed))
            self.changed.emit()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go ``by`` moments on, or back if it is below 0, and stay there."""
        self.pause()
        self.go_to(self._at + by)

    @Slot(int)
    def go_to(self, at: int) -> None:
        """Show a moment; playing goes on from there."""
        at = max(0, min(at, self._last))
        if at != self._at:
            self._at = at
            self.went.emit()

    @Slot()
    def _go_on(self) -> None:
        if self._at >= self._last - 1:
            self.pause()
        self.go_to(self._at + 1)

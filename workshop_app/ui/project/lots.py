"""Lots drawn before everybody's eyes, one place after the other: how far they are, and whether the room sees them."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_BETWEEN = 900
"""Milliseconds between one place and the next."""
_ALL = 1000
"""More places than there are: all of them show."""


@QmlElement
@QmlUncreatable("made in Python")
class Lots(QObject):
    """What the console and the big screen share of a draw. The order is kept the moment the lots are drawn.

    The room sees them only while no activity of one tenderer is under way: nothing of another is on the wall then.

    Signals:
        changed: another place shows, or the room sees them or no more.
    """

    changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._turned = _ALL
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN)
        self._timer.timeout.connect(self._turn_one)
        open_file.file_changed.connect(self._begin_anew)
        session.activity_changed.connect(self._begin_anew)

    @Slot()
    def _begin_anew(self) -> None:
        self._timer.stop()
        self._turned, self._shown = _ALL, False
        self.changed.emit()

    @Property(int, notify=changed)
    def turned(self) -> int:
        """How many places of the draw show already."""
        return self._turned

    @Property(bool, notify=changed)
    def onWall(self) -> bool:  # noqa: N802
        """Whether the room is to see them."""
        return self._shown

    @Property(bool, notify=changed)
    def mayBeOnWall(self) -> bool:  # noqa: N802
        """Whether the room may see them now."""
        activity = self._session.activity
        return activity is None or activity.tenderer_id is None

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Have the room see them, or no more."""
        shown = shown and self.mayBeOnWall
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Slot(bool)
    def reveal(self, one_by_one: bool) -> None:
        """Show the order that was drawn, one place after the other or at once."""
        self._turned = 0 if one_by_one else _ALL
        if one_by_one:
            self._timer.start()
        self.changed.emit()

    @Slot()
    def _turn_one(self) -> None:
        from workshop_app.record.slots import still_bidding

        self._turned += 1
        if not self._open_file.has_file or self._turned >= len(still_bidding(self._open_file.file)):
            self._timer.stop()
            self._turned = _ALL
        self.changed.emit()

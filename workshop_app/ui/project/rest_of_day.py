"""What is late on the day, what that does to the tenderers still to come, and which break could give."""

from datetime import timedelta

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.slots import SlotToCome
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.times import clock_text, later, utc_text
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class RestOfDay(QObject):
    """The slots to come of the session under way, for the console; read only while a page shows them."""

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._showing = False
        self._coming = KeyedModel(["told", "late", "pause", "gives"], self)
        session.ticked.connect(self._read)

    @Property(KeyedModel, constant=True)
    def coming(self) -> KeyedModel:
        """The slots to come.

        told (who begins about when, and how late that is), late (it is), pause (the id of the break before it that
        could be shortened, or ""), gives (by how many minutes).
        """
        return self._coming

    @Slot()
    def show(self) -> None:
        """Read what is to come, and keep it as the clock goes on."""
        self._showing = True
        self._read()

    @Slot()
    def hide(self) -> None:
        """No page shows it any more."""
        self._showing = False

    @Slot()
    def _read(self) -> None:
        if not self._showing:
            return
        self._coming.sync([self._row(one) for one in self._slots()])

    def _slots(self) -> list[SlotToCome]:
        from workshop_app.record.sessions import session_start
        from workshop_app.record.slots import slots_after

        activity = self._session.activity
        if activity is None or not self._open_file.has_file:
            return []
        file = self._open_file.file
        start = session_start(file, activity.session_id)
        taken = timedelta() if start is None else file.since(start)
        left = max(0, self._session.secondsLeft)
        return slots_after(file, activity, left=-(-left // 60), taken=int(taken.total_seconds() // 60))

    def _row(self, slot: SlotToCome) -> dict[str, object]:
        file = self._open_file.file
        name = file.get(Tenderer, slot.tenderer_id).name
        at = clock_text(utc_text(later(file.clock(), timedelta(minutes=slot.in_minutes))))
        late = slot.late or 0
        how = f", {late} min late" if late > 0 else f", {-late} min early" if late < 0 else ""
        return {
            "key": slot.tenderer_id,
            "told": f"{name} begins about {at}{how}",
            "late": late > 0,
            "pause": slot.break_before if late > 0 else "",
            "gives": min(slot.could_give, max(late, 0)),
        }

    @Slot(str, int)
    def shorten(self, activity_id: str, by: int) -> None:
        """Let a break to come give so many of its minutes."""
        from workshop_app.actions import slots
        from workshop_app.domain.sessions import Activity

        file = self._open_file.file
        self._open_file.attempt(
            lambda: slots.shorten_break(file, activity_id, file.get(Activity, activity_id).minutes - by)
        )

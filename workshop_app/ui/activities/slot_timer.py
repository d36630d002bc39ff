"""The timer of a slot for both its pages: what is left, pausing, a minute more, and a computer that slept meanwhile."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import slot_clock as deeds
from workshop_app.domain.slot_time import added_minutes, minutes_given, part_of
from workshop_app.domain.tendering import Presentation, SlotPart, Stage, stage_of
from workshop_app.domain.times import clock_text, later, steady_seconds, utc_text
from workshop_app.record.slot_clock import SlotClock, slot_clock
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TICK = 500
"""Milliseconds between two looks at the clock."""
_SLEPT = 60.0
"""Seconds without a look at the clock after which the computer must have slept, or stood still."""


@QmlElement
@QmlUncreatable("made in Python")
class SlotTimer(QObject):
    """The one clock of a slot, as its pages show it.

    Signals:
        changed: it was stopped, goes on, has more minutes, or is another part's.
        ticked: the time has gone on.
        slept_changed: the computer slept, or it was answered what becomes of that time.

    Attributes:
        seconds: the clock by which it is noticed that the computer slept.
    """

    changed = Signal()
    ticked = Signal()
    slept_changed = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._slot: Presentation | None = None
        self._slept = 0
        self.seconds: Callable[[], float] = steady_seconds
        self._looked = self.seconds()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def follow(self, slot: Presentation | None) -> None:
        """Show the clock of this slot from now on."""
        if self._slot is None or slot is None or part_of(slot) is not part_of(self._slot):
            self._ask_about(0)
        self._slot = slot
        self.changed.emit()
        self.ticked.emit()

    @Slot()
    def look(self) -> None:
        """Look at the clock; where nobody could for long, the computer slept."""
        now = self.seconds()
        away, self._looked = now - self._looked, now
        clock = self.reading()
        if away >= _SLEPT and clock is not None and not clock.paused:
            self._ask_about(self._slept + int(away))
        self.ticked.emit()

    def reading(self) -> SlotClock | None:
        """Return what the clock shows; None while no part is under way."""
        if self._slot is None or not self._project.has_file:
            return None
        return slot_clock(self._project.file, self._slot)

    def _ask_about(self, seconds: int) -> None:
        if seconds != self._slept:
            self._slept = seconds
            self.slept_changed.emit()

    def _part(self) -> SlotPart:
        """Return the part that the minutes shown are of: presenting before the start, questions once it is over."""
        asking = self._slot is not None and stage_of(self._slot) in (Stage.QUESTIONS, Stage.OVER)
        return SlotPart.QUESTIONS if asking else SlotPart.PRESENTING

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether a part is under way, also while its clock is stopped."""
        return self._slot is not None and part_of(self._slot) is not None

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the clock is stopped."""
        clock = self.reading()
        return clock is not None and clock.paused

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """How many minutes the part under way has, with those that were added; before the start, presenting."""
        return 0 if self._slot is None else minutes_given(self._slot, self._part())

    @Property(int, notify=changed)
    def added(self) -> int:
        """How many of them were added."""
        return 0 if self._slot is None else added_minutes(self._slot, self._part())

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds left of the part under way; below 0 once its time has passed."""
        clock = self.reading()
        return self.minutes * 60 - (0 if clock is None else int(clock.gone.total_seconds()))

    @Property(str, notify=ticked)
    def finishes(self) -> str:
        """What the clock will show when the part under way is to end; empty while none is, or it is stopped."""
        clock = self.reading()
        if clock is None or clock.paused:
            return ""
        return clock_text(utc_text(later(self._project.file.clock(), clock.left)))

    @Property(str, notify=changed)
    def doubt(self) -> str:
        """What is to be known of a part that began before the file was opened; empty where nothing is."""
        clock = self.reading()
        if clock is None or not clock.reopened:
            return ""
        if clock.set_back:
            return (
                "The app was closed during this part, and the computer’s clock went back meanwhile. "
                "Look at a watch, and correct the time it began."
            )
        return "The app was closed during this part. That time is counted by the computer’s clock."

    @Property(str, notify=slept_changed)
    def slept(self) -> str:
        """How long the computer slept, in words, while nobody has said what becomes of it; else empty."""
        minutes = max(1, (self._slept + 30) // 60)
        return "" if self._slept == 0 else "1 minute" if minutes == 1 else f"{minutes} minutes"

    @Slot()
    def stop(self) -> None:
        """Stop the clock."""
        slot = self._slot
        if slot is not None:
            self._project.attempt(lambda: deeds.pause_slot(self._project.file, slot.id))

    @Slot()
    def go_on(self) -> None:
        """Let the clock go on."""
        slot = self._slot
        if slot is not None:
            self._project.attempt(lambda: deeds.resume_slot(self._project.file, slot.id))

    @Slot(int)
    def add(self, minutes: int) -> None:
        """Give the part under way more minutes, or take some back that were added."""
        slot = self._slot
        if slot is not None:
            self._project.attempt(lambda: deeds.add_minutes(self._project.file, slot.id, minutes))

    @Slot()
    def count_sleep(self) -> None:
        """Count the time the computer slept: the talk went on."""
        self._ask_about(0)

    @Slot()
    def leave_out_sleep(self) -> None:
        """Leave out the time the computer slept: the talk stood still too."""
        slot, seconds, clock = self._slot, self._slept, self.reading()
        if slot is None or clock is None:
            return
        most = min(seconds, int(clock.gone / timedelta(seconds=1)))
        if self._project.done(lambda: deeds.leave_out_of_slot(self._project.file, slot.id, most)):
            self._ask_about(0)

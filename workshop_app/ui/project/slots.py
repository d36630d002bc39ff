"""The days on which tenderers present: their order, who comes when and at what time, and those that do not come."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Progress, Session, progress
from workshop_app.domain.tendering import Presentation, Stage, Tenderer, stage_of
from workshop_app.domain.times import clock_text, day_after, day_text, hours_text, short_day_text, today
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.lots import Lots
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

if TYPE_CHECKING:
    from workshop_app.domain.slots import DayLength, SlotTime
    from workshop_app.store import CommissionFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"tenderer", "session", "activity", "presentation", "planned_slot", "slot_order"}
_STARTS = "10:00"
"""When a day begins as long as nobody said: tenderers come after school runs and before lunch."""


@QmlElement
@QmlUncreatable("made in Python")
class Slots(QObject):
    """The page of the day, in the project details: for the console alone; read while it is shown.

    Signals:
        changed: what is told of the order, or what day it is, is another.
    """

    changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._lots = Lots(open_file, session, self)
        self._starts: dict[str, str] = {}
        self._told = ""
        self._showing = False
        self._order = KeyedModel(["name", "place"], self)
        self._days = KeyedModel(["title", "date", "told", "starts", "begun", "warning", "another"], self)
        self._slots = KeyedModel(["day", "name", "clock", "rest", "tenderer", "movesTo", "movesToDay"], self)
        self._on_no_day = KeyedModel(["day", "name", "tenderer"], self)
        self._listed = KeyedModel(["name", "told", "withdrew", "slot", "session"], self)
        open_file.file_changed.connect(self._begin_anew)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def _begin_anew(self) -> None:
        self._starts = {}
        self._read()

    @Slot()
    def show(self) -> None:
        """Read the days: it costs session plans read, so only while a page shows them."""
        self._showing = True
        self._read()

    @Slot()
    def hide(self) -> None:
        """No page shows them any more."""
        self._showing = False

    @Slot()
    def _read(self) -> None:
        if not self._showing:
            return
        if not self._open_file.has_file:
            for model in (self._order, self._days, self._slots, self._on_no_day, self._listed):
                model.sync([])
            self._told = ""
            self.changed.emit()
            return
        from workshop_app.record import slots

        file = self._open_file.file
        self._order.sync(
            [{"key": one.id, "name": one.name, "place": at} for at, one in enumerate(slots.still_bidding(file), 1)]
        )
        self._told = slots.told_of_order(file)
        days = [one for one in slots.days_of_slots(file) if progress(one) is not Progress.DONE]
        self._days.sync([self._day(one) for one in days])
        self._slots.sync([row for day in days for row in self._slots_of(day, days)])
        self._on_no_day.sync(
            [
                {"key": f"{day.id}/{one.id}", "day": day.id, "name": one.name, "tenderer": one.id}
                for day in days
                if day.started_at is None
                for one in slots.on_no_day(file, day)
            ]
        )
        self._listed.sync([self._row(file, one) for one in file.all(Tenderer)])
        self.changed.emit()

    def _day(self, session: Session) -> dict[str, object]:
        from workshop_app.domain.slots import day_length, slot_times
        from workshop_app.record import slots
        from workshop_app.record.occasions import day_of

        parts = slots.day_parts(self._open_file.file, session)
        length = day_length(parts)
        starts = self._start_of(session)
        many = len(slot_times(parts))
        begun = session.started_at is not None
        return {
            "key": session.id,
            "title": session.title,
            "date": day_text(day_of(session)),
            "told": f"{many} tenderer{'' if many == 1 else 's'}, {starts} to {_at(starts, length.minutes)}: "
            f"{hours_text(length.minutes)} in all."
            if many
            else "No tenderers on this day yet.",
            "starts": starts,
            "begun": begun,
            "warning": "" if begun else _warning(length),
            "another": bool(slots.for_another_day(self._open_file.file, session)),
        }

    def _start_of(self, session: Session) -> str:
        """Return when a day begins by the clock in the room: as it did, as it was said here, or at ten."""
        if session.started_at is not None:
            return clock_text(session.started_at)
        return self._starts.get(session.id, _STARTS)

    def _slots_of(self, session: Session, days: Sequence[Session]) -> list[dict[str, object]]:
        from workshop_app.domain.slots import slot_times
        from workshop_app.record import slots
        from workshop_app.record.occasions import day_of

        file = self._open_file.file
        names = {one.id: one.name for one in file.all(Tenderer)}
        others = [one for one in days if one.plan_name == session.plan_name and one.started_at is None]
        after = [one for one in others if days.index(one) > days.index(session)]
        moves_to = next(iter([*after, *others]), session) if session.started_at is None else session
        starts = self._start_of(session)
        return [
            {
                "key": f"{session.id}/{number}",
                "day": session.id,
                "name": names[one.tenderer_id],
                "clock": f"{_at(starts, one.begins)} to {_at(starts, one.ends)}",
                "rest": _rest(starts, one),
                "tenderer": one.tenderer_id,
                "movesTo": "" if moves_to.id == session.id else moves_to.id,
                "movesToDay": short_day_text(day_of(moves_to)),
            }
            for number, one in enumerate(slot_times(slots.day_parts(file, session)))
        ]

    def _row(self, file: "CommissionFile", tenderer: Tenderer) -> dict[str, object]:
        """Return what can be said of one tenderer: that it withdrew, did not turn up today, or is still to come."""
        from workshop_app.record import slots

        session = self._session.session
        told = [slots.told_of_withdrawal(tenderer)]
        coming = ""
        adds = ""
        for slot in file.all(Presentation, tenderer_id=tenderer.id):
            told.append(slots.told_of_not_held(file, slot))
            if session is not None and slot.session_id == session.id and stage_of(slot) is Stage.TO_COME:
                coming = "" if slot.not_held_why else slot.id
        if session is not None and not tenderer.withdrew_on and not coming:
            plan_goes = any(str(row["key"]) == session.id for row in self._days.rows())
            if plan_goes and not slots.had_its_slot(file, session, tenderer.id):
                adds = session.id
        return {
            "key": tenderer.id,
            "name": tenderer.name,
            "told": " ".join(one for one in told if one),
            "withdrew": bool(tenderer.withdrew_on),
            "slot": coming,
            "session": adds,
        }

    @Property(KeyedModel, constant=True)
    def order(self) -> KeyedModel:
        """The tenderers that still bid, in the order in which they present: name, place (from 1)."""
        return self._order

    @Property(KeyedModel, constant=True)
    def days(self) -> KeyedModel:
        """The days to come or under way.

        title, date, told (how many come, from when to when), starts (such as 10:00), begun, warning (why it is too much
        for young people; ""), another (a further day may be added).
        """
        return self._days

    @Property(KeyedModel, constant=True)
    def slots(self) -> KeyedModel:
        """The slots of all these days.

        day (its id), name, clock (from when to when), rest (when they go, and the break after it), tenderer, movesTo
        (the id of another day that it can go to, or ""), movesToDay (the date of that).
        """
        return self._slots

    @Property(KeyedModel, constant=True)
    def onNoDay(self) -> KeyedModel:  # noqa: N802
        """Who is on no day though others are, beside each day on which they could come: day, name, tenderer."""
        return self._on_no_day

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """All tenderers.

        name, told (that it withdrew, or was not there), withdrew (it did), slot (the id of its slot to come in the
        session under way, or ""), session (the id of the session that its slot can be added to, or "").
        """
        return self._listed

    @Property(str, notify=changed)
    def orderTold(self) -> str:  # noqa: N802
        """How the order was set, by whom and when; "" where nobody said."""
        return self._told

    @Property(Lots, constant=True)
    def lots(self) -> Lots:
        """How far a draw is that is shown place by place, and whether the room sees it."""
        return self._lots

    @Slot(str, bool, result=bool)
    def draw(self, decided_by: str, one_by_one: bool) -> bool:
        """Draw lots, and show the order one place after the other or at once."""
        from workshop_app.actions import slots

        done = self._open_file.done(lambda: slots.draw_lots(self._open_file.file, decided_by=decided_by))
        if done:
            self._lots.reveal(one_by_one)
        return done

    @Slot(str, str, str, result=bool)
    def record_order(self, how: str, decided_by: str, why: str) -> bool:
        """Record how the order was set that the tenderers stand in; by name, they are put into it."""
        from workshop_app.actions import slots
        from workshop_app.domain.tendering import OrderHow
        from workshop_app.record.slots import still_bidding

        def record() -> None:
            file = self._open_file.file
            ours = [one.id for one in still_bidding(file)]
            slots.set_order_of_tenderers(file, ours, how=OrderHow(how), decided_by=decided_by, why=why)

        return self._open_file.done(record)

    @Slot(str, str)
    def say_start(self, session_id: str, clock: str) -> None:
        """Say when a day begins, to see when each slot would be; nothing is kept of it."""
        from workshop_app.domain.times import at_clock

        checked = self._open_file.attempt(lambda: clock_text(at_clock(today(self._open_file.file.clock), clock)))
        if checked:
            self._starts[session_id] = checked
            self._read()

    @Slot(str)
    def add_another_day(self, session_id: str) -> None:
        """Add a day after the last one of those that a session is one of."""
        from workshop_app.actions import slots
        from workshop_app.record.occasions import day_of
        from workshop_app.record.slots import days_with

        def add() -> None:
            file = self._open_file.file
            last = day_of(days_with(file, file.get(Session, session_id))[-1])
            slots.add_another_day(file, session_id, planned_on=day_after(last))

        self._open_file.attempt(add)

    @Slot(str, str)
    def put_on_day(self, tenderer_id: str, session_id: str) -> None:
        """Put a tenderer on another day."""
        from workshop_app.actions import slots

        self._open_file.attempt(lambda: slots.put_on_day(self._open_file.file, tenderer_id, session_id))

    @Property(str, notify=changed)
    def today(self) -> str:
        """The day that it is, as people write it."""
        return day_text(today(self._open_file.file.clock)) if self._open_file.has_file else ""

    @Slot(str, str, str, result=bool)
    def withdraw(self, tenderer_id: str, day: str, why: str) -> bool:
        """Record that a tenderer withdrew."""
        from workshop_app.actions import slots

        self._open_file.drafts.flush()
        return self._open_file.done(lambda: slots.withdraw(self._open_file.file, tenderer_id, on_day=day, why=why))

    @Slot(str)
    def come_back(self, tenderer_id: str) -> None:
        """Record that a tenderer bids again."""
        from workshop_app.actions import slots

        self._open_file.attempt(lambda: slots.come_back(self._open_file.file, tenderer_id))

    @Slot(str, str, result=bool)
    def not_held(self, slot_id: str, why: str) -> bool:
        """Record that a presentation was not held."""
        from workshop_app.actions import slots

        self._open_file.drafts.flush()
        return self._open_file.done(lambda: slots.not_held(self._open_file.file, slot_id, why))

    @Slot(str, str)
    def add_slot(self, tenderer_id: str, session_id: str) -> None:
        """Add a tenderer's slot to the session under way."""
        from workshop_app.actions import slots

        self._open_file.attempt(lambda: slots.add_slot(self._open_file.file, session_id, tenderer_id))


_ANY_DAY = date(2000, 1, 1)


def _at(starts: str, minutes: int) -> str:
    """Return what the clock shows so many minutes after a day begins."""
    return (
        (datetime.combine(_ANY_DAY, time.fromisoformat(starts)) + timedelta(minutes=minutes))
        .time()
        .isoformat("minutes")
    )


def _rest(starts: str, slot: "SlotTime") -> str:
    goes = "" if slot.leaves is None else f"they go at {_at(starts, slot.leaves)}, feedback, "
    return f"{goes}then {slot.break_after} min break" if slot.break_after else f"{goes}no break after it"


def _warning(length: "DayLength") -> str:
    """Return why a day is too much for young people; "" where it is not."""
    told = []
    if length.is_too_long:
        told.append(
            f"{hours_text(length.minutes)} is a very long day: nobody listens as well at the end as at the start."
        )
    if length.lacks_long_break:
        told.append(f"{length.in_a_row} tenderers in a row without a break of half an hour is too much.")
    if told:
        told.append("Spread them over one more day, or make a break longer in the session plan.")
    return " ".join(told)

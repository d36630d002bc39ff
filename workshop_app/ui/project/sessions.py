"""The sessions of this commission, and the session plans to add one from."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Progress, Session, progress
from workshop_app.domain.sorting import Sort
from workshop_app.domain.times import day_text, today
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_FRAME = 60
"""Milliseconds after which the first window is on the screen, so that what it can show a little later is read then."""

_FIRST_TIME = ". First see “Before you start”."


@QmlElement
@QmlUncreatable("made in Python")
class Sessions(QObject):
    """The sessions: what was, what is under way and what is to come."""

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._listed = KeyedModel(["title", "progress", "stage", "told", "day", "place"], self)
        self._sorts = KeyedModel(["title", "session"], self)
        self._plans = KeyedModel(["title", "length", "purpose", "stage"], self)
        self._plans_asked = False
        self._plans_read = False
        open_file.file_changed.connect(self._read)
        open_file.changes_in({"session", "attendance", "sort"}, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.occasions import day_of
        from workshop_app.record.sessions import stage_of

        listed = self._open_file.file.all(Session) if self._open_file.has_file else []
        begun = any(one.started_at is not None for one in listed)
        self._listed.sync(
            [
                {
                    "key": one.id,
                    "title": one.title,
                    "progress": progress(one).value,
                    "stage": stage_of(one),
                    "told": self._told(one, first=not begun and one is listed[0]),
                    "day": day_text(day_of(one)),
                    "place": one.place,
                }
                for one in listed
            ]
        )

        sorts = self._open_file.file.all(Sort, young_person_id=None) if self._open_file.has_file else []
        self._sorts.sync([{"key": one.id, "title": one.title, "session": one.session_id or ""} for one in sorts])

    def _told(self, session: Session, *, first: bool) -> str:
        """Return the day of a session, and how many came; before it starts, the day that is planned.

        Before the ``first`` session of a project it says where to look on the day.
        """
        from workshop_app.record.occasions import day_of
        from workshop_app.record.people import who_came

        day = day_text(day_of(session))
        if progress(session) is Progress.TO_COME:
            return f"Planned for {day}{_FIRST_TIME if first else ''}"
        came = len(who_came(self._open_file.file, session.id))
        people = f" · {came} young {'person' if came == 1 else 'people'}" if came else ""
        return f"{day}{people}"

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The sessions in order: title, progress (to come, under way or done), stage (as plans call it), told (its day,
        and how many came), day and place.
        """
        return self._listed

    @Property(KeyedModel, constant=True)
    def sorts(self) -> KeyedModel:
        """The group's sorts: title, session (an id, or "")."""
        return self._sorts

    @Property(KeyedModel, constant=True)
    def plans(self) -> KeyedModel:
        """The session plans there are: title, minutes, purpose, stage. They are read once the first window is there."""
        if not self._plans_asked:
            self._plans_asked = True
            QTimer.singleShot(_FIRST_FRAME, self._read_plans)
        return self._plans

    def plans_are_read(self) -> bool:
        """Tell whether the session plans were read, and whatever lists them is complete; if not, they soon are."""
        return self.plans.rowCount() > 0 or self._plans_read

    def _read_plans(self) -> None:
        from workshop_app.plans import available_plans, read_plan

        rows = []
        for name, path in available_plans().items():
            plan = self._open_file.attempt(partial(read_plan, path))
            if plan is not None:
                rows.append(
                    {
                        "key": name,
                        "title": plan.title,
                        "length": f"{plan.minutes} min{' with one tenderer' if plan.goes_by_tenderer else ''}",
                        "purpose": plan.purpose,
                        "stage": plan.stage,
                    }
                )
        self._plans.sync(rows)
        self._plans_read = True

    @Slot(str, str)
    def add(self, plan: str, title: str) -> None:
        """Add a session from ``plan`` for today, called ``title`` or, if that is empty, as the plan is."""
        from workshop_app.actions import sessions
        from workshop_app.plans import plan_named

        def add() -> None:
            session_plan = plan_named(plan)
            sessions.add_session(
                self._open_file.file,
                plan,
                title=title or session_plan.title,
                planned_on=today(self._open_file.file.clock),
            )

        self._open_file.attempt(add)

    @Slot(str, str, str, str)
    def change(self, session_id: str, title: str, day: str, place: str) -> None:
        """Correct what a session is called, its day as somebody typed it, and its place."""
        from workshop_app.actions import sessions

        self._open_file.attempt(
            lambda: sessions.change_session(self._open_file.file, session_id, title=title, day=day, place=place)
        )

    @Slot(str)
    def remove(self, session_id: str) -> None:
        """Take out a session that has not started."""
        from workshop_app.actions import sessions

        self._open_file.attempt(lambda: sessions.remove_session(self._open_file.file, session_id))

    @Slot(str, str)
    def rename_sort(self, sort_id: str, title: str) -> None:
        """Correct what the group's sort is called."""
        from workshop_app.actions import sorting

        self._open_file.attempt(lambda: sorting.rename_sort(self._open_file.file, sort_id, title))

    @Slot(str)
    def remove_sort(self, sort_id: str) -> None:
        """Take out a group's sort that was begun by mistake."""
        from workshop_app.actions import sorting

        self._open_file.attempt(lambda: sorting.remove_sort(self._open_file.file, sort_id))

"""The young people's own turns at a sort, for the console."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import sorting
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Placement, Sort
from workshop_app.record.sorts import cards_of
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.wall_parts import HAND_OVER, TURN

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

COMING, NOW, BEGUN, DONE = "coming", "now", "begun", "done"


@QmlElement
@QmlUncreatable("made in Python")
class Turns(QObject):
    """Who has had their own turn, whose it is now, and who is still to come; never what anybody sorts."""

    turns_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self.activity = activity
        self._together: Sort | None = None
        self._people = KeyedModel(["name", "turn", "progress", "share", "here"], self)

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people who are here or had a turn.

        Roles: name, turn (coming, now, begun or done), progress (in words), share (of the cards that have a place,
        from 0 to 1), here.
        """
        return self._people

    @Property(int, notify=turns_changed)
    def done(self) -> int:
        """How many are done."""
        return sum(row["turn"] == DONE for row in self._people.rows())

    @Property(str, notify=turns_changed)
    def now(self) -> str:
        """The name of whoever has the turn now; empty if nobody has."""
        return next((str(row["name"]) for row in self._people.rows() if row["turn"] == NOW), "")

    def show_sort(self, together: Sort | None, here: Collection[str]) -> None:
        """Show the turns at the group's sort ``together``; ``here``: the ids of the young people who are here."""
        self._together = together
        file = self.project.file
        own = {} if together is None else {one.young_person_id: one for one in file.all(Sort, together_id=together.id)}
        up = {one.id for one in cards_of(file)} if own else set()
        self._people.sync(
            [
                {"key": one.id, "name": one.alias, "here": one.id in here, **self._turn(own.get(one.id), up)}
                for one in file.all(YoungPerson)
                if one.id in here or one.id in own
            ]
        )
        self.turns_changed.emit()

    def _turn(self, own: Sort | None, up: set[str]) -> dict[str, Any]:
        if own is None:
            return {"turn": COMING, "progress": "still to come", "share": 0.0}
        if own.finished_at is not None:
            return {"turn": DONE, "progress": "done", "share": 1.0}
        placed = sum(one.statement_id in up for one in self.project.file.all(Placement, sort_id=own.id))
        parts = self.project.wall_parts
        now = (parts.part(self.activity.id), parts.detail(self.activity.id)) == (TURN, own.id)
        return {
            "turn": NOW if now else BEGUN,
            "progress": f"{'has it now' if now else 'not done yet'}: {placed} of {len(up)} placed",
            "share": placed / len(up) if up else 0.0,
        }

    def _own(self, young_person_id: str) -> Sort | None:
        together = self._together
        if together is None:
            return None
        return self.project.file.find(Sort, together_id=together.id, young_person_id=young_person_id)

    @Slot(str)
    def hand_over(self, young_person_id: str) -> None:
        """Hand the wall over to a young person: a cover comes up, and their cards only once they are ready."""
        together = self._together
        if together is None:
            return
        own = self._own(young_person_id)
        sort_id: str | None
        if own is None:
            sort_id = self.project.attempt(
                lambda: sorting.begin_individual_turn(self.project.file, together.id, young_person_id)
            )
        else:
            sort_id = own.id
        if sort_id is not None:
            self.project.wall_parts.choose(self.activity.id, TURN, sort_id)

    @Slot(str)
    def go_on_again(self, young_person_id: str) -> None:
        """Let a young person who was done go on, and hand the wall over to them."""
        own = self._own(young_person_id)
        if own is not None:
            self.project.attempt(lambda: sorting.go_on_with_individual_turn(self.project.file, own.id))
            self.hand_over(young_person_id)

    @Slot(str)
    def finish(self, young_person_id: str) -> None:
        """Say that a young person is done; nobody asked them, so their name is not agreed to."""
        own = self._own(young_person_id)
        if own is not None:
            self._leave(own)
            self.project.attempt(lambda: sorting.end_individual_turn(self.project.file, own.id, name_agreed=False))

    @Slot(str)
    def take_out(self, young_person_id: str) -> None:
        """Take a young person's turn out, with all they did in it; undo brings it back."""
        own = self._own(young_person_id)
        if own is not None:
            self._leave(own)
            self.project.attempt(lambda: sorting.remove_individual_turn(self.project.file, own.id))

    def _leave(self, own: Sort) -> None:
        """Take a turn off the wall, if it is there."""
        if self.project.wall_parts.detail(self.activity.id) == own.id:
            self.project.wall_parts.choose(self.activity.id, HAND_OVER)

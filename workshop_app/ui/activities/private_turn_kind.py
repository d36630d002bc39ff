"""Who has their private turn at what the room thinks of one tenderer, as the record and the console tell it."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import private_turns
from workshop_app.domain.sessions import Activity
from workshop_app.record import private_turns as record
from workshop_app.record.fairness import may_answer_on
from workshop_app.store import Acting
from workshop_app.ui.activities.turn import IS_DONE, ConsoleTurns, HowFar, TurnKind
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

TURN_TABLES = frozenset(
    {
        "individual_turn",
        "attendance",
        "young_person",
        "remark",
        "verdict",
        "occasion",
        "presentation",
        "tenderer",
        "sort",
        "category",
        "specification_line",
        "note",
        "declaration",
    }
)
"""What a page reads that has private turns."""

_BEGUN = HowFar("not done yet", "has it now")


class PrivateTurns(TurnKind):
    """Private turns at what the room thinks of one tenderer; the record tells who is done."""

    finishes_unbegun = True

    def are_open(self) -> bool:
        """Tell whether turns can be had: where there is a tenderer that they are about."""
        return self.project.has_file and self.activity.tenderer_id is not None

    def left_out(self, young_people: Collection[str]) -> set[str]:
        """Return who was not there, or of whom it was decided that they give no answers on this tenderer."""
        return set(young_people) - {one.id for one in record.who_may_have_a_turn(self.project.file, self.activity)}

    def how_far(self) -> dict[str, HowFar]:
        """Return who began and who is done; never what they said."""
        turns = record.private_turns(self.project.file, self.activity)
        return {who: _BEGUN if one.finished_at is None else IS_DONE for who, one in turns.items()}

    def is_under_way(self, young_person_id: str) -> bool:
        """Tell whether their turn was begun, they are not done, and nobody decided since that they give no answers."""
        file = self.project.file
        turn = record.private_turns(file, self.activity).get(young_person_id)
        on_it = self.activity.tenderer_id or ""
        return turn is not None and turn.finished_at is None and may_answer_on(file, young_person_id, on_it)

    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn, if it was not begun yet."""
        if young_person_id not in record.private_turns(self.project.file, self.activity):
            private_turns.begin_private_turn(acting, self.activity.id, young_person_id)

    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        """Record that they are done; whoever chose what to share is so already."""
        turn = record.private_turns(self.project.file, self.activity).get(young_person_id)
        if turn is None or turn.finished_at is None:
            private_turns.end_private_turn(acting, self.activity.id, young_person_id)

    def go_on(self, acting: Acting, young_person_id: str) -> None:
        """Let them go on who were done."""
        private_turns.go_on_with_private_turn(acting, self.activity.id, young_person_id)


@QmlElement
@QmlUncreatable("made in Python")
class ConsolePrivateTurns(QObject):
    """The private turns as the console has them: who is done, never what anybody said; and what comes after them."""

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._activity = activity
        self._turns = ConsoleTurns(PrivateTurns(project, activity), self)
        self._all_in = False
        self._unseen = 0

    def read(self) -> None:
        """Bring the list in line with the record."""
        self._turns.read()
        file = self._project.file
        some = self._activity.tenderer_id is not None and bool(record.private_turns(file, self._activity))
        self._all_in = some and record.all_are_in(file, self._activity)
        self._unseen = len(record.typed_unseen(file, self._activity)) if some and not self._all_in else 0
        self.read_again.emit()

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """Who has had their turn."""
        return self._turns

    @Property(bool, notify=read_again)
    def allIn(self) -> bool:  # noqa: N802
        """Whether turns were had, and everybody who is here is done."""
        return self._all_in

    @Property(int, notify=read_again)
    def unseen(self) -> int:
        """How many things were typed in turns that nobody sees before all are done."""
        return self._unseen

    @Property(bool, notify=read_again)
    def waiting(self) -> bool:
        """Whether the big screen keeps back what is shared until all are done."""
        return (
            self._turns.people.count > 0
            and not self._all_in
            and any(row["turn"] != "coming" for row in self._turns.people.rows())
        )

    @Slot(str)
    def show_part(self, part: str) -> None:
        """Have the big screen show a part of this activity; "" is what it begins with."""
        if self._project.room_is_at(self._activity.id):
            self._project.wall_parts.choose(self._activity.id, part)

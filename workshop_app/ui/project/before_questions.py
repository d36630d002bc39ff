"""What is asked before the first presentation, while there are no questions: every tenderer is asked the same."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class BeforeQuestions(QObject):
    """Asks whether a slot begins though nobody has set a question; nobody is held up.

    Signals:
        asked: it is asked, or no more.
        went_on: it is to begin all the same; the activity's id.
    """

    asked = Signal()
    went_on = Signal(str)

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._activity_id = ""

    def asks(self, activity_id: str) -> bool:
        """Ask, where an activity is a slot and the list is still to be made; tell whether it is asked now."""
        from workshop_app.record.questions import list_is_to_be_made

        file = self._open_file.file
        activity = file.find(Activity, id=activity_id)
        is_a_slot = activity is not None and activity.kind is ActivityKind.PRESENTATION
        self._ask(activity_id if is_a_slot and list_is_to_be_made(file) else "")
        return self._activity_id != ""

    def _ask(self, activity_id: str) -> None:
        if activity_id != self._activity_id:
            self._activity_id = activity_id
            self.asked.emit()

    @Property(str, notify=asked)
    def question(self) -> str:
        """What is asked; "" where nothing is."""
        if not self._activity_id:
            return ""
        return "There are no questions yet. Every tenderer is asked the same ones, so they are set before the first."

    @Slot()
    def go_on(self) -> None:
        """Begin it all the same."""
        activity_id = self._activity_id
        self._ask("")
        self.went_on.emit(activity_id)

    @Slot()
    def set_first(self) -> None:
        """Go to where questions are made; where the plan has nothing for it, it is added before."""
        from workshop_app.actions.plan_changes import start_or_add
        from workshop_app.plans.usual import usual_questions

        file = self._open_file.file
        wanted = file.find(Activity, id=self._activity_id)
        self._ask("")
        if wanted is not None:
            session_id = wanted.session_id
            self._open_file.attempt(lambda: start_or_add(file, session_id, usual_questions()))

    @Slot()
    def leave(self) -> None:
        """Nothing begins, and nothing is asked any more."""
        self._ask("")

"""What is asked before an activity in which tenderers are named, while not everybody here has declared."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class BeforeDeclared(QObject):
    """Asks whether an activity begins all the same; nobody is held up, and going on is recorded as what happened.

    Signals:
        asked: it is asked, or no more.
    """

    asked = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._activity_id = self._question = ""
        self._can_declare = True

    def asks(self, activity_id: str) -> bool:
        """Ask, where somebody here has still to declare before an activity; tell whether it is asked now."""
        from workshop_app.domain.fairness import Agreed
        from workshop_app.record.fairness import agreement_of, to_declare_before
        from workshop_app.record.people import shown_names

        file = self._open_file.file
        activity = file.find(Activity, id=activity_id)
        undeclared = [] if activity is None else to_declare_before(file, activity)
        question = ""
        if activity is not None and undeclared:
            names, agreement = shown_names(file), agreement_of(file)
            said_no = [names[one] for one in undeclared if agreement.get(one) is Agreed.NO]
            others = [names[one] for one in undeclared if agreement.get(one) is not Agreed.NO]
            told = [
                f"Not everybody here has declared yet: {', '.join(others)}." if others else "",
                f"Said no to keeping it to themselves, and hears no names: {', '.join(said_no)}." if said_no else "",
                f"In “{activity.title}” they hear who the tenderers are.",
            ]
            question = " ".join(one for one in told if one)
            self._can_declare = others != []
        self._ask(activity_id, question)
        return question != ""

    def _ask(self, activity_id: str, question: str) -> None:
        if (activity_id, question) != (self._activity_id, self._question):
            self._activity_id, self._question = activity_id, question
            self.asked.emit()

    @Property(str, notify=asked)
    def question(self) -> str:
        """What is asked; "" where nothing is."""
        return self._question

    @Property(bool, notify=asked)
    def canDeclare(self) -> bool:  # noqa: N802
        """Whether any of them can still declare: whoever said no to keeping it to themselves is not asked again."""
        return self._can_declare

    @Slot()
    def go_on(self) -> None:
        """Begin it all the same, knowingly."""
        from workshop_app.actions import fairness

        activity_id = self._activity_id
        self._ask("", "")
        self._open_file.attempt(lambda: fairness.start_before_declared(self._open_file.file, activity_id))

    @Slot()
    def declare_first(self) -> None:
        """Go to where they declare; where the plan has nothing for it, it is added before."""
        from workshop_app.actions.plan_changes import start_or_add
        from workshop_app.plans.usual import usual_declaration

        file = self._open_file.file
        wanted = file.find(Activity, id=self._activity_id)
        self._ask("", "")
        if wanted is not None:
            session_id = wanted.session_id
            self._open_file.attempt(lambda: start_or_add(file, session_id, usual_declaration()))

    @Slot()
    def leave(self) -> None:
        """Nothing begins, and nothing is asked any more."""
        self._ask("", "")

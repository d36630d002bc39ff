"""What is asked before another activity begins while somebody has a private turn on the big screen."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.wall_parts import WallParts

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class BeforeTurn(QObject):
    """Asks whether the room goes on though somebody is at their turn: a slip would take the screen from them.

    Signals:
        asked: it is asked, or no more.
        went_on: it goes on all the same; the id of the activity that begins.
    """

    asked = Signal()
    went_on = Signal(str)

    def __init__(self, open_file: OpenFile, wall_parts: WallParts, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._wall_parts = wall_parts
        self._activity_id = self._question = ""

    def asks(self, under_way: str, following: str) -> bool:
        """Ask, where somebody has their turn in the activity under way; tell whether it is asked now."""
        from workshop_app.record.people import shown_names

        whose = self._wall_parts.has_turn(under_way) if under_way != following else ""
        name = shown_names(self._open_file.file).get(whose, "")
        self._ask(following, f"{name} has a turn on the big screen now. It would be taken from them." if name else "")
        return name != ""

    def _ask(self, activity_id: str, question: str) -> None:
        if (activity_id, question) != (self._activity_id, self._question):
            self._activity_id, self._question = activity_id, question
            self.asked.emit()

    @Property(str, notify=asked)
    def question(self) -> str:
        """What is asked; "" where nothing is."""
        return self._question

    @Slot()
    def go_on(self) -> None:
        """Go on all the same; what they typed stays, and they can have their turn again."""
        activity_id = self._activity_id
        self._ask("", "")
        self.went_on.emit(activity_id)

    @Slot()
    def leave(self) -> None:
        """Nothing begins, and nothing is asked any more."""
        self._ask("", "")

"""The young people's own turns at a sort, for the console."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Sort
from workshop_app.ui.desk import Desk
from workshop_app.ui.keyed_model import KeyedModel

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Turns(QObject):
    """Who has had their own turn, whose it is now, and who is still to come."""

    turns_changed = Signal()

    def __init__(self, desk: Desk, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.activity = activity
        self._people = KeyedModel(["name", "progress"], self)

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people: name, progress."""
        return self._people

    def show_sort(self, together: Sort | None) -> None:
        """Show the turns at the group's sort ``together``."""

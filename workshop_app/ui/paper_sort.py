"""A sort made on paper: cards and sheet to print, and typing in where each numbered card ended up."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Sort
from workshop_app.ui.desk import Desk

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class PaperSort(QObject):
    """Prints the cards of a sort and takes in where they ended up."""

    paper_changed = Signal()

    def __init__(self, desk: Desk, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.activity = activity

    def show_sort(self, together: Sort | None) -> None:
        """Work on the group's sort ``together``."""

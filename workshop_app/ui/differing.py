"""Where young people put the same card differently."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.domain.sorting import Sort
from workshop_app.ui.desk import Desk
from workshop_app.ui.keyed_model import KeyedModel

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Differing(QObject):
    """How many put each card where, of those who finished their own turn."""

    differing_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._cards = KeyedModel(["wording"], self)

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The cards: wording."""
        return self._cards

    def show_sort(self, together: Sort | None, *, for_facilitator: bool = False) -> None:
        """Show where they differ in the group's sort ``together``, or nothing."""

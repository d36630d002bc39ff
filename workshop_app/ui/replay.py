"""Replay: how the group's sort unfolded, from the journal."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.domain.sorting import Sort
from workshop_app.ui.desk import Desk
from workshop_app.ui.sort_cards import SortCards

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Replay(SortCards):
    """The cards as they lay at one moment of the sort; they can only be looked at."""

    def __init__(self, desk: Desk, parent: QObject, *, not_sure: bool) -> None:
        super().__init__(desk, parent, who="", not_sure=not_sure)

    @Property(bool, constant=True)
    def readOnly(self) -> bool:  # noqa: N802
        """Whether this can only be looked at."""
        return True

    def show_sort(self, sort: Sort | None) -> None:
        """Show how a sort unfolded, or nothing."""

"""What the room sees of lots that are drawn: the places, and the names only where they may be shown."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.lots import Lots
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallLots(QObject):
    """Follows the draw at the console, and holds a name only once its place is drawn and the room may read it.

    Signals:
        changed: something else is shown.
    """

    changed = Signal()

    def __init__(self, project: Project, lots: Lots, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._lots = lots
        self._named = False
        self._places = KeyedModel(["place", "drawn", "name", "latest"], self)
        lots.changed.connect(self.read)
        project.changes_in({"tenderer", "slot_order", "attendance", "declaration", "young_person"}, self).connect(
            self.read
        )

    @Slot()
    def read(self) -> None:
        """Bring the places in line with the draw and the record."""
        self._places.sync(self._rows() if self._lots.onWall and self._project.has_file else [])
        self.changed.emit()

    def _rows(self) -> list[dict[str, object]]:
        from workshop_app.record.fairness import names_may_be_shown
        from workshop_app.record.slots import drawn_by_lot, still_bidding

        file, session = self._project.file, self._project.session.session
        self._named = names_may_be_shown(file, session.id if session else None)
        turned = self._lots.turned if drawn_by_lot(file) else 0
        return [
            {
                "key": str(place),
                "place": place,
                "drawn": place <= turned,
                "name": one.name if self._named and place <= turned else "",
                "latest": place == turned,
            }
            for place, one in enumerate(still_bidding(file), 1)
        ]

    @Property(bool, notify=changed)
    def showing(self) -> bool:
        """Whether the room is to see them."""
        return self._places.count > 0

    @Property(bool, notify=changed)
    def named(self) -> bool:
        """Whether names may be shown."""
        return self._named

    @Property(bool, notify=changed)
    def allDrawn(self) -> bool:  # noqa: N802
        """Whether every place is drawn."""
        return all(row["drawn"] for row in self._places.rows())

    @Property(KeyedModel, constant=True)
    def places(self) -> KeyedModel:
        """The places in order: place, drawn, name ("" where it may not be shown, or is not drawn yet), latest."""
        return self._places

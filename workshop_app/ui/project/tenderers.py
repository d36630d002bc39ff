"""The tenderers of this commission, as the project details list them before the presentations."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.tendering import Tenderer
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Tenderers(QObject):
    """Who presents, in which order; for the console alone."""

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._listed = KeyedModel(["name", "place"], self)
        open_file.file_changed.connect(self._read)
        open_file.changes_in({"tenderer"}, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        listed = self._open_file.file.all(Tenderer) if self._open_file.has_file else []
        self._listed.sync([{"key": one.id, "name": one.name, "place": at} for at, one in enumerate(listed)])

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The tenderers in the order in which they present: name, place (from 0)."""
        return self._listed

    @Slot(str, result=bool)
    def add(self, name: str) -> bool:
        """Add a tenderer at the end."""
        from workshop_app.actions import tendering

        return self._open_file.done(lambda: tendering.add_tenderer(self._open_file.file, name))

    @Slot(str, str, result=bool)
    def rename(self, tenderer_id: str, name: str) -> bool:
        """Correct a tenderer's name."""
        from workshop_app.actions import tendering

        return self._open_file.done(lambda: tendering.rename_tenderer(self._open_file.file, tenderer_id, name))

    @Slot(str, int)
    def move(self, tenderer_id: str, to: int) -> None:
        """Move a tenderer to place ``to``, from 0."""
        from workshop_app.actions import tendering

        self._open_file.attempt(lambda: tendering.move_tenderer(self._open_file.file, tenderer_id, to))

    @Slot(str)
    def remove(self, tenderer_id: str) -> None:
        """Take out a tenderer about whom nothing is kept yet."""
        from workshop_app.actions import tendering

        self._open_file.attempt(lambda: tendering.remove_tenderer(self._open_file.file, tenderer_id))

"""The tenderers of this commission, as the project details list them before the presentations."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.tendering import Tenderer
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"tenderer", "activity", "presentation", "occasion", "response", "remark", "verdict", "strongest"}


@QmlElement
@QmlUncreatable("made in Python")
class Tenderers(QObject):
    """Who presents, in which order; for the console alone."""

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._listed = KeyedModel(["name", "place", "stays", "withdrew"], self)
        open_file.file_changed.connect(self._read)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.presentations import why_tenderer_stays
        from workshop_app.record.slots import told_of_withdrawal

        file = self._open_file.file if self._open_file.has_file else None
        self._listed.sync(
            [
                {
                    "key": one.id,
                    "name": one.name,
                    "place": at,
                    "stays": why_tenderer_stays(file, one.id),
                    "withdrew": told_of_withdrawal(one),
                }
                for at, one in enumerate(file.all(Tenderer))
            ]
            if file is not None
            else []
        )

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The tenderers in the order in which they present.

        name, place (from 0), stays (why, if it has to), withdrew (that it did, when and why).
        """
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

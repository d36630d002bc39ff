"""The published award criteria, as the project details list them."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.tendering import Criterion
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Criteria(QObject):
    """What the award rests on, by name and in plain words, and no number of any kind."""

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._listed = KeyedModel(["name", "plainWords", "place"], self)
        open_file.file_changed.connect(self._read)
        open_file.changes_in({"criterion"}, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        listed = self._open_file.file.all(Criterion) if self._open_file.has_file else []
        self._listed.sync(
            [
                {"key": one.id, "name": one.name, "plainWords": one.plain_words, "place": at}
                for at, one in enumerate(listed)
            ]
        )

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The criteria in their order: name, plainWords ("" where nobody wrote them), place (from 0)."""
        return self._listed

    @Slot(str, result=bool)
    def add(self, name: str) -> bool:
        """Add a criterion at the end."""
        from workshop_app.actions import tendering

        return self._open_file.done(lambda: tendering.add_criterion(self._open_file.file, name))

    @Slot(str, str)
    def rename(self, criterion_id: str, name: str) -> None:
        """Correct a criterion's name."""
        from workshop_app.actions import tendering

        self._open_file.attempt(lambda: tendering.describe_criterion(self._open_file.file, criterion_id, name=name))

    @Slot(str, str)
    def put_plainly(self, criterion_id: str, words: str) -> None:
        """Say in plain words what a criterion means; "" for none."""
        from workshop_app.actions import tendering

        self._open_file.attempt(
            lambda: tendering.describe_criterion(self._open_file.file, criterion_id, plain_words=words)
        )

    @Slot(str, int)
    def move(self, criterion_id: str, to: int) -> None:
        """Move a criterion to place ``to``, from 0."""
        from workshop_app.actions import tendering

        self._open_file.attempt(lambda: tendering.move_criterion(self._open_file.file, criterion_id, to))

    @Slot(str)
    def remove(self, criterion_id: str) -> None:
        """Take out a criterion to which no feedback is linked."""
        from workshop_app.actions import tendering

        self._open_file.attempt(lambda: tendering.remove_criterion(self._open_file.file, criterion_id))

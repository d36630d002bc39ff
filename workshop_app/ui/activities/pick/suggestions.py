"""Words to start a title from: those that the group said matter most, beside the box."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import statements, titles
from workshop_app.record.picks import words_under_key_aspect
from workshop_app.store import Acting
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Suggestions(QObject):
    """The words under the key aspect, and which of them the title in the box starts from.

    It is remembered beside half-typed words as long as the file is open.
    """

    origin_changed = Signal()

    def __init__(self, project: Project, place: str, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._place = place
        self._words = KeyedModel(["wording", "chosen"], self)

    @Property(KeyedModel, constant=True)
    def words(self) -> KeyedModel:
        """What a title can start from: wording, chosen."""
        return self._words

    @Property(str, notify=origin_changed)
    def origin(self) -> str:
        """The id of the words that the title in the box starts from; "" for none."""
        key = self._project.chosen.get(self._place, "origin")
        return key if self._words.row_of(key) >= 0 else ""

    def read(self) -> None:
        """Bring the words in line with the record."""
        chosen = self._project.chosen.get(self._place, "origin")
        found = words_under_key_aspect(self._project.file)
        self._words.sync([{"key": one.id, "wording": one.wording, "chosen": one.id == chosen} for one in found])
        self.origin_changed.emit()

    def stay(self) -> None:
        """Keep what is shown and still up."""
        there = {one.id for one in words_under_key_aspect(self._project.file)}
        self._words.sync([row for row in self._words.rows() if row["key"] in there])
        self.origin_changed.emit()

    @Slot(str, result=str)
    def start_from(self, key: str) -> str:
        """Start the title in the box from these words, which are returned; from none, with "", if it was these."""
        chosen = "" if key == self.origin else key
        self._choose(chosen)
        row = self._words.row_of(chosen) if chosen else -1
        return "" if row < 0 else for_qt(str(self._words.at(row, "wording")))

    def keep(self, acting: Acting, wording: str, **fields: Any) -> None:
        """Keep a title that somebody proposed; one that started from words says from which, and the next does not."""
        origin = self.origin
        if origin:
            titles.propose_title_from(acting, origin, wording, **fields)
            self._choose("")
        else:
            statements.keep_statement(acting, wording, **fields)

    def _choose(self, key: str) -> None:
        self._project.chosen.keep(self._place, "origin", key)
        self._words.sync([{**row, "chosen": row["key"] == key} for row in self._words.rows()])
        self.origin_changed.emit()

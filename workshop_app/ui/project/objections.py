"""Objections that were raised, and what was answered, as the project details list them."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.tendering import Objection, Tenderer
from workshop_app.domain.times import day_text, today
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Objections(QObject):
    """What somebody objected to in how it was done; for the console alone."""

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._tenderers = KeyedModel(["name"], self)
        self._listed = KeyedModel(
            [
                *("wording", "raisedBy", "raisedOn", "tenderer", "tendererName"),
                *("answer", "answeredBy", "answeredOn"),
            ],
            self,
        )
        open_file.file_changed.connect(self._read)
        open_file.changes_in({"objection", "tenderer"}, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        file = self._open_file.file if self._open_file.has_file else None
        names = {one.id: one.name for one in file.all(Tenderer)} if file is not None else {}
        self._tenderers.sync([{"key": key, "name": for_qt(name)} for key, name in names.items()])
        self._listed.sync(
            [
                {
                    "key": one.id,
                    "wording": for_qt(one.wording),
                    "raisedBy": for_qt(one.raised_by),
                    "raisedOn": day_text(one.raised_on),
                    "tenderer": one.tenderer_id or "",
                    "tendererName": for_qt(names.get(one.tenderer_id or "", "")),
                    "answer": for_qt(one.answer),
                    "answeredBy": for_qt(one.answered_by),
                    "answeredOn": day_text(one.answered_on) if one.answered_on else "",
                }
                for one in (file.all(Objection) if file is not None else [])
            ]
        )
        self.changed.emit()

    @Property(KeyedModel, constant=True)
    def tenderers(self) -> KeyedModel:
        """Whom one can be about: name."""
        return self._tenderers

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The objections: wording, raisedBy, raisedOn, tenderer (its id, or ""), tendererName, answer and by whom."""
        return self._listed

    @Property(str, notify=changed)
    def today(self) -> str:
        """The day it is, as people write it."""
        return day_text(today(self._open_file.file.clock)) if self._open_file.has_file else ""

    @Slot(str, str, str, str, str, result=bool)
    def keep(self, key: str, wording: str, who: str, day: str, tenderer: str) -> bool:
        """Record an objection, or correct one (its key; "" for a new one); ``tenderer`` "" for none."""
        from workshop_app.actions import objections

        file = self._open_file.file
        if key:
            return self._open_file.done(
                lambda: objections.correct_objection(
                    file, key, wording, raised_by=who, raised_on=day, tenderer_id=tenderer or None
                )
            )
        return self._open_file.done(
            lambda: objections.raise_objection(
                file, wording, raised_by=who, raised_on=day, tenderer_id=tenderer or None
            )
        )

    @Slot(str, str, str, str, result=bool)
    def answer(self, key: str, answer: str, who: str, day: str) -> bool:
        """Record what was answered, by whom and when, or correct that."""
        from workshop_app.actions import objections

        return self._open_file.done(
            lambda: objections.answer_objection(self._open_file.file, key, answer, answered_by=who, answered_on=day)
        )

    @Slot(str)
    def remove(self, key: str) -> None:
        """Take out an objection that was recorded by mistake."""
        from workshop_app.actions import objections

        self._open_file.attempt(lambda: objections.remove_objection(self._open_file.file, key))

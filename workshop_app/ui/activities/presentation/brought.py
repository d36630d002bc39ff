"""What a tenderer brought, written down at the console during its slot."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import brought
from workshop_app.domain.drafts import brought_key
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.record.brought import what_they_brought
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

TABLES = frozenset({"note", "occasion"})
"""What it reads."""


@QmlElement
@QmlUncreatable("made in Python")
class WhatTheyBrought(QObject):
    """The notes on what one tenderer brought, and the box for another. Its page has it read them.

    Signals:
        read_again: the notes were read.
    """

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, comes_from: ComesFrom, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._activity = activity
        self._comes_from = comes_from
        self._notes = KeyedModel(["wording", "known", "gist", *WORDS_ROLES], self)

    @Property(KeyedModel, constant=True)
    def notes(self) -> KeyedModel:
        """The notes: wording, known (how it was written down), gist, and what can be done about the words."""
        return self._notes

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self._project.settingAside

    def read(self) -> None:
        """Bring the notes in line with the record."""
        tenderer = self._activity.tenderer_id
        file = self._project.file
        notes = what_they_brought(file, tenderer, self._activity.session_id, hidden=True) if tenderer else []
        self._notes.sync(
            [
                {
                    "key": one.id,
                    "wording": one.wording,
                    "known": known_of(one),
                    "gist": one.exactness is Exactness.GIST,
                    **words_roles(file.get(type(one), one.id)),
                }
                for one in notes
            ]
        )
        self.read_again.emit()

    @Slot(result=str)
    def draft(self) -> str:
        """Return the half-typed note."""
        return for_qt(self._project.drafts.get(brought_key(self._activity.id)))

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep a half-typed note; "" forgets it."""
        self._project.drafts.keep(brought_key(self._activity.id), wording)

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep what they brought; tell whether it was kept."""
        tenderer = self._activity.tenderer_id
        if tenderer is None:
            return False
        file, chosen = self._project.file, self._comes_from
        kept = self._project.done(
            lambda: brought.keep_what_they_brought(
                file, tenderer, wording, session_id=self._activity.session_id, **chosen.who(), **chosen.how()
            )
        )
        if kept:
            chosen.begin_anew()
            self._project.drafts.forget(brought_key(self._activity.id))
        return kept

    @Slot(str)
    def remove(self, note: str) -> None:
        """Take out a note that was written down by mistake."""
        self._project.attempt(lambda: brought.remove_what_they_brought(self._project.file, note))

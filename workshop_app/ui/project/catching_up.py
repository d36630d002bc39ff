"""What those who are here missed: briefings of this session and of earlier ones, and what they were not asked yet."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.fairness import Agreed
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"session", "activity", "attendance", "young_person", "briefing_part"}


@QmlElement
@QmlUncreatable("made in Python")
class CatchingUp(QObject):
    """Who is here and missed what, to be told now; for the console alone."""

    read_again = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._rows = KeyedModel(["name", "title", "explained", "missed", "agree"], self)
        open_file.file_changed.connect(self._read)
        session.session_changed.connect(self._read)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.fairness import to_catch_up
        from workshop_app.record.people import shown_names
        from workshop_app.record.settings import briefing_settings

        session = self._session.session if self._open_file.has_file else None
        rows: list[dict[str, object]] = []
        if session is not None:
            names = shown_names(self._open_file.file)
            for one in to_catch_up(self._open_file.file, session.id):
                told = briefing_settings(one.briefing)
                lines = [one.briefing.say.strip(), told.confidentiality_limit.strip(), *told.points]
                rows.append(
                    {
                        "key": f"{one.young_person_id} {one.briefing.id}",
                        "name": names[one.young_person_id],
                        "title": for_qt(one.briefing.title),
                        "explained": for_qt("\n".join(line for line in lines if line)),
                        "missed": one.missed,
                        "agree": for_qt(told.agree) if one.asks else "",
                    }
                )
        self._rows.sync(rows)
        self.read_again.emit()

    @Property(KeyedModel, constant=True)
    def rows(self) -> KeyedModel:
        """What each who is here has still to be told or asked.

        name, title (of the briefing), explained (what it says), missed, agree (what they are asked to agree to, or "").
        """
        return self._rows

    @Property(int, notify=read_again)
    def count(self) -> int:
        """How much of it there is."""
        return self._rows.count

    @Slot(str)
    def told(self, key: str) -> None:
        """Record that somebody was told now what they missed."""
        from workshop_app.actions import fairness

        person, _, briefing = key.partition(" ")
        self._open_file.attempt(lambda: fairness.catch_up(self._open_file.file, briefing, person))

    @Slot(str, str)
    def say_whether_agreed(self, key: str, answer: str) -> None:
        """Keep somebody's yes or no to what the briefing asks of them."""
        from workshop_app.actions import fairness

        person, _, briefing = key.partition(" ")
        file = self._open_file.file
        self._open_file.attempt(lambda: fairness.say_whether_agreed(file, briefing, person, Agreed(answer)))

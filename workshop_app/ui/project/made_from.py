"""What was made from words that were set aside for safeguarding, asked about one by one at the console."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.crossing import as_shown, for_qt
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"statement", "specification_line", "specification_source", "question", "question_source"}


@QmlElement
@QmlUncreatable("made in Python")
class MadeFrom(QObject):
    """Other wordings, lines and questions that are out of sight, until somebody says of each whether it stays.

    The words are in no model: they are given out only when somebody asks to see them.

    Signals:
        asked_changed: something else is asked about, or nothing any more.
    """

    asked_changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._asked: list[tuple[str, str]] = []
        self._later = False
        open_file.file_changed.connect(self._read)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.made_from import to_be_asked

        found = to_be_asked(self._open_file.file) if self._open_file.has_file else []
        asked = [(one.id, one.kind.value) for one in found]
        if asked != self._asked:
            self._later = self._later and set(asked) <= set(self._asked)
            self._asked = asked
            self.asked_changed.emit()

    @Property(int, notify=asked_changed)
    def count(self) -> int:
        """Of how many it is still to be said whether they stay."""
        return len(self._asked)

    @Property(str, notify=asked_changed)
    def key(self) -> str:
        """The id of what is asked about now; empty for nothing."""
        return self._asked[0][0] if self._asked else ""

    @Property(str, notify=asked_changed)
    def kind(self) -> str:
        """What that is: "words", "specification line" or "question"; empty for nothing."""
        return self._asked[0][1] if self._asked else ""

    @Property(bool, notify=asked_changed)
    def sure(self) -> bool:
        """Whether that was made from such words, and did not only lose its ties as a damaged file was saved."""
        lost = self._open_file.file.recovered_untied if self._asked else set()
        return all(row_id != self.key for _, row_id in lost)

    @Property(bool, notify=asked_changed)
    def later(self) -> bool:
        """Whether somebody said that it is to be asked later: as packs are made, or as more comes."""
        return self._later

    @Slot()
    def ask_later(self) -> None:
        """Ask later."""
        self._later = True
        self.asked_changed.emit()

    @Slot(result=str)
    def show_words(self) -> str:
        """Return the words that are asked about, for the console alone."""
        from workshop_app.record.made_from import to_be_asked

        asked = (one.wording for one in to_be_asked(self._open_file.file) if one.id == self.key)
        return for_qt(as_shown(next(asked, "")))

    @Slot(str)
    def let_it_stay(self, key: str) -> None:
        """Say that it stays; another wording waits then."""
        from workshop_app.actions import setting_aside

        self._open_file.attempt(lambda: setting_aside.let_it_stay(self._open_file.file, key))

    @Slot(str)
    def set_it_aside_too(self, key: str) -> None:
        """Say that it is set aside too."""
        from workshop_app.actions import setting_aside

        self._open_file.attempt(lambda: setting_aside.set_it_aside_too(self._open_file.file, key))

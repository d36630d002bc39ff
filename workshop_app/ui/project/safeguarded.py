"""Words set aside for safeguarding, as the console deals with them: passed on, or looked at and brought back."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import setting_aside
from workshop_app.domain.feedback import Remark
from workshop_app.domain.setting_aside import is_safeguarded
from workshop_app.record.setting_aside import kind_and_words
from workshop_app.ui.kit.qt import QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Safeguarded(QObject):
    """The one way from safeguarding back, for every page of the console: shown first, then asked, then waiting.

    The words are in no model: they are given out only when somebody asks to see them.
    """

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._seen: set[str] = set()
        open_file.file_changed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._seen.clear()

    @Slot(str, result=str)
    def show_words(self, key: str) -> str:
        """Return the words, for the console alone; "" if they are not set aside for safeguarding."""
        found = self._open_file.attempt(lambda: kind_and_words(self._open_file.file, key))
        if found is None or not is_safeguarded(found[1]):
            return ""
        words = found[1]
        self._seen.add(key)
        evidence = words.evidence if isinstance(words, Remark) else ""
        return "\n".join(part for part in (words.wording, evidence) if part)

    @Slot(str)
    def pass_on(self, key: str) -> None:
        """Record that the words were passed to the safeguarding lead."""
        self._open_file.attempt(lambda: setting_aside.confirm_passed_on(self._open_file.file, key))

    @Slot(str, result=bool)
    def bring_back(self, key: str) -> bool:
        """Bring back words set aside by mistake: a statement waits, a remark is private. They were shown before."""
        if key not in self._seen:
            return False
        self._seen.discard(key)
        return self._open_file.done(lambda: setting_aside.bring_back_from_safeguarding(self._open_file.file, key))

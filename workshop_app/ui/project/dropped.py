"""A file dropped on the console, or meant by a second start: opened at once, and while a session runs after asking."""

from os.path import realpath
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.packs import Packs
from workshop_app.ui.project.password import Password
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_ENDING = ".workshop"


@QmlElement
@QmlUncreatable("made in Python")
class Dropped(QObject):
    """Opens what is dropped; a project that is open is closed for it only once the other one can be opened.

    Signals:
        asked: it is asked whether another project is opened in the middle of a session, or no more.
    """

    asked = Signal()

    def __init__(
        self, open_file: OpenFile, session: SessionUnderWay, password: Password, packs: Packs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._password = password
        self._packs = packs
        self._path: Path | None = None
        open_file.file_changed.connect(self.leave)

    @Property(str, notify=asked)
    def question(self) -> str:
        """What is asked before another project is opened in the middle of a session; "" where nothing is."""
        if self._path is None:
            return ""
        return (
            f"“{self._session.sessionTitle}” is under way. Close this project and open “{self._path.stem}”? "
            "Everything is saved, and the session can be continued."
        )

    @Slot("QVariantList")
    def take(self, urls: list[QUrl]) -> None:
        """Open the one commission file that was dropped."""
        paths = [Path(one.toLocalFile()) for one in urls if one.isLocalFile()]
        ours = [one for one in paths if one.suffix.lower() == _ENDING]
        if len(paths) != 1 or not ours:
            self._say(_why_not(paths, ours))
        elif self._open_file.has_file and realpath(ours[0]) == realpath(self._open_file.file.path):
            self._say(f"“{ours[0].name}” is open already.")
        else:
            self.open_or_ask(ours[0])

    def open_or_ask(self, path: Path) -> None:
        """Open a file; in the middle of a session ask first."""
        if self._session.session is not None:
            self._path = path
            self.asked.emit()
        else:
            self._open(path)

    @Slot()
    def open(self) -> None:
        """Open what was asked about."""
        path = self._path
        self.leave()
        if path is not None:
            self._open(path)

    @Slot()
    def leave(self) -> None:
        """Stay where one is; nothing is asked any more."""
        if self._path is not None:
            self._path = None
            self.asked.emit()

    def _open(self, path: Path) -> None:
        before = self._open_file.fileName
        if before and not self._open_file.may_close():
            return
        creating = self._packs.busy
        opened = self._open_file.open(str(path))
        if opened and before and not self._open_file.file.opening_told:
            told = f"“{path.stem}” is open now. “{before}” is closed; everything in it is saved."
            self._say(f"{told} Its packs were still being created: create again what is missing." if creating else told)
        elif not opened and self._password.asked:
            # Its password is asked for where no project is open.
            self._open_file.close()
            self._open_file.open(str(path))

    def _say(self, sentence: str) -> None:
        self._open_file.said.emit(sentence)


def _why_not(paths: list[Path], ours: list[Path]) -> str:
    if len(ours) > 1:
        return "These are several projects. Drop one of them: one is open at a time."
    if len(paths) > 1:
        return "Drop one project alone, a file whose name ends in .workshop. Nothing was opened."
    named = f"“{paths[0].name}” is not a project" if paths else "This is not a project"
    return f"{named}: the name of one ends in .workshop. Films, photos and paper go under “Attachments”."

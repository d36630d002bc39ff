"""What is said at the console where the app itself came to grief, and what can be done with where that was noted."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtQml import QmlElement, QQmlEngine, QQmlError

from workshop_app import crashes
from workshop_app.ui.kit.qt import Property, QmlUncreatable

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


def watch_pages(engine: QQmlEngine) -> None:
    """Note in which line of a page something went wrong, instead of printing the words that it went wrong over.

    What is printed by a program that was started from a menu is kept by the system.
    """
    engine.setOutputWarningsToStandardError(bool(sys.flags.dev_mode))
    engine.warnings.connect(_note)


def _note(warnings: list[QQmlError]) -> None:
    for one in warnings:
        crashes.note_line(one.url().toLocalFile() or one.url().toString(), one.line())


@QmlElement
@QmlUncreatable("made in Python")
class CrashNotice(QObject):
    """Says that something went wrong inside the app, until somebody has read it."""

    changed = Signal()
    _noted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = False
        self._path = ""
        self._done = ""
        # Also from another thread it is told here, in that of the windows.
        self._noted.connect(self.show)
        crashes.tell(self._noted.emit)

    def end(self) -> None:
        """Listen no longer."""
        crashes.tell(None)

    @Slot(str)
    def show(self, path: str) -> None:
        """Say that something went wrong, noted in the log at ``path``; "" where that could not be written."""
        self._shown, self._path, self._done = True, path, ""
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """It was read."""
        self._shown = False
        self.changed.emit()

    @Slot()
    def show_folder(self) -> None:
        """Open the folder of the log in the program that the computer has for folders."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._path).parent))):
            self._done = "This computer has no program that shows folders. The place of the file is above."
            self.changed.emit()

    @Slot()
    def copy(self) -> None:
        """Copy what the log says last, for a letter to whoever looks after the app."""
        QGuiApplication.clipboard().setText(crashes.last_noted())
        self._done = "Copied. You can paste it into an email."
        self.changed.emit()

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether something went wrong that nobody has read of."""
        return self._shown

    @Property(bool, notify=changed)
    def kept(self) -> bool:
        """Whether it could be noted down."""
        return self._path != ""

    @Property(str, notify=changed)
    def place(self) -> str:
        """The path of the log."""
        return self._path

    @Property(str, notify=changed)
    def done(self) -> str:
        """What a button did; empty until one is pressed."""
        return self._done

"""Saving what can be read of a damaged file into a new one, off the windows' own thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.kit.qt import Property, QmlUncreatable

if TYPE_CHECKING:
    from workshop_app.store import Key
    from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_SENTENCES = 8
"""How many sentences of what could not be read a panel has room for."""


@QmlElement
@QmlUncreatable("made in Python")
class DamagedFile(QObject):
    """The file that could not be opened as it stands, or only to look at, until somebody has dealt with it.

    Signals:
        changed: what is told of it changed.
        ended: the path of the new file, and what is told: of what was saved, or why nothing was.
    """

    changed = Signal()
    ended = Signal(str, str)

    def __init__(self, open_file: "OpenFile", parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._pool = QThreadPool(self)
        self._path: Path | None = None
        self._key: Key | None = None
        """What the damaged file is kept under, and so the new one."""
        self._told = self._saved = ""
        self._busy = False
        self.ended.connect(self._ended)
        open_file.damaged_found.connect(self._found)
        open_file.file_changed.connect(self._file_changed)
        open_file.standing_changed.connect(self._standing_changed)

    @Property(str, notify=changed)
    def told(self) -> str:
        """What is to be said of it; "" where there is none."""
        return self._told

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it is being read."""
        return self._busy

    @Property(str, notify=changed)
    def saved(self) -> str:
        """The name of the new file, once there is one; else ""."""
        return Path(self._saved).name

    @Property(QUrl, notify=changed)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where the dialog begins that asks for the name of the new file: beside the damaged one."""
        return self._open_file.starting_beside(self._path)

    @Property(QUrl, notify=changed)
    def suggested(self) -> QUrl:
        """What that dialog suggests: the damaged file's name, and that it was saved from it."""
        name = "" if self._path is None else f"{self._path.stem} saved"
        return self._open_file.suggesting(self.startIn, name, "workshop")

    @Slot(str, object)
    def _found(self, path: str, key: "Key | None") -> None:
        if not self._busy:
            self._offer(Path(path), key)

    def _offer(self, path: Path, key: "Key | None") -> None:
        self._path, self._key, self._saved = path, key, ""
        self._tell(f"What can be read of “{path.name}” can be saved to a new file; the damaged file is not changed.")

    def _tell(self, sentence: str) -> None:
        self._told = sentence
        self.changed.emit()

    @Slot()
    def _file_changed(self) -> None:
        if not self._busy:
            self.leave()

    @Slot()
    def _standing_changed(self) -> None:
        if self._open_file.has_file and self._open_file.file.faults and self._path is None:
            self._offer(self._open_file.file.path, self._open_file.file.key)

    @Slot()
    def leave(self) -> None:
        """Say no more of it."""
        self._path, self._key, self._saved = None, None, ""
        self._tell("")

    @Slot(str)
    def save(self, path: str) -> None:
        """Save what can be read to a new file at ``path``; one at a time."""
        if self._busy or self._path is None:
            return
        damaged, key = self._path, self._key
        self._busy = True
        self._tell(f"Reading all that is left of “{damaged.name}”.")
        self._pool.start(lambda: self._save(damaged, Path(path), key))

    def _save(self, damaged: Path, new: Path, key: "Key | None") -> None:
        from workshop_app.actions.recovering import recover_file

        path, told = "", f"“{damaged.name}” could not be read. “workshop-app recover” may say why; nothing was made."
        try:
            done = recover_file(damaged, new, who="console", key=key)
            what = "All" if done.is_all else "What could be read"
            more = len(done.not_read) - _MOST_SENTENCES
            sentences = [f"{what} of “{damaged.name}” is in “{new.name}”.", *done.not_read[:_MOST_SENTENCES]]
            if more > 0:
                sentences.append(f"“workshop-app recover” tells {more} more.")
            path, told = str(new), "\n".join(sentences)
        except WorkshopError as error:
            told = str(error)
        finally:
            self.ended.emit(path, told)

    @Slot(str, str)
    def _ended(self, path: str, told: str) -> None:
        self._busy, self._saved = False, path
        self._tell(told)

    @Slot()
    def open_saved(self) -> None:
        """Go on in the new file."""
        self._open_file.open_under(Path(self._saved), self._key)

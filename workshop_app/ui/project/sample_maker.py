"""Writes the sample off the windows' own thread: a slow disk takes seconds over its hundreds of actions."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QThreadPool, Signal, Slot

from workshop_app.data import data_folder
from workshop_app.domain.errors import WorkshopError

_NAME = "In Their Words sample"


class SampleMaker(QObject):
    """Makes the sample beside this person's own documents.

    Signals:
        made: the path of the sample, and "" or the sentence that tells why it could not be made.
    """

    made = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._making = False
        self.made.connect(self._done)

    @property
    def busy(self) -> bool:
        """Whether the sample is being written."""
        return self._making

    def make(self) -> None:
        """Begin to write the sample; one at a time."""
        if self._making:
            return
        self._making = True
        path = free_path(Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)))
        self._pool.start(lambda: self._make(path))

    def wait(self) -> None:
        """Wait until a sample that is being written is whole."""
        self._pool.waitForDone()

    def _make(self, path: Path) -> None:
        from workshop_app.actions.sample import SCRIPT, make_sample

        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            make_sample(path, data_folder("resources") / SCRIPT, who="console")
        except WorkshopError as error:
            self.made.emit(str(path), str(error))
        except OSError as error:
            sentence = f"The sample cannot be written to “{path.parent}” ({error.strerror}). Make some room there."
            self.made.emit(str(path), sentence)
        else:
            self.made.emit(str(path), "")

    @Slot()
    def _done(self) -> None:
        self._making = False


def free_path(folder: Path) -> Path:
    """Return where in ``folder`` the sample can go: under a name not yet taken."""
    path = folder / f"{_NAME}.workshop"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{_NAME} {number}.workshop"
    return path

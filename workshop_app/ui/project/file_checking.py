"""The check of a large file that was put off when it was opened, off the windows' own thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from workshop_app.store import CommissionFile


class FileChecking(QObject):
    """Does what a file's opening left to be done, if it left anything.

    Signals:
        done: the file, and a tuple with a sentence for each fault.
    """

    done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)

    def begin(self, file: "CommissionFile") -> None:
        """Check ``file`` if that was put off; it works on a private copy, so the file may be closed meanwhile."""
        later = file.later_check
        if later is not None:
            self._pool.start(lambda: self.done.emit(file, tuple(later.run())))

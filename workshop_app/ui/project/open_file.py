"""The commission file that is open, and what everything in both windows asks of it."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal, SignalInstance, Slot

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.sessions import Activity, must_be_under_way
from workshop_app.ui.kit.qt import Property
from workshop_app.ui.project.drafts import Drafts

if TYPE_CHECKING:
    from workshop_app.store import ChangedRow, CommissionFile

T = TypeVar("T")


class OpenFile(QObject):
    """The open commission file. What changes it does so through ``attempt`` and listens to ``changes_in``.

    Attributes:
        drafts: the half-typed words.

    Signals:
        said: a sentence for whoever is at the console: an error, or what was done; "" takes the latest away.
        rows_changed: after every action, the set of the names of the tables it changed; ``changes_in`` sorts them out.
        file_changed: another file was opened, or this one closed.
        record_changed: something in the record changed, whatever it is.
    """

    said = Signal(str)
    rows_changed = Signal(object)
    file_changed = Signal()
    record_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: CommissionFile | None = None
        self._undo_sentence = self._redo_sentence = ""
        self.drafts = Drafts(self)
        self.drafts.refused.connect(self.said)

    @property
    def file(self) -> "CommissionFile":
        """The open file; only to be asked for while there is one."""
        assert self._file is not None
        return self._file

    @property
    def has_file(self) -> bool:
        """Whether a file is open."""
        return self._file is not None

    def changes_in(self, tables: Collection[str], owner: QObject) -> SignalInstance:
        """Return a signal that comes after every action that changed any of ``tables``, for as long as ``owner`` is."""
        return _ChangesIn(self, tables, owner).made

    def attempt(self, deed: Callable[[], T]) -> T | None:
        """Do ``deed``; if it cannot be done, say the sentence that tells why and return None."""
        try:
            return deed()
        except WorkshopError as error:
            self.said.emit(str(error))
            return None

    def done(self, deed: Callable[[], object]) -> bool:
        """Do ``deed``; if it cannot be done, say the sentence that tells why. Tell whether it was done."""
        return self.attempt(lambda: (deed(), True)) is not None

    def is_under_way(self, activity_id: str) -> bool:
        """Tell whether the room is at an activity; if it is not, say that nothing can happen in it now."""
        return self.done(lambda: must_be_under_way(self.file.get(Activity, activity_id)))

    def take(self, file: "CommissionFile") -> None:
        """Work on ``file`` from now on; one that was open is closed."""
        self.close()
        self._file = file
        self.drafts.begin(file)
        file.on_changed(self._rows_changed)
        self.file_changed.emit()
        self._tell_of_record()
        if file.update_told:
            self.said.emit(file.update_told)

    def _rows_changed(self, rows: "list[ChangedRow]") -> None:
        self.rows_changed.emit({row.table for row in rows})
        self._tell_of_record()

    @Slot()
    def close(self) -> None:
        """Close the file; everything is kept already."""
        if self._file is not None:
            self.drafts.end()
            self._file.close()
            self._file = None
            self.file_changed.emit()
            self._tell_of_record()

    @Slot(str, result=bool)
    def open(self, path: str) -> bool:
        """Open the commission file at ``path``."""
        from workshop_app.store import CommissionFile

        file = self.attempt(lambda: CommissionFile.open(Path(path), who="console"))
        if file is None:
            return False
        self.take(file)
        return True

    @Slot(QUrl, result=str)
    def local_path(self, url: QUrl) -> str:
        """Return the path that a file dialog chose."""
        return url.toLocalFile()

    @Property(bool, notify=file_changed)
    def fileOpen(self) -> bool:  # noqa: N802
        """Whether a file is open."""
        return self.has_file

    @Property(str, notify=file_changed)
    def fileName(self) -> str:  # noqa: N802
        """The name of the open file."""
        return self._file.path.name if self._file else ""

    @Property(str, notify=record_changed)
    def undoSentence(self) -> str:  # noqa: N802
        """What undo would undo, such as "Undo: keep words"; empty if nothing."""
        return self._undo_sentence

    @Property(str, notify=record_changed)
    def redoSentence(self) -> str:  # noqa: N802
        """What redo would do again; empty if nothing."""
        return self._redo_sentence

    def _tell_of_record(self) -> None:
        """Say anew what undo and redo would do, and tell everybody that the record changed."""
        from workshop_app.actions.action import redo_sentence, undo_sentence
        from workshop_app.record.history import undo_reaches_back_to

        undone = redone = None
        if self._file is not None:
            since = undo_reaches_back_to(self._file)
            undone, redone = self._file.next_to_undo(since), self._file.next_to_redo(since)
        self._undo_sentence = "" if undone is None else undo_sentence(undone)
        self._redo_sentence = "" if redone is None else redo_sentence(redone)
        self.record_changed.emit()

    @Slot()
    def undo(self) -> None:
        """Undo the latest action that can be undone, back to where this session or this file was opened."""
        from workshop_app.record.history import undo_reaches_back_to

        self.attempt(lambda: self.file.undo(undo_reaches_back_to(self.file)))

    @Slot()
    def redo(self) -> None:
        """Do the latest undone action again."""
        from workshop_app.record.history import undo_reaches_back_to

        self.attempt(lambda: self.file.redo(undo_reaches_back_to(self.file)))


class _ChangesIn(QObject):
    """Tells of changes in some tables, and of no others."""

    made = Signal()

    def __init__(self, open_file: OpenFile, tables: Collection[str], owner: QObject) -> None:
        super().__init__(owner)
        self._tables = frozenset(tables)
        open_file.rows_changed.connect(self._rows_changed)

    @Slot(object)
    def _rows_changed(self, tables: object) -> None:
        if isinstance(tables, set) and self._tables & tables:
            self.made.emit()

"""The commission file that is open, and what everything in both windows asks of it."""

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl, Signal, SignalInstance, Slot

from workshop_app.domain.attachments import safe_file_name
from workshop_app.domain.covers import is_covered
from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.kit.qt import Property
from workshop_app.ui.kit.settings import Settings
from workshop_app.ui.project.drafts import Drafts
from workshop_app.ui.project.file_checking import FileChecking

if TYPE_CHECKING:
    from workshop_app.store import ChangedRow, CommissionFile, Key

T = TypeVar("T")
_LOOK_EVERY = 3000
"""Milliseconds after which it is looked again whether the file is still in its place."""


class OpenFile(QObject):
    """The open commission file. What changes it does so through ``attempt`` and listens to ``changes_in``.

    Attributes:
        drafts: the half-typed words.
        settings: what is remembered on this computer, whichever file is open; the windows set their own.

    Signals:
        said: a sentence for whoever is at the console: an error, or what was done; "" takes the latest away.
        rows_changed: after every action, the set of the names of the tables it changed; ``changes_in`` sorts them out.
        file_changed: another file was opened, or this one closed.
        record_changed: something in the record changed, whatever it is.
        standing_changed: how the file stands changed: it is checked now, or is no longer in its place.
        damaged_found: the path of a file that could not be opened because of what it holds, and what it is kept under.
        locked: a file (its path) has a password, which is to be asked for; and why what was typed was not it, or "".
    """

    said = Signal(str)
    rows_changed = Signal(object)
    file_changed = Signal()
    record_changed = Signal()
    standing_changed = Signal()
    damaged_found = Signal(str, object)
    locked = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings(self)
        self._file: CommissionFile | None = None
        self._undo_sentence = self._redo_sentence = ""
        self._misplaced = ""
        self._refused = False
        self.said.connect(self._note_said)
        self._is_only_copy = False
        self._checking = FileChecking(self)
        self._checking.done.connect(self._checked)
        self._watching = QTimer(self)
        self._watching.setInterval(_LOOK_EVERY)
        self._watching.timeout.connect(self._look_where_it_is)
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
            self._look_where_it_is()
            self.said.emit(str(error))
            self._refused = True
            return None

    def done(self, deed: Callable[[], object]) -> bool:
        """Do ``deed``; if it cannot be done, say the sentence that tells why. Tell whether it was done."""
        return self.attempt(lambda: (deed(), True)) is not None

    def room_is_at(self, activity_id: str) -> bool:
        """Tell whether the room is at an activity; if it is not, say that nothing can happen in it now."""
        from workshop_app.domain.sessions import Activity, must_be_under_way

        return self.done(lambda: must_be_under_way(self.file.get(Activity, activity_id)))

    def take(self, file: "CommissionFile") -> None:
        """Work on ``file`` from now on; one that was open is closed."""
        self.let_go()
        self.drafts.begin(file)
        self._begin(file)

    def _begin(self, file: "CommissionFile") -> None:
        self._file = file
        self._misplaced, self._is_only_copy = "", False
        file.on_changed(self._rows_changed)
        self._checking.begin(file)
        self._watching.start()
        self.file_changed.emit()
        self._tell_of_record()
        self.standing_changed.emit()
        if file.opening_told:
            self.said.emit(file.opening_told)

    @Slot(str)
    def _note_said(self, _sentence: str) -> None:
        """Whatever is said takes the place of what was refused before."""
        self._refused = False

    def _rows_changed(self, rows: "list[ChangedRow]") -> None:
        if self._refused:
            # It was done after all, or something else was: why it could not be is over.
            self.said.emit("")
        self.rows_changed.emit({row.table for row in rows})
        self._tell_of_record()

    @Slot()
    def close(self) -> None:
        """Close the file; everything is kept already. What may be the only copy is kept open, and that is said."""
        if self.may_close():
            self.let_go()

    @Slot(result=bool)
    def may_close(self) -> bool:
        """Tell whether nothing would be lost by closing; if something would, say so."""
        self._look_where_it_is()
        if self._is_only_copy:
            self.said.emit(self._misplaced)
        return not self._is_only_copy

    @Slot()
    def let_go(self) -> None:
        """Close the file, also if it is the only copy."""
        if self._file is not None:
            self._watching.stop()
            self.drafts.end()
            self._file.close()
            self._file = None
            self._misplaced, self._is_only_copy = "", False
            self.file_changed.emit()
            self._tell_of_record()
            self.standing_changed.emit()

    @Slot(str, result=bool)
    def open(self, path: str) -> bool:
        """Open the commission file at ``path``; one that does not check is opened to look at it.

        Of one that has a password, that is asked for.
        """
        return self.open_under(Path(path), None)

    def open_under(self, path: Path, key: "Key | None") -> bool:
        """Open a commission file as ``open`` does, with what it is kept under."""
        from workshop_app.store import LockedFileError

        def opened() -> "CommissionFile | None":
            try:
                return self._opened(path, key)
            except LockedFileError as error:
                self.locked.emit(path, "" if key is None else str(error))
                return None

        file = self.attempt(opened)
        if file is None:
            return False
        self.take(file)
        return True

    def _opened(self, path: Path, key: "Key | None") -> "CommissionFile":
        from workshop_app.store import DamagedFileError

        try:
            return _opened(path, key)
        except DamagedFileError:
            self.damaged_found.emit(str(path), key)
            raise

    @Slot(str, result=bool)
    def keep_elsewhere(self, path: str) -> bool:
        """Write all that is open to ``path`` and go on there: for a file that is no longer in its place."""
        kept = self.attempt(lambda: self.file.keep_elsewhere(Path(path)))
        if kept is None:
            return False
        self.drafts.go_on_in(kept)
        self._begin(kept)
        self.said.emit(f"Everything is saved in “{kept.path.name}” now, and you carry on there.")
        return True

    @Slot()
    def _look_where_it_is(self) -> None:
        """Notice that the file was deleted, renamed or replaced; say so once. What may be the only copy has a panel."""
        if self._file is None:
            return
        where = self._file.whereabouts
        told = where.told(self._file.path)
        self._is_only_copy = where.is_only_copy
        if told != self._misplaced:
            self._misplaced = told
            self.standing_changed.emit()
            if told and not self._is_only_copy:
                self.said.emit(told)

    @Slot(object, object)
    def _checked(self, file: object, faults: "tuple[str, ...]") -> None:
        """Take note of what the check found that was put off when the file was opened."""
        if self._file is None or self._file is not file:
            return
        self._file.settle(faults)
        self._tell_of_record()
        self.standing_changed.emit()
        if faults:
            self.said.emit(self._file.only_to_look)

    @Property(str, notify=standing_changed)
    def standing(self) -> str:
        """How the open file stands, in a few words, such as "spring.workshop, all changes saved"."""
        return "" if self._file is None else f"{self._file.path.name}, {self._state()}"

    @Property(str, notify=standing_changed)
    def standingInShort(self) -> str:  # noqa: N802
        """How the open file stands without its name, such as "All changes saved"."""
        return self._state().capitalize()

    def _state(self) -> str:
        if self._file is None:
            return ""
        if self._misplaced:
            return "not where it was"
        if self._file.faults:
            return "read-only"
        return "all changes saved" if self._file.later_check is None else "all changes saved, being checked"

    @Property(str, notify=standing_changed)
    def misplaced(self) -> str:
        """What happened to the file that is open and may be the only copy; "" where nothing did."""
        return self._misplaced if self._is_only_copy else ""

    @Slot(QUrl, result=str)
    def local_path(self, url: QUrl) -> str:
        """Return the path that a file dialog chose."""
        return url.toLocalFile()

    @Property(QUrl, notify=file_changed)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where a file dialog begins: in the folder of the open file, else among this person's documents."""
        return self.starting_beside(None if self._file is None else self._file.path)

    @staticmethod
    def starting_beside(path: Path | None) -> QUrl:
        """Return where a file dialog begins that is about ``path``: beside it, where that folder is there."""
        if path is not None and path.absolute().parent.is_dir():
            return QUrl.fromLocalFile(str(path.absolute().parent))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QUrl.fromLocalFile(documents if Path(documents).is_dir() else str(Path.home()))

    @Slot(str, str, result=QUrl)
    def suggested(self, name: str, ending: str) -> QUrl:
        """Return what a dialog suggests that asks where to save a file: one that is not there yet, called ``name``.

        A name that is covered in the windows is the open file's.
        """
        if is_covered(name):
            name = self.file.path.stem
        return self.suggesting(self.startIn, name, ending)

    @staticmethod
    def suggesting(start_in: QUrl, name: str, ending: str) -> QUrl:
        """Return the same for a dialog that begins in the folder ``start_in``."""
        folder = Path(start_in.toLocalFile())
        try:
            taken = [one.name for one in folder.iterdir()]
        except OSError:
            taken = []
        whole = "-".join(re.split(r"[/\\]", name))
        return QUrl.fromLocalFile(str(folder / safe_file_name(f"{whole}.{ending}", taken)))

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


def _opened(path: Path, key: "Key | None") -> "CommissionFile":
    """Open a file for writing, or, if it does not check, to look at it.

    Raises:
        LockedFileError: it has a password, and the key is missing or not its own.
        FileError: neither can be done.
    """
    from workshop_app.store import CommissionFile, DoesNotCheckError

    try:
        return CommissionFile.open(path, who="console", key=key, check_later=True)
    except DoesNotCheckError:
        return CommissionFile.open_copy(path, key=key)


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

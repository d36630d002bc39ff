"""The desk: the commission file that is open, and what every page asks of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.actions import commission, history, sessions
from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import WorkshopError
from workshop_app.store import ChangedRow, CommissionFile
from workshop_app.ui.keyed_model import KeyedModel
from workshop_app.ui.packs import Packs
from workshop_app.ui.recent import RecentFiles
from workshop_app.ui.sample_maker import SampleMaker
from workshop_app.ui.showing import Showing

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")


@QmlElement
@QmlUncreatable("made in Python")
class Desk(QObject):
    """The open commission file. Pages call actions through ``attempt`` and listen to ``rows_changed``.

    Attributes:
        showing: what the wall shows of an activity that has several parts.

    Signals:
        said: a sentence for whoever is at the console: an error, or what was done.
        rows_changed: after every action, the set of the names of the tables it changed.
        prompt_chosen: the console chose a prompt of a capture activity: the activity's id, and which, from 0.
        file_changed: another file was opened, or this one closed.
    """

    said = Signal(str)
    rows_changed = Signal(object)
    prompt_chosen = Signal(str, int)
    file_changed = Signal()
    record_changed = Signal()
    sample_changed = Signal()

    def __init__(self, recent: RecentFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: CommissionFile | None = None
        self.showing = Showing(self)
        self._recent = recent
        self._undo_sentence = self._redo_sentence = ""
        self._recent_model = KeyedModel(["name", "folder"], self)
        self._read_recent()
        self._packs = Packs(self)
        self._sample_maker = SampleMaker(self)
        self._sample_maker.made.connect(self._sample_made)

    @property
    def file(self) -> CommissionFile:
        """The open file; only to be asked for while there is one."""
        assert self._file is not None
        return self._file

    @property
    def has_file(self) -> bool:
        """Whether a file is open."""
        return self._file is not None

    def attempt(self, deed: Callable[[], T]) -> T | None:
        """Do ``deed``; if it cannot be done, say the sentence that tells why and return None."""
        try:
            return deed()
        except WorkshopError as error:
            self.said.emit(str(error))
            return None

    def take(self, file: CommissionFile) -> None:
        """Work on ``file`` from now on; one that was open is closed."""
        self.close()
        self._file = file
        self.showing.forget()
        file.who = "console"
        file.on_changed(self._rows_changed)
        self._recent.remember(file.path)
        self._read_recent()
        self.file_changed.emit()
        self._tell_of_record()
        if file.update_told:
            self.said.emit(file.update_told)

    def _rows_changed(self, rows: list[ChangedRow]) -> None:
        self.rows_changed.emit({row.table for row in rows})
        self._tell_of_record()

    @Slot()
    def close(self) -> None:
        """Close the file; everything is kept already."""
        self._sample_maker.wait()
        if self._file is not None:
            self._file.close()
            self._file = None
            self.file_changed.emit()
            self._tell_of_record()

    @Slot(str, result=bool)
    def open(self, path: str) -> bool:
        """Open the commission file at ``path``."""
        file = self.attempt(lambda: CommissionFile.open(Path(path), who="console"))
        if file is None:
            return False
        self.take(file)
        return True

    @Slot(str, str, str, str, str, str, result=bool)
    def start(self, path: str, title: str, service: str, council: str, about_whom: str, plan: str) -> bool:
        """Make a commission file at ``path`` with a first session from ``plan`` (a name, or "")."""
        from workshop_app.plans import plan_named

        def make() -> CommissionFile:
            session_plan = plan_named(plan) if plan else None
            file = CommissionFile.create(Path(path), who="console")
            try:
                commission.start_commission(file, title=title, service=service, council=council, about_whom=about_whom)
                if session_plan is not None:
                    sessions.add_session(file, plan, title=session_plan.title, planned_on=date.today().isoformat())
            except BaseException:
                file.discard()
                raise
            return file

        file = self.attempt(make)
        if file is None:
            return False
        self.take(file)
        return True

    @Property(bool, notify=sample_changed)
    def makingSample(self) -> bool:  # noqa: N802
        """Whether the sample is being written now."""
        return self._sample_maker.busy

    @Slot()
    def open_sample(self) -> None:
        """Write the sample among this person's own documents, under a name not yet taken, and open it."""
        self._sample_maker.make()
        self.sample_changed.emit()

    @Slot(str, str)
    def _sample_made(self, path: str, trouble: str) -> None:
        self.sample_changed.emit()
        if trouble:
            self.said.emit(trouble)
        elif not self.has_file:
            self.open(path)

    @Property(Packs, constant=True)
    def packs(self) -> Packs:
        """The packs of the open file."""
        return self._packs

    def _text(self, field: str) -> str:
        found = self._file.find(Commission) if self._file else None
        return "" if found is None else str(getattr(found, field))

    @Slot(QUrl, result=str)
    def local_path(self, url: QUrl) -> str:
        """Return the path that a file dialog chose."""
        return url.toLocalFile()

    @Property(KeyedModel, constant=True)
    def recent(self) -> KeyedModel:
        """The latest files: name, folder; the key is the path."""
        return self._recent_model

    def _read_recent(self) -> None:
        self._recent_model.sync(
            [{"key": str(path), "name": path.stem, "folder": path.parent.name} for path in self._recent.paths()]
        )

    @Property(bool, notify=file_changed)
    def fileOpen(self) -> bool:  # noqa: N802
        """Whether a file is open."""
        return self.has_file

    @Property(str, notify=file_changed)
    def fileName(self) -> str:  # noqa: N802
        """The name of the open file."""
        return self._file.path.name if self._file else ""

    @Property(str, notify=record_changed)
    def title(self) -> str:
        """The commission's title."""
        return self._text("title")

    @Property(str, notify=record_changed)
    def service(self) -> str:
        """The service being bought."""
        return self._text("service")

    @Property(str, notify=record_changed)
    def safeguardingLead(self) -> str:  # noqa: N802
        """Name and contact of the safeguarding lead; empty if none was given."""
        return "\n".join(part for part in (self._text("safeguarding_name"), self._text("safeguarding_contact")) if part)

    @Slot(str, str)
    def set_safeguarding_lead(self, name: str, contact: str) -> None:
        """Say who the safeguarding lead is and how to reach them."""
        self.attempt(
            lambda: commission.describe_commission(self.file, safeguarding_name=name, safeguarding_contact=contact)
        )

    @Property(str, notify=record_changed)
    def undoSentence(self) -> str:  # noqa: N802
        """What undo would undo, such as "Undo: words kept"; empty if nothing."""
        return self._undo_sentence

    @Property(str, notify=record_changed)
    def redoSentence(self) -> str:  # noqa: N802
        """What redo would do again; empty if nothing."""
        return self._redo_sentence

    def _tell_of_record(self) -> None:
        """Say anew what undo and redo would do, and tell everybody that the record changed."""
        undone = self._file.next_to_undo() if self._file else None
        redone = self._file.next_to_redo() if self._file else None
        self._undo_sentence = "" if undone is None else f"Undo: {history.described(undone)}"
        self._redo_sentence = "" if redone is None else f"Redo: {history.described(redone)}"
        self.record_changed.emit()

    @Slot()
    def undo(self) -> None:
        """Undo the latest action that can be undone."""
        self.attempt(self.file.undo)

    @Slot()
    def redo(self) -> None:
        """Do the latest undone action again."""
        self.attempt(self.file.redo)

"""The files of attachments: added, found again, checked and deleted, off the windows' own thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from workshop_app.domain.attachments import Attachment, kind_of
from workshop_app.domain.sessions import Session
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.attachments_told import size_text
from workshop_app.ui.project.background import Background, Piece
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

if TYPE_CHECKING:
    from workshop_app.store.attachments import CopiedIn, Looked

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_STILL_COPIED = "Files are still being copied. What is whole by then stays; the rest can be copied again."


@QmlElement
@QmlUncreatable("made in Python")
class AttachmentFiles(QObject):
    """The folder of attachments of the open file, and all work on the files in it; one list of files at a time.

    Signals:
        changed: what is told of the folder changed.
        progress_changed: how far the work on files has come changed.
        touched: files came or went, so that the folder is to be looked at.
    """

    changed = Signal()
    progress_changed = Signal()
    touched = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._sentence = self._folder_told = ""
        self._unlisted: list[str] = []
        self._some_missing = False
        self._folder: Path | None = None
        self._copies = False
        self._work = Background(self)
        self._work.changed.connect(self.progress_changed)
        self._work.over.connect(self._over)
        open_file.file_changed.connect(self._file_changed)

    @Slot()
    def _file_changed(self) -> None:
        was_busy = self._work.busy
        self._work.stop()
        self._sentence = self._folder_told = ""
        self._unlisted, self._some_missing, self._folder = [], False, None
        if self._open_file.has_file:
            self._look_at_first()
        elif was_busy:
            self._open_file.said.emit(
                "The project was closed before all attachments were copied; those not copied completely were not added."
            )
        self._tell()

    def _look_at_first(self) -> None:
        """Say once, as a file is opened, that the folder is not where it has to be; everything else goes on."""
        from workshop_app.store.attachments import folder_of

        self._folder = folder_of(self._open_file.file)
        if self._open_file.file.find(Attachment) is not None:
            self.look()
            if self._folder_told:
                self._open_file.said.emit(f"{self._folder_told} Find it again under “Attachments” on the project page.")

    def look_in(self, folder: Path) -> None:
        """Look for the files in another folder, for pictures of the pages of a copy; nothing is added there."""
        self._folder = folder
        self.touched.emit()

    def look(self) -> "Looked":
        """Look what lies in the folder, and tell of it."""
        from workshop_app.store.attachments import FileState, folder_missing, look
        from workshop_app.store.private_files import is_half_made

        looked = look(self._open_file.file, self._folder)
        # What is being copied now is no leftover.
        self._unlisted = [one for one in looked.unlisted if not (self._work.busy and is_half_made(one))]
        self._some_missing = any(one is not FileState.THERE for one in looked.states.values())
        missing = bool(looked.states) and not looked.folder_is_there
        self._folder_told = folder_missing(self._open_file.file, len(looked.states)) if missing else ""
        self.changed.emit()
        return looked

    def forget_sentence(self) -> None:
        """Forget what came of the latest work: it may name what nobody is to see."""
        self._sentence = ""
        self.progress_changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
        self.progress_changed.emit()

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder in which they are."""
        return str(self._folder or "")

    @Property(str, notify=changed)
    def folderTold(self) -> str:  # noqa: N802
        """What is wrong with the folder; "" where nothing is."""
        return self._folder_told

    @Property(bool, notify=changed)
    def someMissing(self) -> bool:  # noqa: N802
        """Whether files are missing that another folder may have."""
        return self._some_missing

    @Property(QUrl, notify=changed)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where a dialog that asks for a folder begins."""
        return self._open_file.starting_beside(self._folder)

    @Property(int, notify=changed)
    def unlisted(self) -> int:
        """How many files lie in the folder and are no attachments."""
        return len(self._unlisted)

    @Property(str, notify=changed)
    def unlistedTold(self) -> str:  # noqa: N802
        """The names of those, in words; "" where there are none."""
        if not self._unlisted:
            return ""
        names = ", ".join(f"“{name}”" for name in self._unlisted[:5])
        more = len(self._unlisted) - 5
        which = names + (f" and {more} more" if more > 0 else "")
        are = "is" if len(self._unlisted) == 1 else "are"
        return f"{which} {are} in the folder but not on the list: taken off it, or put there by hand."

    @Property(bool, notify=progress_changed)
    def busy(self) -> bool:
        """Whether files are being worked on now."""
        return self._work.busy

    @Property(str, notify=progress_changed)
    def closingStops(self) -> str:  # noqa: N802
        """What closing the project would stop, in sentences; "" where that is nothing that would be missed."""
        return _STILL_COPIED if self._copies and self._work.busy else ""

    @Property(float, notify=progress_changed)
    def share(self) -> float:
        """How much of that is done, from 0 to 1."""
        return self._work.share

    @Property(str, notify=progress_changed)
    def sentence(self) -> str:
        """What is being done, or what came of it; "" before the first time."""
        now = self._work.now
        if now is None:
            return self._sentence
        done, size = size_text(self._work.done_of_now), size_text(now.size)
        return f"{now.told}: {done} of {size}. You can carry on working."

    @Slot("QVariantList")
    def add(self, urls: list[QUrl]) -> None:
        """Copy files that were chosen or dropped into the folder, one after the other, and put each on the list."""
        if not self._open_file.has_file or self._is_busy():
            return
        from workshop_app.store.attachments import CopiedIn, copy_in, delete_file, folder_of

        file = self._open_file.file
        folder = folder_of(file)
        session = self._session.session
        added: list[str] = []

        def drop(copied: CopiedIn) -> None:
            self._open_file.attempt(lambda: delete_file(folder, copied.file_name))

        def piece(source: Path) -> Piece:
            listed = [one.file_name for one in file.all(Attachment)]

            def then(copied: CopiedIn) -> None:
                if self._enter(copied, source, None if session is None else session.id):
                    added.append(copied.file_name)
                    self._sentence = f"Added: {', '.join(added)}."
                else:
                    drop(copied)

            return Piece(
                f"Copying “{source.name}”",
                _size_of(source),
                lambda told: copy_in(source, folder, listed, told),
                then,
                drop,
            )

        paths = [Path(one.toLocalFile()) for one in urls if one.toLocalFile()]
        if not paths:
            self._open_file.said.emit("Only files on this computer can be added. Nothing was added.")
            return
        self._sentence, self._copies = "", True
        self._work.start([piece(one) for one in paths])

    def _is_busy(self) -> bool:
        if self._work.busy:
            self._open_file.said.emit("Files are being copied. Wait until that is done, or stop it.")
        return self._work.busy

    def _enter(self, copied: "CopiedIn", source: Path, session_id: str | None) -> bool:
        from workshop_app.actions import attachments

        def enter() -> None:
            here = self._open_file.file.find(Session, id=session_id) if session_id is not None else None
            attachments.add_attachment(
                self._open_file.file,
                file_name=copied.file_name,
                digest=copied.digest,
                size=copied.size,
                kind=kind_of(source.name),
                session_id=None if here is None else here.id,
            )

        return self._open_file.done(enter)

    @Slot()
    def stop(self) -> None:
        """Stop what is being done with files; what is half done leaves nothing."""
        if self._work.busy:
            self._work.stop()
            self._sentence = f"Stopped. {self._sentence}".rstrip()
            self._tell()

    @Slot()
    def _over(self) -> None:
        self._sentence = " ".join(one for one in (self._sentence, *self._work.troubles) if one)
        self.touched.emit()
        self._tell()

    @Slot(QUrl)
    def find_folder(self, chosen: QUrl) -> None:
        """Bring the files that are missing here from a folder that was chosen, in the background."""
        if not chosen.toLocalFile() or not self._open_file.has_file or self._is_busy():
            return
        from workshop_app.store.attachments import FileState, bring_in, folder_of, leave_behind, look

        file, found = self._open_file.file, Path(chosen.toLocalFile())
        folder, states = folder_of(file), look(file).states
        missing = [one for one in file.all(Attachment) if states[one.id] is FileState.MISSING]
        brought: list[bool] = []

        def then(was_there: bool) -> None:
            brought.append(was_there)
            if len(brought) == len(missing) and all(brought):
                leave_behind(found)
            self._sentence = f"Found in “{found.name}”: {sum(brought)} of {len(missing)}."

        def piece(one: Attachment) -> Piece:
            return Piece(
                f"Looking for “{one.file_name}”", one.size, lambda told: bring_in(one, found, folder, told), then
            )

        self._sentence, self._copies = "" if missing else "No file is missing.", True
        self._work.start([piece(one) for one in missing])
        self._tell()

    @Slot()
    def check(self) -> None:
        """Compare every file, to the byte, with what was added, in the background."""
        if not self._open_file.has_file or self._is_busy():
            return
        from workshop_app.store.attachments import fault_of, look

        looked = look(self._open_file.file, self._folder)
        faults: list[str] = []
        listed = self._open_file.file.all(Attachment)

        def then(fault: str) -> None:
            faults.append(fault)
            wrong = [one for one in faults if one]
            unchanged = f"Unchanged since they were added: {len(faults)} of {len(listed)}."
            self._sentence = " ".join(wrong) or unchanged

        def piece(one: Attachment) -> Piece:
            return Piece(f"Checking “{one.file_name}”", one.size, lambda told: fault_of(looked, one, told), then)

        self._sentence, self._copies = "", False
        self._work.start([piece(one) for one in listed])

    @Slot()
    def open_folder(self) -> None:
        """Show the folder in the machine's own file manager."""
        if self._folder is None or not self._folder.is_dir():
            self._open_file.said.emit("There is no folder of attachments yet. Add a file first.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self._open_file.said.emit(f"The folder could not be opened from here. It is “{self._folder}”.")

    @Slot()
    def delete_unlisted(self) -> None:
        """Delete for good what lies in the folder and is no attachment; of that alone which was told of."""
        from workshop_app.store.attachments import delete_unlisted

        if self._is_busy():
            return
        deleted = self._open_file.attempt(lambda: delete_unlisted(self._open_file.file, self._unlisted))
        if deleted is not None:
            self._sentence = f"Deleted: {deleted} file{'' if deleted == 1 else 's'}."
        self.touched.emit()
        self._tell()


def _size_of(source: Path) -> int:
    try:
        return source.lstat().st_size
    except OSError:
        return 0

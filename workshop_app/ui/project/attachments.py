"""The attachments: added off the windows' own thread, listed, and what is said of them; for the console alone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from workshop_app.domain.attachments import (
    Attachment,
    AttachmentKind,
    is_safeguarded,
    kind_of,
)
from workshop_app.domain.drafts import caption_key, reason_key
from workshop_app.domain.people import Recipient
from workshop_app.domain.sessions import Session
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.attachments_told import agreed_told, attachment_row, size_text
from workshop_app.ui.project.background import Background, Piece
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

if TYPE_CHECKING:
    from workshop_app.store.attachments import CopiedIn, Looked

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {
    "attachment",
    "attachment_person",
    "attachment_words",
    "consent",
    "session",
    "statement",
    "young_person",
}
_ROLES = ["name", "kind", "caption", "size", "session", "sessionId", "people", "leaves", "place", "passedOn", "trouble"]
_MOST_FOUND = 6


@QmlElement
@QmlUncreatable("made in Python")
class Attachments(QObject):
    """The attachments of the open file. Nothing of a file is ever shown or played here: only what is said of it.

    What is safeguarded says nothing of itself but that it is there, until somebody asks to see it.

    Signals:
        changed: what is told of the folder changed.
        progress_changed: how far the work on files has come changed.
        opened_changed: another attachment is opened to say more of it, or none.
    """

    changed = Signal()
    progress_changed = Signal()
    opened_changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._listed = KeyedModel(_ROLES, self)
        self._sessions = KeyedModel(["name"], self)
        self._people = KeyedModel(["name", "isIn", "agreed", "told"], self)
        self._words = KeyedModel(["wording"], self)
        self._found = KeyedModel(["wording"], self)
        self._seen: set[str] = set()
        self._shown = False
        self._opened = self._sought = self._sentence = self._folder_told = ""
        self._unlisted: list[str] = []
        self._folder: Path | None = None
        self._work = Background(self)
        self._work.changed.connect(self.progress_changed)
        self._work.over.connect(self._over)
        open_file.file_changed.connect(self._file_changed)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def _file_changed(self) -> None:
        was_busy = self._work.busy
        self._work.stop()
        self._seen.clear()
        self._opened = self._sought = self._sentence = self._folder_told = ""
        self._unlisted = []
        self._folder = None
        for model in (self._listed, self._sessions, self._people, self._words, self._found):
            model.sync([])
        if self._open_file.has_file:
            self._look_at_first()
        elif was_busy:
            self._open_file.said.emit(
                "The project was closed before all attachments were copied; those that were not whole were not added."
            )
        self._tell()

    def _look_at_first(self) -> None:
        """Say once, as a file is opened, that the folder is not where it has to be; everything else goes on."""
        from workshop_app.store.attachments import folder_of, look

        self._folder = folder_of(self._open_file.file)
        if self._open_file.file.find(Attachment) is None:
            return
        self._note(look(self._open_file.file))
        if self._folder_told:
            self._open_file.said.emit(f"{self._folder_told} “Attachments” on the plan page finds it again.")

    def look_in(self, folder: Path) -> None:
        """Look for the files in another folder, for pictures of the pages of a copy; nothing is added there."""
        self._folder = folder
        self._read()

    @Slot()
    def show(self) -> None:
        """Bring the list in line with the record from now on: the page is seen."""
        self._shown = True
        self._read()

    @Slot()
    def hide(self) -> None:
        """The page is seen no more."""
        self._shown = False
        self._seen.clear()
        self.close()

    def _note(self, looked: "Looked") -> None:
        from workshop_app.store.attachments import folder_missing

        self._unlisted = looked.unlisted
        missing = bool(looked.states) and not looked.folder_is_there
        self._folder_told = folder_missing(self._open_file.file, len(looked.states)) if missing else ""

    @Slot()
    def _read(self) -> None:
        if not self._shown or not self._open_file.has_file:
            return
        from workshop_app.record.attachments import leavings, people_in_attachments
        from workshop_app.record.people import shown_names
        from workshop_app.store.attachments import look

        file = self._open_file.file
        looked = look(file, self._folder)
        self._note(looked)
        names, in_them = shown_names(file), people_in_attachments(file)
        leaves = {recipient: leavings(file, recipient) for recipient in Recipient}
        sessions = {one.id: one.title for one in file.all(Session)}
        self._listed.sync(
            [
                attachment_row(
                    one,
                    looked.states[one.id],
                    sessions,
                    in_them[one.id],
                    {recipient: found[one.id] for recipient, found in leaves.items()},
                    names,
                )
                for one in file.all(Attachment)
            ]
        )
        self._sessions.sync([{"key": key, "name": title} for key, title in sessions.items()])
        self._read_opened()
        self._tell()

    def _read_opened(self) -> None:
        file = self._open_file.file
        one = file.find(Attachment, id=self._opened) if self._opened else None
        if one is None or is_safeguarded(one):
            self._opened = ""
            for model in (self._people, self._words, self._found):
                model.sync([])
            return
        from workshop_app.record.attachments import agreed_recipients, people_in_attachments, words_in_attachments
        from workshop_app.record.people import shown_names

        in_it = {person.young_person_id: person for person in people_in_attachments(file)[one.id]}
        seen_by = agreed_recipients(file, one.kind)
        self._people.sync(
            [
                {
                    "key": key,
                    "name": name,
                    "isIn": key in in_it,
                    "agreed": key in in_it and in_it[key].agreed_at is not None,
                    "told": agreed_told(one.kind, name, in_it.get(key), seen_by[key]),
                }
                for key, name in shown_names(file).items()
            ]
        )
        words = words_in_attachments(file)[one.id]
        there = {said.id for said in words}
        self._words.sync([{"key": said.id, "wording": said.wording} for said in words])
        found = file.search(self._sought) if self._sought.strip() else []
        self._found.sync(
            [{"key": said.id, "wording": said.wording} for said in found if said.id not in there][:_MOST_FOUND]
        )

    def _tell(self) -> None:
        self.changed.emit()
        self.opened_changed.emit()
        self.progress_changed.emit()

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The attachments: name (of the file), kind, caption, size, session (its title), sessionId, place (where it
        may be seen), passedOn, and in words: people (who is in it and agreed), leaves (whether something of it does)
        and trouble (what is wrong with its file).
        """
        return self._listed

    @Property(KeyedModel, constant=True)
    def sessions(self) -> KeyedModel:
        """The sessions, one of which an attachment can come from: name."""
        return self._sessions

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people, beside the one that is opened: name, isIn, agreed, told (what they agreed to, in words)."""
        return self._people

    @Property(KeyedModel, constant=True)
    def words(self) -> KeyedModel:
        """The words that are in the one that is opened: wording."""
        return self._words

    @Property(KeyedModel, constant=True)
    def found(self) -> KeyedModel:
        """The words that were sought, and are not in the one that is opened: wording."""
        return self._found

    @Property(str, notify=opened_changed)
    def opened(self) -> str:
        """The key of the attachment of which more is said; "" for none."""
        return self._opened

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
        return any(row["trouble"] for row in self._listed.rows())

    @Property(QUrl, notify=changed)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where a dialog that asks for a folder begins."""
        return QUrl.fromLocalFile(str(self._folder.parent if self._folder else Path.home()))

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
        lies = "lies" if len(self._unlisted) == 1 else "lie"
        return f"{which} {lies} in the folder and on no list: what was taken out, or put there by hand."

    @Property(bool, notify=progress_changed)
    def busy(self) -> bool:
        """Whether files are being worked on now."""
        return self._work.busy

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
        return f"{now.told}: {done} of {size}. You can go on working."

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

        def piece(source: Path) -> Piece:
            listed = [one.file_name for one in file.all(Attachment)]

            def then(copied: CopiedIn) -> None:
                if self._enter(copied, source, None if session is None else session.id):
                    added.append(copied.file_name)
                    self._sentence = f"Added: {', '.join(added)}."
                else:
                    delete_file(folder, copied.file_name)

            return Piece(
                f"Copying “{source.name}”",
                _size_of(source),
                lambda told: copy_in(source, folder, listed, told),
                then,
                lambda copied: delete_file(folder, copied.file_name),
            )

        paths = [Path(one.toLocalFile()) for one in urls if one.toLocalFile()]
        if not paths:
            self._open_file.said.emit("Only files on this computer can be added. Nothing was added.")
            return
        self._sentence = ""
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
        self._read()

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

        self._sentence = "" if missing else "No file is missing."
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
            self._sentence = " ".join(wrong) if wrong else f"As they were added: {len(faults)} of {len(listed)}."

        def piece(one: Attachment) -> Piece:
            return Piece(f"Checking “{one.file_name}”", one.size, lambda told: fault_of(looked, one, told), then)

        self._sentence = ""
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
        self._read()

    def _do(self, deed: Callable[[], object]) -> bool:
        done = self._open_file.done(deed)
        if not done:
            self._read()
        return done

    @Slot(str)
    def open(self, key: str) -> None:
        """Open one attachment, to say more of it."""
        self._opened, self._sought = key, ""
        self._read_opened()
        self.opened_changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the one that is open."""
        if self._open_file.has_file:
            self.open("")

    @Slot(str, result=str)
    def caption_draft(self, key: str) -> str:
        """Return the half-typed caption of an attachment; "" where there is none."""
        return for_qt(self._open_file.drafts.get(caption_key(key)))

    @Slot(str, str)
    def keep_caption_draft(self, key: str, caption: str) -> None:
        """Keep a half-typed caption; "" forgets it."""
        self._open_file.drafts.keep(caption_key(key), caption)

    @Slot(str, str)
    def set_caption(self, key: str, caption: str) -> None:
        """Say what an attachment shows."""
        from workshop_app.actions import attachments

        if self._do(lambda: attachments.caption_attachment(self._open_file.file, key, caption)):
            self._open_file.drafts.forget(caption_key(key))

    @Slot(str, str)
    def set_kind(self, key: str, kind: str) -> None:
        """Say what an attachment is."""
        from workshop_app.actions import attachments

        self._do(lambda: attachments.set_kind_of_attachment(self._open_file.file, key, AttachmentKind(kind)))

    @Slot(str, str)
    def set_session(self, key: str, session_id: str) -> None:
        """Say from which session it comes; "" for none."""
        from workshop_app.actions import attachments

        self._do(lambda: attachments.set_session_of_attachment(self._open_file.file, key, session_id or None))

    @Slot(str, bool)
    def set_in(self, young_person_id: str, is_in: bool) -> None:
        """Say that a young person is in the one that is opened, or is not."""
        from workshop_app.actions import attachments

        file, key = self._open_file.file, self._opened
        self._do(lambda: attachments.say_who_is_in(file, key, young_person_id, is_in))

    @Slot(str, bool)
    def set_agreed(self, young_person_id: str, agreed: bool) -> None:
        """Record that a young person agreed that the one that is opened is used, or that they do not."""
        from workshop_app.actions import attachments

        file, key = self._open_file.file, self._opened
        self._do(lambda: attachments.record_agreement_to(file, key, young_person_id, agreed))

    @Slot(str)
    def seek(self, text: str) -> None:
        """Look for words that may be in the one that is opened."""
        self._sought = text
        self._read_opened()

    @Slot(str, bool)
    def set_words(self, statement_id: str, are_in: bool) -> None:
        """Say that words are in the one that is opened, or are not."""
        from workshop_app.actions import attachments

        file, key = self._open_file.file, self._opened
        self._do(lambda: attachments.say_which_words_are_in(file, key, statement_id, are_in))

    @Slot(str, result=str)
    def reason(self, key: str) -> str:
        """Return the half-typed reason for setting one aside; "" where there is none."""
        return for_qt(self._open_file.drafts.get(reason_key(key)))

    @Slot(str, str)
    def keep_reason(self, key: str, reason: str) -> None:
        """Keep a half-typed reason; "" forgets it."""
        self._open_file.drafts.keep(reason_key(key), reason)

    @Slot(str, str, result=bool)
    def set_aside(self, key: str, reason: str) -> bool:
        """Set one aside with a reason; tell whether it was."""
        from workshop_app.actions import attachments

        done = self._do(lambda: attachments.set_attachment_aside(self._open_file.file, key, reason))
        if done:
            self._open_file.drafts.forget(reason_key(key))
        return done

    @Slot(str)
    def keep_again(self, key: str) -> None:
        """Keep one that was set aside."""
        from workshop_app.actions import attachments

        self._do(lambda: attachments.keep_attachment_again(self._open_file.file, key))

    @Slot(str)
    def set_aside_for_safeguarding(self, key: str) -> None:
        """Set one aside at once in which something was disclosed; what was told of the latest work may name it."""
        from workshop_app.actions import attachments

        self._sentence = ""
        self._do(lambda: attachments.set_attachment_aside_for_safeguarding(self._open_file.file, key))

    @Slot(str)
    def pass_on(self, key: str) -> None:
        """Record that one was passed to the safeguarding lead."""
        from workshop_app.actions import attachments

        self._do(lambda: attachments.confirm_attachment_passed_on(self._open_file.file, key))

    @Slot(str, result=str)
    def show_it(self, key: str) -> str:
        """Return what is said of one that is set aside for safeguarding, for the console alone; else ""."""
        one = self._open_file.file.find(Attachment, id=key)
        if one is None or not is_safeguarded(one):
            return ""
        self._seen.add(key)
        return for_qt("\n".join(part for part in (one.file_name, one.caption) if part))

    @Slot(str)
    def bring_back(self, key: str) -> None:
        """Bring one back that was set aside for safeguarding by mistake: it is set aside then. It was shown before."""
        from workshop_app.actions import attachments

        if key in self._seen:
            self._seen.discard(key)
            self._do(lambda: attachments.bring_attachment_back(self._open_file.file, key))

    @Slot(str)
    def take_out(self, key: str) -> None:
        """Take one off the list; its file stays in the folder, so that undo brings all of it back."""
        from workshop_app.actions import attachments

        if self._do(lambda: attachments.take_attachment_out(self._open_file.file, key)):
            self._open_file.drafts.forget(caption_key(key))


def _size_of(source: Path) -> int:
    try:
        return source.lstat().st_size
    except OSError:
        return 0

"""The attachments: listed, and what is said of them; for the console alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.attachments import (
    Attachment,
    AttachmentKind,
)
from workshop_app.domain.drafts import caption_key, reason_key
from workshop_app.domain.people import Recipient
from workshop_app.domain.sessions import Session
from workshop_app.domain.setting_aside import is_safeguarded
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.attachment_files import AttachmentFiles
from workshop_app.ui.project.attachments_told import agreed_told, attachment_row
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {
    "attachment",
    "attachment_person",
    "attachment_words",
    "consent",
    "session",
    "statement",
    "taken_back",
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
        opened_changed: another attachment is opened to say more of it, or none.
    """

    opened_changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._listed = KeyedModel(_ROLES, self)
        self._sessions = KeyedModel(["name"], self)
        self._people = KeyedModel(["name", "isIn", "agreed", "told"], self)
        self._words = KeyedModel(["wording"], self)
        self._found = KeyedModel(["wording"], self)
        self._shown = False
        self._opened = self._sought = ""
        self._files = AttachmentFiles(open_file, session, self)
        self._files.touched.connect(self._read)
        open_file.file_changed.connect(self._file_changed)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def _file_changed(self) -> None:
        self._opened = self._sought = ""
        for model in (self._listed, self._sessions, self._people, self._words, self._found):
            model.sync([])
        self.opened_changed.emit()

    @Slot()
    def show(self) -> None:
        """Bring the list in line with the record from now on: the page is seen."""
        self._shown = True
        self._read()

    @Slot()
    def hide(self) -> None:
        """The page is seen no more."""
        self._shown = False
        self.close()

    @Slot()
    def _read(self) -> None:
        if not self._shown or not self._open_file.has_file:
            return
        from workshop_app.record.attachments import leavings, people_in_attachments
        from workshop_app.record.people import shown_names

        file = self._open_file.file
        looked = self._files.look()
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
        self.opened_changed.emit()

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

    @Property(AttachmentFiles, constant=True)
    def files(self) -> AttachmentFiles:
        """The folder in which they lie, and the work on it."""
        return self._files

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
        from workshop_app.actions import setting_aside

        done = self._do(lambda: setting_aside.set_aside(self._open_file.file, key, reason))
        if done:
            self._open_file.drafts.forget(reason_key(key))
        return done

    @Slot(str)
    def keep_again(self, key: str) -> None:
        """Keep one that was set aside."""
        from workshop_app.actions import setting_aside

        self._do(lambda: setting_aside.bring_back(self._open_file.file, key))

    @Slot(str)
    def set_aside_for_safeguarding(self, key: str) -> None:
        """Set one aside at once in which something was disclosed; what was told of the latest work may name it."""
        from workshop_app.actions import setting_aside

        self._files.forget_sentence()
        self._do(lambda: setting_aside.set_aside_for_safeguarding(self._open_file.file, [key]))

    @Slot(str)
    def take_out(self, key: str) -> None:
        """Take one off the list; its file stays in the folder, so that undo brings all of it back."""
        from workshop_app.actions import attachments

        if self._do(lambda: attachments.take_attachment_out(self._open_file.file, key)):
            self._open_file.drafts.forget(caption_key(key))

"""Taking words back at the console: asked first, done for good, with a receipt; and what waits for an officer."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from workshop_app.domain.called import table_called
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.packs import label_of, usual_folder
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.row import table_of
from workshop_app.domain.taking_back import SAVED_FROM_A_DAMAGED_ONE, Choice, Chosen, Outcome, TakingBackOf
from workshop_app.domain.times import utc_text
from workshop_app.ui.kit.crossing import as_shown, for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.backups import Backups
from workshop_app.ui.project.open_file import OpenFile

if TYPE_CHECKING:
    from workshop_app.actions.destroying import TakenNow
    from workshop_app.actions.requests import Request
    from workshop_app.domain.receipts import Receipt
    from workshop_app.record.taking_back import Made
    from workshop_app.store.attachments import HeldFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"taken_back", "statement", "remark", "attachment"}


@QmlElement
@QmlUncreatable("made in Python")
class TakingBack(QObject):
    """What is asked before something is taken back, the receipt afterwards, and what waits for a decision.

    Words that wait are in no model: they are given out only when somebody asks to see them.

    Signals:
        asked_changed: something else is asked, answered or shown.
        waiting_changed: something else waits.
    """

    asked_changed = Signal()
    waiting_changed = Signal()

    def __init__(self, open_file: OpenFile, backups: Backups, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._backups = backups
        self._request: Request | None = None
        self._deciding: tuple[str, str, str] | None = None
        self._finishing = ""
        self._heading = ""
        self._choosing = False
        self._left: bool | None = None
        self._listed: list[Made] = []
        self._chosen: dict[str, Chosen] = {}
        self._receipt: Receipt | None = None
        self._made = KeyedModel(["wording", "hasLeft", "choice"], self)
        self._people = KeyedModel(["name", "realName", "gone"], self)
        self._waiting = KeyedModel(["called", "forTheLead", "canBeFinished"], self)
        open_file.file_changed.connect(self.leave)
        open_file.file_changed.connect(self._read_waiting)
        open_file.changes_in(_TABLES, self).connect(self._read_waiting)

    @Property(bool, notify=asked_changed)
    def open(self) -> bool:
        """Whether anything is asked or shown."""
        return self._choosing or self._asks or self._receipt is not None

    @property
    def _asks(self) -> bool:
        return self._request is not None or self._deciding is not None or bool(self._finishing)

    @Property(bool, notify=asked_changed)
    def asks(self) -> bool:
        """Whether it is asked before something is taken back or destroyed."""
        return self._asks

    @Property(str, notify=asked_changed)
    def heading(self) -> str:
        """What is asked, or what was done."""
        if self._receipt is not None:
            from workshop_app.domain.receipts import title_of

            return title_of(self._receipt)
        return "Who is taking something back?" if self._choosing else self._heading

    @Property(str, notify=asked_changed)
    def deed(self) -> str:
        """What the button that does it says."""
        if self._deciding is not None:
            return "Destroy it"
        erases = self._request is not None and self._request.what is TakingBackOf.REAL_NAME
        return "Erase it" if erases else "Take it back"

    @Property(str, notify=asked_changed)
    def told(self) -> str:
        """What it reaches, and that it is for good; "" where nothing is asked."""
        if not self._asks:
            return ""
        from workshop_app.record.taking_back import latest_forms

        parts = ["It cannot be undone."]
        request = self._request
        if request is not None and request.what is not TakingBackOf.REAL_NAME:
            reached = request.reached
            once = latest_forms(self._open_file.file, reached.things)
            about = _counted([table_of(type(one)) for one in once]) or "nothing that was said"
            parts = [f"This is about {about}. {parts[0]}"]
            if reached.saved:
                parts.append(SAVED_FROM_A_DAMAGED_ONE)
            if reached.packs:
                names = ", ".join(dict.fromkeys(f"{label_of(one.name)} to {one.issued_to}" for one in reached.packs))
                parts.append(
                    f"Already handed over: {names}. The link to the person who said it is destroyed at once, and an "
                    "officer "
                    "decides about the words."
                )
            if request.what is TakingBackOf.EVERYTHING:
                parts.append(
                    "Their names, agreements and certificates go too. It stays on record that somebody was there, so "
                    "that the counts are right."
                )
            if reached.waiting:
                parts.append(
                    f"Set aside for safeguarding, and waiting until the lead has been told: {len(reached.waiting)}."
                )
            if reached.alike:
                parts.append(f"Others said the same words: {reached.alike}. Theirs stay.")
            if reached.attachments:
                parts.append(f"Films, photos and papers to check afterwards: {reached.attachments}.")
        return " ".join(parts)

    @Property("QStringList", notify=asked_changed)
    def words(self) -> list[str]:
        """The words it is about, each once; [] where everything of somebody is, or what the lead was told of."""
        from workshop_app.record.taking_back import latest_forms, shown_of

        if self._request is None or self._request.what is not TakingBackOf.WORDS:
            return [] if self._deciding is None else [self.show_words(self._deciding[0])]
        once = latest_forms(self._open_file.file, self._request.reached.things)
        return [for_qt(shown_of(one)) or "An answer without words." for one in once]

    @Property(bool, notify=asked_changed)
    def asksWhetherLeft(self) -> bool:  # noqa: N802
        """Whether it is asked if a pack with the words has left of which nobody made a record."""
        return self._request is not None and self._request.asks_whether_left

    @Property(int, notify=asked_changed)
    def left(self) -> int:
        """What was answered to that: 1 for yes, 0 for no, -1 for nothing yet."""
        return -1 if self._left is None else int(self._left)

    @Slot(bool)
    def say_left(self, left: bool) -> None:
        """Answer whether a pack with the words has left."""
        self._left = left
        self._list_made()

    @Property(KeyedModel, constant=True)
    def made(self) -> KeyedModel:
        """What was made from words that are destroyed: wording, choice ("", keep, destroy or reword), other (words).

        hasLeft: it left in a pack itself, so that, if it goes, an officer decides first.
        """
        return self._made

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people who can take everything back: name, realName (whether one is kept or half typed), gone.

        gone: they were taken out again, and only the history still holds their name.
        """
        return self._people

    @Slot(str, str)
    def choose(self, key: str, choice: str) -> None:
        """Say what becomes of something that was made from the words: keep, destroy or reword."""
        old = self._chosen.get(key, Chosen(Choice.KEEP))
        self._chosen[key] = Chosen(Choice(choice), old.wording)
        self._list_made()

    @Slot(str, str)
    def reword(self, key: str, wording: str) -> None:
        """Say what something that was made from the words says instead."""
        self._chosen[key] = Chosen(Choice.REWORD, wording)
        self.asked_changed.emit()

    @Property(bool, notify=asked_changed)
    def mayTake(self) -> bool:  # noqa: N802
        """Whether all was answered that has to be."""
        if not self._asks or (self.asksWhetherLeft and self._left is None):
            return False
        return all(
            one.thing.id in self._chosen
            and (self._chosen[one.thing.id].choice is not Choice.REWORD or self._chosen[one.thing.id].wording.strip())
            for one in self._listed
        )

    def ask_words(self, key: str) -> None:
        """Ask before words are taken back."""
        from workshop_app.actions.requests import request_of

        self._ask(lambda: request_of(self._open_file.file, [key]), "Take these words back?")

    @Slot()
    def ask_whom(self) -> None:
        """Ask who takes everything back, or whose real name is erased."""
        from workshop_app.domain.drafts import real_name_key
        from workshop_app.record.people import shown_names
        from workshop_app.record.taking_back import nobody_any_more, people_gone

        self.leave()
        file = self._open_file.file
        nobody, names = nobody_any_more(file), shown_names(file)
        with_name, half_typed = {one.young_person_id for one in file.all(RealName)}, set(file.draft_keys())
        there = [
            {
                "key": one.id,
                "name": names[one.id],
                "realName": one.id in with_name or real_name_key(one.id) in half_typed,
                "gone": False,
            }
            for one in file.all(YoungPerson)
            if one.id not in nobody
        ]
        gone = [
            {"key": row_id, "name": for_qt(name), "realName": False, "gone": True}
            for row_id, name in people_gone(file).items()
        ]
        self._people.sync([*there, *gone])
        self._choosing = True
        self.asked_changed.emit()

    @Slot(str)
    def ask_everything(self, young_person_id: str) -> None:
        """Ask before a young person takes everything back."""
        from workshop_app.actions.requests import request_of_everything

        name = self._name(young_person_id)
        self._ask(
            lambda: request_of_everything(self._open_file.file, young_person_id), f"Take back everything of “{name}”?"
        )

    @Slot(str)
    def ask_real_name(self, young_person_id: str) -> None:
        """Ask before a young person's real name is erased."""
        from workshop_app.actions.requests import request_of_real_name

        name = self._name(young_person_id)
        self._ask(
            lambda: request_of_real_name(self._open_file.file, young_person_id), f"Erase the real name of “{name}”?"
        )

    def _name(self, young_person_id: str) -> str:
        from workshop_app.record.taking_back import people_gone

        there = self._open_file.file.find(YoungPerson, id=young_person_id)
        return for_qt(people_gone(self._open_file.file).get(young_person_id, "") if there is None else there.alias)

    def _ask(self, request: "Callable[[], Request]", heading: str) -> None:
        self.leave()
        # What is half typed now would be written after the words are gone.
        self._open_file.drafts.flush()
        self._request = self._open_file.attempt(request)
        self._heading = heading
        if self._request is not None and not self.asksWhetherLeft:
            self._left = False
        self._list_made()

    def _list_made(self) -> None:
        """List what was made from the words, of each of which is asked what becomes of it."""
        if self._request is not None:
            known = self._left is not None
            self._listed = self._request.to_be_chosen(left=bool(self._left)) if known else []
        self._made.sync(
            [
                {
                    "key": one.thing.id,
                    "wording": for_qt(one.wording),
                    "hasLeft": one.left,
                    "choice": self._chosen[one.thing.id].choice.value if one.thing.id in self._chosen else "",
                }
                for one in self._listed
            ]
        )
        self.asked_changed.emit()

    @Slot()
    def take(self) -> None:
        """Do what is asked, and show the receipt."""
        if not self.mayTake:
            return
        made = {one.thing.id: self._chosen[one.thing.id] for one in self._listed}
        # A backup under way would hold the words, and keep the file from being wiped.
        self._backups.keeper.rest()
        file = self._open_file.file
        if self._deciding is not None:
            from workshop_app.actions.taking_back import decide_on_taken_back

            taken_id, officer, reason = self._deciding
            held = self._file_held_by(taken_id)
            done = self._open_file.attempt(
                lambda: decide_on_taken_back(
                    file, taken_id, Outcome.DESTROYED, decided_by=officer, reason=reason, made=made
                )
            )
            if done is not None:
                file_left = "" if held is None else self._delete_attachment(held)
                self._show_receipt(done.on_disk(file), file_left)
            return
        if self._finishing:
            from workshop_app.actions.taking_back import finish_taking_back

            finishing = self._finishing
            done = self._open_file.attempt(lambda: finish_taking_back(file, finishing, made=made).on_disk(file))
        else:
            request = self._request
            assert request is not None
            done = self._open_file.attempt(lambda: request.take(left=bool(self._left), made=made))
        if done is not None:
            self._show_receipt(done)

    def _file_held_by(self, taken_id: str) -> "HeldFile | None":
        """Return the file of the film, photo or paper that waits under an id, also of one off the list; else None."""
        from workshop_app.domain.attachments import Attachment
        from workshop_app.domain.row import table_of
        from workshop_app.domain.taking_back import TakenBack
        from workshop_app.store.attachments import held_file

        file = self._open_file.file
        taken = file.get(TakenBack, taken_id)
        return held_file(file, taken.row_id) if taken.table_name == table_of(Attachment) else None

    def _delete_attachment(self, held: "HeldFile") -> str:
        """Delete a file; return why it could not be, as a sentence, or ""."""
        from workshop_app.store.attachments import delete_attachment_file

        try:
            delete_attachment_file(self._open_file.file, held)
        except WorkshopError as error:
            return str(error)
        return ""

    def _show_receipt(self, done: "TakenNow", file_left: str = "") -> None:
        receipt = done.receipt(self._open_file.file, self._backups.places(), also_left=[file_left] if file_left else [])
        self.leave()
        self._receipt = receipt
        self.asked_changed.emit()

    @Slot()
    def leave(self) -> None:
        """Leave what is asked, or close the receipt; nothing is changed."""
        self._request = self._deciding = self._receipt = self._left = None
        self._finishing = self._heading = ""
        self._choosing = False
        self._listed, self._chosen = [], {}
        self._made.sync([])
        self._people.sync([])
        self.asked_changed.emit()

    @Property("QStringList", notify=asked_changed)
    def receipt(self) -> list[str]:
        """The receipt, line by line; a line that ends in a colon is the heading of those after it. [] for none."""
        if self._receipt is None:
            return []
        from workshop_app.domain.receipts import parts_of

        return [line for part in parts_of(self._receipt) for line in (f"{part.heading}:", *part.sentences)]

    @Property(QUrl, notify=asked_changed)
    def receiptFolder(self) -> QUrl:  # noqa: N802
        """Where the dialog begins that asks where the receipt goes: beside the packs, where there are any."""
        if self._receipt is None:
            return self._open_file.startIn
        folder = usual_folder(self._open_file.file.path)
        return QUrl.fromLocalFile(str(folder)) if folder.is_dir() else self._open_file.startIn

    @Property(QUrl, notify=asked_changed)
    def suggestedReceipt(self) -> QUrl:  # noqa: N802
        """What that dialog suggests."""
        return self._open_file.suggesting(self.receiptFolder, "receipt", "pdf")

    @Slot(QUrl, result=bool)
    def write_receipt_to(self, url: QUrl) -> bool:
        """Write the receipt, as a page to print, to where a file dialog chose, and show it; tell whether it was."""
        if self._receipt is None:
            return False
        from workshop_app.exports import sheets
        from workshop_app.store.private_files import write_private

        file, receipt, path = self._open_file.file, self._receipt, Path(url.toLocalFile())

        def write() -> None:
            try:
                write_private(path, sheets.receipt(receipt, utc_text(file.clock())))
            except OSError as error:
                raise WorkshopError(
                    f"The receipt could not be written there ({error.strerror}). Choose another folder."
                ) from error

        if not self._open_file.done(write):
            return False
        QDesktopServices.openUrl(url)
        self._open_file.said.emit(f"The receipt is in “{path}”. Print it from there.")
        return True

    @Slot()
    def _read_waiting(self) -> None:
        from workshop_app.record.taking_back import waiting

        found = waiting(self._open_file.file) if self._open_file.has_file else []
        self._waiting.sync(
            [
                {
                    "key": one.taken.id,
                    "called": one.called[:1].upper() + one.called[1:],
                    "forTheLead": one.for_the_lead,
                    "canBeFinished": one.can_be_finished,
                }
                for one in found
            ]
        )
        self.waiting_changed.emit()

    @Property(KeyedModel, constant=True)
    def waiting(self) -> KeyedModel:
        """What was taken back and waits: called, forTheLead, canBeFinished. Nothing tells whose it was."""
        return self._waiting

    @Slot(str, result=str)
    def show_words(self, key: str) -> str:
        """Return the words that wait, or a file's name and caption, for the console alone; "" if they may not be."""
        from workshop_app.domain.attachments import Attachment
        from workshop_app.record.taking_back import shown_of, waiting

        for one in waiting(self._open_file.file):
            if one.taken.id == key and one.thing is None:
                held = self._file_held_by(key)
                told = "It is off the list, but its file is still there."
                return "" if held is None else for_qt(as_shown(f"{held.file_name}\n{told}"))
            if one.taken.id == key and one.thing is not None and not one.for_the_lead:
                if isinstance(one.thing, Attachment):
                    return for_qt(as_shown(f"{one.thing.file_name}\n{one.thing.caption}".strip()))
                return for_qt(as_shown(shown_of(one.thing))) or "An answer without words."
        return ""

    @Slot(str, str, str, result=bool)
    def keep(self, key: str, officer: str, reason: str) -> bool:
        """Record that an officer decided to keep something in the record. Tell whether it was done."""
        from workshop_app.actions.taking_back import decide_on_taken_back

        file = self._open_file.file
        return self._open_file.done(
            lambda: decide_on_taken_back(file, key, Outcome.KEPT, decided_by=officer, reason=reason)
        )

    @Slot(str, str, str)
    def ask_to_destroy(self, key: str, officer: str, reason: str) -> None:
        """Ask before something is destroyed that an officer decided not to keep, and about what was made from it."""
        if not (officer.strip() and reason.strip()):
            self._open_file.said.emit("Say which officer decides, and why. Nothing was changed.")
            return
        self._ask_about(key, "Destroy what was taken back?")
        self._deciding = (key, officer, reason)
        self._list_made()

    @Slot(str)
    def finish(self, key: str) -> None:
        """Ask before words are taken back that waited until the safeguarding lead was told."""
        self._ask_about(key, "Finish taking them back?")
        self._finishing = key
        self._list_made()

    def _ask_about(self, key: str, heading: str) -> None:
        from workshop_app.domain.taking_back import TakenBack
        from workshop_app.record.taking_back import made_from_what_waits

        self.leave()
        self._open_file.drafts.flush()
        file = self._open_file.file
        self._listed = made_from_what_waits(file, file.get(TakenBack, key))
        self._heading = heading


def _counted(tables: list[str]) -> str:
    return ", ".join(table_called(table, tables.count(table)) for table in dict.fromkeys(tables))

"""The password of the open file: asked for at opening, set, changed, taken away; and its recovery sheet.

What is typed in a box for a password goes from the box to the key and nowhere else: it is no draft, no row, no journal
entry, and no sentence quotes it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.passwords import must_be_long_enough, must_be_typed_alike
from workshop_app.domain.times import utc_text
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

if TYPE_CHECKING:
    from workshop_app.store import Key
    from workshop_app.store.backups import Places

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Password(QObject):
    """Whether the open file has a password, and everything about it; for the console alone.

    Signals:
        asking_changed: a file that has a password is to be opened, or no longer; or what was typed was not it.
        changed: the open file has another password, or another file is open.
        sheet_changed: a recovery sheet is to be printed, or no longer.
    """

    asking_changed = Signal()
    changed = Signal()
    sheet_changed = Signal()

    def __init__(self, open_file: OpenFile, places: "Callable[[], Places]", parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._places = places
        self._asked_of: Path | None = None
        self._refused = ""
        self._sheet_due = False
        self._sheet: Path | None = None
        open_file.locked.connect(self._locked)
        open_file.damaged_found.connect(self.leave)
        open_file.file_changed.connect(self._file_changed)

    @Slot(object, str)
    def _locked(self, path: object, refused: str) -> None:
        assert isinstance(path, Path)
        self._asked_of, self._refused = path, refused
        self.asking_changed.emit()

    @Slot()
    def _file_changed(self) -> None:
        self._asked_of, self._refused = None, ""
        left, self._sheet_due, self._sheet = self._sheet, False, None
        self.asking_changed.emit()
        self.changed.emit()
        self.sheet_changed.emit()
        self._warn_of_a_sheet_left(left)

    def _warn_of_a_sheet_left(self, written: Path | None) -> None:
        """Say once, at closing and at opening, that a recovery sheet is still there as a file."""
        beside = None if self._key is None else self._open_file.file.path.with_name(f"{self._sheet_stem}.pdf")
        left = written or beside
        if left is not None and left.exists():
            self._open_file.said.emit(
                f"The recovery sheet is still in “{left}”, and anybody who has it can open the project. Once it is on "
                "paper and locked away, delete that file."
            )

    @Property(str, notify=asking_changed)
    def asked(self) -> str:
        """The name of the file whose password is asked for; "" where none is."""
        return "" if self._asked_of is None else self._asked_of.name

    @Property(str, notify=asking_changed)
    def refused(self) -> str:
        """Why what was typed last did not open it; "" before anything was."""
        return self._refused

    @Slot(str, result=bool)
    def unlock(self, typed: str) -> bool:
        """Open the file that is asked for with its password, or with the key from its recovery sheet."""
        from workshop_app.store import key_for

        if self._asked_of is None:
            return False
        try:
            key = key_for(self._asked_of, typed)
        except RuleBrokenError as error:
            self._locked(self._asked_of, str(error))
            return False
        return self._open_file.open_under(self._asked_of, key)

    @Property(QUrl, notify=changed)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where the dialog begins that asks where the recovery sheet goes."""
        return self._open_file.startIn

    @Property(QUrl, notify=changed)
    def suggestedSheet(self) -> QUrl:  # noqa: N802
        """What that dialog suggests: the name of the project's file, and that it is its recovery sheet."""
        return self._open_file.suggested(self._sheet_stem, "pdf")

    @property
    def _sheet_stem(self) -> str:
        return f"{Path(self._open_file.fileName).stem} recovery sheet"

    @Slot()
    def leave(self) -> None:
        """Ask no more."""
        self._asked_of, self._refused = None, ""
        self.asking_changed.emit()

    @property
    def _key(self) -> "Key | None":
        return self._open_file.file.key if self._open_file.has_file else None

    @Property(bool, notify=changed)
    def isSet(self) -> bool:  # noqa: N802
        """Whether the open file has a password."""
        return self._key is not None

    @Property(str, notify=changed)
    def sheetNumber(self) -> str:  # noqa: N802
        """The number of the recovery sheet that belongs to the open file; "" where there is none."""
        return "" if self._key is None else self._key.sheet_number

    @Property(str, notify=changed)
    def readable(self) -> str:
        """The copies and backups of the open file that anybody can read; "" where none is seen, or it is plain too."""
        if self._key is None:
            return ""
        from workshop_app.store.backups import plain_backups

        file = self._open_file.file
        told = [f"“{name}”" for name in file.plain_ones_beside]
        plain = len(plain_backups(file, self._places()))
        told += [f"{plain} backup{'' if plain == 1 else 's'}"] if plain else []
        return ", ".join(told)

    @Slot(str, str, result=bool)
    def may_be(self, password: str, again: str) -> bool:
        """Tell whether a new password will do; say why it will not."""

        def check() -> None:
            must_be_long_enough(password)
            must_be_typed_alike(password, again)

        return self._open_file.done(check)

    @Slot(str, str, str, result=bool)
    def keep_under(self, current: str, password: str, again: str) -> bool:
        """Give the open file a password, or another one; ``current`` is the one it has, or the recovery key."""
        from workshop_app.store import new_key

        if not self.may_be(password, again):
            return False
        return self._changed(current, lambda: new_key(password))

    @Slot(str, result=bool)
    def take_away(self, current: str) -> bool:
        """Take the password away: the file is plain again, and the recovery sheet void."""
        return self._changed(current, lambda: None)

    def _changed(self, current: str, new: Callable[[], "Key | None"]) -> bool:
        def change() -> None:
            self._must_know(current)
            self._open_file.drafts.flush()
            self._open_file.file.keep_under(new())

        if not self._open_file.done(change):
            return False
        self.sheet_is_due()
        self.changed.emit()
        return True

    def _must_know(self, current: str) -> None:
        """Refuse whoever found the laptop open and does not know the password.

        Raises:
            RuleBrokenError: it is another.
        """
        from workshop_app.store import key_for

        known, file = self._key, self._open_file.file
        if known is None:
            return
        typed = key_for(file.path, current)
        if typed is None or not typed.is_same(known):
            raise RuleBrokenError("This is not the file’s current password. Nothing was changed.")

    def sheet_is_due(self) -> None:
        """Offer the recovery sheet of a password that was just set, this once."""
        self._sheet_due, self._sheet = self._key is not None, None
        self.sheet_changed.emit()

    @Property(bool, notify=sheet_changed)
    def sheetDue(self) -> bool:  # noqa: N802
        """Whether a recovery sheet is to be printed now."""
        return self._sheet_due

    @Property(str, notify=sheet_changed)
    def sheetWritten(self) -> str:  # noqa: N802
        """Where the recovery sheet was written, until it is printed; "" where it was not."""
        return str(self._sheet or "")

    @Slot(QUrl, result=bool)
    def write_sheet_to(self, url: QUrl) -> bool:
        """Write the recovery sheet to where a file dialog chose."""
        return self.write_sheet(url.toLocalFile())

    def write_sheet(self, path: str) -> bool:
        """Write the recovery sheet, to be printed, as a PDF that only this person may read."""
        from workshop_app.exports.sheets.recovery import RecoverySheet, draw_recovery_sheet
        from workshop_app.store.private_files import write_private

        file, key = self._open_file.file, self._key
        if not self._sheet_due or key is None:
            return False
        found = file.find(Commission)
        sheet = RecoverySheet(
            title="" if found is None else found.title,
            file_name=file.path.name,
            number=key.sheet_number,
            key=key.recovery,
            made_at=utc_text(file.clock()),
        )
        try:
            write_private(Path(path), draw_recovery_sheet(sheet))
        except OSError as error:
            self._open_file.said.emit(
                f"The recovery sheet could not be written there ({error.strerror}). Choose another folder."
            )
            return False
        self._sheet = Path(path)
        self.sheet_changed.emit()
        return True

    @Slot()
    def open_sheet(self) -> None:
        """Open the recovery sheet with whatever prints PDFs on this laptop."""
        if self._sheet is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sheet)))

    @Slot()
    def sheet_is_printed(self) -> None:
        """Delete the file of the recovery sheet, now that it is on paper, and offer it no more."""
        if self._sheet is not None:
            try:
                self._sheet.unlink(missing_ok=True)
            except OSError as error:
                self._open_file.said.emit(
                    f"“{self._sheet}” could not be deleted ({error.strerror}). Delete it yourself: it opens the file."
                )
        self._sheet_due, self._sheet = False, None
        self.sheet_changed.emit()

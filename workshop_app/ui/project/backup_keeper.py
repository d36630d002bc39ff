"""Keeps backups of the file that is open, off the windows' own thread, and looks for copies that parted from it."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import WorkshopError

if TYPE_CHECKING:
    from workshop_app.store import CommissionFile
    from workshop_app.store.backups import Places, Taking
    from workshop_app.store.parted import OpenCopies, Parted

EVERY = 15 * 60 * 1000
"""Milliseconds between two backups of what goes on changing."""
FIRST_AFTER = 1000
"""Milliseconds after opening: the first page comes first."""
COPIES_EVERY = 10 * 1000
"""Milliseconds after which it is looked again whether another program opened a copy."""
AGAIN_AFTER = 60 * 1000
"""Milliseconds after which one is tried again that was put off."""


class BackupKeeper(QObject):
    """Takes a backup of the open file soon after it was opened, every 15 minutes of change, and as it is closed.

    Nothing that goes wrong with it stops anybody's work.

    Signals:
        failed: a sentence that tells why no backup could be kept; once, until one can be kept again.
        taken: a backup was kept.
        parted: a sentence that tells of a copy that parted from the file which was opened, or that is open elsewhere.
    """

    failed = Signal(str)
    taken = Signal()
    parted = Signal(str)
    _ended = Signal(int, object)
    _found = Signal(int, object)
    _open_copies_found = Signal(int, object)

    def __init__(
        self, pool: QThreadPool, places: "Callable[[], Places]", others: Callable[[], list[Path]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._others = others
        self._file: CommissionFile | None = None
        self._opened = 0
        self._kept_at: int | None = None
        self._was_told = False
        self._taking_one = False
        self._stop = threading.Event()
        self._pool = pool
        self._soon = self._timer(FIRST_AFTER, once=True)
        self._soon.timeout.connect(self._begun)
        self._every = self._timer(EVERY)
        self._every.timeout.connect(self.take)
        self._again = self._timer(AGAIN_AFTER, once=True)
        self._again.timeout.connect(self.take)
        self._copies: OpenCopies | None = None
        self._looking_for_copies = False
        self._copies_every = self._timer(COPIES_EVERY)
        self._copies_every.timeout.connect(self._look_for_open_copies)
        self._open_copies_found.connect(self._copies_are_open)
        self._ended.connect(self._job_ended)
        self._found.connect(self._parted_found)

    def _timer(self, interval: int, *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(once)
        return timer

    def begin(self, file: "CommissionFile") -> None:
        """Look after ``file`` from now on, and no longer after another."""
        self.stop()
        self._file = file
        self._opened += 1
        self._kept_at, self._was_told = None, False
        commission_id = self.commission_id()
        if commission_id:
            self._places().opened(commission_id, file.path)
        self._copies = None
        self._soon.start()
        self._every.start()
        self._copies_every.start()

    def commission_id(self) -> str:
        """Return which commission is open for writing; "" if none is."""
        if self._file is None or self._file.stands_at is None:
            return ""
        try:
            found = self._file.find(Commission)
        except WorkshopError:
            return ""  # Its disk fails; whatever is done to it says so.
        return "" if found is None else found.id

    def stop(self) -> None:
        """Look after no file; wait for what is being done. Two may not have one file in hand."""
        for timer in (self._soon, self._every, self._again, self._copies_every):
            timer.stop()
        self.rest()
        self._file = None

    def rest(self) -> None:
        """Wait until nothing is being done in the background, and leave what can be left."""
        self._stop.set()
        self._pool.waitForDone()
        self._stop.clear()

    @Slot()
    def look_again(self) -> None:
        """Take the first backup of a file that was checked only now."""
        if self._file is not None and self._kept_at is None and not self._soon.isActive():
            self._soon.start()

    def close(self) -> None:
        """Take a last backup of the open file, if it changed, before it is closed."""
        self.rest()
        file = self._file
        if file is None:
            return
        from workshop_app.store.backups import back_up
        from workshop_app.store.errors import MisplacedFileError

        taking = self._taking()
        if taking is not None and file.rows_touched != self._kept_at:
            unless_same = self._kept_at is None and not file.rows_touched
            try:
                back_up(taking, self._places(), through=file, unless_same=unless_same)
            except MisplacedFileError:
                pass  # Somebody was asked about it, and let it go.
            except WorkshopError as error:
                self._tell(error)
        self.stop()

    @Slot()
    def _begun(self) -> None:
        """Look for copies that parted, and take the first backup."""
        from workshop_app.store.backups import is_backup

        taking = self._taking()
        if taking is None or self._file is None:
            return
        if is_backup(taking.path, self._places()):
            self.failed.emit(
                f"“{taking.path.name}” is itself a backup, and anything you change here changes it. Close it, and open "
                "it from “Backups” on Home instead: that makes a new file of it."
            )
            return
        others, places, opened = self._others(), self._places(), self._opened
        self._pool.start(lambda: self._look_for_parted(taking, others, places, opened))
        self._look_for_open_copies()
        self.take()

    @Slot()
    def _look_for_open_copies(self) -> None:
        """Look, in the background, whether another program opened a copy of the open file."""
        from workshop_app.store.parted import OpenCopies

        taking = self._taking()
        if taking is None or self._looking_for_copies:
            return
        self._looking_for_copies = True
        copies = self._copies = self._copies or OpenCopies()
        others, opened = [*self._others(), *self._places().files(taking.commission_id)], self._opened

        def look() -> None:
            try:
                self._open_copies_found.emit(opened, copies.new_ones(taking, others))
            finally:
                self._looking_for_copies = False

        self._pool.start(look)

    @Slot(int, object)
    def _copies_are_open(self, opened: int, found: list[Path]) -> None:
        from workshop_app.store.parted import open_copy_told

        if found and self._file is not None and opened == self._opened:
            self.parted.emit(open_copy_told(self._file.path, found[0]))

    @Slot()
    def take(self) -> None:
        """Take a backup in the background, if anything changed since the last one."""
        taking = self._taking()
        if taking is None or self._file is None or self._taking_one or self._file.rows_touched == self._kept_at:
            return
        self._taking_one = True
        touched, places, opened = self._file.rows_touched, self._places(), self._opened
        unless_same = self._kept_at is None and not touched
        self._pool.start(lambda: self._back_up(taking, places, unless_same, touched, opened))

    def _taking(self) -> "Taking | None":
        """Return what a backup is taken of now; None if none can be."""
        from workshop_app.store.backups import what_to_take

        commission_id = self.commission_id()
        if self._file is None or not commission_id:
            return None
        return what_to_take(self._file, commission_id)

    def _back_up(self, taking: "Taking", places: "Places", unless_same: bool, touched: int, opened: int) -> None:
        """Take one; in the background."""
        from workshop_app.store.backups import back_up

        try:
            back_up(taking, places, unless_same=unless_same)
        except WorkshopError as error:
            self._ended.emit(opened, error)
        else:
            # At once: whoever waits until this is done must know, before the windows hear of it.
            self._kept_at, self._was_told = touched, False
            self._ended.emit(opened, None)
        finally:
            self._taking_one = False

    def _look_for_parted(self, taking: "Taking", others: list[Path], places: "Places", opened: int) -> None:
        """Look for them; in the background."""
        from workshop_app.store.backups import list_backups
        from workshop_app.store.parted import parted_copies

        try:
            backups = list_backups(taking.commission_id, places, near=[taking.path])
            found = parted_copies(taking, [*others, *places.files(taking.commission_id)], backups, self._stop.is_set)
        except WorkshopError:
            return
        self._found.emit(opened, found)

    @Slot(int, object)
    def _parted_found(self, opened: int, found: "list[Parted]") -> None:
        """Tell of the first that parted; of a backup that did, only once."""
        taking = self._taking()
        if taking is None or opened != self._opened:
            return
        places = self._places()
        new = [one for one in found if one.backup is None or not places.was_told(taking.commission_id, one.head.digest)]
        for one in new:
            if one.backup is not None:
                places.tell(taking.commission_id, one.head.digest)
        if new:
            self.parted.emit(new[0].told(taking.path, len(new) - 1))

    @Slot(int, object)
    def _job_ended(self, opened: int, error: object) -> None:
        from workshop_app.store.backups import DisturbedError
        from workshop_app.store.errors import MisplacedFileError

        if opened != self._opened:
            return
        if error is None:
            self.taken.emit()
        elif isinstance(error, DisturbedError):
            self._again.start()
        elif isinstance(error, WorkshopError) and not isinstance(error, MisplacedFileError):
            self._tell(error)

    def _tell(self, error: WorkshopError) -> None:
        """Say once that no backup could be kept."""
        if not self._was_told:
            self._was_told = True
            self.failed.emit(str(error))

"""The commission file, open: what is read, written and listened to, in one hand."""

import uuid
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from workshop_app.domain.covers import is_covered
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.times import Clock, system_clock, utc_text
from workshop_app.domain.wording import storable
from workshop_app.store import journal, resting, sqlite, undoing
from workshop_app.store.connecting import (
    Connected,
    LaterCheck,
    connect,
    connect_again,
    connect_copy,
    connect_new,
    does_not_check_told,
    must_be_new,
)
from workshop_app.store.drafts import read_draft, write_draft
from workshop_app.store.errors import DoesNotCheckError, FileError, MisplacedFileError, in_brackets, why
from workshop_app.store.journal import ActionRecord
from workshop_app.store.keys import Key
from workshop_app.store.listeners import Listener, Listeners
from workshop_app.store.locking import hold, identity, let_go, lock_path
from workshop_app.store.moments import Moments
from workshop_app.store.order import Order
from workshop_app.store.private_files import half_made, permissions_of, take_away
from workshop_app.store.reading import NewId, Reading
from workshop_app.store.refusals import refusal
from workshop_app.store.rekeying import plain_ones_beside, write_anew
from workshop_app.store.updating import write_copy
from workshop_app.store.whereabouts import Place, Whereabouts, whereabouts
from workshop_app.store.writing import Hand, Transactions, Writing


def random_id() -> str:
    """Return a new random UUID: random, so that an order of ids tells nobody who spoke when."""
    return str(uuid.uuid4())


class CommissionFile(Reading):
    """One commission, open.

    Every change is one ``action``: one transaction, journalled row by row by triggers and sealed, after which
    the listeners are told which rows changed. A file has one writer; ``open_copy`` gives readers a private copy.

    Attributes:
        transactions: what writes; only the store begins one.
        kept_before_update: where the file stands as an earlier version of the app left it, if opening it brought it
            up to this one; else None.
        faults: a sentence for each reason for which it does not check, so that it may only be looked at.
    """

    def __init__(
        self,
        path: Path,
        connected: Connected,
        *,
        clock: Clock,
        new_id: NewId,
        who: str,
        seconds: Callable[[], float] | None = None,
    ) -> None:
        from sqlite_utils import Database

        self.path = path
        self.db = Database(connected.conn)
        self.clock = clock
        self.new_id = new_id
        self._who = who
        self.on_disk = connected.on_disk
        self.faults = connected.faults
        self._lock = connected.lock
        self._later = connected.later
        self._index_made_again = connected.index_made_again
        self._real = path.resolve()
        self._identity = identity(self._real) if connected.lock is not None else None
        self._closed = False
        self._mode = permissions_of(self._real)
        if self._identity is not None:
            hold(self._identity, self.key)
        self._listeners = Listeners()
        self.transactions = Transactions(self, self._listeners)
        self.opened_after = journal.last_seq(connected.conn)
        self.moments = Moments(lambda: self.clock, seconds)
        self.order = Order(connected.conn)
        if self.opened_after:
            self.moments.opened()
        self.kept_before_update = connected.kept

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        clock: Clock = system_clock,
        new_id: NewId = random_id,
        who: str = "command line",
        key: Key | None = None,
        seconds: Callable[[], float] | None = None,
    ) -> "CommissionFile":
        """Make an empty commission file and open it for writing.

        Args:
            path: a name not yet taken, ending in .workshop.
            clock: tells the time.
            new_id: makes ids.
            who: by which window or means actions are done through it; journalled with each.
            key: what it is to be kept under, of ``new_key``; None for a plain file.
            seconds: measures how long things take, whatever the clock is set to; None for the machine's own way.

        Raises:
            FileError: something of that name exists, or the folder is missing or cannot be written to.
        """
        return cls(path, connect_new(path, key), clock=clock, new_id=new_id, who=who, seconds=seconds)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock = system_clock,
        new_id: NewId = random_id,
        who: str = "command line",
        key: Key | None = None,
        check_later: bool = False,
        seconds: Callable[[], float] | None = None,
    ) -> "CommissionFile":
        """Open an existing commission file for writing, after checking a private copy of it.

        One that an earlier version of the app wrote is first copied beside itself and then brought up to this one.

        Args:
            path: the file.
            clock: as in ``create``.
            new_id: as in ``create``.
            who: as in ``create``.
            key: what it is kept under, of ``key_for``; None for a plain file.
            check_later: one of very many statements is opened before all of it was checked: ``later_check`` does it.
            seconds: as in ``create``.

        Raises:
            FileError: it is missing, open elsewhere, not writable, of another kind or version, altered or damaged.
            LockedFileError: it has a password, and the key is missing or not its own.
            DoesNotCheckError: of these, its words, journal and seals do not agree; ``open_copy`` may show it.
        """
        connected = connect(path, clock, key, later=check_later)
        return cls(path, connected, clock=clock, new_id=new_id, who=who, seconds=seconds)

    @classmethod
    def open_copy(
        cls, path: Path, *, clock: Clock = system_clock, key: Key | None = None, sound: str = ""
    ) -> "CommissionFile":
        """Open a private copy in memory for reading, also while the file is open elsewhere.

        One whose words, journal and seals do not agree is opened all the same, to look: its ``faults`` say why.

        Args:
            path: the file.
            clock: as in ``create``.
            key: as in ``open``.
            sound: the head digest of what ``examine`` found sound a moment ago; it is not checked once more.

        Raises:
            FileError: it is missing, of another kind or version, built otherwise, damaged, or holds what cannot be.
            LockedFileError: it has a password, and the key is missing or not its own.
        """
        return cls(path, connect_copy(path, clock, key, sound=sound), clock=clock, new_id=random_id, who="reader")

    @property
    def key(self) -> Key | None:
        """What this file is kept under; None for a plain one."""
        return sqlite.key_of(self.db.conn)

    @property
    def who(self) -> str:
        """By which window or means actions are done through this file; ``by`` acts by others."""
        return self._who

    @property
    def update_told(self) -> str:
        """A sentence that says that opening it brought the file up to this version; "" if it did not."""
        if self.kept_before_update is None:
            return ""
        return (
            f"“{self.path.name}” was made by an earlier version of this app and was updated to this one. A copy as it "
            f"was is in “{self.kept_before_update.name}”."
        )

    @property
    def opening_told(self) -> str:
        """What is to be said once it is open: that it may only be looked at, was brought up, was mended; or ""."""
        told = [self.only_to_look, self.update_told]
        if self._index_made_again:
            told.append(
                f"The search index of “{self.path.name}” was damaged and was made again from the words, which are all "
                "there."
            )
        return " ".join(one for one in told if one)

    @property
    def only_to_look(self) -> str:
        """A sentence that says that the file does not check, so that nothing is written to it; "" if it checks."""
        return does_not_check_told(self.path, self.faults) if self.faults else ""

    @property
    def later_check(self) -> LaterCheck | None:
        """The check that was put off when the file was opened, until ``settle`` is told what it found; else None."""
        return self._later

    def _must_be_sound(self) -> None:
        if self.faults:
            raise FileError(self.only_to_look)

    def settle(self, faults: Sequence[str]) -> None:
        """Take note of what the check found that was put off; if anything, nothing is written any more."""
        self._later = None
        self.faults = tuple(faults)

    def must_check(self, what: str = "A pack") -> None:
        """Refuse to make what vouches for the record, of a file that does not check or has not been checked yet.

        Args:
            what: what is to be made, as a sentence begins.

        Raises:
            DoesNotCheckError: it does not.
            RuleBrokenError: it is being checked.
        """
        if self.faults:
            raise DoesNotCheckError(
                f"{what} cannot be made from “{self.path.name}”, which does not check "
                f"({in_brackets(self.faults[0])}): no digest would pin it. Run “workshop-app check” on it, and "
                "open your latest backup.",
                self.faults,
            )
        if self._later is not None:
            raise RuleBrokenError(f"{what} can be made once “{self.path.name}” is checked. Try again in a moment.")

    @property
    def stands_at(self) -> tuple[Path, tuple[int, int]] | None:
        """The file itself, links followed, and what the system knows it by; None for a private copy, or once closed."""
        return None if self._identity is None or self._closed else (self._real, self._identity)

    @property
    def rows_touched(self) -> int:
        """How many rows were written here since it was opened, half-typed words included: it grows with each."""
        return self.db.conn.total_changes

    @property
    def whereabouts(self) -> Whereabouts:
        """Where the open file is now; a private copy is always here."""
        return Whereabouts(Place.HERE) if self._identity is None else whereabouts(self._real, self._identity)

    def must_be_in_place(self) -> None:
        """Refuse to write where nobody would find it again.

        Raises:
            MisplacedFileError: the file was deleted, renamed or replaced while it was open.
        """
        if self._identity is not None and identity(self._real) != self._identity:
            raise MisplacedFileError(f"Your last change was not saved. {self.whereabouts.told(self.path)}")

    def keep_elsewhere(self, path: Path) -> "CommissionFile":
        """Write all that is open here to ``path``, close this file and return that one, open.

        Raises:
            FileError: something is there already, or it cannot be written; this file stays open.
        """
        must_be_new(path)
        if self._real.with_name(self._real.name + "-journal").exists():
            # SQLite, which goes by names, would take the journal of the file that lies there now for ours.
            raise FileError(
                f"“{self.path.name}-journal” is in {self.path.parent.absolute()}: another program is writing "
                "there, or the disk failed in the middle of it. Wait a moment, check the disk or stick, and try again."
            )
        unfinished = half_made(path)
        try:
            write_copy(self.db.conn, unfinished, self._mode)
            unfinished.replace(path)
        except OSError as error:
            raise FileError(
                f"“{path.name}” could not be written to {path.parent} ({error.strerror}). Free some space or choose "
                "another folder."
            ) from error
        finally:
            take_away(unfinished)
        kept = CommissionFile.open(path, clock=self.clock, new_id=self.new_id, who=self._who, key=self.key)
        self.close()
        return kept

    def keep_under(self, key: Key | None) -> None:
        """Give this file another password, or none, and go on in it: it is written anew, checked, and put in its place.

        Copies made before stay as they are: see ``plain_ones_beside``.

        Args:
            key: what it is to be kept under, of ``new_key``; None for a plain file.

        Raises:
            RuleBrokenError: it is still being checked.
            FileError: it cannot be done; the file is as it was, and stays open.
        """
        self._must_be_sound()
        if self._later is not None:
            raise RuleBrokenError(
                f"The password can be changed once “{self.path.name}” is checked. Try again in a moment."
            )
        if self._identity is None:
            raise FileError(f"“{self.path.name}” is open to be read only, so its password cannot be changed.")
        self.must_be_in_place()
        before = self.key
        last = journal.last_seal(self.db.conn)
        self.db.conn.close()
        let_go(self._identity)
        try:
            write_anew(self._real, before, key, self._mode, last)
            before = key
        finally:
            self._go_on(before)

    def _go_on(self, key: Key | None) -> None:
        """Go on over another connection to this file.

        Raises:
            FileError: it cannot be opened again.
        """
        from sqlite_utils import Database

        try:
            conn = connect_again(self._real, key)
        except sqlite.Error as error:
            raise FileError(
                f"“{self.path.name}” could not be opened again ({why(error)}). Everything saved is in it: close it "
                "here and open it again."
            ) from error
        self.db = Database(conn)
        self.order = Order(conn)
        self._identity = identity(self._real)
        if self._identity is not None:
            hold(self._identity, self.key)

    @property
    def plain_ones_beside(self) -> list[str]:
        """The names of copies of this file beside it which anybody can read, as far as their names tell."""
        return plain_ones_beside(self._real)

    def write_copy(self, path: Path) -> None:
        """Write the whole file, journal and all, to ``path``, where there is no commission file in use.

        Raises:
            FileError: it cannot be written there.
        """
        write_copy(self.db.conn, path)

    def close(self) -> None:
        """Close the file and give up its lock."""
        self._closed = True
        self.db.conn.close()
        if self._identity is not None:
            let_go(self._identity)
        if self._lock is not None:
            self._lock.release()

    def discard(self) -> None:
        """Close the file and take it away again, where the disk lets us: for a new one that could not be filled."""
        self.close()
        take_away(self.path)
        take_away(lock_path(self.path))

    def __enter__(self) -> "CommissionFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def on_changed(self, listener: Listener) -> Callable[[], None]:
        """Tell ``listener`` after every action which rows changed; return a function that stops that.

        What a listener raises goes to the log: the action was done all the same.
        """
        return self._listeners.add(listener)

    def by(self, who: str) -> Hand:
        """Return what to act through at another window or by other means than those the file was opened with."""
        return Hand(self.transactions, who)

    def action(self, name: str, *, undoable: bool = True) -> AbstractContextManager[Writing]:
        """Open the one transaction in which an action writes; seal and commit it at the end.

        An action that touched no row leaves no trace. If anything is raised inside, nothing was written.

        Args:
            name: the stable id of the action.
            undoable: False for what happened on the day, which is corrected by a new action instead.

        Raises:
            RuleBrokenError: something still refers to what was taken away, or stands there already.
            FileError: the file does not check, is not in its place or cannot be written to, or the disk is full.
        """
        return self.transactions.begin(name, done_by=self._who, undoable=undoable)

    def next_to_undo(self, since: int = 0) -> ActionRecord | None:
        """Return the action that ``undo`` would undo, or None.

        It is the latest that stands, whose rows are still as it left them and not yet built upon. One that was
        overtaken, by a card's words being set aside for safeguarding, say, is passed over: otherwise undo would be
        stuck on it. Only actions after the one numbered ``since`` are looked at.
        """
        return None if self.faults else undoing.next_to_undo(self.db, since)

    def next_to_redo(self, since: int = 0) -> ActionRecord | None:
        """Return the action that ``redo`` would do again, or None; nothing done or undone up to ``since``."""
        return None if self.faults else undoing.next_to_redo(self.db, since)

    def undo(self, since: int = 0) -> ActionRecord:
        """Undo the latest action that can be undone, as a new action; return the one undone.

        Args:
            since: only actions after the one of this number are undone.

        Raises:
            RuleBrokenError: there is nothing that can be undone.
            FileError: the file does not check, is not in its place or cannot be written to.
        """
        self._must_be_sound()
        action = self.next_to_undo(since)
        if action is None:
            raise RuleBrokenError("There is nothing to undo.")
        with self.transactions.begin("undo", done_by=self._who, undoable=False, undoes=action.seq):
            undoing.undo_changes(self.db, action)
        return action

    def redo(self, since: int = 0) -> ActionRecord:
        """Do the latest undone action again, as a new action; return the one redone.

        Args:
            since: only actions after the one of this number are done again.

        Raises:
            RuleBrokenError: there is nothing to redo, or something it touched has changed since.
            FileError: the file does not check, is not in its place or cannot be written to.
        """
        self._must_be_sound()
        action = self.next_to_redo(since)
        if action is None:
            raise RuleBrokenError("There is nothing to redo.")
        with self.transactions.begin("redo", done_by=self._who, undoable=False, redoes=action.seq):
            undoing.redo_changes(self.db, action)
        return action

    def undo_one(self, seq: int) -> ActionRecord:
        """Undo one action, of whatever time, as a new action; return the one that was undone or done again.

        An undo, too, can be so undone, and a redo: the number is that of any action.

        Args:
            seq: the number of the action.

        Raises:
            RuleBrokenError: something rests on it, or it cannot be undone at all.
            FileError: the file does not check, is not in its place or cannot be written to.
        """
        self._must_be_sound()
        back = resting.found(self.reversal_of(seq))
        target = back.target.seq
        name, undoes, redoes = ("undo", target, None) if back.undoes else ("redo", None, target)
        with self.transactions.begin(name, done_by=self._who, undoable=False, undoes=undoes, redoes=redoes):
            resting.put_back(self.db, back)
        return back.target

    def keep_draft(self, key: str, wording: str) -> None:
        """Keep half-typed words under ``key`` (the field they are in), outside the journal; "" forgets them.

        What covers private words on a screen is no words of anybody's: those that were kept stay.

        Raises:
            RuleBrokenError: they hold half of a broken character.
            FileError: the file does not check, is not in its place or cannot be written to, or the disk is full.
        """
        storable(wording)
        if is_covered(wording):
            return
        self._must_be_sound()
        self.must_be_in_place()
        try:
            if read_draft(self.db, key) != wording:
                write_draft(self.db, key, wording, utc_text(self.clock()))
        except sqlite.Error as error:
            raise refusal(self.db.conn, self.path, error, []) from error

    def draft(self, key: str) -> str:
        """Return the half-typed words kept under ``key``, or ""."""
        return read_draft(self.db, key)

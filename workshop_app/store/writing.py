"""The one way in which anything is written: one action, one transaction, journalled by triggers and sealed."""

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from workshop_app.domain.covers import must_not_be_covered
from workshop_app.domain.row import Row, Value, table_of, to_value
from workshop_app.domain.times import utc_text
from workshop_app.store import forgetting, journal, search_index, sqlite
from workshop_app.store.drafts import read_draft
from workshop_app.store.errors import DiskError, FileError, MisplacedFileError, why
from workshop_app.store.journal import ActionRecord
from workshop_app.store.listeners import Listeners
from workshop_app.store.moments import Moment
from workshop_app.store.private_files import folder_confirmed
from workshop_app.store.reading import Reading
from workshop_app.store.refusals import refusal
from workshop_app.store.rows import to_row
from workshop_app.store.structure import references_of
from workshop_app.store.undoing import undo_changes

R = TypeVar("R", bound=Row)


class Writing:
    """What an action may do while it is open. Made by ``Transactions`` only.

    Attributes:
        file: the file, to read from: what this action wrote so far is in it.
        now: what the clock says at the moment of the action, UTC, ISO 8601; the same for all it writes.
        forgets: it empties entries of the journal.
    """

    def __init__(self, file: Reading, moment: Moment, *, undoable: bool) -> None:
        self.file = file
        self.now = utc_text(moment.told)
        self.forgets = False
        self._moment = moment
        self._undoable = undoable

    def since(self, action: ActionRecord) -> timedelta:
        """Return how long before this one an action was done, by a clock that nobody sets; never below 0."""
        return self.file.moments.since(action, self._moment)

    @contextlib.contextmanager
    def action(self, name: str, *, undoable: bool = True) -> Iterator["Writing"]:
        """Do another action as part of this one: one entry in the journal under this one's name, one step of undo.

        If it is refused it leaves nothing, and this one may go on. A reference to something that is not there is found
        only as this one ends, and refuses all of it.
        """
        if self._undoable and not undoable:
            raise RuntimeError(f"{name}, which cannot be undone, was begun as part of an action that can")
        with self.file.db.atomic():
            yield self

    def new_id(self) -> str:
        """Return an id for a new row."""
        return self.file.new_id()

    def insert(self, thing: R) -> R:
        """Write a new row and return the thing it holds.

        Raises:
            RuleBrokenError: a text in it covers what is private.
        """
        self.file.db.table(table_of(type(thing))).insert(_uncovered(to_row(thing)))
        return thing

    def update(self, kind: type[R], row_id: str, /, **fields: Any) -> R:
        """Change the named fields of one row and return the thing as it is then.

        Fields that already have their value change nothing and are not journalled.

        Raises:
            NotFoundError: there is no such row.
            RuleBrokenError: a text covers what is private.
        """
        old = to_row(self.file.get(kind, row_id))
        new = _uncovered({name: to_value(value) for name, value in fields.items()})
        if any(old[name] != value for name, value in new.items()):
            self.file.db.table(table_of(kind)).update(row_id, new)
        return self.file.get(kind, row_id)

    def delete(self, kind: type[Row], row_id: str) -> None:
        """Take one row away.

        Raises:
            NotFoundError: there is no such row.
        """
        self.file.get(kind, row_id)
        self.file.db.table(table_of(kind)).delete(row_id)

    def touch(self, kind: type[Row], row_id: str) -> None:
        """Have the journal say that this action was about one thing, of which nothing changes.

        Raises:
            NotFoundError: there is no such row.
        """
        self.file.db.table(table_of(kind)).update(row_id, {"id": self.file.get(kind, row_id).id})

    def forget(self, table: str, row_id: str) -> None:
        """Empty every entry of the journal on a row so far, those of this action too.

        What stands in the table is left as it is. If that is still a row, the journal says once more what it holds now,
        so that ``check`` has something to compare it with. The record has to say that it was taken back.
        """
        if self._undoable:
            raise RuntimeError("what forgets cannot be undone")
        forgetting.empty_entries(self.file.db.conn, table, row_id)
        if self.file.db.conn.execute(f"SELECT 1 FROM [{table}] WHERE id = ?", (row_id,)).fetchone():
            self.file.db.table(table).update(row_id, {"id": row_id})
        self.forgets = True

    def forget_drafts(self, boxes: Callable[[str], bool], holds: Callable[[str], bool]) -> int:
        """Forget half-typed words.

        Args:
            boxes: tells of the key of a box whether what is in it goes.
            holds: tells of half-typed words whether they go.

        Returns:
            How many there were.
        """
        gone = [key for key in self.file.draft_keys() if boxes(key) or holds(read_draft(self.file.db, key))]
        forgetting.drop_drafts(self.file.db.conn, gone)
        return len(gone)

    def put_back(self, done: ActionRecord) -> None:
        """Put back all that an earlier action changed, as part of this one.

        Raises:
            RuleBrokenError: something it touched has changed since.
        """
        undo_changes(self.file.db, done)

    def insert_again(self, thing: Row) -> bool:
        """Write a row again that was deleted, without what it referred to and is not there; tell whether it could be.

        It cannot be where it needs what is not there, or where another has its place since.
        """
        table = table_of(type(thing))
        row = to_row(thing)
        for column, parent in references_of(table):
            if row[column] is not None and not self.file.is_there(parent, str(row[column])):
                row[column] = None
        try:
            with self.file.db.atomic():
                self.file.db.table(table).insert(row)
        except sqlite.IntegrityError:
            return False
        return True

    def set_order(self, kind: type[Row], ids: list[str]) -> None:
        """Number the rows ``ids`` from 0 in their ``position``; rows that stand right are not touched."""
        table = self.file.db.table(table_of(kind))
        positions = dict(self.file.db.execute(f"SELECT id, position FROM [{table.name}]").fetchall())
        for position, row_id in enumerate(ids):
            if positions[row_id] != position:
                table.update(row_id, {"position": position})


class Acting(Protocol):
    """By whom or by what an action is done: a file, a file by another window's hand, or a gesture under way."""

    def action(self, name: str, *, undoable: bool = True) -> AbstractContextManager[Writing]:
        """Open what the action called ``name`` writes in."""


class Hand:
    """Somebody who acts on a file by other means than those it was opened with: at the wall, say."""

    def __init__(self, transactions: "Transactions", who: str) -> None:
        self._transactions = transactions
        self._who = who

    def action(self, name: str, *, undoable: bool = True) -> AbstractContextManager[Writing]:
        """Open one transaction, as ``CommissionFile.action`` does; journalled as done by this hand."""
        return self._transactions.begin(name, done_by=self._who, undoable=undoable)


class Transactions:
    """The transactions of one file, of which at most one is open."""

    def __init__(self, file: Reading, listeners: Listeners) -> None:
        self._file = file
        self._listeners = listeners
        self._open = False
        self._last: tuple[int, str] | None = None
        """Number and seal of the last action, from the first one on that is done here."""

    def _must_be_as_it_was_left(self, last: tuple[int, str]) -> None:
        """Refuse to go on from what somebody else wrote; what the windows show would not be what the file holds.

        Raises:
            MisplacedFileError: another program wrote to the file since the last action.
        """
        if self._last is None:
            self._last = last
        if last != self._last:
            raise MisplacedFileError(
                f"Your last change was not saved: another program wrote to “{self._file.path.name}” while it was open. "
                "Close it and open it again to see what is in it now."
            )

    def _commit(self, sealed: tuple[int, str]) -> str:
        """Commit the action of this number and seal; return "", or what the disk leaves unsure.

        SQLite commits by deleting its journal, and only then asks the disk to confirm that. Where the disk does not,
        it says that it failed, though the action stands in the file: whoever did it again would have it twice.

        Raises:
            sqlite.Error: it was not committed.
        """
        conn, path = self._file.db.conn, self._file.path
        try:
            conn.execute("COMMIT")
        except DiskError as error:
            if not _stands(conn, sealed):
                raise
            if folder_confirmed(path.resolve().parent):
                return ""
            return (
                f"Your last change is in “{path.name}”, but the disk did not confirm that it will stay there "
                f"({why(error)}). Do not do it again: copy the file to another disk or stick, and carry on there."
            )
        return ""

    @contextlib.contextmanager
    def begin(
        self, name: str, *, done_by: str, undoable: bool, undoes: int | None = None, redoes: int | None = None
    ) -> Iterator[Writing]:
        """Open the one transaction in which an action writes; seal and commit it at the end, then tell the listeners.

        An action that touched no row leaves no trace. If anything is raised inside, nothing was written.

        Raises:
            WorkshopError: it could not be kept, or the disk did not confirm it: then the listeners were told of it.
        """
        if self._open:
            raise RuntimeError(f"the action {name} was begun inside another")
        if self._file.only_to_look:
            raise FileError(self._file.only_to_look)
        self._file.must_be_in_place()
        conn = self._file.db.conn
        moment = self._file.moments.present()
        now = utc_text(moment.told)
        self._open = True
        changes: list[journal.Change] = []
        unsure = ""
        try:
            # atomic() begins a deferred transaction: the write lock is taken first, and it nests inside.
            conn.execute("BEGIN IMMEDIATE")
            self._must_be_as_it_was_left(journal.last_seal(conn))
            with self._file.db.atomic():
                seq = journal.open_action(
                    conn, name=name, done_at=now, done_by=done_by, undoable=undoable, undoes=undoes, redoes=redoes
                )
                writing = Writing(self._file, moment, undoable=undoable)
                yield writing
                if writing.forgets:
                    # Old segments of the index keep folded words until it is made anew.
                    if not search_index.rebuild(conn):
                        raise FileError(
                            f"The search index of “{self._file.path.name}” could not be rebuilt, so nothing was "
                            "changed. Run “workshop-app check” on it."
                        )
                    forgetting.mark(conn, now)
                changes = journal.seal_action(conn, seq)
            sealed = journal.last_seal(conn)
            if not changes:
                conn.execute("ROLLBACK")
            else:
                unsure = self._commit(sealed)
                self._last = sealed
                self._file.moments.done(sealed[0], moment)
                if writing.forgets:
                    # It is forgotten already; what cannot be wiped now is wiped when the file is opened next.
                    with contextlib.suppress(sqlite.Error):
                        forgetting.wipe(conn)
        except sqlite.Error as error:
            raise refusal(conn, self._file.path, error, changes) from error
        finally:
            self._open = False
            # Asked of a connection that is closed, even this raises.
            with contextlib.suppress(sqlite.ProgrammingError):
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
        if changes:
            self._listeners.tell([journal.changed_row(change) for change in changes])
        if unsure:
            raise FileError(unsure)


def _uncovered(row: dict[str, Value]) -> dict[str, Value]:
    """Return what is to be written, if no text in it covers what is private."""
    for value in row.values():
        if isinstance(value, str):
            must_not_be_covered(value)
    return row


def _stands(conn: sqlite.Connection, sealed: tuple[int, str]) -> bool:
    """Tell whether an action stands in the file, though SQLite says that it could not be committed."""
    try:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        return journal.last_seal(conn) == sealed
    except sqlite.Error:
        return False

"""The commission file, open: reading, and the one way in which anything is written."""

import contextlib
import itertools
import os
import sqlite3
import unicodedata
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workshop_app.domain.errors import NotFoundError, RuleBrokenError, WorkshopError
from workshop_app.domain.replay import SortChange, SortStep
from workshop_app.domain.row import Row
from workshop_app.domain.sorting import Category, Placement
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.times import Clock, system_clock, utc_text
from workshop_app.domain.wording import storable
from workshop_app.store import journal, undoing
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.opening import (
    DamagedFileError,
    FileError,
    lock_path,
    must_be_a_file,
    private_copy,
    read_privately,
    refuse_if_not_ours,
    take_writer_lock,
)
from workshop_app.store.rows import from_row, table_of, to_row, to_value
from workshop_app.store.schema import SCHEMA_VERSION, migrate
from workshop_app.store.updating import update, write_copy

if TYPE_CHECKING:
    from filelock import FileLock
    from sqlite_utils import Database

R = TypeVar("R", bound=Row)
NewId = Callable[[], str]
Listener = Callable[[list[ChangedRow]], None]


def random_id() -> str:
    """Return a new random UUID: random, so that an order of ids tells nobody who spoke when."""
    return str(uuid.uuid4())


class Writing:
    """What an action may do while it is open. Made by ``CommissionFile.action`` only.

    Attributes:
        now: the moment of the action, UTC, ISO 8601; the same for all it writes.
    """

    def __init__(self, file: "CommissionFile", now: str) -> None:
        self._file = file
        self.now = now

    def new_id(self) -> str:
        """Return an id for a new row."""
        return self._file.new_id()

    def insert(self, thing: R) -> R:
        """Write a new row and return the thing it holds."""
        self._file.db.table(table_of(type(thing))).insert(to_row(thing))
        return thing

    def update(self, kind: type[R], row_id: str, /, **fields: Any) -> R:
        """Change the named fields of one row and return the thing as it is then.

        Fields that already have their value change nothing and are not journalled.

        Raises:
            NotFoundError: there is no such row.
        """
        old = to_row(self._file.get(kind, row_id))
        new = {name: to_value(value) for name, value in fields.items()}
        if any(old[name] != value for name, value in new.items()):
            self._file.db.table(table_of(kind)).update(row_id, new)
        return self._file.get(kind, row_id)

    def delete(self, kind: type[Row], row_id: str) -> None:
        """Take one row away.

        Raises:
            NotFoundError: there is no such row.
        """
        self._file.get(kind, row_id)
        self._file.db.table(table_of(kind)).delete(row_id)

    def set_order(self, kind: type[Row], ids: list[str]) -> None:
        """Number the rows ``ids`` from 0 in their ``position``; rows that stand right are not touched."""
        table = self._file.db.table(table_of(kind))
        positions = dict(self._file.db.execute(f"SELECT id, position FROM [{table.name}]").fetchall())
        for position, row_id in enumerate(ids):
            if positions[row_id] != position:
                table.update(row_id, {"position": position})


class CommissionFile:
    """One commission, open.

    Every change is one ``action``: one transaction, journalled row by row by triggers and sealed, after which
    the listeners are told which rows changed. A file has one writer; ``open_copy`` gives readers a private copy.

    Attributes:
        path: where the file is.
        who: by which window or means actions are done now; journalled with each.
        clock: tells the time; tests give their own.
        new_id: makes ids; tests give their own.
        kept_before_update: where the file stands as an earlier version of the app left it, if opening it brought it
            up to this one; else None.
    """

    def __init__(
        self, path: Path, conn: sqlite3.Connection, lock: "FileLock | None", *, clock: Clock, new_id: NewId, who: str
    ) -> None:
        self.path = path
        self.clock = clock
        self.new_id = new_id
        self.who = who
        from sqlite_utils import Database

        self.db = Database(conn)
        self._conn = conn
        self._lock = lock
        self._listeners: list[Listener] = []
        self._writing = False
        self.kept_before_update: Path | None = None
        # A private copy of an older file is brought up in memory only: what it tells of the journal is what is on disk.
        self._last_told: int | None = None

    @classmethod
    def create(
        cls, path: Path, *, clock: Clock = system_clock, new_id: NewId = random_id, who: str = "command line"
    ) -> "CommissionFile":
        """Make an empty commission file and open it for writing.

        It is made whole under another name and then renamed, so a process killed here leaves no half file.

        Raises:
            FileError: something of that name exists, or the folder is missing or cannot be written to.
        """
        if path.suffix != ".workshop":
            raise FileError(f"“{path.name}” must end in .workshop, so that the app can find it again.")
        if not path.parent.is_dir():
            raise FileError(f"There is no folder “{path.parent}”. Make it first, or choose another.")
        folder = path.parent.absolute()
        if path.exists():
            raise FileError(f"“{path.name}” already exists in {folder}. Choose another name; nothing was changed.")
        if not os.access(folder, os.W_OK):
            raise FileError(f"“{path.name}” cannot be made: {folder} cannot be written to. Choose another folder.")
        lock = take_writer_lock(path, patience=0.5)
        unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
        try:
            with contextlib.closing(sqlite3.connect(unfinished, isolation_level=None)) as conn:
                migrate(_prepared(conn))
            if path.exists():
                raise FileError(f"“{path.name}” already exists in {folder}. Choose another name.")
            unfinished.replace(path)
            conn = sqlite3.connect(path, isolation_level=None)
            _prepared(conn)
        except (sqlite3.Error, OSError) as error:
            lock.release()
            raise FileError(
                f"“{path.name}” could not be made in {folder} ({error}). Free some space or choose another folder."
            ) from error
        except BaseException:
            lock.release()
            raise
        finally:
            unfinished.unlink(missing_ok=True)
        return cls(path, conn, lock, clock=clock, new_id=new_id, who=who)

    @classmethod
    def open(
        cls, path: Path, *, clock: Clock = system_clock, new_id: NewId = random_id, who: str = "command line"
    ) -> "CommissionFile":
        """Open an existing commission file for writing, after checking a private copy of it.

        One that an earlier version of the app wrote is first copied beside itself and then brought up to this one.

        Raises:
            FileError: it is missing, open elsewhere, not writable, of another kind or version, altered or damaged.
        """
        must_be_a_file(path)
        if not os.access(path, os.W_OK):
            raise FileError(
                f"“{path.name}” may only be read, not written to. Copy it to a folder of your own and open the copy; "
                "nothing was changed."
            )
        lock = take_writer_lock(path, patience=0.5)
        try:
            with contextlib.closing(private_copy(path)) as copy:
                version = refuse_if_not_ours(path, copy)
            conn = sqlite3.connect(path, isolation_level=None)
            db = _prepared(conn)
            kept = update(path, db, version, clock) if version < SCHEMA_VERSION else None
        except sqlite3.Error as error:
            lock.release()
            raise FileError(f"“{path.name}” could not be opened ({error}). It was not changed.") from error
        except BaseException:
            lock.release()
            raise
        file = cls(path, conn, lock, clock=clock, new_id=new_id, who=who)
        file.kept_before_update = kept
        return file

    @classmethod
    def open_copy(cls, path: Path, *, clock: Clock = system_clock) -> "CommissionFile":
        """Open a private, checked copy in memory for reading, also while the file is open elsewhere.

        Raises:
            FileError: it is missing, of another kind or version, altered or damaged.
        """
        conn = read_privately(path)
        try:
            version = refuse_if_not_ours(path, conn)
            last = journal.last_number(conn)
            if version < SCHEMA_VERSION:
                from sqlite_utils import Database

                # Its triggers were found to be ours, to the letter: they may call what journals a row.
                conn.execute("PRAGMA trusted_schema = ON")
                migrate(Database(conn), clock=clock)
                conn.execute("PRAGMA trusted_schema = OFF")
            conn.execute("PRAGMA query_only = ON")
        except sqlite3.Error as error:
            conn.close()
            raise DamagedFileError(
                f"“{path.name}” could not be brought up to this version of the app to be read ({error}). It was not "
                "changed; run “workshop-app check” on it."
            ) from error
        except BaseException:
            conn.close()
            raise
        file = cls(path, conn, None, clock=clock, new_id=random_id, who="reader")
        file._last_told = last
        return file

    @property
    def update_told(self) -> str:
        """A sentence that says that opening it brought the file up to this version; "" if it did not."""
        if self.kept_before_update is None:
            return ""
        return (
            f"“{self.path.name}” was made by an earlier version of this app and was brought up to this one. As it was, "
            f"it stays in “{self.kept_before_update.name}”."
        )

    def write_copy(self, path: Path) -> None:
        """Write the whole file, journal and all, to ``path``, where there is no commission file in use.

        Raises:
            FileError: it cannot be written there.
        """
        write_copy(self._conn, path)

    def close(self) -> None:
        """Close the file and give up its lock."""
        self._conn.close()
        if self._lock is not None:
            self._lock.release()

    def discard(self) -> None:
        """Close the file and take it away again: for a new one that could not be filled."""
        self.close()
        self.path.unlink()
        lock_path(self.path).unlink(missing_ok=True)

    def __enter__(self) -> "CommissionFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def on_changed(self, listener: Listener) -> Callable[[], None]:
        """Tell ``listener`` after every action which rows changed; return a function that stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def all(self, kind: type[R], /, **equal: Any) -> list[R]:
        """Return all things of ``kind`` whose fields equal those given, by position, else in order of id."""
        names = list(equal)
        where = " AND ".join(f"[{name}] IS ?" for name in names) or "1"
        order = "position, id" if "position" in kind.__dataclass_fields__ else "id"
        cursor = self._conn.execute(
            f"SELECT * FROM [{table_of(kind)}] WHERE {where} ORDER BY {order}",
            [to_value(equal[name]) for name in names],
        )
        columns = [column[0] for column in cursor.description]
        return [from_row(kind, dict(zip(columns, row, strict=True))) for row in cursor]

    def find(self, kind: type[R], /, **equal: Any) -> R | None:
        """Return the first thing of ``kind`` whose fields equal those given, or None."""
        return next(iter(self.all(kind, **equal)), None)

    def get(self, kind: type[R], row_id: str) -> R:
        """Return the thing of ``kind`` with this id.

        Raises:
            NotFoundError: there is none.
        """
        found = self.find(kind, id=row_id)
        if found is None:
            name = table_of(kind).replace("_", " ")
            raise NotFoundError(f"There is no {name} with the id {row_id} in “{self.path.name}”.")
        return found

    def count(self, kind: type[Row]) -> int:
        """Return how many things of ``kind`` there are."""
        return int(self.db.table(table_of(kind)).count)

    def next_position(self, kind: type[Row], /, **equal: Any) -> int:
        """Return the position after the last of those things of ``kind`` whose fields equal those given."""
        names = list(equal)
        where = " AND ".join(f"[{name}] IS ?" for name in names) or "1"
        row = self._conn.execute(
            f"SELECT ifnull(max(position) + 1, 0) FROM [{table_of(kind)}] WHERE {where}",
            [to_value(equal[name]) for name in names],
        ).fetchone()
        return int(row[0])

    @contextlib.contextmanager
    def action(self, name: str, *, undoable: bool = True) -> Iterator[Writing]:
        """Open the one transaction in which an action writes; seal and commit it at the end.

        An action that touched no row leaves no trace. If anything is raised inside, nothing was written.

        Args:
            name: the name of the function in actions/ that does it.
            undoable: False for what happened on the day, which is corrected by a new action instead.

        Raises:
            RuleBrokenError: something still refers to what was taken away, or stands there already.
            FileError: the disk is full or the file cannot be written to.
        """
        with self._transaction(name, undoable=undoable, undoes=None, redoes=None) as writing:
            yield writing

    @contextlib.contextmanager
    def _transaction(self, name: str, *, undoable: bool, undoes: int | None, redoes: int | None) -> Iterator[Writing]:
        if self._writing:
            raise RuntimeError(f"the action {name} was begun inside another")
        now = utc_text(self.clock())
        self._writing = True
        changes: list[journal.Change] = []
        try:
            # atomic() begins a deferred transaction: the write lock is taken first, and it nests inside.
            self._conn.execute("BEGIN IMMEDIATE")
            with self.db.atomic():
                seq = journal.open_action(
                    self._conn,
                    name=name,
                    done_at=now,
                    done_by=self.who,
                    undoable=undoable,
                    undoes=undoes,
                    redoes=redoes,
                )
                yield Writing(self, now)
                changes = journal.seal_action(self._conn, seq)
            self._conn.execute("COMMIT" if changes else "ROLLBACK")
        except sqlite3.Error as error:
            raise self._sentence(error, changes) from error
        finally:
            self._writing = False
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK")
        if changes:
            rows = [journal.changed_row(change) for change in changes]
            for listener in list(self._listeners):
                listener(rows)

    def _sentence(self, error: sqlite3.Error, changes: list[journal.Change]) -> WorkshopError:
        text = str(error)
        if "FOREIGN KEY" in text:
            return self._broken_reference({(change.table_name, change.row_id) for change in changes})
        if "UNIQUE" in text:
            return RuleBrokenError("This is there already, so it was not added again. Nothing was changed.")
        if "full" in text:
            return FileError(
                f"The disk with “{self.path.name}” is full, so this last thing was not kept; everything before is. "
                "Make some room and do it again."
            )
        return FileError(
            f"This last thing could not be kept in “{self.path.name}” ({text}); everything before is. "
            "Check the disk or stick and do it again."
        )

    def _broken_reference(self, written: set[tuple[str, str]]) -> WorkshopError:
        """Say what is wrong with the first reference that leads nowhere, before the transaction is rolled back."""
        for table, rowid, parent, _ in self._conn.execute("PRAGMA foreign_key_check"):
            (row_id,) = self._conn.execute(f"SELECT id FROM [{table}] WHERE rowid = ?", (rowid,)).fetchone()
            if (table, row_id) in written:
                name = parent.replace("_", " ")
                return NotFoundError(f"There is no such {name} in “{self.path.name}”. Nothing was changed.")
        return RuleBrokenError("Something else still belongs to this, so it stays. Nothing was changed.")

    def next_to_undo(self) -> ActionRecord | None:
        """Return the action that ``undo`` would undo, or None.

        It is the latest that stands, whose rows are still as it left them and not yet built upon. One that was
        overtaken, by a card's words being set aside for safeguarding, say, is passed over: otherwise undo would be
        stuck on it.
        """
        return undoing.next_to_undo(self.db)

    def next_to_redo(self) -> ActionRecord | None:
        """Return the action that ``redo`` would do again, or None."""
        return journal.next_to_redo(self._conn)

    def changes_of(self, action: ActionRecord) -> list[ChangedRow]:
        """Return the rows an action changed, to make a sentence of; rows since redacted are left out."""
        return [
            journal.changed_row(change)
            for change in journal.changes_of(self._conn, action.seq)
            if change.salt is not None
        ]

    def history_of_sort(self, sort_id: str, *, after: int = 0) -> list[SortStep]:
        """Return how a sort unfolded: the actions that touched it, its categories or its placements, in order.

        Undo and redo are in it as what they did; rows since redacted are left out.

        Args:
            sort_id: the sort.
            after: the number of an action; only what was done after it is returned.
        """
        steps = []
        rows = journal.changes_of_sort(self._conn, sort_id, after)
        for action_seq, of_action in itertools.groupby(rows, key=lambda found: found[0]):
            changed = [row for _, row in of_action]
            steps.append(
                SortStep(
                    seq=action_seq,
                    begins=any(row.table == "sort" and row.before is None for row in changed),
                    changes=tuple(_sort_change(row) for row in changed if row.table != "sort"),
                )
            )
        return steps

    def undo(self) -> ActionRecord:
        """Undo the latest action that can be undone, as a new action; return the one undone.

        Raises:
            RuleBrokenError: there is nothing that can be undone.
        """
        action = self.next_to_undo()
        if action is None:
            raise RuleBrokenError("There is nothing to undo.")
        with self._transaction("undo", undoable=False, undoes=action.seq, redoes=None):
            undoing.undo_changes(self.db, action)
        return action

    def redo(self) -> ActionRecord:
        """Do the latest undone action again, as a new action; return the one redone.

        Raises:
            RuleBrokenError: there is nothing to redo, or something it touched has changed since.
        """
        action = self.next_to_redo()
        if action is None:
            raise RuleBrokenError("There is nothing to redo.")
        with self._transaction("redo", undoable=False, undoes=None, redoes=action.seq):
            undoing.redo_changes(self.db, action)
        return action

    def search(
        self,
        text: str,
        states: tuple[StatementState, ...] = (StatementState.WAITING, StatementState.UP),
    ) -> list[Statement]:
        """Return the statements in ``states`` that hold every word of ``text``, or a word that begins so.

        Where nothing in ``text`` is a word to the index (an emoji, say), or nothing is found, the very characters
        are looked for instead. In order of position.
        """
        marks = ", ".join("?" for _ in states)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            return []
        words = text.replace('"', "").replace("\0", " ").split()
        words = [word for word in words if any(unicodedata.category(c)[0] in "LN" for c in word)]
        found: list[Statement] = []
        if words:
            query = " ".join(f'"{word}"*' for word in words)
            found = self._statements(
                "id IN (SELECT s.id FROM statement s JOIN statement_fts f ON f.rowid = s.rowid"
                f" WHERE statement_fts MATCH ?) AND state IN ({marks})",
                [query, *states],
            )
        if not found and text.strip():
            found = self._statements(
                f"instr(lower(wording), lower(?)) > 0 AND state IN ({marks})", [text.strip(), *states]
            )
        return found

    def _statements(self, where: str, values: list[Any]) -> list[Statement]:
        rows = self.db.table("statement").rows_where(
            where, [to_value(value) for value in values], order_by="position, id"
        )
        return [from_row(Statement, row) for row in rows]

    def keep_draft(self, key: str, wording: str) -> None:
        """Keep half-typed words under ``key`` (the field they are in), outside the journal; "" forgets them.

        Raises:
            RuleBrokenError: they hold half of a broken character.
            FileError: the disk is full or the file cannot be written to.
        """
        storable(wording)
        try:
            self._write_draft(key, wording)
        except sqlite3.Error as error:
            raise self._sentence(error, []) from error

    def _write_draft(self, key: str, wording: str) -> None:
        with self.db.atomic():
            if wording:
                self._conn.execute(
                    "INSERT INTO draft (key, wording, kept_at) VALUES (?, ?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET wording = excluded.wording, kept_at = excluded.kept_at",
                    (key, wording, utc_text(self.clock())),
                )
            else:
                self._conn.execute("DELETE FROM draft WHERE key = ?", (key,))

    def draft(self, key: str) -> str:
        """Return the half-typed words kept under ``key``, or ""."""
        row = self._conn.execute("SELECT wording FROM draft WHERE key = ?", (key,)).fetchone()
        return "" if row is None else str(row[0])

    @property
    def head_digest(self) -> str:
        """The seal of the last action, 64 hexadecimal digits; empty before the first."""
        return journal.head_digest(self._conn, self._last_told)

    def actions(self) -> list[ActionRecord]:
        """Return every action in the order they were done."""
        told = journal.actions_from_first(self._conn)
        return [one for one in told if self._last_told is None or one.seq <= self._last_told]


def _sort_change(row: ChangedRow) -> SortChange:
    kind: type[Category] | type[Placement] = Category if row.table == "category" else Placement
    before, after = (None if one is None else from_row(kind, one) for one in (row.before, row.after))
    return SortChange(row_id=row.row_id, before=before, after=after)


def _prepared(conn: sqlite3.Connection) -> "Database":
    """Set how SQLite keeps this file: nothing kept may be lost, nothing erased may stay behind."""
    from sqlite_utils import Database

    db = Database(conn)
    for pragma in (
        "foreign_keys = ON",
        "journal_mode = DELETE",
        "synchronous = EXTRA",
        "secure_delete = ON",
        "cell_size_check = ON",
        "temp_store = MEMORY",
    ):
        db.execute(f"PRAGMA {pragma}")
    return db

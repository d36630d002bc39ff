"""The journal: actions, the changes each made, their seals, and what can be undone or redone."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.row import Value
from workshop_app.store import sqlite
from workshop_app.store.schema import SCHEMA_VERSION


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionRecord:
    """One action as the journal has it.

    Attributes:
        seq: its number, from 1.
        name: the id of the action in actions/ that it is.
        done_at: UTC, ISO 8601.
        done_by: at which window or by which means.
        undoable: False for what happened on the day: that is corrected by a new action.
        undoes, redoes: the number of the action it undoes or redoes, or None.
        schema_version: the schema it was done under; undo stops where it differs.
        digest: its seal, or None while it is open.
    """

    seq: int
    name: str
    done_at: str
    done_by: str
    undoable: bool
    undoes: int | None
    redoes: int | None
    schema_version: int
    digest: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One row touched by an action. Without ``salt`` it was redacted: before and after are destroyed."""

    seq: int
    action_seq: int
    table_name: str
    row_id: str
    before: str | None
    after: str | None
    salt: str | None
    digest: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangedRow:
    """A row that an action changed: ``before`` and ``after`` are the rows, None where there was or is none."""

    table: str
    row_id: str
    before: dict[str, Value] | None
    after: dict[str, Value] | None


RECOVERY = "recover"
"""What the journal calls the action that a file begins with into which what was left of a damaged one was saved."""

_ACTION_COLUMNS = "seq, name, done_at, done_by, undoable, undoes, redoes, schema_version, digest"
_CHANGE_COLUMNS = "seq, action_seq, table_name, row_id, before, after, salt, digest"


# In a damaged file bytes may stand where text must; any words for them give a digest that does not fit.
_written = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=repr).encode


def _digest(parts: list[Any]) -> str:
    return hashlib.sha256(_written(parts).encode("ascii")).hexdigest()


def change_digest(change: Change) -> str:
    """Return the SHA-256 that ``change`` must carry, over its salt, place and contents."""
    return _digest([change.salt, change.table_name, change.row_id, change.before, change.after])


def action_digest(previous: str, action: ActionRecord, changes: Iterable[str]) -> str:
    """Return the seal of ``action``: SHA-256 over the seal before it, itself and its changes' digests."""
    return _digest(
        [
            previous,
            action.seq,
            action.name,
            action.done_at,
            action.done_by,
            int(action.undoable),
            action.undoes,
            action.redoes,
            action.schema_version,
            list(changes),
        ]
    )


def _action(row: tuple[Any, ...]) -> ActionRecord:
    seq, name, done_at, done_by, undoable, undoes, redoes, schema_version, digest = row
    return ActionRecord(
        seq=seq,
        name=name,
        done_at=done_at,
        done_by=done_by,
        undoable=bool(undoable),
        undoes=undoes,
        redoes=redoes,
        schema_version=schema_version,
        digest=digest,
    )


def _change(row: tuple[Any, ...]) -> Change:
    seq, action_seq, table_name, row_id, before, after, salt, digest = row
    return Change(
        seq=seq,
        action_seq=action_seq,
        table_name=table_name,
        row_id=row_id,
        before=before,
        after=after,
        salt=salt,
        digest=digest,
    )


def actions_from_last(conn: sqlite.Connection) -> Iterator[ActionRecord]:
    """Go through all actions, latest first."""
    return map(_action, conn.execute(f"SELECT {_ACTION_COLUMNS} FROM action ORDER BY seq DESC"))


def actions_from_first(conn: sqlite.Connection) -> Iterator[ActionRecord]:
    """Go through all actions in the order they were done."""
    return map(_action, conn.execute(f"SELECT {_ACTION_COLUMNS} FROM action ORDER BY seq"))


def action_numbered(conn: sqlite.Connection, seq: int) -> ActionRecord | None:
    """Return the sealed action of this number, or None."""
    row = conn.execute(f"SELECT {_ACTION_COLUMNS} FROM action WHERE seq = ? AND digest IS NOT NULL", (seq,)).fetchone()
    return None if row is None else _action(row)


def actions_between(conn: sqlite.Connection, first: int, last: int) -> list[ActionRecord]:
    """Return the sealed actions of the numbers from ``first`` to ``last``, latest first."""
    rows = conn.execute(
        f"SELECT {_ACTION_COLUMNS} FROM action WHERE seq BETWEEN ? AND ? AND digest IS NOT NULL ORDER BY seq DESC",
        (first, last),
    )
    return [_action(row) for row in rows]


def changes_between(conn: sqlite.Connection, first: int, last: int) -> Iterator[Change]:
    """Go through the changes by the actions of the numbers from ``first`` to ``last``, in order.

    What only moved along in an order, because something else came or went, is left out, and so is what was redacted.
    """
    rows = conn.execute(
        f"SELECT {_CHANGE_COLUMNS} FROM change WHERE action_seq BETWEEN ? AND ? AND salt IS NOT NULL"
        " AND json_remove(before, '$.position') IS NOT json_remove(after, '$.position') ORDER BY action_seq, seq",
        (first, last),
    )
    return map(_change, rows)


def changes_in(
    conn: sqlite.Connection, tables: Collection[str], after: int, *, latest_first: bool = False
) -> Iterator[Change]:
    """Go through the changes to rows of ``tables`` by actions with a number above ``after``, in order."""
    order = "DESC" if latest_first else "ASC"
    rows = conn.execute(
        f"SELECT {_CHANGE_COLUMNS} FROM change WHERE action_seq > ? AND table_name IN (SELECT value FROM json_each(?))"
        f" ORDER BY action_seq {order}, seq {order}",
        (after, json.dumps(sorted(tables))),
    )
    return map(_change, rows)


@dataclass(frozen=True, slots=True)
class Decided:
    """The latest word on an action that was undone: the number of that undo, or of the redo after it."""

    seq: int
    undone: bool


def decided(conn: sqlite.Connection, up_to: int | None = None) -> dict[int, Decided]:
    """Return the latest word on each action that was ever undone, by its number.

    Args:
        conn: the open file.
        up_to: what was undone or redone after the action of this number does not count; None for all.
    """
    rows = conn.execute(
        "SELECT seq, undoes, redoes FROM action WHERE (undoes IS NOT NULL OR redoes IS NOT NULL)"
        " AND digest IS NOT NULL AND seq <= ifnull(?, seq) ORDER BY seq",
        (up_to,),
    )
    return {undoes or redoes: Decided(seq, undoes is not None) for seq, undoes, redoes in rows}


def words_on_others(conn: sqlite.Connection) -> set[int]:
    """Return the numbers of the actions that undo or do again another."""
    return {
        int(seq) for (seq,) in conn.execute("SELECT seq FROM action WHERE undoes IS NOT NULL OR redoes IS NOT NULL")
    }


def changes_of(conn: sqlite.Connection, action_seq: int) -> list[Change]:
    """Return the changes of one action, in order."""
    rows = conn.execute(f"SELECT {_CHANGE_COLUMNS} FROM change WHERE action_seq = ? ORDER BY seq", (action_seq,))
    return [_change(row) for row in rows]


def changes_on(conn: sqlite.Connection, table: str, row_id: str) -> list[Change]:
    """Return the changes of one row, in order, those of the open action too."""
    rows = conn.execute(
        f"SELECT {_CHANGE_COLUMNS} FROM change WHERE table_name = ? AND row_id = ? ORDER BY seq", (table, row_id)
    )
    return [_change(row) for row in rows]


def all_changes(conn: sqlite.Connection) -> Iterator[Change]:
    """Go through all changes, by action and in order."""
    return map(_change, conn.execute(f"SELECT {_CHANGE_COLUMNS} FROM change ORDER BY action_seq, seq"))


def changes_of_sort(conn: sqlite.Connection, sort_id: str, after: int) -> Iterator[tuple[int, ChangedRow]]:
    """Go through the changes to a sort, its categories and placements, each with its action's number, in order.

    Args:
        conn: the open file.
        sort_id: the sort.
        after: only changes by actions with a higher number; redacted ones are passed over.
    """
    rows = conn.execute(
        f"SELECT {_CHANGE_COLUMNS} FROM change WHERE action_seq > ? AND salt IS NOT NULL AND"
        " CASE table_name WHEN 'sort' THEN row_id WHEN 'category' THEN json_extract(ifnull(after, before), '$.sort_id')"
        " WHEN 'placement' THEN json_extract(ifnull(after, before), '$.sort_id') END = ? ORDER BY seq",
        (after, sort_id),
    )
    return ((change.action_seq, changed_row(change)) for change in map(_change, rows))


def changed_row(change: Change) -> ChangedRow:
    """Read the JSON of a change that was not redacted."""
    return ChangedRow(
        table=change.table_name,
        row_id=change.row_id,
        before=None if change.before is None else json.loads(change.before),
        after=None if change.after is None else json.loads(change.after),
    )


def head_digest(conn: sqlite.Connection, up_to: int | None = None) -> str:
    """Return the seal of the last sealed action, of those up to number ``up_to`` if it is given; else empty."""
    row = conn.execute(
        "SELECT digest FROM action WHERE digest IS NOT NULL AND seq <= ifnull(?, seq) ORDER BY seq DESC LIMIT 1",
        (up_to,),
    ).fetchone()
    return "" if row is None else str(row[0])


def begins_with_recovery(conn: sqlite.Connection) -> bool:
    """Tell whether the history of a file begins with what was saved of a damaged one."""
    return conn.execute("SELECT 1 FROM action WHERE seq = 1 AND name = ?", (RECOVERY,)).fetchone() is not None


def touched_by_recovery(conn: sqlite.Connection) -> set[tuple[str, str]]:
    """Return table and id of what the saving of a damaged file touched once more after it was kept."""
    if not begins_with_recovery(conn):
        return set()
    found = conn.execute("SELECT table_name, row_id FROM change WHERE action_seq = 1 AND before IS NOT NULL")
    return {(str(table), str(row_id)) for table, row_id in found}


def last_seal(conn: sqlite.Connection) -> tuple[int, str]:
    """Return the number and the seal of the last sealed action; 0 and "" before the first."""
    row = conn.execute("SELECT seq, digest FROM action WHERE digest IS NOT NULL ORDER BY seq DESC LIMIT 1").fetchone()
    return (0, "") if row is None else (int(row[0]), str(row[1]))


def open_action(
    conn: sqlite.Connection,
    *,
    name: str,
    done_at: str,
    done_by: str,
    undoable: bool,
    undoes: int | None = None,
    redoes: int | None = None,
    schema_version: int = SCHEMA_VERSION,
) -> int:
    """Write the open action under which the triggers journal every change; return its number."""
    cursor = conn.execute(
        "INSERT INTO action (name, done_at, done_by, undoable, undoes, redoes, schema_version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (name, done_at, done_by, int(undoable), undoes, redoes, schema_version),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def seal_action(conn: sqlite.Connection, seq: int) -> list[Change]:
    """Seal the open action ``seq`` and return its changes; one that was emptied has its digest already."""
    previous = head_digest(conn)
    action = _action(conn.execute(f"SELECT {_ACTION_COLUMNS} FROM action WHERE seq = ?", (seq,)).fetchone())
    changes = changes_of(conn, seq)
    digests = [change.digest or change_digest(change) for change in changes]
    conn.executemany(
        "UPDATE change SET digest = ? WHERE seq = ?",
        [(digest, change.seq) for digest, change in zip(digests, changes, strict=True) if change.digest is None],
    )
    conn.execute("UPDATE action SET digest = ? WHERE seq = ?", (action_digest(previous, action, digests), seq))
    return changes


def last_seq(conn: sqlite.Connection) -> int:
    """Return the number of the last action; 0 before the first."""
    return int(conn.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0])


def latest_that_touched(conn: sqlite.Connection, table: str, row_id: str, names: Collection[str]) -> int:
    """Return the number of the latest of the actions called ``names`` that touched a row; 0 if none did."""
    marks = ", ".join("?" for _ in names)
    row = conn.execute(
        f"SELECT seq FROM action WHERE name IN ({marks}) AND EXISTS (SELECT 1 FROM change"
        " WHERE action_seq = action.seq AND table_name = ? AND row_id = ?) ORDER BY seq DESC LIMIT 1",
        (*names, table, row_id),
    ).fetchone()
    return 0 if row is None else int(row[0])


def latest_called(conn: sqlite.Connection, names: Collection[str]) -> int:
    """Return the number of the latest of the actions called ``names``; 0 if there is none."""
    marks = ", ".join("?" for _ in names)
    (seq,) = conn.execute(f"SELECT ifnull(max(seq), 0) FROM action WHERE name IN ({marks})", (*names,)).fetchone()
    return int(seq)


def actions_that_touched(
    conn: sqlite.Connection, table: str, row_id: str, names: Collection[str]
) -> Iterator[ActionRecord]:
    """Go through the sealed actions called ``names`` that touched a row, latest first."""
    marks = ", ".join("?" for _ in names)
    rows = conn.execute(
        f"SELECT {_ACTION_COLUMNS} FROM action WHERE name IN ({marks}) AND digest IS NOT NULL AND EXISTS (SELECT 1"
        " FROM change WHERE action_seq = action.seq AND table_name = ? AND row_id = ?) ORDER BY seq DESC",
        (*names, table, row_id),
    )
    return map(_action, rows)


def when_given(
    conn: sqlite.Connection, table: str, column: str, value: str | None, after: int, up_to: int | None
) -> Iterator[tuple[str, int]]:
    """Go through the rows in which actions gave ``column`` a value that it had not, with the actions' numbers.

    Doing again what was undone is no new deed: it has the number of the action that is done again.

    Args:
        conn: the open file.
        table: the table.
        column: one of its columns.
        value: the value; None for any where there was none.
        after: only actions after the one of this number are looked at.
        up_to: none after this one is; None for no end.
    """
    path = f"$.{column}"
    if value is None:
        given = "json_extract(after, ?) IS NOT NULL AND (before IS NULL OR json_extract(before, ?) IS NULL)"
        values = [path, path]
    else:
        given = "json_extract(after, ?) = ? AND (before IS NULL OR json_extract(before, ?) IS NOT ?)"
        values = [path, value, path, value]
    # The plus sign has SQLite go by the actions' numbers, of which few are new, and not through all changes.
    rows = conn.execute(
        "SELECT row_id, ifnull(action.redoes, action.seq) FROM change JOIN action ON action.seq = change.action_seq"
        f" WHERE action_seq > ? AND action_seq <= ifnull(?, action_seq) AND table_name = ? AND {given}"
        " ORDER BY +change.seq",
        (after, up_to, table, *values),
    )
    return ((str(row_id), int(seq)) for row_id, seq in rows)


def standing_actions(conn: sqlite.Connection, since: int) -> Iterator[ActionRecord]:
    """Go through the undoable actions that are not undone, latest first.

    They are those after the action number ``since``, and after the last change of schema. Going backwards, the latest
    word on an action decides whether it stands: its undo, or the redo after it.
    """
    decided: dict[int, bool] = {}
    for action in actions_from_last(conn):
        if action.schema_version != SCHEMA_VERSION or action.seq <= since:
            return
        if action.undoes is not None:
            decided.setdefault(action.undoes, False)
        elif action.redoes is not None:
            decided.setdefault(action.redoes, True)
        elif action.undoable and decided.get(action.seq, True):
            yield action


def next_to_redo(conn: sqlite.Connection, since: int) -> ActionRecord | None:
    """Return the action that redo would do again, or None. A new undoable action ends what can be redone.

    Nothing undone up to the action number ``since`` is done again. What was undone since then may be older: it was
    undone from the list of what happened.
    """
    redone: set[int] = set()
    for action in actions_from_last(conn):
        if action.schema_version != SCHEMA_VERSION or action.seq <= since:
            return None
        if action.redoes is not None:
            redone.add(action.redoes)
        elif action.undoes is not None:
            if action.undoes not in redone:
                row = conn.execute(f"SELECT {_ACTION_COLUMNS} FROM action WHERE seq = ?", (action.undoes,))
                return _action(row.fetchone())
        elif action.undoable:
            return None
    return None

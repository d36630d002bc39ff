"""Undo and redo: what can be undone, and putting rows back as the journal has them."""

import json
from typing import TYPE_CHECKING

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.setting_aside import KINDS
from workshop_app.domain.settled import SETTLINGS
from workshop_app.domain.sorting import same_words
from workshop_app.domain.statements import Statement
from workshop_app.store import journal
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.rows import Value, table_of
from workshop_app.store.structure import references_to

if TYPE_CHECKING:
    from sqlite_utils import Database

_ONE_OF = "[{}] IN (SELECT value FROM json_each(?))"


def next_to_undo(db: "Database", since: int) -> ActionRecord | None:
    """Return the latest action that stands, whose rows are as it left them and not yet built upon; or None.

    Only actions after the action number ``since`` are looked at.
    """
    return next((one for one in journal.standing_actions(db.conn, since) if _can_be_undone(db, one)), None)


def next_to_redo(db: "Database", since: int) -> ActionRecord | None:
    """Return the latest undone action that can be done again, or None; nothing done or undone up to ``since``."""
    action = journal.next_to_redo(db.conn, since)
    if action is None:
        return None
    rows = [
        journal.changed_row(change) for change in journal.changes_of(db.conn, action.seq) if change.salt is not None
    ]
    if _is_settled(db, rows) or _crosses_safeguarding(db, action, rows, [row.after for row in rows]):
        return None
    return action


def undo_changes(db: "Database", action: ActionRecord) -> None:
    """Put back what ``action`` changed, last change first, inside the open transaction.

    Raises:
        RuleBrokenError: something it touched has changed since, or its words were taken back.
    """
    for change in reversed(_intact_changes(db, action, "undone")):
        _replace_row(db, change.table, change.row_id, change.after, change.before, "undone")


def redo_changes(db: "Database", action: ActionRecord) -> None:
    """Do again what ``action`` changed, inside the open transaction.

    Raises:
        RuleBrokenError: something it touched has changed since, or its words were taken back.
    """
    for change in _intact_changes(db, action, "done again"):
        _replace_row(db, change.table, change.row_id, change.before, change.after, "done again")


def _can_be_undone(db: "Database", action: ActionRecord) -> bool:
    changes = journal.changes_of(db.conn, action.seq)
    if any(change.salt is None for change in changes):
        return False
    rows = [journal.changed_row(change) for change in changes]
    latest = {(row.table, row.row_id): row.after for row in rows}
    for table in {row.table for row in rows}:
        ids = [row_id for of, row_id in latest if of == table]
        found = {row["id"]: row for row in db.table(table).rows_where(_ONE_OF.format("id"), [json.dumps(ids)])}
        if any(found.get(row_id) != latest[table, row_id] for row_id in ids):
            return False
    if _is_settled(db, rows) or _crosses_safeguarding(db, action, rows, [row.before for row in rows]):
        return False
    return not _is_built_upon(db, {(row.table, row.row_id) for row in rows if row.before is None})


def _crosses_safeguarding(
    db: "Database", action: ActionRecord, rows: list[ChangedRow], put_back: list[dict[str, Value] | None]
) -> bool:
    """Tell whether words that ``action`` touched were set aside for safeguarding after it, or would come back alike.

    Even once they were brought back, and so look as it left them, only a deed of its own may put
    them up again: undo and redo stop at it. So they do where what they put back are the same words, said once more
    and taken out in between, or another wording of them.

    Args:
        db: the file.
        action: what is to be undone or done again.
        rows: what it changed.
        put_back: the rows as they would be then, None where there would be none.
    """
    for kind in KINDS:
        table = table_of(kind.row)
        if not any(row.table == table for row in rows):
            continue
        found = db.conn.execute(
            "SELECT DISTINCT after FROM change WHERE action_seq > ? AND table_name = ?"
            " AND json_extract(after, '$.state') = ?",
            (action.seq, table, kind.safeguarding.value),
        )
        aside = [json.loads(after) for (after,) in found]
        ids = {one["id"] for one in aside}
        if any(row.table == table and row.row_id in ids for row in rows):
            return True
        wordings = {same_words(one["wording"]) for one in aside}
        made = _with_other_wordings(db, table, ids)
        originals = {one.get("rewording_of") for one in aside} - {None}
        for row, back in zip(rows, put_back, strict=True):
            if row.table == table and back is not None:
                if same_words(str(back["wording"])) in wordings:
                    return True
                if back.get("rewording_of") in made or back["id"] in originals:
                    return True
    return False


def _with_other_wordings(db: "Database", table: str, ids: set[str]) -> set[str]:
    """Return ids of words, and for statements those of all their other wordings, however often they were reworded."""
    if table != table_of(Statement) or not ids:
        return ids
    found = db.conn.execute(
        "WITH RECURSIVE made (id) AS (SELECT value FROM json_each(?) UNION SELECT statement.id FROM statement"
        " JOIN made ON statement.rewording_of = made.id) SELECT id FROM made",
        (json.dumps(sorted(ids)),),
    )
    return {str(row_id) for (row_id,) in found}


def _is_settled(db: "Database", rows: list[ChangedRow]) -> bool:
    """Tell whether any of these rows belongs to what is settled now: a turn that is over, dots that were seen."""
    for settling in SETTLINGS:
        table = table_of(settling.row)
        wholes = {
            str(version[settling.belongs_to])
            for row in rows
            if row.table == table
            for version in (row.before, row.after)
            if version is not None
        }
        found = db.table(table_of(settling.whole)).rows_where(
            f"{_ONE_OF.format('id')} AND [{settling.since}] IS NOT NULL", [json.dumps(sorted(wholes))], limit=1
        )
        if wholes and next(found, None) is not None:
            return True
    return False


def _is_built_upon(db: "Database", made: set[tuple[str, str]]) -> bool:
    """Tell whether rows other than these, given by table and id, refer to any of them."""
    for table in {table for table, _ in made}:
        ids = json.dumps([row_id for of, row_id in made if of == table])
        for child, column in references_to(table):
            found = db.conn.execute(f"SELECT id FROM [{child}] WHERE {_ONE_OF.format(column)}", (ids,))
            if any((child, child_id) not in made for (child_id,) in found):
                return True
    return False


def _intact_changes(db: "Database", action: ActionRecord, done: str) -> list[ChangedRow]:
    changes = journal.changes_of(db.conn, action.seq)
    if any(change.salt is None for change in changes):
        raise RuleBrokenError(f"This cannot be {done}: its words were taken back for good.")
    return [journal.changed_row(change) for change in changes]


def _replace_row(
    db: "Database",
    table: str,
    row_id: str,
    expected: dict[str, Value] | None,
    wanted: dict[str, Value] | None,
    done: str,
) -> None:
    rows = db.table(table)
    if next(rows.rows_where("id = ?", [row_id]), None) != expected:
        raise RuleBrokenError(
            f"This cannot be {done} any more: something it touched has changed since. Nothing was changed."
        )
    if wanted is None:
        rows.delete(row_id)
    elif expected is None:
        rows.insert(wanted)
    else:
        rows.update(row_id, {name: value for name, value in wanted.items() if name != "id"})

"""Undo and redo: what can be undone, and putting rows back as the journal has them."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.lookalikes import look_of_words
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Value, table_of
from workshop_app.domain.settled import SETTLINGS
from workshop_app.store import journal
from workshop_app.store.journal import ActionRecord, ChangedRow
from workshop_app.store.structure import references_of, references_to, unique_keys

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
    changes = journal.changes_of(db.conn, action.seq)
    if any(change.salt is None for change in changes):
        return None
    rows = [journal.changed_row(change) for change in changes]
    return (
        action if can_be_put(db, action, [Put(row.table, row.row_id, row.before, row.after) for row in rows]) else None
    )


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
    rows = [journal.changed_row(change) for change in reversed(changes)]
    return can_be_put(db, action, [Put(row.table, row.row_id, row.after, row.before) for row in rows])


@dataclass(frozen=True, slots=True)
class Put:
    """One step of an undo or redo: a row that is ``expected`` there, and what is ``wanted``; None for no row."""

    table: str
    row_id: str
    expected: dict[str, Value] | None
    wanted: dict[str, Value] | None


def can_be_put(db: "Database", action: ActionRecord, puts: list[Put]) -> bool:
    """Tell whether an undo or redo of ``action`` in these steps would be refused by nothing."""
    expected: dict[tuple[str, str], dict[str, Value] | None] = {}
    for put in puts:
        expected.setdefault((put.table, put.row_id), put.expected)
    wanted = {(put.table, put.row_id): put.wanted for put in puts}
    for table in {table for table, _ in expected}:
        ids = [row_id for of, row_id in expected if of == table]
        found = {row["id"]: row for row in db.table(table).rows_where(_ONE_OF.format("id"), [json.dumps(ids)])}
        if any(found.get(row_id) != expected[table, row_id] for row_id in ids):
            return False
    return not (
        is_settled(db, puts)
        or crosses_safeguarding(db, action, puts)
        or _is_built_upon(db, wanted)
        or _refers_to_nothing(db, wanted)
        or _is_taken(db, puts)
    )


def crosses_safeguarding(db: "Database", action: ActionRecord, puts: list[Put]) -> bool:
    """Tell whether words or an attachment that ``action`` touched were set aside for safeguarding after it."""
    return _words_cross(db, action, puts) or _attachment_crosses(db, action, puts)


def _words_cross(db: "Database", action: ActionRecord, puts: list[Put]) -> bool:
    """Tell whether words that ``action`` touched were set aside for safeguarding after it, or would come back alike.

    Even once they were brought back, and so look as it left them, only a deed of its own may put
    them up again: undo and redo stop at it. So they do where what they put back are the same words, said once more
    and taken out in between, or another wording of them.

    Args:
        db: the file.
        action: what is to be undone or done again.
        puts: the steps of that.
    """
    for kind in KINDS:
        table = table_of(kind.row)
        if not any(put.table == table for put in puts):
            continue
        found = db.conn.execute(
            "SELECT DISTINCT after FROM change WHERE action_seq > ? AND table_name = ?"
            " AND json_extract(after, '$.state') = ?",
            (action.seq, table, kind.safeguarding.value),
        )
        aside = [json.loads(after) for (after,) in found]
        ids = {one["id"] for one in aside}
        if any(put.table == table and put.row_id in ids for put in puts):
            return True
        looks = {look_of_words(str(one[kind.words[0]])) for one in aside} - {""}
        made = _with_what_was_made(db, table, ids)
        origin = dict(_MADE_FROM).get(table, "")
        originals = {one.get(origin) for one in aside} - {None}
        for put in puts:
            back = put.wanted
            if put.table == table and back is not None:
                if look_of_words(str(back[kind.words[0]])) in looks:
                    return True
                if (origin and back.get(origin) in made) or back["id"] in made | originals:
                    return True
        if table in _MADE_FROM_SEVERAL:
            several, origin, _ = _MADE_FROM_SEVERAL[table]
            joined = (put.wanted for put in puts if put.table == several and put.wanted is not None)
            if any(one[origin] in made for one in joined):
                return True
    return False


def _attachment_crosses(db: "Database", action: ActionRecord, puts: list[Put]) -> bool:
    """Tell whether an attachment that ``action`` touched, or the same file, was set aside for safeguarding after it."""
    table = table_of(Attachment)
    touched = [put for put in puts if put.table == table]
    if not touched:
        return False
    found = db.conn.execute(
        "SELECT DISTINCT row_id, json_extract(after, '$.digest') FROM change WHERE action_seq > ? AND table_name = ?"
        " AND json_extract(after, '$.state') = ?",
        (action.seq, table, WordsState.SAFEGUARDING.value),
    )
    aside = {one for row in found for one in row}
    return any(put.row_id in aside or (put.wanted or {}).get("digest") in aside for put in touched)


_MADE_FROM = (("statement", "rewording_of"), ("remark", "rewording_of"), ("specification_line", "replaces"))
_MADE_FROM_SEVERAL = {
    "statement": ("statement_origin", "from_statement_id", "statement_id"),
    "question": ("question_origin", "from_question_id", "question_id"),
}
"""Where it is kept from which rows of a table others of it were made: in a column, or in a table of its own."""


def _with_what_was_made(db: "Database", table: str, ids: set[str]) -> set[str]:
    """Return ids of words with those of all that was made from them, of the same kind and however often."""
    steps = []
    if ids and (origin := dict(_MADE_FROM).get(table)):
        steps.append(f"SELECT id, [{origin}] AS origin FROM [{table}]")
    if ids and table in _MADE_FROM_SEVERAL:
        several, origin, made = _MADE_FROM_SEVERAL[table]
        steps.append(f"SELECT [{made}], [{origin}] FROM [{several}]")
    if not steps:
        return ids
    found = db.conn.execute(
        f"WITH RECURSIVE step (id, origin) AS ({' UNION ALL '.join(steps)}),"
        " made (id) AS (SELECT value FROM json_each(?)"
        " UNION SELECT step.id FROM step JOIN made ON step.origin = made.id) SELECT id FROM made",
        (json.dumps(sorted(ids)),),
    )
    return {str(row_id) for (row_id,) in found}


def is_settled(db: "Database", puts: list[Put]) -> bool:
    """Tell whether any of these rows belongs to what is settled now: a turn that is over, dots that were seen."""
    for settling in SETTLINGS:
        table = table_of(settling.row)
        wholes = {
            str(version[settling.belongs_to])
            for put in puts
            if put.table == table
            for version in (put.expected, put.wanted)
            if version is not None
        }
        found = db.table(table_of(settling.whole)).rows_where(
            f"{_ONE_OF.format('id')} AND [{settling.since}] IS NOT NULL", [json.dumps(sorted(wholes))], limit=1
        )
        if wholes and next(found, None) is not None:
            return True
    return False


_Rows = dict[tuple[str, str], dict[str, Value] | None]
"""Rows as they would be, by table and id; None where there would be none."""


def _is_built_upon(db: "Database", wanted: _Rows) -> bool:
    """Tell whether rows other than these refer to any of them that would be gone."""
    gone = [key for key, row in wanted.items() if row is None]
    for table in {table for table, _ in gone}:
        ids = json.dumps([row_id for of, row_id in gone if of == table])
        for child, column in references_to(table):
            found = db.conn.execute(f"SELECT id FROM [{child}] WHERE {_ONE_OF.format(column)}", (ids,))
            if any((child, child_id) not in wanted for (child_id,) in found):
                return True
    return False


def _refers_to_nothing(db: "Database", wanted: _Rows) -> bool:
    """Tell whether any of these rows would refer to what is not there, or would be gone."""
    needed: dict[str, set[str]] = {}
    for (table, _), row in wanted.items():
        for column, parent in references_of(table) if row is not None else ():
            if row is not None and row[column] is not None:
                needed.setdefault(parent, set()).add(str(row[column]))
    for parent, ids in needed.items():
        if any((parent, one) in wanted and wanted[parent, one] is None for one in ids):
            return True
        others = {one for one in ids if (parent, one) not in wanted}
        sql = f"SELECT count(*) FROM [{parent}] WHERE {_ONE_OF.format('id')}"
        ((found,),) = db.conn.execute(sql, (json.dumps(sorted(others)),))
        if found != len(others):
            return True
    return False


def _is_taken(db: "Database", puts: list[Put]) -> bool:
    """Tell whether a row that is none of these has the name, the place or the like that one of them would have."""
    for table in {put.table for put in puts}:
        ids = json.dumps(sorted({put.row_id for put in puts if put.table == table}))
        rows = [put.wanted for put in puts if put.table == table and put.wanted is not None]
        if not rows:
            continue
        columns = ", ".join(f"json_extract(value, '$.{name}') AS [{name}]" for name in rows[0])
        for key in unique_keys(table):
            found = db.conn.execute(
                f"SELECT 1 FROM [{table}] WHERE NOT {_ONE_OF.format('id')} AND ({key.counts}) AND ({key.expressions})"
                f" IN (SELECT {key.expressions} FROM (SELECT {columns} FROM json_each(?)) WHERE {key.counts}) LIMIT 1",
                (ids, json.dumps(rows)),
            )
            if found.fetchone() is not None:
                return True
    return False


def _intact_changes(db: "Database", action: ActionRecord, done: str) -> list[ChangedRow]:
    changes = journal.changes_of(db.conn, action.seq)
    if any(change.salt is None for change in changes):
        raise RuleBrokenError(f"This cannot be {done}: its words were taken back for good.")
    return [journal.changed_row(change) for change in changes]


def put(db: "Database", one: Put, done: str) -> None:
    """Do one step of an undo or redo, inside the open transaction; ``done`` says in a refusal what cannot be.

    Raises:
        RuleBrokenError: the row is not as it is expected.
    """
    _replace_row(db, one.table, one.row_id, one.expected, one.wanted, done)


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

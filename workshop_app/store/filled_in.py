"""What file version 4 fills in in what older files hold: occasions, roles of the day, recipients, when words were said.

Nothing here may follow the app as it changes: it says how things were when these files were written.
"""

import json
import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

from workshop_app.domain.times import Clock, utc_text
from workshop_app.store import journal

if TYPE_CHECKING:
    from sqlite_utils import Database

_VERSION = 4

_WORDS: dict[str, tuple[str, ...]] = {
    "verdict": ("answer", "wording"),
    "strongest": ("tenderer_id", "wording"),
    "evaluation": ("enjoyed", "understood", "wording"),
    "pick": ("category_id", "statement_id", "why"),
    "asked_question": ("answer",),
    "specification_line": ("wording",),
    "question": ("wording",),
    "category": ("name",),
}
"""What was said in each table that did not keep when."""


def fill_in(db: "Database", clock: Clock) -> None:
    """Give older rows what version 4 asks of them, as an action of its own; a file without any is left alone."""
    db.execute("SAVEPOINT filled_in")
    seq = journal.open_action(
        db.conn,
        name="bring_up_to_version_4",
        done_at=utc_text(clock()),
        done_by="update",
        undoable=False,
        schema_version=_VERSION,
    )
    _occasions(db)
    db.execute(
        "UPDATE attendance SET role = (SELECT role FROM adult WHERE adult.id = attendance.adult_id)"
        " WHERE adult_id IS NOT NULL"
    )
    # Nobody was asked about anybody else than the panel.
    db.execute("UPDATE consent SET recipient = 'the panel' WHERE purpose <> 'taking part'")
    db.execute("UPDATE statement SET made_how = 'reworded' WHERE rewording_of IS NOT NULL")
    _settings(db)
    _named_by_the_plan(db)
    for table, fields in _WORDS.items():
        for row_id, said_at in _said_at(db, table, fields).items():
            db.execute(f"UPDATE [{table}] SET said_at = ? WHERE id = ?", (said_at, row_id))
    if not journal.seal_action(db.conn, seq):
        db.execute("ROLLBACK TO filled_in")
    db.execute("RELEASE filled_in")


def _occasions(db: "Database") -> None:
    """Put every verdict and remark on its tenderer's presentation, also where that is not known to have begun."""
    held: dict[str, str] = {}
    slots: set[tuple[str, str]] = set()
    for tenderer_id, session_id in db.execute(
        "SELECT tenderer_id, session_id FROM presentation WHERE presenting_started_at IS NOT NULL ORDER BY"
        " (SELECT min(seq) FROM change WHERE table_name = 'presentation' AND row_id = presentation.id AND instr(after,"
        " presentation.presenting_started_at)), presenting_started_at, id"
    ):
        held[tenderer_id] = session_id
        slots.add((tenderer_id, session_id))
    days = {
        row_id: _day(started_at) or planned_on
        for row_id, started_at, planned_on in db.execute("SELECT id, started_at, planned_on FROM session")
    }
    made: dict[tuple[str, str | None], str] = {}
    for table in ("remark", "verdict"):
        for row_id, tenderer_id, session_id in db.execute(
            f"SELECT id, tenderer_id, session_id FROM [{table}] ORDER BY id"
        ).fetchall():
            here = (tenderer_id, session_id) in slots
            session = session_id if here else held.get(tenderer_id, session_id)
            if (tenderer_id, session) not in made:
                occasion_id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"presentation {tenderer_id} {session}"))
                db.execute(
                    "INSERT INTO occasion (id, kind, tenderer_id, session_id, held_on, position)"
                    " VALUES (?, 'presentation', ?, ?, ?, ?)",
                    (occasion_id, tenderer_id, session, days.get(session, ""), len(made)),
                )
                made[tenderer_id, session] = occasion_id
            db.execute(f"UPDATE [{table}] SET occasion_id = ? WHERE id = ?", (made[tenderer_id, session], row_id))


def _day(time: Any) -> str:
    """Return the day that it was in the room at a kept time; "" for none."""
    try:
        return datetime.fromisoformat(time).astimezone().date().isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return ""


def _read(settings: Any) -> dict[str, Any]:
    try:
        read = json.loads(settings)
    except (TypeError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _settings(db: "Database") -> None:
    """Say in the settings of feedback and verdicts that they were about presentations, as all were."""
    for row_id, settings in db.execute(
        "SELECT id, settings FROM activity WHERE kind IN ('feedback', 'verdict') ORDER BY id"
    ).fetchall():
        read = _read(settings)
        if read and "occasion" not in read:
            whole = json.dumps(
                read | {"occasion": "presentation"}, ensure_ascii=True, allow_nan=False, separators=(",", ":")
            )
            db.execute("UPDATE activity SET settings = ? WHERE id = ?", (whole, row_id))


def _named_by_the_plan(db: "Database") -> None:
    """Mark the categories whose names stand in the plan that their sort was run from."""
    for row_id, name, settings in db.execute(
        "SELECT category.id, category.name, activity.settings FROM category"
        " JOIN sort ON sort.id = ifnull((SELECT together_id FROM sort AS own WHERE own.id = category.sort_id),"
        " category.sort_id) JOIN activity ON activity.id = sort.activity_id ORDER BY category.id"
    ).fetchall():
        named = _read(settings).get("categories")
        if isinstance(named, list) and name in named:
            db.execute("UPDATE category SET source = 'plan' WHERE id = ?", (row_id,))


def _said_at(db: "Database", table: str, fields: tuple[str, ...]) -> dict[str, str]:
    """Return when each row's words came to be what they are, for the first time, by the journal.

    Of what was saved from a damaged file, whose journal was lost, nothing tells.
    """
    first: dict[tuple[str, tuple[Any, ...]], str] = {}
    for row_id, after, done_at in db.execute(
        "SELECT change.row_id, change.after, action.done_at FROM change JOIN action ON action.seq = change.action_seq"
        " WHERE change.table_name = ? AND change.after IS NOT NULL AND action.digest IS NOT NULL"
        " AND action.name <> 'recover' ORDER BY change.seq",
        (table,),
    ):
        row = _read(after)
        first.setdefault((row_id, tuple(row.get(name) for name in fields)), done_at)
    columns = ", ".join(f"[{name}]" for name in fields)
    rows = db.execute(f"SELECT id, {columns} FROM [{table}] ORDER BY id").fetchall()
    found = {row_id: first.get((row_id, tuple(words))) for row_id, *words in rows}
    return {row_id: said_at for row_id, said_at in found.items() if said_at is not None}

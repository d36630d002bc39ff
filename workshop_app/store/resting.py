"""Undoing anything that was done earlier, and doing again what was so undone: only if nothing rests on it."""

import dataclasses
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.people import Attendance, YoungPerson
from workshop_app.domain.resting import (
    BINDING,
    COUNTED_WITHIN,
    MADE_OF,
    NAMED,
    TOGETHER,
    VERSIONED,
    Refusal,
    WhyNot,
)
from workshop_app.domain.row import Value, table_of
from workshop_app.domain.sorting import Category, Sort
from workshop_app.store import journal
from workshop_app.store.journal import ActionRecord, Change, ChangedRow, Decided
from workshop_app.store.schema import SCHEMA_VERSION, STATE_TABLES
from workshop_app.store.structure import references_of, references_to
from workshop_app.store.undoing import Put, can_be_put, crosses_safeguarding, is_settled, put

if TYPE_CHECKING:
    from sqlite_utils import Database

_Key = tuple[str, str]
"""A row, by its table and its id."""
_SAFEGUARDING = "safeguarding"
_TOGETHER = {table_of(one.row): one.within for one in TOGETHER}
_BINDING = frozenset(table_of(one) for one in BINDING)
_CATEGORY = table_of(Category)
_NAMED = {table_of(kind): field for kind, field in NAMED}
_HAVE_NO_PLACE_OF_THEIR_OWN = _TOGETHER.keys() | {table_of(one) for one in VERSIONED}
_COUNTED_WITHIN = {table_of(kind): field for kind, field in COUNTED_WITHIN}


@dataclass(frozen=True, slots=True)
class Reversal:
    """What turns an action round.

    Attributes:
        target: the action that is undone, or done again.
        undoes: whether it is undone; else it is done again.
        puts: the steps of that.
    """

    target: ActionRecord
    undoes: bool
    puts: tuple[Put, ...]

    @property
    def rows(self) -> list[ChangedRow]:
        """The rows that change, as they are now and as they would be then."""
        first: dict[_Key, Put] = {}
        for one in self.puts:
            first.setdefault((one.table, one.row_id), one)
        last = {(one.table, one.row_id): one for one in self.puts}
        return [
            ChangedRow(table=table, row_id=row_id, before=was.expected, after=last[table, row_id].wanted)
            for (table, row_id), was in first.items()
        ]


def reversal(db: "Database", seq: int) -> Reversal | Refusal:
    """Return what would undo an action, or why it is not undone.

    Turning an undo round does again what it undid; turning a redo round undoes it once more.

    Args:
        db: the file.
        seq: the number of the action.
    """
    action = journal.action_numbered(db.conn, seq)
    if action is None:
        return Refusal(WhyNot.GONE)
    target = journal.action_numbered(db.conn, action.undoes or action.redoes or seq)
    if target is None or not target.undoable:
        return Refusal(WhyNot.ON_THE_DAY)
    if action.schema_version != SCHEMA_VERSION or target.schema_version != SCHEMA_VERSION:
        return Refusal(WhyNot.EARLIER_VERSION)
    decided = journal.decided(db.conn)
    word = decided.get(target.seq, Decided(target.seq, undone=False))
    if action.seq == target.seq and word.undone:
        return Refusal(WhyNot.UNDONE)
    if action.seq not in (target.seq, word.seq):
        return Refusal(WhyNot.OVERTAKEN)
    changes = journal.changes_of(db.conn, word.seq)
    if any(one.salt is None for one in changes):
        return Refusal(WhyNot.TAKEN_BACK)
    rows = [journal.changed_row(one) for one in reversed(changes)]
    puts = [Put(row.table, row.row_id, row.after, row.before) for row in rows]
    if _touches_safeguarding(db, target, puts):
        return Refusal(WhyNot.SAFEGUARDING)
    if is_settled(db, puts):
        return Refusal(WhyNot.SETTLED)
    by = _latest_that_rests(db, target.seq, word.seq, decided, puts)
    if by is not None:
        return Refusal(WhyNot.RESTS, by)
    placed = _with_free_places(db, puts)
    if placed is None or _has_a_taken_name(db, placed) or not can_be_put(db, target, placed):
        return Refusal(WhyNot.TAKEN)
    return Reversal(target, not word.undone, tuple(placed))


def put_back(db: "Database", back: Reversal) -> None:
    """Do what turns an action round, inside the open transaction.

    Raises:
        RuleBrokenError: something it touched has changed since.
    """
    for one in back.puts:
        put(db, one, "undone" if back.undoes else "done again")


def found(back: Reversal | Refusal) -> Reversal:
    """Return what turns an action round.

    Raises:
        RuleBrokenError: it is not undone.
    """
    if isinstance(back, Refusal):
        raise RuleBrokenError(back.why.value)
    return back


def _versions(puts: list[Put]) -> Iterator[tuple[str, dict[str, Value]]]:
    """Go through the rows as they are and as they would be, each with its table."""
    for one in puts:
        for version in (one.expected, one.wanted):
            if version is not None:
                yield one.table, version


def _referred_to(table: str, row: dict[str, Value]) -> Iterator[_Key]:
    for column, parent in references_of(table):
        if row.get(column) is not None:
            yield parent, str(row[column])


def _touches_safeguarding(db: "Database", target: ActionRecord, puts: list[Put]) -> bool:
    """Tell whether any of these rows, what it refers to or what it was made of is or was set aside for safeguarding.

    What was set aside and brought back before the action does not count.
    """
    state = "json_extract({}, '$.state') = ?"
    aside: set[_Key] = {
        (str(table), str(row_id))
        for table, row_id in db.conn.execute(
            f"SELECT table_name, row_id FROM change WHERE action_seq >= ? AND"
            f" ({state.format('after')} OR {state.format('before')})",
            (target.seq, _SAFEGUARDING, _SAFEGUARDING),
        )
    }
    for table in STATE_TABLES:
        if "state" not in {column[0] for column in db.conn.execute(f"SELECT * FROM [{table}] LIMIT 0").description}:
            continue
        now = db.conn.execute(f"SELECT id FROM [{table}] WHERE state = ?", (_SAFEGUARDING,))
        aside |= {(table, str(row_id)) for (row_id,) in now}
    touched = {(one.table, one.row_id) for one in puts}
    for table, version in _versions(puts):
        touched.update(_referred_to(table, version))
    if touched & aside:
        return True
    for kind, made, source in MADE_OF:
        ((_, words),) = [one for one in references_of(table_of(kind)) if one[0] == source]
        ((_, what),) = [one for one in references_of(table_of(kind)) if one[0] == made]
        ids = json.dumps(sorted(row_id for table, row_id in touched if table == what))
        sources = db.conn.execute(
            f"SELECT [{source}] FROM [{table_of(kind)}] WHERE [{made}] IN (SELECT value FROM json_each(?))", (ids,)
        )
        if any((words, str(row_id)) in aside for (row_id,) in sources):
            return True
    return crosses_safeguarding(db, target, puts)


def _latest_that_rests(
    db: "Database", target: int, since: int, decided: dict[int, Decided], puts: list[Put]
) -> int | None:
    """Return the number of the latest action whose effect came or went since and with which these rows have to do.

    Args:
        db: the file.
        target: the action to be turned round.
        since: the number of the latest word on it.
        decided: the latest word on every action that was ever undone.
        puts: the steps of turning it round.
    """
    at_that_time = journal.decided(db.conn, since)
    turned = {
        seq
        for seq, word in decided.items()
        if seq <= since and seq != target and word.undone != (seq in at_that_time and at_that_time[seq].undone)
    }
    undone = {seq for seq, word in decided.items() if word.undone}
    tables = {table for table, _ in _versions(puts)}
    near = set(tables)
    for table in tables:
        near |= {child for child, _ in references_to(table)}
        near |= {parent for _, parent in references_of(table) if parent in _BINDING}
    if table_of(Attendance) in tables:
        near |= {child for child, _ in references_to(table_of(YoungPerson))}
    binds = _Binding(db, puts)
    # What undos and redos did counts with the action that they are about.
    words = journal.words_on_others(db.conn)
    for change in journal.changes_in(db.conn, near, min(turned, default=since + 1) - 1, latest_first=True):
        seq = change.action_seq
        came_or_went = seq in turned or (seq > since and seq not in undone)
        if came_or_went and seq not in words and binds.may_hold(change) and binds.holds(journal.changed_row(change)):
            return seq
    return None


class _Binding:
    """What rows depend on, and what depends on them."""

    def __init__(self, db: "Database", puts: list[Put]) -> None:
        self._together_of: dict[str, str] = {
            str(row_id): str(together or row_id)
            for row_id, together in db.conn.execute(f"SELECT id, together_id FROM [{table_of(Sort)}]")
        }
        self._own = {(one.table, one.row_id) for one in puts}
        ends = {(one.table, one.row_id): one.wanted for one in puts}
        self._carry = {key for key, wanted in ends.items() if wanted is None or key[0] in _BINDING}
        self._parents = {
            key for table, version in _versions(puts) for key in _referred_to(table, version) if key[0] in _BINDING
        }
        self._groups = {group for table, version in _versions(puts) if (group := self._group(table, version))}
        self._left = {
            (str(version["session_id"]), str(version["young_person_id"]))
            for table, version in _versions(puts)
            if table == table_of(Attendance) and version["young_person_id"] is not None
        }

        needles = {row_id for _, row_id in self._own | self._carry | self._parents}
        needles |= {who for _, who in self._left}
        for group in self._groups:
            family = [sort for sort, together in self._together_of.items() if together == group[1]]
            last = str(next(one for one in reversed(group) if one is not None))
            needles |= {last, *family} if group[0] == _CATEGORY else {last}
        self._mentions = re.compile("|".join(map(re.escape, sorted(needles)))).search

    def may_hold(self, change: Change) -> bool:
        """Tell whether a change mentions anything of these at all; most do not, and need not be read."""
        mentioned = self._mentions
        return any(
            text is not None and mentioned(text) is not None for text in (change.row_id, change.before, change.after)
        )

    def _group(self, table: str, row: dict[str, Value]) -> tuple[Value, ...] | None:
        if table not in _TOGETHER:
            return None
        of = tuple(row.get(field) for field in _TOGETHER[table])
        # A category of an individual turn may not have the name of one of the group's.
        return (table, self._together_of.get(str(of[0]), of[0])) if table == _CATEGORY else (table, *of)

    def holds(self, changed: ChangedRow) -> bool:
        """Tell whether a row that was changed since depends on one of these, or one of these on it."""
        key = (changed.table, changed.row_id)
        if key in self._own or key in self._parents:
            return True
        for version in (changed.before, changed.after):
            if version is None:
                continue
            if self._group(changed.table, version) in self._groups:
                return True
            if any(one in self._carry for one in _referred_to(changed.table, version)):
                return True
            who = version.get("young_person_id") or version.get("said_by")
            if (str(version.get("session_id")), str(who)) in self._left:
                return True
        return False


def _with_free_places(db: "Database", puts: list[Put]) -> list[Put] | None:
    """Return the steps so that what comes back stands last where its place in the order was taken; None if it cannot.

    What is only moved, onto a place that is taken, stays where it is: None.
    """
    placed: list[Put] = []
    ends: dict[str, int] = {}
    for one in puts:
        wanted = one.wanted
        if wanted is None or wanted.get("position") is None or one.table in _HAVE_NO_PLACE_OF_THEIR_OWN:
            placed.append(one)
            continue
        if one.expected is not None and one.expected["position"] == wanted["position"]:
            placed.append(one)
            continue
        scope = _COUNTED_WITHIN.get(one.table)
        where = "1" if scope is None else f"[{scope}] IS ?"
        values: list[Value] = [] if scope is None else [wanted[scope]]
        ids = json.dumps([other.row_id for other in puts if other.table == one.table])
        ((taken,),) = db.conn.execute(
            f"SELECT count(*) FROM [{one.table}] WHERE {where} AND position = ?"
            " AND id NOT IN (SELECT value FROM json_each(?))",
            [*values, wanted["position"], ids],
        )
        if not taken:
            placed.append(one)
            continue
        if one.expected is not None or sum(other.row_id == one.row_id for other in puts) > 1:
            return None
        ((last,),) = db.conn.execute(f"SELECT ifnull(max(position), -1) FROM [{one.table}] WHERE {where}", values)
        ends[one.table] = max(ends.get(one.table, -1), int(last)) + 1
        placed.append(dataclasses.replace(one, wanted={**wanted, "position": ends[one.table]}))
    return placed


def _has_a_taken_name(db: "Database", puts: list[Put]) -> bool:
    """Tell whether something would get a name again that another, which is none of these, looks like by now."""
    for table, field in _NAMED.items():
        wanted = {
            look_of(str(one.wanted[field]))
            for one in puts
            if one.table == table
            and one.wanted is not None
            and (one.expected is None or one.expected[field] != one.wanted[field])
        }
        if not wanted:
            continue
        own = {one.row_id for one in puts if one.table == table}
        for row_id, name in db.conn.execute(f"SELECT id, [{field}] FROM [{table}]"):
            if row_id not in own and look_of(str(name)) in wanted:
                return True
    return False

"""What the file keeps: rows, the journal that the triggers write, and words exactly as they were."""

import dataclasses
import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import StateOf, changes_of
from workshop_app.actions.people import add_young_person, rename_young_person
from workshop_app.actions.setting_aside import set_aside
from workshop_app.actions.statements import keep_statement, put_up, remove_statement
from workshop_app.actions.tendering import add_tenderer, remove_tenderer
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.store import ChangedRow, CommissionFile, FileError, check_file
from workshop_app.store.bounds import kinds
from workshop_app.store.rows import to_row
from workshop_app.store.schema import STATE_TABLES

ODD_CHARACTERS = "\0\u0001\u2028\u2029\ufeff\ufffe\uffff\U0001fffe\U0010ffff\u200d\u202e\r\n\t \"'\\,;=é🏳️‍🌈👩🏽‍🦽"
ANY_TEXT = st.one_of(st.text(), st.text(alphabet=ODD_CHARACTERS))


@pytest.fixture(scope="module")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommissionFile]:
    """One file for the many examples of a property."""
    with CommissionFile.create(tmp_path_factory.mktemp("verbatim") / "ours.workshop") as file:
        yield file


def columns_of(file: CommissionFile, table: str) -> list[str]:
    return [row[1] for row in file.db.execute(f"PRAGMA table_info([{table}])")]


def test_every_thing_of_the_domain_has_a_table_with_its_very_fields(file: CommissionFile) -> None:
    assert set(kinds()) == set(STATE_TABLES)
    for table, kind in kinds().items():
        assert sorted(columns_of(file, table)) == sorted(field.name for field in dataclasses.fields(kind)), table


def test_every_table_is_strict_and_holds_text_and_whole_numbers_only(file: CommissionFile) -> None:
    for table in STATE_TABLES:
        (sql,) = file.db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
        assert sql.endswith("STRICT")
        assert {row[2] for row in file.db.execute(f"PRAGMA table_info([{table}])")} <= {"TEXT", "INTEGER"}


def test_every_state_table_has_its_three_journal_triggers(file: CommissionFile) -> None:
    found = {row[0] for row in file.db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for table in STATE_TABLES:
        assert {f"{table}_journal_{event}" for event in ("insert", "update", "delete")} <= found


@pytest.mark.parametrize(
    "write",
    [
        "INSERT INTO criterion (id, name, position) VALUES ('c', 'Quality', 0)",
        "UPDATE commission SET title = 'Theirs'",
        "DELETE FROM commission",
    ],
)
def test_no_program_can_write_where_no_action_is_open(file: CommissionFile, write: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="no action is open"):
        file.db.execute(write)
    file.close()
    other = sqlite3.connect(file.path)
    with pytest.raises(sqlite3.IntegrityError, match="no action is open"):
        other.execute(write)
    other.close()
    assert check_file(file.path) == []


@pytest.mark.parametrize(
    "write",
    [
        "DELETE FROM action",
        "DELETE FROM change",
        "UPDATE action SET done_at = 'never'",
        "UPDATE change SET after = '{}'",
        "UPDATE change SET digest = 'nothing'",
        "UPDATE change SET action_seq = 7, before = NULL, after = NULL, salt = NULL",
    ],
)
def test_what_is_in_the_journal_stays_as_it_is(file: CommissionFile, write: str) -> None:
    file.close()
    other = sqlite3.connect(file.path)
    with pytest.raises(sqlite3.IntegrityError, match="cannot be"):
        other.execute(write)
    other.close()


def test_an_id_cannot_be_changed_even_within_an_action(file: CommissionFile) -> None:
    tenderer_id = add_tenderer(file, "Oak Barn")
    with pytest.raises(Exception, match="an id cannot change"), file.action("trick"):
        file.db.execute("UPDATE tenderer SET id = 'other'")
    assert file.get(Tenderer, tenderer_id).name == "Oak Barn"


def test_a_number_that_is_no_whole_number_cannot_be_stored(file: CommissionFile) -> None:
    with pytest.raises(Exception, match="REAL value in INTEGER column"), file.action("trick"):
        file.db.execute("INSERT INTO tenderer (id, name, position) VALUES ('t', 'T', 0.5)")


def test_the_journal_holds_each_row_before_and_after(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "dont make us ring reception", state=StatementState.UP)
    up = file.get(Statement, statement_id)
    set_aside(file, statement_id, "said twice")
    aside = file.get(Statement, statement_id)
    remove_statement(file, statement_id)
    changes = [
        change for action in file.actions() for change in changes_of(file, action) if change.table == "statement"
    ]
    assert changes == [
        ChangedRow(table="statement", row_id=statement_id, before=None, after=to_row(up)),
        ChangedRow(table="statement", row_id=statement_id, before=to_row(up), after=to_row(aside)),
        ChangedRow(table="statement", row_id=statement_id, before=to_row(aside), after=None),
    ]


@given(wording=ANY_TEXT, reason=ANY_TEXT)
def test_any_text_comes_back_character_for_character_from_the_file_and_from_undo(
    one_file: CommissionFile, wording: str, reason: str
) -> None:
    statement = Statement(
        id=one_file.new_id(),
        wording=wording,
        exactness=Exactness.GIST,
        source=Source.PAPER,
        said_at="2026-03-04T17:00:00.000Z",
        state=StatementState.SET_ASIDE,
        set_aside_reason=reason,
        position=0,
    )
    with one_file.action("keep") as write:
        write.insert(statement)
    assert one_file.get(Statement, statement.id) == statement
    (change,) = changes_of(one_file, one_file.actions()[-1])
    assert change.after == to_row(statement)
    with one_file.action("take") as write:
        write.delete(Statement, statement.id)
    one_file.undo()
    assert one_file.get(Statement, statement.id) == statement
    with one_file.action("change") as write:
        write.update(Statement, statement.id, wording="x", set_aside_reason="")
    one_file.undo()
    assert one_file.get(Statement, statement.id) == statement


def test_after_any_text_the_seals_still_fit(one_file: CommissionFile) -> None:
    assert check_file(one_file.path) == []


@pytest.mark.plain
def test_the_words_stand_in_the_file_as_they_are_and_nothing_normalises_them(file: CommissionFile) -> None:
    composed, decomposed = "caf\u00e9", "cafe\u0301"
    for wording in (composed, decomposed):
        assert file.get(Statement, keep_statement(file, wording)).wording == wording
    assert file.path.read_bytes().count(composed.encode()) >= 1


def test_half_a_character_is_refused_with_its_line_and_nothing_is_kept(file: CommissionFile) -> None:
    actions = len(file.actions())
    with pytest.raises(RuleBrokenError, match="line 2 holds half of a broken character"):
        keep_statement(file, "first\nsec\udc00nd")
    assert file.all(Statement) == []
    assert len(file.actions()) == actions


def test_an_action_that_fails_leaves_no_trace(file: CommissionFile, state_of: StateOf) -> None:
    before, actions = state_of(file), file.actions()

    def half_an_action() -> None:
        with file.action("half") as write:
            write.insert(Tenderer(id=write.new_id(), name="Oak Barn", position=0))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_an_action()
    assert state_of(file) == before
    assert file.actions() == actions
    assert add_tenderer(file, "Oak Barn")


def test_an_action_that_does_nothing_leaves_no_trace(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "here", state=StatementState.UP)
    actions = file.actions()
    told: list[list[ChangedRow]] = []
    file.on_changed(told.append)
    put_up(file, [statement_id])
    with file.action("nothing"):
        pass
    assert file.actions() == actions
    assert told == []


def test_an_action_cannot_be_begun_inside_another(file: CommissionFile) -> None:
    with pytest.raises(RuntimeError, match="inside another"), file.action("outer"):
        add_tenderer(file, "Oak Barn")
    assert file.all(Tenderer) == []


def test_a_clock_that_fails_does_not_stop_the_next_action(file: CommissionFile) -> None:
    good = file.clock

    def broken() -> datetime:
        raise OSError("no clock")

    file.clock = broken
    with pytest.raises(OSError, match="no clock"):
        add_tenderer(file, "Oak Barn")
    file.clock = good
    assert add_tenderer(file, "Oak Barn")


def test_listeners_hear_once_of_each_action_and_only_when_it_is_on_the_disk(file: CommissionFile) -> None:
    told: list[list[ChangedRow]] = []
    seen_by_others: list[int] = []

    def listener(rows: list[ChangedRow]) -> None:
        told.append(rows)
        with CommissionFile.open_copy(file.path) as copy:
            seen_by_others.append(len(copy.actions()))

    stop = file.on_changed(listener)
    ids = [keep_statement(file, wording) for wording in ("one", "two", "three")]
    put_up(file, ids)
    assert [len(rows) for rows in told] == [1, 1, 1, 3]
    assert [row.row_id for row in told[-1]] == ids
    assert seen_by_others == [2, 3, 4, 5]
    with pytest.raises(NotFoundError):
        put_up(file, ["nobody's"])
    assert len(told) == 4
    file.undo()
    assert [(row.table, row.after and row.after["state"]) for row in told[-1]] == [("statement", "waiting")] * 3
    stop()
    file.redo()
    assert len(told) == 5


def test_a_listener_may_do_an_action_of_its_own(file: CommissionFile) -> None:
    def greet(rows: list[ChangedRow]) -> None:
        if rows[0].table == "young_person" and not file.all(Tenderer):
            add_tenderer(file, "Oak Barn")

    file.on_changed(greet)
    add_young_person(file, "Kit")
    assert len(file.all(Tenderer)) == 1


def test_a_listener_that_fails_goes_to_the_log_and_neither_the_action_nor_the_others_notice(
    file: CommissionFile, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[list[ChangedRow]] = []

    def failing(rows: list[ChangedRow]) -> None:
        raise ValueError("a page that is gone")

    file.on_changed(failing)
    file.on_changed(told.append)
    kept = keep_statement(file, "the bus never comes")
    assert file.get(Statement, kept).wording == "the bus never comes"
    assert [rows[0].row_id for rows in told] == [kept]
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("workshop_app", "ERROR")
    assert "a page that is gone" in caplog.text
    assert "the bus" not in caplog.text
    caplog.clear()


def test_a_listener_that_another_saw_off_meanwhile_is_told_nothing(file: CommissionFile) -> None:
    told: list[str] = []

    def see_off(_: list[ChangedRow]) -> None:
        stop()

    file.on_changed(see_off)
    stop = file.on_changed(lambda rows: told.append(rows[0].row_id))
    keep_statement(file, "once")
    assert told == []


def test_whoever_acts_on_a_closed_file_is_told_that_it_is_closed(file: CommissionFile) -> None:
    file.close()
    for acting in (file, file.by("wall")):
        with pytest.raises(FileError, match="was closed, so your last change was not saved"):
            keep_statement(acting, "too late")


def test_what_something_else_belongs_to_stays(file: CommissionFile) -> None:
    kit = add_young_person(file, "Kit")
    keep_statement(file, "mine", said_by=kit)
    with pytest.raises(RuleBrokenError, match="Something else still belongs to this"), file.action("take") as write:
        write.delete(YoungPerson, kit)
    assert file.get(YoungPerson, kit).alias == "Kit"


def test_what_refers_to_something_that_is_not_there_is_refused_by_name(file: CommissionFile) -> None:
    with pytest.raises(NotFoundError, match=r"There is no such young person in “ours\.workshop”"):
        keep_statement(file, "whose?", said_by="nobody")
    assert file.all(Statement) == []


def test_the_moment_of_an_action_is_the_same_for_all_it_writes(file: CommissionFile) -> None:
    with file.action("two") as write:
        first = write.now
        write.insert(Tenderer(id=write.new_id(), name="A", position=0))
        assert write.now == first
    assert file.actions()[-1].done_at == first


def test_full_disk_keeps_what_was_kept_and_says_so_in_one_sentence(file: CommissionFile) -> None:
    kept = keep_statement(file, "this one is safe")
    (pages,) = file.db.execute("PRAGMA page_count").fetchone()
    file.db.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(
        Exception, match="is full, so your last change was not saved; everything before it is"
    ) as refused:
        keep_statement(file, "this one is too long " * 2000)
    assert "\n" not in str(refused.value)
    assert [one.id for one in file.all(Statement)] == [kept]
    file.db.execute("PRAGMA max_page_count = 1000000")
    keep_statement(file, "room again")
    assert check_file(file.path) == []


def test_how_the_disk_is_used_is_as_the_design_says(file: CommissionFile) -> None:
    def pragma(name: str) -> object:
        return file.db.execute(f"PRAGMA {name}").fetchone()[0]

    assert (pragma("journal_mode"), pragma("synchronous"), pragma("secure_delete")) == ("delete", 3, 1)
    assert pragma("foreign_keys") == 1


def test_a_closed_file_is_one_file_with_nothing_beside_it_but_the_lock(file: CommissionFile, tmp_path: Path) -> None:
    keep_statement(file, "all in here")
    file.close()
    assert {path.name for path in tmp_path.iterdir()} - {".ours.workshop.lock"} == {"ours.workshop"}


def test_the_journal_says_when_and_by_which_means(file: CommissionFile) -> None:
    rename_young_person(file, add_young_person(file, "Kit"), "Kite")
    last = file.actions()[-1]
    assert (last.name, last.done_by, last.done_at) == ("rename_young_person", "test", "2026-03-04T17:00:03.000Z")


def test_the_journal_can_be_read_by_any_program(file: CommissionFile) -> None:
    remove_tenderer(file, add_tenderer(file, "Oak “Barn” 🐐"))
    file.close()
    other = sqlite3.connect(file.path)
    (before,) = other.execute("SELECT before FROM change ORDER BY seq DESC LIMIT 1").fetchone()
    other.close()
    assert json.loads(before)["name"] == "Oak “Barn” 🐐"

"""Undo and redo: of anything, also after closing, and never past what has changed since."""

import re
from pathlib import Path

import pytest

from tests.conftest import StateOf, changes_of
from workshop_app.actions.people import add_young_person, remove_young_person, rename_young_person
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement, put_up, remove_statement
from workshop_app.actions.tendering import add_tenderer, remove_tenderer, rename_tenderer
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.store import CommissionFile, check_file
from workshop_app.store.rows import to_row
from workshop_app.store.schema import STATE_SQL_1, STATE_SQL_2, STATE_SQL_4, STATE_SQL_5, STATE_SQL_6, STATE_TABLES
from workshop_app.store.structure import unique_keys


def names(file: CommissionFile) -> list[str]:
    return [one.name for one in file.all(Tenderer)]


def test_undo_goes_back_step_by_step_and_redo_forward_again(file: CommissionFile) -> None:
    tenderer_id = add_tenderer(file, "Oak Barn")
    rename_tenderer(file, tenderer_id, "Oak Barn CIC")
    add_tenderer(file, "Bridgework")
    steps = [["Oak Barn CIC", "Bridgework"], ["Oak Barn CIC"], ["Oak Barn"], []]
    for step in steps[1:]:
        file.undo()
        assert names(file) == step
    for step in reversed(steps[:-1]):
        file.redo()
        assert names(file) == step


def test_undo_and_redo_go_on_after_closing_and_opening(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    add_tenderer(file, "Bridgework")
    file.undo()
    file.close()
    with CommissionFile.open(file.path) as again:
        again.undo()
        assert names(again) == []
    with CommissionFile.open(file.path) as again:
        again.redo()
        again.redo()
        assert names(again) == ["Oak Barn", "Bridgework"]
    assert check_file(file.path) == []


def test_what_is_undone_and_redone_is_named(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    assert file.next_to_redo() is None
    upcoming = file.next_to_undo()
    assert upcoming is not None
    assert upcoming.name == "add_tenderer"
    assert changes_of(file, upcoming)[0].after == to_row(file.all(Tenderer)[0])
    assert file.undo() == upcoming
    assert file.next_to_undo() is None
    assert file.redo() == upcoming


def test_a_new_action_ends_what_can_be_redone(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    file.undo()
    add_tenderer(file, "Bridgework")
    assert file.next_to_redo() is None
    with pytest.raises(RuleBrokenError, match="nothing to redo"):
        file.redo()


def test_a_step_done_again_can_be_undone_again(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    for _ in range(3):
        file.undo()
        assert names(file) == []
        file.redo()
        assert names(file) == ["Oak Barn"]
    assert file.next_to_redo() is None


def test_starting_the_commission_cannot_be_undone(file: CommissionFile) -> None:
    with pytest.raises(RuleBrokenError, match="nothing to undo"):
        file.undo()


def test_what_happened_on_the_day_is_skipped_and_what_came_before_is_undone(file: CommissionFile) -> None:
    disclosure = keep_statement(file, "he hits me", state=StatementState.UP)
    add_tenderer(file, "Oak Barn")
    set_aside_for_safeguarding(file, [disclosure])
    assert file.undo().name == "add_tenderer"
    assert file.get(Statement, disclosure).state is StatementState.SAFEGUARDING
    assert file.redo().name == "add_tenderer"


def test_undo_never_puts_a_disclosure_back_on_the_wall_and_is_not_stuck_on_it(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    disclosure = keep_statement(file, "he hits me")
    put_up(file, [disclosure])
    set_aside_for_safeguarding(file, [disclosure])
    assert file.undo().name == "add_tenderer"
    with pytest.raises(RuleBrokenError, match="nothing to undo"):
        file.undo()
    assert file.get(Statement, disclosure).state is StatementState.SAFEGUARDING


def test_undo_passes_over_what_others_were_built_upon(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "a dog", state=StatementState.UP)
    add_tenderer(file, "Oak Barn")
    presented = file.find(Tenderer)
    assert presented is not None
    with file.action("a slot", undoable=False) as write:
        session = write.insert(
            Session(id=write.new_id(), title="the day", plan_name="presentations", planned_on="2026-04-22", position=0)
        )
        write.insert(
            Presentation(
                id=write.new_id(),
                tenderer_id=presented.id,
                session_id=session.id,
                planned_presenting_minutes=10,
                planned_question_minutes=30,
                position=0,
            )
        )
    assert file.undo().name == "keep_statement"
    assert file.find(Statement, id=statement_id) is None
    assert file.find(Tenderer) == presented


def test_redo_never_puts_a_disclosure_back_on_the_wall(file: CommissionFile) -> None:
    disclosure = keep_statement(file, "he hits me")
    put_up(file, [disclosure])
    file.undo()
    set_aside_for_safeguarding(file, [disclosure])
    assert file.next_to_redo() is None
    with pytest.raises(RuleBrokenError, match="nothing to redo"):
        file.redo()
    assert file.get(Statement, disclosure).state is StatementState.SAFEGUARDING


def test_once_things_are_as_they_were_the_step_can_be_undone_after_all(file: CommissionFile) -> None:
    tenderer_id = add_tenderer(file, "Oak Barn")
    for name in ("Oak Barn Ltd", "Oak Barn"):
        with file.action("what happened", undoable=False) as write:
            write.update(Tenderer, tenderer_id, name=name)
        assert (file.next_to_undo() is None) == (name != "Oak Barn")
    file.undo()
    assert file.all(Tenderer) == []


def test_words_taken_out_by_mistake_come_back_whole_and_are_found_again(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "  a quiet room,\n\tnot THE quiet room 🫥 ")
    before = file.get(Statement, statement_id)
    remove_statement(file, statement_id)
    assert file.search("quiet") == []
    file.undo()
    assert file.search("quiet") == [before]


def test_undo_of_one_action_takes_back_everything_it_did(file: CommissionFile) -> None:
    ids = [keep_statement(file, wording) for wording in ("one", "two")]
    put_up(file, ids)
    file.undo()
    assert {one.state for one in file.all(Statement)} == {StatementState.WAITING}


def test_undo_that_would_leave_a_reference_hanging_is_refused(file: CommissionFile) -> None:
    kit = add_young_person(file, "Kit")
    with file.action("what happened", undoable=False) as write:
        write.insert(
            Statement(id=write.new_id(), wording="mine", said_by=kit, said_at=write.now, position=0),
        )
    with pytest.raises(RuleBrokenError, match="nothing to undo"):
        file.undo()
    assert file.get(YoungPerson, kit).alias == "Kit"


def test_undo_and_redo_are_actions_of_their_own_in_the_record(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    file.undo()
    file.redo()
    last = [(one.name, one.undoes, one.redoes) for one in file.actions()]
    assert last == [
        ("start_commission", None, None),
        ("add_tenderer", None, None),
        ("undo", 2, None),
        ("redo", None, 2),
    ]
    assert check_file(file.path) == []


def test_undoing_a_removal_brings_back_the_same_id_with_all_its_fields(file: CommissionFile, state_of: StateOf) -> None:
    tenderer_id = add_tenderer(file, "Oak Barn")
    kit = add_young_person(file, "Kit")
    rename_young_person(file, kit, "Kite")
    before = state_of(file)
    remove_tenderer(file, tenderer_id)
    file.undo()
    assert state_of(file) == before


def test_a_set_aside_with_its_reason_is_undone_with_its_reason(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "maybe")
    set_aside(file, statement_id, "said twice")
    file.undo()
    assert file.get(Statement, statement_id).set_aside_reason == ""
    file.redo()
    assert file.get(Statement, statement_id).set_aside_reason == "said twice"


def test_undo_stops_at_a_change_of_schema(file: CommissionFile, tmp_path: Path) -> None:
    add_tenderer(file, "Oak Barn")
    triggers = file.db.execute("SELECT name, sql FROM sqlite_master WHERE name = 'action_sealed'").fetchall()
    file.db.conn.set_authorizer(None)  # As a program would that is not ours.
    file.db.execute("DROP TRIGGER action_sealed")
    file.db.execute("UPDATE action SET schema_version = 0 WHERE seq = 2")
    file.db.execute(triggers[0][1])
    assert file.next_to_undo() is None
    assert file.next_to_redo() is None


def test_undo_passes_over_what_would_take_a_name_that_is_taken_now(file: CommissionFile) -> None:
    add_tenderer(file, "Bridgework")
    oak = add_tenderer(file, "Oak Barn")
    remove_tenderer(file, oak)
    with file.action("what happened", undoable=False) as write:
        write.insert(Tenderer(id="new", name="Oak Barn", position=1))
    assert file.undo().name == "add_tenderer"
    assert names(file) == ["Oak Barn"]


def test_redo_does_not_offer_what_it_would_refuse(file: CommissionFile) -> None:
    """What was removed since, changed since, is referred to since, or whose name is taken since."""
    add_tenderer(file, "Oak Barn")
    file.undo()
    with file.action("what happened", undoable=False) as write:
        write.insert(Tenderer(id="new", name="Oak Barn", position=0))
    assert file.next_to_redo() is None
    rename_tenderer(file, "new", "Elm Yard")
    file.undo()
    with file.action("what happened", undoable=False) as write:
        write.update(Tenderer, "new", position=1)
    assert file.next_to_redo() is None
    kit = add_young_person(file, "Kit")
    remove_statement(file, keep_statement(file, "mine", said_by=kit))
    remove_young_person(file, kit)
    file.undo()
    with file.action("what happened", undoable=False) as write:
        write.insert(Statement(id="s", wording="mine", said_by=kit, said_at=write.now, position=0))
    assert file.next_to_redo() is None
    with pytest.raises(RuleBrokenError, match="nothing to redo"):
        file.redo()


def test_undo_passes_over_what_would_refer_to_somebody_who_is_gone(file: CommissionFile) -> None:
    kit = add_young_person(file, "Kit")
    remove_statement(file, keep_statement(file, "mine", said_by=kit))
    with file.action("what happened", undoable=False) as write:
        write.delete(YoungPerson, kit)
    assert file.next_to_undo() is None


def test_every_unique_key_of_the_schema_is_known() -> None:
    """Those worded as an index of their own too, with what they count for."""
    found = {table: unique_keys(table) for table in STATE_TABLES}
    assert [(one.expressions, one.counts) for one in found["presentation"]] == [("[tenderer_id], [session_id]", "1")]
    assert [one.counts for one in found["attendance"]] == ["left_at IS NULL"]
    assert found["pick"][0].expressions == "pick_of, ifnull(young_person_id, '')"
    assert found["verdict"][0].expressions.split(", ")[0].strip() == "occasion_id"
    written = STATE_SQL_1 + STATE_SQL_2 + STATE_SQL_4 + STATE_SQL_5 + STATE_SQL_6
    of_versions = 3
    assert sum(len(keys) for keys in found.values()) == len(re.findall(r"\bUNIQUE\b", written)) + of_versions

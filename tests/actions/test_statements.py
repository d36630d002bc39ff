"""Statements: kept, put up, set aside, taken off the wall for safeguarding, said another way."""

from collections.abc import Callable

import pytest

from workshop_app.actions.people import add_adult, add_young_person
from workshop_app.actions.provenance import say_who_said
from workshop_app.actions.setting_aside import (
    bring_back_from_safeguarding,
    confirm_passed_on,
    set_aside,
    set_aside_for_safeguarding,
)
from workshop_app.actions.statements import (
    keep_statement,
    put_up,
    remove_statement,
    reword_statement,
    take_down,
)
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile

UP, WAITING, ASIDE, SAFEGUARDING = (
    StatementState.UP,
    StatementState.WAITING,
    StatementState.SET_ASIDE,
    StatementState.SAFEGUARDING,
)


def state(file: CommissionFile, statement_id: str) -> StatementState:
    return file.get(Statement, statement_id).state


def test_new_words_wait_on_the_console(file: CommissionFile) -> None:
    statement = file.get(Statement, keep_statement(file, "  i want 2 b ASKED\n\tfirst "))
    assert statement.wording == "  i want 2 b ASKED\n\tfirst "
    assert statement.state is WAITING
    assert statement.said_at == file.actions()[-1].done_at


def test_the_record_says_who_said_it_who_wrote_it_down_and_how_exactly(file: CommissionFile) -> None:
    kit = add_young_person(file, "Kit")
    dean = add_adult(file, "Dean", AdultRole.SUPPORT_WORKER)
    statement = file.get(
        Statement,
        keep_statement(file, "buses", said_by=kit, written_down_by=dean, exactness=Exactness.GIST, source=Source.PAPER),
    )
    assert (statement.said_by, statement.written_down_by) == (kit, dean)
    assert (statement.exactness, statement.source) == (Exactness.GIST, Source.PAPER)
    say_who_said(file, statement.id, None)
    assert file.get(Statement, statement.id).said_by is None


def test_words_stand_in_the_order_in_which_they_were_said(file: CommissionFile) -> None:
    said = ["third?", "first", "second 🫶"]
    for wording in said:
        keep_statement(file, wording)
    assert [one.wording for one in file.all(Statement)] == said


@pytest.mark.parametrize("empty", ["", "   ", "\n"])
def test_empty_words_are_refused(file: CommissionFile, empty: str) -> None:
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        keep_statement(file, empty)
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        reword_statement(file, keep_statement(file, "x"), empty)


@pytest.mark.parametrize("not_new", [ASIDE, SAFEGUARDING])
def test_new_words_cannot_be_set_aside_from_the_start(file: CommissionFile, not_new: StatementState) -> None:
    with pytest.raises(RuleBrokenError, match="New words wait or go up"):
        keep_statement(file, "x", state=not_new)


def test_put_up_is_one_step_for_all_of_them_or_none(file: CommissionFile) -> None:
    ids = [keep_statement(file, wording) for wording in ("one", "two")]
    with pytest.raises(NotFoundError, match=r"There is no statement with the id gone in “ours\.workshop”"):
        put_up(file, [*ids, "gone"])
    assert {state(file, one) for one in ids} == {WAITING}
    put_up(file, ids)
    assert {state(file, one) for one in ids} == {UP}
    take_down(file, ids[0])
    assert [state(file, one) for one in ids] == [WAITING, UP]


def test_setting_aside_needs_a_reason_and_putting_up_brings_back(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "x", state=UP)
    with pytest.raises(RuleBrokenError, match="The reason for setting words aside"):
        set_aside(file, statement_id, " ")
    set_aside(file, statement_id, "names a teacher")
    assert (state(file, statement_id), file.get(Statement, statement_id).set_aside_reason) == (ASIDE, "names a teacher")
    put_up(file, [statement_id])
    assert (state(file, statement_id), file.get(Statement, statement_id).set_aside_reason) == (UP, "")


def test_rewording_leaves_the_old_words_and_points_to_them(file: CommissionFile) -> None:
    old_id = keep_statement(file, "staff should be less annoying", state=UP)
    old = file.get(Statement, old_id)
    new = file.get(Statement, reword_statement(file, old_id, "staff should ask before they help"))
    assert file.get(Statement, old_id) == old
    assert (new.rewording_of, new.state) == (old_id, UP)


@pytest.mark.parametrize("not_up", [WAITING, ASIDE])
def test_a_rewording_of_words_that_are_not_up_waits(file: CommissionFile, not_up: StatementState) -> None:
    old_id = keep_statement(file, "x")
    if not_up is ASIDE:
        set_aside(file, old_id, "said twice")
    assert state(file, reword_statement(file, old_id, "y")) is WAITING


def test_words_taken_out_by_mistake_can_be_undone_and_words_in_use_stay(file: CommissionFile) -> None:
    old_id = keep_statement(file, "x")
    new_id = reword_statement(file, old_id, "y")
    with pytest.raises(RuleBrokenError, match="Something else still belongs to this"):
        remove_statement(file, old_id)
    remove_statement(file, new_id)
    assert [one.id for one in file.all(Statement)] == [old_id]
    file.undo()
    assert file.get(Statement, new_id).rewording_of == old_id


@pytest.mark.parametrize("before", [WAITING, UP, ASIDE])
def test_one_touch_takes_a_disclosure_off_the_wall_from_wherever_it_is(
    file: CommissionFile, before: StatementState
) -> None:
    statement_id = keep_statement(file, "he hits me", state=UP if before is UP else WAITING)
    if before is ASIDE:
        set_aside(file, statement_id, "unclear")
    set_aside_for_safeguarding(file, [statement_id])
    assert state(file, statement_id) is SAFEGUARDING
    assert file.get(Statement, statement_id).wording == "he hits me"
    assert file.search("hits") == []


@pytest.mark.parametrize(
    "attempt",
    [
        lambda file, one: put_up(file, [one]),
        take_down,
        lambda file, one: set_aside(file, one, "a reason"),
        lambda file, one: reword_statement(file, one, "other words"),
        remove_statement,
    ],
)
def test_a_disclosure_is_moved_by_nothing_but_the_two_ways_that_are_meant_for_it(
    file: CommissionFile, attempt: Callable[[CommissionFile, str], object]
) -> None:
    statement_id = keep_statement(file, "he hits me", state=UP)
    set_aside_for_safeguarding(file, [statement_id])
    with pytest.raises(RuleBrokenError, match="set aside for safeguarding"):
        attempt(file, statement_id)
    assert state(file, statement_id) is SAFEGUARDING


def test_a_disclosure_can_be_taken_out_only_once_it_was_passed_on(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "he hits me", state=UP)
    with pytest.raises(RuleBrokenError, match="not set aside for safeguarding"):
        confirm_passed_on(file, statement_id)
    set_aside_for_safeguarding(file, [statement_id])
    with pytest.raises(RuleBrokenError, match="until you confirm that they were passed to the safeguarding lead"):
        remove_statement(file, statement_id)
    confirm_passed_on(file, statement_id)
    assert file.get(Statement, statement_id).passed_on_at == file.actions()[-1].done_at
    remove_statement(file, statement_id)
    assert file.all(Statement) == []


def test_what_was_passed_on_once_is_not_passed_on_for_the_next_time(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "he hits me", state=UP)
    set_aside_for_safeguarding(file, [statement_id])
    confirm_passed_on(file, statement_id)
    bring_back_from_safeguarding(file, statement_id)
    set_aside_for_safeguarding(file, [statement_id])
    with pytest.raises(RuleBrokenError, match="until you confirm"):
        remove_statement(file, statement_id)


def test_words_brought_back_wait_and_only_words_that_were_away_come_back(file: CommissionFile) -> None:
    statement_id = keep_statement(file, "he hits the table", state=UP)
    with pytest.raises(RuleBrokenError, match="not set aside for safeguarding"):
        bring_back_from_safeguarding(file, statement_id)
    set_aside_for_safeguarding(file, [statement_id])
    bring_back_from_safeguarding(file, statement_id)
    assert state(file, statement_id) is WAITING

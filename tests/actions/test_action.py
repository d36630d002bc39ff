"""What an action is: its id, its sentence, one gesture, and by whom it was done."""

import contextlib

import pytest

from workshop_app.actions import people, sessions, statements
from workshop_app.actions.action import (
    EARLIER,
    action,
    also_known,
    described,
    known_actions,
    redo_sentence,
    undo_sentence,
)
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.people import AdultRole, Attendance, YoungPerson
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import ActionRecord, CommissionFile, Writing

OLD_IDS = {
    "add_own_sort",
    "finish_own_sort",
    "go_on_with_own_sort",
    "remove_own_sort",
    "set_remark_aside",
    "set_remark_aside_for_safeguarding",
    "confirm_remark_passed_on",
    "bring_remark_back_from_safeguarding",
    "issue_pack",
    "undo",
    "redo",
}


def last(file: CommissionFile) -> ActionRecord:
    return file.actions()[-1]


@action("Keep two things said, one of them up", id="test_keep_two")
def keep_two(write: Writing, first: str, second: str) -> list[str]:
    ids = [statements.keep_statement(write, first), statements.keep_statement(write, second)]
    statements.put_up(write, ids[:1])
    return ids


@action("Keep what can be kept", id="test_keep_what_can_be")
def keep_what_can_be(write: Writing, wordings: list[str]) -> list[str]:
    kept = []
    for wording in wordings:
        with contextlib.suppress(RuleBrokenError):
            kept.append(keep_two(write, wording, "" if wording == "half" else wording)[0])
    return kept


def test_every_action_has_a_sentence_that_reads_as_a_deed() -> None:
    known = {one.id: one for one in known_actions()}
    assert len(known) > 90
    for one in known.values():
        assert one.sentence[0].isupper(), one
        assert not one.sentence.endswith((".", " ")), one
        assert "“" not in one.sentence, one
    assert known.keys() >= OLD_IDS


def test_an_id_belongs_to_one_action() -> None:
    with pytest.raises(ValueError, match="two actions with the id put_up"):

        @action("Put words up again")
        def put_up(write: Writing) -> None:
            """Never done."""

    with pytest.raises(ValueError, match="two actions with the id test_keep_two"):
        also_known("test_keep_two", "Keep two things")


def test_the_button_says_what_would_be_undone_and_done_again(file: CommissionFile) -> None:
    statements.put_up(file, [statements.keep_statement(file, "buses")])
    assert described(last(file)) == "Put words up"
    assert undo_sentence(last(file)) == "Undo: put words up"
    assert redo_sentence(last(file)) == "Redo: put words up"


def test_an_action_of_another_version_is_an_earlier_change(file: CommissionFile) -> None:
    with file.action("teleport_card") as write:
        write.insert(YoungPerson(id="kaz", alias="Kaz", position=0, created_at=write.now))
    assert described(last(file)) == EARLIER == "An earlier change"
    assert undo_sentence(last(file)) == "Undo: an earlier change"


def test_one_gesture_is_one_entry_and_one_undo(file: CommissionFile) -> None:
    before = len(file.actions())
    told: list[int] = []
    file.on_changed(lambda rows: told.append(len(rows)))
    ids = keep_two(file, "first", "second")
    assert [one.name for one in file.actions()[before:]] == ["test_keep_two"]
    assert [file.get(Statement, one).state for one in ids] == [StatementState.UP, StatementState.WAITING]
    assert [file.get(Statement, one).position for one in ids] == [0, 1]
    assert len(told) == 1
    file.undo()
    assert file.all(Statement) == []


def test_a_gesture_that_is_refused_half_way_leaves_no_trace(file: CommissionFile) -> None:
    before = file.actions()
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        keep_two(file, "first", " ")
    assert file.all(Statement) == []
    assert file.actions() == before


def test_a_part_that_is_refused_leaves_nothing_where_the_gesture_goes_on_without_it(file: CommissionFile) -> None:
    kept = keep_what_can_be(file, ["one", "half", "two"])
    assert [one.wording for one in file.all(Statement)] == ["one", "one", "two", "two"]
    assert len(kept) == 2


def test_what_cannot_be_undone_is_no_part_of_what_can(file: CommissionFile) -> None:
    session_id = sessions.add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    before = file.actions()
    with pytest.raises(RuntimeError, match="end_session, which cannot be undone"), file.action("gesture") as write:
        sessions.end_session(write, session_id)
    assert file.actions() == before


def test_who_did_it_is_said_with_the_call_and_nothing_is_put_back(file: CommissionFile) -> None:
    statements.keep_statement(file.by("wall"), "typed at the wall")
    statements.keep_statement(file, "typed at the console")
    assert [one.done_by for one in file.actions()[-2:]] == ["wall", "test"]
    with pytest.raises(NotFoundError):
        statements.take_down(file.by("wall"), "none")
    assert file.who == "test"
    with pytest.raises(AttributeError):
        file.who = "wall"  # type: ignore[misc]  # that it cannot be set is the point


@pytest.mark.parametrize("young", [True, False])
def test_whoever_is_added_in_a_session_is_here_and_one_undo_takes_both_back(file: CommissionFile, young: bool) -> None:
    session_id = sessions.add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    if young:
        person = people.add_young_person_here(file, session_id, "Kaz")
    else:
        person = people.add_adult_here(file, session_id, "Sam", AdultRole.SUPPORT_WORKER)
    (stay,) = file.all(Attendance, session_id=session_id)
    assert (stay.young_person_id if young else stay.adult_id) == person
    file.undo()
    assert file.all(Attendance) == []
    assert file.all(YoungPerson) == []

"""How far back the undo button reaches."""

from collections.abc import Callable

import pytest

from workshop_app.actions import setting_aside, taking_back
from workshop_app.actions.action import known_actions
from workshop_app.actions.sessions import add_session, begin_session, end_session, reopen_session, start_session
from workshop_app.actions.setting_aside import confirm_passed_on, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.sessions import Session
from workshop_app.domain.tendering import Tenderer
from workshop_app.plans import SessionPlan, plan_named
from workshop_app.record.history import NOT_TO_REACH_PAST, sessions_under_way, undo_reaches_back_to
from workshop_app.store import CommissionFile

Opening = Callable[[CommissionFile, str, SessionPlan], None]


def start(file: CommissionFile, opening: Opening = start_session) -> str:
    session_id = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    opening(file, session_id, plan_named("initial-workshop"))
    return session_id


def names(file: CommissionFile) -> list[str]:
    return [one.name for one in file.all(Tenderer)]


def upcoming(file: CommissionFile) -> str | None:
    action = file.next_to_undo(undo_reaches_back_to(file))
    return None if action is None else action.name


def test_where_no_session_runs_undo_reaches_back_to_the_opening_of_the_file(file: CommissionFile) -> None:
    add_tenderer(file, "Oak Barn")
    assert upcoming(file) == "add_tenderer"
    file.close()
    with CommissionFile.open(file.path) as again:
        assert upcoming(again) is None
        add_tenderer(again, "Elm Yard")
        again.undo(undo_reaches_back_to(again))
        assert names(again) == ["Oak Barn"]
        assert upcoming(again) is None
        redone = again.next_to_redo(undo_reaches_back_to(again))
        assert redone is not None
        assert redone.name == "add_tenderer"
    with CommissionFile.open(file.path) as later:
        assert later.next_to_redo(undo_reaches_back_to(later)) is None
        assert later.next_to_undo() is not None, "the list of what happened can still undo it"


@pytest.mark.parametrize("opening", [start_session, begin_session])
def test_in_a_session_undo_reaches_back_to_its_start_also_after_a_restart(
    file: CommissionFile, opening: Opening
) -> None:
    add_tenderer(file, "Before")
    start(file, opening)
    assert upcoming(file) is None
    add_tenderer(file, "Oak Barn")
    file.close()
    with CommissionFile.open(file.path) as again:
        add_tenderer(again, "Elm Yard")
        for left in (["Before", "Oak Barn"], ["Before"]):
            again.undo(undo_reaches_back_to(again))
            assert names(again) == left
        assert upcoming(again) is None
    with CommissionFile.open(file.path) as later:
        later.redo(undo_reaches_back_to(later))
        assert names(later) == ["Before", "Oak Barn"]


def test_a_session_opened_again_begins_anew(file: CommissionFile) -> None:
    session_id = start(file)
    add_tenderer(file, "Oak Barn")
    end_session(file, session_id)
    assert upcoming(file) == "add_tenderer"
    assert sessions_under_way(file) == []
    reopen_session(file, session_id)
    assert [one.id for one in sessions_under_way(file)] == [session_id]
    assert upcoming(file) is None


def test_of_two_sessions_under_way_the_one_opened_last_counts(file: CommissionFile) -> None:
    start(file)
    add_tenderer(file, "In the first")
    start(file)
    assert upcoming(file) is None
    assert len(sessions_under_way(file)) == 2


def test_a_running_session_whose_start_the_journal_does_not_have_counts_as_none(file: CommissionFile) -> None:
    with file.action("an older way", undoable=False) as write:
        write.insert(
            Session(
                id="s", title="Day", plan_name="x", planned_on="2026-03-04", position=0, started_at="2026-03-04T10:00Z"
            )
        )
    assert undo_reaches_back_to(file) == file.opened_after == 0


def test_undo_does_not_reach_back_past_what_was_set_aside_for_safeguarding(file: CommissionFile) -> None:
    """The button would otherwise offer, for the shield, to take away what somebody else said before."""
    keep_statement(file, "longer breaks")
    said = keep_statement(file, "my uncle hits me")
    set_aside_for_safeguarding(file, [said])
    assert upcoming(file) is None
    assert file.next_to_redo(undo_reaches_back_to(file)) is None
    add_tenderer(file, "Oak Barn")
    assert upcoming(file) == "add_tenderer"
    file.undo(undo_reaches_back_to(file))
    confirm_passed_on(file, said)
    assert upcoming(file) is None
    assert file.next_to_undo() is not None, "the list of what happened can still undo it"


def test_what_undo_stops_at_are_all_actions_of_safeguarding_and_taking_back() -> None:
    known = {one.id: one for one in known_actions()}
    assert not any(known[name].undoable for name in NOT_TO_REACH_PAST)
    homes = {setting_aside.__name__, taking_back.__name__}
    found = {one.id for one in known.values() if not one.undoable and getattr(one.act, "__module__", "") in homes}
    assert found
    assert found <= set(NOT_TO_REACH_PAST)

"""Undo and redo leave alone what was done in a turn that is over, and dots that everybody has seen."""

from workshop_app.actions import dots, placing, sorting, turns
from workshop_app.actions.people import add_young_person, arrive
from workshop_app.actions.sessions import add_session, start_activity, start_session
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.dots import Dot
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category, Placement
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile


def test_a_card_placed_in_a_turn_stays_once_the_turn_is_over_until_it_is_gone_on_with(file: CommissionFile) -> None:
    group_sort = sorting.add_sort(file, "what matters", categories=["staff"])
    card = keep_statement(file, "be on time", state=StatementState.UP)
    turn = turns.begin_individual_turn(file, group_sort, add_young_person(file, "Kit"))
    (staff,) = (one.id for one in file.all(Category))
    placing.place_card(file, turn, card, staff)
    assert undone(file) == "place_card"
    turns.end_individual_turn(file, turn, name_agreed=False)
    assert undone(file) != "place_card"
    turns.go_on_with_individual_turn(file, turn)
    file.undo()
    assert file.all(Placement) == []
    turns.end_individual_turn(file, turn, name_agreed=False)
    assert file.next_to_redo() is None


def test_a_dot_stays_once_it_was_shown_until_all_are_taken_back(file: CommissionFile) -> None:
    session_id = add_session(file, "planning-workshop", title="Second", planned_on="2026-03-25")
    start_session(file, session_id, plan_named("planning-workshop"))
    kit = add_young_person(file, "Kit")
    arrive(file, session_id, young_person_id=kit)
    title = keep_statement(file, "Would you send your own kid?", state=StatementState.UP)
    picking = next(one.id for one in file.all(Activity) if one.kind is ActivityKind.PICK)
    start_activity(file, picking)
    given = dots.start_dots(file, picking, dots_each=1, all_at_once=False)
    dots.give_dot(file, given, statement_id=title, young_person_id=kit)
    assert undone(file) == "give_dot"
    dots.reveal_dots(file, given)
    assert undone(file) != "give_dot"
    dots.take_all_dots_back(file, given)
    assert file.undo().name == "take_all_dots_back"
    assert len(file.all(Dot)) == 1


def undone(file: CommissionFile) -> str | None:
    action = file.next_to_undo()
    return None if action is None else action.name

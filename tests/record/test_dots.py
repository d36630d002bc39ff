"""How many dots are left."""

import pytest

from workshop_app.actions import dots, people, sessions, sorting
from workshop_app.actions.setting_aside import set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.record.dots import dots_left
from workshop_app.store import CommissionFile


@pytest.mark.parametrize("all_at_once", [True, False])
def test_dots_left_are_those_not_given_and_those_on_words_that_went(file: CommissionFile, all_at_once: bool) -> None:
    session = sessions.add_session(file, "planning-workshop", title="Day", planned_on="2026-04-01")
    sessions.start_session(file, session, plan_named("planning-workshop"))
    activity = file.all(Activity, session_id=session, kind=ActivityKind.PICK)[0].id
    sessions.start_activity(file, activity)
    kaz, moth = (people.add_young_person(file, one) for one in ("Kaz", "moth"))
    people.arrive(file, session, young_person_id=kaz)
    stay = people.arrive(file, session, young_person_id=moth)
    sorting.add_sort(file, "Ours", categories=["Staff"])
    (staff,) = file.all(Category)
    words = keep_statement(file, "wifi lol", state=StatementState.UP)
    given = dots.start_dots(file, activity, dots_each=2, all_at_once=all_at_once)
    giver = None if all_at_once else kaz
    assert dots_left(file, given, giver) == (4 if all_at_once else 2)
    dots.give_dot(file, given, category_id=staff.id, young_person_id=giver)
    dots.give_dot(file, given, statement_id=words, young_person_id=giver)
    assert dots_left(file, given, giver) == (2 if all_at_once else 0)
    set_aside_for_safeguarding(file, [words])
    assert dots_left(file, given, giver) == (3 if all_at_once else 1)
    people.leave(file, stay)
    assert dots_left(file, given, giver) == 1

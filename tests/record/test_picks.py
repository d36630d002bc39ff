"""What there is to pick from, and what was picked."""

from workshop_app.actions import people, picks, placing, sessions, sorting, statements
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.plans import plan_named
from workshop_app.record.picks import options, pick_by, words_picked
from workshop_app.store import CommissionFile

UP = StatementState.UP


def test_a_key_aspect_is_picked_from_categories_with_their_words_and_from_what_lies_in_none(
    file: CommissionFile,
) -> None:
    assert options(file, PickOf.KEY_ASPECT, "any") == []
    sorting.add_sort(file, "First", categories=["Old one"])
    sort = sorting.add_sort(file, "Second", categories=["Staff", "Place"])
    staff, place = file.all(Category, sort_id=sort)
    words = statements.keep_statement(file, "same worker every time", state=UP)
    placing.place_card(file, sort, words, staff.id)
    unsure = statements.keep_statement(file, "a dog there", state=UP)
    placing.place_card(file, sort, unsure, None)
    unsorted = statements.keep_statement(file, "wifi", state=UP)
    statements.keep_statement(file, "still waiting")
    found = options(file, PickOf.KEY_ASPECT, "any")
    assert [(one.key, one.wording, one.number, one.under) for one in found] == [
        (staff.id, "Staff", 0, ""),
        (words, "same worker every time", -1, staff.id),
        (place.id, "Place", 1, ""),
        (unsure, "a dog there", -1, ""),
        (unsorted, "wifi", -1, ""),
    ]


def test_a_title_is_picked_from_what_was_proposed_for_it(file: CommissionFile) -> None:
    session = sessions.add_session(file, "planning-workshop", title="Day", planned_on="2026-04-01")
    sessions.start_session(file, session, plan_named("planning-workshop"))
    picks = [one.id for one in file.all(Activity, kind=ActivityKind.PICK)]
    prompt = next(one for one in file.all(Prompt) if one.activity_id in picks)
    proposed = statements.keep_statement(file, "hear us out", prompt_id=prompt.id, state=UP)
    statements.keep_statement(file, "wifi", state=UP)
    (option,) = options(file, PickOf.TITLE, prompt.activity_id)
    assert (option.key, option.wording, option.number) == (proposed, "hear us out", -1)


def test_everybody_has_a_pick_of_their_own_beside_the_groups(file: CommissionFile) -> None:
    sorting.add_sort(file, "Ours", categories=["Staff", "Place"])
    staff, place = file.all(Category)
    kaz = people.add_young_person(file, "Kaz")
    assert pick_by(file, PickOf.KEY_ASPECT, None) is None
    picks.pick(file, PickOf.KEY_ASPECT, category_id=staff.id)
    picks.pick(file, PickOf.KEY_ASPECT, category_id=place.id, young_person_id=kaz)
    group, own = pick_by(file, PickOf.KEY_ASPECT, None), pick_by(file, PickOf.KEY_ASPECT, kaz)
    assert group is not None
    assert own is not None
    assert (group.thing, own.thing) == (staff.id, place.id)
    assert pick_by(file, PickOf.TITLE, kaz) is None
    assert words_picked(file, own) == "Place"


def test_words_that_were_picked_are_told_only_while_they_are_up(file: CommissionFile) -> None:
    words = statements.keep_statement(file, "same worker every time", state=UP)
    picks.pick(file, PickOf.KEY_ASPECT, statement_id=words)
    assert words_picked(file, pick_by(file, PickOf.KEY_ASPECT, None)) == "same worker every time"
    statements.take_down(file, words)
    assert words_picked(file, pick_by(file, PickOf.KEY_ASPECT, None)) == ""
    assert words_picked(file, None) == ""

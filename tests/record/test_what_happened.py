"""What happened: when, where, what and in which session, and nobody quoted whose words are not up."""

import pytest

from tests.conftest import TickingClock
from workshop_app.actions import feedback, people, picks, placing, setting_aside, sorting, specification, turns
from workshop_app.actions.sessions import add_session, end_session, start_activity, start_session
from workshop_app.actions.statements import keep_statement, keep_statements, put_up, remove_statement, reword_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.actions.undoing import sentence_of, undo_one
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer, Remark, RemarkKind
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.domain.wording import first_words
from workshop_app.plans import plan_named
from workshop_app.record.history import Happening, WhatHappened, where_told
from workshop_app.store import CommissionFile

UP = StatementState.UP
SECRET = "he hits me"


def happened(file: CommissionFile, *, text: str = "", session_id: str = "") -> list[Happening]:
    """Return what happened, the first first."""
    page = WhatHappened(file, sentence_of).page(most=500, text=text, session_id=session_id)
    assert page.is_last
    return page.happenings[::-1]


def last(file: CommissionFile) -> Happening:
    return happened(file)[-1]


def test_each_action_says_what_it_was_about(file: CommissionFile) -> None:
    told = [keep_statement(file, "a quiet room,\nnot THE quiet room", state=UP)]
    assert last(file).detail == "“a quiet room, …”"
    told += keep_statements(file, ["two", "three"], state=UP)
    assert last(file).detail == "2 things said"
    sort = sorting.add_sort(file, "what matters", categories=["Place", "People"])
    assert (last(file).detail, last(file).sort_id) == ("what matters", sort)
    place, others = file.all(Category)
    placing.place_card(file, sort, told[1], place.id)
    assert (last(file).detail, last(file).sort_id) == ("“two” to Place", sort)
    placing.place_cards(file, sort, told, place.id)
    assert last(file).detail == "2 cards to Place"
    placing.place_card(file, sort, told[2], place.id, 0)
    assert last(file).detail == "another order in Place"
    placing.unplace_cards(file, sort, told)
    assert last(file).detail == "3 cards to “still to sort”"
    placing.place_cards_from_paper(file, sort, {place.id: told[:1], others.id: told[1:]})
    assert last(file).detail == "3 cards to several places"
    sorting.rename_category(file, place.id, "Somewhere")
    assert last(file).detail == "Somewhere"
    oak = add_tenderer(file, "Oak Barn")
    assert last(file).detail == "Oak Barn"
    kit = people.add_young_person(file, "Kit")
    assert last(file).detail == "Kit"
    file.undo()
    assert (last(file).what, last(file).detail) == ("Undo: add a young person", "")
    file.redo()
    assert (last(file).what, last(file).detail) == ("Redo: add a young person", "Kit")
    feedback.keep_remark(file, oak, RemarkKind.STRENGTH, SECRET, said_by=kit)
    assert last(file).detail == "on Oak Barn"
    line = specification.add_specification_line(file, "stay for longer than a term", statement_ids=told)
    assert last(file).detail == "“stay for longer than a term”"
    specification.remove_specification_line(file, line)
    assert last(file).detail == ""


def test_nobody_is_quoted_whose_words_are_not_up(file: CommissionFile) -> None:
    """What waits, is private, set aside for whatever reason, made of that, taken out, or of an individual turn."""
    keep_statement(file, SECRET)
    setting_aside.set_aside(file, keep_statement(file, f"{SECRET} twice", state=UP), "said twice")
    remove_statement(file, keep_statement(file, f"{SECRET} gone", state=UP))
    told = keep_statement(file, f"{SECRET} a lot", state=UP)
    put_up(file, [reword_statement(file, told, f"{SECRET} often")])
    specification.add_specification_line(file, f"{SECRET}: never", statement_ids=[told])
    specification.add_question(file, f"{SECRET}?", statement_ids=[told])
    sort = sorting.add_sort(file, "what matters", categories=["Place"])
    placing.place_card(file, sort, told, None)
    turn = turns.begin_individual_turn(file, sort, people.add_young_person(file, "Kit"))
    sorting.add_category(file, turn, SECRET)
    feedback.keep_remark(file, add_tenderer(file, "Oak Barn"), RemarkKind.WEAKNESS, SECRET)
    assert any(SECRET in one.detail for one in happened(file))
    setting_aside.set_aside_for_safeguarding(file, [told])
    every = happened(file)
    assert not [one for one in every if SECRET in one.detail or SECRET in one.what]
    assert happened(file, text=SECRET) == []
    assert "in an individual turn" in [one.detail for one in every]


def test_verdicts_and_who_was_strongest_are_not_told(file: CommissionFile) -> None:
    session_id = add_session(file, "presentations", title="Day", planned_on="2026-03-04")
    oak = add_tenderer(file, "Oak Barn")
    start_session(file, session_id, plan_named("presentations"))
    kit = people.add_young_person_here(file, session_id, "Kit")
    feedback.give_verdict(file, oak, Answer.NO, session_id=session_id, young_person_id=kit, wording=SECRET)
    assert last(file).detail == "on Oak Barn"
    feedback.find_strongest(file, session_id, kit, oak, wording=SECRET)
    assert last(file).detail == ""


def test_what_the_group_picked_is_told_and_what_one_young_person_picked_is_not(file: CommissionFile) -> None:
    words = keep_statement(file, "a quiet room", state=UP)
    sorting.add_sort(file, "what matters", categories=["Place"])
    (place,) = file.all(Category)
    picks.pick(file, PickOf.KEY_ASPECT, category_id=place.id, why=SECRET)
    assert last(file).detail == "the key aspect: Place"
    picks.pick(file, PickOf.TITLE, statement_id=words)
    assert last(file).detail == "the title: “a quiet room”"
    kit = people.add_young_person(file, "Kit")
    picks.pick(file, PickOf.KEY_ASPECT, category_id=place.id, young_person_id=kit)
    assert last(file).detail == "the key aspect, one person’s own"
    setting_aside.set_aside_for_safeguarding(file, [words])
    assert "the title" in [each.detail for each in happened(file)]


def test_feedback_put_down_as_the_wrong_kind_is_corrected_and_told_and_undone(file: CommissionFile) -> None:
    said = feedback.keep_remark(file, add_tenderer(file, "Oak Barn"), RemarkKind.STRENGTH, SECRET)
    feedback.correct_kind(file, said, RemarkKind.EXPLORE)
    assert file.get(Remark, said).kind is RemarkKind.EXPLORE
    assert (last(file).what, last(file).detail) == (
        "Correct the kind of feedback",
        "on Oak Barn, to explore, not a strength",
    )
    file.undo()
    assert file.get(Remark, said).kind is RemarkKind.STRENGTH
    setting_aside.set_aside_for_safeguarding(file, [said])
    with pytest.raises(RuleBrokenError, match="set aside for safeguarding"):
        feedback.correct_kind(file, said, RemarkKind.WEAKNESS)


def test_it_is_told_in_which_session_and_activity_it_happened_and_can_be_looked_for(file: CommissionFile) -> None:
    keep_statement(file, "before", state=UP)
    first = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    start_session(file, first, plan_named("initial-workshop"))
    one, two = file.all(Activity, session_id=first, kind=ActivityKind.CAPTURE)[:2]
    start_activity(file, one.id)
    keep_statement(file.by("wall"), "in the first", session_id=first, state=UP)
    start_activity(file, two.id)
    keep_statement(file, "in the second", state=UP)
    end_session(file, first)
    add_tenderer(file, "after")
    prompt = file.all(Prompt, activity_id=one.id)[0]
    keep_statement(file, "typed in afterwards", session_id=first, prompt_id=prompt.id, state=UP)
    places = {(each.what, each.detail): (each.session, each.activity) for each in happened(file)}
    assert places["Save words", "“before”"] == ("", "")
    assert places["Save words", "“in the first”"] == ("First", one.title)
    assert places["Start an activity", two.title] == ("First", two.title)
    assert places["Save words", "“in the second”"] == ("First", two.title)
    assert places["End a session", "First"] == ("First", two.title)
    assert places["Add a tenderer", "after"] == ("", "")
    assert places["Save words", "“typed in afterwards”"] == ("First", one.title)
    within = {each.detail: each.within for each in happened(file) if each.what in ("Save words", "Add a tenderer")}
    assert within["“before”"] == ""
    assert within["“in the second”"] == f"First, {two.title}"
    assert within["“typed in afterwards”"] == f"First, {one.title}, afterwards"
    assert within["after"] == "after “First”"
    (found,) = happened(file, text="WORDS big first screen")
    assert (found.detail, found.where) == ("“in the first”", "big screen")
    kept = [each.detail for each in happened(file, text="save words", session_id=first)]
    assert kept == ["“in the first”", "“in the second”", "“typed in afterwards”"]
    assert where_told("console, from head digest abc") == "console"
    assert where_told("a script") == "a script"


def test_pages_go_on_where_the_last_ended_and_say_what_is_undone(file: CommissionFile) -> None:
    for number in range(12):
        add_tenderer(file, f"Barn-{number:02}")
    undo_one(file, 5)
    undo_one(file, 14)
    undo_one(file, 4)
    what = WhatHappened(file, sentence_of)
    seen: list[Happening] = []
    before = None
    while before is None or before > 1:
        page = what.page(before, most=4)
        seen += page.happenings
        before = page.before
    assert [one.seq for one in seen] == list(range(16, 0, -1))
    assert {one.seq for one in seen if one.undone} == {14, 4}
    assert {one.seq for one in seen if not one.may_ask} == {14, 4, 1}
    few = what.page(text="Barn-07", look_at=5)
    assert (few.happenings, few.before, few.is_last) == ([], 12, False)
    assert [one.detail for one in what.page(few.before, text="Barn-07").happenings] == ["Barn-07"]
    assert what.between(9, 9)[9].detail == "Barn-07"


def test_it_is_marked_where_the_clock_ran_backwards(file: CommissionFile, clock: TickingClock) -> None:
    add_tenderer(file, "Oak Barn")
    clock.minutes_pass(-90)
    add_tenderer(file, "Elm Yard")
    add_tenderer(file, "Ash Court")
    assert [(one.clock, one.day, one.backwards) for one in happened(file)[1:]] == [
        ("17:00", "4 March 2026", False),
        ("15:30", "4 March 2026", True),
        ("15:30", "4 March 2026", False),
    ]


def test_words_that_may_not_be_quoted_are_told_apart_by_their_prompt(file: CommissionFile) -> None:
    first = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    start_session(file, first, plan_named("initial-workshop"))
    asked = file.all(Prompt)[:2]
    for prompt in asked:
        keep_statement(file, SECRET, prompt_id=prompt.id)
    details = [one.detail for one in happened(file) if one.what == "Save words"]
    assert details == [f"under “{first_words(prompt.wording)}”" for prompt in asked]

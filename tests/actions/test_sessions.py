"""Going through a session: starting it, taking a slip back, clocks of their own, and changing what is to come."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.conftest import StateOf, TickingClock
from workshop_app.actions import plan_changes, sessions, tendering
from workshop_app.actions.sorting import add_sort
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.drafts import adding_key, box_key, prompt_box_key, prompt_key
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session, next_activity
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import plan_named
from workshop_app.plans.plan import BreakPlan, CapturePlan
from workshop_app.record.sessions import can_take_start_back, planned_minutes, start_to_take_back, visit_start
from workshop_app.store import CommissionFile, check_file

WORDS = CapturePlan(title="One more thing", minutes=15, prompts=["What else?"])


class Day:
    """A session under way at its first activity."""

    def __init__(self, file: CommissionFile, plan: str = "initial-workshop") -> None:
        self.file = file
        self.id = sessions.add_session(file, plan, title="First", planned_on="2026-03-04")
        sessions.begin_session(file, self.id, plan_named(plan))

    def activities(self) -> list[Activity]:
        return self.file.all(Activity, session_id=self.id)

    def under_way(self) -> list[str]:
        return [one.title for one in self.activities() if one.started_at and not one.ended_at]

    def begin(self, number: int) -> Activity:
        sessions.start_activity(self.file, self.activities()[number].id)
        return self.activities()[number]

    def clock_of(self, number: int) -> str:
        began = visit_start(self.file, self.activities()[number])
        assert began is not None
        return began.done_at[11:19]


@pytest.fixture
def day(file: CommissionFile) -> Day:
    return Day(file)


def test_a_session_begins_with_its_first_activity_in_one_action(file: CommissionFile) -> None:
    session_id = sessions.add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    before = len(file.actions())
    sessions.begin_session(file, session_id, plan_named("initial-workshop"))
    assert [one.name for one in file.actions()[before:]] == ["begin_session"]
    begun = [one.started_at is not None for one in file.all(Activity, session_id=session_id)]
    assert begun == [True] + [False] * (len(begun) - 1)


def test_a_start_taken_back_never_was_and_the_clock_before_it_goes_on(
    day: Day, clock: TickingClock, state_of: StateOf
) -> None:
    before, began = state_of(day.file), day.clock_of(0)
    clock.minutes_pass(7)
    day.begin(3)
    assert day.clock_of(3) != began
    sessions.take_back_start(day.file, day.id)
    assert state_of(day.file) == before
    assert day.clock_of(0) == began
    assert [one.name for one in day.file.actions()[-2:]] == ["start_activity", "take_back_start"]
    assert check_file(day.file.path) == []


def test_two_slips_are_taken_back_one_after_the_other_and_then_the_session(file: CommissionFile) -> None:
    day = Day(file)
    titles = [one.title for one in day.activities()]
    day.begin(1)
    day.begin(2)
    for expected in (titles[1], titles[0]):
        sessions.take_back_start(file, day.id)
        assert day.under_way() == [expected]
    sessions.take_back_start(file, day.id)
    assert (day.activities(), file.all(Prompt)) == ([], [])
    session = file.get(Session, day.id)
    assert (session.started_at, session.plan_text) == (None, "")
    with pytest.raises(RuleBrokenError, match="no start can be undone"):
        sessions.take_back_start(file, day.id)
    sessions.begin_session(file, day.id, plan_named("initial-workshop"))
    assert day.under_way() == titles[:1]
    assert planned_minutes(file, day.id) == plan_named("initial-workshop").minutes


def test_a_second_visit_that_is_taken_back_leaves_the_first_as_it_was(day: Day, clock: TickingClock) -> None:
    day.begin(1)
    began = day.clock_of(1)
    clock.minutes_pass(3)
    day.begin(0)
    sessions.take_back_start(day.file, day.id)
    assert day.clock_of(1) == began


def test_what_was_kept_since_or_is_ten_seconds_old_is_no_slip(day: Day, clock: TickingClock) -> None:
    day.begin(1)
    keep_statement(day.file, "buses")
    with pytest.raises(RuleBrokenError, match="something has been saved since"):
        sessions.take_back_start(day.file, day.id)
    assert start_to_take_back(day.file, day.id) == []
    day.begin(2)
    clock.minutes_pass(1)
    with pytest.raises(RuleBrokenError, match="too long ago"):
        sessions.take_back_start(day.file, day.id)
    assert day.under_way() == [day.activities()[2].title]


def test_the_sort_that_a_page_begins_by_itself_goes_with_its_start(day: Day, state_of: StateOf) -> None:
    before = state_of(day.file)
    for number in (1, 2):
        sorted_in = day.begin(number)
        add_sort(day.file, "Ours", categories=["Staff"], activity_id=sorted_in.id)
    for _ in range(2):
        sessions.take_back_start(day.file, day.id)
    assert state_of(day.file) == before
    day.begin(1)
    add_sort(day.file, "Another", activity_id=day.activities()[0].id)
    with pytest.raises(RuleBrokenError, match="something has been saved since"):
        sessions.take_back_start(day.file, day.id)


def test_another_sessions_start_is_not_taken_back_from_here(file: CommissionFile) -> None:
    first, second = Day(file), Day(file)
    assert start_to_take_back(file, first.id) == []
    assert [one.name for one in start_to_take_back(file, second.id)] == ["begin_session"]


def test_each_visit_has_its_clock_and_it_can_be_started_again(day: Day, clock: TickingClock) -> None:
    first = day.clock_of(0)
    clock.minutes_pass(10)
    day.begin(1)
    clock.minutes_pass(10)
    day.begin(0)
    second = day.clock_of(0)
    assert second > first
    assert day.activities()[0].started_at is not None
    day.begin(0)
    assert day.clock_of(0) == second, "what is under way already was begun once more"
    clock.minutes_pass(2)
    sessions.restart_clock(day.file, day.activities()[0].id)
    assert day.clock_of(0) > second
    assert day.file.actions()[-1].name == "restart_clock"
    assert check_file(day.file.path) == []
    with pytest.raises(RuleBrokenError, match="is not under way"):
        sessions.restart_clock(day.file, day.activities()[1].id)


def test_more_minutes_are_undone_and_the_plan_stays_what_it_was(day: Day) -> None:
    planned = planned_minutes(day.file, day.id)
    minutes = day.activities()[0].minutes
    sessions.give_more_minutes(day.file, day.activities()[0].id)
    assert day.activities()[0].minutes == minutes + 5
    plan_changes.leave_out(day.file, day.activities()[4].id)
    plan_changes.add_activity(day.file, day.id, WORDS)
    assert planned_minutes(day.file, day.id) == planned == plan_named("initial-workshop").minutes
    for _ in range(3):
        day.file.undo()
    assert day.activities()[0].minutes == minutes
    with pytest.raises(RuleBrokenError, match="between 1 and 480"):
        sessions.give_more_minutes(day.file, day.activities()[0].id, 500)


def test_one_added_comes_right_after_and_is_undone_or_last(day: Day, state_of: StateOf) -> None:
    before = state_of(day.file)
    titles = [one.title for one in day.activities()]
    added = plan_changes.add_activity(day.file, day.id, WORDS, follows=day.activities()[0].id)
    assert [one.title for one in day.activities()] == [titles[0], "One more thing", *titles[1:]]
    assert [one.position for one in day.activities()] == list(range(len(titles) + 1))
    assert [one.wording for one in day.file.all(Prompt, activity_id=added)] == ["What else?"]
    day.file.undo()
    assert state_of(day.file) == before
    plan_changes.add_activity(day.file, day.id, BreakPlan(title="Air", minutes=5))
    assert [one.title for one in day.activities()] == [*titles, "Air"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"title": " "}, "The activity's title"),
        ({"minutes": 0}, "between 1 and 480"),
        ({"prompts": [""]}, "The question to the young people"),
        ({"for_each_tenderer": True}, "which tenderer"),
    ],
)
def test_what_cannot_be_added(day: Day, changed: dict[str, Any], sentence: str) -> None:
    import msgspec

    count = len(day.file.actions())
    with pytest.raises(RuleBrokenError, match=sentence):
        plan_changes.add_activity(day.file, day.id, msgspec.structs.replace(WORDS, **changed))
    assert len(day.file.actions()) == count


def test_those_to_come_change_places_and_what_has_begun_does_not(day: Day) -> None:
    day.begin(2)
    titles = [one.title for one in day.activities()]
    plan_changes.move_activity(day.file, day.activities()[4].id, 0)
    wanted = [titles[number] for number in (0, 4, 2, 1, 3)]
    assert [one.title for one in day.activities()] == [*wanted, *titles[5:]]
    for number in (0, 2):
        with pytest.raises(RuleBrokenError, match="has already started, so it cannot be moved"):
            plan_changes.move_activity(day.file, day.activities()[number].id, 0)
    day.file.undo()
    assert [one.title for one in day.activities()] == titles


def test_one_left_out_goes_with_its_prompts_and_comes_back(day: Day, state_of: StateOf) -> None:
    before = state_of(day.file)
    (left_out, *_) = (one for one in day.activities() if one.kind is ActivityKind.CAPTURE and not one.started_at)
    plan_changes.leave_out(day.file, left_out.id)
    assert left_out.id not in [one.id for one in day.activities()]
    assert day.file.all(Prompt, activity_id=left_out.id) == []
    day.file.undo()
    assert state_of(day.file) == before


def test_one_that_comes_back_into_a_place_taken_since_is_next_and_can_be_moved(day: Day) -> None:
    titles = [one.title for one in day.activities()]
    plan_changes.leave_out(day.file, day.activities()[1].id)
    added = plan_changes.add_activity(day.file, day.id, WORDS, follows=day.activities()[0].id)
    sessions.start_activity(day.file, added)
    day.file.undo()
    assert [one.title for one in day.activities()] == [titles[0], WORDS.title, *titles[1:]]
    following = next_activity(day.activities(), day.file.get(Activity, added))
    assert following is not None
    assert following.title == titles[1]
    one_more = plan_changes.add_activity(day.file, day.id, BreakPlan(title="Air", minutes=5), follows=added)
    assert [one.title for one in day.activities()] == [titles[0], WORDS.title, "Air", *titles[1:]]
    day.file.undo()
    plan_changes.move_activity(day.file, day.activities()[3].id, 0)
    assert [one.title for one in day.activities()][1:4] == [WORDS.title, titles[2], titles[1]]
    assert day.file.all(Activity, id=one_more) == []


def test_two_to_come_in_one_place_change_places(day: Day) -> None:
    first, second = day.activities()[1:3]
    with day.file.action("as undo leaves them", undoable=False) as write:
        write.update(Activity, second.id, position=first.position)
    last = day.activities()[2]
    plan_changes.move_activity(day.file, last.id, 0)
    assert day.activities()[1].id == last.id


def test_half_typed_words_do_not_go_with_an_activity_or_a_session(file: CommissionFile) -> None:
    now = file.clock()
    file.clock = lambda: now
    day = Day(file)
    gathering = next(one for one in day.activities() if one.kind is ActivityKind.CAPTURE)
    (prompt, *_) = file.all(Prompt, activity_id=gathering.id)
    file.keep_draft(prompt_key(gathering.id), prompt.id)
    keys = (
        box_key("console", gathering.kind, gathering.id),
        prompt_box_key("wall", gathering.kind, gathering.id, prompt.id),
    )
    assert can_take_start_back(file, day.id)
    for key in keys:
        file.keep_draft(key, "a long half sent")
        assert not can_take_start_back(file, day.id)
        with pytest.raises(RuleBrokenError, match="half-typed words in what would be undone"):
            sessions.take_back_start(file, day.id)
        with pytest.raises(RuleBrokenError, match=f"half-typed words in “{gathering.title}”"):
            plan_changes.leave_out(file, gathering.id)
        file.keep_draft(key, "")
    file.keep_draft(adding_key("title", day.id), "stays with the session")
    assert can_take_start_back(file, day.id)
    sessions.start_activity(file, gathering.id)
    file.keep_draft(keys[0], "stays with the activity")
    sessions.take_back_start(file, day.id)
    file.keep_draft(keys[0], "")
    plan_changes.leave_out(file, gathering.id)
    file.undo()


def test_what_has_begun_or_holds_something_stays(day: Day) -> None:
    gathering = next(one for one in day.activities() if one.kind is ActivityKind.CAPTURE)
    keep_statement(day.file, "buses", prompt_id=day.file.all(Prompt, activity_id=gathering.id)[0].id)
    other = day.activities()[-1]
    add_sort(day.file, "Ours", activity_id=other.id)
    for held in (gathering, other):
        with pytest.raises(RuleBrokenError, match="Something has been saved in"):
            plan_changes.leave_out(day.file, held.id)
    with pytest.raises(RuleBrokenError, match="has already started"):
        plan_changes.leave_out(day.file, day.activities()[0].id)


def test_the_plan_of_a_session_that_is_over_stays(day: Day) -> None:
    coming = day.activities()[3].id
    sessions.end_session(day.file, day.id)
    for deed in (
        lambda: plan_changes.add_activity(day.file, day.id, WORDS),
        lambda: plan_changes.leave_out(day.file, coming),
        lambda: plan_changes.move_activity(day.file, coming, 0),
    ):
        with pytest.raises(RuleBrokenError, match="is not under way, so its activities stay"):
            deed()


def test_a_tenderers_slot_comes_and_goes_with_its_activity(file: CommissionFile) -> None:
    for name in ("Oak Barn", "Elm Yard"):
        tendering.add_tenderer(file, name)
    day = Day(file, "presentations")
    slot = day.activities()[[one.kind for one in day.activities()].index(ActivityKind.PRESENTATION)]
    plan = next(one for one in plan_named("presentations").activity if one.title == slot.title)
    with pytest.raises(RuleBrokenError, match="already has a slot in this session"):
        plan_changes.add_activity(file, day.id, plan, tenderer_id=slot.tenderer_id)
    plan_changes.leave_out(file, slot.id)
    assert [one.tenderer_id for one in file.all(Presentation)] != [slot.tenderer_id]
    assert len(file.all(Presentation)) == 1
    added = plan_changes.add_activity(file, day.id, plan, tenderer_id=slot.tenderer_id)
    assert len(file.all(Presentation)) == 2
    assert file.get(Activity, added).tenderer_id == slot.tenderer_id
    with pytest.raises(RuleBrokenError, match="which tenderer"):
        plan_changes.add_activity(file, day.id, WORDS, tenderer_id=slot.tenderer_id)


def test_nothing_happens_in_a_slot_that_the_room_is_not_at(file: CommissionFile) -> None:
    tendering.add_tenderer(file, "Oak Barn")
    day = Day(file, "presentations")
    slot = file.all(Presentation)[0].id
    at = [one.kind for one in day.activities()].index(ActivityKind.PRESENTATION)
    facts: tuple[Callable[[], object], ...] = (
        lambda: tendering.start_presenting(file, slot),
        lambda: tendering.start_questions(file, slot),
        lambda: tendering.ask_question(file, slot, wording="is the goat insured"),
        lambda: tendering.end_questions(file, slot),
    )
    for left in (False, True):
        if left:
            day.begin(at)
            facts[0]()
            day.begin(at + 1)
        count = len(file.actions())
        for fact in facts:
            with pytest.raises(RuleBrokenError, match="is not under way, so nothing can happen in it now"):
                fact()
        assert len(file.actions()) == count
    day.begin(at)
    for fact in facts[1:]:
        fact()
    assert replace(file.all(Presentation)[0]).questions_ended_at is not None

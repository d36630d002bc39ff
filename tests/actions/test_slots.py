"""Days of slots: who comes when, in an order that the record proves, and tenderers that withdraw or do not turn up."""

import pytest

from workshop_app.actions import plan_changes, slots, tendering
from workshop_app.actions.day_roles import give_day_role
from workshop_app.actions.people import add_young_person
from workshop_app.actions.sessions import add_session, begin_session, end_session, remove_session, start_activity
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import Activity, ActivityKind, Session, to_come
from workshop_app.domain.slots import SHORTEST_BREAK, day_length, slot_times
from workshop_app.domain.tendering import DayRoleName, OrderHow, PlannedSlot, Presentation, SlotOrder, Tenderer
from workshop_app.domain.times import day_text
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named, read_plan_text
from workshop_app.record import slots as record
from workshop_app.record.day_roles import who_chairs, who_does
from workshop_app.record.what_changed import WhatChanged
from workshop_app.store import CommissionFile

NAMES = ("Oak Barn", "Bridgework", "Lantern", "Tern House", "Fold", "Quay")
BREAKS = """
title = "All day"
stage = "do"
[[activity]]
kind = "briefing"
title = "Welcome"
minutes = 10
[[activity]]
kind = "presentation"
title = "They present"
minutes = 30
for_each_tenderer = true
[[activity]]
kind = "break"
title = "Lunch"
minutes = 40
after_every = 2
for_each_tenderer = true
"""


@pytest.fixture
def six(file: CommissionFile) -> dict[str, str]:
    return {name: tendering.add_tenderer(file, name) for name in NAMES}


@pytest.fixture
def day(file: CommissionFile, six: dict[str, str]) -> str:
    return add_session(file, "presentations", title="Presentations", planned_on="2026-04-01", place="The Hub")


def begin(file: CommissionFile, session_id: str, on: str = "") -> None:
    begin_session(file, session_id, plan_named(file.get(Session, session_id).plan_name), day=on)


def at(file: CommissionFile, session_id: str) -> list[str]:
    """Return the names of those who have anything to come in a session, in order."""
    ours = to_come(file.all(Activity, session_id=session_id))
    return list(dict.fromkeys(file.get(Tenderer, one.tenderer_id).name for one in ours if one.tenderer_id))


def titles(file: CommissionFile, session_id: str) -> list[str]:
    return [one.title for one in file.all(Activity, session_id=session_id)]


def presents(file: CommissionFile, session_id: str, tenderer_id: str) -> None:
    """Let a tenderer begin to present."""
    (activity,) = file.all(Activity, session_id=session_id, tenderer_id=tenderer_id, kind=ActivityKind.PRESENTATION)
    start_activity(file, activity.id)
    slot = file.find(Presentation, session_id=session_id, tenderer_id=tenderer_id)
    assert slot is not None
    tendering.start_presenting(file, slot.id)


STRONGEST = "Was anyone strongest, in your eyes?"


def test_six_tenderers_are_spread_over_two_days_each_with_its_own(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    whole = day_length(record.day_parts(file, file.get(Session, day)))
    assert (whole.is_too_long, whole.lacks_long_break) == (True, True)
    second = slots.add_another_day(file, day, planned_on="2 April 2026")
    told = file.get(Session, second)
    assert (told.title, told.planned_on, told.place) == ("Presentations, day 2", "2026-04-02", "The Hub")
    half = day_length(record.day_parts(file, file.get(Session, day)))
    assert (half.is_too_long, half.lacks_long_break) == (False, False)
    begin(file, day)
    assert at(file, day) == list(NAMES[:3])
    assert record.on_no_day(file, told) == []
    slots.add_another_day(file, second, planned_on="2026-04-03")
    assert sorted(one.tenderer_id for one in file.all(PlannedSlot, session_id=second)) == sorted(
        six[name] for name in NAMES[3:5]
    ), "who is to come today goes on no other day"
    file.undo()
    slots.add_slot(file, day, six["Quay"])
    assert record.planned_for(file, second) == [six[name] for name in NAMES[3:5]], "and who joins today comes once"
    file.undo()
    assert STRONGEST not in titles(file, day)
    assert "How was it?" in titles(file, day)
    presents(file, day, six["Oak Barn"])
    end_session(file, day)
    begin(file, second, on="2026-05-02")
    assert at(file, second) == list(NAMES[3:])
    assert STRONGEST in titles(file, second)
    presents(file, second, six["Quay"])
    held = {one.name: one.presentation.held_on for one in gather(file).tenderers if one.presentation is not None}
    assert held["Quay"] == "2026-05-02" != held["Oak Barn"]


def test_a_day_that_breaks_off_goes_on_another_day(file: CommissionFile, six: dict[str, str], day: str) -> None:
    begin(file, day)
    presents(file, day, six["Oak Barn"])
    second = slots.add_another_day(file, day, planned_on="2026-04-02")
    assert record.planned_for(file, second) == [six[name] for name in NAMES[1:]]
    assert at(file, day) == ["Oak Barn"]
    assert STRONGEST not in titles(file, day)
    assert [one.tenderer_id for one in file.all(Presentation)] == [six["Oak Barn"]]
    file.undo()
    assert at(file, day) == list(NAMES)
    assert file.all(PlannedSlot) == []


def test_one_that_did_not_turn_up_goes_to_another_day_and_that_it_did_not_stays(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    begin(file, day)
    slot = file.find(Presentation, tenderer_id=six["Lantern"])
    assert slot is not None
    slots.not_held(file, slot.id, "their car broke down")
    second = slots.add_another_day(file, day, planned_on="2026-04-02")
    assert six["Lantern"] in record.planned_for(file, second)
    assert [(one.tenderer_id, one.not_held_why) for one in file.all(Presentation)] == [
        (six["Lantern"], "their car broke down")
    ]


def test_two_sessions_that_were_added_by_hand_share_out_who_is_moved(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    second = add_session(file, "presentations", title="The second", planned_on="2026-04-02")
    slots.put_on_day(file, six["Quay"], second)
    assert record.planned_for(file, second) == [six["Quay"]]
    assert record.planned_for(file, day) == [six[name] for name in NAMES[:5]]


def test_nobody_is_left_for_a_day_more(file: CommissionFile, six: dict[str, str], day: str) -> None:
    second = slots.add_another_day(file, day, planned_on="2026-04-02")
    begin(file, second)
    slots.add_another_day(file, second, planned_on="2026-04-03")
    with pytest.raises(RuleBrokenError, match="No tenderer is left for another day"):
        slots.add_another_day(file, second, planned_on="2026-04-03")
    workshop = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    with pytest.raises(RuleBrokenError, match="does not go tenderer by tenderer"):
        slots.add_another_day(file, workshop, planned_on="2026-04-03")


def test_a_tenderer_goes_to_the_other_day_and_a_day_taken_out_gives_its_tenderers_back(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    second = slots.add_another_day(file, day, planned_on="2026-04-02")
    slots.put_on_day(file, six["Quay"], day)
    rows = file.rows_changed(file.last_seq, file.last_seq)[file.last_seq]
    assert WhatChanged(file).told(rows) == "Quay"
    slots.put_on_day(file, six["Oak Barn"], second)
    assert record.planned_for(file, day) == [six[name] for name in ("Bridgework", "Lantern", "Quay")]
    assert record.planned_for(file, second) == [six[name] for name in ("Oak Barn", "Tern House", "Fold")]
    tendering.add_tenderer(file, "Late Bird")
    assert [one.name for one in record.on_no_day(file, file.get(Session, day))] == ["Late Bird"]
    remove_session(file, second)
    assert [one.name for one in record.tenderers_of_day(file, file.get(Session, day))] == [
        "Bridgework",
        "Lantern",
        "Quay",
    ]


def test_lots_are_drawn_over_both_days_and_the_record_says_so_until_it_is_no_longer_true(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    assert record.told_of_order(file) == ""
    second = slots.add_another_day(file, day, planned_on="2026-04-02")
    drawn = slots.draw_lots(file, decided_by="Ruth, two young people watching")
    assert sorted(drawn) == sorted(six.values())
    assert WhatChanged(file).told(file.rows_changed(file.last_seq, file.last_seq)[file.last_seq]) == "drawn"
    assert [one.id for one in file.all(Tenderer)] == drawn
    assert [*record.planned_for(file, day), *record.planned_for(file, second)] == drawn
    told = record.told_of_order(file)
    assert told.startswith("The order in which tenderers present was drawn by lot: Ruth, two young people watching, ")
    slots.set_order_of_tenderers(file, drawn, how=OrderHow.DRAWN, decided_by="Ruth")
    assert record.told_of_order(file).endswith("It was set 2 times: this is the last.")
    file.undo()
    tendering.move_tenderer(file, drawn[0], 1)
    assert record.told_of_order(file) == f"{told} The list was put in another order since."
    begin(file, day)
    presents(file, day, drawn[1])
    presents(file, day, drawn[0])
    assert record.told_of_order(file) == f"{told} They did not present in this order."


@pytest.mark.parametrize(
    ("how", "by", "why", "refusal"),
    [
        (OrderHow.AGREED, " ", "", "Who set the order"),
        (OrderHow.ANOTHER_WAY, "Ruth", " ", "How the order was set"),
    ],
)
def test_an_order_says_who_set_it_and_how(
    file: CommissionFile, six: dict[str, str], how: OrderHow, by: str, why: str, refusal: str
) -> None:
    with pytest.raises(RuleBrokenError, match=refusal):
        slots.set_order_of_tenderers(file, list(six.values()), how=how, decided_by=by, why=why)
    with pytest.raises(RuleBrokenError, match="each tenderer once"):
        slots.set_order_of_tenderers(file, list(six.values())[1:], how=how, decided_by="Ruth", why="x")


def test_what_stands_in_packs_names_no_young_person(file: CommissionFile, six: dict[str, str], day: str) -> None:
    add_young_person(file, "Kez")
    with pytest.raises(RuleBrokenError, match="names no young person"):
        slots.draw_lots(file, decided_by="Ruth, with kez watching")
    with pytest.raises(RuleBrokenError, match="names no young person"):
        slots.withdraw(file, six["Fold"], on_day="2026-03-30", why="Kez’s uncle works there")
    assert (file.all(SlotOrder), record.still_bidding(file)[4].name) == ([], "Fold")


def test_packs_say_how_the_order_was_set_who_withdrew_and_what_was_not_held(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    slots.set_order_of_tenderers(file, list(six.values()), how=OrderHow.AGREED, decided_by="Ruth")
    begin(file, day)
    slots.withdraw(file, six["Fold"], on_day="2026-03-30")
    gathered = gather(file)
    assert gathered.order_told == record.told_of_order(file) != ""
    told = {one.name: (one.presentation is None, one.withdrew, one.not_held) for one in gathered.tenderers}
    started = day_text(file.get(Session, day).started_at or "")
    assert told["Fold"] == (
        True,
        "Fold withdrew on 30 March 2026.",
        f"The presentation of Fold on {started} was not held: it had withdrawn.",
    )
    assert told["Quay"] == (True, "", "")


def test_who_withdrew_comes_on_no_day_and_bids_again(file: CommissionFile, six: dict[str, str], day: str) -> None:
    second = slots.add_another_day(file, day, planned_on="2026-04-02")
    slots.withdraw(file, six["Fold"], on_day="30 March 2026", why="we lost our building")
    begin(file, day)
    presents(file, day, six["Oak Barn"])
    slots.withdraw(file, six["Bridgework"], on_day="2026-04-01")
    slots.withdraw(file, six["Oak Barn"], on_day="2026-04-01", why="")
    assert at(file, day) == ["Oak Barn", "Lantern"], "what is to come of one that presented stays"
    assert record.told_of_withdrawal(file.get(Tenderer, six["Fold"])) == (
        "Fold withdrew on 30 March 2026: we lost our building."
    )
    slot = file.find(Presentation, tenderer_id=six["Bridgework"])
    assert slot is not None
    assert record.told_of_not_held(file, slot).endswith("was not held: it had withdrawn.")
    with pytest.raises(RuleBrokenError, match="something about it is in the record"):
        tendering.remove_tenderer(file, six["Fold"])
    with pytest.raises(RuleBrokenError, match="has withdrawn"):
        slots.put_on_day(file, six["Fold"], second)
    slots.come_back(file, six["Bridgework"])
    slots.add_slot(file, day, six["Bridgework"])
    assert at(file, day) == ["Oak Barn", "Lantern", "Bridgework"]
    assert titles(file, day)[-1] == "Thank you, and what happens next"
    presents(file, day, six["Bridgework"])
    with pytest.raises(RuleBrokenError, match="already has a slot"):
        slots.add_slot(file, day, six["Bridgework"])
    end_session(file, day)
    begin(file, second)
    assert at(file, second) == ["Tern House", "Quay"]


def test_all_that_still_bid_may_withdraw(file: CommissionFile, six: dict[str, str], day: str) -> None:
    for tenderer_id in six.values():
        slots.withdraw(file, tenderer_id, on_day="2026-03-30")
    with pytest.raises(RuleBrokenError, match="all of them have withdrawn"):
        begin(file, day)


def test_one_that_does_not_turn_up_may_still_come_later(file: CommissionFile, six: dict[str, str], day: str) -> None:
    begin(file, day)
    slot = file.find(Presentation, tenderer_id=six["Oak Barn"])
    assert slot is not None
    (activity,) = file.all(Activity, tenderer_id=six["Oak Barn"], kind=ActivityKind.PRESENTATION)
    start_activity(file, activity.id)
    slots.not_held(file, slot.id, "nobody came")
    assert at(file, day)[0] == "Bridgework"
    with pytest.raises(RuleBrokenError, match="marked as not held"):
        tendering.start_presenting(file, slot.id)
    slots.add_slot(file, day, six["Oak Barn"])
    assert at(file, day)[-1] == "Oak Barn"
    tendering.start_presenting(file, slot.id)
    assert record.told_of_not_held(file, file.get(Presentation, slot.id)) == ""
    with pytest.raises(RuleBrokenError, match="it was held"):
        slots.not_held(file, slot.id, "nobody came")


def test_a_long_break_comes_after_every_so_many_and_never_after_the_last(
    file: CommissionFile, six: dict[str, str]
) -> None:
    plan = read_plan_text(BREAKS, "all day")
    parts = [
        (part.title, tenderer.name if tenderer else "")
        for part, tenderer in record.laid_out(plan, file.all(Tenderer), last_day=True)
    ]
    assert [name for title, name in parts if title == "Lunch"] == ["Bridgework", "Tern House"]


def test_what_is_late_is_told_of_each_slot_to_come_and_a_break_alone_gives(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    begin(file, day)
    presents(file, day, six["Oak Barn"])
    (presentation,) = file.all(Activity, tenderer_id=six["Oak Barn"], kind=ActivityKind.PRESENTATION)
    first, *_ = record.slots_after(file, presentation, left=20, taken=60)
    assert first.tenderer_id == six["Bridgework"]
    assert (first.in_minutes, first.late) == (20 + 15 + 5 + 10, 60 + 50 - (30 + 75))
    assert first.could_give == 10 - SHORTEST_BREAK
    slots.shorten_break(file, first.break_before, SHORTEST_BREAK)
    (shorter, *_) = record.slots_after(file, presentation, left=20, taken=60)
    assert (shorter.late, shorter.could_give) == (0, 0)
    with pytest.raises(RuleBrokenError, match="keeps 5 minutes"):
        slots.shorten_break(file, first.break_before, 4)
    feedback = next(one for one in to_come(file.all(Activity)) if one.kind is ActivityKind.FEEDBACK)
    with pytest.raises(RuleBrokenError, match="Only a break"):
        slots.shorten_break(file, feedback.id, 5)
    plan_changes.leave_out(file, first.break_before)
    assert record.slots_after(file, presentation, left=20, taken=60)[0].late == -SHORTEST_BREAK


def test_a_slot_ends_before_its_break(file: CommissionFile, six: dict[str, str], day: str) -> None:
    first, second, *_ = slot_times(record.day_parts(file, file.get(Session, day)))
    assert (first.begins, first.leaves, first.ends, first.break_after) == (30, 30 + 45, 30 + 65, 10)
    assert second.begins == first.ends + first.break_after


def test_jobs_stay_with_the_first_and_the_second_presentation_when_the_order_changes(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    kez, ash = (add_young_person(file, name) for name in ("Kez", "Ash"))
    first, second, *others = record.tenderers_of_day(file, file.get(Session, day))
    for who, one in ((kez, first), (ash, second)):
        give_day_role(file, day, who, DayRoleName.CHAIR, tenderer_id=one.id)
    slots.set_order_of_tenderers(
        file, [second.id, first.id, *(one.id for one in others)], how=OrderHow.AGREED, decided_by="Ruth"
    )
    now = [one.id for one in record.tenderers_of_day(file, file.get(Session, day))]
    assert now[:2] == [second.id, first.id]
    assert [who_does(file, day, one, DayRoleName.CHAIR) for one in now[:2]] == [[kez], [ash]]
    file.undo()
    assert who_does(file, day, first.id, DayRoleName.CHAIR) == [kez]


def test_whoever_is_to_chair_is_named_before_the_slot_begins_unless_somebody_else_was(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    kez, ash = (add_young_person(file, name) for name in ("Kez", "Ash"))
    first, second, *_ = record.tenderers_of_day(file, file.get(Session, day))

    def chairing(tenderer_id: str) -> str | None:
        slot = file.find(Presentation, session_id=day, tenderer_id=tenderer_id)
        assert slot is not None
        return who_chairs(file, slot)

    begin(file, day)
    presents(file, day, first.id)
    give_day_role(file, day, kez, DayRoleName.CHAIR)
    assert (chairing(first.id), chairing(second.id)) == (None, kez)
    slot = file.find(Presentation, session_id=day, tenderer_id=second.id)
    assert slot is not None
    tendering.say_who_chairs(file, slot.id, ash)
    assert chairing(second.id) == ash


def test_a_day_under_way_follows_the_draw_until_something_of_a_tenderer_begins(
    file: CommissionFile, six: dict[str, str], day: str
) -> None:
    begin(file, day)
    kez = add_young_person(file, "Kez")
    slots_of_day = [one for one in file.all(Activity, session_id=day, kind=ActivityKind.PRESENTATION)]
    first = slots_of_day[0].tenderer_id
    assert first is not None
    give_day_role(file, day, kez, DayRoleName.CHAIR, tenderer_id=first)
    wanted = list(reversed([one.tenderer_id or "" for one in slots_of_day]))
    slots.set_order_of_tenderers(file, wanted, how=OrderHow.AGREED, decided_by="Ruth")

    def come() -> list[str | None]:
        return [one.tenderer_id for one in file.all(Activity, session_id=day, kind=ActivityKind.PRESENTATION)]

    def feedback() -> list[str | None]:
        return [one.tenderer_id for one in file.all(Activity, session_id=day, kind=ActivityKind.FEEDBACK)]

    assert come() == feedback() == wanted
    assert [one.tenderer_id for one in file.all(Presentation, session_id=day)] == wanted
    assert who_does(file, day, wanted[0], DayRoleName.CHAIR) == [kez], "the first presentation keeps its chair"
    presents(file, day, wanted[0])
    slots.set_order_of_tenderers(file, list(reversed(wanted)), how=OrderHow.AGREED, decided_by="Ruth")
    assert come() == wanted, "a day on which one has presented stays as it is"

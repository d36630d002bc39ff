"""The one clock of a slot, against a fake clock: pauses, minutes added, sleep, a clock that is set, a restart."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import repeating_ids
from tests.laptop import Laptop
from tests.slots import at_slot
from workshop_app.actions import passed_over, private_notes, sessions, slot_clock, specification, tendering
from workshop_app.actions.commission import start_commission
from workshop_app.actions.people import add_young_person
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.slot_time import SlotMoment, corrected_moments, minutes_used
from workshop_app.domain.tendering import (
    AskedOutcome,
    AskedQuestion,
    Presentation,
    SlotPart,
    SlotPause,
    YoungPeopleBrought,
)
from workshop_app.domain.times import time_after
from workshop_app.plans import plan_named
from workshop_app.record.notes import notes_of
from workshop_app.record.occasions import occasion_of
from workshop_app.record.private_words import private_words
from workshop_app.record.slot_clock import SlotClock
from workshop_app.record.slot_clock import slot_clock as clock_of
from workshop_app.store import CommissionFile, check_file

HOUR = timedelta(hours=1)


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


@pytest.fixture
def file(tmp_path: Path, laptop: Laptop) -> Iterator[CommissionFile]:
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path, clock=laptop, new_id=repeating_ids(), seconds=lambda: laptop.seconds) as made:
        start_commission(made, title="Our Turn", service="Young Carers", council="Marlow Vale Council")
        tendering.add_tenderer(made, "Oak Barn")
        session = sessions.add_session(made, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(made, session, plan_named("presentations"))
        at_slot(made, made.all(Presentation)[0].id)
        yield made


def slot_of(file: CommissionFile) -> Presentation:
    return file.all(Presentation)[0]


def shown(file: CommissionFile) -> SlotClock:
    found = clock_of(file, slot_of(file))
    assert found is not None
    return found


def left(file: CommissionFile) -> float:
    """Minutes left."""
    return shown(file).left.total_seconds() / 60


def used(file: CommissionFile) -> tuple[int | None, int | None]:
    slot = slot_of(file)
    pauses = file.all(SlotPause, presentation_id=slot.id)
    return minutes_used(slot, SlotPart.PRESENTING, pauses), minutes_used(slot, SlotPart.QUESTIONS, pauses)


def test_what_stands_still_counts_as_time_of_neither_part_and_added_minutes_are_given(
    file: CommissionFile, laptop: Laptop
) -> None:
    slot = slot_of(file).id
    tendering.start_presenting(file, slot)
    laptop.passes(3)
    slot_clock.pause_slot(file, slot)
    laptop.told -= HOUR
    laptop.passes(20)
    assert (left(file), shown(file).paused) == (7, True)
    with pytest.raises(RuleBrokenError, match="stopped already"):
        slot_clock.pause_slot(file, slot)
    slot_clock.resume_slot(file, slot)
    laptop.passes(6)
    slot_clock.add_minutes(file, slot)
    slot_clock.add_minutes(file, slot, 2)
    slot_clock.add_minutes(file, slot, -1)
    assert (left(file), shown(file).paused) == (3, False)
    slot_clock.pause_slot(file, slot)
    laptop.passes(5)
    tendering.start_questions(file, slot)
    assert not shown(file).paused, "the questions begin, whatever stood still before"
    laptop.passes(25)
    tendering.end_questions(file, slot)
    assert used(file) == (9, 25)
    assert (slot_of(file).added_presenting_minutes, slot_of(file).added_question_minutes) == (2, 0)
    with pytest.raises(RuleBrokenError, match="not running"):
        slot_clock.add_minutes(file, slot)
    assert check_file(file.path) == []


@pytest.mark.parametrize("by", [-HOUR, HOUR], ids=["back", "on"])
def test_a_clock_that_is_set_while_a_slot_runs_takes_no_minute_and_gives_none(
    file: CommissionFile, laptop: Laptop, by: timedelta
) -> None:
    slot = slot_of(file).id
    tendering.start_presenting(file, slot)
    laptop.passes(4)
    laptop.told += by
    assert (left(file), shown(file).set_back) == (6, False)
    laptop.passes(1)
    tendering.start_questions(file, slot)
    laptop.passes(10)
    slot_clock.pause_slot(file, slot)
    laptop.told -= by
    laptop.passes(2)
    slot_clock.resume_slot(file, slot)
    laptop.passes(3)
    slot_clock.add_minutes(file, slot)
    assert left(file) == 18
    tendering.end_questions(file, slot)
    assert used(file) == (5, 13)
    assert check_file(file.path) == []


def test_asleep_while_it_stands_still_is_time_of_neither_part_and_needs_no_answer(
    file: CommissionFile, laptop: Laptop
) -> None:
    slot = slot_of(file).id
    tendering.start_presenting(file, slot)
    laptop.passes(3)
    slot_clock.pause_slot(file, slot)
    laptop.passes(45)
    slot_clock.resume_slot(file, slot)
    assert left(file) == 7
    with pytest.raises(RuleBrokenError, match="not so much time"):
        slot_clock.leave_out_of_slot(file, slot, 45 * 60)


def test_a_computer_that_slept_counted_on_until_somebody_leaves_it_out(file: CommissionFile, laptop: Laptop) -> None:
    slot = slot_of(file).id
    tendering.start_presenting(file, slot)
    laptop.passes(4)
    laptop.passes(12)
    assert left(file) == -6
    slot_clock.leave_out_of_slot(file, slot, 12 * 60)
    assert left(file) == 6
    with pytest.raises(RuleBrokenError, match="not so much time"):
        slot_clock.leave_out_of_slot(file, slot, 12 * 60)
    laptop.passes(5)
    tendering.start_questions(file, slot)
    assert used(file)[0] == 9


def test_after_a_crash_the_clock_goes_on_paused_or_not_and_says_that_it_was_closed(
    file: CommissionFile, laptop: Laptop
) -> None:
    slot = slot_of(file).id
    tendering.start_presenting(file, slot)
    laptop.passes(2)
    slot_clock.pause_slot(file, slot)
    laptop.passes(3)
    assert not shown(file).reopened
    file.close()
    laptop.seconds = 5.0
    laptop.passes(4)
    again = CommissionFile.open(file.path, clock=laptop, new_id=repeating_ids(7), seconds=lambda: laptop.seconds)
    with again:
        assert (left(again), shown(again).paused, shown(again).reopened, shown(again).set_back) == (
            8,
            True,
            True,
            False,
        )
        slot_clock.resume_slot(again, slot)
        laptop.passes(6)
        laptop.told -= HOUR
        assert left(again) == 2
        tendering.start_questions(again, slot)
        assert used(again)[0] == 8
    laptop.told -= HOUR
    last = CommissionFile.open(file.path, clock=laptop, new_id=repeating_ids(8), seconds=lambda: laptop.seconds)
    with last:
        assert shown(last).set_back, "how long it was closed is not known"


def test_each_time_of_a_running_slot_is_corrected_by_itself_and_the_clock_follows(
    file: CommissionFile, laptop: Laptop
) -> None:
    slot = slot_of(file).id
    tendering.start_presenting(file, slot)
    laptop.passes(2)
    began = slot_of(file).presenting_started_at or ""
    earlier = time_after(began, -timedelta(minutes=3))
    slot_clock.correct_time(file, slot, SlotMoment.PRESENTING_STARTED, earlier, why="pressed late")
    assert left(file) == 5
    for moment, at, told in (
        (SlotMoment.PRESENTING_ENDED, began, "not happened yet"),
        (SlotMoment.PRESENTING_STARTED, time_after(began, HOUR), "not come yet"),
    ):
        with pytest.raises(RuleBrokenError, match=told):
            slot_clock.correct_time(file, slot, moment, at)
    tendering.start_questions(file, slot)
    assert used(file)[0] == 5
    late = time_after(slot_of(file).questions_started_at or "", -timedelta(minutes=1))
    with pytest.raises(RuleBrokenError, match="not in order"):
        slot_clock.correct_time(file, slot, SlotMoment.QUESTIONS_STARTED, late)
    slot_clock.correct_time(file, slot, SlotMoment.PRESENTING_ENDED, late, why="pressed late")
    slot_clock.correct_time(file, slot, SlotMoment.QUESTIONS_STARTED, late, why="they began at once")
    laptop.passes(4)
    assert shown(file).gone == timedelta(minutes=5)
    tendering.end_questions(file, slot)
    assert used(file) == (4, 5)
    assert corrected_moments(slot_of(file)) == list(SlotMoment)[:3]
    assert slot_of(file).times_corrected_why == "pressed late\nthey began at once"


def test_a_question_is_passed_over_with_a_reason_and_may_be_asked_all_the_same(file: CommissionFile) -> None:
    slot, first, second = (
        slot_of(file).id,
        specification.add_question(file, "Who picks up?"),
        specification.add_question(file, "And at night?"),
    )
    with pytest.raises(RuleBrokenError, match="reason"):
        passed_over.pass_over_question(file, slot, first, AskedOutcome.SKIPPED, why=" ")
    passed_over.pass_over_question(file, slot, first, AskedOutcome.SKIPPED, why="no time left")
    passed_over.pass_over_question(file, slot, second, AskedOutcome.ANSWERED_ALREADY)
    with pytest.raises(RuleBrokenError, match="already been dealt with"):
        passed_over.pass_over_question(file, slot, first, AskedOutcome.ANSWERED_ALREADY)
    tendering.ask_question(file, slot, question_id=second)
    assert [(one.wording, one.outcome, one.outcome_why) for one in file.all(AskedQuestion)] == [
        ("Who picks up?", AskedOutcome.SKIPPED, "no time left"),
        ("And at night?", AskedOutcome.ASKED, ""),
    ]


def test_young_people_whom_a_tenderer_brought_are_minutes_and_never_a_name(file: CommissionFile) -> None:
    slot = slot_of(file).id
    passed_over.say_young_people_brought(file, slot, YoungPeopleBrought.SPOKE, 4)
    assert (slot_of(file).young_people_brought, slot_of(file).young_people_minutes) == (YoungPeopleBrought.SPOKE, 4)
    for brought, minutes in ((YoungPeopleBrought.CAME, 4), (YoungPeopleBrought.SPOKE, -1)):
        with pytest.raises(RuleBrokenError, match="Nothing was changed"):
            passed_over.say_young_people_brought(file, slot, brought, minutes)


def test_private_notes_are_found_by_their_young_person_alone_and_are_private(file: CommissionFile) -> None:
    kaz, bean = (add_young_person(file, name) for name in ("Kaz", "Bean"))
    slot = slot_of(file)
    for who, words in ((kaz, "she kept looking at the clock"), (bean, "ok i guess"), (kaz, "asked us nothing")):
        private_notes.keep_private_note(file, slot.tenderer_id, slot.session_id, who, words)
    occasion = occasion_of(file, slot.tenderer_id, OccasionKind.PRESENTATION, slot.session_id)
    assert [one.wording for one in notes_of(file, kaz, occasion)] == [
        "she kept looking at the clock",
        "asked us nothing",
    ]
    assert "ok i guess" in private_words(file).words

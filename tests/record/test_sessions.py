"""Where a day stands while no activity is under way."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.laptop import Laptop
from workshop_app.actions import sessions
from workshop_app.domain.sessions import Activity
from workshop_app.domain.times import today
from workshop_app.plans.plan import BriefingPlan, ClosePlan, SessionPlan
from workshop_app.record.sessions import Between, between_activities
from workshop_app.store import CommissionFile

PLAN = SessionPlan(
    title="One",
    stage="understand",
    activity=[BriefingPlan(title="Ground rules", minutes=5), ClosePlan(title="Thank you", minutes=5)],
)


def test_it_is_thanks_after_the_last_activity_and_all_for_today_only_where_nothing_is_to_come(
    file: CommissionFile,
) -> None:
    day = today(file.clock)
    morning, afternoon = (
        sessions.add_session(file, "initial-workshop", title=title, planned_on=day) for title in ("One", "Two")
    )
    assert between_activities(file) is Between.START
    sessions.begin_session(file, morning, PLAN)
    first, last = file.all(Activity, session_id=morning)
    sessions.start_activity(file, first.id)
    sessions.end_session(file, morning)
    assert between_activities(file) is Between.THANKS, "another session is still to come today"
    sessions.reopen_session(file, morning)
    assert between_activities(file) is Between.GO_ON, "not all of it was done"
    sessions.start_activity(file, last.id)
    sessions.end_session(file, morning)
    sessions.reopen_session(file, morning)
    assert between_activities(file) is Between.THANKS, "nothing starts any more, though the session goes on"
    sessions.end_session(file, morning)
    sessions.begin_session(file, afternoon, PLAN)
    sessions.end_session(file, afternoon)
    assert between_activities(file) is Between.OVER


@pytest.mark.parametrize("days", [-365, -1, 1, 365])
def test_a_clock_that_was_set_meanwhile_has_no_session_start_that_has_just_ended(tmp_path: Path, days: int) -> None:
    laptop = Laptop()
    with CommissionFile.create(tmp_path / "ours.workshop", clock=laptop, seconds=lambda: laptop.seconds) as file:
        day = today(file.clock)
        session = sessions.add_session(file, "initial-workshop", title="One", planned_on=day)
        sessions.begin_session(file, session, PLAN)
        for one in file.all(Activity):
            sessions.start_activity(file, one.id)
        laptop.told += timedelta(days=days)
        laptop.passes(5)
        sessions.end_session(file, session)
        assert between_activities(file) is Between.OVER
        sessions.add_session(file, "initial-workshop", title="Two", planned_on=day)
        assert between_activities(file) is Between.THANKS, "another is still to come on the day that it is in the room"
        laptop.passes(40 * 60)
        assert between_activities(file) is Between.START, "that is another day, whatever the clock says"

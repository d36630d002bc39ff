"""Where a day stands while no activity is under way."""

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

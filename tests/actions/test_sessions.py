"""Starting a session with its first activity is one gesture, and one entry in the journal."""

from workshop_app.actions.sessions import add_session, begin_session
from workshop_app.domain.sessions import Activity
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile


def test_a_session_begins_with_its_first_activity_in_one_action(file: CommissionFile) -> None:
    session_id = add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")
    before = len(file.actions())
    begin_session(file, session_id, plan_named("initial-workshop"))
    assert [one.name for one in file.actions()[before:]] == ["begin_session"]
    begun = [one.started_at is not None for one in file.all(Activity, session_id=session_id)]
    assert begun == [True] + [False] * (len(begun) - 1)

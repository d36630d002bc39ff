"""Saying whether tenderers read what those said who picked otherwise than the group."""

from workshop_app.actions.action import action
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import PickOf
from workshop_app.record.differing import where_picked
from workshop_app.record.settings import pick_settings, settings_text
from workshop_app.store import Writing


@action("Say whether tenderers read who picked differently")
def say_differing_goes(write: Writing, pick_of: PickOf, wanted: bool) -> None:
    """Say that the group wants what each said who picked otherwise to go to tenderers, or that it does not.

    Raises:
        RuleBrokenError: there is no activity in which it is picked.
    """
    activity = where_picked(write.file, pick_of)
    if activity is None:
        raise RuleBrokenError("There is no activity in which this is picked. Add one to a session plan first.")
    plan = pick_settings(activity)
    plan.differing_to_tenderers = wanted
    write.update(Activity, activity.id, settings=settings_text(plan))

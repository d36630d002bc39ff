"""Changing on the day what is still to come of a session: one activity more, one less, another order."""

from typing import TYPE_CHECKING

from workshop_app.actions.action import action
from workshop_app.actions.sessions import lay_out, start_activity
from workshop_app.domain.dots import DotRound
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.sessions import (
    Activity,
    ActivityKind,
    Progress,
    Prompt,
    Session,
    must_be_to_come,
    must_have_minutes,
    places_apart,
    positions_with_one_more,
    progress,
    to_come,
)
from workshop_app.domain.sorting import Sort, moved
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import AskedQuestion, Presentation, Stage, Tenderer, stage_of
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.sessions import half_typed_in
from workshop_app.store import CommissionFile, Reading, Writing

if TYPE_CHECKING:
    # Plans are read with a library that costs a tenth of the time to the first window, so where it is used.
    from workshop_app.plans import ActivityPlan


@action("Add an activity")
def add_activity(
    write: Writing, session_id: str, plan: "ActivityPlan", *, follows: str | None = None, tenderer_id: str | None = None
) -> str:
    """Add an activity to a session under way; return its id.

    Args:
        write: the open file, or the action this is part of.
        session_id: the session.
        plan: what it is, as a session plan says it.
        follows: the activity it comes right after; without it, it comes last.
        tenderer_id: whose it is, for what a plan has for each tenderer.

    Raises:
        RuleBrokenError: the session is not under way, its words or its minutes cannot be, a tenderer is missing or
            there for nothing, or has a slot in this session already.
    """
    file = write.file
    _check_session(file, session_id)
    checked_wording(plan.title, "The activity's title")
    must_have_minutes(plan.minutes)
    for prompt in getattr(plan, "prompts", []):
        checked_wording(prompt, "The question to the young people")
    storable(plan.say, "What the big screen says")
    if plan.for_each_tenderer != (tenderer_id is not None):
        raise RuleBrokenError(f"Say which tenderer “{plan.title}” is for, if it is for one. Nothing was added.")
    tenderer = None if tenderer_id is None else file.get(Tenderer, tenderer_id)
    presents = plan.kind is ActivityKind.PRESENTATION
    if tenderer is not None and presents and file.find(Presentation, session_id=session_id, tenderer_id=tenderer.id):
        raise RuleBrokenError(f"“{tenderer.name}” already has a slot in this session. Nothing was added.")
    activities = file.all(Activity, session_id=session_id)
    place, moving = positions_with_one_more(activities, _before(file, activities, session_id, follows))
    for key in reversed(moving):
        write.update(Activity, key, position=moving[key])
    return lay_out(write, session_id, place, plan, tenderer).id


def start_or_add(file: CommissionFile, session_id: str, plan: "ActivityPlan") -> None:
    """Start the session's activity of the kind of ``plan``; where it has none, add ``plan`` after what is under way.

    Raises:
        RuleBrokenError: the session is not under way, or its minutes cannot be.
    """
    there = file.find(Activity, session_id=session_id, kind=plan.kind)
    if there is None:
        ours = file.all(Activity, session_id=session_id)
        follows = next((one.id for one in reversed(ours) if progress(one) is Progress.UNDER_WAY), None)
        start_activity(file, add_activity(file, session_id, plan, follows=follows))
    else:
        start_activity(file, there.id)


@action("Leave out an activity")
def leave_out(write: Writing, activity_id: str) -> None:
    """Leave out an activity that is to come; a presentation goes with its slot.

    Raises:
        RuleBrokenError: it has begun, its session is not under way, something was kept in it already, or words are half
            typed in it.
    """
    file = write.file
    activity = file.get(Activity, activity_id)
    _check_session(file, activity.session_id)
    must_be_to_come(activity, "left out")
    prompts = file.all(Prompt, activity_id=activity_id)
    kept = [*file.all(Sort, activity_id=activity_id), *file.all(DotRound, activity_id=activity_id)]
    kept_already = RuleBrokenError(f"Something has been saved in “{activity.title}”, so it stays. Nothing was changed.")
    if kept or any(file.find(Statement, prompt_id=one.id) for one in prompts):
        raise kept_already
    going = {activity_id, *(one.id for one in prompts)}
    if activity.kind is ActivityKind.PRESENTATION and activity.tenderer_id is not None:
        for slot in file.all(Presentation, session_id=activity.session_id, tenderer_id=activity.tenderer_id):
            if stage_of(slot) is not Stage.TO_COME or file.find(AskedQuestion, presentation_id=slot.id):
                raise kept_already
            write.delete(Presentation, slot.id)
            going.add(slot.id)
    if half_typed_in(file, going):
        raise RuleBrokenError(
            f"There are half-typed words in “{activity.title}”, which would be lost. Show it on the big screen and "
            "save them, or empty their box first. Nothing was changed."
        )
    for one in prompts:
        write.delete(Prompt, one.id)
    write.delete(Activity, activity_id)


@action("Move an activity")
def move_activity(write: Writing, activity_id: str, to: int) -> None:
    """Move an activity that is to come to place ``to``, from 0, among those to come; what has begun stays in its place.

    Raises:
        RuleBrokenError: it has begun, its session is not under way, or ``to`` is below 0.
    """
    file = write.file
    activity = file.get(Activity, activity_id)
    _check_session(file, activity.session_id)
    must_be_to_come(activity, "moved")
    coming = to_come(file.all(Activity, session_id=activity.session_id))
    order = moved([one.id for one in coming], activity_id, to)
    for key, place in zip(order, places_apart(coming), strict=True):
        write.update(Activity, key, position=place)


def _check_session(file: Reading, session_id: str) -> None:
    session = file.get(Session, session_id)
    if progress(session) is not Progress.UNDER_WAY:
        raise RuleBrokenError(f"“{session.title}” is not under way, so its activities stay as they are.")


def _before(file: Reading, activities: list[Activity], session_id: str, follows: str | None) -> Activity | None:
    if follows is None:
        return activities[-1] if activities else None
    before = file.get(Activity, follows)
    if before.session_id != session_id:
        raise RuleBrokenError(f"“{before.title}” belongs to another session. Nothing was added.")
    return before

"""Sessions and their activities."""

from typing import TYPE_CHECKING

from workshop_app.actions.action import action
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import BriefingPart, HadHow
from workshop_app.domain.sessions import (
    MORE_MINUTES,
    Activity,
    ActivityKind,
    Progress,
    Prompt,
    Session,
    can_be_taken_back,
    must_be_under_way,
    must_have_minutes,
    progress,
)
from workshop_app.domain.tendering import PlannedSlot, Presentation, Tenderer
from workshop_app.domain.times import checked_day, days_later, local_day, on_day, time_after
from workshop_app.domain.wording import checked_wording, storable
from workshop_app.record.occasions import day_of
from workshop_app.record.people import young_people_here
from workshop_app.record.sessions import half_typed_since, session_start, start_to_take_back
from workshop_app.record.settings import settings_text
from workshop_app.record.slots import goes_by_tenderer, is_last_day, laid_out, still_bidding, tenderers_of_day
from workshop_app.store import Reading, Writing

if TYPE_CHECKING:
    # Plans are read with a library that costs a tenth of the time to the first window, so where it is used.
    from workshop_app.plans import ActivityPlan, SessionPlan


@action("Add a session")
def add_session(write: Writing, plan_name: str, *, title: str, planned_on: str, place: str = "") -> str:
    """Add a session to come; return its id.

    Args:
        write: the open file, or the action this is part of.
        plan_name: the session plan it will run from.
        title: what the session is called.
        planned_on: the day, YYYY-MM-DD.
        place: where.
    """
    file = write.file
    checked_wording(title, "The session's title")
    return write.insert(
        Session(
            id=write.new_id(),
            title=title,
            plan_name=plan_name,
            planned_on=planned_on,
            place=storable(place, "The place"),
            position=file.next_position(Session),
        )
    ).id


@action("Change a session")
def change_session(write: Writing, session_id: str, *, title: str, day: str, place: str) -> None:
    """Correct what a session is called, its day and its place, before it starts or afterwards.

    Of one that has started the day is the one on which it was held: its beginning and its end go to the same time of
    that day. What was recorded in it keeps the times that the clock told, and so does the journal.

    Raises:
        RuleBrokenError: it has no title, or ``day`` is none.
    """
    session = write.file.get(Session, session_id)
    checked_wording(title, "The session's title")
    fields: dict[str, str] = {"title": title, "place": storable(place, "The place")}
    was, is_now = day_of(session), checked_day(day)
    if was != is_now:
        if session.started_at is None:
            fields["planned_on"] = is_now
        else:
            fields["started_at"] = on_day(is_now, session.started_at)
            if session.ended_at is not None:
                fields["ended_at"] = on_day(days_later(local_day(session.ended_at), was, is_now), session.ended_at)
    write.update(Session, session_id, **fields)


@action("Remove a session")
def remove_session(write: Writing, session_id: str) -> None:
    """Take out a session that was added by mistake and has not started.

    Raises:
        RuleBrokenError: it has started, or something belongs to it already.
    """
    session = write.file.get(Session, session_id)
    if session.started_at is not None:
        raise RuleBrokenError(f"“{session.title}” has already started, so it stays in the record. Nothing was changed.")
    for planned in write.file.all(PlannedSlot, session_id=session_id):
        write.delete(PlannedSlot, planned.id)
    write.delete(Session, session_id)


@action("Start a session", undoable=False)
def start_session(write: Writing, session_id: str, plan: "SessionPlan", *, day: str = "") -> None:
    """Start a session: its plan is kept in the file and its activities are laid out.

    Neighbouring activities marked for each tenderer are laid out once for every tenderer that is planned for this day,
    or for every one where none is, in order, with a presentation for each. What comes on the last day alone is laid out
    on that day.

    Args:
        write: the open file, or the action this is part of.
        session_id: the session.
        plan: the plan it goes by.
        day: which day it is, where somebody says that the clock is wrong; the journal keeps what the clock said.

    Raises:
        RuleBrokenError: it was started before, the plan needs tenderers and there are none, or ``day`` is none.
    """
    file = write.file
    from workshop_app.plans import plan_text

    session = file.get(Session, session_id)
    if session.started_at is not None:
        raise RuleBrokenError(f"“{session.title}” has already been started. Continue it instead.")
    tenderers = tenderers_of_day(file, session)
    if not tenderers and goes_by_tenderer(plan):
        raise RuleBrokenError(_nobody_comes(file, session))
    started_at = on_day(day, write.now) if day else write.now
    coming = list(laid_out(plan, tenderers, last_day=is_last_day(file, session)))
    write.update(Session, session_id, plan_text=plan_text(plan), started_at=started_at)
    for position, (activity, tenderer) in enumerate(coming):
        lay_out(write, session_id, position, activity, tenderer)


@action("Start a session", undoable=False)
def begin_session(write: Writing, session_id: str, plan: "SessionPlan", *, day: str = "") -> None:
    """Start a session and its first activity, in one step; arguments and refusals are those of ``start_session``."""
    start_session(write, session_id, plan, day=day)
    activities = write.file.all(Activity, session_id=session_id)
    if activities:
        start_activity(write, activities[0].id)


def _nobody_comes(file: Reading, session: Session) -> str:
    if not file.all(Tenderer):
        return f"“{session.title}” has a slot for each tenderer, and there are none yet. Add the tenderers first."
    if not still_bidding(file):
        return f"“{session.title}” has a slot for each tenderer, and all of them have withdrawn. Nothing was started."
    return f"No tenderer is planned for “{session.title}”. Put one on its day first, in the project details: The day."


def lay_out(
    write: Writing, session_id: str, position: int, plan: "ActivityPlan", tenderer: Tenderer | None
) -> Activity:
    """Lay out one activity of a session, with its prompts and, for a tenderer who presents, the slot; return it."""
    from workshop_app.plans.plan import PresentationPlan

    file = write.file
    activity = write.insert(
        Activity(
            id=write.new_id(),
            session_id=session_id,
            position=position,
            kind=plan.kind,
            title=plan.title,
            minutes=plan.minutes,
            say=plan.say,
            notes=plan.notes,
            settings=settings_text(plan),
            tenderer_id=None if tenderer is None else tenderer.id,
        )
    )
    for number, wording in enumerate(_prompts(plan)):
        write.insert(Prompt(id=write.new_id(), activity_id=activity.id, position=number, wording=wording))
    has_slot = tenderer is not None and file.find(Presentation, session_id=session_id, tenderer_id=tenderer.id)
    if isinstance(plan, PresentationPlan) and tenderer is not None and not has_slot:
        write.insert(
            Presentation(
                id=write.new_id(),
                tenderer_id=tenderer.id,
                session_id=session_id,
                planned_presenting_minutes=plan.presenting_minutes,
                planned_question_minutes=plan.question_minutes,
                position=file.next_position(Presentation, session_id=session_id),
            )
        )
    return activity


def _prompts(plan: "ActivityPlan") -> list[str]:
    """Return the prompts that words are gathered under; a title always has one, if need be the activity’s own title."""
    from workshop_app.plans.plan import PickPlan

    if isinstance(plan, PickPlan) and plan.pick_of == "title":
        return plan.prompts or [plan.title]
    return list(getattr(plan, "prompts", []))


@action("Start an activity", undoable=False)
def start_activity(write: Writing, activity_id: str) -> None:
    """Begin an activity; the one under way in the same session ends. The start of one begun before stays."""
    file = write.file
    activity = file.get(Activity, activity_id)
    _end_what_is_under_way(write, activity.session_id, but=activity_id)
    write.update(Activity, activity_id, started_at=activity.started_at or write.now, ended_at=None)


def _end_what_is_under_way(write: Writing, session_id: str, *, but: str = "") -> None:
    for one in write.file.all(Activity, session_id=session_id):
        if one.id != but and progress(one) is Progress.UNDER_WAY:
            write.update(Activity, one.id, ended_at=write.now)
            if one.kind is ActivityKind.BRIEFING:
                _record_who_was_there(write, one)


def _record_who_was_there(write: Writing, briefing: Activity) -> None:
    """Record that everybody who is here as a briefing ends had it; whoever left before, or comes later, missed it."""
    for person in young_people_here(write.file, briefing.session_id):
        if write.file.find(BriefingPart, activity_id=briefing.id, young_person_id=person.id) is None:
            write.insert(
                BriefingPart(
                    id=write.new_id(),
                    activity_id=briefing.id,
                    young_person_id=person.id,
                    had=HadHow.THERE,
                    had_at=write.now,
                )
            )


@action("Undo a start", undoable=False)
def take_back_start(write: Writing, session_id: str) -> None:
    """Take back the latest start of an activity, or of the session with its first activity: it never was.

    What was under way before is under way again, and its clock goes on as if nothing had been.

    Raises:
        RuleBrokenError: there is none, something was kept since, it was too long ago to be a slip, or words are half
            typed in what would go with it.
    """
    back = start_to_take_back(write.file, session_id)
    if not back:
        raise RuleBrokenError(
            "Nothing has just started, or something has been saved since, so no start can be undone. To go back, "
            "choose "
            "the activity in the plan and show it on the big screen."
        )
    if not can_be_taken_back(write.since(back[-1])):
        raise RuleBrokenError(
            "This started too long ago to be undone. To go back, choose the activity in the plan and show it on the "
            "big screen."
        )
    if half_typed_since(write.file, back):
        raise RuleBrokenError(
            "There are half-typed words in what would be undone, and they would be lost. Save them or empty their box "
            "first. Nothing was changed."
        )
    for one in back:
        write.put_back(one)


@action("Give more minutes")
def give_more_minutes(write: Writing, activity_id: str, minutes: int = MORE_MINUTES) -> None:
    """Give an activity so many more minutes; what its session was planned to take stays as it was.

    Raises:
        RuleBrokenError: it would take longer than an activity may.
    """
    longer = write.file.get(Activity, activity_id).minutes + minutes
    must_have_minutes(longer)
    write.update(Activity, activity_id, minutes=longer)


@action("Restart a clock", undoable=False)
def restart_clock(write: Writing, activity_id: str) -> None:
    """Start the clock of the activity under way again.

    Raises:
        RuleBrokenError: it is not under way.
    """
    must_be_under_way(write.file.get(Activity, activity_id))
    write.touch(Activity, activity_id)


@action("End a session", undoable=False)
def end_session(write: Writing, session_id: str) -> None:
    """End a session and the activity under way in it; it took as long as it did, whatever the clock was set to.

    Raises:
        RuleBrokenError: it has not been started, or has ended already.
    """
    file = write.file
    session = file.get(Session, session_id)
    if session.started_at is None:
        raise RuleBrokenError(f"“{session.title}” has not been started, so it cannot end.")
    if session.ended_at is not None:
        raise RuleBrokenError(f"“{session.title}” has already ended. Nothing was changed.")
    _end_what_is_under_way(write, session_id)
    start = session_start(file, session_id)
    ended_at = write.now if start is None else time_after(session.started_at, write.since(start))
    write.update(Session, session_id, ended_at=ended_at)


@action("Reopen a session", undoable=False)
def reopen_session(write: Writing, session_id: str) -> None:
    """Go on with a session that was ended too early.

    Raises:
        RuleBrokenError: it has not ended.
    """
    file = write.file
    session = file.get(Session, session_id)
    if session.ended_at is None:
        raise RuleBrokenError(f"“{session.title}” has not ended, so there is nothing to reopen.")
    write.update(Session, session_id, ended_at=None)

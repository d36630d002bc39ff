"""How a session goes: when a visit to an activity began, what its plan said at the start, and the slip to take back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from workshop_app.domain import times
from workshop_app.domain.commission import STAGES
from workshop_app.domain.drafts import is_typed_in
from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.sessions import Activity, Progress, Prompt, Session, can_be_taken_back, progress
from workshop_app.domain.sorting import Sort
from workshop_app.domain.times import local_day, today, utc_text
from workshop_app.store import ActionRecord, Reading

if TYPE_CHECKING:
    from workshop_app.plans.plan import SessionPlan

_SLIPS = ("start_activity", "begin_session", "start_before_declared")
"""The actions that show another activity, by their ids: each may have been a slip."""
_STARTS = (*_SLIPS, "restart_clock")
"""The actions that start an activity's clock."""
_TAKEN_BACK = "take_back_start"
_JUST_NOW = timedelta(hours=3)
"""A session that ended so long ago, or less, ended today, whatever somebody did to the clock meanwhile."""
_SORT = "add_sort"


def session_start(file: Reading, session_id: str) -> ActionRecord | None:
    """Return the action that started a session; None if none did."""
    return next(file.actions_on(Session, session_id, ("start_session", "begin_session")), None)


def is_over_for_today(file: Reading) -> bool:
    """Tell whether a session has ended today, and none is under way or still planned for today."""
    sessions = file.all(Session)
    day = _day_in_the_room(file)
    to_come = any(
        progress(one) is Progress.UNDER_WAY or (one.started_at is None and one.planned_on == day) for one in sessions
    )
    return not to_come and any(one.ended_at is not None and local_day(one.ended_at) == day for one in sessions)


def _day_in_the_room(file: Reading) -> str:
    """Return the day that it is: that of a session which has just ended here, or what the clock says."""
    now = file.moments.present()
    for one in file.all(Session):
        ending = None if one.ended_at is None else next(file.actions_on(Session, one.id, ("end_session",)), None)
        if ending is None or file.moments.is_from_before(ending) or one.ended_at is None:
            continue
        if file.moments.since(ending, now) <= _JUST_NOW:
            return local_day(one.ended_at)
    return today(file.clock)


class Between(StrEnum):
    """What there is to say to the room while no activity is under way."""

    START = ""
    GO_ON = "go on"
    THANKS = "thanks"
    OVER = "over"


def between_activities(file: Reading) -> Between:
    """Tell where a day stands while no activity is under way: before one, between two, or after the last.

    After the last it is thanks, and over for today only where no session is still to come today.
    """
    running = [one for one in file.all(Session) if progress(one) is Progress.UNDER_WAY]
    if running:
        ours = file.all(Activity, session_id=running[-1].id)
        if ours and all(progress(one) is Progress.DONE for one in ours):
            return Between.THANKS
        return Between.GO_ON if any(one.started_at for one in ours) else Between.START
    if is_over_for_today(file):
        return Between.OVER
    day = _day_in_the_room(file)
    ended_today = any(one.ended_at is not None and local_day(one.ended_at) == day for one in file.all(Session))
    return Between.THANKS if ended_today else Between.START


def day_in_doubt(file: Reading, session: Session) -> str:
    """Tell why the clock may be wrong about the day on which a session begins now; "" if nothing says so."""
    latest = next(file.latest_actions(), None)
    now = utc_text(file.clock())
    return times.day_in_doubt(now, None if latest is None else latest.done_at, session.planned_on)


def visit_start(file: Reading, activity: Activity) -> ActionRecord | None:
    """Return the action that started the clock of an activity: as this visit to it began, or again since then.

    ``started_at`` is when it was begun for the first time; the journal knows of each visit. A start that was taken back
    counts as none.
    """
    taken_back = 0
    for one in file.actions_on(Activity, activity.id, (*_STARTS, _TAKEN_BACK)):
        if one.name == _TAKEN_BACK:
            taken_back += 1
        elif taken_back:
            taken_back -= 1
        else:
            return one
    return None


def planned_minutes(file: Reading, session_id: str) -> int:
    """Return how long a session takes by its plan, as it was laid out when it started, for the tenderers there were.

    What is changed on the day does not count. Where the journal has no start, it is what the activities take now.
    """
    start = session_start(file, session_id)
    laid_out = {} if start is None else {one.id: one.minutes for one in file.made_by(start.seq, Activity)}
    return sum(laid_out.values() or (one.minutes for one in file.all(Activity, session_id=session_id)))


def start_to_take_back(file: Reading, session_id: str) -> list[ActionRecord]:
    """Return the latest start in a session with what came with it, latest first; nothing if it cannot be taken back.

    Nothing was saved anywhere since. How long ago it was is not asked. What comes with a start is the group's sort that
    the page of a sort begins by itself. A start and the taking back of it are as if they never were.
    """
    taken_back = 0
    came_with_it: list[ActionRecord] = []
    for one in file.latest_actions():
        if one.name == _TAKEN_BACK:
            taken_back += 1
        elif one.name == _SORT:
            came_with_it.append(one)
        elif one.name not in _SLIPS:
            break
        else:
            made = file.made_by(one.seq, Activity)
            if not _sorted_in(file, came_with_it) <= {each.id for each in made if not each.ended_at}:
                break
            if not taken_back:
                return [*came_with_it, one] if any(each.session_id == session_id for each in made) else []
            taken_back -= 1
            came_with_it = []
    return []


def _sorted_in(file: Reading, added: list[ActionRecord]) -> set[str | None]:
    """Return the activities that sorts were begun in."""
    return {sort.activity_id for one in added for sort in file.made_by(one.seq, Sort)}


def half_typed_in(file: Reading, ids: Collection[str]) -> bool:
    """Tell whether there are half-typed words in any of the things with these ids: they would go with it unseen."""
    return any(is_typed_in(key, ids) for key in file.draft_keys())


def half_typed_since(file: Reading, back: Iterable[ActionRecord]) -> bool:
    """Tell whether there are half-typed words in what these actions made, which is gone once they are taken back."""
    return half_typed_in(file, set[str]().union(*(file.things_made_by(one.seq) for one in back)))


def can_take_start_back(file: Reading, session_id: str) -> bool:
    """Tell whether the latest start in a session may be a slip, and can be taken back now."""
    latest = next(file.latest_actions(), None)
    if latest is None or not can_be_taken_back(file.since(latest)):
        return False
    back = start_to_take_back(file, session_id)
    if not back or not can_be_taken_back(file.since(back[-1])):
        return False
    return not half_typed_since(file, back)


def sessions_titled(file: Reading, title: str) -> list[Session]:
    """Return the sessions of this title; where none has it to the letter, those whose title looks like it."""
    sessions = file.all(Session)
    look = look_of(title)
    return [one for one in sessions if one.title == title] or [one for one in sessions if look_of(one.title) == look]


@dataclass(frozen=True, slots=True)
class PromptOf:
    """A prompt by its id, with the session it was put in."""

    id: str
    session_id: str


def prompts_worded(file: Reading, wording: str, session_id: str | None = None) -> list[PromptOf]:
    """Return the prompts of these words, in one session or in any; where none has them to the letter, lookalikes."""
    session_of = {
        one.id: one.session_id for one in file.all(Activity) if session_id is None or one.session_id == session_id
    }
    prompts = [one for one in file.all(Prompt) if one.activity_id in session_of]
    look = look_of(wording)
    found = [one for one in prompts if one.wording == wording] or [
        one for one in prompts if look_of(one.wording) == look
    ]
    return [PromptOf(one.id, session_of[one.activity_id]) for one in found]


def plan_of(session: Session) -> "SessionPlan | None":
    """Return the plan a session runs from, as it was kept at its start; None where it cannot be read."""
    from workshop_app.plans import PlanError, plan_named, read_plan_text

    try:
        if session.plan_text:
            return read_plan_text(session.plan_text, session.plan_name)
        return plan_named(session.plan_name)
    except PlanError:
        return None


def stage_of(session: Session) -> str:
    """Return the stage of the commission that a session's plan belongs to; the first, where that cannot be read."""
    plan = plan_of(session)
    return STAGES[0] if plan is None else plan.stage

"""Sessions, their activities and prompts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.kept_names import names_in
from workshop_app.domain.row import Row


class ActivityKind(StrEnum):
    """What an activity is; it decides the pages shown and the settings it has."""

    BRIEFING = "briefing"
    CAPTURE = "capture"
    SORT = "sort"
    PICK = "pick"
    LINES = "lines"
    QUESTIONS = "questions"
    DECLARATION = "declaration"
    PRESENTATION = "presentation"
    FEEDBACK = "feedback"
    VERDICT = "verdict"
    STRONGEST = "strongest"
    EVALUATION = "evaluation"
    BREAK = "break"
    CLOSE = "close"


class Progress(StrEnum):
    """How far a session or an activity has come."""

    TO_COME = "to come"
    UNDER_WAY = "under way"
    DONE = "done"


def progress(one: "Session | Activity") -> Progress:
    """Return how far a session or an activity has come, by the times at which it started and ended."""
    if one.started_at is None:
        return Progress.TO_COME
    return Progress.UNDER_WAY if one.ended_at is None else Progress.DONE


@dataclass(frozen=True, kw_only=True, slots=True)
class Session(Row):
    """One meeting on one day.

    Attributes:
        plan_name: the name of the session plan it runs from.
        plan_text: the plan as TOML, kept when the session starts; empty before.
        planned_on: the day, as YYYY-MM-DD.
        ready: what somebody ticked on the page before it starts, as a JSON list of the names of its lines.
        started_at, ended_at: UTC, or None.
    """

    title: str
    plan_name: str
    plan_text: str = ""
    planned_on: str
    place: str = ""
    ready: str = "[]"
    position: int
    started_at: str | None = None
    ended_at: str | None = None


def ready_lines(session: Session) -> list[str]:
    """Return the names of the lines that are ticked on the page before a session; none where they cannot be read."""
    return names_in(session.ready)


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity(Row):
    """One block of a session.

    Attributes:
        minutes: how long the plan gives it.
        say: what the wall shows.
        notes: what only the console shows.
        settings: the settings of its kind, as JSON.
        tenderer_id: whose slot it belongs to, for the blocks repeated for each tenderer.
        started_at, ended_at: UTC, or None.
    """

    session_id: str
    position: int
    kind: ActivityKind
    title: str
    minutes: int
    say: str = ""
    notes: str = ""
    settings: str = "{}"
    tenderer_id: str | None = None
    started_at: str | None = None
    ended_at: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt(Row):
    """A question put to the young people in a capture activity."""

    activity_id: str
    position: int
    wording: str


TAKEN_BACK_WITHIN = timedelta(seconds=10)
"""How soon after it an accidental start can be taken back."""
MORE_MINUTES = 5
"""How many minutes an activity is given at a time when it needs longer."""
LONGEST = 480
"""How many minutes an activity may have at the most, as in a session plan."""


def to_come(activities: Sequence[Activity]) -> list[Activity]:
    """Return those of a session's activities that have not begun, in their order."""
    return [one for one in activities if progress(one) is Progress.TO_COME]


def next_activity(activities: Sequence[Activity], current: Activity) -> Activity | None:
    """Return what comes after ``current``: the next that has not begun. What is done does not come again by itself."""
    return next(iter(_after(activities, current)), None)


def _after(activities: Sequence[Activity], current: Activity) -> list[Activity]:
    """Return what is to come after ``current``; one that came back into its very place has not begun, and so comes."""
    return [one for one in to_come(activities) if one.position >= current.position and one.id != current.id]


def lasts_as_it_stands(activities: Sequence[Activity], current: Activity, visit: timedelta) -> timedelta:
    """Return how much longer a session will take if all goes on as it stands.

    The activity under way takes what is left of its minutes, or nothing more once they have passed. Those after it that
    have not begun take theirs. So one left out ends the session earlier, and one added, a second visit or more minutes
    end it later.

    Args:
        activities: those of the session.
        current: the one under way.
        visit: how long this visit to it has taken.
    """
    rest = sum(one.minutes for one in _after(activities, current))
    return max(timedelta(0), timedelta(minutes=current.minutes) - visit) + timedelta(minutes=rest)


def is_gone_back_to(activities: Sequence[Activity], current: Activity) -> bool:
    """Tell whether an activity was gone back to when all after it was done.

    The session has been at its end then, so that it has no plan left to be ahead of or behind.
    """
    return not _after(activities, current) and any(
        one.position > current.position and progress(one) is Progress.DONE for one in activities
    )


def minutes_behind(taken: timedelta, planned_minutes: int, rest: timedelta) -> int:
    """Return how many whole minutes later than planned a session will end; below 0 it ends earlier.

    It is never earlier by more than the plan takes, though a clock that was set back may say so.

    Args:
        taken: how long it has taken.
        planned_minutes: how long its plan said it takes when it started: nothing that is changed on the day counts.
        rest: how much longer it will take as it stands.
    """
    late = int((taken + rest - timedelta(minutes=planned_minutes)) / timedelta(minutes=1))
    return max(late, -planned_minutes)


def can_be_taken_back(since: timedelta) -> bool:
    """Tell whether a start is so short ago that it may have been a slip."""
    return since < TAKEN_BACK_WITHIN


def must_be_under_way(activity: Activity) -> None:
    """Check that something happens now in an activity that the room is at: looking at a page records nothing.

    Raises:
        RuleBrokenError: it is not under way.
    """
    if progress(activity) is not Progress.UNDER_WAY:
        raise RuleBrokenError(
            f"“{activity.title}” is not under way, so nothing can happen in it now. Show it on the big screen first."
        )


def must_be_to_come(activity: Activity, done: str) -> None:
    """Check that an activity has not begun, so that the plan may still change.

    Args:
        activity: the activity.
        done: what was to be done with it, such as "left out".

    Raises:
        RuleBrokenError: it has begun.
    """
    if progress(activity) is not Progress.TO_COME:
        raise RuleBrokenError(f"“{activity.title}” has already started, so it cannot be {done}. Nothing was changed.")


def must_have_minutes(minutes: int) -> None:
    """Check how long an activity may take.

    Raises:
        RuleBrokenError: it is not between 1 and ``LONGEST`` minutes.
    """
    if not 1 <= minutes <= LONGEST:
        raise RuleBrokenError(f"An activity takes between 1 and {LONGEST} minutes. Nothing was changed.")


def positions_with_one_more(activities: Sequence[Activity], after: Activity | None) -> tuple[int, dict[str, int]]:
    """Make room for one more activity right after another, or at the beginning.

    Args:
        activities: those of the session, in their order; two may share a place.
        after: the one it comes after; None for the beginning.

    Returns:
        Its place, and by their ids the new places of those that have to move up; the others stay as they are.
    """
    place = 0 if after is None else after.position + 1
    moved: dict[str, int] = {}
    free = place
    behind = 0 if after is None else [one.id for one in activities].index(after.id) + 1
    for one in activities[behind:]:
        if one.position <= free:
            free += 1
            moved[one.id] = free
    return place, moved


def places_apart(activities: Sequence[Activity]) -> list[int]:
    """Return a place for each of these activities, in their order, no two the same; those they have where they can."""
    places: list[int] = []
    for one in activities:
        places.append(max(one.position, places[-1] + 1) if places else one.position)
    return places

"""Sessions, their activities and prompts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from workshop_app.domain.row import Row


class ActivityKind(StrEnum):
    """What an activity is; it decides the pages shown and the settings it has."""

    BRIEFING = "briefing"
    CAPTURE = "capture"
    SORT = "sort"
    PICK = "pick"
    QUESTIONS = "questions"
    PRESENTATION = "presentation"
    FEEDBACK = "feedback"
    VERDICT = "verdict"
    EVALUATION = "evaluation"
    BREAK = "break"
    CLOSE = "close"


class Progress(StrEnum):
    """How far a session or an activity has come."""

    TO_COME = "to come"
    UNDER_WAY = "under way"
    DONE = "done"


def progress(started_at: str | None, ended_at: str | None) -> Progress:
    """Return how far something has come that started and ended at these times, None where it has not yet."""
    if started_at is None:
        return Progress.TO_COME
    return Progress.UNDER_WAY if ended_at is None else Progress.DONE


@dataclass(frozen=True, kw_only=True, slots=True)
class Session(Row):
    """One meeting on one day.

    Attributes:
        plan_name: the name of the session plan it runs from.
        plan_text: the plan as TOML, kept when the session starts; empty before.
        planned_on: the day, as YYYY-MM-DD.
        started_at, ended_at: UTC, or None.
    """

    title: str
    plan_name: str
    plan_text: str = ""
    planned_on: str
    place: str = ""
    position: int
    started_at: str | None = None
    ended_at: str | None = None


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


def minutes_behind(
    session_started: datetime,
    activities: Sequence[Activity],
    current: Activity,
    current_started: datetime,
    now: datetime,
) -> int:
    """Return how many whole minutes a session runs behind its plan at ``now``; below 0 it is ahead.

    An activity that began early keeps its lead until its own planned end has passed.
    """
    # Only differences: a clock that says the last day of all would leave no room for a plan after it.
    before = timedelta(minutes=sum(one.minutes for one in activities if one.position < current.position))
    began_late = current_started - session_started - before
    ends_late = now - session_started - before - timedelta(minutes=current.minutes)
    return int(max(began_late, ends_late) / timedelta(minutes=1))

"""Tenderers, what they wrote, and what happened in their presentations."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from workshop_app.domain.provenance import SaidWords, WordsState
from workshop_app.domain.row import Row

_LONGEST = timedelta(days=1)
"""Longer than any meeting takes on its day: beyond it the clock was set, or somebody forgot to end it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Criterion(Row):
    """A published award criterion, entered by the commissioner; it carries no number of any kind.

    Attributes:
        plain_words: what it means, in words that young people can use; empty where nobody wrote them.
    """

    name: str
    plain_words: str = ""
    position: int

    @property
    def for_young_people(self) -> str:
        """What a briefing shows: the plain words, or the name where nobody wrote any."""
        return self.plain_words if self.plain_words.strip() else self.name


@dataclass(frozen=True, kw_only=True, slots=True)
class Tenderer(Row):
    """An organisation bidding.

    Attributes:
        withdrew_on: the day (YYYY-MM-DD) on which it said that it no longer bids; empty while it does.
        withdrew_why: what it said, or what was recorded of it; may be empty.
    """

    name: str
    withdrew_on: str = ""
    withdrew_why: str = ""
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Response(Row):
    """What a tenderer wrote to one version of a specification line, or (None) to all of them at once."""

    tenderer_id: str
    specification_line_id: str | None = None
    wording: str


class YoungPeopleBrought(StrEnum):
    """Whether a tenderer brought young people of its own to its presentation, and whether they spoke."""

    NONE = "none"
    CAME = "came"
    SPOKE = "spoke"


@dataclass(frozen=True, kw_only=True, slots=True)
class Presentation(Row):
    """One tenderer's slot: presenting, then questions. Times are UTC, ISO 8601, or None until they happen.

    Attributes:
        added_presenting_minutes, added_question_minutes: minutes added to what was planned, while it ran.
        not_held_why: why it was not held, where it was not; else empty.
        times_corrected: which of the four times somebody corrected, as a JSON list of their names.
        times_corrected_why: why, in somebody's words; may be empty.
        young_people_brought: whether the tenderer brought young people, and whether they spoke; None: not recorded.
        young_people_minutes: for how many minutes they spoke; None: not recorded. Their names never are.
    """

    tenderer_id: str
    session_id: str
    chaired_by: str | None = None
    planned_presenting_minutes: int
    planned_question_minutes: int
    presenting_started_at: str | None = None
    presenting_ended_at: str | None = None
    questions_started_at: str | None = None
    questions_ended_at: str | None = None
    added_presenting_minutes: int = 0
    added_question_minutes: int = 0
    not_held_why: str = ""
    times_corrected: str = "[]"
    times_corrected_why: str = ""
    young_people_brought: YoungPeopleBrought | None = None
    young_people_minutes: int | None = None
    position: int


class SlotPart(StrEnum):
    """The two parts of a slot."""

    PRESENTING = "presenting"
    QUESTIONS = "questions"


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotPause(Row):
    """The clock of a slot stood still: a fire alarm, somebody ill. One that goes on has no ``resumed_at``.

    Times are UTC, ISO 8601. What stood still counts as time of neither part.
    """

    presentation_id: str
    part: SlotPart
    paused_at: str
    resumed_at: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedSlot(Row):
    """A tenderer who is to present on the day of a session that has not started yet."""

    session_id: str
    tenderer_id: str
    position: int


class OrderHow(StrEnum):
    """How the order of tenderers was set."""

    DRAWN = "drawn"
    AS_THEY_CAME_IN = "as they came in"
    BY_NAME = "by name"
    AGREED = "agreed"
    ANOTHER_WAY = "another way"


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotOrder(Row):
    """How the order in which tenderers present was set, by whom and when; the latest holds.

    Attributes:
        tenderers: their ids in that order, as a JSON list.
        decided_at: UTC, ISO 8601.
    """

    how: OrderHow
    why: str = ""
    decided_by: str
    decided_at: str
    tenderers: str


class DayRoleName(StrEnum):
    """What young people do on the day."""

    CHAIR = "chair"
    TIME_KEEPER = "time-keeper"
    GREETER = "greeter"
    NOTE_TAKER = "note-taker"


@dataclass(frozen=True, kw_only=True, slots=True)
class DayRole(Row):
    """Who does what on the day, for one tenderer or (``tenderer_id`` None) for all of them."""

    session_id: str
    tenderer_id: str | None = None
    young_person_id: str
    role: DayRoleName


@dataclass(frozen=True, kw_only=True, slots=True)
class Objection(Row):
    """An objection that somebody raised to how it was done, and what was answered; neither is young people's words.

    Attributes:
        tenderer_id: the tenderer it is about, or None.
        raised_on, answered_on: days, YYYY-MM-DD; ``answered_on`` is empty while it was not answered.
    """

    tenderer_id: str | None = None
    raised_by: str
    raised_on: str
    wording: str
    answer: str = ""
    answered_by: str = ""
    answered_on: str = ""
    position: int


class Stage(StrEnum):
    """How far a tenderer's slot has come."""

    TO_COME = "to come"
    PRESENTING = "presenting"
    QUESTIONS = "questions"
    OVER = "over"


def stage_of(presentation: Presentation) -> Stage:
    """Return how far a tenderer's slot has come."""
    if presentation.presenting_started_at is None:
        return Stage.TO_COME
    if presentation.questions_started_at is None:
        return Stage.PRESENTING
    return Stage.QUESTIONS if presentation.questions_ended_at is None else Stage.OVER


class AskedOutcome(StrEnum):
    """What became of a question in a slot."""

    ASKED = "asked"
    ANSWERED_ALREADY = "answered already"
    SKIPPED = "skipped"


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedQuestion(SaidWords):
    """A question as it was really asked, and what was heard in answer; where words come from is said of the answer.

    Attributes:
        question_id: the question from the list, or None for one that came up in the room.
        wording: what was asked.
        answer: what we heard, in somebody's words; may be empty.
        first_wording: how the answer was first written down, where a slip of the pen was put right since; else None.
        outcome: whether it was put, was answered before it was put, or was skipped.
        outcome_why: why it was skipped; else empty.
    """

    presentation_id: str
    question_id: str | None = None
    wording: str
    asked_by: str | None = None
    asked_at: str
    answer: str = ""
    outcome: AskedOutcome = AskedOutcome.ASKED
    outcome_why: str = ""
    state: WordsState = WordsState.KEPT
    first_wording: str | None = None
    position: int


def minutes_between(started_at: str | None, ended_at: str | None) -> int | None:
    """Return whole minutes, rounded to the nearest, between two ISO 8601 times.

    None if either is missing, or if the clock was set in between so that nobody can tell: back, or on by days.
    """
    if started_at is None or ended_at is None:
        return None
    between = datetime.fromisoformat(ended_at) - datetime.fromisoformat(started_at)
    return int((between.total_seconds() + 30) // 60) if timedelta(0) <= between <= _LONGEST else None
